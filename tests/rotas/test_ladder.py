"""Which rung is due when, worked out by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rotas.ladder import BUDDY, ONCALL, ORGANISATION, RUNGS, TEAM, WORKER, reached

WAITS = {WORKER: 30, BUDDY: 15, TEAM: 15, ONCALL: 20, ORGANISATION: 20}
NOBODY = [TEAM, ONCALL, ORGANISATION]


def minutes(count: int) -> dt.timedelta:
    return dt.timedelta(minutes=count)


@pytest.mark.parametrize(
    ("late", "more", "due"),
    [
        (29, {}, []),
        (30, {}, [WORKER]),
        (44, {}, [WORKER]),
        (45, {}, [WORKER, BUDDY]),
        (60, {}, [WORKER, BUDDY, TEAM]),
        (80, {}, [WORKER, BUDDY, TEAM, ONCALL]),
        (99, {}, [WORKER, BUDDY, TEAM, ONCALL]),
        (100, {}, list(RUNGS)),
        # nobody had the visit: the team hears when its worker would have
        (29, {"there": NOBODY}, []),
        (30, {"there": NOBODY}, [TEAM]),
        (50, {"there": NOBODY}, [TEAM, ONCALL]),
        # no buddy: the team hears when the buddy would have
        (44, {"there": [WORKER, TEAM, ORGANISATION]}, [WORKER]),
        (45, {"there": [WORKER, TEAM, ORGANISATION]}, [WORKER, TEAM]),
        # nobody on call: the emergency number comes in their place
        (64, {"there": [WORKER, TEAM, ORGANISATION]}, [WORKER, TEAM]),
        (65, {"there": [WORKER, TEAM, ORGANISATION]}, [WORKER, TEAM, ORGANISATION]),
        # somebody answered for the team: the next rung waits twice as long
        (99, {"answered": [TEAM]}, [WORKER, BUDDY, TEAM]),
        (100, {"answered": [TEAM]}, [WORKER, BUDDY, TEAM, ONCALL]),
        (120, {"answered": [TEAM]}, list(RUNGS)),
        # somebody said that nobody came: the team at once, and the rest from the planned start
        (-50, {"missed": minutes(0)}, [TEAM]),
        (-60, {"missed": minutes(-5)}, [TEAM]),
        (-30, {"missed": minutes(20)}, [TEAM, ONCALL]),
        (-10, {"missed": minutes(40)}, [TEAM, ONCALL, ORGANISATION]),
        (-10, {"missed": minutes(39), "answered": [TEAM]}, [TEAM]),
        (0, {"missed": minutes(20), "there": NOBODY}, [TEAM, ONCALL]),
    ],
)
def test_a_rung_is_due_once_those_before_have_waited(late: int, more: dict[str, Any], due: list[int]) -> None:
    assert reached(minutes(late), WAITS, **more) == due


def test_silence_only_ever_climbs() -> None:
    for missed in (None, 0):
        before: list[int] = []
        for late in range(0, 200):
            since = None if missed is None else minutes(late)
            now = reached(minutes(late), WAITS, missed=since)
            assert now[: len(before)] == before
            before = now
        assert before[-1] == ORGANISATION
