"""The fixed door's format: a week as JSON, as the generator of the benchmark writes it."""

from __future__ import annotations

from typing import Any

from rotas.drafting.problem import Problem, Task, Weights, Worker

Row = dict[str, Any]
EVENING = 1080
SATURDAY = 5


def read(instance: Row) -> tuple[Problem, list[int]]:
    """The problem, and each task's id in the file; raises KeyError, TypeError or ValueError on another
    format.

    `T` holds minutes between all points, workers first; `avail` is a list of [start, end] a day.
    """
    weights = Weights()
    workers = instance["workers"]
    people = {row["id"]: k for k, row in enumerate(instance["people"])}
    numbers = {row["id"]: k for k, row in enumerate(workers)}
    series: dict[tuple[int, int, int, int], int] = {}
    tasks = []
    for row in instance["tasks"]:
        person = instance["people"][people[row["person"]]]
        chosen = {numbers[who] for who in person["chosen"]}
        veto = {numbers[who] for who in person["veto"]}
        key = (people[row["person"]], row["early"], row["late"], row["dur"])
        windows = {
            who: spans
            for who, worker in enumerate(workers)
            if who not in veto and (spans := starts(row, worker["avail"][row["day"]]))
        }
        fit = {
            who: weights.not_chosen * (who not in chosen)
            + weights.no_interest * (not set(person["interests"]) & set(workers[who]["interests"]))
            for who in windows
        }
        tasks.append(
            Task(
                person=people[row["person"]],
                day=row["day"],
                length=row["dur"],
                unsocial=row["day"] >= SATURDAY or row["early"] >= EVENING,
                windows=windows,
                fit=fit,
                series=series.setdefault(key, len(series)),
            )
        )
    first = len(workers)
    problem = Problem(
        people=len(people),
        workers=[Worker(contract=row["contract"], most=row["max"]) for row in workers],
        tasks=tasks,
        travel=[row[first:] for row in instance["T"][first:]],
        weights=weights,
    )
    return problem, [row["id"] for row in instance["tasks"]]


def starts(row: Row, avail: list[list[int]]) -> list[tuple[int, int]]:
    """When a visit could start within a worker's day."""
    spans = ((max(a, row["early"]), min(b - row["dur"], row["late"])) for a, b in sorted(avail))
    return [(first, last) for first, last in spans if first <= last]
