"""Walking the five steps again: each answer of last time stands, and is asked only whether it is still so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from people.editing import Reused, make_once, save_if_unchanged
from people.models import User
from profiles.carrying import keep_up
from profiles.models import Idea, Outcome, StepTaken, Walk
from profiles.outcomes import save_step

STILL, CHOOSE, END = "still", "yes", "end"


@dataclass(frozen=True)
class Answer:
    """What became of an idea, and the version its writer saw."""

    version: int
    said: str


def to_ask(outcome: Outcome) -> list[Idea]:
    """What stands at the five steps and has not ended; what was put off is asked about too."""
    today = timezone.localdate()
    return [idea for idea in outcome.ideas.all() if not (idea.ended_on and idea.ended_on <= today)]


def walked(outcome: Outcome, id: str) -> bool:
    """Was this very walk kept already? Whatever else the page sends, a second tap is the same walk."""
    try:
        return outcome.walks.filter(pk=UUID(id)).exists()
    except ValueError:
        return False


@transaction.atomic
def walk(
    outcome: Outcome,
    *,
    by: User,
    id: UUID,
    with_whom: str,
    ideas: Mapping[UUID, Answer],
    steps: Sequence[tuple[StepTaken, str, str]] = (),
) -> None:
    """Keep a walk and all that it changed, or nothing. The same id again is the same walk.

    `ideas` maps an idea of this outcome to its answer: still so, chosen now, or ended. `steps` holds
    (step without an answer, "yes" or "because", reason). Stale with the first row somebody changed meanwhile.
    """
    kept, new = make_once(
        Walk(pk=id, outcome=outcome, person_id=outcome.person_id, with_whom=with_whom, author=by)
    )
    if kept.outcome_id != outcome.pk:
        raise Reused
    if not new:
        return
    stand = {idea.pk: idea for idea in to_ask(outcome)}
    for pk, answer in ideas.items():
        if pk in stand:
            _answer(stand[pk], answer)
    for step, explored, because in steps:
        version = 0 if step._state.adding else step.version
        save_step(step, version, explored=explored, because=because, explored_with=with_whom)


def _answer(idea: Idea, answer: Answer) -> None:
    today = timezone.localdate()
    if answer.said == END:
        save_if_unchanged(idea, answer.version, ended_on=today)
    elif answer.said == CHOOSE:
        save_if_unchanged(idea, answer.version, choice=Idea.Choice.CHOSEN, decided_on=today, still_on=today)
    else:
        save_if_unchanged(idea, answer.version, still_on=today)
    keep_up(idea)
