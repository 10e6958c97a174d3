"""What each person wants, how it went month by month, and what carries it instead of paid visits."""

from __future__ import annotations

import datetime as dt
import re

from people.models import Person, User
from profiles.models import Carried, Idea, Outcome, OutcomeMove, OutcomePlan, Said, StepTaken
from wellbeing.demo import around, bank
from wellbeing.demo.book import Book, dice
from wellbeing.demo.reading import OutcomeStory, PersonStory

NOT_EXPLORED = (
    "{0} would rather leave this one for now.", "We ask {0} again when the days are longer.",
    "{0}’s family live too far off for it.", "Nothing like it near {0} yet. We are asking around.",
    "{0} laughed and said not on your life.", "{0} tried it years ago and it wasn’t for them.",
    "There’s no signal at {0}’s for it.", "{0} wants to see how the rest goes first.",
)  # fmt: skip

CARE_ACT = (
    (r"\b(eat|cook|dinner|lunch|tea|food|kitchen|bak)", "food"),
    (r"\b(bath|shower|wash|clean|hair)", "hygiene"),
    (r"\b(dress|clothes|shirt|shoes)", "clothes"), (r"\b(garden|house|home tidy|allotment)", "home"),
    (r"\b(stairs|fall|night|steady|bed)", "safe_home"), (r"\b(work|learn|class|choir|paint|read)", "work"),
    (r"\b(church|club|market|pub|shop|library|bus|town|match)", "places"),
)  # fmt: skip
KEEPS = re.compile(r"\b(keep|keeps|carry on|carries on|stay|my own|go on)\b")
FEELS = re.compile(r"\b(scared|frightened|lost|safe|music|sleep)\b", re.IGNORECASE)


def write(
    book: Book, person: Person, story: PersonStory, link: User, today: dt.date, last: dt.date
) -> list[Outcome]:
    """A person's outcomes. `last`: the last day of their support, or today."""
    return [
        _outcome(book, person, story, told, link, today, last, number)
        for number, told in enumerate(story.outcomes)
    ]


def _outcome(
    book: Book, person: Person, story: PersonStory, told: OutcomeStory, link: User, today: dt.date,
    last: dt.date, number: int,
) -> Outcome:  # fmt: skip
    began = max(person.started_on + dt.timedelta(days=9), today - dt.timedelta(days=int(told.months * 30.4)))
    began = min(began, last)
    span = last - began
    days = _said_on(told, began, last)
    outcome = book.add(
        Outcome(
            person=person, statement=told.want, short=told.short, element=told.element, life=told.life,
            progress=told.said[-1][0], started_on=began,
            kind=kind(told.want),
            look_again_on=today + dt.timedelta(days=told.look_in) if told.life == "active" else None,
        ),
        story.name, number,
    )  # fmt: skip
    book.add(
        OutcomePlan(
            outcome=outcome, person=person, why=told.why, good_week=told.good, signs=told.signs,
            ladder=told.ladder, decided="yes", decided_on=began, decided_how="said",
            **frames(told.want, told.element),
            explore_by=(
                today + dt.timedelta(days=told.explore_in) if told.explore_in is not None
                else began + dt.timedelta(days=42)
            ),
        ),
        story.name, number,
    )  # fmt: skip
    for order, ((state, said), day) in enumerate(zip(told.said, days, strict=True)):
        final = order == len(told.said) - 1
        move = book.add(
            OutcomeMove(
                outcome=outcome, person=person, life=told.life if final else "active", progress=state,
                on=day, author=link,
            ),
            story.name, number, order,
        )  # fmt: skip
        book.add(
            Said(
                move=move, outcome=outcome, person=person, said=said, on=day,
                agreed_with=f"{person.called} and {link.colleague.first_name}",
            ),
            story.name, number, order,
        )  # fmt: skip
    around.write(book, person, told, outcome, days, link, today)
    _steps(book, person, story, told, outcome, number, began)
    _ideas(book, person, story, told, outcome, number, (began, span, last))
    return outcome


