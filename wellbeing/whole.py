"""A whole person as plain values, each class of data only for whoever may see it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.utils import timezone

from people.access import permitted
from people.models import Contact, EmergencyContact, HealthPapers, HealthSupport, LinkWorker, Person, User
from people.policy import Data, Doing, Who, may
from profiles import choosing, notes, outcomes, reviews, suggestions
from profiles.due import Due
from profiles.models import Note, Outcome, OutcomeMove, PersonPage
from rotas import visitnotes, week
from rotas.models import Visit
from wellbeing import doorstep, lately, words
from wellbeing.lately import Told

#: the blocks of the page; a class that may not be read leaves its block out
BLOCKS = (
    Data.CONTACT, Data.PROFILE, Data.OUTCOMES, Data.NOTES, Data.HEALTH, Data.SAFETY, Data.ROTA, Data.SECRETS,
    Data.INCIDENTS, Data.PLAN,
)  # fmt: skip
NOTES, VERSIONS, MOVES = 10, 12, 5
#: notes in a block of the page
FEW = 4
Line = tuple[str, bool]


@dataclass(frozen=True)
class Profile:
    """The newest version of the one-page profile; lines that are new to me are marked."""

    page: PersonPage
    appreciate: list[Line]
    matters: list[Line]
    support: list[Line]

    @property
    def fresh(self) -> list[str]:
        """The lines that are new to me."""
        return [text for band in (self.appreciate, self.matters, self.support) for text, new in band if new]


@dataclass(frozen=True)
class Whole:
    """Everything the page of a person shows to whoever asks."""

    person: Person
    who: Who
    sees: frozenset[Data]
    flags: list[doorstep.Flag] = field(default_factory=list)
    contact: Contact | None = None
    papers: HealthPapers | None = None
    health: HealthSupport | None = None
    ring: list[EmergencyContact] = field(default_factory=list)
    profile: Profile | None = None
    waiting: int = 0
    outcomes: list[Outcome] = field(default_factory=list)
    review: Due | None = None
    chosen: list[str] = field(default_factory=list)
    explore: dict[UUID, dt.date] = field(default_factory=dict)
    last: Visit | None = None
    now: Visit | None = None
    notes: list[Told] = field(default_factory=list)
    moves: list[tuple[OutcomeMove, str]] = field(default_factory=list)
    coming: list[week.Day] = field(default_factory=list)
    link: LinkWorker | None = None
    link_name: str = ""
    balance: str = ""
    has_photo: bool = False

    def may(self, *data: str) -> bool:
        """Is this class of data part of the page for whoever asks?"""
        return all(Data(one) in self.sees for one in data)

    @property
    def works_here(self) -> bool:
        """One of the person's own team."""
        return self.who is Who.WORKER

    @property
    def since(self) -> list[Told]:
        """The newest notes of others since my last visit."""
        if self.last is None:
            return []
        return [one for one in self.notes if not one.mine and _after(one, self.last)][:FEW]

    @property
    def besides(self) -> list[Told]:
        """The newest of the other notes: each stands on the page once."""
        new = {one.id for one in self.since}
        return [one for one in self.notes if one.id not in new][:FEW]

    @property
    def anything_new(self) -> bool:
        return bool(self.since or self.moves or (self.profile and self.profile.fresh))


def _after(one: Told, visit: Visit) -> bool:
    """By visits, never by the minute of writing; a note without a visit counts on its whole day."""
    return one.starts_at > visit.starts_at if one.starts_at else one.note.day >= visit.day


def seen_by(who: Who, person: Person) -> frozenset[Data]:
    """The classes of data that may stand on the page, by the table and by the person's permission."""
    return frozenset(d for d in BLOCKS if may(who, Doing.READ, d) and permitted(who, d, person))


