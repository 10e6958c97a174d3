"""An outcome as its page shows it: plain values, read in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from people.models import Colleague
from people.policy import Data, Doing, Who, may
from profiles import notes, outcomes, ratings, reviews, sequence
from profiles.carrying import movement
from profiles.models import (
    Idea,
    NextStep,
    Note,
    OnePage,
    Outcome,
    OutcomeMove,
    OutcomePlan,
    Said,
    Step,
    StepTaken,
)
from profiles.ratings import Rung, Side

#: the shortest names, under the columns of what carries it today
BRIEF = {1: "{me}", 2: "Tech", 3: "People", 4: "Places", 5: "Us"}
NOTES = 5


@dataclass(frozen=True)
class IdeaShown:
    """An idea under its step; `extra` follows the word for what was decided."""

    id: UUID
    what: str
    choice: str
    extra: str
    reason: str
    by: str
    a_week: int
    decided: dt.date
    still: dt.date | None
    overdue: bool
    ended: dt.date | None


@dataclass(frozen=True)
class StepShown:
    """A step with what was explored, what the person thinks, and its ideas."""

    number: int
    name: str
    explored: str
    words: str
    thinks: str
    ideas: list[IdeaShown]
    ended: list[IdeaShown]


@dataclass(frozen=True)
class MoveShown:
    """A dated change of how it is going."""

    on: dt.date
    state: str
    said: str
    agreed_with: str


@dataclass(frozen=True)
class Plan:
    """The why, the signs and the five steps: what a coach and a cover worker do not read."""

    why: str
    good_week: str
    signs: list[str]
    explore_by: dt.date | None
    decided: str
    sides: list[Side]
    ladder: list[Rung]
    next_steps: list[NextStep]
    finished: list[NextStep]
    steps: list[StepShown]
    columns: list[tuple[str, int, int, bool]]
    things: int
    ours: int
    no_longer: int
    walked: list[dt.date]
    unanswered: list[int]
    history: list[tuple[dt.date, list[str]]]


@dataclass(frozen=True)
class Picture:
    """One outcome, as much of it as this reader may see."""

    outcome: Outcome
    said: str
    said_on: dt.date | None
    plan: Plan | None = None
    moves: list[MoveShown] = field(default_factory=list)
    notes: list[tuple[Note, str]] = field(default_factory=list)


def step_name(number: int, called: str) -> str:
    """Step 1 is what this person can do; the others are named for all."""
    return f"What {called} can do" if number == Step.SELF else Step(number).label


def picture(outcome: Outcome, who: Who) -> Picture:
    """Titles and progress for whoever passed the door; words with notes; the five steps with the plan."""
    words = _words(outcome, who)
    last = next((one for one in words if one.said), None)
    by_move = {one.move_id: one for one in words}
    return Picture(
        outcome,
        said=last.said if last else "",
        said_on=last.on if last else None,
        plan=_plan(outcome) if may(who, Doing.READ, Data.PLAN) else None,
        moves=[_move(move, by_move.get(move.pk)) for move in outcome.moves.all()],
        notes=_notes(outcome, who) if may(who, Doing.READ, Data.NOTES) else [],
    )


def _words(outcome: Outcome, who: Who) -> list[Said]:
    """What was said, newest first: as the notes, all of it for the team and the latest for a cover worker."""
    return [one for one in outcome.words.order_by("-on", "-move") if notes.reads_of(who, one.on)]


def _move(move: OutcomeMove, words: Said | None) -> MoveShown:
    active = move.life == Outcome.Life.ACTIVE
    state = move.get_progress_display() if active else move.get_life_display()
    return MoveShown(move.on, state, words.said if words else "", words.agreed_with if words else "")


def _plan(outcome: Outcome) -> Plan:
    plan, steps, ideas = outcomes.plan_of(outcome), outcomes.steps_of(outcome), list(outcome.ideas.all())
    called, today = outcome.person.called, timezone.localdate()
    carried = sequence.mix(ideas, today)
    rated, doing = list(outcome.ratings.all()), list(outcome.next_steps.all())
    return Plan(
        why=plan.why,
        good_week=plan.good_week,
        signs=OnePage.lines(plan.signs),
        explore_by=plan.explore_by,
        decided=decided(plan, called),
        sides=ratings.sides(rated, called),
        ladder=ratings.ladder(OnePage.lines(plan.ladder), rated, called),
        next_steps=[one for one in doing if not (one.done_on or one.let_go_on)],
        finished=[one for one in reversed(doing) if one.done_on or one.let_go_on],
        steps=[_step(step, [i for i in ideas if i.number == step.number], called, today) for step in steps],
        columns=[
            (BRIEF[c.number].format(me=called), c.now, c.was, c.number == sequence.LAST) for c in carried
        ],
        things=sum(c.now for c in carried),
        ours=carried[-1].now,
        no_longer=carried[-1].was,
        walked=_walked(outcome, steps),
        unanswered=sequence.unanswered(steps),
        history=_history(outcome, called, today),
    )


def _walked(outcome: Outcome, steps: list[StepTaken]) -> list[dt.date]:
    """The days on which it was walked; before the first walk, those on which its steps were explored."""
    days = {walk.on for walk in outcome.walks.all()} or {s.explored_on for s in steps if s.explored_on}
    return sorted(days)


def _history(outcome: Outcome, called: str, today: dt.date) -> list[tuple[dt.date, list[str]]]:
    """The months in which what carries it changed, newest first, with the short names of the steps."""
    changed: list[tuple[dt.date, list[str]]] = []
    for _, month, numbers in movement([outcome.pk], outcome.started_on, today):
        names = [BRIEF[number].format(me=called) for number in numbers]
        if not changed or changed[-1][1] != names:
            changed.append((month, names))
    return changed[::-1]


def decided(plan: OutcomePlan, called: str) -> str:
    """`Edith decided this: said so on 3 March 2026.`, or nothing while it was not asked."""
    if not plan.decided or plan.decided_on is None:
        return ""
    whose = {
        "yes": f"{called} decided this", "partly": f"{called} decided this in part",
        "no": f"Not {called}’s own wish",
    }  # fmt: skip
    how = {
        "said": "said so", "signed": "signed", "showed": "showed us in their own way",
        "through": f"told us through {plan.decided_through}",
    }  # fmt: skip
    return f"{whose[plan.decided]}: {how[plan.decided_how]} on {plan.decided_on:%-d %B %Y}."


def _step(step: StepTaken, ideas: list[Idea], called: str, today: dt.date) -> StepShown:
    shown = [_idea(idea) for idea in ideas]
    words = {
        StepTaken.Explored.NOT_YET: "" if step.number == Step.WORKERS else "Not explored yet.",
        StepTaken.Explored.YES: "" if ideas else "Explored. Nothing found yet.",
        StepTaken.Explored.NOT_BECAUSE: f"Not explored, because: {step.because}",
    }[StepTaken.Explored(step.explored)]
    return StepShown(
        step.number, step_name(step.number, called), step.explored, words, step.thinks,
        ideas=[i for i in shown if not (i.ended and i.ended <= today)],
        ended=[i for i in shown if i.ended and i.ended <= today],
    )  # fmt: skip


def _idea(idea: Idea) -> IdeaShown:
    trying = idea.choice == Idea.Choice.TRYING and idea.until
    extra = f", till {idea.until:%-d %b}" if trying else ""
    return IdeaShown(
        idea.pk, idea.what, idea.choice, extra, idea.reason, idea.by, idea.a_week, idea.decided_on,
        idea.still_on, bool(trying and idea.until and idea.until < timezone.localdate()), idea.ended_on,
    )  # fmt: skip


def _notes(outcome: Outcome, who: Who) -> list[tuple[Note, str]]:
    """The latest linked notes since the last review, with their authors' first names."""
    linked = notes.seen_by(who, outcome.person.notes.filter(Q(helped__outcome=outcome)))
    if who is Who.WORKER and (since := reviews.last_held(outcome.person)):
        linked = linked.filter(day__gte=since)
    found = list(linked.order_by("-day", "pk")[:NOTES])
    named = Colleague.objects.filter(user__in={note.author_id for note in found})
    names = {one.user_id: one.first_name for one in named}
    return [(note, names.get(note.author_id, "A colleague")) for note in found]
