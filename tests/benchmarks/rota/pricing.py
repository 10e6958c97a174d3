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
def dominated(label: int, cost: Any, ready: Any, mask: Any, after: Any, head: int, gone: Any) -> bool:
    """Is there a label at the same task that is as cheap, as early and as free? Marks those it beats."""
    other = head
    while other >= 0:
        if not gone[other]:
            both = mask[other] & mask[label]
            if cost[other] <= cost[label] + 1e-9 and ready[other] <= ready[label] and both == mask[other]:
                return True
            if cost[label] <= cost[other] and ready[label] <= ready[other] and both == mask[label]:
                gone[other] = True
        other = after[other]
    return False


@njit(cache=True)
def price(prize: Any, lo: Any, hi: Any, length: Any, travel: Any) -> tuple[Any, Any, Any, bool]:
    """All undominated days: cost, task and parent of each label; False if there was no room for all of them.

    At most 62 tasks. `prize` is what each task adds to the reduced cost; `lo`, `hi` are task x window.
    """
    size = len(prize)
    last = np.zeros(size, np.int64)
    for task in range(size):
        last[task] = hi[task].max()
    cost, ready, mask = np.zeros(LABELS), np.zeros(LABELS, np.int64), np.zeros(LABELS, np.int64)
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
            cost[count] = prize[task] + way + (0.0 if now < 0 else cost[now])
            ready[count] = start + length[task]
            mask[count] = (0 if now < 0 else mask[now]) | 1 << task
            mask[count] |= out_of_reach(ready[count], task, last, travel)
            if dominated(count, cost, ready, mask, after, head[task], gone):
                continue
            at[count], parent[count], gone[count] = task, now, False
            after[count], head[task] = head[task], count
            count += 1
        now += 1
    return cost[:count], at[:count], parent[:count], True
