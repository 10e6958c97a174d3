"""The judge: it sees every broken rule, and its weeks are the same for ever."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest

from rotas.drafting import engine, instance
from tests.benchmarks.rota.generator import generate
from tests.benchmarks.rota.scorer import Places, score

Row = dict[str, Any]


@pytest.fixture(scope="module")
def week() -> tuple[Row, Places]:
    made = generate(3, 8, 80)
    problem, ids = instance.read(json.loads(json.dumps(made)))
    done = engine.draft(problem, seconds=1, seed=1, tries=3000)
    return made, {ids[task]: place for task, place in done.places.items()}


def test_a_seed_is_one_week_for_ever() -> None:
    text = json.dumps(generate(1, 10, 150))
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "cad0cb242aa93d3d"


def test_the_scorer_accepts_what_is_legal(week: tuple[Row, Places]) -> None:
    broken, points, seen = score(*week)
    assert not broken
    assert points > 0
    assert seen["unfilled"] < 3


def moved(week: tuple[Row, Places], rule: str) -> Iterator[tuple[Row, Places]]:
    """Ways to break a rule."""
    made, places = week
    for task in made["tasks"]:
        if task["id"] not in places:
            continue
        who, start = places[task["id"]]
        if rule == "window":
            yield made, places | {task["id"]: (who, task["late"] + 1)}
            yield made, places | {task["id"]: (who, task["early"] - 1)}
        else:
            for other in range(len(made["workers"])):
                yield made, places | {task["id"]: (other, start)}


@pytest.mark.parametrize("rule", ["window", "not for me", "availability", "overlap", "rest"])
def test_the_scorer_sees_each_broken_rule(week: tuple[Row, Places], rule: str) -> None:
    assert any(rule in {name for name, _ in score(*other)[0]} for other in moved(week, rule))


def test_the_scorer_sees_a_week_without_a_day_off(week: tuple[Row, Places]) -> None:
    made, places = week
    one_a_day = {one["day"]: (one["id"], (0, one["early"])) for one in made["tasks"]}
    assert ("day off", 0) in score(made, places | dict(one_a_day.values()))[0]


def test_the_scorer_sees_a_worker_over_the_cap(week: tuple[Row, Places]) -> None:
    made, places = week
    assert ("cap", 1) in score(made, {task: (1, start) for task, (_, start) in places.items()})[0]


def test_leaving_a_visit_out_costs_most(week: tuple[Row, Places]) -> None:
    made, places = week
    task = next(iter(places))
    without = {other: place for other, place in places.items() if other != task}
    assert score(made, without)[2]["unfilled"] == score(made, places)[2]["unfilled"] + 1
    assert score(made, without)[1] > score(made, places)[1] + 800
