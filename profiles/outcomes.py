"""Outcomes: begun, put in better words, moved on; and the ideas and steps that carry them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Count, Exists, F, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from people.editing import Reused, Stale, broken, make_once, save_if_unchanged
from people.models import Person, User
from profiles.carrying import keep_up
from profiles.models import (
    Idea,
    NextStep,
    Outcome,
    OutcomeMove,
    OutcomePlan,
    Rating,
    Said,
    Step,
    StepTaken,
)

OUTCOME_WORDS = ("statement", "short", "kind", "element", "look_again_on")
PLAN_WORDS = ("why", "good_week", "signs", "ladder", "explore_by", "care_act", "ascof")
DECISION = ("decided", "decided_on", "decided_how", "decided_through")


class CannotMove(Exception):
    """The table of moves does not lead there from here, or nobody is named who agreed to it."""


def plan_of(outcome: Outcome) -> OutcomePlan:
    """Its plan, or an empty one that is not stored yet."""
    return OutcomePlan.objects.filter(outcome=outcome).first() or OutcomePlan(
        outcome=outcome, person=outcome.person
    )


@transaction.atomic
def start(outcome: Outcome, *, by: User, words: Mapping[str, Any], said: str = "") -> Outcome:
    """Keep a new outcome with its plan and its first move. The same id again is the same outcome.

    `words` may hold PLAN_WORDS. Reused when the id is a row of somebody else.
    """
    kept, new = make_once(outcome)
    if kept.person_id != outcome.person_id:
        raise Reused
    if new:
        OutcomePlan.objects.create(outcome=kept, person=kept.person, **_known(words, PLAN_WORDS))
        _moved(kept, by, said=said)
    return kept


@transaction.atomic
def edit(outcome: Outcome, plan: OutcomePlan, version: int, *, words: Mapping[str, Any]) -> None:
    """Put an outcome and its plan in better words; `version` is the plan's, 0 when there was none.

    Stale with the stored plan when somebody saved first.
    """
    save_part(plan, version, **_known(words, PLAN_WORDS))
    changes = _known(words, OUTCOME_WORDS)
    Outcome.objects.filter(pk=outcome.pk).update(version=F("version") + 1, **changes)
    outcome.refresh_from_db(fields=[*changes, "version"])


@transaction.atomic
def move(
    outcome: Outcome,
    version: int,
    *,
    by: User,
    life: str,
    progress: str,
    said: str = "",
    agreed_with: str = "",
) -> None:
    """Say how it is going, and what the person said. Stale.

    CannotMove when the life may not change so, or changes and `agreed_with` names nobody.
    """
    here = Outcome.Life(outcome.life)
    if life != here and (Outcome.Life(life) not in Outcome.MOVES[here] or not agreed_with):
        raise CannotMove(f"{here.label} to {Outcome.Life(life).label}")
    save_if_unchanged(outcome, version, life=life, progress=progress)
    _moved(outcome, by, said=said, agreed_with=agreed_with)


@transaction.atomic
def decide(plan: OutcomePlan, version: int, **decision: Any) -> None:
    """Keep whether the person decided this themselves, on which day and in which way (DECISION). Stale."""
    save_part(plan, version, **{name: decision[name] for name in DECISION})


def rate(rating: Rating) -> Rating:
    """Keep how it looks to one of them. The same id again is the same row; Reused for somebody else's."""
    kept, _ = make_once(rating)
    if kept.outcome_id != rating.outcome_id:
        raise Reused
    return kept


def add_next_step(step: NextStep) -> NextStep:
    """Keep something to do. The same id again is the same row; Reused for somebody else's."""
    kept, _ = make_once(step)
    if kept.outcome_id != step.outcome_id:
        raise Reused
    return kept


def end_next_step(step: NextStep, as_: str) -> None:
    """It is done, let go, or open again ("done", "let_go", "open"). A second tap changes nothing."""
    today = timezone.localdate()
    wanted = (as_ == "done", as_ == "let_go")
    if (step.done_on is not None, step.let_go_on is not None) != wanted:
        done, gone = (today if is_so else None for is_so in wanted)
        save_if_unchanged(step, step.version, done_on=done, let_go_on=gone)


def last_said(outcome: Outcome) -> Said | None:
    """The last words of theirs that the asking user may read."""
    return outcome.words.exclude(said="").order_by("-on", "-move").first()


def to_explore(person: Person) -> dict[UUID, dt.date]:
    """By which day steps 1 to 4 are to be walked, where paid support came before their answers."""
    return {outcome: day for _, outcome, day in exploring([person.pk])}