def frames(want: str, element: str) -> dict[str, str]:
    """Where a worker linked it to the frames that councils count in; one in six was never linked."""
    if dice("frame", want) < 0.16:
        return {}
    care_act = next((link for words, link in CARE_ACT if re.search(words, want, re.IGNORECASE)), None)
    usual = {"safe": "safe_home", "matters": "places", "connected": "people"}
    ascof = {"safe": "safety", "matters": "independence", "connected": "social"}[element]
    return {
        "care_act": care_act or usual[element],
        "ascof": "quality" if dice("ascof", want) < 0.3 else ascof,
    }


def kind(want: str) -> str:
    """To keep, to feel, or to change: by the words of the wish."""
    return "keep" if KEEPS.search(want) else "feel" if FEELS.search(want) else "change"


def _said_on(told: OutcomeStory, began: dt.date, last: dt.date) -> list[dt.date]:
    """From the day it began to a few days ago, evenly."""
    count = len(told.said)
    final = max(began, last - dt.timedelta(days=4 + int(dice("said", told.want) * 20)))
    gap = (final - began) / max(1, count - 1)
    return [began + gap * i if i < count - 1 or count == 1 else final for i in range(count)]


def _steps(
    book: Book, person: Person, story: PersonStory, told: OutcomeStory, outcome: Outcome, number: int,
    began: dt.date,
) -> None:  # fmt: skip
    """Walked in order in the first weeks, unless support began at once and they are still to do."""
    thought_of = {i.step for i in told.ideas}
    for step in range(1, 6):
        explored, because, day = "yes", "", began + dt.timedelta(days=3 + step * 2)
        if not told.walked and step < 5:
            explored = "yes" if step in thought_of else "not_yet"
        elif step not in thought_of:
            explored = "because"
            words = NOT_EXPLORED[int(dice("not", told.want, step) * len(NOT_EXPLORED))]
            because = words.format(person.called)
        book.add(
            StepTaken(
                outcome=outcome, person=person, number=step, explored=explored, because=because,
                explored_on=day if explored == "yes" else None,
            ),
            story.name, number, step,
        )  # fmt: skip


def _ideas(
    book: Book, person: Person, story: PersonStory, told: OutcomeStory, outcome: Outcome, number: int,
    when: tuple[dt.date, dt.timedelta, dt.date],
) -> None:  # fmt: skip
    """Help from life comes bit by bit; the visits it replaces end."""
    began, span, last = when

    def carry(idea: Idea) -> None:
        if idea.choice == "yes":
            book.add(
                Carried(
                    idea=idea, outcome=outcome, person=person, number=idea.number, a_week=idea.a_week,
                    started_on=idea.decided_on,
                    ended_on=max(idea.ended_on, idea.decided_on) if idea.ended_on else None,
                ),
                idea.pk,
            )  # fmt: skip

    fewer = began + span * (0.45 + 0.35 * dice("fewer", told.want))
    if told.was:
        carry(book.add(
            Idea(
                outcome=outcome, person=person, number=5,
                what=f"{told.was} visits a week: {told.short.lower()}",
                choice="yes", by="All of us", a_week=told.was, decided_on=began, ended_on=fewer,
                reason=f"To begin with, till {person.called} found other ways.",
            ),
            story.name, number, "was",
        ))  # fmt: skip
    others = sum(1 for i in told.ideas if i.step < 5)
    for order, idea in enumerate(told.ideas):
        share = order / max(1, others) * 0.75 if idea.step < 5 else 0.0
        decided = fewer if idea.step == 5 and told.was else began + span * share
        carry(book.add(
            Idea(
                bank=bank.source(book, idea.step, idea.what),
                outcome=outcome, person=person, number=idea.step, what=idea.what, reason=idea.reason,
                by=idea.by, a_week=idea.a_week, decided_on=decided,
                choice={"+": "yes", "?": "try", "-": "no"}[idea.mark],
                until=last + dt.timedelta(days=21) if idea.mark == "?" else None,
                ended_on=last if told.life in ("reached", "let_go") else None,
            ),
            story.name, number, order,
        ))  # fmt: skip
