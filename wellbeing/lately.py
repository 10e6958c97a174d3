"""When a visit was, and what was noted on it, in the words of a day: never a minute."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import F, QuerySet
from django.utils import timezone

from people.models import User
from profiles.models import Note
from wellbeing import words

A_COLLEAGUE = "A colleague"


def today() -> dt.date:
    """The local day."""
    return timezone.localdate()


def part_of_day(starts_at: dt.datetime) -> str:
    """`morning` from 5am, `afternoon` from noon, `evening` from 5pm, `night` from 8pm, in London."""
    hour = words.local(starts_at).hour
    if 5 <= hour < 12:
        return "morning"
    if 12 <= hour < 17:
        return "afternoon"
    return "evening" if 17 <= hour < 20 else "night"


def when(day: dt.date, starts_at: dt.datetime | None, now: dt.date) -> str:
    """`this morning`, `last night`, `Tuesday evening`, `10 November`: from the planned start."""
    part = part_of_day(starts_at) if starts_at else ""
    ago = (now - day).days
    if ago == 0:
        return {"": "today", "night": "tonight"}.get(part, f"this {part}")
    if ago == 1:
        return {"": "yesterday", "night": "last night"}.get(part, f"yesterday {part}")
    if 1 < ago < 7:
        return f"{day:%A} {part}".strip()
    return words.day_month(day) if day.year == now.year else words.full_day(day)


@dataclass(frozen=True)
class Told:
    """A note as colleagues read it: whose, of which visit, what."""

    id: UUID
    who: str
    name: str
    when: str
    note: Note
    mine: bool
    starts_at: dt.datetime | None

    @property
    def initials(self) -> str:
        return words.initials(self.name)

    @property
    def tone(self) -> str:
        return words.tone(self.note.author_id)


def newest(notes: QuerySet[Note]) -> QuerySet[Note]:
    """Notes with their authors and visits, newest visit first."""
    beside = ("author__colleague__name", "visit_link__visit__starts_at")
    rows = notes.select_related("author__colleague", "visit_link__visit").order_by(
        F("day").desc(), F("visit_link__visit__starts_at").desc(nulls_last=True), "id"
    )
    return rows.only(*(field.name for field in Note._meta.concrete_fields), *beside)


def told(notes: Iterable[Note], me: User) -> list[Told]:
    """As colleagues read them, in the order given."""
    return [_told(note, me, today()) for note in notes]


def _told(note: Note, me: User, now: dt.date) -> Told:
    try:
        name = note.author.colleague.name
    except ObjectDoesNotExist:
        name = A_COLLEAGUE
    try:
        starts_at = note.visit_link.visit.starts_at
    except ObjectDoesNotExist:
        starts_at = None
    mine = note.author_id == me.pk
    who = "You" if mine else name if name == A_COLLEAGUE else words.first_name(name)
    return Told(note.pk, who, name, when(note.day, starts_at, now), note, mine, starts_at)
