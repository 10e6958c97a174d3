"""A spreadsheet is read kindly, and every fault is said by row and column."""

from __future__ import annotations

import datetime as dt

import pytest

from people import importing
from people.importing import Column, Fault, Unreadable, read

TODAY = dt.date(2026, 11, 22)
COLUMNS = [
    Column("Likes to be called", "called", "", needed=True, longest=20, also=("known as",)),
    Column("Date of birth", "born_on", "", importing.born(TODAY)),
    Column("Time", "starts", "", importing.time),
]


def lines(text: str) -> list[dict[str, object]]:
    found, faults = read(text.encode(), COLUMNS)
    assert faults == []
    return [line.values for line in found]


def faults(text: str) -> list[Fault]:
    return read(text.encode(), COLUMNS)[1]


@pytest.mark.parametrize(
    "data",
    [
        "Likes to be called,Date of birth\nZoë,17/04/1938\n".encode(),
        "\ufeffLikes to be called;Date of birth\r\nZoë;17/04/1938\r\n".encode(),
        "likes_to be  CALLED*\tDATE OF BIRTH:\nZoë\t1938-04-17".encode("cp1252"),
        "\n\nKnown as,date-of-birth\n Zoë ,17.4.1938\n,\n".encode(),
    ],
    ids=["UTF-8", "Excel with a mark and semicolons", "Windows-1252 with tabs", "blank rows"],
)
def test_the_usual_ways_of_saving_are_read(data: bytes) -> None:
    found, wrong = read(data, COLUMNS)
    assert wrong == []
    assert [line.values for line in found] == [{"called": "Zoë", "born_on": dt.date(1938, 4, 17)}]


def test_rows_are_counted_as_the_spreadsheet_counts_them() -> None:
    text = 'Likes to be called,Date of birth\n"Two\nlines",17/04/1938\n\nTom,32/01/1940\n'
    assert faults(text) == [Fault(4, "Date of birth", "There is no such day. Write it like 27/03/2026.")]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "nothing in this file"),
        (b" \r\n \n", "nothing in this file"),
        (b",,\n,,\n", "nothing in this file"),
        (b"Likes to be called\n", "no rows under them"),
        (b"PK\x03\x04 a workbook", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "Excel workbook"),
        ("Likes to be called\nTom".encode("utf-16"), "isn’t a CSV"),
        (b"Likes to be called\n\x81\x8d", "can’t read the letters"),
        (b'Likes to be called\nTom\n"Edith', "Row 3 can’t be read"),
        (b"x" * (importing.MOST_BYTES + 1), "larger than 5 MB"),
        (b"Likes to be called\n" + b"Tom\n" * (importing.MOST_ROWS + 1), "more than 5,000 rows"),
    ],
    ids=["empty", "blank", "commas", "headings", "xlsx", "xls", "utf-16", "letters", "quote", "big", "long"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        read(data, COLUMNS)


def test_headings_are_checked_first() -> None:
    assert faults("Colour,Date of birth,dateofbirth,date of birth\nred,,,\n") == [
        Fault(1, "Colour", importing.UNKNOWN),
        Fault(1, "dateofbirth", importing.UNKNOWN),
        Fault(1, "Date of birth", "This column is there twice."),
        Fault(1, "Likes to be called", "This column is missing."),
    ]


def test_every_fault_of_a_row_is_told_at_once() -> None:
    text = f"Likes to be called,Date of birth,Time\n{'a' * 21},1/1/38,8\n,,\x07\nTom,,,more\n"
    assert [(f.row, f.column) for f in faults(text)] == [
        (2, "Likes to be called"), (2, "Date of birth"), (2, "Time"), (3, "Likes to be called"), (3, "Time"),
        (4, ""),
    ]  # fmt: skip


def test_a_guarded_cell_comes_back_as_it_was() -> None:
    assert lines("Known as\n'=Tom\n'Tis me\n") == [{"called": "=Tom"}, {"called": "'Tis me"}]


@pytest.mark.parametrize(
    ("cell", "hour", "minute"),
    [("8:00", 8, 0), ("8.00", 8, 0), ("8am", 8, 0), ("08:00:00", 8, 0), ("17:30", 17, 30),
     ("5.30 PM", 17, 30), ("12am", 0, 0), ("12.15pm", 12, 15)],
)  # fmt: skip
def test_times_as_people_write_them(cell: str, hour: int, minute: int) -> None:
    assert importing.time(cell) == dt.time(hour, minute)


@pytest.mark.parametrize("cell", ["8", "25:00", "8:60", "13pm", "0am", "eight", "8:0"])
def test_times_that_could_mean_two_things_are_asked_again(cell: str) -> None:
    with pytest.raises(ValueError, match="Write the time like"):
        importing.time(cell)


@pytest.mark.parametrize(
    ("cell", "bits"),
    [("Mon, Wed and Fri", 21), ("mon-fri", 31), ("Monday to Friday", 31), ("Tues/Thurs", 10), ("daily", 127),
     ("weekends", 96), ("Fri-Mon", 113), ("Saturdays", 32)],
)  # fmt: skip
def test_days_as_people_write_them(cell: str, bits: int) -> None:
    assert importing.weekdays(cell) == bits


@pytest.mark.parametrize("cell", ["T", "S", "Mo", "often", ",", "MWF"])
def test_days_that_could_mean_two_things_are_asked_again(cell: str) -> None:
    with pytest.raises(ValueError, match="Write the days like"):
        importing.weekdays(cell)


def test_a_day_of_birth_is_in_the_past_and_of_somebody_alive() -> None:
    born = importing.born(TODAY)
    assert born("22/11/2026") == TODAY
    for cell in ("23/11/2026", "1/1/1905", "29/02/2023", "17/04/38", "1938"):
        with pytest.raises(ValueError):
            born(cell)


def test_numbers_words_and_choices() -> None:
    assert (importing.whole(5, 720)("45 min"), importing.whole(1, 2)("2.0")) == (45, 2)
    assert (importing.yes_no("Y"), importing.yes_no("no")) == (True, False)
    assert importing.one_of([("hoist", "With a hoist")])("with a HOIST") == "hoist"
    assert importing.nhs_number("999 000 0018") == "9990000018"
    for read_cell, cell in (
        (importing.whole(5, 720), "4"), (importing.whole(1, 2), "1.5"), (importing.yes_no, "maybe"),
        (importing.one_of([("hoist", "With a hoist")]), "crane"), (importing.nhs_number, "999 000 0019"),
    ):  # fmt: skip
        with pytest.raises(ValueError):
            read_cell(cell)  # type: ignore[operator]
