"""The bank of ideas for the first two steps: written by teams, with how often each worked, without names."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from people.editing import Reused, broken, make_once, save_if_unchanged
from people.models import Team
from profiles.models import BankIdea


class Twice(Exception):
    """The team has this idea already."""


@dataclass(frozen=True)
class Banked:
    """An idea, whether my team wrote it, and for how many people it carried something for four weeks."""

    idea: BankIdea
    ours: bool
    worked: int


def ideas(team: Team, number: int | None = None) -> list[Banked]:
    """Of all teams beside this one, what worked most often first; for one step or both. Three queries."""
    with connection.cursor() as q:
        q.execute("select unnest(teams_beside())")
        rows = BankIdea.objects.filter(team__in=[row[0] for row in q.fetchall()])
        rows = rows.filter(number=number) if number else rows
        q.execute("select bank_id, people from bank_worked()")
        worked: dict[UUID, int] = dict(q.fetchall())
    found = [Banked(idea, idea.team_id == team.pk, worked.get(idea.pk, 0)) for idea in rows]
    return sorted(found, key=lambda b: (b.idea.number, -b.worked, b.idea.what))


def rows(found: list[Banked]) -> QuerySet[BankIdea]:
    """These, as a form chooses among them."""
    return BankIdea.objects.filter(pk__in=[one.idea.pk for one in found])


def add(idea: BankIdea) -> BankIdea:
    """Keep a new idea. The same id again is the same row; Twice when it is there, Reused."""
    try:
        with transaction.atomic():
            kept, _ = make_once(idea)
    except IntegrityError as error:
        if broken(error) != "bank_idea_once":
            raise
        raise Twice from error
    if kept.team_id != idea.team_id:
        raise Reused
    return kept


def change(idea: BankIdea, version: int, **words: object) -> None:
    """Better words for one of the team's own. Stale; Twice when the team has those words already."""
    try:
        with transaction.atomic():
            save_if_unchanged(idea, version, **words)
    except IntegrityError as error:
        if broken(error) != "bank_idea_once":
            raise
        raise Twice from error
