"""What the bound and the peers are told of an instance; the engine reads it with code of its own."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from tests.benchmarks.rota.scorer import POINTS

Row = dict[str, Any]


@dataclass(frozen=True)
class Week:
    """An instance, read."""

    workers: list[Row]
    tasks: list[Row]
    people: int
    starts: list[list[list[tuple[int, int]]]]  # task x worker: first and last start of each window
    fit: list[list[int]]  # task x worker: points
    unsocial: list[int]
    share: list[int]
    travel: list[list[int]]  # between people


def read(made: Row) -> Week:
    """Everything that can be said before a draft."""
    workers, tasks, first = made["workers"], made["tasks"], len(made["workers"])
    unsocial = [int(task["day"] >= 5 or task["early"] >= 1080) for task in tasks]
    hours = sum(worker["contract"] for worker in workers)
    return Week(
        workers, tasks, len(made["people"]),
        [[_starts(task, made["people"][task["person"]], worker) for worker in workers] for task in tasks],
        [[_fit(made["people"][task["person"]], worker) for worker in workers] for task in tasks],
        unsocial,
        [math.ceil(sum(unsocial) * worker["contract"] / hours) for worker in workers],
        [row[first:] for row in made["T"][first:]],
    )  # fmt: skip


def _starts(task: Row, person: Row, worker: Row) -> list[tuple[int, int]]:
    if worker["id"] in person["veto"]:
        return []
    spans = [
        (max(a, task["early"]), min(b - task["dur"], task["late"])) for a, b in worker["avail"][task["day"]]
    ]
    return [(first, last) for first, last in spans if first <= last]


def _fit(person: Row, worker: Row) -> int:
    stranger = not set(person["interests"]) & set(worker["interests"])
    unknown = worker["id"] not in person["chosen"]
    return POINTS["not chosen"] * unknown + POINTS["no interest"] * stranger
