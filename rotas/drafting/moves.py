"""Changes of a draft: one visit to another worker, two visits exchanged, a block between two workers."""

from __future__ import annotations

from rotas.drafting.jit import jit
from rotas.drafting.problem import DAYS
from rotas.drafting.shape import (
    BREAKS,
    COUNT,
    DAYS_OUT,
    FACES,
    KEPT,
    KEPT_COUNT,
    KEPT_LATEST,
    KEPT_START,
    LATEST,
    LENGTH,
    MINUTES,
    MOST,
    MOST_DAYS,
    MOVED,
    ON_DAY,
    OPEN,
    ORIGIN,
    PERSON,
    ROOM,
    ROUGH,
    ROUTE,
    SEEN,
    START,
    TARGET,
    UNSOCIAL,
    WORKER,
    WORKERS,
    Ints,
)
from rotas.drafting.timing import FAR, refresh, rested, seek, settle
from rotas.drafting.weighing import (
    allowed,
    faces_change,
    load_change,
    load_now,
    place_cost,
    travel_saved,
)


@jit
def count_in(m: Ints, task: int, who: int, sign: int) -> None:
    """Add the task to (1) or take it from (-1) a worker's sums and the person's faces."""
    m[m[MINUTES] + who] += sign * m[m[LENGTH] + task]
    m[m[ROUGH] + who] += sign * m[m[UNSOCIAL] + task]
    at = m[m[PERSON] + task] * m[WORKERS] + who
    m[m[FACES] + at] += sign
    if m[m[FACES] + at] == (1 if sign > 0 else 0):
        m[m[SEEN] + m[m[PERSON] + task]] += sign


@jit
def unseat(m: Ints, task: int, who: int) -> int:
    """Take the task out of the worker's day; its old place."""
    cell = who * DAYS + m[m[ON_DAY] + task]
    base = cell * m[ROOM]
    size = m[m[COUNT] + cell]
    place = 0
    while m[m[ROUTE] + base + place] != task:
        place += 1
    for k in range(base + place, base + size - 1):
        m[m[ROUTE] + k] = m[m[ROUTE] + k + 1]
    m[m[COUNT] + cell] = size - 1
    if size == 1:
        m[m[DAYS_OUT] + who] -= 1
    m[m[WORKER] + task] = -1
    m[OPEN] += 1
    return place


@jit
def seat(m: Ints, task: int, who: int, place: int) -> None:
    """Put the task at this place of the worker's day."""
    cell = who * DAYS + m[m[ON_DAY] + task]
    base = cell * m[ROOM]
    size = m[m[COUNT] + cell]
    for k in range(base + size, base + place, -1):
        m[m[ROUTE] + k] = m[m[ROUTE] + k - 1]
    m[m[ROUTE] + base + place] = task
    m[m[COUNT] + cell] = size + 1
    if size == 0:
        m[m[DAYS_OUT] + who] += 1
    m[m[WORKER] + task] = who
    m[OPEN] -= 1


@jit
def take(m: Ints, task: int) -> int:
    """Nobody has the task any more; its old place, -1 where nobody had it. Times come later: `refresh`."""
    who = m[m[WORKER] + task]
    if who < 0:
        return -1
    count_in(m, task, who, -1)
    return unseat(m, task, who)


@jit
def put(m: Ints, task: int, who: int, place: int) -> None:
    """The worker has the task, at this place of their day."""
    if who >= 0:
        count_in(m, task, who, 1)
        seat(m, task, who, place)


@jit
def settle_both(m: Ints, one: int, other: int, day: int) -> bool:
    """Bring both workers' times up to date; do both still have their breaks?"""
    fine = True
    for who in (one, other):
        if who >= 0:
            refresh(m, who, day)
            fine = fine and (m[BREAKS] == 0 or rested(m, who, day))
    return fine


@jit
def quote(m: Ints, task: int, to: int, limit: float) -> tuple[int, int]:
    """What giving the task to a worker would cost, and the place in their day; FAR and -1 past `limit`."""
    if not allowed(m, to, -1, task):
        return FAR, -1
    frm = m[m[WORKER] + task]
    change = place_cost(m, task, to) - place_cost(m, task, frm)
    change += faces_change(m, m[m[PERSON] + task], frm, to)
    change += load_change(m, frm, task, -1) + load_change(m, to, -1, task)
    change -= travel_saved(m, task)
    if change > limit:
        return FAR, -1
    added, place = seek(m, task, to, -1)
    if change + added > limit:
        return FAR, -1
    return change + added, place


@jit
def relocate(m: Ints, task: int, to: int, limit: float) -> int:
    """Give the task to a worker if that costs `limit` at most; what it cost, FAR when it was not done."""
    change, place = quote(m, task, to, limit)
    if place < 0:
        return FAR
    frm = m[m[WORKER] + task]
    for undone in range(2):
        old = take(m, task)
        put(m, task, to, place)
        if settle_both(m, frm, to, m[m[ON_DAY] + task]) or undone:
            return FAR if undone else change
        to, frm, place = frm, to, old
    return FAR


@jit
def swap_bound(m: Ints, task: int, other: int) -> int:
    """What exchanging two tasks of a day costs, without the travel to their new places."""
    one, two = m[m[WORKER] + task], m[m[WORKER] + other]
    change = place_cost(m, task, two) - place_cost(m, task, one)
    change += place_cost(m, other, one) - place_cost(m, other, two)
    if m[m[PERSON] + task] != m[m[PERSON] + other]:
        change += faces_change(m, m[m[PERSON] + task], one, two)
        change += faces_change(m, m[m[PERSON] + other], two, one)
    change += load_change(m, one, task, other) + load_change(m, two, other, task)
    return change - travel_saved(m, task) - travel_saved(m, other)


