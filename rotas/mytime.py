"""One worker's own time: their visits and covers of some days, and what of them is paid. For them alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from people.access import teams_of
from people.editing import broken
from people.models import Cover, User
from rotas.models import Miles, RotaSettings, TravelTime, Visit, VisitNote
from rotas.slots import GONE
from rotas.times import midnight
from rotas.worktime import AT_WORK

USUAL_TRAVEL = 5


@dataclass(frozen=True, slots=True)
class Spell:
    """One visit of mine, or one I cover for another team."""

    id: UUID
    day: dt.date
    starts_at: dt.datetime
    ends_at: dt.datetime
    #: nobody for a visit of another team
    person_id: UUID | None
    called: str
    team_id: UUID | None
    #: for a calendar: not going ahead, or resting while the person is away or the visits are paused
    off: bool
    came: str
    version: int

    @property
    def minutes(self) -> int:
        """As agreed; nobody measures the real length."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)


def spells(me: User, first: dt.date, last: dt.date) -> list[Spell]:
    """My visits in my teams of today and my covers on these days, in order of time; three queries."""
    rows = Visit.objects.filter(worker=me, team__in=teams_of(me), day__gte=first, day__lte=last)
    noted = Exists(VisitNote.objects.filter(visit=OuterRef("pk")))
    visits = rows.select_related("person", "pattern").annotate(noted=noted).order_by("starts_at")
    now = timezone.now()
    own = [
        _spell(visit, went=visit.noted)  # type: ignore[attr-defined]  # the stubs miss the annotation
        for visit in visits if visit.person.state not in GONE or visit.ends_at < now
    ]  # fmt: skip
    covers = Cover.objects.standing().filter(
        user=me, starts_at__gte=midnight(first), starts_at__lt=midnight(last, 1)
    ).exclude(visit_id__in=[one.id for one in own])
    found = [*own, *(_cover(cover) for cover in covers)]
    return sorted(found, key=lambda one: (one.starts_at, one.id))


def _spell(visit: Visit, *, went: bool) -> Spell:
    # a person's state is today's alone; a pause is known of the days gone by too, unless somebody was there
    resting = visit.rests if visit.starts_at > timezone.now() else visit.paused and not (visit.came or went)
    off = visit.cancelled_on is not None or resting
    return Spell(
        visit.pk, visit.day, visit.starts_at, visit.ends_at, visit.person_id, visit.person.called,
        visit.team_id, off, visit.came, visit.version,
    )  # fmt: skip


def _cover(cover: Cover) -> Spell:
    return Spell(
        cover.visit_id, timezone.localdate(cover.starts_at), cover.starts_at, cover.ends_at, None,
        "another team", None, False, "", 1,  # noqa: FBT003
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class DayPaid:
    """One day of the statement, in minutes."""

    day: dt.date
    visits: int
    with_people: int
    #: the team's own minutes from one home to the next
    travel: int
    #: the rest of a gap too short to be time of one's own
    between: int
    miles: Decimal | None

    @property
    def total(self) -> int:
        """Minutes of work."""
        return self.with_people + self.travel + self.between


@dataclass(frozen=True, slots=True)
class Statement:
    """A month of one's own."""

    first: dt.date
    days: tuple[DayPaid, ...]
    to_come: int

    @property
    def visits(self) -> int:
        """How many visits."""
        return sum(day.visits for day in self.days)

    @property
    def sums(self) -> tuple[int, int, int, int]:
        """Minutes: with people, travel, between, all of it."""
        names = ("with_people", "travel", "between", "total")
        people, travel, between, total = (sum(getattr(day, name) for day in self.days) for name in names)
        return people, travel, between, total

    @property
    def miles(self) -> Decimal:
        """All the miles that were written down."""
        return sum((day.miles for day in self.days if day.miles), Decimal())


def statement(me: User, first: dt.date) -> Statement:
    """The month from its first day: agreed visits that are over, travel and short gaps; eight queries.

    Travel between visits and gaps of the rota are working time; the way to the first and from the last is
    not (National Minimum Wage Regulations 2015, 34). A gap of more than an hour is time of one's own.
    """
    after = (first.replace(day=28) + dt.timedelta(days=4)).replace(day=1)
    month = spells(me, first, after - dt.timedelta(days=1))
    found = [one for one in month if not one.off and one.came != Visit.Came.NO]
    done = [one for one in found if one.ends_at <= timezone.now()]
    miles = dict(Miles.objects.filter(user=me, day__gte=first, day__lt=after).values_list("day", "miles"))
    by_day = {day: list(rows) for day, rows in groupby(done, lambda one: one.day)}
    ways = _Ways(me)
    days = [_paid(day, by_day.get(day, []), miles.get(day), ways) for day in sorted({*by_day, *miles})]
    return Statement(first, tuple(days), len(found) - len(done))


class _Ways:
    """Minutes from one home to the next, as the worker's teams typed them, else the team's usual ones."""

    def __init__(self, me: User) -> None:
        teams = list(teams_of(me).values_list("pk", flat=True))
        typed = TravelTime.objects.filter(team__in=teams).values_list("one_id", "other_id", "minutes")
        self.typed = {(one, other): minutes for one, other, minutes in typed}
        usual = RotaSettings.objects.filter(team__in=teams).values_list("team_id", "usual_travel")
        self.usual = dict(usual)

    def between(self, a: Spell, b: Spell) -> int:
        if a.person_id is None or b.person_id is None or a.person_id == b.person_id:
            return 0
        one, other = sorted((a.person_id, b.person_id))
        usual = self.usual.get(a.team_id, USUAL_TRAVEL) if a.team_id else USUAL_TRAVEL
        return self.typed.get((one, other), usual)


def _paid(day: dt.date, rows: list[Spell], miles: Decimal | None, ways: _Ways) -> DayPaid:
    gaps = [
        (int((b.starts_at - a.ends_at).total_seconds() // 60), ways.between(a, b)) for a, b in pairwise(rows)
    ]
    travel = sum(way if gap > AT_WORK else min(way, max(gap, 0)) for gap, way in gaps)
    between = sum(max(0, gap - way) for gap, way in gaps if gap <= AT_WORK)
    return DayPaid(day, len(rows), sum(one.minutes for one in rows), travel, between, miles)


@transaction.atomic
def drove(me: User, day: dt.date, miles: Decimal) -> None:
    """Write down a day's miles; none takes the day away again."""
    mine = Miles.objects.filter(user=me, day=day)
    if not miles:
        mine.delete()
        return
    try:
        with transaction.atomic():
            Miles.objects.create(user=me, day=day, miles=miles)
    except IntegrityError as error:
        if broken(error) != "miles_once_a_day":
            raise
        mine.update(miles=miles)


def months(today: dt.date) -> Iterator[dt.date]:
    """This month and the eleven before it, by their first day."""
    first = today.replace(day=1)
    for _ in range(12):
        yield first
        first = (first - dt.timedelta(days=1)).replace(day=1)
