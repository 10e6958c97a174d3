"""The relationship circle as a drawing: where each name stands, in units of the picture. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

#: units across; how far from the middle each ring's faces stand, and the rings' own edges
ACROSS = 360
FACES = {1: 62, 2: 107, 3: 152}
EDGES = (178, 133, 86)
#: degrees clockwise from the top where each quarter begins
BEGINS = {"friends": 0, "paid": 90, "places": 180, "family": 270}
SPREAD, MARGIN, WIDE = 90, 10, 15
#: turns tried for a ring, in parts of the room between two faces; a name hangs below its face
TURNS = (0, 0.2, -0.2, 0.35, -0.35, 0.5, -0.5)
NAME = 9


class Someone(Protocol):
    """What is asked of a line."""

    name: str
    quarter: str
    ring: int


@dataclass(frozen=True)
class Face:
    """A face on the drawing: its middle, the name in at most two lines, and is it new since the last one?"""

    x: float
    y: float
    name: str
    words: list[str]
    new: bool


def faces(people: Iterable[Someone], before: set[str] | None = None) -> list[Face]:
    """Each quarter's people spread over its ring, evenly, out of each other's way.

    `before` holds the names of the drawing before; None when this is the first, then nobody is new.
    """
    groups: dict[tuple[str, int], list[Someone]] = {}
    for one in people:
        groups.setdefault((one.quarter, one.ring), []).append(one)
    found: list[Face] = []
    for (quarter, ring), row in sorted(groups.items(), key=lambda group: -len(group[1])):
        at = max((_row(quarter, ring, len(row), turn) for turn in TURNS), key=lambda a: _clear(a, found))
        for one, (x, y) in zip(row, at, strict=True):
            new = before is not None and one.name not in before
            found.append(Face(round(x, 1), round(y, 1), one.name, _words(one.name), new))
    return found


def _row(quarter: str, ring: int, count: int, turn: float) -> list[tuple[float, float]]:
    """Where `count` faces of one ring stand: evenly over the quarter, the whole row turned a little."""
    room = (SPREAD - 2 * MARGIN) / count
    angles = [math.radians(BEGINS[quarter] + MARGIN + room * (n + 0.5 + turn)) for n in range(count)]
    middle = ACROSS / 2
    return [(middle + FACES[ring] * math.sin(a), middle - FACES[ring] * math.cos(a) - 6) for a in angles]


def _clear(row: list[tuple[float, float]], found: list[Face]) -> float:
    """How far this row keeps from the faces and names that stand already."""
    apart = [
        min(math.hypot(x - face.x, y - face.y), math.hypot((x - face.x) * 0.6, abs(y - face.y) - NAME))
        for x, y in row
        for face in found
    ]
    return min(apart, default=1000.0)


def _words(name: str) -> list[str]:
    """The first name, or two short lines; the list beside the drawing has the whole."""
    first, _, rest = name.partition(" ")
    return [first[:12]] + ([rest[:12]] if rest and len(first) < 8 else [])


def unpaid(people: Iterable[Someone]) -> int:
    """How many are not paid to be there."""
    return sum(one.quarter != "paid" for one in people)


def in_words(people: Iterable[Someone]) -> str:
    """The drawing for people who listen: who is nearest, next and outside."""
    rings: dict[int, list[str]] = {1: [], 2: [], 3: []}
    for one in people:
        rings[one.ring].append(one.name)
    said = [
        f"{words}: {', '.join(names)}."
        for words, names in zip(("Nearest", "Next", "Further out"), rings.values(), strict=True)
        if names
    ]
    return " ".join([*said, "The list below says the same."])
