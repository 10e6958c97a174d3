"""One link worker a person, with a history; who hands over says what the next one must know."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from people.editing import broken, lock
from people.models import Colleague, LinkWorker, Membership, Person, Standing, Team, User


class SomeoneElse(Exception):
    """Another link worker was named meanwhile; nothing was changed."""


@dataclass(frozen=True)
class Link:
    """A link worker's time with a person, in words."""

    user_id: UUID
    name: str
    since: dt.date
    until: dt.date | None
    handover: str


def history_of(person: Person) -> list[Link]:
    """Newest first; the current one, if any, has no end."""
    rows = list(person.links.order_by("ended_on", "-started_on"))
    rows.sort(key=lambda r: (r.ended_on is None, r.ended_on or r.started_on, r.started_on), reverse=True)
    called = names_of({r.user_id for r in rows})
    return [
        Link(r.user_id, called.get(r.user_id, "Someone who has left"), r.started_on, r.ended_on, r.handover)
        for r in rows
    ]


def names_of(users: set[UUID]) -> dict[UUID, str]:
    """What colleagues are called, of those whose names the asking user may read."""
    return dict(Colleague.objects.filter(user_id__in=users).values_list("user_id", "name"))


def workers_of(team: Team) -> list[tuple[UUID, str]]:
    """(id, name) of those who work in the team today, by name."""
    ids = set(team.memberships.current().filter(standing="worker").values_list("user_id", flat=True))
    return sorted(names_of(ids).items(), key=lambda found: found[1])


def end_of(membership: Membership) -> None:
    """Whoever has left the team is nobody's link worker there any more. Asked as somebody who works there."""
    user, team = membership.user_id, membership.team_id
    if Membership.objects.current().filter(user=user, team=team, standing=Standing.WORKER).exists():
        return
    rows = LinkWorker.objects.filter(user=user, person__team=team, ended_on=None)
    rows.update(ended_on=membership.ended_on)


def without(leavers: Iterable[Membership]) -> Counter[UUID]:
    """Of each membership that ended: how many people have had no link worker since."""
    left = {(one.user_id, one.team_id, one.ended_on): one.pk for one in leavers}
    ended = LinkWorker.objects.filter(user__in=[user for user, _, _ in left], ended_on__isnull=False)
    alone = ended.exclude(person__links__in=LinkWorker.objects.filter(ended_on=None))
    found = set(alone.values_list("person_id", "user_id", "person__team_id", "ended_on"))
    return Counter(left[link[1:]] for link in found if link[1:] in left)


def hand_over(person: Person, to: User | UUID, *, was: UUID | None, note: str) -> LinkWorker:
    """`to` becomes the link worker; `was` is whom the page showed, None for nobody.

    Raises SomeoneElse when that is no longer so: two colleagues may have had the same idea.
    """
    user_id = to.pk if isinstance(to, User) else to
    today = timezone.localdate()
    try:
        with transaction.atomic():
            lock(person.pk)
            now = person.links.filter(ended_on=None).first()
            if (now.user_id if now else None) != was:
                raise SomeoneElse
            if now:
                LinkWorker.objects.filter(pk=now.pk).update(ended_on=today)
            return LinkWorker.objects.create(person=person, user_id=user_id, started_on=today, handover=note)
    except IntegrityError as error:
        if broken(error) != "one_link_worker_at_a_time":
            raise
        raise SomeoneElse from error
