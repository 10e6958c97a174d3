"""Reads a spreadsheet saved as CSV: every fault by row and column, in plain words. Pure: it knows no rows."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from people import nhsnumber, phonenumber

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
TIME = re.compile(r"(?P<h>\d{1,2})(?:[:.](?P<m>\d{2})(?::00)?)?\s*(?P<half>am|pm)?", re.IGNORECASE)
YEAR_LAST = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})(?: 00:00(?::00)?)?")
YEAR_FIRST = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[ T]00:00(?::00)?)?")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


UNKNOWN = "We don’t know this column. Change its heading or take it out."


class Unreadable(Exception):
    """The file as a whole cannot be read; the words say why and what to do."""


@dataclass(frozen=True, order=True)
class Fault:
    """What is wrong in one cell. `row` as the spreadsheet counts, its heading being row 1."""

    row: int
    column: str
    words: str


@dataclass(frozen=True)
class Column:
    """A column we know: its heading, what to write in it, and how a cell is read."""

    heading: str
    field: str
    note: str
    read: Callable[[str], Any] = str
    needed: bool = False
    longest: int = 300
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One row of a file: only the cells that hold something, by field."""

    number: int
    values: dict[str, Any]


def text_of(data: bytes) -> str:
    """The file's text: UTF-8, with or without a mark, or Excel's Windows-1252. Raises Unreadable."""
    if not data.strip():
        raise Unreadable("There is nothing in this file.")
    if len(data) > MOST_BYTES:
        raise Unreadable("This file is larger than 5 MB. Split it in two and bring in one after the other.")
    if data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0":
        raise Unreadable("This is an Excel workbook. Save it as CSV, and choose that file.")
    if b"\x00" in data:
        raise Unreadable("This isn’t a CSV file. In your spreadsheet choose Save As, then CSV.")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("We can’t read the letters in this file. Save it as “CSV UTF-8” and try again.")


def read(data: bytes, columns: Sequence[Column]) -> tuple[list[Line], list[Fault]]:
    """The lines that could be read and every fault found. Raises Unreadable for the file as a whole."""
    text = text_of(data)
    head = text.lstrip().split("\n", 1)[0]
    counted = Counter(c for c in head if c in ",;\t")
    delimiter = counted.most_common(1)[0][0] if counted else ","
    rows = _rows(text, delimiter)
    while rows and not any(cell.strip() for cell in rows[0][1]):
        rows.pop(0)
    if not rows:
        raise Unreadable("There is nothing in this file.")
    (number, heading), *rest = rows
    places, faults = _headings(heading, columns, number)
    if len(rest) > MOST_ROWS:
        raise Unreadable(f"This file has more than {MOST_ROWS:,} rows. Bring it in one part at a time.")
    if not places or any(f.words.startswith("This column is missing") for f in faults):
        return [], faults
    lines = []
    for number, cells in rest:
        if any(cell.strip() for cell in cells):
            line, wrong = _line(number, cells, places)
            lines.append(line)
            faults += wrong
    if not lines and not faults:
        raise Unreadable("This file has headings but no rows under them.")
    return lines, faults


