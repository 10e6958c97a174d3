"""Team-weeks that look real, the same for the same seed."""

from __future__ import annotations

import math
import random
from typing import Any

Row = dict[str, Any]
INTERESTS = [
    "garden", "football", "music", "church", "cooking", "craft", "walking", "history", "dogs", "films",
]  # fmt: skip
#: when a usual start may lie, minutes of the day
SLOTS = {"morning": (420, 600), "lunch": (690, 810), "tea": (960, 1080), "bed": (1170, 1290)}
KINDS = {"once": 0.3, "twice": 0.25, "four": 0.12, "alt": 0.18, "social": 0.15}


def generate(seed: int, workers: int = 10, visits: int = 150) -> Row:
    """A week: workers, people, visits, tasks (a visit for two is two) and `T`, minutes of travel between all.

    The order in which random numbers are drawn is part of the format: it makes a seed one instance for ever.
    """
    r = random.Random(seed)
    team = [_worker(r, who) for who in range(workers)]
    people: list[Row] = []
    wanted: list[Row] = []
    while len(wanted) < visits:
        _person(r, people, wanted, workers, visits)
    minutes = sum(visit["dur"] * visit["need"] for visit in wanted)
    scale = minutes / 0.85 / sum(worker["contract"] for worker in team)
    for worker in team:  # so that demand is 85% of contracted time
        worker["contract"] = int(round(worker["contract"] * scale / 15) * 15)
        worker["max"] = min(2880, int(worker["contract"] * 1.25) + 60)
    tasks: list[Row] = []
    for visit in wanted:
        for _ in range(visit["need"]):
            copied = {key: visit[key] for key in ("person", "day", "early", "late", "dur")}
            tasks.append({"id": len(tasks), "visit": visit["id"], **copied})
    travel = _travel([row["loc"] for row in team + people])
    return {
        "seed": seed, "workers": team, "people": people, "visits": wanted, "tasks": tasks, "T": travel,
        "nw": workers,
    }  # fmt: skip


def _somewhere(r: random.Random) -> tuple[float, float]:
    return (r.gauss(0, 900), r.gauss(0, 900))  # metres: a compact neighbourhood


def _worker(r: random.Random, who: int) -> Row:
    early = r.random() < 0.85
    late = r.random() < 0.75 or not early
    avail: list[list[list[int]]] = []
    for day in range(7):
        if r.random() < (0.12 if day < 5 else 0.30):
            avail.append([])
            continue
        start, end = 420 if early else 690, 1350 if late else 960
        avail.append([[start + r.choice([0, 0, 30, 90]), end]])
    for _ in range(r.choice([0, 1, 1, 2])):  # commitments: a school play, refereeing
        day = r.randrange(7)
        start = r.choice([540, 780, 900, 1020, 1080])
        avail[day] = _without(avail[day], start, start + r.choice([90, 120, 180]))
    loc, contract = _somewhere(r), r.choice([12, 16, 20, 24, 30]) * 60
    return {
        "id": who, "loc": loc, "contract": contract, "avail": avail, "interests": r.sample(INTERESTS, 3),
    }  # fmt: skip


def _without(spans: list[list[int]], start: int, end: int) -> list[list[int]]:
    left = []
    for first, last in spans:
        if end <= first or start >= last:
            left.append([first, last])
            continue
        if first < start - 30:
            left.append([first, start])
        if end < last - 30:
            left.append([end, last])
    return left


def _person(r: random.Random, people: list[Row], visits: list[Row], workers: int, most: int) -> None:
    kind = r.choices(list(KINDS), list(KINDS.values()))[0]
    double = kind in ("four", "twice") and r.random() < 0.10
    alternating, social = r.choice(["morning", "lunch"]), r.choice(["lunch", "tea"])
    parts = {
        "once": ["morning"], "twice": ["morning", "bed"], "four": ["morning", "lunch", "tea", "bed"],
        "alt": [alternating], "social": [social],
    }[kind]  # fmt: skip
    if kind == "once" and r.random() < 0.3:
        parts = ["bed"]
    every_other, some = r.choice([[0, 2, 4], [1, 3, 5], [0, 2, 4, 6]]), r.sample(range(7), r.choice([1, 2]))
    days = {"alt": every_other, "social": some}.get(kind, list(range(7)))
    loc, chosen = _somewhere(r), sorted(r.sample(range(workers), r.choice([3, 3, 4, 5])))
    person: Row = {
        "id": len(people), "loc": loc, "chosen": chosen, "veto": [], "interests": r.sample(INTERESTS, 2),
    }  # fmt: skip
    if r.random() < 0.25:
        person["veto"] = [r.choice([who for who in range(workers) if who not in chosen])]
    people.append(person)
    for part in parts:
        first, last = SLOTS[part]
        usual, half = r.randrange(first, last + 1, 15), r.choice([30, 30, 45, 60, 75])
        length = r.choice([30, 30, 45, 45, 60] if kind != "social" else [90, 120])
        early, late = (usual, usual) if double else (max(400, usual - half), usual + half)
        for day in days[: max(0, most - len(visits))]:
            visits.append(
                {
                    "id": len(visits), "person": person["id"], "day": day, "early": early, "late": late,
                    "dur": length, "need": 2 if double else 1,
                }
            )  # fmt: skip


def _travel(points: list[tuple[float, float]]) -> list[list[int]]:
    """Minutes at 9 km/h and two more, with no detour quicker than the way itself."""
    size = range(len(points))
    minutes = [
        [0 if i == j else 2 + math.ceil(math.dist(points[i], points[j]) / 150) for j in size] for i in size
    ]
    for via in size:
        for i in size:
            for j in size:
                if i != j and minutes[i][via] + minutes[via][j] < minutes[i][j]:
                    minutes[i][j] = minutes[i][via] + minutes[via][j]
    return minutes
