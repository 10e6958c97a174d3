"""Community Circles: started by the person, joined with their permission, and opened by a personal link."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from people import asking
from people.editing import Reused, broken, lock, make_once, save_if_unchanged
from people.models import Permission, Person
from profiles.models import (
    Circle,
    CircleAction,
    CircleAlong,
    CircleComing,
    CircleMeeting,
    CircleMember,
)

#: the connector supports so many meetings at the start; after that they are about a month apart
WITH_CONNECTOR, APART = 3, dt.timedelta(days=28)
A_YEAR = dt.timedelta(days=365)


class NoLongerOpen(Exception):
    """Left, ended, not permitted any more, or never a link of ours: whoever holds it is told the same."""


class NotNow(Exception):
    """A rule of circles says no; the message says why, in words."""


def of(person: Person) -> Circle | None:
    """The circle that runs; there is one at a time."""
    found = person.circles.filter(ended_on=None).first()
    if found:
        found.person = person
    return found


def permitted(person: Person) -> bool:
    """Does the person's permission to share with their circle hold today?"""
    return person.permissions.filter(purpose=Permission.Purpose.CIRCLE).in_force().exists()


def start(circle: Circle) -> Circle:
    """A circle begins. The same id again is the same circle; NotNow while another runs, Reused."""
    try:
        with transaction.atomic():
            kept, _ = make_once(circle)
    except IntegrityError as error:
        if broken(error) != "one_circle_at_a_time":
            raise
        raise NotNow("There is a circle already") from error
    return _same(kept, same=circle.person_id == kept.person_id)  # type: ignore[no-any-return]


def _same(row: Any, *, same: bool) -> Any:
    if not same:
        raise Reused
    return row


def asks_to_carry_on(circle: Circle) -> bool:
    """Has it been a year since it began, or since all last agreed to carry on?"""
    return timezone.localdate() - (circle.carried_on or circle.began_on) >= A_YEAR


def carry_on(circle: Circle) -> None:
    """All agreed to go on for another year. Twice is once."""
    rows = Circle.objects.filter(pk=circle.pk, ended_on=None)
    rows.update(carried_on=timezone.localdate(), version=F("version") + 1)


@transaction.atomic
def end(circle: Circle) -> None:
    """It closes, with thanks; every link dies. Twice is once."""
    lock(circle.pk)
    today = timezone.localdate()
    rows = Circle.objects.filter(pk=circle.pk, ended_on=None)
    rows.update(ended_on=today, version=F("version") + 1)
    here = circle.members.filter(left_on=None)
    here.update(left_on=today, digest="", version=F("version") + 1)


def join(member: CircleMember) -> CircleMember:
    """Somebody said yes to being in it. NotNow without the person's permission, Reused."""
    if not permitted(member.circle.person):
        raise NotNow(f"{member.circle.person.called} has not yet said yes to sharing with a circle.")
    kept, _ = make_once(member)
    return _same(kept, same=kept.circle_id == member.circle_id)  # type: ignore[no-any-return]


@transaction.atomic
def choose(member: CircleMember) -> CircleMember:
    """The volunteer the person chose by their page runs the meetings from now on, and has a place in it.

    Whoever ran them before leaves with thanks. NotNow without the person's permission, Reused.
    """
    lock(member.circle_id)
    before = member.circle.members.filter(left_on=None).exclude(facilitator=None).exclude(pk=member.pk)
    for one in before:
        leave(one)
    return join(member)


def digest(link: str) -> str:
    """What is stored of a link."""
    return hashlib.sha256(link.encode()).hexdigest()


def new_link(member: CircleMember) -> str:
    """A fresh personal link of 256 bits, to show once; the one before stops working. NotNow."""
    if not permitted(member.circle.person):
        raise NotNow(f"{member.circle.person.called} has not yet said yes to sharing with a circle.")
    link = secrets.token_urlsafe(32)
    if not CircleMember.objects.filter(pk=member.pk, left_on=None).update(digest=digest(link)):
        raise NotNow(f"{member.name} has left the circle.")
    return link


@transaction.atomic
def leave(member: CircleMember) -> None:
    """Out of the circle, at their wish: the link dies; what they took is free again. Twice is once."""
    open_to_all = CircleAction.objects.filter(taken_by=member, done_on=None, let_go_on=None)
    open_to_all.update(taken_by=None, version=F("version") + 1)
    CircleMember.objects.filter(pk=member.pk, left_on=None).update(
        left_on=timezone.localdate(), digest="", version=F("version") + 1
    )


def plan(meeting: CircleMeeting) -> CircleMeeting:
    """The next meeting. NotNow when they meet that day already, Reused."""
    with _one_a_day():
        kept, _ = make_once(meeting)
    return _same(kept, same=kept.circle_id == meeting.circle_id)  # type: ignore[no-any-return]


