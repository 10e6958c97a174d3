"""Small weeks to draft."""

from __future__ import annotations

from rotas.drafting.problem import Problem, Task, Weights, Worker

Spans = list[tuple[int, int]]


def task(
    *,
    person: int = 0,
    day: int = 0,
    length: int = 30,
    windows: dict[int, Spans] | None = None,
    fit: dict[int, int] | None = None,
    fixed: bool = False,
) -> Task:
    """A visit that workers 0 and 1 could begin from 9 to 10."""
    spans = {0: [(540, 600)], 1: [(540, 600)]} if windows is None else windows
    return Task(person, day, length, unsocial=False, windows=spans, fit=fit or {}, fixed=fixed)


def problem(*tasks: Task, workers: int = 2, travel: int = 5, **more: int) -> Problem:
    """A week with that many workers and the same travel between all people."""
    people = 1 + max((one.person for one in tasks), default=0)
    minutes = [[0 if a == b else travel for b in range(people)] for a in range(people)]
    team = [Worker(contract=600, most=more.get("most", 900), most_days=more.get("most_days", 6))] * workers
    return Problem(people, team, list(tasks), minutes, Weights(), breaks=bool(more.get("breaks")))
