"""Give and take: what was handed over and taken on, weekends, earlies, lates; no points, nobody ranked."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, F
from django.utils import timezone

from people.models import Colleague, Membership, Standing, Team, User
from rotas.models import Passing, Promise, Visit
from rotas.models.visits import Visits
from rotas.times import LONDON, monday_of

WEEKS = 8
#: before eight and after eight in the evening
EARLY, LATE = dt.time(8), dt.time(20)
#: familiar faces are counted over four weeks
FACES = dt.timedelta(days=28)


@dataclass
class Share:
    """One worker's eight weeks, oldest first. Days and visits, never minutes."""

    user_id: UUID
    name: str
    mine: bool
    took: list[int] = field(default_factory=lambda: [0] * WEEKS)
    gave: list[int] = field(default_factory=lambda: [0] * WEEKS)
    #: weekends with a visit, and days with an early or a late one
    weekends: int = 0
    earlies: int = 0
    lates: int = 0
    promises: list[Promise] = field(default_factory=list)

    @property
    def weeks(self) -> list[tuple[int, int]]:
        """(took on, handed over) a week."""
        return list(zip(self.took, self.gave, strict=True))


def first_day() -> dt.date:
    """The Monday eight weeks ago, this one included."""
    return monday_of(timezone.localdate()) - dt.timedelta(weeks=WEEKS - 1)


def _everyone(team: Team, asking: User | None) -> dict[UUID, Share]:
    """Every worker of today, in name order, with what they handed over and took on; two queries."""
    since = first_day()
    workers = Membership.objects.current().filter(team=team, standing=Standing.WORKER).values("user")
    people = Colleague.objects.filter(user__in=workers).order_by("name", "pk").values_list("user_id", "name")
    found = {user_id: Share(user_id, name, bool(asking and user_id == asking.pk)) for user_id, name in people}
    passed = Passing.objects.filter(team=team, day__gte=since, day__lt=since + dt.timedelta(weeks=WEEKS))
    for day, gave, took in passed.exclude(gave=F("took")).values_list("day", "gave_id", "took_id"):
        week = (day - since).days // 7
        if gave in found:
            found[gave].gave[week] += 1
        if took in found:
            found[took].took[week] += 1
    return found


def passed_on(team: Team) -> list[tuple[str, list[tuple[int, int]]]]:
    """(name, (took on, handed over) a week) of every worker of today, in name order; the team's alone."""
    return [(share.name, share.weeks) for share in _everyone(team, None).values()]


def shares(team: Team, *, asking: User) -> list[Share]:
    """Every worker of today, in name order, over eight weeks; five queries."""
    since, today = first_day(), timezone.localdate()
    found = _everyone(team, asking)
    _count_days(team, found, since, today)
    for promise in Promise.objects.filter(
        team=team, ended_on=None, user__in=found, ends_at__gt=timezone.now()
    ).order_by("starts_at"):
        found[promise.user_id].promises.append(promise)
    return list(found.values())


def _count_days(team: Team, found: dict[UUID, Share], since: dt.date, today: dt.date) -> None:
    days: dict[UUID, Counter[str]] = defaultdict(Counter)
    seen: set[tuple[UUID, str, dt.date]] = set()
    rows = Visit.objects.between(since, today).took_place().filter(team=team, worker__in=found)
    for user_id, day, starts, ends in rows.values_list("worker_id", "day", "starts_at", "ends_at"):
        marks = []
        if day.weekday() >= 5:
            marks.append(("weekends", monday_of(day)))
        if starts.astimezone(LONDON).time() < EARLY:
            marks.append(("earlies", day))
        if ends.astimezone(LONDON).time() > LATE:
            marks.append(("lates", day))
        for what, when in marks:
            if (user_id, what, when) not in seen:
                seen.add((user_id, what, when))
                days[user_id][what] += 1
    for user_id, counted in days.items():
        share = found[user_id]
        share.weekends, share.earlies, share.lates = counted["weekends"], counted["earlies"], counted["lates"]


def handed_over(visit: Visit, gave: UUID) -> None:
    """Somebody gave the visit back: what became of it, whoever takes it on completes."""
    Passing.objects.create(visit=visit, team_id=visit.team_id, day=visit.day, gave_id=gave)


def taken_on(visit: Visit, took: UUID) -> None:
    """Somebody took a visit: a cover if somebody had handed it over; their own again is neither."""
    Passing.objects.filter(visit=visit, took=None).update(took=took)


def passed(visit: Visit, *, gave: UUID, took: UUID) -> None:
    """Two agreed and the visit went from one to the other; call it in the change's own transaction."""
    Passing.objects.create(visit=visit, team_id=visit.team_id, day=visit.day, gave_id=gave, took_id=took)


def faces(people: Iterable[UUID | None]) -> dict[UUID, int]:
    """How many different workers came in the last four weeks: {person: number}. One query."""
    rows = _visited(people).values("person").annotate(number=Count("worker", distinct=True))
    return dict(rows.values_list("person", "number"))


def times_there(people: Iterable[UUID], worker: User) -> dict[UUID, int]:
    """How often this worker was there in the last four weeks: {person: visits}. One query."""
    rows = _visited(people).filter(worker=worker).values("person").annotate(number=Count("pk"))
    return dict(rows.values_list("person", "number"))


def _visited(people: Iterable[UUID | None]) -> Visits:
    today = timezone.localdate()
    been = Visit.objects.between(today - FACES, today).filter(starts_at__lte=timezone.now())
    return been.took_place().filter(person__in=list(people))
