"""When a person and the team sit down together again. Pure.

Within six weeks of the start and then at least yearly (NICE quality standard 123, statement 5), sooner where
they chose so, and within two weeks of coming home after a change such as a hospital stay.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

FIRST, YEARLY, AFTER = dt.timedelta(weeks=6), dt.timedelta(days=365), dt.timedelta(weeks=2)


@dataclass(frozen=True)
class Due:
    """The day by which to sit down, and why."""

    day: dt.date
    why: str


def due(
    *, started_on: dt.date, home_since: dt.date, last: dt.date | None = None, chosen: dt.date | None = None
) -> Due:
    """`last`: when the last review was held; `chosen`: the next day named then; `home_since`: the day from
    which the person is at home, the start if they never were away."""
    if last is None:
        found = Due(started_on + FIRST, "The first one, six weeks after we began")
    elif chosen and chosen < last + YEARLY:
        found = Due(chosen, "As chosen last time")
    else:
        found = Due(last + YEARLY, "A year after the last one")
    away_since = home_since > (last or started_on)
    if away_since and home_since + AFTER < found.day:
        return Due(home_since + AFTER, f"Much may have changed: home again since {home_since:%-d %B}")
    return found
