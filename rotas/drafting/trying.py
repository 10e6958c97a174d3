"""Which change to try next and whether to keep it: greedy first, then simulated annealing."""

from __future__ import annotations

import math
from collections.abc import Sequence

from rotas.drafting.jit import jit
from rotas.drafting.moves import block, quote, relocate, swap
from rotas.drafting.problem import DAYS
from rotas.drafting.shape import (
    ABLE,
    ABLE_AT,
    BEST,
    BEST_START,
    BEST_WORKER,
    BY_DAY,
    BY_PERSON,
    COST,
    COUNT,
    DAY_AT,
    FIXED,
    FREE,
    MOVABLE,
    MOVED,
    ON_DAY,
    PERSON,
    PERSON_AT,
    ROOM,
    ROUTE,
    SERIES,
    START,
    TARGET,
    TASKS,
    WINDOW_AT,
    WORKER,
    WORKERS,
    Ints,
)
from rotas.drafting.timing import FAR

ANY = FAR // 2  # a limit that everything possible keeps, and nothing impossible
NUMBERS = 5  # random numbers that one try may use
ONE, SWAP, PERSON_MOVE = 0.45, 0.75, 0.90  # shares of the kinds of change, added up; the rest are days
SERIES_ONLY, GIVES_BACK, WHOLE_DAY = 0.3, 0.7, 0.3  # of those


@jit
def best_worker(m: Ints, task: int) -> int:
    """Who could take a task at the least cost; -1 for nobody."""
    best, who = FAR, -1
    for k in range(m[m[ABLE_AT] + task], m[m[ABLE_AT] + task + 1]):
        change, _ = quote(m, task, m[m[ABLE] + k], ANY)
        if change < best:
            best, who = change, m[m[ABLE] + k]
    return who


@jit
def fill(m: Ints, order: Ints) -> None:
    """Give each task in turn to whoever costs least; leave what nobody can take."""
    for k in range(len(order)):
        give(m, order[k])
    remember(m)


@jit
def rescue(m: Ints, most: int) -> int:
    """Look for room for what nobody has: somebody takes it and gives another visit of that day on.

    At most so many exchanges are tried; how many were not needed. Chance alone finds them late.
    """
    for task in range(m[TASKS]):
        if m[m[WORKER] + task] >= 0 or m[m[FIXED] + task] or most <= 0:
            continue
        if give(m, task):
            continue
        day = m[m[ON_DAY] + task]
        for k in range(m[m[DAY_AT] + day], m[m[DAY_AT] + day + 1]):
            other = m[m[BY_DAY] + k]
            who = m[m[WORKER] + other]
            if who < 0 or not can(m, task, who):
                continue
            most -= 1
            if most < 0 or pass_on(m, task, other):
                break
    if m[COST] < m[BEST]:
        remember(m)
    return most


@jit
def give(m: Ints, task: int) -> bool:
    """Give an unfilled task to whoever costs least; was there anyone?"""
    who = best_worker(m, task)
    change = relocate(m, task, who, ANY) if who >= 0 else FAR
    if change == FAR:
        return False
    m[COST] += change
    return True


@jit
def pass_on(m: Ints, task: int, other: int) -> bool:
    """An unfilled task takes another's place, if somebody can have the other; else it goes back again.

    Where there is no way back, the other is the unfilled one, and the draft is as legal as before.
    """
    change = swap(m, task, other, ANY)
    if change == FAR:
        return False
    m[COST] += change
    if give(m, other):
        return True
    change = swap(m, other, task, ANY)
    if change == FAR:
        return True
    m[COST] += change
    return False


@jit
def remember(m: Ints) -> None:
    """This draft is the best so far."""
    m[BEST] = m[COST]
    for task in range(m[TASKS]):
        m[m[BEST_WORKER] + task] = m[m[WORKER] + task]
        m[m[BEST_START] + task] = m[m[START] + task]


@jit
def pick(m: Ints, values: int, at: int, which: int, number: float) -> int:
    """One of the entries of `values` that belong to `which`, by a number from 0 to 1."""
    first, end = m[m[at] + which], m[m[at] + which + 1]
    return m[m[values] + first + int(number * (end - first))]


@jit
def can(m: Ints, task: int, who: int) -> bool:
    """Is there any time at which the worker could do the task?"""
    at = m[WINDOW_AT] + task * m[WORKERS] + who
    return m[at + 1] > m[at]


