"""A lower bound by column generation over worker-days with HiGHS: `... .bound FILE SECONDS`.

Relaxed: whole days, the rounding of ten minutes, the rest between days but for evenings and mornings that a
solution joins. Tightened: whoever meets a person on a day counts whole as their face that day, each person
has as many faces as their week needs at least, and each day as many unfilled visits as nobody can take.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any

import highspy
import numpy as np

from tests.benchmarks.rota.pricing import price
from tests.benchmarks.rota.scorer import POINTS
from tests.benchmarks.rota.week import Week, read

Key = tuple[Any, ...]
Group = tuple[int, ...]  # tasks of one day
REST, DAY = 660, 1440
PRICES = (40, 80, 160, POINTS["unfilled"])  # of an unfilled visit: small ones first, it is faster


class Master:
    """The linear programme: which days are worked, who visits whom, and how far off each contract is."""

    def __init__(self, week: Week) -> None:
        self.week = week
        self.highs = highspy.Highs()
        self.highs.silent()
        self.highs.setOptionValue("threads", 1)
        self.rows: dict[Key, int] = {}
        self.days: set[Key] = set()
        #: of each worker's day, the rows in which it counts once if it has any of these tasks
        self.groups: dict[tuple[int, int], dict[Key, Group]] = {}
        self.columns: list[tuple[int, int, list[int]]] = []
        self.everyone = range(len(week.workers))
        self.all_tasks = range(len(week.tasks))
        self._rows()
        self._first_columns()
        self.before_days = self.highs.getNumCol()

    def row(self, key: Key, low: float, high: float) -> Key:
        self.rows[key] = self.highs.getNumRow()
        self.highs.addRow(low, high, 0, np.array([], np.int32), np.array([], float))
        return key

    def column(self, cost: float, entries: dict[Key, float], high: float = highspy.kHighsInf) -> None:
        index = np.array([self.rows[key] for key in entries], np.int32)
        self.highs.addCol(cost, 0, high, len(index), index, np.array(list(entries.values()), float))

    def _rows(self) -> None:
        week, inf = self.week, highspy.kHighsInf
        for task in self.all_tasks:
            self.row(("task", task), 1, 1)
        for day in range(7):
            self.row(("unfilled", day), least_unfilled(week, day), inf)
        for who, worker in enumerate(week.workers):
            for day in range(7):
                self.row(("day", who, day), -inf, 1)
            self.row(("over", who), -inf, worker["contract"] + 60)
            self.row(("under", who), worker["contract"] - 60, inf)
            self.row(("cap", who), -inf, worker["max"])
            self.row(("unsocial", who), -inf, week.share[who])
            self.row(("days", who), -inf, 6)
        self._face_rows()

    def _face_rows(self) -> None:
        week, inf = self.week, highspy.kHighsInf
        for person, day in sorted({(task["person"], task["day"]) for task in week.tasks}):
            tasks = self._of(person, day)
            for who in self.everyone:
                if any(week.starts[task][who] for task in tasks):
                    row = self.row(("face", person, day, who), -inf, 0)
                    self.groups.setdefault((who, day), {})[row] = tasks
        for person in range(week.people):
            self.row(("faces", person), -inf, 1)
            self.row(("least", person), least_faces(week, person), inf)

    def _of(self, person: int, day: int) -> Group:
        tasks = self.week.tasks
        return tuple(t for t in self.all_tasks if (tasks[t]["person"], tasks[t]["day"]) == (person, day))

    def _first_columns(self) -> None:
        week = self.week
        for task, row in enumerate(week.tasks):
            rows = ("task", task), ("least", row["person"]), ("unfilled", row["day"])
            self.column(PRICES[0], dict.fromkeys(rows, 1.0))
        for person in range(week.people):
            for who in self.everyone:
                faces = [("face", person, day, who) for day in range(7)]
                entries = {face: -1.0 for face in faces if face in self.rows}
                if entries:
                    self.column(0, entries | {("faces", person): 1, ("least", person): 1}, 1)
            self.column(POINTS["further face"], {("faces", person): -1})
        for who in self.everyone:
            self.column(POINTS["fair"], {("over", who): -10, ("under", who): 10})
            self.column(POINTS["unsocial"], {("unsocial", who): -1})

    def add_day(self, who: int, day: int, tasks: list[int]) -> bool:
        """One way in which a worker could spend a day; False where it is known already."""
        if (who, *tasks) in self.days:
            return False
        self.days.add((who, *tasks))
        week = self.week
        places = [week.tasks[task]["person"] for task in tasks]
        cost = POINTS["day out"] + sum(week.fit[task][who] for task in tasks)
        cost += sum(week.travel[a][b] for a, b in pairwise(places))
        minutes = sum(week.tasks[task]["dur"] for task in tasks)
        entries: dict[Key, float] = {("task", task): 1.0 for task in tasks}
        entries |= {row: 1.0 for row, group in self.groups[who, day].items() if touches(tasks, group)}
        entries |= {("over", who): minutes, ("under", who): minutes, ("cap", who): minutes}
        entries |= {("day", who, day): 1, ("days", who): 1}
        entries |= {("unsocial", who): sum(week.unsocial[task] for task in tasks)}
        self.column(cost, entries)
        self.columns.append((who, day, tasks))
        return True

    def add_single_visits(self) -> None:
        """A day for each visit and worker, to begin with."""
        for task in self.all_tasks:
            for who in self.everyone:
                if self.week.starts[task][who]:
                    self.add_day(who, self.week.tasks[task]["day"], [task])

    def solve(self) -> float:
        self.highs.run()
        return float(self.highs.getInfo().objective_function_value)

    def separate_rest(self) -> int:
        """Forbid evenings with mornings after them, too late and too early for anyone's rest; how many.

        For each worker and night the pair of which the solution has most, more than one day's worth.
        """
        values = np.array(self.highs.getSolution().col_value)[self.before_days :]
        spent: dict[tuple[int, int], list[tuple[float, list[int]]]] = {}
        for value, (who, day, tasks) in zip(values, self.columns, strict=True):
            if value > 1e-6:
                spent.setdefault((who, day), []).append((value, tasks))

        def share(who: int, day: int, group: Group) -> float:
            return sum(value for value, tasks in spent.get((who, day), ()) if touches(tasks, group))

        found = 0
        for who, day in product(self.everyone, range(6)):
            nights = [
                (share(who, day, evening) + share(who, day + 1, morning), evening, morning)
                for evening, morning in self._without_rest(who, day)
            ]
            worst, evening, morning = max(nights, default=(0.0, (), ()))
            if worst > 1.02:
                found += 1
                row = self.row(("rest", found, len(self.rows)), -highspy.kHighsInf, 1)
                self._forbid(row, who, day, evening)
                self._forbid(row, who, day + 1, morning)
        return found

    def _without_rest(self, who: int, day: int) -> Iterator[tuple[Group, Group]]:
        """A day's visits that end at some minute or later, and the next day's that begin too early then."""
        week = self.week
        mine = [task for task in self.all_tasks if week.starts[task][who]]
        today, then = ([t for t in mine if week.tasks[t]["day"] == on] for on in (day, day + 1))
        ends = {task: week.starts[task][who][0][0] + week.tasks[task]["dur"] for task in today}
        for end in sorted(set(ends.values())):
            morning = tuple(t for t in then if week.starts[t][who][-1][1] + DAY - end < REST)
            if morning:
                yield tuple(t for t in today if ends[t] >= end), morning

    def _forbid(self, row: Key, who: int, day: int, group: Group) -> None:
        self.groups[who, day][row] = group
        for k, (mine, on, tasks) in enumerate(self.columns):
            if (mine, on) == (who, day) and touches(tasks, group):
                self.highs.changeCoeff(self.rows[row], self.before_days + k, 1)

    def price_all(self) -> tuple[float, int]:
        """The sum of the best reduced costs, one for each worker and day; how many days were added."""
        dual = dict(zip(self.rows, self.highs.getSolution().row_dual, strict=True))
        total, added = 0.0, 0
        for who in self.everyone:
            for day in range(7):
                least, more = self._price(who, day, dual)
                total += min(0.0, least)
                added += more
        return total, added

    def _price(self, who: int, day: int, dual: dict[Key, float]) -> tuple[float, int]:
        week = self.week
        tasks = [t for t in self.all_tasks if week.tasks[t]["day"] == day and week.starts[t][who]]
        if not tasks:
            return 0.0, 0
        minute = dual["over", who] + dual["under", who] + dual["cap", who]
        prize = np.array([
            week.fit[t][who] - dual["task", t] - week.tasks[t]["dur"] * minute
            - week.unsocial[t] * dual["unsocial", who]
            for t in tasks
        ], float)  # fmt: skip
        fees = [(-dual[row], group) for row, group in self.groups[who, day].items() if dual[row] < 0]
        cost, route = cheapest(week, who, tasks, prize, fees)
        cost = cost + POINTS["day out"] - dual["day", who, day] - dual["days", who]
        best = [label for label in np.argsort(cost)[:8] if cost[label] < -1e-6]
        added = sum(self.add_day(who, day, [tasks[k] for k in route(label)]) for label in best)
        return float(cost.min()), added


def touches(tasks: list[int], group: Group) -> bool:
    """Does a day have any task of the group?"""
    return not set(group).isdisjoint(tasks)


def least_faces(week: Week, person: int) -> int:
    """How many workers a person needs at least: who is there when, nobody on more than six days."""
    tasks = [t for t, row in enumerate(week.tasks) if row["person"] == person and any(week.starts[t])]
    everyone = range(len(week.workers))
    for size in range(1, 4):
        if any(_could_do(week, tasks, team) for team in combinations(everyone, size)):
            return size
    return min(4, len(everyone)) if tasks else 0


def _could_do(week: Week, tasks: list[int], team: tuple[int, ...]) -> bool:
    needs: dict[int, int] = {}
    for task in tasks:
        needs[week.tasks[task]["visit"]] = needs.get(week.tasks[task]["visit"], 0) + 1
    a_day: dict[int, int] = {}
    for task in tasks:
        need, day = needs[week.tasks[task]["visit"]], week.tasks[task]["day"]
        if sum(bool(week.starts[task][who]) for who in team) < need:
            return False
        a_day[day] = max(need, a_day.get(day, 0))
    return sum(a_day.values()) <= 6 * len(team)


def least_unfilled(week: Week, day: int) -> int:
    """How many visits of a day nobody can take at least, whatever the rest of the week asks for.

    The same programme for this day alone, where an unfilled visit is dearer than all travel together.
    """
    tasks = [t for t, row in enumerate(week.tasks) if row["day"] == day]
    highs, dear, base = highspy.Highs(), 10_000, len(tasks)
    highs.silent()
    for row in range(base + len(week.workers)):
        highs.addRow(1 if row < base else -highspy.kHighsInf, 1, 0, np.array([], np.int32), np.array([]))
    for row in range(base):
        highs.addCol(dear, 0, highspy.kHighsInf, 1, np.array([row], np.int32), np.array([1.0]))
    while True:
        highs.run()
        value = highs.getInfo().objective_function_value
        below, days = _days_alone(week, tasks, np.array(highs.getSolution().row_dual))
        if below > -1:
            most_travel = len(tasks) * max(map(max, week.travel))
            least: int = math.ceil((value + below - most_travel) / dear - 1e-6)
            return max(0, least)
        for who, cost, route in days:
            index = np.array([*route, base + who], np.int32)
            highs.addCol(cost, 0, highspy.kHighsInf, len(index), index, np.ones(len(index)))


def _days_alone(week: Week, tasks: list[int], dual: Any) -> tuple[float, list[tuple[int, float, list[int]]]]:
    """The sum of the best reduced costs, one for each worker; days worth adding: worker, travel, tasks."""
    total, days = 0.0, []
    for who in range(len(week.workers)):
        able = [k for k, task in enumerate(tasks) if week.starts[task][who]]
        if not able:
            continue
        cost, routes = cheapest(week, who, [tasks[k] for k in able], -dual[able])
        cost = cost - dual[len(tasks) + who]
        total += min(0.0, float(cost.min()))
        for label in [k for k in np.argsort(cost)[:8] if cost[k] < -1e-6]:
            route = [able[k] for k in routes(label)]
            places = [week.tasks[tasks[k]]["person"] for k in route]
            days.append((who, sum(week.travel[a][b] for a, b in pairwise(places)), route))
    return total, days


def cheapest(
    week: Week, who: int, tasks: list[int], prize: Any, fees: Sequence[tuple[float, Group]] = ()
) -> tuple[Any, Callable[[int], list[int]]]:
    """What each undominated day of a worker costs, and which of the tasks are in it.

    A day costs its travel, the prizes of its tasks, and once the fee of each group with a task in it.
    """
    people = [week.tasks[t]["person"] for t in tasks]
    travel = np.array([[week.travel[a][b] for b in people] for a in people])
    length = np.array([week.tasks[t]["dur"] for t in tasks])
    fee = np.array([fee for fee, _ in fees], float)
    groups = np.array(
        [sum(1 << k for k, (_, group) in enumerate(fees) if t in group) for t in tasks], np.int64
    )
    cost, at, parent, whole = price(prize, fee, groups, *windows(week, tasks, who), length, travel)
    if not whole:
        raise RuntimeError("too many labels: the bound would not hold")

    def route(label: int) -> list[int]:
        found = []
        while label >= 0:
            found.append(int(at[label]))
            label = parent[label]
        return found[::-1]

    return cost, route


def windows(week: Week, tasks: list[int], who: int) -> tuple[Any, Any]:
    """First and last starts of a worker at tasks; unused windows end at -1."""
    most = max(len(week.starts[task][who]) for task in tasks)
    lo, hi = np.zeros((len(tasks), most), np.int64), np.full((len(tasks), most), -1, np.int64)
    for k, task in enumerate(tasks):
        for n, (first, last) in enumerate(week.starts[task][who]):
            lo[k, n], hi[k, n] = first, last
    return lo, hi


def bound(week: Week, seconds: float) -> float:
    """The best proven lower bound within about so many processor seconds: no legal draft costs less."""
    master, best, stage = Master(week), 0.0, 0
    master.add_single_visits()
    until = time.process_time() + seconds
    while time.process_time() < until:
        value = master.solve()
        below, added = master.price_all()
        best = max(best, value + below)
        if added and below < -2:
            continue
        if stage + 1 < len(PRICES):
            stage += 1
            for task in master.all_tasks:
                master.highs.changeColCost(task, PRICES[stage])
        elif below > -0.5 and not master.separate_rest():
            break
    return best


if __name__ == "__main__":
    print(json.dumps({"bound": bound(read(json.loads(Path(sys.argv[1]).read_text())), float(sys.argv[2]))}))
