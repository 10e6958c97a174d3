"""What the engine tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """Who could be where; a task that is not in `places` found nobody."""

    places: dict[int, tuple[int, int]]  # task -> worker, start minute of its day
    cost: int  # points
    seconds: float  # since the start
    done: float  # share of the time that is over