def change_meeting(meeting: CircleMeeting, version: int, **words: Any) -> None:
    """Another time, or what was said. Stale; NotNow when they meet that day already."""
    with _one_a_day():
        save_if_unchanged(meeting, version, **words)


def call_off(meeting: CircleMeeting) -> bool:
    """They do not meet then. Kept is what has been written about; says whether it changed anything."""
    rows = CircleMeeting.objects.filter(pk=meeting.pk, off_on=None, minutes="")
    return bool(rows.update(off_on=timezone.localdate(), version=F("version") + 1))


def still_meant(answer: CircleComing | CircleAlong, meeting: CircleMeeting) -> bool:
    """Was it said about this day and time? When a meeting moves, everyone is asked again."""
    return (answer.on, answer.at) == (meeting.on, meeting.at)


@contextmanager
def _one_a_day() -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if broken(error) != "a_circle_meets_once_a_day":
            raise
        raise NotNow("The circle meets on that day already") from error


def coming(circle: Circle) -> QuerySet[CircleMeeting]:
    """The meetings still to come, today's among them, the next one first."""
    return circle.meetings.filter(off_on=None, on__gte=timezone.localdate()).order_by("on")


def next_day(meetings: list[CircleMeeting]) -> dt.date:
    """A month after the last meeting, newest first; never in the past."""
    today = timezone.localdate()
    return max(today, meetings[0].on + APART) if meetings else today + dt.timedelta(days=7)


def offer(action: CircleAction) -> CircleAction:
    """One more thing somebody might do. The same id again is the same; Reused."""
    kept, _ = make_once(action)
    return _same(kept, same=kept.circle_id == action.circle_id)  # type: ignore[no-any-return]


def settle(action: CircleAction, how: str) -> None:
    """Done, let go, or open after all."""
    today = timezone.localdate()
    done, let_go = {"done": (today, None), "let_go": (None, today), "open": (None, None)}[how]
    rows = CircleAction.objects.filter(pk=action.pk)
    rows.update(done_on=done, let_go_on=let_go, version=F("version") + 1)


# by personal link: the asking user is nobody, and row security knows the link alone


def enter(link: str) -> tuple[CircleMember, str]:
    """Whose link this is, with their circle, and what the person is called; from here on nobody else asks.

    Raises NoLongerOpen. Permission, leaving and ending count at once: the database asks each time. It also
    keeps that somebody came by this way, for the person who asks who looked.
    """
    asking.tell(None, circle=digest(link), why="circle")
    with connection.cursor() as q:
        q.execute("select linked_member(), linked_called(), linked_look()")
        found, called, _ = q.fetchone()
    if found is None:
        raise NoLongerOpen
    return CircleMember.objects.select_related("circle").get(pk=found), called


def say_coming(member: CircleMember, meeting_id: UUID, *, comes: bool) -> None:
    """I'll be there, or I can't make it; the last word counts. NotNow when there is no such meeting."""
    meeting = coming(member.circle).filter(pk=meeting_id).first()
    if meeting is None:
        raise NotNow("That meeting is over, or has moved.")
    said = {"comes": comes, "on": meeting.on, "at": meeting.at}
    CircleComing.objects.update_or_create(
        meeting=meeting, member=member, defaults=said,
        create_defaults=said | {"circle_id": member.circle_id, "person_id": member.person_id},
    )  # fmt: skip


def along() -> dict[UUID, list[str]]:
    """First names of the workers who go along to each meeting of the circle whose link was told."""
    found: dict[UUID, list[str]] = {}
    with connection.cursor() as q:
        q.execute("select meeting_id, name from linked_along()")
        for meeting_id, name in q.fetchall():
            found.setdefault(meeting_id, []).append(name)
    return found


def take(member: CircleMember, action_id: UUID) -> None:
    """I can. NotNow when somebody was first."""
    free = CircleAction.objects.filter(
        pk=action_id, circle=member.circle_id, taken_by=None, done_on=None, let_go_on=None
    )
    if not free.update(taken_by=member, version=F("version") + 1) and not _mine(member, action_id).exists():
        raise NotNow("Thank you. Somebody else has said yes already.")


def hand_back(member: CircleMember, action_id: UUID) -> None:
    """Not after all: open to everyone again. Twice is once."""
    _mine(member, action_id).update(taken_by=None, version=F("version") + 1)


def did(member: CircleMember, action_id: UUID) -> None:
    """Mine is done. Twice is once."""
    _mine(member, action_id).update(done_on=timezone.localdate(), version=F("version") + 1)


def _mine(member: CircleMember, action_id: UUID) -> QuerySet[CircleAction]:
    return CircleAction.objects.filter(
        pk=action_id, circle=member.circle_id, taken_by=member, done_on=None, let_go_on=None
    )
