"""Notes after a visit: left once whatever the phone sends, changed by their author alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from people import names
from people.editing import Reused, make_once, save_if_unchanged
from people.models import Person, User
from people.policy import Data, Doing, Who, may
from profiles.models import Note, NoteOutcome

#: what its author writes in a note
WORDS = (
    "text",
    "worked",
    "did_not_work",
    "took_part",
    "tell_next",
    "medicine_missed",
    "medicine_told",
)
#: what a note may be looked for by
ABOUT = [
    ("worked", "what worked"),
    ("did_not_work", "what did not work"),
    ("took_part", "what the person did"),
    ("tell_next", "what the next person must know"),
    ("medicine_missed", "that a medicine was not taken"),
]
#: where words are looked for
HOLDS = ("text", "worked", "did_not_work", "took_part", "medicine_missed")
#: a cover worker reads the notes of the last so many days
COVER_READS = dt.timedelta(days=14)


def seen_by(who: Who, notes: QuerySet[Note]) -> QuerySet[Note]:
    """All notes for the team; for a cover worker those of the last fourteen days."""
    if who is Who.COVER:
        return notes.filter(day__gt=timezone.localdate() - COVER_READS)
    return notes


def like(notes: QuerySet[Note], *, q: str = "", helped: str = "", about: str = "") -> QuerySet[Note]:
    """Those that hold these words; that helped with this outcome; that say this of ABOUT."""
    if q:
        notes = notes.filter(holding(q))
    if helped:
        notes = notes.filter(helped__outcome=UUID(helped))
    if about:
        notes = notes.filter(tell_next=True) if about == "tell_next" else notes.exclude(**{about: ""})
    return notes


def holding(words: str) -> Q:
    """Notes that hold these words, in whatever part of them."""
    return reduce(or_, (names.holds(name, words) for name in HOLDS))


def reads_of(who: Who, day: dt.date) -> bool:
    """Does someone who stands here read what was written or said on that day?"""
    recent = who is not Who.COVER or day > timezone.localdate() - COVER_READS
    return recent and may(who, Doing.READ, Data.NOTES)


@transaction.atomic
def leave(
    person: Person,
    *,
    by: User,
    id: UUID,
    day: dt.date,
    words: Mapping[str, Any],
    helped: Collection[UUID] = (),
) -> tuple[Note, bool]:
    """Leave a note with an id made on the phone; the second part says whether it is new.

    `words` maps the fields of WORDS; `helped` holds ids of this person's outcomes, others are left out.
    The same id again is the same note, in the words sent last; Stale when it was edited since it was left
    and says something else by now; Reused when the id is another row.
    """
    note = Note(id=id, person=person, author=by, day=day, **_known(words))
    try:
        kept, new = make_once(note)
    except Note.DoesNotExist:
        raise Reused from None
    if (kept.author_id, kept.person_id) != (by.pk, person.pk):
        raise Reused
    if new:
        _link(kept, helped)
    elif said(kept) != said(note):
        change(kept, 1, words=words, helped=helped)
    return kept, new


@transaction.atomic
def change(note: Note, version: int, *, words: Mapping[str, Any], helped: Collection[UUID] = ()) -> None:
    """Change one's own note, if nobody has saved it since `version`; otherwise Stale."""
    save_if_unchanged(note, version, **_known(words))
    note.helped.exclude(outcome__in=helped).delete()
    _link(note, set(helped) - set(note.helped.values_list("outcome", flat=True)))


def said(note: Note) -> dict[str, Any]:
    """What its author wrote, without the links."""
    return {name: getattr(note, name) for name in WORDS}


def _known(words: Mapping[str, Any]) -> dict[str, Any]:
    return {name: words[name] for name in WORDS if name in words}


def _link(note: Note, helped: Collection[UUID]) -> None:
    wanted = note.person.outcomes.filter(pk__in=helped)
    NoteOutcome.objects.bulk_create(NoteOutcome(note=note, outcome=o, person=note.person) for o in wanted)