def exploring(people: Collection[UUID]) -> list[tuple[UUID, UUID, dt.date]]:
    """The same of several people: (person, outcome, day), soonest first. One query."""
    answered = StepTaken.objects.filter(outcome=OuterRef("outcome"), number__lt=Step.WORKERS).exclude(
        explored=StepTaken.Explored.NOT_YET
    )
    paid = Idea.objects.filter(
        outcome=OuterRef("outcome"), number=Step.WORKERS, choice=Idea.Choice.CHOSEN, ended_on=None
    )
    counted = answered.order_by().values("outcome").annotate(n=Count("pk")).values("n")
    plans = OutcomePlan.objects.filter(Exists(paid), person__in=people, explore_by__isnull=False)
    left = plans.annotate(answers=Coalesce(Subquery(counted), 0)).filter(answers__lt=4)
    rows = left.order_by("explore_by", "outcome").values_list("person", "outcome", "explore_by")
    return [(person, outcome, day) for person, outcome, day in rows if day]


def lives(outcome: Outcome) -> list[tuple[str, str]]:
    """Where it may stand next: as now, then what the table allows, in the order of a life."""
    here = Outcome.Life(outcome.life)
    return [(here.value, here.label)] + [(o.value, o.label) for o in Outcome.Life if o in Outcome.MOVES[here]]


def steps_of(outcome: Outcome) -> list[StepTaken]:
    """All five, stored or not, in order: one query."""
    stored = {step.number: step for step in outcome.steps.all()}
    return [
        stored.get(number) or StepTaken(outcome=outcome, person=outcome.person, number=number)
        for number in Step.values
    ]


@transaction.atomic
def save_step(step: StepTaken, version: int, **changes: Any) -> None:
    """Keep whether a step was explored and what the person thinks; it is dated the day it was answered."""
    if changes.get("explored") != step.explored or step.explored_on is None:
        answered = changes.get("explored") != StepTaken.Explored.NOT_YET
        changes["explored_on"] = timezone.localdate() if answered else None
    save_part(step, version, **changes)


@transaction.atomic
def add_idea(idea: Idea, *, explore_by: dt.date | None = None) -> Idea:
    """Keep a new idea; `explore_by` is when steps 1 to 4 will be walked, if paid support starts first."""
    kept, new = make_once(idea)
    if kept.outcome_id != idea.outcome_id:
        raise Reused
    if new:
        keep_up(kept)
    if new and explore_by:
        plan = plan_of(idea.outcome)
        save_part(plan, 0 if plan._state.adding else plan.version, explore_by=explore_by)
    return kept


@transaction.atomic
def change_idea(idea: Idea, version: int, **changes: Any) -> None:
    """Change or end an idea, and what it carries with it; a new choice is dated today unless it says else.

    Stale when somebody saved first.
    """
    if changes.get("choice", idea.choice) != idea.choice and changes.get("decided_on") == idea.decided_on:
        changes["decided_on"] = timezone.localdate()
    save_if_unchanged(idea, version, **changes)
    keep_up(idea)


def save_part(row: OutcomePlan | StepTaken, version: int, **changes: Any) -> None:
    """Save a row that may not be there yet: version 0 means that the writer saw none."""
    if version and not row._state.adding:
        save_if_unchanged(row, version, **changes)
        return
    fresh = type(row)(outcome=row.outcome, person=row.person, **changes)
    if isinstance(fresh, StepTaken) and isinstance(row, StepTaken):
        fresh.number = row.number
    try:
        with transaction.atomic():
            fresh.save(force_insert=True)
    except IntegrityError as error:
        if broken(error) not in ("each_step_once", "profiles_outcomeplan_outcome_id_key"):
            raise
        raise Stale(_stored(row)) from error


def _stored(row: OutcomePlan | StepTaken) -> OutcomePlan | StepTaken:
    if isinstance(row, StepTaken):
        return StepTaken.objects.get(outcome=row.outcome, number=row.number)
    return OutcomePlan.objects.get(outcome=row.outcome)


def _known(words: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: words[name] for name in names if name in words}


def _moved(outcome: Outcome, by: User, *, said: str = "", agreed_with: str = "") -> None:
    move = OutcomeMove.objects.create(
        outcome=outcome, person=outcome.person, life=outcome.life, progress=outcome.progress, author=by
    )
    if said or agreed_with:
        Said.objects.create(
            move=move, outcome=outcome, person=outcome.person, said=said, agreed_with=agreed_with, on=move.on
        )
