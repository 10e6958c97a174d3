"""What How we’re doing counts, read from the team's rows in a fixed number of queries.

Nothing here is about one worker. Without names, people stand in order of their figure, so that not even the
order of names is left.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q
from django.utils import timezone

from meetings import pulse
from people.models import Membership, Standing, Team
from profiles.models import Outcome, OutcomeMove
from rotas.models import Visit
from wellbeing.dashboard import weeks
from wellbeing.dashboard.weeks import QUARTER, Lines

ONE = "One person"
SOON = dt.timedelta(weeks=4)
FACES_DAYS = 14
#: a page is looked at again after six months (good practice in person-centred reviews: twice a year)
OLD, AGEING = 182, 91


@dataclass(frozen=True)
class Number:
    """One person's figure; `name` is what the reader may call them."""

    name: str
    number: int


@dataclass(frozen=True)
class Steps:
    """Support that began at once: by when its steps should be walked, and how many have no answer yet."""

    name: str
    person: str
    due: dt.date
    left: int


@dataclass(frozen=True)
class Week:
    """Hours planned in a week by every team of the contract, beside the hours agreed."""

    monday: dt.date
    planned: float
    agreed: float


@dataclass(frozen=True)
class Reviews:
    """Active outcomes by when they are to be looked at again."""

    late: int
    soon: int
    later: int
    undated: int


@dataclass(frozen=True)
class Tensions:
    """Open ones by age, and how others ended in the last twelve weeks."""

    new: int
    weeks: int
    older: int
    ended: dict[str, int]


@dataclass(frozen=True)
class Pages:
    """People's one-page profiles by the age of their newest version."""

    fresh: int
    ageing: int
    old: int
    none: int


@dataclass(frozen=True)
class Agreements:
    """What we agreed, by when we said we would look at it again."""

    late: int
    soon: int
    later: int
    undated: int


@dataclass(frozen=True)
class Pulse:
    """The last round of the pulse that at least five answered: per question, how many chose each answer."""

    closed_on: dt.date
    rows: list[tuple[str, list[tuple[str, int]]]]


@dataclass(frozen=True)
class Actions:
    """What we said we would do and have not done yet."""

    late: int
    coming: int
    undated: int


@dataclass(frozen=True)
class Figures:
    """All of it, as of a day."""

    today: dt.date
    named: bool
    people: int
    reviews: Reviews
    faces: list[Number]
    steps: list[Steps]
    before: tuple[int, int, int]
    now: tuple[int, int, int]
    lengths: list[Number]
    weeks: list[Week]
    contract_teams: int
    tensions: Tensions
    essential: list[tuple[dt.date, int, int]]
    pages: Pages
    actions: Actions
    lines: Lines
    #: Monday, meetings held in that week, and planned but not held
    meetings: list[tuple[dt.date, int, int]]
    agreements: Agreements
    pulse: Pulse | None


def figures(team: Team, *, named: bool) -> Figures:
    """Read them: at most thirty queries, whatever the size of the team."""
    today = timezone.localdate()
    people = dict(team.people.current().values_list("pk", "called"))
    called = people if named else dict.fromkeys(people, ONE)
    outcomes = {row.pk: row for row in Outcome.objects.filter(person__in=people)}
    hours = weeks.asked("select week, minutes, agreed, teams from how_hours(%s)", team.pk)
    lengths = weeks.asked("select person_id, minutes from length_balance()")
    tensions = weeks.asked("select ended_as, days, ended_on from how_tensions(%s)", team.pk)
    return Figures(
        today=today,
        named=named,
        people=len(people),
        reviews=_reviews([o for o in outcomes.values() if o.life == Outcome.Life.ACTIVE], today),
        faces=_faces(team, called, today, named=named),
        steps=_steps(team, called, outcomes, today, named=named),
        before=_standing(outcomes, today - QUARTER),
        now=_standing(outcomes, today),
        lengths=_numbers([row for row in lengths if row[0] in called], called, named=named),
        weeks=[Week(monday, minutes / 60, float(agreed)) for monday, minutes, agreed, _ in hours],
        contract_teams=hours[0][3] if hours else 0,
        tensions=_tensions(tensions),
        essential=_essential(team, today),
        pages=_pages(weeks.asked("select written_on from how_pages(%s)", team.pk), today),
        actions=_actions(team, today),
        lines=weeks.lines(team, today, tensions, outcomes, named=named),
        meetings=_meetings(team, today),
        agreements=_agreements(team, today),
        pulse=_pulse(team),
    )  # fmt: skip


