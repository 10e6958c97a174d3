"""Key-safe and alarm codes: whom they are shown to, and why somebody else may ask for them."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from people import asking, mail, post
from people.access import teams_of
from people.models import Cover, Person, Secret, SecretReason, User

#: a code is shown from so long before the visit until so long after its planned end
BEFORE, AFTER = dt.timedelta(minutes=60), dt.timedelta(hours=2)
REASON_LASTS = dt.timedelta(hours=2)


def codes(person: Person) -> list[Secret]:
    """What opens the door today. Row security shows them only near the visit or with a reason."""
    return list(person.secrets.filter(ended_on=None).order_by("what", "id"))


def covering_now(user: User, person: Person) -> bool:
    """Is the asking user about to go, as another team's worker who covers a visit?"""
    now = timezone.now()
    near = Cover.objects.filter(user=user, person=person).live(now + BEFORE, now - AFTER)
    return near.exists()


def in_the_team(user: User, person: Person) -> bool:
    """Is the user one of the person's own team, who may answer an alert?"""
    return teams_of(user).filter(pk=person.team_id).exists()


def reason_holds(user: User, person: Person) -> bool:
    """Has the user said why they need the key, in the last two hours, and do they still belong here?"""
    given = SecretReason.objects.filter(user=user, person=person, until__gt=timezone.now())
    return in_the_team(user, person) and given.exists()


@transaction.atomic
def give_reason(person: Person, *, by: User, why: str) -> SecretReason:
    """Say why; the key opens for two hours and the link worker is told that somebody asked, not who.

    Only for the person's own team: row security refuses anybody else.
    """
    reason = SecretReason(person=person, user=by, why=why, until=timezone.now() + REASON_LASTS)
    SecretReason.objects.bulk_create([reason])
    link = person.links.current().exclude(user=by).first()
    if link:
        post.later("key-reason", link.user_id, once=f"key-reason:{reason.pk}")
    return reason


def tell_link_worker(user_id: UUID) -> None:
    """The letter to a link worker: no name of anyone, neither who asked nor whose key."""
    worker = User.objects.filter(pk=user_id, is_active=True).first()
    if worker is None:
        return
    with asking.asking_as(user_id, why="key-reason"):
        still = worker.links.current().exists()
    if still:
        mail.send("key_reason", [worker.email])


post.HANDLERS["key-reason"] = tell_link_worker
