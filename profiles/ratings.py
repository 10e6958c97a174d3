"""How an outcome looks to the person and to who works with them, side by side and never mixed. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from profiles.models import Rating


@dataclass(frozen=True)
class Side:
    """One of the two views: its latest numbers, None where nobody answered, and every dated word."""

    name: str
    importance: int | None
    confidence: int | None
    told: list[tuple[dt.date, str]]

    @property
    def asked(self) -> bool:
        """Has this side said anything yet?"""
        return bool(self.told) or self.importance is not None or self.confidence is not None


@dataclass(frozen=True)
class Rung:
    """A rung of the ladder with its words, and who stood there when: [("Edith now", True), ...]."""

    number: int
    words: str
    marks: list[tuple[str, bool]]


def sides(ratings: Sequence[Rating], called: str) -> list[Side]:
    """The person's view first, then ours; both always, so that a blank one is seen to be blank."""
    return [
        _side(name, [r for r in ratings if r.whose == whose])
        for whose, name in ((Rating.Whose.PERSON, called), (Rating.Whose.WORKER, "Us"))
    ]


def _side(name: str, ratings: list[Rating]) -> Side:
    """`ratings` oldest first; told newest first."""
    numbers = {
        field: next((v for r in reversed(ratings) if (v := getattr(r, field)) is not None), None)
        for field in ("importance", "confidence")
    }
    return Side(name, told=[(r.on, r.words) for r in reversed(ratings) if r.words], **numbers)


def ladder(rungs: Sequence[str], ratings: Sequence[Rating], called: str) -> list[Rung]:
    """The rungs from the top down, each with its marks: where each of them stands now, and stood before.

    A mark made while the rung read otherwise says so in its own words.
    """
    marks: dict[int, list[tuple[str, bool]]] = {}
    for whose, name in ((Rating.Whose.PERSON, called), (Rating.Whose.WORKER, "Us")):
        placed = [r for r in ratings if r.whose == whose and r.rung]
        for n, rating in enumerate(reversed(placed)):
            words = f"{name} now" if n == 0 else f"{name}, {rating.on:%-d %b}"
            assert rating.rung is not None
            if rating.rung <= len(rungs) and rating.rung_words != rungs[rating.rung - 1]:
                words += f" (then “{rating.rung_words}”)"
            marks.setdefault(rating.rung, []).append((words, n == 0))
    return [Rung(n, rungs[n - 1], marks.get(n, [])) for n in range(len(rungs), 0, -1)]
