"""Main points: sentences by rule, from the figures shown and from nothing else; and what a team may write."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from wellbeing.reports.disclosure import HIDDEN
from wellbeing.reports.figures import Figures

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: a number in letters that could stand for a few people; "one" is too common a word
FEW = re.compile(
    r"\b(one|two|three|four|five|six|seven) (of (us|them)|person|people|men|man|women|woman|outcomes?)\b",
    re.IGNORECASE,
)


#: columns that hold what goes well, apart or in one
AHEAD = ((["There", "Getting closer"], 2), (["There or getting closer"], 1))
#: steps of the Support Sequence that a main point speaks of
PARTS = {"Community places": "Community places help", "Wellbeing workers": "Our visits help"}


def table(figures: Figures, key: str) -> dict[str, Any]:
    """One table of a report."""
    found: dict[str, Any] = next(t for t in figures["tables"] if t["key"] == key)
    return found


def main_points(figures: Figures) -> list[str]:
    """In the order people read: what changed, who came, what carries it, what we owe, what went wrong."""
    made = [
        _ahead(table(figures, "element")),
        _faces(table(figures, "faces")),
        *_steps(table(figures, "sequence")),
        _reviews(table(figures, "reviews")),
        _hours(table(figures, "hours")),
        _nobody_there(table(figures, "sure")["rows"][0][1]),
    ]
    return [point for point in made if point]


def _ahead(progress: dict[str, Any]) -> str:
    columns = next((n for names, n in AHEAD if progress["head"][1 : n + 1] == names), 0)
    ahead = [value for row in progress["rows"] for value in row[1 : columns + 1]]
    known = sum(value for value in ahead if value != HIDDEN)
    everything = [value for row in progress["rows"] for value in row[1:]]
    if not known:
        return ""
    if HIDDEN in everything:
        return f"At least {known} outcomes are there or getting closer."
    return f"About {known} of {sum(everything)} outcomes are there or getting closer."


def _faces(faces: dict[str, Any]) -> str:
    known = [row for row in faces["rows"] if row[1] not in (HIDDEN, None)]
    if not known or known[-1] is not faces["rows"][-1]:
        return ""
    was = f", {known[0][1]:g} in {known[0][0]}" if len(known) > 3 else ""
    return f"People saw {known[-1][1]:g} different workers in a month, on average{was}."


def _steps(sequence: dict[str, Any]) -> list[str]:
    then = sequence["head"][1]
    said = []
    for name, words in PARTS.items():
        _, was, now = next(row for row in sequence["rows"] if row[0] == name)
        if now != HIDDEN:
            before = "" if was in (None, HIDDEN) else f", {was}% in {then}"
            said.append(f"{words} to carry {now}% of outcomes{before}.")
    return said


def _reviews(reviews: dict[str, Any]) -> str:
    (_, owed), (_, held) = reviews["rows"]
    if HIDDEN in (owed, held):
        return ""
    return f"About {held} of {owed} reviews that fell due were held in time."


def _hours(hours: dict[str, Any]) -> str:
    commissioned, planned = hours["rows"][0][1], hours["rows"][1][1]
    if commissioned is None or planned == HIDDEN:
        return ""
    return f"About {planned} hours of visits a week were planned; {commissioned:g} are commissioned."


def _nobody_there(visits: int) -> str:
    if visits == 0:
        return "No essential visit is known to have been missed."
    return f"Nobody came to {visits} essential visit{'s' if visits > 1 else ''}."


def values(figures: Figures) -> Iterable[Any]:
    """Every number of a report that may be said."""
    for one in figures["tables"]:
        for row in one["rows"]:
            yield from row[1:]
    yield from (figures["people"], figures["counted"], figures["year"])


def strange_numbers(text: str, figures: Figures) -> list[str]:
    """Numbers in a team's own words that stand nowhere in the figures, nor in a sentence made by rule.

    A number typed by hand would go round the small-number rule.
    """
    known = {f"{value:g}" for value in values(figures) if isinstance(value, int | float)}
    known |= {number for point in main_points(figures) for number in NUMBER.findall(point)}
    for one in figures["tables"]:  # years and months that stand in heads
        said = NUMBER.findall(" ".join([*one["head"], *(row[0] for row in one["rows"])]))
        known |= {number for number in said if len(number) == 4}
    few = [found.group(0) for found in FEW.finditer(text)]
    return [number for number in NUMBER.findall(text) if number not in known] + few


def strange_names(text: str, names: Iterable[str]) -> list[str]:
    """Names of people or workers in a text that must name nobody."""
    parts = {part for name in names for part in name.split() if len(part) > 2}
    return sorted(part for part in parts if re.search(rf"\b{re.escape(part)}\b", text))
