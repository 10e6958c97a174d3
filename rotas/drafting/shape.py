"""A problem and a draft of it in one flat array of integers: numpy's when compiled, a list when not.

`m[LENGTH]` is where the tasks' lengths begin, so `m[m[LENGTH] + task]` is one of them. `X_AT` says where in
`X` the entries of each begin; the next one's beginning is their end.
"""

from __future__ import annotations

from collections.abc import MutableSequence
from itertools import count
from typing import TypeVar

from rotas.drafting.jit import JIT
from rotas.drafting.problem import DAY, DAYS, Problem

Ints = MutableSequence[int]
T = TypeVar("T")
_next = count()
# numbers
WORKERS, PEOPLE, TASKS, MOVABLE = (next(_next) for _ in range(4))
ROOM = next(_next)  # the most visits that one worker could have on one day
BREAKS = next(_next)  # 1 where breaks are looked at
UNFILLED, FACE, FAIR, DAYWORK, ROUGHNESS = (next(_next) for _ in range(5))  # points
COST, BEST, OPEN = (next(_next) for _ in range(3))  # now; the best so far; unfilled now
# what is given, of each task ...
ON_DAY, PERSON, LENGTH, UNSOCIAL, FIXED, SERIES = (next(_next) for _ in range(6))
FIT, WINDOW_AT = (next(_next) for _ in range(2))  # of task x worker: points, possible starts
OPENS, CLOSES = (next(_next) for _ in range(2))  # of window
ABLE_AT, ABLE = (next(_next) for _ in range(2))  # of task: the workers who could
FREE = next(_next)  # the tasks that may move; the same by day, by person
DAY_AT, BY_DAY, PERSON_AT, BY_PERSON = (next(_next) for _ in range(4))
TRAVEL = next(_next)  # of person x person, minutes
CONTRACT, MOST, MOST_DAYS, SHARE = (next(_next) for _ in range(4))  # of worker
# what changes
WORKER = next(_next)  # of task, -1 unfilled
START, LATEST = (next(_next) for _ in range(2))  # of task: the earliest, and the last that leaves the rest
ROUTE, COUNT = (next(_next) for _ in range(2))  # of worker x day (x room)
FACES, SEEN = (next(_next) for _ in range(2))  # of person x worker: visits; of person: how many workers
MINUTES, ROUGH, DAYS_OUT = (next(_next) for _ in range(3))  # of worker
BEST_WORKER, BEST_START = (next(_next) for _ in range(2))
# paper to work on
LINE, EARLY, LATE = (next(_next) for _ in range(3))  # a day: tasks, earliest and latest starts
MOVED, ORIGIN, TARGET = (next(_next) for _ in range(3))  # a block that moves
KEPT, KEPT_COUNT = (next(_next) for _ in range(2))  # two workers' weeks before a block was tried
KEPT_START, KEPT_LATEST = (next(_next) for _ in range(2))
HEAD = next(_next)


def memory(problem: Problem) -> Ints:
    """Lay a problem out, with nobody anywhere yet."""
    head = [0] * HEAD
    arrays = _given(problem, head) | _changing(head)
    flat = head
    for name, values in sorted(arrays.items()):
        flat[name] = len(flat)
        flat += values
    return ints(flat)


def ints(values: list[int]) -> Ints:
    """What compiled code wants, or the list."""
    if not JIT:
        return values
    import numpy as np

    return np.array(values, np.int64)  # type: ignore[return-value]  # read like a list


def _given(problem: Problem, head: list[int]) -> dict[int, list[int]]:
    tasks, workers, weights = problem.tasks, problem.workers, problem.weights
    everybody = range(len(workers))
    free = [k for k, task in enumerate(tasks) if not task.fixed]
    spans = [task.windows.get(who, []) for task in tasks for who in everybody]
    busiest = max((sum(task.day == day for task in tasks) for day in range(DAYS)), default=0)
    shortest = min((task.length for task in tasks), default=DAY)
    head[WORKERS], head[PEOPLE], head[TASKS], head[MOVABLE] = (
        len(workers), problem.people, len(tasks), len(free),
    )  # fmt: skip
    head[ROOM] = max(1, min(busiest, DAY // shortest))
    head[BREAKS] = int(problem.breaks)
    head[UNFILLED], head[FACE], head[FAIR] = weights.unfilled, weights.face, weights.fair
    head[DAYWORK], head[ROUGHNESS] = weights.daywork, weights.unsocial
    window_at, windows = ends([list(span) for span in spans])
    able_at, able = ends([sorted(task.windows) for task in tasks])
    day_at, by_day = ends([[k for k in free if tasks[k].day == day] for day in range(DAYS)])
    person_at, by_person = ends(
        [[k for k in free if tasks[k].person == one] for one in range(problem.people)]
    )
    return {
        ON_DAY: [task.day for task in tasks],
        PERSON: [task.person for task in tasks],
        LENGTH: [task.length for task in tasks],
        UNSOCIAL: [int(task.unsocial) for task in tasks],
        FIXED: [int(task.fixed) for task in tasks],
        SERIES: [task.series for task in tasks],
        FIT: [task.fit.get(who, 0) for task in tasks for who in everybody],
        WINDOW_AT: window_at, OPENS: [first for first, _ in windows], CLOSES: [last for _, last in windows],
        ABLE_AT: able_at, ABLE: able, FREE: free,
        DAY_AT: day_at, BY_DAY: by_day, PERSON_AT: person_at, BY_PERSON: by_person,
        TRAVEL: [minutes for row in problem.travel for minutes in row],
        CONTRACT: [worker.contract for worker in workers],
        MOST: [worker.most for worker in workers],
        MOST_DAYS: [worker.most_days for worker in workers],
        SHARE: problem.shares(),
    }  # fmt: skip


def _changing(head: list[int]) -> dict[int, list[int]]:
    tasks, workers, people, room = head[TASKS], head[WORKERS], head[PEOPLE], head[ROOM]
    cells = workers * DAYS
    nobody = dict.fromkeys((WORKER, START, LATEST, BEST_WORKER, BEST_START), tasks)
    nothing = {
        ROUTE: cells * room, COUNT: cells, FACES: people * workers, SEEN: people,
        MINUTES: workers, ROUGH: workers, DAYS_OUT: workers,
        LINE: room + 1, EARLY: room + 1, LATE: room + 1,
        MOVED: 2 * tasks, ORIGIN: 2 * tasks, TARGET: 2 * tasks,
        KEPT: 2 * DAYS * room, KEPT_COUNT: 2 * DAYS,
        KEPT_START: 2 * DAYS * room, KEPT_LATEST: 2 * DAYS * room,
    }  # fmt: skip
    return {name: [-1] * size for name, size in nobody.items()} | {
        name: [0] * size for name, size in nothing.items()
    }


def ends(groups: list[list[T]]) -> tuple[list[int], list[T]]:
    """Where each list begins when all are laid end to end, and all of them."""
    at, flat = [0], []
    for group in groups:
        flat += group
        at.append(len(flat))
    return at, flat
