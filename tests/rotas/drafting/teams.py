"""A team of the cast with a draft, made by an engine without a process of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.urls import reverse

from people import asking
from rotas import draftjob, drafts
from rotas.drafting import apart, engine
from rotas.drafting.problem import Problem
from rotas.drafting.told import Draft
from rotas.models import RotaDraft
from tests.conftest import as_role
from tests.make import Cast
from tests.rotas.drafting.test_draftwork import fill, frank, monday, on

__all__ = ["begun", "fill", "frank", "made", "monday", "on", "page", "quick", "worker"]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The engine without a process of its own, which test_apart.py has."""

    def first(problem: Problem, *, seed: int) -> Draft:
        return engine.draft(problem, seconds=0, seed=seed)

    def better(problem: Problem, *, seconds: float, seed: int) -> Iterator[Draft | None]:
        yield None
        yield engine.draft(problem, seconds=1, seed=seed, tries=200)

    monkeypatch.setattr(apart, "first", first)
    monkeypatch.setattr(apart, "better", better)


@contextmanager
def worker() -> Iterator[None]:
    """The worker's login, as nobody."""
    asking.tell(None)
    with as_role("worker"):
        yield
    asking.tell(None)


def begun(cast: Cast, *, moves: bool = False) -> RotaDraft:
    asking.tell(cast.shabnam.pk)
    return drafts.begin(cast.ashton, monday(), monday() + dt.timedelta(7), moves=moves, by=cast.shabnam)


def made(cast: Cast, *, moves: bool = False) -> RotaDraft:
    draft = begun(cast, moves=moves)
    with worker():
        assert draftjob.run_next()
    asking.tell(cast.shabnam.pk)
    draft.refresh_from_db()
    assert draft.state == RotaDraft.State.DONE and draft.share == 100
    return draft


def page(draft: RotaDraft) -> str:
    return reverse("rota_draft", args=[draft.team_id, draft.pk])
