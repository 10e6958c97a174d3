"""The small-number rule: what may leave a team as a figure, so that a report gives nobody away.

The rule NHS England uses for published mental health and community statistics: a count of 1 to 7 is shown
as "c", every other count is rounded to the nearest 5, means are given only from 8 people up, and percentages
come from rounded counts. It looks at the distinct people behind a cell, not at outcomes or visits: twenty
outcomes of three people are three people.
"""

from __future__ import annotations

from typing import TypeAlias

#: fewer distinct people than this are never shown
FEWEST = 8
#: what stands in place of a figure that could point at someone
HIDDEN = "c"

Shown: TypeAlias = int | str
ShownMean: TypeAlias = float | str


def rounded(number: float) -> int:
    """The nearest 5; halves go up."""
    return int((number + 2.5) // 5 * 5)


def count(number: float, people: int) -> Shown:
    """A count of things that belong to so many distinct people: 0, "c", or the nearest 5."""
    if number == 0 and people == 0:
        return 0
    return HIDDEN if people < FEWEST or number < FEWEST else rounded(number)


def mean(total: float, people: int) -> ShownMean:
    """Total over people, to one decimal place, from 8 people up."""
    return HIDDEN if people < FEWEST else round(total / people, 1)


def share(part: Shown, whole: Shown) -> Shown:
    """A whole percentage from two counts already shown; hidden where either is, or the whole is 0."""
    if isinstance(part, str) or isinstance(whole, str) or whole == 0:
        return HIDDEN
    return round(100 * part / whole)
