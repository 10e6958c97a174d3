"""What a page said before: each version with what it changed, newest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from people.models import Colleague
from profiles.comparison import SAME, Line, bullets, changed, compare
from profiles.models import OnePage

HEADINGS = {
    "appreciate": "What people appreciate about me",
    "matters": "What matters to me",
    "support": "How best to support me",
    "today": "What matters on the next visit",
    "people": "People who are important to me",
    "communicate": "How I communicate",
    "wellness": "How I am when I am well",
    "interests": "Things I enjoy",
}


@dataclass(frozen=True)
class Heading:
    """A heading that this version changed, line by line; the first version has no marks."""

    name: str
    lines: list[Line]


@dataclass(frozen=True)
class Version:
    """A version, the day it was written, by whom and agreed how, and what it changed."""

    number: int
    written_on: dt.date
    author: str
    agreed_on: dt.date | None
    agreed_with: str
    written_with: str
    headings: list[Heading]
    newest: bool


def of(pages: Sequence[OnePage]) -> list[Version]:
    """The versions of one page, given newest first; one query for the names."""
    authors = {_author(page) for page in pages} - {None}
    named = Colleague.objects.filter(user__in=authors) if authors else []
    names = {one.user_id: one.first_name for one in named}
    before: list[OnePage | None] = [*pages[1:], None]
    pairs = zip(pages, before, strict=False)  # no pages: nothing before them either
    return [_version(page, old, names, newest=page is pages[0]) for page, old in pairs]


def _author(page: OnePage) -> UUID | None:
    """Who held the pen; of one's own page nobody else does."""
    return getattr(page, "author_id", None)


def _lines(before: str | None, after: str) -> list[Line]:
    """What changed; the first version simply says what it says."""
    return [Line(SAME, text) for text in bullets(after)] if before is None else compare(before, after)


def _version(page: OnePage, old: OnePage | None, names: Mapping[UUID, str], *, newest: bool) -> Version:
    fields = [name for name in HEADINGS if hasattr(page, name)]
    by = _author(page)
    author = names.get(by, "A colleague") if by else ""
    lines = {name: _lines(getattr(old, name) if old else None, getattr(page, name)) for name in fields}
    shown = {name: found for name, found in lines.items() if changed(found) or (old is None and found)}
    headings = [Heading(HEADINGS[name], found) for name, found in shown.items()]
    return Version(
        page.number, page.written_on, author, page.agreed_on, page.agreed_with,
        getattr(page, "written_with", ""), headings, newest,
    )  # fmt: skip