@jit
def try_swap(m: Ints, task: int, number: float, limit: float) -> int:
    """Exchange the task with another of its day."""
    other = pick(m, BY_DAY, DAY_AT, m[m[ON_DAY] + task], number)
    one, two = m[m[WORKER] + task], m[m[WORKER] + other]
    if two < 0 or one == two or not can(m, task, two) or (one >= 0 and not can(m, other, one)):
        return FAR
    return swap(m, task, other, limit)


@jit
def gather(m: Ints, many: int, like: int, one_series: bool, frm: int, to: int) -> int:  # noqa: FBT001
    """Note that a worker's visits to a person (or those of one series) go to another; how many are noted."""
    person = m[m[PERSON] + like]
    for k in range(m[m[PERSON_AT] + person], m[m[PERSON_AT] + person + 1]):
        task = m[m[BY_PERSON] + k]
        if m[m[WORKER] + task] != frm or not can(m, task, to):
            continue
        if one_series and m[m[SERIES] + task] != m[m[SERIES] + like]:
            continue
        m[m[MOVED] + many] = task
        m[m[TARGET] + many] = to
        many += 1
    return many


@jit
def gather_day(m: Ints, many: int, day: int, after: int, frm: int, to: int) -> int:
    """Note that a worker's visits of a day, from a time on, go to another; -1 when one of them cannot."""
    cell = frm * DAYS + day
    for k in range(cell * m[ROOM], cell * m[ROOM] + m[m[COUNT] + cell]):
        task = m[m[ROUTE] + k]
        if m[m[START] + task] < after:
            continue
        if m[m[FIXED] + task] or not can(m, task, to):
            return -1
        m[m[MOVED] + many] = task
        m[m[TARGET] + many] = to
        many += 1
    return many


@jit
def one_of(m: Ints, who: int, number: float) -> int:
    """One of a worker's tasks that may move; -1 where the number finds none."""
    day = int(number * DAYS)
    cell = who * DAYS + day
    size = m[m[COUNT] + cell]
    if size == 0:
        return -1
    task = m[m[ROUTE] + cell * m[ROOM] + int((number * DAYS - day) * size)]
    return -1 if m[m[FIXED] + task] else task


@jit
def try_person(m: Ints, task: int, two: int, number: float, limit: float) -> int:
    """A person's visits, or one series of them, go to another worker, who may give another person's back."""
    one = m[m[WORKER] + task]
    whole = int(number * 1000)
    rest = number * 1000 - whole
    one_series = whole < 1000 * SERIES_ONLY
    many = gather(m, 0, task, one_series, one, two)
    if many == 0:
        return FAR
    if whole % 100 < 100 * GIVES_BACK:
        other = task if whole % 3 == 0 else one_of(m, two, rest)
        if other >= 0:
            many = gather(m, many, other, one_series and other != task, two, one)
    return block(m, many, one, two, limit)


@jit
def try_day(m: Ints, task: int, two: int, number: float, limit: float) -> int:
    """Two workers exchange a day, or the rest of it."""
    one = m[m[WORKER] + task]
    after = 0 if number < WHOLE_DAY else m[m[START] + task]
    many = gather_day(m, 0, m[m[ON_DAY] + task], after, one, two)
    if many > 0:
        many = gather_day(m, many, m[m[ON_DAY] + task], after, two, one)
    if many <= 0:
        return FAR
    return block(m, many, one, two, limit)


@jit
def try_any(m: Ints, task: int, kind: float, a: float, b: float, limit: float) -> int:
    """Try one change that begins with this task; what it cost, FAR when it was not done."""
    if ONE <= kind < SWAP:
        return try_swap(m, task, a, limit)
    two = pick(m, ABLE, ABLE_AT, task, a)
    if two == m[m[WORKER] + task]:
        return FAR
    if kind < ONE or m[m[WORKER] + task] < 0:
        return relocate(m, task, two, limit)
    if kind < PERSON_MOVE:
        return try_person(m, task, two, b, limit)
    return try_day(m, task, two, b, limit)


@jit
def anneal(m: Ints, numbers: Sequence[float], temperature: float) -> None:
    """Try changes at one temperature (points) until the random numbers from 0 to 1 are used up.

    Metropolis's rule: a change for the worse is kept with probability exp(-change / temperature).
    """
    for k in range(0, len(numbers) - NUMBERS + 1, NUMBERS):
        task = m[m[FREE] + int(numbers[k] * m[MOVABLE])]
        limit = -temperature * math.log(1.0 - numbers[k + 1])
        change = try_any(m, task, numbers[k + 2], numbers[k + 3], numbers[k + 4], limit)
        if change != FAR:
            m[COST] += change
            if m[COST] < m[BEST]:
                remember(m)
