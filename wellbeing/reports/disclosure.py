"""The small-number rule: what may leave a team as a figure, so that a report gives nobody away. Pure.

The rule NHS England uses for published mental health and community statistics: a count below 8 is shown as
"c", every other count is rounded to the nearest 5, means are given only from 8 people up, and percentages
come from rounded counts. It looks at the distinct people behind a cell, not at outcomes or visits: twenty
outcomes of three people are three people. Ours is stricter in two ways: nought is "c" too, so that a report
never says "none of them"; and people come into the break-downs, and leave them, eight at a time (settle).
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

#: fewer distinct people than this are never shown
FEWEST = 8
#: from here up a mean may be shown to one decimal place; below, to the nearest half
MANY = 20
#: what stands in place of a figure that could point at someone
HIDDEN = "c"

Shown: TypeAlias = int | str
ShownMean: TypeAlias = float | str


@dataclass(frozen=True)
class Cell:
    """How many things, and whose: the distinct people behind the number."""

    number: float = 0
    who: frozenset[UUID] = frozenset()

    def __add__(self, other: Cell) -> Cell:
        return Cell(self.number + other.number, self.who | other.who)


Row: TypeAlias = tuple[str, list[Cell]]


def rounded(number: float) -> int:
    """The nearest 5; halves go up."""
    return int((number + 2.5) // 5 * 5)


def count(number: float, people: int) -> Shown:
    """A count of things that belong to so many distinct people: "c" below 8 of either, or the nearest 5."""
    return HIDDEN if people < FEWEST or number < FEWEST else rounded(number)


def shown(cell: Cell) -> Shown:
    """What may be shown of a cell."""
    return count(cell.number, len(cell.who))


def mean(total: float, people: int) -> ShownMean:
    """Total over people, from 8 people up: to the nearest half, from 20 people up to one decimal place.

    With few people a finer mean, taken twice, would give the one who left between.
    """
    if people < FEWEST:
        return HIDDEN
    return round(total / people, 1) if people >= MANY else math.floor(2 * total / people + 0.5) / 2


def share(part: Shown, whole: Shown) -> Shown:
    """A whole percentage from two counts already shown; hidden where either is, or the whole is 0."""
    if isinstance(part, str) or isinstance(whole, str) or whole == 0:
        return HIDDEN
    return min(100, round(100 * part / whole))


def together(cells: Iterable[Cell]) -> Cell:
    """One cell of several: things add up, a person counts once."""
    return sum(cells, Cell())


def fewer_rows(rows: Sequence[Row]) -> list[Row]:
    """Rows with fewer than 8 people become one row, in the last place."""
    small = [row for row in rows if len(together(row[1]).who) < FEWEST]
    if len(small) < 2:
        return list(rows)
    if len(small) == len(rows):
        name = "All together"
    else:
        name = "; ".join(n for n, _ in small) if len(small) == 2 else f"The other {len(small)}, together"
    cells = [together(column) for column in zip(*(cells for _, cells in small), strict=True)]
    return [row for row in rows if row not in small] + [(name, cells)]


def fewer_columns(columns: Sequence[str], rows: Sequence[Row]) -> tuple[list[str], list[Row]]:
    """Two neighbouring columns become one, those that then show most, until half of the cells are shown."""
    names, kept = list(columns), list(rows)
    while len(names) > 1 and _hidden(kept) > 1 / 2:
        at = min(range(len(names) - 1), key=lambda n: _hidden(_joined(kept, n)))
        kept = _joined(kept, at)
        names[at : at + 2] = [f"{names[at]} or {names[at + 1][:1].lower()}{names[at + 1][1:]}"]
    return names, kept


def _joined(rows: Sequence[Row], at: int) -> list[Row]:
    """The rows with this column and the next in one."""
    return [(name, [*c[:at], c[at] + c[at + 1], *c[at + 2 :]]) for name, c in rows]


def _hidden(rows: Sequence[Row]) -> float:
    """The share of cells that cannot be shown, in rows that have eight people at all."""
    said = [
        shown(cell) for _, cells in rows if len(together(cells).who) >= FEWEST for cell in cells
    ]  # fmt: skip
    return said.count(HIDDEN) / max(len(said), 1)


def settle(before: set[UUID], ever: set[UUID], permitted: set[UUID], here: set[UUID]) -> set[UUID]:
    """Who is counted in break-downs now.

    before: counted last quarter; ever: counted in any earlier quarter; permitted: whose permission stands;
    here: of these, supported this quarter. No quarter differs from the one before by fewer than eight joiners
    or eight leavers, so that no two reports laid side by side differ by a single person's answers:

    - People join once eight who were never counted do together; others who are out come back with them.
    - People whose support is over leave once eight do.
    - Whoever takes permission back is out at once, and never alone: people whose support is over leave with
      them, and failing those some others, by lot, up to eight together. Their ids, being random, are the lot.
    """
    withdrawn, over = before - permitted, (before & permitted) - here
    leaving = withdrawn | over
    if not withdrawn and len(over) < FEWEST:
        leaving = set()
    elif len(leaving) < FEWEST:
        lot = sorted(before - leaving, key=lambda person: hashlib.sha256(person.bytes).digest())
        leaving |= set(lot[: FEWEST - len(leaving)])
    new, back = here - ever - before, (here & ever) - before
    return (before - leaving) | (new | back if len(new) >= FEWEST else set())