def _rows(text: str, delimiter: str) -> list[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        rows.extend(enumerate(reader, 1))
    except csv.Error as error:
        raise Unreadable(
            f'Row {len(rows) + 1} can’t be read. Look for a quote mark (") that is opened and not closed.'
        ) from error
    return rows


def same(heading: str) -> str:
    """A heading as we compare it: case, spaces, lines and stars do not matter."""
    return re.sub(r"[\s_*:-]+", " ", heading).strip().casefold()


def _headings(
    cells: Sequence[str], columns: Sequence[Column], row: int
) -> tuple[dict[int, Column], list[Fault]]:
    """Which column stands where, and what is wrong with the heading."""
    known = {same(name): c for c in columns for name in (c.heading, c.field, *c.also)}
    places: dict[int, Column] = {}
    faults = []
    for place, cell in enumerate(cells):
        column = known.get(same(cell))
        if column is None:
            if cell.strip():
                faults.append(Fault(row, cell.strip()[:60], UNKNOWN))
        elif column in places.values():
            faults.append(Fault(row, column.heading, "This column is there twice."))
        else:
            places[place] = column
    missing = [c for c in columns if c.needed and c not in places.values()]
    faults += [Fault(row, c.heading, "This column is missing.") for c in missing]
    return places, faults


def _line(number: int, cells: Sequence[str], places: dict[int, Column]) -> tuple[Line, list[Fault]]:
    values: dict[str, Any] = {}
    faults = []
    if any(cell.strip() for place, cell in enumerate(cells) if place > max(places)):
        faults.append(Fault(number, "", "This row has more cells than there are headings."))
    for place, column in places.items():
        cell = _plain(cells[place]) if place < len(cells) else ""
        try:
            if CONTROL.search(cell):
                raise ValueError("There is a hidden character here that we can’t keep. Type it again.")
            if len(cell) > column.longest:
                raise ValueError(f"This is longer than {column.longest} letters.")
            if cell:
                values[column.field] = column.read(cell)
            elif column.needed:
                raise ValueError("This is needed.")
        except ValueError as error:
            faults.append(Fault(number, column.heading, str(error)))
    return Line(number, values), faults


def _plain(cell: str) -> str:
    """Without spaces around, and without the quote mark that guards a cell against being a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@") else cell


def day(cell: str) -> dt.date:
    """27/03/2026, 27.3.2026 or 2026-03-27."""
    found = YEAR_LAST.fullmatch(cell) or YEAR_FIRST.fullmatch(cell)
    if found is None:
        raise ValueError("Write the day like 27/03/2026, with all four digits of the year.")
    try:
        return dt.date(int(found["y"]), int(found["m"]), int(found["d"]))
    except ValueError:
        raise ValueError("There is no such day. Write it like 27/03/2026.") from None


def born(today: dt.date) -> Callable[[str], dt.date]:
    """A day of birth: past, and of somebody who may be alive."""

    def read_born(cell: str) -> dt.date:
        found = day(cell)
        if found > today:
            raise ValueError("This day is still to come.")
        if found.year < today.year - 120:
            raise ValueError("This is more than 120 years ago. Check the year.")
        return found

    return read_born


def time(cell: str) -> dt.time:
    """8:00, 8.00, 8am, 17:30, 5.30pm. A number alone could be morning or evening, so it is asked again."""
    found = TIME.fullmatch(cell)
    words = "Write the time like 8:00, 8am or 17:30."
    if found is None or not (found["m"] or found["half"]):
        raise ValueError(words)
    hour, minute, half = int(found["h"]), int(found["m"] or 0), (found["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        raise ValueError(words)
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise ValueError("There is no such time. " + words)
    return dt.time(hour, minute)


def weekdays(cell: str) -> int:
    """Mon, Wed and Fri; Mon-Fri; weekdays; weekends; daily: as bits, Monday the lowest."""
    text = re.sub(r"\s*(?:-|–|\bto\b)\s*", "-", cell.casefold())
    whole = {"daily": 127, "every day": 127, "everyday": 127, "weekdays": 31, "weekends": 96}
    if text in whole:
        return whole[text]
    bits = 0
    for part in re.split(r"[\s,;/&+]+|\band\b", text):
        if part:
            first, _, last = part.partition("-")
            bits |= _between(_weekday(first), _weekday(last or first))
    if not bits:
        raise ValueError("Write the days like Mon, Wed, Fri, or Mon-Fri, or daily.")
    return bits


def _weekday(text: str) -> int:
    short = text.rstrip("s")
    found = [n for n, name in enumerate(DAYS) if len(short) >= 3 and name.startswith(short)]
    if len(found) != 1:
        raise ValueError(f"“{text}” isn’t a day. Write the days like Mon, Wed, Fri, or Mon-Fri, or daily.")
    return found[0]


def _between(first: int, last: int) -> int:
    """Fri-Mon goes round the end of the week."""
    return sum(1 << n % 7 for n in range(first, last + 1 if last >= first else last + 8))


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number between these two, both included."""

    def read_whole(cell: str) -> int:
        digits = re.fullmatch(r"(\d{1,4})(?:\.0+)?(?:\s*(?:min|mins|minutes))?", cell.casefold())
        if digits is None or not least <= int(digits[1]) <= most:
            raise ValueError(f"Write a whole number from {least} to {most}.")
        return int(digits[1])

    return read_whole


def yes_no(cell: str) -> bool:
    """yes or no, y or n."""
    if cell.casefold() in ("yes", "y", "true", "1"):
        return True
    if cell.casefold() in ("no", "n", "false", "0"):
        return False
    raise ValueError("Write yes or no.")


def one_of(choices: Sequence[tuple[str, str]]) -> Callable[[str], str]:
    """One of these values, or its label."""

    def read_choice(cell: str) -> str:
        for value, label in choices:
            if same(cell) in (same(value), same(label)):
                return value
        raise ValueError(f"Write one of: {', '.join(label for _, label in choices)}.")

    return read_choice


def nhs_number(cell: str) -> str:
    """Ten digits with the right last one; spaces do not matter."""
    number = nhsnumber.digits(cell)
    if not nhsnumber.holds(number):
        raise ValueError("Check the NHS number: it has ten digits, and one of these is not right.")
    return number


def phone(cell: str) -> str:
    """One that a phone can dial."""
    number = phonenumber.plain(cell)
    if not phonenumber.holds(number):
        raise ValueError(phonenumber.WRONG)
    return number
