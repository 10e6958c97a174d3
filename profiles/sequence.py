"""The Support Sequence as sums: what carries an outcome today, and which earlier steps nobody has answered.

Pure: it asks only for a number, a choice, a count and dates, so pages and tests share it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

#: an idea at step 5 that ended stays on the picture, dotted, for so long
REMEMBERED = dt.timedelta(days=183)
LAST = 5


class AnIdea(Protocol):
    """What is asked of an idea."""

    number: int
    choice: str
    a_week: int
    ended_on: dt.date | None


class AStep(Protocol):
    """What is asked of a step."""

    number: int
    explored: str
    because: str


@dataclass(frozen=True)
class Carried:
    """How many things in a usual week stand at a step now, and how many visits are no longer needed."""

    number: int
    now: int
    was: int


def mix(ideas: Iterable[AnIdea], today: dt.date) -> list[Carried]:
    """Five steps: times in a usual week of chosen ideas; `was` counts visits ended in the last half year."""
    now, was = [0] * (LAST + 1), [0] * (LAST + 1)
    for idea in ideas:
        if idea.choice != "yes":
            continue
        if idea.ended_on is None or idea.ended_on > today:
            now[idea.number] += idea.a_week
        elif idea.number == LAST and today - idea.ended_on <= REMEMBERED:
            was[idea.number] += idea.a_week
    return [Carried(number, now[number], was[number]) for number in range(1, LAST + 1)]


def answered(step: AStep) -> bool:
    """Explored, or not explored with a reason: both are answers."""
    return step.explored == "yes" or (step.explored == "because" and bool(step.because.strip()))


def unanswered(steps: Iterable[AStep]) -> list[int]:
    """Which of steps 1 to 4 have no answer yet; a step without a row has none."""
    done = {step.number for step in steps if answered(step)}
    return [number for number in range(1, LAST) if number not in done]
