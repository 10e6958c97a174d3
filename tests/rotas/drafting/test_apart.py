"""The engine in a process of its own, as the worker runs it."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from rotas.drafting import apart, instance
from tests.benchmarks.rota.generator import generate
from tests.benchmarks.rota.scorer import score
from tests.rotas.drafting.weeks import problem, task


def test_drafts_come_until_the_time_is_over() -> None:
    made = generate(2, 8, 80)
    week, ids = instance.read(made)
    told = list(apart.drafts(week, seconds=1.2, seed=1))
    assert len(told) >= 2
    assert [one.done for one in told] == sorted(one.done for one in told)
    assert told[-1].done == 1
    assert told[-1].cost <= told[0].cost
    for one in told:
        assert score(made, {ids[task]: place for task, place in one.places.items()})[:2] == ([], one.cost)


def test_the_process_ends_when_nobody_listens_any_more() -> None:
    week, _ = instance.read(generate(2, 6, 40))
    running = apart.drafts(week, seconds=60, seed=1)
    next(running)
    running.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_a_process_that_dies_is_not_taken_for_a_draft() -> None:
    nonsense = replace(problem(), tasks=[None])
    with pytest.raises(apart.NoDraft, match="AttributeError"):
        list(apart.drafts(nonsense, seconds=1, seed=1))


def test_it_cannot_take_more_memory_than_it_may() -> None:
    huge = replace(problem(task()), travel=[[0] * 8_000_000] * 9)  # laid out, more than half a gigabyte
    with pytest.raises(apart.NoDraft, match="MemoryError"):
        list(apart.drafts(huge, seconds=1, seed=1))