def _numbers(
    rows: Sequence[tuple[UUID, int]] | Sequence[tuple[Any, ...]], called: dict[UUID, str], *, named: bool
) -> list[Number]:
    numbers = [Number(called[person], number) for person, number in rows]
    return sorted(numbers, key=lambda n: (n.name, n.number) if named else ("", -n.number))


def _reviews(outcomes: list[Outcome], today: dt.date) -> Reviews:
    days = [outcome.look_again_on for outcome in outcomes]
    return Reviews(
        late=sum(1 for day in days if day and day < today),
        soon=sum(1 for day in days if day and today <= day <= today + SOON),
        later=sum(1 for day in days if day and day > today + SOON),
        undated=days.count(None),
    )


def _faces(team: Team, called: dict[UUID, str], today: dt.date, *, named: bool) -> list[Number]:
    """Different workers who took a person's visits in fourteen days, today the last of them."""
    visits = Visit.objects.filter(team=team).between(today - dt.timedelta(days=FACES_DAYS - 1), today)
    counted = (
        visits.took_place()
        .filter(person__in=called)
        .order_by()
        .values_list("person")
        .annotate(workers=Count("worker", distinct=True))
    )
    return _numbers(list(counted), called, named=named)


def _steps(
    team: Team, called: dict[UUID, str], outcomes: dict[UUID, Outcome], today: dt.date, *, named: bool
) -> list[Steps]:
    """Of active outcomes; those walked stand here for four weeks after their day."""
    found = []
    for person, outcome, due, left in weeks.asked("select * from how_steps(%s)", team.pk):
        about = outcomes.get(outcome)
        walked_long_ago = left < 1 and due < today - SOON
        if about is None or about.life != Outcome.Life.ACTIVE or walked_long_ago:
            continue
        name = f"{called[person]}: {about.short or about.statement}" if named else ONE
        found.append(Steps(name, called[person], due, max(left, 0)))
    return sorted(found, key=lambda s: (s.due, s.left, s.name))


def _standing(outcomes: dict[UUID, Outcome], day: dt.date) -> tuple[int, int, int]:
    """How many outcomes were there, getting closer, just starting, on a day: those being worked on, and those
    reached or kept in the quarter before it. An outcome that nobody has moved yet is just starting.
    """
    moves = (
        OutcomeMove.objects.filter(outcome__in=outcomes, on__lte=day)
        .order_by("outcome_id", "-on", "-id")
        .distinct("outcome_id")
    )
    last = {move.outcome_id: move for move in moves}
    stood: Counter[str] = Counter()
    for outcome in outcomes.values():
        move = last.get(outcome.pk)
        if move is None and outcome.started_on <= day and outcome.life == Outcome.Life.ACTIVE:
            stood[Outcome.Progress.START] += 1
        elif move and _counts(move, day):
            stood[move.progress] += 1
    there, closer, start = Outcome.Progress.THERE, Outcome.Progress.CLOSER, Outcome.Progress.START
    return stood[there], stood[closer], stood[start]


def _counts(move: OutcomeMove, day: dt.date) -> bool:
    well = move.life in Outcome.WELL and move.on > day - QUARTER
    return move.life == Outcome.Life.ACTIVE or well


