"""When a worker could be where: a day's visits with travel, and the rest between days."""

from __future__ import annotations

from rotas.drafting.jit import jit
from rotas.drafting.problem import DAY, DAYS, REST
from rotas.drafting.shape import (
    CLOSES,
    COUNT,
    EARLY,
    LATE,
    LATEST,
    LENGTH,
    LINE,
    ON_DAY,
    OPENS,
    PEOPLE,
    PERSON,
    ROOM,
    ROUTE,
    START,
    TRAVEL,
    WINDOW_AT,
    WORKERS,
    Ints,
)

FAR = 1_000_000  # later, dearer and longer than anything
BREAK_AFTER = 360  # minutes of work
BREAK = 20


@jit
def earliest(m: Ints, task: int, who: int, bound: int) -> int:
    """The first start not before `bound`; FAR without one."""
    at = task * m[WORKERS] + who
    for k in range(m[m[WINDOW_AT] + at], m[m[WINDOW_AT] + at + 1]):
        if bound <= m[m[CLOSES] + k]:
            return max(bound, m[m[OPENS] + k])
    return FAR


@jit
def latest(m: Ints, task: int, who: int, bound: int) -> int:
    """The last start not after `bound`; -FAR without one."""
    at = task * m[WORKERS] + who
    for k in range(m[m[WINDOW_AT] + at + 1] - 1, m[m[WINDOW_AT] + at] - 1, -1):
        if bound >= m[m[OPENS] + k]:
            return min(bound, m[m[CLOSES] + k])
    return -FAR


@jit
def between(m: Ints, one: int, other: int) -> int:
    """Minutes from one task's place to the other's; 0 where there is no other (-1)."""
    if one < 0 or other < 0:
        return 0
    return m[m[TRAVEL] + m[m[PERSON] + one] * m[PEOPLE] + m[m[PERSON] + other]]


@jit
def first_minute(m: Ints, who: int, day: int) -> int:
    """Before this minute the worker is still resting from the day before."""
    cell = who * DAYS + day
    if day == 0 or m[m[COUNT] + cell - 1] == 0:
        return -FAR
    task = m[m[ROUTE] + (cell - 1) * m[ROOM] + m[m[COUNT] + cell - 1] - 1]
    return m[m[START] + task] + m[m[LENGTH] + task] + REST - DAY


@jit
def last_minute(m: Ints, who: int, day: int) -> int:
    """The latest end of the day that leaves the next day possible."""
    cell = who * DAYS + day
    if day == 6 or m[m[COUNT] + cell + 1] == 0:
        return FAR
    return m[m[LATEST] + m[m[ROUTE] + (cell + 1) * m[ROOM]]] + DAY - REST


@jit
def thin(m: Ints, who: int, day: int, gone: int) -> int:
    """Write the day without the task `gone` to the paper, with its earliest and latest starts; its size.

    Two neighbours both fixed by people stand as they are, even where the rules would not have them.
    """
    base = (who * DAYS + day) * m[ROOM]
    size = 0
    before = -1
    bound = first_minute(m, who, day)
    for k in range(m[m[COUNT] + who * DAYS + day]):
        task = m[m[ROUTE] + base + k]
        if task == gone:
            continue
        start = earliest(m, task, who, bound + between(m, before, task))
        if start == FAR:
            start = earliest(m, task, who, -FAR)
        m[m[LINE] + size] = task
        m[m[EARLY] + size] = start
        bound = start + m[m[LENGTH] + task]
        before = task
        size += 1
    bound = last_minute(m, who, day)
    after = -1
    for k in range(size - 1, -1, -1):
        task = m[m[LINE] + k]
        start = latest(m, task, who, bound - between(m, task, after) - m[m[LENGTH] + task])
        if start == -FAR:
            start = latest(m, task, who, FAR)
        m[m[LATE] + k] = start
        bound = start
        after = task
    return size


@jit
def seek(m: Ints, task: int, who: int, gone: int) -> tuple[int, int]:
    """The least added travel for this task in the worker's day, and its place there; FAR and -1 without one.

    The day is looked at without the task `gone`, which leaves it (-1: nobody leaves).
    """
    day = m[m[ON_DAY] + task]
    size = thin(m, who, day, gone)
    if size >= m[ROOM]:
        return FAR, -1
    best, place = FAR, -1
    end_of_day = last_minute(m, who, day)
    bound = first_minute(m, who, day)
    before = -1
    for k in range(size + 1):
        after = m[m[LINE] + k] if k < size else -1
        start = earliest(m, task, who, bound + between(m, before, task))
        if start == FAR:
            break
        to_next = between(m, task, after)
        if start + m[m[LENGTH] + task] + to_next <= (m[m[LATE] + k] if k < size else end_of_day):
            added = between(m, before, task) + to_next - between(m, before, after)
            if added < best:
                best, place = added, k
        if k < size:
            bound = m[m[EARLY] + k] + m[m[LENGTH] + after]
            before = after
    return best, place


@jit
def refresh(m: Ints, who: int, day: int) -> None:
    """Bring earliest and latest starts up to date after this day has changed, as far as that reaches."""
    d, step = day, 1
    while 0 <= d < DAYS:
        changed = settle(m, who, d)
        if step == 1 and d + 1 < DAYS and (changed or d == day):
            d += 1
        elif step == 1:
            d, step = day - 1, -1
        elif changed:
            d -= 1
        else:
            break


@jit
def settle(m: Ints, who: int, day: int) -> bool:
    """Take over a day's earliest and latest starts; did any change?"""
    base = (who * DAYS + day) * m[ROOM]
    changed = False
    for k in range(thin(m, who, day, -1)):
        task = m[m[ROUTE] + base + k]
        if m[m[START] + task] != m[m[EARLY] + k] or m[m[LATEST] + task] != m[m[LATE] + k]:
            changed = True
            m[m[START] + task] = m[m[EARLY] + k]
            m[m[LATEST] + task] = m[m[LATE] + k]
    return changed


@jit
def rested(m: Ints, who: int, day: int) -> bool:
    """Is there a break of 20 minutes in a day of more than six hours' work (visits and travel)?"""
    cell = who * DAYS + day
    base = cell * m[ROOM]
    work = 0
    pause = 0
    for k in range(m[m[COUNT] + cell]):
        task = m[m[ROUTE] + base + k]
        work += m[m[LENGTH] + task]
        if k:
            before = m[m[ROUTE] + base + k - 1]
            travel = between(m, before, task)
            work += travel
            pause = max(pause, m[m[START] + task] - m[m[START] + before] - m[m[LENGTH] + before] - travel)
    return work <= BREAK_AFTER or pause >= BREAK
