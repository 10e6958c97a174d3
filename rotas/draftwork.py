"""A team's real weeks as the engine's problem, and what the engine found put into words."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import Count
from django.utils import timezone

from people.models import Skill, User
from profiles import choosing
from rotas import because, diaries
from rotas.drafting.problem import Problem, Task, Weights, Worker
from rotas.models import DraftLock, DraftPlace, RotaDraft, Visit, WorkTerms
from rotas.reasons import Reason, by_rules
from rotas.rules import WEEK_LIMIT, WEEKS, YOUNG_WEEK, Diary
from rotas.slots import Slot, slots
from rotas.times import LONDON, monday_of

WEIGHTS = Weights()
#: points of what a worker may be asked about, beside those of `Weights`; anything else that asks costs ASKED
POINTS = {"chosen": WEIGHTS.not_chosen, "agreement": 12, "rather_not": 8, "split": 4}
ASKED = 6
#: a visit that changes hands; a face the person has not seen in eight weeks
MOVED, NEW_FACE = 20, 4
LATELY = dt.timedelta(days=56)
EVENING = dt.time(18)
#: the most in any one week, without and with an opt-out: ours, beside the law's average
MOST, MOST_OPTED_OUT = 48 * 60, 60 * 60
WEEK = dt.timedelta(weeks=1)
#: visit -> worker
Found = dict[UUID, UUID]
Windows = dict[int, list[tuple[int, int]]]


@dataclass(frozen=True)
class Work:
    """Everything a draft depends on, read at once in a fixed number of queries."""

    draft: RotaDraft
    slots: Sequence[Slot]
    names: Mapping[UUID, str]
    #: as it is today, without what may move
    diaries: Mapping[UUID, Diary]
    signed: Mapping[UUID, list[Skill]]
    chosen: Mapping[UUID, Collection[UUID]]
    shared: Mapping[tuple[UUID, UUID], list[str]]
    #: (worker, person) -> visits lately
    known: Mapping[tuple[UUID, UUID], int]
    locks: Mapping[UUID, UUID]
    #: minutes a week
    hours: Mapping[UUID, int]
    opted_out: frozenset[UUID] = field(default_factory=frozenset)

    def stays(self, slot: Slot) -> bool:
        """Has it someone who keeps it in this draft?"""
        return (
            not slot.open
            and slot.worker_id in self.names
            and (slot.id not in self.locks or self.locks[slot.id] == slot.worker_id)
            and (not self.draft.moves or slot.id in self.locks)
        )

    def asked(self, slot: Slot) -> bool:
        """Is this draft to say who goes?"""
        return (slot.open or slot.worker_id in self.names) and not self.stays(slot)

    def said(self, slot: Slot, worker: UUID, diary: Diary) -> list[Reason]:
        """What stands against a worker at a visit: the same words as for taking it."""
        return by_rules(slot, diary, self.signed[worker], self.chosen_by(slot))

    def chosen_by(self, slot: Slot) -> Collection[UUID]:
        """Whom the person chose; nobody where anyone may come."""
        return self.chosen.get(slot.person_id, ()) if slot.person_id else ()

    def week(self, monday: dt.date) -> list[Slot]:
        """The visits of one week, in order of time."""
        return [slot for slot in self.slots if monday <= slot.day < monday + WEEK]


def read(draft: RotaDraft) -> Work:
    """Read a team's weeks as they stand, asked by one of its workers."""
    team, now = draft.team, timezone.now()
    visits = team.visits.going_ahead().between(draft.first, draft.last).filter(starts_at__gt=now)
    found = [slot for slot in slots(visits, asking=User()) if slot.person_id]
    names = diaries.workers_of(team)
    locks = dict(DraftLock.objects.filter(team=team, worker__in=names).values_list("visit", "worker"))
    books = diaries.of_workers(team, names, draft.first, draft.last, asking=User())
    signed: dict[UUID, list[Skill]] = {user: [] for user in names}
    for skill in Skill.objects.filter(user__in=names):
        signed[skill.user_id].append(skill)
    known = Visit.objects.filter(
        team=team, worker__in=names, cancelled_on=None, starts_at__gt=now - LATELY, starts_at__lt=now
    ).values_list("worker", "person").annotate(times=Count("id"))  # fmt: skip
    terms = {row.user_id: row for row in WorkTerms.objects.filter(user__in=names)}
    work = Work(
        draft, found, names, {}, signed, choosing.chosen(team), choosing.interests(team, names),
        {(user, person): times for user, person, times in known}, locks, _hours(books, terms, found),
        frozenset(user for user, row in terms.items() if row.opted_out(draft.first)),
    )  # fmt: skip
    free = [slot.id for slot in found if work.asked(slot)]
    return replace(work, diaries={user: book.without(*free) for user, book in books.items()})


