"""The small-number rule: what may leave a team as a figure, so that a report gives nobody away. Pure.

The rule NHS England uses for published mental health and community statistics: a count below 8 is shown as
"c", every other count is rounded to the nearest 5, means are given only from 8 people up, and percentages
come from rounded counts. It looks at the distinct people behind a cell, not at outcomes or visits: twenty
outcomes of three people are three people. Ours is stricter in three ways: nought is "c" too, so that a report
never says "none of them"; no number says "all of them" either (some_of); and people come into the
break-downs, and leave them, eight at a time and together (settle).
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


def some_of(number: float, people: int, everyone: int) -> Shown:
    """A count among a known number of people.

    Where each of them gave this one answer one fewer is counted: thirteen of thirteen, rounded up to 15,
    would otherwise say that nobody is missing, and so would eight of eight.
    """
    return count(number - (number == people == everyone), people)


def shown(cell: Cell, everyone: int = 0) -> Shown:
    """What may be shown of a cell among so many people."""
    return some_of(cell.number, len(cell.who), everyone)


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


def crowds(history: Sequence[set[UUID]]) -> dict[frozenset[int], set[UUID]]:
    """People who were counted in just the same quarters, by the numbers of those quarters."""
    stood: dict[UUID, set[int]] = {}
    for number, counted in enumerate(history):
        for person in counted:
            stood.setdefault(person, set()).add(number)
    found: dict[frozenset[int], set[UUID]] = {}
    for person, numbers in stood.items():
        found.setdefault(frozenset(numbers), set()).add(person)
    return found


def settle(history: Sequence[set[UUID]], permitted: set[UUID], here: set[UUID]) -> set[UUID]:
    """Who is counted in break-downs now.

    history: who was counted in each quarter so far; permitted: whose permission stands; here: of these,
    supported this quarter. People who stand in just the same reports are a crowd, and a crowd never has
    fewer than eight people: whatever reports are laid side by side, they differ by the answers of eight.

    - People join once eight who were never counted do together; then a crowd that is out comes back as well,
      if all of it is here.
    - People whose support is over leave once eight of a crowd do and eight stay. When more than half of a
      crowd is over, all of it leaves.
    - Whoever takes permission back is out at once, with people of the same crowd whose support is over, and
      failing those some others, by lot, up to eight together; all of it, where fewer than eight would stay.
      Their ids, being random, are the lot.
    """
    now: set[UUID] = set()
    out: list[set[UUID]] = []
    for quarters, crowd in crowds(history).items():
        if len(history) - 1 in quarters:
            now |= crowd - _leaving(crowd, permitted, here)
        else:
            out.append(crowd)
    new = here.difference(*history)
    if len(new) >= FEWEST:
        now = now.union(new, *(crowd for crowd in out if crowd <= here))
    return now


def _leaving(crowd: set[UUID], permitted: set[UUID], here: set[UUID]) -> set[UUID]:
    """Who of a crowd is counted no more: nobody, eight or more of whom eight or more stay, or all."""
    over = crowd - here
    if crowd <= permitted and len(over) <= len(crowd) / 2 and not FEWEST <= len(over) <= len(crowd) - FEWEST:
        return set()
    lot = sorted(crowd - over, key=lambda person: hashlib.sha256(person.bytes).digest())
    leaving = over.union(lot[: max(FEWEST - len(over), 0)])
    return leaving if len(crowd - leaving) >= FEWEST else crowd
