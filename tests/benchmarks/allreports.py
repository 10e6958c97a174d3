"""A third attack on the reports: all that a contract was ever issued, laid side by side.

The attacker knows who is counted in each report and the counting rule, but nobody's answers. People who stand
in the same reports are one crowd to him. For each crowd, table and answer he asks: if all numbers ever issued
are true, may a member of it have given this answer? Where one alone is left, he knows it of each of them.
CP-SAT decides, and is complete: what it calls impossible is. It comes with the peers of `make bench-rota`.
"""

from __future__ import annotations

import importlib
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.benchmarks.disclosing import CUTS, ELEMENTS, VALUES, Issue, contract, groups
from wellbeing.local.rotabench import PEERS
from wellbeing.reports.disclosure import crowds
from wellbeing.reports.facts import Someone
from wellbeing.reports.figures import PROGRESS
from wellbeing.reports.points import table

Crowd = frozenset[int]  # the numbers of the reports that just these people stand in
TABLES = [(key, rows, [""]) for key, rows in CUTS.items()] + [
    ("element", list(ELEMENTS.values()), list(PROGRESS.values()))
]


@dataclass
class Told:
    """What came of it; `smallest` is the fewest people that a crowd had."""

    reports: int = 0
    crowds: int = 0
    asked: int = 0
    exact: int = 0
    smallest: int = 10**6
    said: list[str] = field(default_factory=list)


def solver() -> Any:
    """The module of CP-SAT, or none where the peers are not installed."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    sys.path.append(str(PEERS.parent.parent / "lib" / version / "site-packages"))
    try:
        return importlib.import_module("ortools.sat.python.cp_model")
    except ImportError:
        return None


class Attack:
    """All reports of a contract and one table of each, as sums of whole numbers that nobody was told."""

    def __init__(
        self, cp: Any, issues: Sequence[Issue], key: str, rows: list[str], columns: list[str]
    ) -> None:
        self.cp, self.model, self.cells = cp, cp.CpModel(), range(len(rows) * len(columns))
        self.solver = cp.CpSolver()
        self.solver.parameters.num_workers = 1
        sizes = {crowd: len(who) for crowd, who in crowds([issue.counted for issue in issues]).items()}
        self.many = {
            (crowd, cell): self.model.new_int_var(0, size, "")
            for crowd, size in sizes.items() for cell in self.cells
        }  # fmt: skip
        for crowd, size in sizes.items():
            self.model.add(sum(self.many[crowd, cell] for cell in self.cells) == size)
        for number, issue in enumerate(issues):
            there = [crowd for crowd in sizes if number in crowd]
            for behind, least, most in groups(table(issue.figures, key), rows, columns, len(issue.counted)):
                total = sum(self.many[crowd, cell] for crowd in there for cell in behind)
                self.model.add_linear_constraint(total, least, most)

    def answers_left(self) -> dict[Crowd, set[int]]:
        """By crowd, the answers (row times columns plus column) a member may have given; two are enough."""
        left: dict[Crowd, set[int]] = {crowd: set() for crowd, _ in self.many}
        for crowd, cell in self.many:
            if len(left[crowd]) < 2 and cell not in left[crowd]:
                for other, answer in self._with(crowd, cell):
                    left[other].add(answer)
        return left

    def _with(self, crowd: Crowd, cell: int) -> list[tuple[Crowd, int]]:
        """Answers of one way in which all of it is true, and a member of the crowd gave this one; or none."""
        tried = self.model.clone()
        tried.add(tried.get_int_var_from_proto_index(self.many[crowd, cell].index) >= 1)
        status = self.solver.solve(tried)
        assert status in (self.cp.OPTIMAL, self.cp.FEASIBLE, self.cp.INFEASIBLE), "the solver gave up"
        if status == self.cp.INFEASIBLE:
            return []
        values = self.solver.response_proto.solution
        return [place for place, variable in self.many.items() if values[variable.index]]


def truth(person: Someone, key: str, columns: int) -> int:
    """The answer somebody gave, as answers_left numbers them."""
    wish = person.wishes[0]
    if key == "element":
        return list(ELEMENTS).index(wish.element) * columns + list(PROGRESS).index(wish.progress)
    return VALUES[key].index(getattr(wish, key))


def run(cp: Any, reports: int, *, settled: bool = True, seed: int = 0) -> Told:
    """So many reports, of as many contracts as that takes."""
    told = Told()
    while told.reports < reports:
        quarters = list(contract(seed, settled=settled))
        issues = [quarters[0][0], *(after for _, after, _, _ in quarters)]
        stood, everyone = crowds([issue.counted for issue in issues]), quarters[-1][-1]
        told.reports += len(issues)
        told.crowds += len(stood)
        told.smallest = min([told.smallest, *map(len, stood.values())])
        for key, rows, columns in TABLES:
            for crowd, answers in Attack(cp, issues, key, rows, columns).answers_left().items():
                given = {truth(everyone[person], key, len(columns)) for person in stood[crowd]}
                # an attack that rules out the truth is no attack
                assert len(answers) > 1 or answers == given, (key, answers, given)
                told.asked += 1
                if len(answers) == 1:
                    told.exact += 1
                    told.said.append(f"contract {seed}: {key} of {len(stood[crowd])}")
        seed += 1
    return told


def measure(say: Callable[[str], Any]) -> bool:
    """2,000 reports as they are made, and 200 with people joining one by one. Goal: no inference."""
    cp, began = solver(), time.perf_counter()
    if cp is None:
        say("all reports together: NOT RUN: OR-Tools is not here. `make bench-rota` installs it")
        return False
    ours, naive = run(cp, 2000), run(cp, 200, settled=False)
    for name, told in (("eight at a time", ours), ("one at a time", naive)):
        say(
            f"all reports together, {name}: {told.reports} reports, {told.crowds} crowds, the smallest of"
            f" {told.smallest}; {told.exact} exact of {told.asked} answers {'; '.join(told.said[:5])}"
        )
    say(f"all reports together: {time.perf_counter() - began:.0f} s")
    return ours.exact == 0
