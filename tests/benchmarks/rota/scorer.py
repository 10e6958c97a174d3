"""What a draft is worth, counted by code that the engine knows nothing of."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Any

Row = dict[str, Any]
Places = dict[int, tuple[int, int]]  # task -> worker, start minute of its day
Broken = list[tuple[str, int]]
POINTS = {
    "unfilled": 1000, "not chosen": 10, "no interest": 2, "further face": 8, "travel": 1, "fair": 2,
    "day out": 15, "unsocial": 4,
}  # fmt: skip
REST = 11 * 60


def score(instance: Row, places: Places) -> tuple[Broken, int, dict[str, int]]:
    """Broken hard rules (name, task or worker), points, and how often each thing was counted."""
    seen = dict.fromkeys(POINTS, 0)
    broken: Broken = []
    for task in instance["tasks"]:
        if task["id"] in places:
            broken += _visit(instance, task, *places[task["id"]], seen)
        else:
            seen["unfilled"] += 1
    faces: dict[int, set[int]] = {}
    for task in instance["tasks"]:
        if task["id"] in places:
            faces.setdefault(task["person"], set()).add(places[task["id"]][0])
    seen["further face"] = sum(len(workers) - 1 for workers in faces.values())
    for who in range(len(instance["workers"])):
        broken += _week(instance, places, who, seen)
    return broken, sum(POINTS[name] * often for name, often in seen.items()), seen


def _visit(instance: Row, task: Row, who: int, start: int, seen: dict[str, int]) -> Broken:
    person, worker = instance["people"][task["person"]], instance["workers"][who]
    broken: Broken = []
    if not task["early"] <= start <= task["late"]:
        broken.append(("window", task["id"]))
    if who in person["veto"]:
        broken.append(("not for me", task["id"]))
    if not any(a <= start and start + task["dur"] <= b for a, b in worker["avail"][task["day"]]):
        broken.append(("availability", task["id"]))
    seen["not chosen"] += who not in person["chosen"]
    seen["no interest"] += not set(person["interests"]) & set(worker["interests"])
    return broken


def _week(instance: Row, places: Places, who: int, seen: dict[str, int]) -> Broken:
    worker, broken = instance["workers"][who], []
    days: list[list[tuple[int, Row]]] = [[] for _ in range(7)]
    for task in instance["tasks"]:
        if task["id"] in places and places[task["id"]][0] == who:
            days[task["day"]].append((places[task["id"]][1], task))
    last_end = None
    for visits in days:
        visits.sort(key=lambda visit: visit[0])
        if visits and last_end is not None and visits[0][0] + 24 * 60 - last_end < REST:
            broken.append(("rest", who))
        broken += _day(instance, visits, seen)
        last_end = max((start + task["dur"] for start, task in visits), default=None)
    mine = [task for visits in days for _, task in visits]
    out = sum(bool(visits) for visits in days)
    minutes = sum(task["dur"] for task in mine)
    if out == 7:
        broken.append(("day off", who))
    if minutes > worker["max"]:
        broken.append(("cap", who))
    seen["day out"] += out
    seen["fair"] += math.ceil(max(0, abs(minutes - worker["contract"]) - 60) / 10)
    seen["unsocial"] += max(0, sum(map(_unsocial, mine)) - _share(instance, worker))
    return broken


def _day(instance: Row, visits: list[tuple[int, Row]], seen: dict[str, int]) -> Broken:
    first, broken = len(instance["workers"]), []
    for (start, task), (next_start, next_task) in pairwise(visits):
        travel = instance["T"][first + task["person"]][first + next_task["person"]]
        seen["travel"] += travel
        if start + task["dur"] + travel > next_start:
            broken.append(("overlap", task["id"]))
    return broken


def _unsocial(task: Row) -> bool:
    return bool(task["day"] >= 5 or task["early"] >= 18 * 60)


def _share(instance: Row, worker: Row) -> int:
    contracts = sum(one["contract"] for one in instance["workers"])
    share: int = math.ceil(sum(map(_unsocial, instance["tasks"])) * worker["contract"] / contracts)
    return share