def _tensions(rows: list[tuple[Any, ...]]) -> Tensions:
    ages = [days for ended_as, days, _ in rows if not ended_as]
    return Tensions(
        new=sum(1 for days in ages if days < 7),
        weeks=sum(1 for days in ages if 7 <= days < 28),
        older=sum(1 for days in ages if days >= 28),
        ended=dict(Counter(ended_as for ended_as, _, _ in rows if ended_as)),
    )


def _essential(team: Team, today: dt.date) -> list[tuple[dt.date, int, int]]:
    """Per day of the coming seven: essential visits, and how many of them have nobody."""
    found = nobody_yet([team.pk], today)
    days = [today + dt.timedelta(days=n) for n in range(7)]
    return [(day, *found.get((team.pk, day), (0, 0))) for day in days]


def nobody_yet(teams: Sequence[UUID], today: dt.date) -> dict[tuple[UUID, dt.date], tuple[int, int]]:
    """By team and day of the coming seven: (essential visits, how many of them have nobody). One query.

    Someone of another team who covers counts as somebody; a worker who has left the team does not. A coach
    may not read who covers, so membership alone decides, for the team and its coach alike.
    """
    member = Membership.objects.filter(
        user=OuterRef("worker"), team=OuterRef("team"), standing=Standing.WORKER
    )
    current = member.filter(Q(ended_on=None) | Q(ended_on__gt=today))
    nobody = Q(worker=None) | (Exists(member) & ~Exists(current))
    counted = (
        Visit.objects.filter(team__in=teams, starts_at__gt=timezone.now())
        .going_ahead().essential().between(today, today + dt.timedelta(days=6))
        .order_by().values("team", "day").annotate(total=Count("pk"), nobody=Count("pk", filter=nobody))
    )  # fmt: skip
    return {(row["team"], row["day"]): (row["total"], row["nobody"]) for row in counted}


def _pages(rows: list[tuple[Any, ...]], today: dt.date) -> Pages:
    ages = [(today - written).days for (written,) in rows if written]
    return Pages(
        fresh=sum(1 for days in ages if days <= AGEING),
        ageing=sum(1 for days in ages if AGEING < days <= OLD),
        old=sum(1 for days in ages if days > OLD),
        none=len(rows) - len(ages),
    )


def _actions(team: Team, today: dt.date) -> Actions:
    days = list(team.actions.filter(state="").values_list("by_when", flat=True))
    return Actions(
        late=sum(1 for day in days if day and day < today),
        coming=sum(1 for day in days if day and day >= today),
        undated=days.count(None),
    )


def _meetings(team: Team, today: dt.date) -> list[tuple[dt.date, int, int]]:
    mondays = weeks.mondays(today)
    after = mondays[-1] + dt.timedelta(weeks=1)
    planned = team.meetings.filter(starts_at__date__gte=mondays[0], starts_at__date__lt=after)
    found: Counter[tuple[dt.date, bool]] = Counter()
    for starts_at, held in planned.values_list("starts_at", "held"):
        day = timezone.localdate(starts_at)
        found[(day - dt.timedelta(days=day.weekday()), held)] += 1
    return [(m, found[(m, True)], found[(m, False)]) for m in mondays]


def _agreements(team: Team, today: dt.date) -> Agreements:
    rows = team.agreements.filter(ended_on=None).values_list("look_again_on", "trying_until")
    days = [again or until for again, until in rows]
    return Agreements(
        late=sum(1 for day in days if day and day < today),
        soon=sum(1 for day in days if day and today <= day <= today + SOON),
        later=sum(1 for day in days if day and day > today + SOON),
        undated=days.count(None),
    )


def _pulse(team: Team) -> Pulse | None:
    """Asked of the last four rounds: a round with fewer than five answers says nothing."""
    for result in pulse.results(team):
        if result.rows:
            return Pulse(result.round.closes_on, result.rows)
    return None
