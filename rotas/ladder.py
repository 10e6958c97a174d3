"""Which rungs of the ladder an essential visit's silence has reached: a sum over minutes, nothing stored."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping

WORKER, BUDDY, TEAM, ONCALL, ORGANISATION = 1, 2, 3, 4, 5
RUNGS = (WORKER, BUDDY, TEAM, ONCALL, ORGANISATION)


def reached(
    late: dt.timedelta,
    waits: Mapping[int, int],
    *,
    there: Collection[int] = RUNGS,
    answered: Collection[int] = (),
    missed: dt.timedelta | None = None,
) -> list[int]:
    """The rungs that are due, lowest first.

    `late`: since the visit's window ended. `waits`: minutes before each rung. `there`: rungs with somebody
    to ask; where there is nobody the next rung comes in its place. `answered`: someone is on their way, so
    the wait after that rung is twice as long. `missed`: since the visit's planned start, once somebody has
    said that nobody came; then the team is asked at once, and the waits after it count from that start.
    """
    due: list[int] = []
    at, so_far = 0, late if missed is None else max(missed, dt.timedelta())
    skipped, doubled = False, False
    for rung in RUNGS:
        waiting = not skipped and (missed is None or rung > TEAM)
        at += waits[rung] * (2 if doubled else 1) if waiting else 0
        skipped = rung not in there
        if so_far < dt.timedelta(minutes=at):
            break
        if not skipped and (missed is None or rung >= TEAM):
            due.append(rung)
        doubled = rung in answered
    return due