def _hours(
    books: Mapping[UUID, Diary], terms: Mapping[UUID, WorkTerms], found: Sequence[Slot]
) -> dict[UUID, int]:
    """What each worker says, else the middle of what they did, else an even share of the work."""
    weeks = len({monday_of(slot.day) for slot in found})
    even = sum(slot.minutes for slot in found) // max(1, len(books) * weeks)
    hours = {}
    for user, book in books.items():
        said = terms[user].week_hours if user in terms else None
        lately = sorted(minutes for _, minutes in sorted(book.earlier.items())[-8:])
        hours[user] = said * 60 if said else lately[len(lately) // 2] if lately else even
    return hours


def problem(work: Work, monday: dt.date, found: Found) -> tuple[Problem, list[Slot]]:
    """One week for the engine, and the visit of each of its tasks; what is found for other weeks stands."""
    week = [slot for slot in work.week(monday) if work.asked(slot) or work.stays(slot)]
    workers = list(work.names)
    books = with_found(work, [slot for slot in work.slots if slot not in week], found)
    people = sorted({slot.person_id for slot in week if slot.person_id}, key=str)
    numbers = {person: k for k, person in enumerate(people)}
    series: dict[tuple[UUID | None, dt.time], int] = {}
    tasks = []
    for slot in week:
        at = (slot.person_id, slot.starts_at.astimezone(LONDON).time())
        windows, fit = _able(work, slot, workers, books)
        assert slot.person_id
        tasks.append(
            Task(
                person=numbers[slot.person_id], day=slot.day.weekday(), length=slot.minutes,
                unsocial=slot.day.weekday() >= 5 or at[1] >= EVENING, windows=windows, fit=fit,
                fixed=work.stays(slot), series=series.setdefault(at, len(series)),
            )
        )  # fmt: skip
    travel = next(iter(books.values())).team.travel if books else None
    minutes = [[travel.minutes(a, b) if travel else 0 for b in people] for a in people]
    team = [Worker(work.hours[user], _most(work, user, monday)) for user in workers]
    return Problem(len(people), team, tasks, minutes, WEIGHTS, breaks=True), week


def _able(
    work: Work, slot: Slot, workers: Sequence[UUID], books: Mapping[UUID, Diary]
) -> tuple[Windows, dict[int, int]]:
    """Who could, when, and at what price; whoever has it or is to keep it stands there alone."""
    start = slot.starts_at.astimezone(LONDON)
    minute = start.hour * 60 + start.minute
    if work.stays(slot) and slot.worker_id:
        return {workers.index(slot.worker_id): [(minute, minute)]}, {}
    windows: Windows = {}
    fit = {}
    for k, user in enumerate(workers):
        said = work.said(slot, user, books[user])
        if work.locks.get(slot.id, user) == user and not any(reason.hard_in_draft for reason in said):
            windows[k] = [(minute, minute)]
            fit[k] = price(work, slot, user, said)
    return windows, fit


def price(work: Work, slot: Slot, user: UUID, said: Iterable[Reason]) -> int:
    """Points of a worker at a visit, whatever else they have."""
    assert slot.person_id
    points = sum(POINTS.get(reason.kind, ASKED if reason.asks else 0) for reason in said)
    points += WEIGHTS.no_interest * ((user, slot.person_id) not in work.shared)
    points += NEW_FACE * ((user, slot.person_id) not in work.known)
    return points + MOVED * (not slot.open and slot.worker_id != user)


def _most(work: Work, user: UUID, monday: dt.date) -> int:
    """The week's cap in minutes: what the 17-week average leaves, and our own limit."""
    book = work.diaries[user]
    if book.worker.young:
        return YOUNG_WEEK
    if user in work.opted_out:
        return MOST_OPTED_OUT
    before = sum(book.week(monday - n * WEEK) for n in range(1, WEEKS))
    return max(0, min(MOST, WEEKS * WEEK_LIMIT - before))


def with_found(work: Work, among: Iterable[Slot], found: Found) -> dict[UUID, Diary]:
    """The diaries with what was found for these visits."""
    more = defaultdict(list)
    for slot in among:
        if slot.id in found:
            more[found[slot.id]].append(diaries.as_stretch(slot))
    return {user: book.adding(*more[user]) if user in more else book for user, book in work.diaries.items()}


def places(work: Work, monday: dt.date, found: Found) -> list[DraftPlace]:
    """One week's visits with who could go and why, or why nobody; the rules have the last word.

    What the engine found and a rule then forbids is taken out of `found`.
    """
    week = [slot for slot in work.week(monday) if work.asked(slot)]
    books = with_found(work, [slot for slot in work.slots if slot not in week], found)
    for slot in week:
        if slot.worker_id in books and slot.id not in found:  # by the rules nobody could: it stays as it is
            books[slot.worker_id] = books[slot.worker_id].adding(diaries.as_stretch(slot))
    for slot in week:
        user = found.get(slot.id)
        if user is None:
            continue
        if any(reason.hard_in_draft for reason in work.said(slot, user, books[user])):
            del found[slot.id]
        else:
            books[user] = books[user].adding(diaries.as_stretch(slot))
    told = [slot for slot in week if slot.id in found or slot.open]
    return [_place(work, slot, found.get(slot.id), books) for slot in told]


def _place(work: Work, slot: Slot, user: UUID | None, books: Mapping[UUID, Diary]) -> DraftPlace:
    made = DraftPlace(
        draft=work.draft, team_id=work.draft.team_id, visit_id=slot.id, worker_id=user,
        was_id=None if slot.open else slot.worker_id, starts_at=slot.starts_at,
    )  # fmt: skip
    if user is None:
        made.because = [words[:300] for words in _nobody(work, slot, books)]
        return made
    assert slot.person_id
    new, book, both = diaries.as_stretch(slot), books[user], (user, slot.person_id)
    made.because = because.fits(
        book, new, called=slot.called, known=work.known.get(both, 0),
        chosen=user in work.chosen_by(slot), shared=work.shared.get(both, ()),
    )  # fmt: skip
    if work.locks.get(slot.id) == user:
        made.because = ["You keep this as it is.", *made.because]
    if made.was_id and made.was_id != user:
        made.because.append(f"It is with {work.names[made.was_id]} now.")
    said = work.said(slot, user, book)
    made.although, made.asks = [reason.words[:300] for reason in said], any(reason.asks for reason in said)
    return made


def _nobody(work: Work, slot: Slot, books: Mapping[UUID, Diary]) -> list[str]:
    """What stands in each worker's way, each sentence once."""
    said: dict[str, None] = {}
    for user, name in work.names.items():
        hard = [reason for reason in work.said(slot, user, books[user]) if reason.hard_in_draft]
        said[hard[0].words if hard else f"Nothing stands in {name}’s way: you could ask."] = None
    return list(said)
