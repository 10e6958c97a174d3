"""Whoever covers a visit cannot go after all: the visit is open, and its team hears of it at once."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from people import post
from people.models import User


@dataclass(frozen=True, slots=True)
class LetGo:
    """A visit that was covered and is open now."""

    visit_id: UUID
    essential: bool


def give_back(visit_id: UUID, *, by: User) -> list[LetGo]:
    """The asking worker's own cover of this visit to come ends; nothing where there is none."""
    return _let_go(by, "visit-opened", visit_id)


def of_days(first: dt.date, last: dt.date, *, by: User) -> list[LetGo]:
    """The asking worker's covers to come of these days end, both days included."""
    return _let_go(by, "away-opened", None, first, last)


def after_leaving(user: User) -> list[LetGo]:
    """Whoever asks: this worker's covers to come end wherever they have no place any more."""
    return _let_go(user, "visit-opened")


def _let_go(user: User, letter: str, visit_id: UUID | None = None, *days: dt.date) -> list[LetGo]:
    """The database opens the visits of teams that the asking account may not see (doors.sql)."""
    with connection.cursor() as q:
        q.execute("select * from let_go_covers(%s, %s, %s, %s)", [user.pk, visit_id, *(days or (None, None))])
        rows: list[tuple[UUID, int, bool, list[UUID]]] = q.fetchall()
    for opened, version, _, whom in rows:
        post.to_each(letter, whom, once=f"opened {opened} {version}")
    return [LetGo(opened, essential) for opened, _, essential, _ in rows]
