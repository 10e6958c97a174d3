"""Buddies: who looks out for whom in a team."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from meetings.colleagues import Colleagues, Someone
from people.editing import lock
from people.models import Buddies, Team, User


def buddies_of(user: User, team: Team) -> Buddies | None:
    """The pair someone belongs to in this team today."""
    mine = Q(one=user) | Q(other=user)
    return Buddies.objects.current().filter(mine, team=team).order_by("-started_on", "pk").first()


def pairs_of(team: Team) -> list[Buddies]:
    """The pairs of today."""
    return list(Buddies.objects.current().filter(team=team).order_by("started_on", "pk"))


@transaction.atomic
def pair(team: Team, one: UUID, other: UUID) -> bool:
    """From today they look out for each other; False when one of the two has a buddy already."""
    lock(team.pk)
    taken = {pk for row in pairs_of(team) for pk in (row.one_id, row.other_id)}
    if taken & {one, other}:
        return False
    Buddies.objects.create(team=team, one_id=one, other_id=other)
    return True


def part(team: Team, pair_id: UUID) -> None:
    """They no longer are a pair; what the two kept of their rhythm stays theirs."""
    Buddies.objects.current().filter(team=team, pk=pair_id).update(ended_on=timezone.localdate())


def other_of(pair: Buddies, user: User) -> UUID:
    """The other one of a pair."""
    return pair.other_id if pair.one_id == user.pk else pair.one_id


def buddy(user: User, team: Team, known: Colleagues) -> Someone | None:
    """Someone's buddy, while they still work here."""
    pair = buddies_of(user, team)
    if pair is None:
        return None
    their = other_of(pair, user)
    return next((one for one in known.workers if one.id == their), None)
