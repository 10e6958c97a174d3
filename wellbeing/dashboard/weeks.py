"""The twelve weeks behind How we're doing: lines through time, what we gave and took, and teams beside us.

Read for a team or its coach alike; nothing here is about one worker but what each gave and took, which is
read for the team's own eyes alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from people.models import Team
from profiles.models import Outcome, OutcomeMove
from rotas import balance
from rotas.models import TeamWeek
from wellbeing.reports.disclosure import HIDDEN, mean
from wellbeing.words import first_name

#: a line through time goes back so many weeks
WEEKS = 12
QUARTER = dt.timedelta(weeks=13)
Point = tuple[dt.date, float | None]


@dataclass(frozen=True)
class Beside:
    """Other teams' weeks, summed: how many shared in the last, their faces and hours with someone."""

    teams: int
    faces: list[Point]
    taken: list[Point]


@dataclass(frozen=True)
class Connected:
    """Of the people we support: how many have a circle, and for whom others or a place carry an outcome."""

    people: int = 0
    circle: int = 0
    family: int = 0
    place: int = 0


@dataclass(frozen=True)
class Lines:
    """All of it. Percentages are whole; a week of which nothing is known is None."""

    mondays: list[dt.date]
    faces: list[Point]
    #: of the hours planned, how many of a hundred had somebody
    taken: list[Point]
    missed: list[tuple[dt.date, int, int]]
    tensions: list[tuple[dt.date, int]]
    ahead: list[Point]
    #: name, or "The team" where no names may stand, and (took on, handed over) for each of eight weeks
    passed: list[tuple[str, list[tuple[int, int]]]]
    connected: Connected
    beside: Beside | None
    #: Monday, people supported, and of them how many waited for a review, and for a fresh page, as it ended
    waiting: list[tuple[dt.date, int, int, int]]
    #: by the day a round of the pulse ended: of a hundred answers, how many were good
    pulse: list[Point]


def mondays(today: dt.date) -> list[dt.date]:
    """The last twelve weeks that are over, by their first day; oldest first."""
    this = today - dt.timedelta(days=today.weekday())
    return [this - dt.timedelta(weeks=n) for n in range(WEEKS, 0, -1)]


def asked(statement: str, *given: Any) -> list[tuple[Any, ...]]:
    """What a function of doors.sql answers the asking user."""
    with connection.cursor() as q:
        q.execute(statement, given)
        return list(q.fetchall())


def lines(
    team: Team, today: dt.date, tensions: list[tuple[Any, ...]], outcomes: dict[UUID, Outcome], *, named: bool
) -> Lines:
    """Eight queries, two fewer without names."""
    weeks = mondays(today)
    kept = {w.monday: w for w in team.weeks.filter(monday__gte=weeks[0], monday__lte=weeks[-1])}
    connected = asked("select * from how_connected(%s)", team.pk)
    return Lines(
        weeks,
        [(m, _faces(kept.get(m))) for m in weeks],
        [(m, share(kept[m].taken, kept[m].minutes) if m in kept else None) for m in weeks],
        [(m, kept[m].essential, kept[m].missed) if m in kept else (m, 0, 0) for m in weeks],
        open_tensions(tensions, weeks, today),
        ahead(outcomes, weeks),
        _passed(team, today, named=named),
        Connected(*connected[0]) if connected else Connected(),
        _beside(team, weeks),
        _waiting(team),
        [(on, share(good, all_)) for on, good, all_ in asked("select * from how_pulse(%s)", team.pk)],
    )


def _faces(week: TeamWeek | None) -> float | None:
    return round(week.faces / week.people, 1) if week and week.people else None


def share(part: int, whole: int) -> float | None:
    """So many of a hundred."""
    return round(100 * part / whole) if whole else None


def open_tensions(
    rows: Sequence[tuple[Any, ...]], weeks: Sequence[dt.date], today: dt.date
) -> list[tuple[dt.date, int]]:
    """How many were open as each week ended. rows: (how it ended, days since it was shared, day it ended)."""
    spells = [(today - dt.timedelta(days=days), ended_on) for _, days, ended_on in rows]
    ends = [(monday, monday + dt.timedelta(days=6)) for monday in weeks]
    return [
        (monday, sum(1 for began, ended in spells if began <= last and (ended is None or ended > last)))
        for monday, last in ends
    ]


def ahead(outcomes: dict[UUID, Outcome], weeks: Sequence[dt.date]) -> list[Point]:
    """Of a hundred outcomes, how many were there or getting closer at the end of each week. One query."""
    moves: dict[UUID, list[OutcomeMove]] = {}
    for move in OutcomeMove.objects.filter(outcome__in=outcomes).order_by("on", "id"):
        moves.setdefault(move.outcome_id, []).append(move)
    found: list[Point] = []
    for monday in weeks:
        last = monday + dt.timedelta(days=6)
        stood = [_stood(outcome, moves.get(outcome.pk, []), last) for outcome in outcomes.values()]
        known = [progress for progress in stood if progress is not None]
        found.append((monday, share(sum(p != Outcome.Progress.START for p in known), len(known))))
    return found


def _stood(outcome: Outcome, moves: Sequence[OutcomeMove], day: dt.date) -> str | None:
    """How it was going on a day; none where it was not being worked on."""
    move = next((m for m in reversed(moves) if m.on <= day), None)
    if move is None:
        counts = outcome.started_on <= day and outcome.life == Outcome.Life.ACTIVE
        return str(Outcome.Progress.START) if counts else None
    well = move.life in Outcome.WELL and move.on > day - QUARTER
    return move.progress if move.life == Outcome.Life.ACTIVE or well else None


def _passed(team: Team, today: dt.date, *, named: bool) -> list[tuple[str, list[tuple[int, int]]]]:
    """By name for the team alone, in the order of names; else the team as one."""
    if named:
        return [(first_name(name), weeks) for name, weeks in balance.passed_on(team)]
    first = balance.first_day()
    days = [first + dt.timedelta(weeks=n) for n in range(balance.WEEKS)]
    found = {m: (took, gave) for m, took, gave in asked("select * from how_passed(%s)", team.pk)}
    return [("The team", [found.get(day, (0, 0)) for day in days])] if found else []


def _waiting(team: Team) -> list[tuple[dt.date, int, int, int]]:
    rows = asked("select monday, people, review, page from how_waiting(%s)", team.pk)
    return [(monday, people, review, page) for monday, people, review, page in rows]


def _beside(team: Team, weeks: Sequence[dt.date]) -> Beside | None:
    """Averages of eight people up, rounded as a report rounds them; a week that too few share is none."""
    rows = {row[0]: row[1:] for row in asked("select * from how_beside(%s)", team.pk)}
    if not rows:
        return None
    faces: list[Point] = []
    for monday in weeks:
        _, people, seen, _, _ = rows.get(monday, (0, 0, 0, 0, 0))
        average = mean(int(seen), int(people))
        faces.append((monday, None if average == HIDDEN else float(average)))
    taken = [(m, share(int(rows[m][4]), int(rows[m][3])) if m in rows else None) for m in weeks]
    return Beside(rows[max(rows)][0], faces, taken)
