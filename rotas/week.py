"""A team's week, a worker's day and a person's coming days: a fixed number of queries, plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from uuid import UUID

from django.utils import timezone

from people.models import Cover, Person, Team, User
from rotas.models import Commitment, Promise, Visit
from rotas.slots import Slot, slots
from rotas.times import bank_holiday, midnight


@dataclass(frozen=True, slots=True)
class Promised:
    """A time the team keeps free for someone's life."""

    id: UUID
    name: str
    mine: bool
    words: str
    starts_at: dt.datetime
    ends_at: dt.datetime

    @property
    def who(self) -> str:
        """`You`, `Priya`."""
        return "You" if self.mine else self.name.split()[0] if self.name else "A colleague"


@dataclass(frozen=True, slots=True)
class Committed:
    """A time in the diary that is no visit: the team's meeting, a circle."""

    id: UUID
    title: str
    #: a first name, You, or nobody: everyone
    who: str
    starts_at: dt.datetime
    ends_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a team's week."""

    date: dt.date
    slots: tuple[Slot, ...]
    promises: tuple[Promised, ...] = ()
    bank_holiday: str = ""
    commitments: tuple[Committed, ...] = ()

    @property
    def open(self) -> int:
        """How many visits still need someone."""
        return sum(slot.open for slot in self.slots)

    @property
    def missed(self) -> int:
        """To how many visits nobody came."""
        return sum(slot.came == "no" for slot in self.slots)

    @property
    def parts(self) -> list[tuple[str, list[Slot]]]:
        """The slots by time of day: [("Morning", [...]), ...]."""
        return [(part, list(slots)) for part, slots in groupby(self.slots, lambda slot: slot.part)]


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days of a team's rota, Monday first."""

    monday: dt.date
    days: tuple[Day, ...]

    @property
    def sunday(self) -> dt.date:
        """Its last day."""
        return self.monday + dt.timedelta(days=6)

    @property
    def open(self) -> int:
        """How many visits of the week still need someone."""
        return sum(day.open for day in self.days)

    def day(self, date: dt.date) -> Day:
        """One of its days."""
        return self.days[(date - self.monday).days]


def of_team(team: Team, monday: dt.date, *, asking: User) -> Week:
    """The team's week from this Monday: three queries, however many visits."""
    sunday = monday + dt.timedelta(days=6)
    found = slots(team.visits.between(monday, sunday), asking=asking)
    by_day = {day: tuple(rows) for day, rows in groupby(found, lambda slot: slot.day)}
    promised = promises(team, monday, sunday, asking=asking)
    committed = commitments(team, monday, sunday, asking=asking)
    days = (monday + dt.timedelta(days=n) for n in range(7))
    return Week(
        monday,
        tuple(
            Day(
                day,
                by_day.get(day, ()),
                tuple(p for p in promised if _touches(p, day)),
                bank_holiday(day),
                tuple(c for c in committed if _touches(c, day)),
            )  # fmt: skip
            for day in days
        ),
    )


def promises(team: Team, first: dt.date, last: dt.date, *, asking: User) -> list[Promised]:
    """What the team has promised its own on these days, in order; a coach reads none."""
    rows = (
        Promise.objects.filter(
            team=team, ended_on=None, starts_at__lt=midnight(last, 1), ends_at__gt=midnight(first)
        )
        .order_by("starts_at", "id")
        .values_list("id", "user__colleague__name", "user_id", "words", "starts_at", "ends_at")
    )
    return [
        Promised(id, name or "", user_id == asking.pk, words, starts_at, ends_at)
        for id, name, user_id, words, starts_at, ends_at in rows
    ]


def commitments(team: Team, first: dt.date, last: dt.date, *, asking: User) -> list[Committed]:
    """Meetings, circles and the like on these days, in order."""
    rows = Commitment.objects.filter(
        team=team, ended_on=None, starts_at__lt=midnight(last, 1), ends_at__gt=midnight(first)
    ).values_list("id", "title", "user_id", "user__colleague__name", "starts_at", "ends_at")
    mine = {None: "", asking.pk: "You"}
    return [
        Committed(id, title, mine.get(user_id, (name or "Someone").split()[0]), starts_at, ends_at)
        for id, title, user_id, name, starts_at, ends_at in rows
    ]


def _touches(time: Promised | Committed, day: dt.date) -> bool:
    return time.starts_at < midnight(day, 1) and time.ends_at > midnight(day)


def day_of(worker: User, day: dt.date) -> list[Slot]:
    """All that this worker goes to that day, in order, for other teams too; `free` says the time between.

    Asked by the worker. Another team's visit is named only while its cover is open (2 hours before to
    24 hours after): until then the slot has its times and no person. Two queries.
    """
    going = [
        slot
        for slot in slots(Visit.objects.filter(worker=worker, day=day), asking=worker)
        if slot.mine and not slot.resting
    ]
    found = sorted([*going, *_covers(worker, day, {slot.id for slot in going})], key=lambda s: s.starts_at)
    gaps = [int((b.starts_at - a.ends_at).total_seconds() // 60) for a, b in pairwise(found)]
    return [replace(slot, free=max(0, gap)) for slot, gap in zip(found, [0, *gaps], strict=False)]


def _covers(worker: User, day: dt.date, known: set[UUID]) -> Iterator[Slot]:
    """Visits covered for another team whose person may not be named yet."""
    rows = Cover.objects.live().filter(
        user=worker, starts_at__gte=midnight(day), starts_at__lt=midnight(day, 1)
    )
    for row in rows:
        if row.visit_id not in known and row.starts_at > timezone.now():
            yield Slot(
                id=row.visit_id, team_id=None, person_id=None, person_name="A visit for another team",
                called="another team", day=day, starts_at=row.starts_at, ends_at=row.ends_at,
                purpose="You will see who it is two hours before.", essential=True, skill="",
                worker_id=worker.pk, worker_name="You", mine=True, open=False, resting=False,
                open_because="", came="",
            )  # fmt: skip


def coming(person: Person, days: int = 4, *, asking: User | None = None) -> list[Day]:
    """Who comes to this person on the next days, today first; a day without a visit is there, empty.

    Without `asking` nobody is called You. One query.
    """
    today = timezone.localdate()
    last = today + dt.timedelta(days=days - 1)
    found = slots(person.visits.between(today, last), asking=asking or User())
    by_day = {day: tuple(rows) for day, rows in groupby(found, lambda slot: slot.day)}
    dates = [today + dt.timedelta(days=n) for n in range(days)]
    return [Day(day, by_day.get(day, ()), bank_holiday=bank_holiday(day)) for day in dates]
