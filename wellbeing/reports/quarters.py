"""Quarters of the calendar year, as contracts report them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

NAMES = {
    1: "January to March",
    2: "April to June",
    3: "July to September",
    4: "October to December",
}


@dataclass(frozen=True, order=True)
class Quarter:
    """Three calendar months; `number` is 1 to 4."""

    year: int
    number: int

    @property
    def first(self) -> dt.date:
        return dt.date(self.year, 3 * self.number - 2, 1)

    @property
    def after(self) -> dt.date:
        """The first day that is no longer in it."""
        return self.following().first

    @property
    def name(self) -> str:
        return f"{NAMES[self.number]} {self.year}"

    @property
    def short(self) -> str:
        """`Jul to Sep 2026`, for the head of a column."""
        months = self.months(3)
        return f"{months[0]:%b} to {months[-1]:%b} {self.year}"

    def since(self, earlier: Quarter) -> int:
        """How many quarters lie between."""
        return (self.year - earlier.year) * 4 + self.number - earlier.number

    def following(self) -> Quarter:
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def before(self) -> Quarter:
        return Quarter(self.year - (self.number == 1), (self.number - 2) % 4 + 1)

    @classmethod
    def of(cls, day: dt.date) -> Quarter:
        return cls(day.year, (day.month - 1) // 3 + 1)

    def months(self, how_many: int) -> list[dt.date]:
        """The first days of so many months, the last being this quarter's last month; oldest first."""
        last = self.year * 12 + 3 * self.number - 1
        return [dt.date(m // 12, m % 12 + 1, 1) for m in range(last - how_many + 1, last + 1)]


def finished(today: dt.date) -> Quarter:
    """The last quarter that is over."""
    return Quarter.of(today).before()
