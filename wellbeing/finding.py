"""Search across what one may see: people by how a name sounds, notes, agreements, handbook, places."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from meetings.models import Agreement, PageVersion
from people import names
from people.access import covers_of, teams_of
from people.models import Colleague, Person, User
from profiles import neighbourhood
from profiles.models import Note, Place
from profiles.notes import HOLDS, holding
from wellbeing.words import first_name

#: of each kind, and characters of a text around what was found
MOST, AROUND = 10, 60
#: fewer letters find too much
LEAST = 2


@dataclass(frozen=True)
class Passage:
    """Some words around what was found, and where they stand."""

    id: UUID
    heading: str
    before: str
    match: str
    after: str
    #: the team, or the person of a note; of a place, one that works beside
    place_id: UUID
    #: of a note: who wrote it, by first name, and for which day
    by: str = ""
    on: dt.date | None = None


@dataclass(frozen=True)
class Found:
    """All that was found, a few of each kind."""

    people: list[Person] = field(default_factory=list)
    notes: list[Passage] = field(default_factory=list)
    agreements: list[Passage] = field(default_factory=list)
    pages: list[Passage] = field(default_factory=list)
    places: list[Passage] = field(default_factory=list)
    #: on what basis each of the people was found, as they would be told
    bases: dict[UUID, str] = field(default_factory=dict)

    @property
    def anything(self) -> bool:
        """Was there anything?"""
        return bool(self.people or self.notes or self.agreements or self.pages or self.places)


def find(user: User, words: str) -> Found:
    """What this user may see that holds these words: the same nine queries whatever is there.

    A coach reads names, agreements and the handbook; notes are the team's own. Whoever covers finds the
    person they cover.
    """
    words = " ".join(words.split())
    if len(words) < LEAST or not names.plain(words):
        return Found()
    mine = list(teams_of(user).values_list("pk", flat=True))
    known = list(teams_of(user, None).values_list("pk", flat=True))
    covered = list(covers_of(user).values_list("person", flat=True))
    reachable = Person.objects.filter(Q(team__in=known) | Q(pk__in=covered)).order_by("called", "pk")
    people = [one for one in reachable if names.found(words, one.called, one.full_name)]
    notes = Note.objects.filter(holding(words), person__team__in=mine).select_related("person")
    author = Colleague.objects.filter(user=OuterRef("author")).values("name")[:1]
    agreed = Agreement.objects.filter(
        names.holds("text", words) | names.holds("why", words), team__in=known, ended_on=None
    )
    return Found(
        people[:MOST],
        [
            replace(
                _passage(one.pk, one.person.called, _part(one, words), words, one.person_id),
                by=first_name(one.author_name or "") or "A colleague",
                on=one.day,
            )
            for one in notes.annotate(author_name=Subquery(author)).order_by("-day", "pk")[:MOST]
        ],
        [
            _passage(one.pk, one.text, one.why, words, one.team_id)
            for one in agreed.order_by("-agreed_on", "pk")[:MOST]
        ],
        [
            _passage(one.page_id, one.title, one.text, words, one.team_id)
            for one in _pages(words, known)[:MOST]
        ],
        [
            _passage(one.pk, one.name, f"{one.what} {one.when}".strip(), words, known[0])
            for one in neighbourhood.beside().filter(_place(words)).order_by("name", "pk")[:MOST]
        ]
        if known
        else [],
        {one.pk: _basis(one.team_id, mine, known) for one in people[:MOST]},
    )


def _basis(team_id: UUID, mine: list[UUID], known: list[UUID]) -> str:
    if team_id in mine:
        return "your team, by search"
    return "your team's coach, by search" if team_id in known else "covering a visit, by search"


def _pages(words: str, teams: list[UUID]) -> list[PageVersion]:
    """What each page of the handbook says now."""
    newest = PageVersion.objects.filter(page=OuterRef("page")).order_by("-number").values("number")[:1]
    now = PageVersion.objects.filter(team__in=teams, number=Subquery(newest))
    found = now.filter(names.holds("title", words) | names.holds("text", words))
    return list(found.order_by("title", "page")[:MOST])


def _place(words: str) -> Q:
    """Open, and called so or about that."""
    return (names.holds("name", words) | names.holds("what", words)) & Q(status=Place.Open.OPEN)


def _part(note: Note, words: str) -> str:
    """What of a note holds the words as written; what happened, where a sound or an accent was found."""
    parts: list[str] = [getattr(note, name) for name in HOLDS]
    return next((part for part in parts if names.held(words, part)), note.text)


def _passage(id: UUID, heading: str, text: str, words: str, place_id: UUID) -> Passage:
    """The words around the first match, cut between words."""
    hit = names.held(words, text)
    first, last = hit.span() if hit else (0, 0)
    before, after = text[:first], text[last:]
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > 2 * AROUND:
        after = after[: 2 * AROUND].rpartition(" ")[0] + " …"
    return Passage(id, heading, before, text[first:last], after, place_id)
