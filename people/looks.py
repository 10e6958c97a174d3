"""Who looked: the person may ask, and get it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import connection

from people.models import Person
from people.policy import Data

#: classes of data in the words a person would use; a key that was opened is never told to colleagues
WORDS: dict[str, str] = {
    Data.NAME: "name",
    Data.CONTACT: "address and phone",
    Data.PROFILE: "one-page profile",
    Data.OUTCOMES: "what you want",
    Data.PLAN: "plan",
    Data.NOTES: "visit notes",
    Data.HEALTH: "health and medicines support",
    Data.SAFETY: "how to keep safe",
    Data.ROTA: "visits",
    Data.INCIDENTS: "incidents",
    "circle": "why the circle meets, its dates and who does what",
}


@dataclass(frozen=True)
class Looked:
    """One colleague on one day, or all who came by the circle's link."""

    day: dt.date
    name: str
    basis: str
    saw: list[str]


def who_looked(person: Person, since: dt.date) -> list[Looked]:
    """Newest day first; days, never times."""
    with connection.cursor() as q:
        q.execute("select day, name, basis, data from who_looked(%s, %s)", [person.pk, since])
        rows = q.fetchall()
    looks = (
        Looked(day, name, basis, [words for data, words in WORDS.items() if data in seen])
        for day, name, basis, seen in rows
    )
    return [look for look in looks if look.saw]