def read(person: Person, me: User, who: Who) -> Whole:
    """The page for this user, who stands here towards the person; what they may not see is not read."""
    sees = seen_by(who, person)
    theirs = _one_to_ones(person)
    last, current = _my_visits(me, person)
    link = _link(person)
    return Whole(
        person,
        who,
        sees,
        flags=doorstep.flags_of([person.pk]).get(person.pk, []) if Data.SAFETY in sees else [],
        contact=getattr(theirs, "contact", None) if Data.CONTACT in sees else None,
        papers=getattr(theirs, "papers", None) if Data.SAFETY in sees else None,
        health=getattr(theirs, "health", None) if Data.HEALTH in sees else None,
        ring=list(person.emergency_contacts.filter(ended_on=None)) if Data.SAFETY in sees else [],
        profile=_profile(person, me, last) if Data.PROFILE in sees else None,
        waiting=len(suggestions.waiting(person)) if who is Who.WORKER else 0,
        outcomes=list(person.outcomes.filter(life=Outcome.Life.ACTIVE)) if Data.OUTCOMES in sees else [],
        chosen=choosing.names(person) if Data.ROTA in sees else [],
        review=reviews.due_for(person) if Data.PLAN in sees else None,
        explore=outcomes.to_explore(person) if Data.PLAN in sees else {},
        last=last,
        now=current,
        notes=_notes(person, me, who) if Data.NOTES in sees else [],
        moves=_moves(person, me, who, last) if Data.OUTCOMES in sees else [],
        coming=_coming(person, me, who) if person.here and (Data.ROTA in sees or who is Who.COVER) else [],
        link=link,
        link_name=_name(link.user) if link else "",
        balance=_balance(person) if who is Who.WORKER else "",
        has_photo=Data.PROFILE in sees and hasattr(theirs, "photo"),
    )


def _one_to_ones(person: Person) -> Person:
    """The person again, with what stands in one row each; those that row security hides are not there."""
    beside = Person.objects.select_related("contact", "papers", "health", "photo").defer("photo__jpeg")
    return beside.get(pk=person.pk)


def _my_visits(me: User, person: Person) -> tuple[Visit | None, Visit | None]:
    """My last visit that is over, and the one of today that has begun and may still want its note."""
    now, mine = timezone.now(), visitnotes.visits_to_note(me, person)
    begun = list(mine.filter(starts_at__lte=now).order_by("-starts_at")[:2])
    current = next((visit for visit in begun[:1] if visit.day == lately.today()), None)
    return next((visit for visit in begun if visit.ends_at <= now), None), current


def _profile(person: Person, me: User, last: Visit | None) -> Profile | None:
    """Lines are new to me when the version I knew did not have them: seen at my last visit, or my own."""
    versions = list(person.pages.order_by("-number")[:VERSIONS])
    if not versions:
        return None
    page = versions[0]
    knew = next((v for v in versions if v.author_id == me.pk or (last and v.written_on <= last.day)), None)
    old = set(_lines(knew)) if knew else set(_lines(page)) if last is None else set()

    def band(text: str) -> list[Line]:
        return [(line, line not in old) for line in PersonPage.lines(text)]

    return Profile(page, band(page.appreciate), band(page.matters), band(page.support))


def _lines(page: PersonPage) -> list[str]:
    return PersonPage.lines("\n".join((page.appreciate, page.matters, page.support)))


def _notes(person: Person, me: User, who: Who) -> list[Told]:
    rows = notes.seen_by(who, Note.objects.filter(person=person))
    return lately.told(lately.newest(rows)[:NOTES], me)


def _moves(person: Person, me: User, who: Who, last: Visit | None) -> list[tuple[OutcomeMove, str]]:
    """What others said has moved since my last visit, with the person's words where I may read them."""
    if last is None:
        return []
    rows = OutcomeMove.objects.filter(person=person, on__gt=last.day).exclude(author=me)
    moves = rows.select_related("outcome", "words").order_by("-on", "id")[:MOVES]
    return [(m, m.words.said if hasattr(m, "words") and notes.reads_of(who, m.on) else "") for m in moves]


def _coming(person: Person, me: User, who: Who) -> list[week.Day]:
    """The next four days; a cover worker reads of their own visits only."""
    days = week.coming(person, asking=me)
    if who is Who.COVER:
        return [week.Day(d.date, tuple(s for s in d.slots if s.mine)) for d in days]
    return days


def _link(person: Person) -> LinkWorker | None:
    return person.links.current().select_related("user__colleague").first()


def _name(user: User) -> str:
    try:
        return words.first_name(user.colleague.name)
    except ObjectDoesNotExist:
        return lately.A_COLLEAGUE


def _balance(person: Person) -> str:
    """The last four weeks that are over, as one sum of at least three workers (doors.sql); else nothing."""
    with connection.cursor() as q:
        q.execute("select block, minutes from length_balance() where person_id = %s", [person.pk])
        row = q.fetchone()
    return balance_words(*row) if row else ""


def balance_words(block: dt.date, minutes: int) -> str:
    """`In the four weeks to 8 November visits ran about 20 minutes longer in all.`"""
    until = words.day_month(block + dt.timedelta(days=27))
    if not minutes:
        return f"In the four weeks to {until} visits came out even."
    how = f"about {words.minutes(minutes)} {'longer' if minutes > 0 else 'shorter'} in all"
    return f"In the four weeks to {until} visits ran {how}."
