"""What waits at the side of a profile: lines from thinking tools and notes, until somebody decides."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from people.models import Person, User
from profiles.models import Note, Suggestion

#: what worked and what did not is offered for so long after the visit
NOTES_FOR = dt.timedelta(days=42)
#: the line of a note, and how it reads on a profile
SLOTS = {"worked": "{}", "did_not_work": "Did not work: {}"}
LONGEST = 200
State, Heading, Source = Suggestion.State, Suggestion.Heading, Suggestion.Source


class CannotMove(Exception):
    """The table of moves does not lead there from here."""


@dataclass(frozen=True)
class Waiting:
    """A line at the side. `key` is what a form sends back: a suggestion's id, or a note's and which line.

    `also` holds the others that say the same; they go where this one goes.
    """

    key: str
    heading: str
    text: str
    source: str
    on: dt.date
    also: tuple[Waiting, ...] = ()

    @property
    def source_words(self) -> str:
        """Which tool, or a note."""
        return Source(self.source).label

    @property
    def all(self) -> tuple[Waiting, ...]:
        """This one and those that say the same, oldest first."""
        return (self, *self.also)

    @property
    def keys(self) -> set[str]:
        """Any of these finds it, whichever was the oldest when the page was drawn."""
        return {one.key for one in self.all}

    @property
    def of_talk(self) -> bool:
        """Does it come from the one-page profile talk?"""
        return any(one.source == Source.TALK for one in self.all)


def waiting(person: Person) -> list[Waiting]:
    """Everything that waits, oldest first, the same line once: two queries."""
    stored = [
        Waiting(str(row.pk), row.heading, row.text, row.source, row.on)
        for row in person.suggestions.waiting()
    ]
    same: dict[tuple[str, str], list[Waiting]] = {}
    for one in sorted([*stored, *_from_notes(person)], key=lambda one: (one.on, one.key)):
        same.setdefault((one.heading, _said(one.text)), []).append(one)
    return [replace(first, also=tuple(more)) for first, *more in same.values()]


def _said(text: str) -> str:
    """A line as we compare it: case, spaces and a full stop do not matter."""
    return " ".join(text.casefold().split()).rstrip(".")


def _from_notes(person: Person) -> list[Waiting]:
    """What worked and what did not on recent visits, while nobody has decided about it."""
    said = ~Q(worked="") | ~Q(did_not_work="")
    notes: Iterable[Note] = person.notes.filter(said, day__gt=timezone.localdate() - NOTES_FOR)
    decided = set(person.suggestions.filter(source=Source.NOTE).values_list("source_id", "slot"))
    return [
        Waiting(f"{note.pk}:{slot}", Heading.SUPPORT, words.format(text)[:LONGEST], Source.NOTE, note.day)
        for note in notes
        for slot, words in SLOTS.items()
        if (text := getattr(note, slot)) and (note.pk, slot) not in decided
    ]


def find(person: Person, keys: Collection[str]) -> list[Waiting]:
    """Those that still wait, by what a form sent; others are left out."""
    return [one for one in waiting(person) if one.keys & set(keys)]


@transaction.atomic
def decide(person: Person, keys: Collection[str], *, by: User, page: int | None = None) -> None:
    """They are on the page of this number; without one, not now. What was decided before stays so."""
    state = State.TAKEN if page else State.NOT_NOW
    for one in (each for line in find(person, keys) for each in line.all):
        note, _, slot = one.key.partition(":")
        if slot:
            row = Suggestion(
                person=person, heading=one.heading, text=one.text, source=Source.NOTE, source_id=UUID(note),
                slot=slot, state=state, on=one.on, author=by, decided_on=timezone.localdate(), page=page,
            )  # fmt: skip
            Suggestion.objects.bulk_create([row], ignore_conflicts=True)
        else:
            person.suggestions.waiting().filter(pk=note).update(
                state=state, page=page, decided_on=timezone.localdate(), version=F("version") + 1
            )


@transaction.atomic
def say(
    person: Person, *, source: str, source_id: UUID, answers: Iterable[tuple[UUID, str, str]], by: User
) -> None:
    """Keep what a tool taught: (id made on the phone, heading, words). The same id twice is one answer."""
    rows = [
        Suggestion(
            pk=pk, person=person, heading=Heading(heading), text=text, source=source, source_id=source_id,
            author=by,
        )
        for pk, heading, text in answers
    ]  # fmt: skip
    Suggestion.objects.bulk_create(rows, ignore_conflicts=True)


def put_beside(row: Suggestion) -> None:
    """One tap: the answer, or what was not for now, waits at the side of the profile.

    Twice is once. CannotMove for what is on the profile already.
    """
    if State.WAITING not in Suggestion.MOVES[State(row.state)] and row.state != State.WAITING:
        raise CannotMove(row.state)
    Suggestion.objects.filter(pk=row.pk, state=row.state).exclude(state=State.WAITING).update(
        state=State.WAITING, decided_on=None, version=F("version") + 1
    )
    row.refresh_from_db()
