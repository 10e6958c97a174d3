"""A one-page profile in large print: one A4, tagged for people who listen."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from people.models import Person
from profiles.models import PersonPage

PAGE = Path(__file__).with_name("onepage.typ")
#: where the build puts the letters
LETTERS = "static/built"
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


def sheet(person: Person, page: PersonPage, *, photo: bytes = b"") -> Sheet:
    """The sheet of one version of a person's page."""
    return Sheet(
        name=person.name,
        greeting=f"Please call me {person.address_as}" if person.address_as else "",
        initials=_initials(person.name),
        appreciate=page.lines(page.appreciate),
        matters=page.lines(page.matters),
        support=page.lines(page.support),
        foot=_foot(person.called, page),
        photo=photo,
    )


def _foot(called: str, page: PersonPage) -> str:
    """When it was agreed and with whom, or when it was written."""
    on = page.agreed_on or page.written_on
    day = f"{on.day} {on:%B %Y}"
    if page.agreed_with:
        return f"Agreed with {page.agreed_with}, {day}."
    return f"{called} agreed this on {day}." if page.agreed_on else f"Written on {day}."


def _initials(name: str) -> str:
    words = [word for word in name.split() if word[0].isalpha()]
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper() or "?"


def draw(made: Sheet, on: dt.date) -> bytes:
    """PDF/UA-1 of one page: 18 point, less where a full page needs it; what people wrote is never markup."""
    data = {name: _clean(value) for name, value in vars(made).items() if name != "photo"}
    data |= {"photo": list(made.photo), "on": [on.year, on.month, on.day]}
    pdf = typst.compile(
        str(PAGE),
        root=str(PAGE.parent),
        font_paths=[str(settings.BASE_DIR / LETTERS)],
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(data)},
        pdf_standards="ua-1",
    )
    assert isinstance(pdf, bytes)
    return pdf


def _clean(value: Any) -> Any:
    """Without letters that no eye sees; a word too long for a line may break."""
    if isinstance(value, list):
        return [_clean(line) for line in value]
    return LONG.sub("\\1\u200b", value.translate(UNSEEN)) if isinstance(value, str) else value
