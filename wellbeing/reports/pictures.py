"""A report's charts, their table twins, and the flat list of its figures; all from the frozen JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from wellbeing import charts
from wellbeing.reports.disclosure import HIDDEN

GOAL = 4
#: drawn wider than on a phone's tile, so that its type is not too large on a laptop
WIDTH = 420


@dataclass(frozen=True)
class Picture:
    """A finding with the chart that shows it and the same numbers as a table."""

    finding: str
    measure: str
    svg: Markup
    caption: str
    head: list[str]
    rows: list[list[Any]]
    key: list[tuple[str, str]]


def cell(value: Any, unit: str = "") -> str:
    """As tables show it: [c] for what is hidden."""
    return "[c]" if value == HIDDEN else f"{value}{unit}"


def of(figures: dict[str, Any]) -> list[Picture]:
    """The charts of a report, in reading order."""
    return [_outcomes(figures), _faces(figures), _sequence(figures)]


def _outcomes(figures: dict[str, Any]) -> Picture:
    rows = [(e["name"], [e["there"], e["closer"], e["start"]]) for e in figures["outcomes"]["elements"]]
    known = [[v for v in values if v != HIDDEN] for _, values in rows]
    ahead = sum(sum(v[:2]) for v in known if len(v) == 3)
    behind = sum(v[2] for v in known if len(v) == 3)
    finding = "Most outcomes are there or getting closer" if ahead > behind else "How outcomes are going"
    words = "; ".join(
        f"{name}: {cell(v[0])} there, {cell(v[1])} getting closer, {cell(v[2])} just starting"
        for name, v in rows
    )
    return Picture(
        finding,
        "Number of outcomes, by what people wanted, rounded to the nearest 5",
        charts.stacked("outcomes", "Outcomes by how they are going", f"{words}.", rows, width=WIDTH),
        "Outcomes by how they are going",
        ["What people wanted", "There", "Closer", "Starting"],
        [[name, *map(cell, values)] for name, values in rows],
        [("k1", "There"), ("k2", "Getting closer"), ("k3", "Just starting")],
    )


def _faces(figures: dict[str, Any]) -> Picture:
    points = [(row["month"], row["mean"]) for row in figures["faces"]]
    known = [mean for _, mean in points if mean != HIDDEN]
    fewer = len(known) > 1 and known[-1] <= known[0]
    words = f"From {cell(points[0][1])} to {cell(points[-1][1])} in twelve months." if points else ""
    return Picture(
        "People see the same few faces" if fewer else "How many faces people see",
        "Different workers each person saw in a month, on average",
        charts.line(
            "faces", "Familiar faces", words, points, goal=GOAL, goal_label=f"Our aim: {GOAL}", width=WIDTH
        ),
        "Workers seen in a month",
        ["Month", "Average"],
        [[month, cell(mean)] for month, mean in points],
        [],
    )


def _sequence(figures: dict[str, Any]) -> Picture:
    rows = [(row["name"], row["start"], row["now"]) for row in figures["sequence"]]
    paid = rows[-1]
    less = HIDDEN not in paid and paid[2] < paid[1]
    words = "; ".join(f"{name}: {cell(was, '%')} a year ago, {cell(now, '%')} now" for name, was, now in rows)
    return Picture(
        "More help comes from life, less from paid visits" if less else "What carries people’s outcomes",
        "Along the Support Sequence: share of what happens in a usual week",
        charts.dumbbell(
            "sequence", "The Support Sequence", f"{words}.", rows, before="a year ago", width=WIDTH
        ),
        "Support Sequence shares",
        ["Step", "A year ago", "Now"],
        [[name, cell(was, "%"), cell(now, "%")] for name, was, now in rows],
        [],
    )


def flat(figures: dict[str, Any]) -> Iterator[tuple[str, str, object]]:
    """(measure, part, value) for each figure; hidden ones are [c]."""
    yield "people supported", "", cell(figures["people"])
    yield "people counted in break-downs", "", cell(figures["counted"])
    yield "outcomes", "all", cell(figures["outcomes"]["total"])
    for element in figures["outcomes"]["elements"]:
        for progress in ("there", "closer", "start"):
            yield "outcomes", f"{element['name']}: {progress}", cell(element[progress])
    for kind in figures["outcomes"]["kinds"]:
        yield "outcomes by kind", kind["name"], cell(kind["count"])
    for row in figures["faces"]:
        yield "different workers in a month, average", row["month"], cell(row["mean"])
    for row in figures["sequence"]:
        yield "share of what carries outcomes, a year ago, %", row["name"], cell(row["start"])
        yield "share of what carries outcomes, now, %", row["name"], cell(row["now"])
    for name, value in figures["reliability"].items():
        yield "reliability", name, cell(value)
