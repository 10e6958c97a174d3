"""The days of a circle in the rota: workers who go along say so themselves, and it stands in their diary."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils import timezone

from people.models import Person, User
from profiles import circles
from profiles.models import Circle, CircleAlong, CircleMeeting
from rotas import commitments
from rotas.models import Commitment, Visit
from rotas.times import at


@transaction.atomic
def go_along(meeting: CircleMeeting, person: Person, *, by: User) -> list[Visit]:
    """I go along: it stands in my diary. Answers with my own visits at that time, which somebody could take.

    Twice is once. Raises circles.NotNow when the meeting is over or called off.
    """
    if meeting.off_on or meeting.on < timezone.localdate():
        raise circles.NotNow("That meeting is over, or has moved.")
    said = {"on": meeting.on, "at": meeting.at, "ended_on": None}
    row, _ = CircleAlong.objects.update_or_create(
        meeting=meeting, user=by, defaults=said, create_defaults=said | {"person": person}
    )
    _keep(row, meeting, person)
    starts, ends = _times(meeting)
    return list(
        Visit.objects.filter(worker=by, cancelled_on=None, starts_at__lt=ends, ends_at__gt=starts)
        .select_related("person").order_by("starts_at")
    )  # fmt: skip


@transaction.atomic
def stay_away(meeting: CircleMeeting, *, by: User) -> None:
    """Not after all. Twice is once."""
    for row in CircleAlong.objects.filter(meeting=meeting, user=by, ended_on=None):
        row.ended_on = timezone.localdate()
        row.save(update_fields=["ended_on"])
        commitments.drop(row.pk)


@transaction.atomic
def change(meeting: CircleMeeting, person: Person, version: int, **words: Any) -> bool:
    """Another time, or what was said; says whether everyone is to be asked again. Stale, circles.NotNow.

    A worker is never moved with the meeting: their diary is free again until they say yes to the new time.
    """
    before = (meeting.on, meeting.at)
    circles.change_meeting(meeting, version, **words)
    for row in CircleAlong.objects.filter(meeting=meeting, ended_on=None):
        if circles.still_meant(row, meeting):
            _keep(row, meeting, person)
        else:
            commitments.drop(row.pk)
    return before != (meeting.on, meeting.at)


@transaction.atomic
def call_off(meeting: CircleMeeting) -> None:
    """It does not take place, and stands in nobody's diary. Twice is once."""
    if circles.call_off(meeting):
        for row in CircleAlong.objects.filter(meeting=meeting, ended_on=None):
            commitments.drop(row.pk)


@transaction.atomic
def end(circle: Circle) -> None:
    """The circle closes, with what was still to come."""
    for meeting in circles.coming(circle):
        call_off(meeting)
    circles.end(circle)


def _keep(row: CircleAlong, meeting: CircleMeeting, person: Person) -> None:
    starts, ends = _times(meeting)
    title = f"{person.called}’s circle"[:80]
    commitments.keep(
        row.pk, person.team, kind=Commitment.Kind.CIRCLE, title=title, starts_at=starts, ends_at=ends,
        user_id=row.user_id, person_id=person.pk,
    )  # fmt: skip


def _times(meeting: CircleMeeting) -> tuple[dt.datetime, dt.datetime]:
    """When it begins and ends, in London."""
    return at(meeting.on, meeting.at), at(meeting.on, meeting.until)
