"""The cheapest days of one worker: labels with dominance, compiled."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

LABELS = 400_000
FAR = 1 << 30


@njit(cache=True)
def start_of(lo: Any, hi: Any, task: int, bound: int) -> int:
    """The first start of a task not before `bound`; FAR without one. Unused windows end at -1."""
    for k in range(lo.shape[1]):
        if bound <= hi[task, k]:
            return max(bound, lo[task, k])
    return FAR


@njit(cache=True)
def out_of_reach(done: int, task: int, last: Any, travel: Any) -> int:
    """A bit for each task that cannot come any more."""
    mask = 0
    for other in range(len(last)):
        if done + travel[task, other] > last[other]:
            mask |= 1 << other
    return mask


@njit(cache=True)
def fees_of(groups: int, fee: Any) -> float:
    """The fees of all groups in a mask."""
    total, group = 0.0, 0
    while groups:
        if groups & 1:
            total += fee[group]
        groups >>= 1
        group += 1
    return total


@njit(cache=True)
def open_to(mask: int, groups: Any) -> int:
    """The groups with a task that can still come."""
    found = 0
    for task in range(len(groups)):
        if not mask >> task & 1:
            found |= groups[task]
    return found


@njit(cache=True)
def beats(one: int, other: int, cost: Any, ready: Any, mask: Any, paid: Any, fee: Any) -> bool:
    """Is a label as early, as free and as cheap as another, even paying each fee that the other has paid?"""
    if mask[one] & mask[other] != mask[one] or ready[one] > ready[other] or cost[one] > cost[other]:
        return False
    return cost[one] + fees_of(paid[other] & ~paid[one], fee) <= cost[other] + 1e-9


@njit(cache=True)
def dominated(
    label: int, cost: Any, ready: Any, mask: Any, paid: Any, fee: Any, after: Any, head: int, gone: Any
) -> bool:
    """Does any label at the same task beat this one? Marks those it beats."""
    other = head
    while other >= 0:
        if not gone[other]:
            if beats(other, label, cost, ready, mask, paid, fee):
                return True
            gone[other] = beats(label, other, cost, ready, mask, paid, fee)
        other = after[other]
    return False


@njit(cache=True)
def price(
    prize: Any, fee: Any, groups: Any, lo: Any, hi: Any, length: Any, travel: Any
) -> tuple[Any, Any, Any, bool]:
    """All undominated days: cost, task and parent of each label; False if there was no room for all of them.

    At most 62 tasks. `prize` is what each task adds to the reduced cost, `fee` what each group of tasks
    adds to it once, `groups` the mask of those that each task is in; `lo`, `hi` are task x window.
    """
    size = len(prize)
    last = np.zeros(size, np.int64)
    for task in range(size):
        last[task] = hi[task].max()
    cost, ready, mask = np.zeros(LABELS), np.zeros(LABELS, np.int64), np.zeros(LABELS, np.int64)
    paid = np.zeros(LABELS, np.int64)
    at, parent, after = np.zeros(LABELS, np.int64), np.zeros(LABELS, np.int64), np.zeros(LABELS, np.int64)
    gone = np.zeros(LABELS, np.bool_)
    head = np.full(size, -1, np.int64)
    count, now = 0, -1
    while now < count:
        for task in range(size):
            if now >= 0 and (gone[now] or mask[now] >> task & 1):
                continue
            way = 0 if now < 0 else travel[at[now], task]
            start = start_of(lo, hi, task, -FAR if now < 0 else ready[now] + way)
            if start == FAR:
                continue
            if count == LABELS:
                return cost, at, parent, False
            met = 0 if now < 0 else paid[now]
            cost[count] = prize[task] + way + (0.0 if now < 0 else cost[now])
            cost[count] += fees_of(groups[task] & ~met, fee)
            ready[count] = start + length[task]
            mask[count] = (0 if now < 0 else mask[now]) | 1 << task
            mask[count] |= out_of_reach(ready[count], task, last, travel)
            paid[count] = (met | groups[task]) & open_to(mask[count], groups)
            if dominated(count, cost, ready, mask, paid, fee, after, head[task], gone):
                continue
            at[count], parent[count], gone[count] = task, now, False
            after[count], head[task] = head[task], count
            count += 1
        now += 1
    return cost[:count], at[:count], parent[:count], True
