"""A report's charts, their table twins, and the flat list of its figures; all from the frozen JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from wellbeing import charts
from wellbeing.reports.disclosure import FEWEST, HIDDEN
from wellbeing.reports.figures import Figures

GOAL = 4
#: drawn wider than on a phone's tile, so that its type is not too large on a laptop
WIDTH = 420
FILLS = ("k1", "k2", "k3")


@dataclass(frozen=True)
class Picture:
    """A finding with the chart that shows it, if it has one, and the same numbers as a table."""

    id: str
    finding: str
    measure: str
    svg: Markup
    caption: str
    head: list[str]
    rows: list[list[str]]
    key: list[tuple[str, str]]


def cell(value: Any, unit: str = "") -> str:
    """As tables show it: [c] for what is hidden, a dash for what was not counted yet."""
    if value is None:
        return "–"
    return "[c]" if value == HIDDEN else f"{value:,g}{unit}" if value < 10000 else f"{value:,}{unit}"


def of(figures: Figures, *, paper: bool = False) -> list[Picture]:
    """Every table of a report, in reading order; on paper a picture carries its own key."""
    return [_picture(table, paper=paper) for table in figures["tables"]]


def _picture(table: dict[str, Any], *, paper: bool) -> Picture:
    draw = {"stacked": _stacked, "line": _line, "dumbbell": _dumbbell}.get(table["chart"])
    finding, svg = draw(table, paper=paper) if draw and table["rows"] else (table["title"], Markup(""))
    rows = [[row[0], *(cell(value, table["unit"]) for value in row[1:])] for row in table["rows"]]
    names = table["head"][1:] if table["chart"] == "stacked" else []
    key = list(zip(FILLS, names, strict=False)) if len(names) > 1 else []
    return Picture(table["key"], finding, table["measure"], svg, table["title"], table["head"], rows, key)


def _listened(table: dict[str, Any]) -> str:
    """The numbers in a line, for people who listen."""
    return "; ".join(
        f"{row[0]}: "
        + ", ".join(
            f"{cell(value, table['unit'])} {name.lower() if len(table['head']) > 2 else ''}".strip()
            for name, value in zip(table["head"][1:], row[1:], strict=True)
        )
        for row in table["rows"]
    )


def _stacked(table: dict[str, Any], *, paper: bool) -> tuple[str, Markup]:
    rows = [(row[0], row[1:]) for row in table["rows"]]
    finding = table["title"]
    if table["head"][-1] == "Just starting" and _mostly_ahead([values for _, values in rows]):
        finding = "Most outcomes are there or getting closer"
    names = table["head"][1:] if paper else ()
    return finding, charts.stacked(
        table["key"], table["title"], f"{_listened(table)}.", rows, names=names, width=WIDTH
    )


def _mostly_ahead(rows: list[list[Any]]) -> bool:
    """Do more stand before the last column than in it? Not said where one cell is hidden: it could turn."""
    cells = [value for row in rows for value in row]
    behind = [row[-1] for row in rows]
    return HIDDEN not in cells and sum(cells) > 2 * sum(behind)


def _line(table: dict[str, Any], *, paper: bool) -> tuple[str, Markup]:
    points = [(row[0], row[1]) for row in table["rows"]]
    return _faces(points[-1][1]), charts.line(
        table["key"], table["title"], f"{_listened(table)}.", points, goal=GOAL,
        goal_label=f"Our aim: {GOAL}", width=WIDTH,
    )  # fmt: skip


def _faces(now: Any) -> str:
    """The last month's number beside our aim; “the same few” only where the aim is met."""
    if now in (HIDDEN, None):
        return "How many faces people see"
    number = f"{now:g} different worker{'' if now == 1 else 's'} in a month; our aim is {GOAL}"
    return f"People see the same few faces: {number}" if now <= GOAL else number


