"""The headings of a report's charts claim no more than the numbers under them."""

from __future__ import annotations

from typing import Any

import pytest

from wellbeing.reports import pictures
from wellbeing.reports.disclosure import HIDDEN


def heading(chart: str, head: list[str], rows: list[list[Any]]) -> str:
    """The finding over one chart."""
    table = {"key": "x", "title": "A title", "measure": "", "unit": "", "chart": chart}
    (picture,) = pictures.of({"tables": [table | {"head": head, "rows": rows}]})
    return picture.finding


@pytest.mark.parametrize(
    ("averages", "words"),
    [
        ([6.1, 5.7, 5.6, 5.8], "5.8 different workers in a month; our aim is 4"),
        ([2.0, 3.0, 3.5, 4.0], "People see the same few faces: 4 different workers in a month; our aim is 4"),
        ([3.2], "People see the same few faces: 3.2 different workers in a month; our aim is 4"),
        ([3.0, 3.1, 3.2, "hidden"], "How many faces people see"),
        ([3.0, None], "How many faces people see"),
    ],
)
def test_the_same_few_faces_are_said_only_at_our_aim(averages: list[Any], words: str) -> None:
    rows = [[f"Month {n}", HIDDEN if one == "hidden" else one] for n, one in enumerate(averages)]
    assert heading("line", ["Month", "Average"], rows) == words


SELF, FAMILY, PLACES, OURS = "Self-care and technology", "Family, friends, circles", "Community places", "Us"
ALL_ROSE = "More help comes from life, less from paid visits"


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([(100, 90), (86, 80), (40, 55), (70, 60)], "Community places help more, our visits less"),
        (
            [(80, 90), (86, 80), (40, 55), (70, 60)],
            "Self-care and technology and community places help more, our visits less",
        ),
        ([(80, 90), (80, 80), (40, 55), (70, 60)], ALL_ROSE),
        ([(80, 90), (80, HIDDEN), (40, 40), (70, 60)],
         "Self-care and technology help more, our visits less"),
        ([(100, 90), (86, 80), (40, 40), (70, 60)], "A title"),
        ([(80, 80), (80, 80), (40, 40), (70, 60)], "A title"),
        ([(80, 90), (80, 85), (40, 45), (60, 60)], "A title"),
        ([(80, 90), (80, 85), (40, 45), (None, 60)], "A title"),
    ],
)  # fmt: skip
def test_more_help_from_life_is_said_only_where_no_step_fell(steps: list[Any], words: str) -> None:
    rows = [[name, *moved] for name, moved in zip((SELF, FAMILY, PLACES, OURS), steps, strict=True)]
    assert heading("dumbbell", ["Step", "Then", "Now"], rows) == words


def test_most_outcomes_is_never_said_where_one_cell_is_hidden() -> None:
    head = ["What people wanted", "There", "Getting closer", "Just starting"]
    shown, hidden = ["Staying connected", 10, 5, 5], ["Safe and well", HIDDEN, 5, 5]
    assert heading("stacked", head, [shown, shown]) == "Most outcomes are there or getting closer"
    level = [shown, ["Home", 5, 0, 10]]
    assert heading("stacked", head, level) == "Most outcomes are there or getting closer"
    assert heading("stacked", head, [shown, ["Home", 0, 0, 15]]) == "A title"
    assert heading("stacked", head, [shown, hidden]) == "A title"
