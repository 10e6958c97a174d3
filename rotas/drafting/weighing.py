"""What a change costs, in points, before it is made."""

from __future__ import annotations

from rotas.drafting.jit import jit
from rotas.drafting.problem import DAYS
from rotas.drafting.shape import (
    CONTRACT,
    COUNT,
    DAYS_OUT,
    DAYWORK,
    FACE,
    FACES,
    FAIR,
    FIT,
    LENGTH,
    MINUTES,
    MOST,
    MOST_DAYS,
    ON_DAY,
    ROOM,
    ROUGH,
    ROUGHNESS,
    ROUTE,
    SEEN,
    SHARE,
    UNFILLED,
    UNSOCIAL,
    WORKER,
    WORKERS,
    Ints,
)
from rotas.drafting.timing import between

SLACK = 60  # minutes off the contract that cost nothing
STEP = 10


@jit
def load(m: Ints, who: int, minutes: int, rough: int, days: int) -> int:
    """Points of a worker's week apart from travel: contract, days, lates and weekends."""
    off = abs(minutes - m[m[CONTRACT] + who]) - SLACK
    points = m[DAYWORK] * days
    if off > 0:
        points += m[FAIR] * ((off + STEP - 1) // STEP)
    if rough > m[m[SHARE] + who]:
        points += m[ROUGHNESS] * (rough - m[m[SHARE] + who])
    return points


@jit
def load_now(m: Ints, who: int) -> int:
    """The same for the week as it stands; nobody's (-1) costs nothing."""
    if who < 0:
        return 0
    return load(m, who, m[m[MINUTES] + who], m[m[ROUGH] + who], m[m[DAYS_OUT] + who])


@jit
def load_change(m: Ints, who: int, out: int, into: int) -> int:
    """What it adds to the load when one task (or -1) leaves and another (or -1) of that day comes."""
    if who < 0:
        return 0
    minutes, rough, days = m[m[MINUTES] + who], m[m[ROUGH] + who], m[m[DAYS_OUT] + who]
    if out >= 0:
        minutes -= m[m[LENGTH] + out]
        rough -= m[m[UNSOCIAL] + out]
        if into < 0 and m[m[COUNT] + who * DAYS + m[m[ON_DAY] + out]] == 1:
            days -= 1
    if into >= 0:
        minutes += m[m[LENGTH] + into]
        rough += m[m[UNSOCIAL] + into]
        if out < 0 and m[m[COUNT] + who * DAYS + m[m[ON_DAY] + into]] == 0:
            days += 1
    return load(m, who, minutes, rough, days) - load_now(m, who)


@jit
def allowed(m: Ints, who: int, out: int, into: int) -> bool:
    """May the worker's week hold this: the cap and the day off?"""
    minutes = m[m[MINUTES] + who] + m[m[LENGTH] + into]
    if out >= 0:
        minutes -= m[m[LENGTH] + out]
    if minutes > m[m[MOST] + who]:
        return False
    comes_out = out >= 0 or m[m[COUNT] + who * DAYS + m[m[ON_DAY] + into]] > 0
    return comes_out or m[m[DAYS_OUT] + who] < m[m[MOST_DAYS] + who]


@jit
def travel_saved(m: Ints, task: int) -> int:
    """Minutes of travel that go when the task leaves its day; 0 for one that nobody has."""
    who = m[m[WORKER] + task]
    if who < 0:
        return 0
    cell = who * DAYS + m[m[ON_DAY] + task]
    base = cell * m[ROOM]
    size = m[m[COUNT] + cell]
    k = 0
    while m[m[ROUTE] + base + k] != task:
        k += 1
    before = m[m[ROUTE] + base + k - 1] if k > 0 else -1
    after = m[m[ROUTE] + base + k + 1] if k < size - 1 else -1
    return between(m, before, task) + between(m, task, after) - between(m, before, after)


@jit
def travel_of_day(m: Ints, who: int, day: int) -> int:
    """Minutes of travel between the day's visits."""
    cell = who * DAYS + day
    total = 0
    for k in range(cell * m[ROOM] + 1, cell * m[ROOM] + m[m[COUNT] + cell]):
        total += between(m, m[m[ROUTE] + k - 1], m[m[ROUTE] + k])
    return total


@jit
def place_cost(m: Ints, task: int, who: int) -> int:
    """Points of this worker at this visit; of nobody, when -1."""
    return m[m[FIT] + task * m[WORKERS] + who] if who >= 0 else m[UNFILLED]


@jit
def faces_change(m: Ints, person: int, out: int, into: int) -> int:
    """What a visit that goes from one worker to another (-1: nobody) adds to the person's faces."""
    seen = m[m[SEEN] + person]
    then = seen
    if out >= 0 and m[m[FACES] + person * m[WORKERS] + out] == 1:
        then -= 1
    if into >= 0 and m[m[FACES] + person * m[WORKERS] + into] == 0:
        then += 1
    return m[FACE] * (max(then - 1, 0) - max(seen - 1, 0))
