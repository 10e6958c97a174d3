"""The week as one model for OR-Tools CP-SAT."""

from __future__ import annotations

from typing import Any

from ortools.sat.python import cp_model

from tests.benchmarks.rota.scorer import POINTS, Places
from tests.benchmarks.rota.week import Week

DAY, REST = 1440, 660


def solve(week: Week, seconds: float, seed: int) -> Places:
    """The best draft found; none when it found none."""
    model = _Model(week)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = seconds
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    if solver.solve(model.model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {}
    return {
        task: (who, solver.value(model.start[task]))
        for (task, who), taken in model.takes.items()
        if solver.value(taken)
    }


class _Model:
    def __init__(self, week: Week) -> None:
        self.week, self.model = week, cp_model.CpModel()
        self.everyone = range(len(week.workers))
        self.points: list[Any] = []
        self.out: dict[tuple[int, int], Any] = {}
        self._visits()
        for who in self.everyone:
            for day in range(7):
                self._day(who, day)
            self._week(who)
        self._faces()
        self.model.minimize(sum(self.points))

    def _visits(self) -> None:
        week, model = self.week, self.model
        self.start = [model.new_int_var(row["early"], row["late"], "") for row in week.tasks]
        self.takes: dict[tuple[int, int], Any] = {}
        for task in range(len(week.tasks)):
            able = [who for who in self.everyone if week.starts[task][who]]
            for who in able:
                taken = self.takes[task, who] = model.new_bool_var("")
                windows = cp_model.Domain.from_intervals([list(span) for span in week.starts[task][who]])
                model.add_linear_expression_in_domain(self.start[task], windows).only_enforce_if(taken)
                self.points.append(week.fit[task][who] * taken)
            filled = sum(self.takes[task, who] for who in able)
            model.add(filled <= 1)
            self.points.append(POINTS["unfilled"] * (1 - filled))

    def _day(self, who: int, day: int) -> None:
        """A circuit through node 0 (home) and the day's visits; whoever stays at home loops there."""
        week, model = self.week, self.model
        tasks = [t for t, row in enumerate(week.tasks) if row["day"] == day and (t, who) in self.takes]
        out = self.out[who, day] = model.new_bool_var("")
        arcs = [(0, 0, ~out)]
        for k, task in enumerate(tasks, 1):
            arcs.append((k, k, ~self.takes[task, who]))
            arcs += [(0, k, model.new_bool_var("")), (k, 0, model.new_bool_var(""))]
            for n, other in enumerate(tasks, 1):
                way = week.travel[week.tasks[task]["person"]][week.tasks[other]["person"]]
                ready = week.tasks[task]["dur"] + way
                if k != n and week.tasks[task]["early"] + ready <= week.tasks[other]["late"]:
                    next_one = model.new_bool_var("")
                    arcs.append((k, n, next_one))
                    model.add(self.start[other] >= self.start[task] + ready).only_enforce_if(next_one)
                    self.points.append(way * next_one)
        model.add_circuit(arcs)
        for task in tasks:
            model.add_implication(self.takes[task, who], out)
        self.points.append(POINTS["day out"] * out)

    def _week(self, who: int) -> None:
        week, model, worker = self.week, self.model, self.week.workers[who]
        mine = [task for task in range(len(week.tasks)) if (task, who) in self.takes]
        minutes = sum(week.tasks[task]["dur"] * self.takes[task, who] for task in mine)
        model.add(minutes <= worker["max"])
        model.add(sum(self.out[who, day] for day in range(7)) <= 6)
        tens, rough = model.new_int_var(0, 1000, ""), model.new_int_var(0, 1000, "")
        model.add(10 * tens >= minutes - worker["contract"] - 60)
        model.add(10 * tens >= worker["contract"] - 60 - minutes)
        model.add(rough >= sum(week.unsocial[t] * self.takes[t, who] for t in mine) - week.share[who])
        self.points += [POINTS["fair"] * tens, POINTS["unsocial"] * rough]
        for task in mine:
            end = week.tasks[task]["dur"] + REST - DAY
            for other in mine:
                late = week.tasks[task]["late"] + end > week.tasks[other]["early"]
                if week.tasks[other]["day"] == week.tasks[task]["day"] + 1 and late:
                    both = [self.takes[task, who], self.takes[other, who]]
                    model.add(self.start[other] >= self.start[task] + end).only_enforce_if(both)

    def _faces(self) -> None:
        for person in range(self.week.people):
            tasks = [t for t, row in enumerate(self.week.tasks) if row["person"] == person]
            seen = []
            for who in self.everyone:
                if taken := [self.takes[t, who] for t in tasks if (t, who) in self.takes]:
                    seen.append(self.model.new_bool_var(""))
                    self.model.add_max_equality(seen[-1], taken)
            more = self.model.new_int_var(0, len(self.everyone), "")
            self.model.add(more >= sum(seen) - 1)
            self.points.append(POINTS["further face"] * more)
