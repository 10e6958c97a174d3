"""My visits in my own calendar: "Visit" and the time alone, behind a secret that dies with the membership."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
import uuid
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils import timezone
from icalendar import Calendar, Event, vText

from people.models import User
from rotas.models import FeedKey, Visit
from rotas.mytime import Spell, spells

#: 256 bits, for so long
BYTES, LASTS = 32, dt.timedelta(days=365)
BACK, AHEAD = dt.timedelta(days=31), dt.timedelta(days=92)
#: an event has the same name each time, and tells neither the visit nor who else goes there
NAMES = UUID("6f1b9f0e-52f5-4d39-9a0f-0f3a6c8b5a11")


def digest(secret: str) -> str:
    """What is stored of it: enough to recognise it, not to use it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def make(user: User) -> str:
    """A new secret for a year; the one before ends. The only time it can be read."""
    end(user)
    secret = secrets.token_urlsafe(BYTES)
    FeedKey.objects.create(user=user, digest=digest(secret), ends_on=timezone.localdate() + LASTS)
    return secret


def end(user: User) -> int:
    """No address of mine answers any more; how many there were."""
    return FeedKey.objects.filter(user=user, revoked_on=None).update(revoked_on=timezone.localdate())


def running(user: User) -> FeedKey | None:
    """The address that answers now, without its secret."""
    keys = FeedKey.objects.filter(user=user, revoked_on=None, ends_on__gt=timezone.localdate())
    return keys.order_by("-ends_on").first()


def owner(secret: str) -> User | None:
    """Whose address this is, while it holds and they work in a team."""
    with connection.cursor() as q:
        q.execute("select feed_owner(%s)", [digest(secret)])
        (found,) = q.fetchone()
    return User.objects.filter(pk=found, is_active=True).first() if found else None


def calendar(me: User) -> bytes:
    """The worker's visits as iCalendar (RFC 5545), from a month ago to three ahead. Asked by the worker.

    Times are moments in UTC, so that a change of the clocks moves nothing. A visit that somebody else has
    now, or that does not go ahead, is there as cancelled.
    """
    today = timezone.localdate()
    first, last = today - BACK, today + AHEAD
    book = Calendar()
    book.add("prodid", "-//Wellbeing Teams//Visits//EN")
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", "Visits")
    book.add("refresh-interval", dt.timedelta(hours=1), parameters={"value": "DURATION"})
    mine = spells(me, first, last)
    for one in mine:
        book.add_component(_event(me, one, today, off=one.off))
    for visit in _handed_over(me, first, last, {one.id for one in mine}):
        book.add_component(_event(me, visit, today, off=True))
    return bytes(book.to_ical())


def _handed_over(me: User, first: dt.date, last: dt.date, known: set[UUID]) -> list[Visit]:
    """Visits of these days that were mine once."""
    given = Visit.objects.filter(passings__gave=me, day__gte=first, day__lte=last).exclude(pk__in=known)
    return list(given.order_by("starts_at").distinct())


def _event(me: User, one: Spell | Visit, today: dt.date, *, off: bool) -> Event:
    event = Event()
    event.add("uid", f"{uuid.uuid5(NAMES, f'{me.pk} {one.id}')}@{settings.SITE_URL.partition('//')[2]}")
    # the day's beginning: when the rota was last changed, or read, is nobody's business
    event.add("dtstamp", dt.datetime.combine(today, dt.time(), dt.UTC))
    event.add("dtstart", one.starts_at.astimezone(dt.UTC))
    event.add("dtend", one.ends_at.astimezone(dt.UTC))
    event.add("summary", "Visit")
    event.add("class", "PRIVATE")
    event.add("sequence", one.version)
    event["status"] = vText("CANCELLED" if off else "CONFIRMED")
    return event