def _dumbbell(table: dict[str, Any], *, paper: bool) -> tuple[str, Markup]:
    rows = [(row[0], row[1], row[2]) for row in table["rows"]]
    return _carried(rows) or table["title"], charts.dumbbell(
        table["key"], table["title"], f"{_listened(table)}.", rows, before=table["head"][1],
        after=table["head"][2], width=WIDTH,
    )  # fmt: skip


def _carried(rows: list[tuple[str, Any, Any]]) -> str:
    """Where more help comes from while our visits, the last row, help less; empty where that is not so.

    Life as a whole is named only if no earlier step fell or is hidden.
    """
    ways = [None if {was, now} & {HIDDEN, None} else now - was for _, was, now in rows]
    *earlier, ours = ways
    rose = [name for (name, _, _), way in zip(rows[:-1], earlier, strict=True) if way is not None and way > 0]
    if ours is None or ours >= 0 or not rose:
        return ""
    if all(way is not None and way >= 0 for way in earlier):
        return "More help comes from life, less from paid visits"
    names = " and ".join(rose).replace("friends, circles", "friends and circles").lower()
    return f"{names[0].upper()}{names[1:]} help more, our visits less"


def flat(figures: Figures) -> Iterator[tuple[str, str, str, object, str]]:
    """(measure, part, column, value, unit) for each figure; hidden ones are [c], uncounted ones empty."""
    yield "People", "Supported", "People", said(figures["people"]), ""
    yield "People", "Counted in break-downs", "People", said(figures["counted"]), ""
    for table in figures["tables"]:
        for name, *values in table["rows"]:
            for column, value in zip(table["head"][1:], values, strict=True):
                yield table["title"], name, column, said(value), table["unit"]


def said(value: Any) -> object:
    """As a spreadsheet holds it."""
    return "" if value is None else "[c]" if value == HIDDEN else value


DEFINITIONS = [
    (
        "Outcome",
        "Something a person wants, in their own words. How it is going is what they said at the time.",
    ),
    (
        "What people wanted",
        "Each outcome is counted once, under one of three: safe and well; doing more of what matters;"
        " staying connected.",
    ),
    (
        "Where outcomes stand",
        "Reached: they have it. Kept: it was good and stayed so. Became another wish, resting and let go are"
        " counted too.",
    ),
    (
        "Care Act and ASCOF",
        "Where a worker linked an outcome to one of the ten outcomes of the Care Act, or the six objectives"
        " of the Adult Social Care Outcomes Framework. The link never replaces the person’s words.",
    ),
    (
        "What carries an outcome",
        "Ideas the person chose along the Support Sequence, on the day counted. One outcome may be carried by"
        " several steps, so shares do not add up to 100.",
    ),
    ("Different workers", "How many wellbeing workers a person saw in a calendar month."),
    (
        "Reviews on time",
        "Six weeks after support begins, then within a year, or sooner where they chose so.",
    ),
    (
        "How life is",
        "The questions of the Office for National Statistics, each by itself, asked only of people who said"
        " yes to being asked. Loneliness is the sum of three questions.",
    ),
    (
        "Assumed as planned",
        "Hours of visits that nobody marked. They are kept apart from confirmed ones. Nobody clocks in, and"
        " minutes are never counted for a worker.",
    ),
    (
        "Four weeks",
        "Visits run longer or shorter and even out. Counted only where two or more workers spoke of it.",
    ),
    (
        "Then and now",
        "What stands beside this quarter comes from the earlier report, as it was issued. No time is counted"
        " twice.",
    ),
    (
        "Small numbers",
        f"A figure with fewer than {FEWEST} people behind it is shown as [c], nought too. Other counts are"
        " rounded to the nearest 5, and percentages come from rounded counts. People join the count, and"
        f" leave it, {FEWEST} or more together: if one no longer wants to be counted, some others sit out"
        " too, and people whose support has ended stay in it for a while, with what they said last. Essential"
        " visits nobody came to, incidents and complaints are exact, and cut by nothing.",
    ),
]
