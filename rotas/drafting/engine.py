"""The draft of a week: a full legal one at once, better ones while there is time."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from typing import Any

from rotas.drafting import trying
from rotas.drafting.jit import JIT
from rotas.drafting.moves import put, resettle
from rotas.drafting.problem import DAYS, Problem, Task, Worker
from rotas.drafting.shape import (
    BEST,
    BEST_START,
    BEST_WORKER,
    COST,
    COUNT,
    FACE,
    MOVABLE,
    OPEN,
    PEOPLE,
    SEEN,
    TASKS,
    WORKER,
    WORKERS,
    Ints,
    ints,
    memory,
)
from rotas.drafting.told import Draft
from rotas.drafting.weighing import load_now, place_cost, travel_of_day

#: points: where cooling begins and ends; with few tries it must not begin by spoiling the first draft
HOT, COLD = (12.0, 1.0) if JIT else (3.0, 0.7)
#: exchanges tried for unfilled visits at a time: as long as a few visits ask for
EXCHANGES = 400 if JIT else 20
BREATH = 0.02  # seconds between two looks at the clock
BETWEEN_NEWS = 0.5  # seconds


def draft(
    problem: Problem,
    *,
    seconds: float,
    seed: int,
    tell: Callable[[Draft], None] = lambda _: None,
    stop: Callable[[], bool] = lambda: False,
    tries: int | None = None,
    clock: Callable[[], float] = time.perf_counter,
) -> Draft:
    """Draft for so many seconds of the clock on one core; `tell` gets the first, then the best so far.

    With `tries`, that many changes are tried instead, and the same seed gives the same draft.
    """
    begun = clock()
    m = memory(problem)
    fix(m, problem)
    trying.fill(m, ints(hardest_first(problem.tasks)))
    trying.rescue(m, EXCHANGES)
    tell(news(m, clock() - begun, 0.0))
    numbers = _Numbers(seed)
    size, told, made = 50, begun, 0
    while m[MOVABLE] and not stop():
        now = clock()
        done = made / tries if tries else (now - begun) / max(seconds, 1e-9)
        if done >= 1:
            break
        trying.anneal(m, numbers.so_many(size * trying.NUMBERS), HOT * (COLD / HOT) ** done)
        if m[OPEN]:
            trying.rescue(m, EXCHANGES)
        made += size
        if not tries:
            took = clock() - now
            size = max(10, min(4 * size, int(size * BREATH / took)))
        if now - told > BETWEEN_NEWS:
            tell(news(m, now - begun, done))
            told = now
    return news(m, clock() - begun, 1.0)


def fix(m: Ints, problem: Problem) -> None:
    """Seat what people fixed, and count what the draft costs so far."""
    m[OPEN] = m[TASKS]
    fixed = [(min(task.windows.values())[0], k) for k, task in enumerate(problem.tasks) if task.fixed]
    for _, k in sorted(fixed):
        (who,) = problem.tasks[k].windows
        put(m, k, who, m[m[COUNT] + who * DAYS + problem.tasks[k].day])
    for who in range(m[WORKERS]):
        resettle(m, who)
    m[COST] = whole_cost(m)


def whole_cost(m: Ints) -> int:
    """The cost of the draft as it stands, counted afresh."""
    cost = sum(place_cost(m, task, m[m[WORKER] + task]) for task in range(m[TASKS]))
    cost += sum(m[FACE] * max(0, m[m[SEEN] + person] - 1) for person in range(m[PEOPLE]))
    for who in range(m[WORKERS]):
        cost += load_now(m, who) + sum(travel_of_day(m, who, day) for day in range(DAYS))
    return int(cost)


def hardest_first(tasks: Sequence[Task]) -> list[int]:
    """The tasks that may move: those with the fewest workers and the least room first."""
    room = {
        k: (len(task.windows), sum(last - first for spans in task.windows.values() for first, last in spans))
        for k, task in enumerate(tasks)
        if not task.fixed and task.windows
    }
    return sorted(room, key=lambda k: (room[k], k))


def news(m: Ints, seconds: float, done: float) -> Draft:
    """The best draft so far."""
    places = {
        task: (int(m[m[BEST_WORKER] + task]), int(m[m[BEST_START] + task]))
        for task in range(m[TASKS])
        if m[m[BEST_WORKER] + task] >= 0
    }
    return Draft(places, int(m[BEST]), seconds, done)


def warm_up() -> None:
    """Compile, or load what was compiled before, so that no draft has to wait for it."""
    windows = [{who: [(600, 660)] for who in range(2)} for _ in range(3)]
    tasks = [Task(0, day, 30, unsocial=False, windows=spans, fit={}) for day, spans in enumerate(windows)]
    workers = [Worker(contract=600, most=900)] * 2
    draft(Problem(1, workers, tasks, [[0]]), seconds=1, seed=1, tries=50)


class _Numbers:
    """Random numbers from 0 to 1, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.compiled: Any = None
        self.plain = random.Random(seed).random
        if JIT:
            import numpy as np

            self.compiled = np.random.default_rng(seed).random

    def so_many(self, many: int) -> Sequence[float]:
        """An array for compiled code, or a list."""
        if self.compiled:
            array: Sequence[float] = self.compiled(many)
            return array
        return [self.plain() for _ in range(many)]
