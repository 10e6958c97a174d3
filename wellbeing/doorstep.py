"""What whoever is at the door must know about people: safety first, how to talk together, what matters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.db import connection
from django.utils import timezone

from people.models import Contact, SafetyFact
from profiles.models import PersonPage, PersonPhoto

Flag = tuple[str, str, str]
NEED = "need"
#: how a fact looks: (kind of flag, icon); allergies first, then what may hurt, then what helps
LOOKS = {
    SafetyFact.Kind.ALLERGY.value: ("alert", "triangle-alert"),
    SafetyFact.Kind.SWALLOWING.value: ("alert", "triangle-alert"),
    SafetyFact.Kind.FALLS.value: ("alert", "triangle-alert"),
    SafetyFact.Kind.DONT.value: ("warm", "hand"),
    NEED: ("", ""),
    SafetyFact.Kind.DOOR.value: ("", ""),
    SafetyFact.Kind.OTHER.value: ("", ""),
}
ORDER = list(LOOKS)


@dataclass(frozen=True)
class Door:
    """One person's flags, in the order they are read, and the newest version of their page."""

    flags: list[Flag] = field(default_factory=list)
    page: PersonPage | None = None

    @property
    def matters(self) -> str:
        """What matters on the next visit: what was written for it, or the first line of what matters."""
        if self.page is None:
            return ""
        return self.page.today or next(iter(PersonPage.lines(self.page.matters)), "")


#: asked for on nearly every page, so written out and not put together anew
FLAGS = """
select person_id, kind, text from people_safetyfact
where person_id = any(%(people)s) and (until is null or until > %(now)s)
union all
select person_id, %(need)s, text from people_communicationneed
where person_id = any(%(people)s) and (ended_on is null or ended_on > %(now)s)
"""


def flags_of(people: Collection[UUID], now: dt.date | None = None) -> dict[UUID, list[Flag]]:
    """Current safety facts and communication needs, as (words, kind, icon); one query."""
    known: dict[str, Any] = {"people": list(people), "now": now or timezone.localdate(), "need": NEED}
    with connection.cursor() as q:
        q.execute(FLAGS, known)
        return _flags(q.fetchall())


def _flags(rows: Iterable[tuple[UUID, str, str]]) -> dict[UUID, list[Flag]]:
    found: dict[UUID, list[Flag]] = {}
    for person_id, kind, text in sorted(rows, key=lambda row: (ORDER.index(row[1]), row[2])):
        found.setdefault(person_id, []).append((text, *LOOKS[kind]))
    return found


def pages_of(people: Collection[UUID]) -> dict[UUID, PersonPage]:
    """The newest version of each person's one-page profile; one query."""
    newest = PersonPage.objects.filter(person__in=people).order_by("person", "-number").distinct("person")
    return {page.person_id: page for page in newest}


def doors(people: Collection[UUID]) -> dict[UUID, Door]:
    """All of them, in two queries."""
    flags, pages = flags_of(people), pages_of(people)
    return {person: Door(flags.get(person, []), pages.get(person)) for person in people}


def has_photo(person: UUID) -> bool:
    """Is there a photo the asking user may see?"""
    return PersonPhoto.objects.filter(person=person).exists()


def map_link(contact: Contact | None) -> str:
    """An address for the phone's own map: nothing leaves the phone before it is tapped."""
    if contact is None or not (contact.address or contact.postcode):
        return ""
    lines = [*contact.address.splitlines(), contact.postcode]
    return "geo:0,0?q=" + quote(", ".join(line.strip() for line in lines if line.strip()))
