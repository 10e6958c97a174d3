"""About Me: the profile under the seven headings that health and care services in England share.

The headings and their order are those of the PRSB standard About Me, version 2.0 (March 2025). Nobody has
assessed this against the standard, and nothing here says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from people.models import Person
from profiles.comparison import bullets
from profiles.models import PersonPage

#: a line of support that begins so says what to do or not to do
PLEASE = re.compile(r"(please|do not|don[’']t|never)\b", re.IGNORECASE)
TITLE = "About Me"
PLAIN = "The headings of the About Me standard, in its order. Not assessed against the standard."


@dataclass(frozen=True)
class Section:
    """One of the seven; any may be empty."""

    label: str
    lines: list[str]

    @property
    def text(self) -> str:
        """A line for each thing."""
        return "\n".join(self.lines)


def sections(page: PersonPage, needs: Iterable[str] = ()) -> list[Section]:
    """All seven, in order. `needs`: what the person needs to take in and give information."""
    support = bullets(page.support)
    please = [line for line in support if PLEASE.match(line)]
    communicate = dict.fromkeys([*bullets(page.communicate), *needs])
    return [
        Section("What is most important to me", bullets(page.matters)),
        Section("People who are important to me", bullets(page.people)),
        Section("How I communicate and how to communicate with me", list(communicate)),
        Section("My wellness", bullets(page.wellness)),
        Section("Please do and please don’t", please),
        Section("How and when to support me", [line for line in support if line not in please]),
        Section("Also worth knowing about me", bullets(page.appreciate)),
    ]


def needs_of(person: Person) -> list[str]:
    """What they need for information to arrive, in words."""
    return list(person.communication_needs.filter(ended_on=None).values_list("text", flat=True))


def as_json(person: Person, page: PersonPage, found: list[Section], *, known: bool) -> dict[str, Any]:
    """The same as plain values; sections without words are left out. `known`: with birth date and NHS number.

    Days are ISO 8601; there is no time of writing.
    """
    return {
        "title": TITLE,
        "about_this_file": PLAIN,
        "person": {"name": person.name, "called": person.called} | (identity(person) if known else {}),
        "sections": [{"heading": one.label, "text": one.text} for one in found if one.lines],
        "supported_to_write_this_by": page.written_with,
        "date_last_updated": page.written_on.isoformat(),
    }


def identity(person: Person) -> dict[str, str]:
    """What tells them from a namesake, where it is known."""
    found = {"date_of_birth": person.born_on.isoformat() if person.born_on else ""}
    found["nhs_number"] = person.nhs_number
    return {name: value for name, value in found.items() if value}
