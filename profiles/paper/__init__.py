"""A one-page profile on paper: one A4, in large or ordinary print, tagged for people who listen."""

from __future__ import annotations

import datetime as dt
import json
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from people.models import Person
from profiles.models import FacilitatorPage, OnePage, PersonPage, WorkerPage

PAGE = Path(__file__).with_name("onepage.typ")
#: where the build puts the letters
LETTERS = "static/built"
#: point sizes; the budget of a page is what fits one sheet in large print
LARGE, ORDINARY = 18, 12
#: a line in large print with the space under it, in points
LINE = LARGE * 1.12
UNSEEN = {0x200B: None, 0x200C: None, 0xFEFF: None, 0x00AD: None} | {
    c: " " for c in range(32) if c not in (9, 10, 13)
}
LONG = re.compile(r"(\S{24})(?=\S{8})")


@dataclass(frozen=True)
class Sheet:
    """What stands on the sheet; lists hold a bullet a line, `photo` is a JPEG or empty."""

    name: str
    greeting: str
    initials: str
    appreciate: list[str]
    matters: list[str]
    support: list[str]
    foot: str
    photo: bytes = b""


@dataclass(frozen=True)
class Room:
    """How much of one sheet of large print a page takes: percent, and lines too many (0 when it fits)."""

    percent: int
    over: int


def sheet(person: Person, page: PersonPage, *, photo: bytes = b"") -> Sheet:
    """The sheet of one version of a person's page."""
    greeting = f"Please call me {person.address_as}" if person.address_as else ""
    return _sheet(person.name, greeting, page, _foot(person.called, page), photo)


def worker_sheet(name: str, page: WorkerPage, *, photo: bytes = b"") -> Sheet:
    """The sheet of one version of a worker's page."""
    greeting = f"I enjoy {page.interests[:1].lower()}{page.interests[1:]}" if page.interests else ""
    return _sheet(name, greeting, page, f"{name} wrote this on {_day(page.written_on)}.", photo)


def volunteer_sheet(name: str, page: FacilitatorPage, *, photo: bytes = b"") -> Sheet:
    """The sheet of one version of a page of a volunteer who runs circles."""
    greeting = f"I enjoy {page.interests[:1].lower()}{page.interests[1:]}" if page.interests else ""
    return _sheet(name, greeting, page, _foot(name, page), photo)


def _sheet(name: str, greeting: str, page: OnePage, foot: str, photo: bytes) -> Sheet:
    appreciate, matters, support = (page.lines(t) for t in (page.appreciate, page.matters, page.support))
    return Sheet(name, greeting, _initials(name), appreciate, matters, support, foot, photo)


def _foot(called: str, page: PersonPage | FacilitatorPage) -> str:
    """Who helped to write it, and when it was agreed and with whom, or when it was written."""
    helped = f"{called} wrote this with {page.written_with}. " if page.written_with else ""
    day = _day(page.agreed_on or page.written_on)
    if page.agreed_with:
        return f"{helped}Agreed with {page.agreed_with}, {day}."
    return helped + (f"{called} agreed this on {day}." if page.agreed_on else f"Written on {day}.")


def _day(on: dt.date) -> str:
    return f"{on.day} {on:%B %Y}"


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or "?"


def draw(made: Sheet, on: dt.date, *, size: int = LARGE) -> bytes:
    """PDF/UA-1 of one page, in letters of `size` points; what people wrote is never markup."""
    pdf = typst.compile(str(PAGE), pdf_standards="ua-1", **_given(made, on, size))
    assert isinstance(pdf, bytes)
    return pdf


def room(made: Sheet) -> Room:
    """Measured by the same program that prints it, in large print."""
    given = _given(made, dt.date(2000, 1, 1), LARGE)  # the document's date takes no room
    found = typst.query(str(PAGE), "<room>", field="value", one=True, **given)
    tall, sheet_high = json.loads(found)
    return Room(math.ceil(tall / sheet_high * 100), max(0, math.ceil((tall - sheet_high) / LINE)))


def _given(made: Sheet, on: dt.date, size: int) -> dict[str, Any]:
    data = {name: _clean(value) for name, value in vars(made).items() if name != "photo"}
    data |= {"photo": list(made.photo), "on": [on.year, on.month, on.day], "size": size}
    return {
        "root": str(PAGE.parent),
        "font_paths": [str(settings.BASE_DIR / LETTERS)],
        "ignore_system_fonts": True,
        "sys_inputs": {"sheet": json.dumps(data)},
    }


def _clean(value: Any) -> Any:
    """Without letters that no eye sees; a word too long for a line may break."""
    if isinstance(value, list):
        return [_clean(line) for line in value]
    return LONG.sub("\\1\u200b", value.translate(UNSEEN)) if isinstance(value, str) else value
