"""What paid visits are for: the fifth step states its need, and the rota reads it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from people.models import Person
from profiles.models import Idea, Outcome, Step


@dataclass(frozen=True)
class Need:
    """Something paid visits are chosen for: how often in a usual week, and why it is paid."""

    idea: UUID
    outcome: UUID
    wish: str
    what: str
    why: str
    a_week: int


def of_person(person: Person) -> list[Need]:
    """What the fifth steps of this person's outcomes ask of the rota today. One query."""
    today = timezone.localdate()
    ideas = Idea.objects.filter(
        Q(ended_on=None) | Q(ended_on__gt=today), person=person, number=Step.WORKERS,
        choice=Idea.Choice.CHOSEN, outcome__life=Outcome.Life.ACTIVE,
    )  # fmt: skip
    rows = ideas.select_related("outcome").order_by("outcome__started_on", "decided_on", "pk")
    return [
        Need(i.pk, i.outcome_id, i.outcome.short or i.outcome.statement, i.what, i.reason, i.a_week)
        for i in rows
    ]