@jit
def swap(m: Ints, task: int, other: int, limit: float) -> int:
    """Exchange a task (which nobody need have) with another worker's of that day; as `relocate`."""
    one, two = m[m[WORKER] + task], m[m[WORKER] + other]
    if not allowed(m, two, other, task) or (one >= 0 and not allowed(m, one, task, other)):
        return FAR
    change = swap_bound(m, task, other)
    if change > limit:
        return FAR
    added, place = seek(m, task, two, other)
    if change + added > limit:
        return FAR
    change += added
    place_one = -1
    if one >= 0:
        added, place_one = seek(m, other, one, task)
        if change + added > limit:
            return FAR
        change += added
    for undone in range(2):
        old, old_other = take(m, task), take(m, other)
        put(m, task, two, place)
        put(m, other, one, place_one)
        if settle_both(m, one, two, m[m[ON_DAY] + task]) or undone:
            return FAR if undone else change
        one, two, place, place_one = two, one, old, old_other
    return FAR


@jit
def block(m: Ints, many: int, one: int, two: int, limit: float) -> int:
    """Move the first `many` tasks of MOVED to their TARGET, between these two workers; as `relocate`."""
    keep(m, one, 0)
    keep(m, two, 1)
    change = -load_now(m, one) - load_now(m, two)
    for k in range(many):
        change += lift(m, k)
    loads = load_now(m, one) + load_now(m, two)  # days still to come would only add to it
    if change + loads > limit or too_much(m, one) or too_much(m, two):
        give_up(m, many, one, two)
        return FAR
    change = seat_block(m, many, limit - loads, change)
    if change < FAR:
        change += load_now(m, one) + load_now(m, two)
        if change <= limit and fits(m, one) and fits(m, two):
            return change
    give_up(m, many, one, two)
    return FAR


@jit
def too_much(m: Ints, who: int) -> bool:
    """Is the worker's week over the cap?"""
    return m[m[MINUTES] + who] > m[m[MOST] + who]


@jit
def lift(m: Ints, k: int) -> int:
    """Take one task of a block from who has it, and count it in where it goes; what that costs so far."""
    task, to = m[m[MOVED] + k], m[m[TARGET] + k]
    frm = m[m[WORKER] + task]
    change = place_cost(m, task, to) - place_cost(m, task, frm) - travel_saved(m, task)
    change += faces_change(m, m[m[PERSON] + task], frm, to)
    m[m[ORIGIN] + k] = frm
    take(m, task)
    count_in(m, task, to, 1)
    return change


@jit
def keep(m: Ints, who: int, slot: int) -> None:
    """Remember a worker's week, with its times."""
    for day in range(DAYS):
        size = m[m[COUNT] + who * DAYS + day]
        m[m[KEPT_COUNT] + slot * DAYS + day] = size
        kept = (slot * DAYS + day) * m[ROOM]
        route = m[ROUTE] + (who * DAYS + day) * m[ROOM]
        for k in range(size):
            task = m[route + k]
            m[m[KEPT] + kept + k] = task
            m[m[KEPT_START] + kept + k] = m[m[START] + task]
            m[m[KEPT_LATEST] + kept + k] = m[m[LATEST] + task]


@jit
def bring_back(m: Ints, who: int, slot: int) -> None:
    """Lay the remembered week out again."""
    out = 0
    for day in range(DAYS):
        size = m[m[KEPT_COUNT] + slot * DAYS + day]
        kept = (slot * DAYS + day) * m[ROOM]
        route = m[ROUTE] + (who * DAYS + day) * m[ROOM]
        for k in range(size):
            task = m[m[KEPT] + kept + k]
            m[route + k] = task
            m[m[START] + task] = m[m[KEPT_START] + kept + k]
            m[m[LATEST] + task] = m[m[KEPT_LATEST] + kept + k]
        m[m[COUNT] + who * DAYS + day] = size
        out += size > 0
    m[m[DAYS_OUT] + who] = out


@jit
def give_up(m: Ints, many: int, one: int, two: int) -> None:
    """Undo a block."""
    for k in range(many):
        task = m[m[MOVED] + k]
        count_in(m, task, m[m[TARGET] + k], -1)
        count_in(m, task, m[m[ORIGIN] + k], 1)
        if m[m[WORKER] + task] < 0:
            m[OPEN] -= 1
        m[m[WORKER] + task] = m[m[ORIGIN] + k]
    bring_back(m, one, 0)
    bring_back(m, two, 1)


@jit
def seat_block(m: Ints, many: int, limit: float, change: int) -> int:
    """Seat the block's tasks at their best places, one by one; the cost so far, FAR when one has none."""
    for k in range(many):
        refresh(m, m[m[ORIGIN] + k], m[m[ON_DAY] + m[m[MOVED] + k]])
    for k in range(many):
        task, who = m[m[MOVED] + k], m[m[TARGET] + k]
        added, place = seek(m, task, who, -1)
        change += added
        if change > limit:
            return FAR
        seat(m, task, who, place)
        refresh(m, who, m[m[ON_DAY] + task])
    return change


@jit
def fits(m: Ints, who: int) -> bool:
    """Does the worker keep a day off and their breaks?"""
    if m[m[DAYS_OUT] + who] > m[m[MOST_DAYS] + who]:
        return False
    return not m[BREAKS] or all_rested(m, who)


@jit
def all_rested(m: Ints, who: int) -> bool:
    """Has every day of the worker its break?"""
    for day in range(DAYS):  # noqa: SIM110 - compiled code has no all()
        if not rested(m, who, day):
            return False
    return True


@jit
def resettle(m: Ints, who: int) -> None:
    """Bring a whole week's times up to date."""
    for day in range(7):
        settle(m, who, day)
    for day in range(6, -1, -1):
        settle(m, who, day)
