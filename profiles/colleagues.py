"""The workers of a team with their faces, for lists of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from people.models import Colleague, LinkWorker, Membership, Skill, Standing, Team
from profiles.models import WorkerPhoto


@dataclass(frozen=True)
class Face:
    """A worker as a list shows them: skills that hold today, and the people they are Link for, in words."""

    id: UUID
    name: str
    has_photo: bool
    skills: tuple[str, ...]
    link_for: tuple[str, ...]


def members_of(team: Team, day: dt.date | None = None) -> list[UUID]:
    """Ids of the workers of a team on this day, today by default."""
    day = day or timezone.localdate()
    current = Q(started_on__lte=day) & (Q(ended_on=None) | Q(ended_on__gt=day))
    rows = Membership.objects.filter(current, team=team, standing=Standing.WORKER)
    return list(rows.values_list("user", flat=True).distinct())


def faces(team: Team) -> list[Face]:
    """The workers of a team today in order of name: five queries, whatever its size."""
    today, ids = timezone.localdate(), members_of(team)
    with_photo = set(WorkerPhoto.objects.filter(user__in=ids).values_list("user", flat=True))
    skills: dict[UUID, list[str]] = {}
    for skill in Skill.objects.filter(team=team, user__in=ids).order_by("what"):
        if skill.holds(today):
            skills.setdefault(skill.user_id, []).append(skill.get_what_display())
    links: dict[UUID, list[str]] = {}
    current = LinkWorker.objects.filter(user__in=ids, ended_on=None, person__team=team)
    for user_id, called in current.order_by("person__called").values_list("user", "person__called"):
        links.setdefault(user_id, []).append(called)
    named = Colleague.objects.filter(user__in=ids).order_by("name").values_list("user", "name")
    return [
        Face(pk, name, pk in with_photo, tuple(skills.get(pk, ())), tuple(links.get(pk, ())))
        for pk, name in named
    ]


def first_names(team: Team) -> dict[UUID, str]:
    """What the workers of a team are called, by id. Two queries."""
    named = Colleague.objects.filter(user__in=members_of(team))
    return {one.user_id: one.first_name for one in named}
