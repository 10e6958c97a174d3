"""What stands around each outcome: two views of it, what comes next; and numbers for those who said yes."""

from __future__ import annotations

import datetime as dt

from people.models import Permission, Person, User
from profiles.models import LifeCheck, NextStep, Outcome, Rating
from wellbeing.demo.book import Book, dice
from wellbeing.demo.reading import OutcomeStory

#: who said yes to being asked how life is, and what they answered, long ago and lately
MEASURED = {
    "Edith": ((6, 7, 6, 4, 2, 2, 2, 2), (7, 8, 8, 3, 1, 1, 2, 4)),
    "Tom": ((5, 4, 5, 3, 3, 2, 2, 1), (6, 6, 7, 2, 2, 1, 2, 2)),
}
SURE = {"start": 3, "closer": 6, "there": 9}


def write(
    book: Book, person: Person, told: OutcomeStory, outcome: Outcome, days: list[dt.date], link: User,
    today: dt.date,
) -> None:  # fmt: skip
    """Views from the day it began and from the last time it was spoken of; a few were never asked."""
    rungs = told.ladder.splitlines()
    for whose, first in (("person", 0), ("worker", 1)):
        if dice("asked", told.want, whose) > 0.8 and not rungs:
            continue
        for n, ((state, _), day) in enumerate(zip(told.said, days, strict=True)):
            if n not in (first, len(days) - 1):
                continue
            rung = min(len(rungs), max(1, n + 1 if whose == "person" else n)) if rungs else None
            book.add(
                Rating(
                    outcome=outcome, person=person, whose=whose, on=day, author=link,
                    importance=7 + int(dice("matters", told.want) * 4) if whose == "person" else None,
                    confidence=min(10, SURE[state] + int(dice("sure", told.want, whose) * 2)),
                    rung=rung, rung_words=rungs[rung - 1] if rung else "",
                ),
                told.want, whose, n,
            )  # fmt: skip
    for order, line in enumerate(told.next):
        what, who, days_from_now = (part.strip() for part in line.split("|"))
        when = today + dt.timedelta(days=int(days_from_now))
        book.add(
            NextStep(
                outcome=outcome, person=person, what=what, who=who, added_on=days[-1],
                due_on=when if when >= today else None, done_on=when if when < today else None,
            ),
            told.want, order,
        )  # fmt: skip


def measure(book: Book, person: Person, link: User, today: dt.date) -> None:
    """The eight questions, asked twice of those who said yes to them."""
    if person.called not in MEASURED:
        _seasons(book, person, link, today)
        return
    for n, answers in enumerate(MEASURED[person.called]):
        names = (
            "satisfied", "worthwhile", "happy", "anxious", "companionship", "left_out", "isolated", "lonely",
        )  # fmt: skip
        on = today - dt.timedelta(days=(190, 20)[n])
        if n == 0:
            book.add(
                Permission(
                    person=person, purpose="measure", scope="The eight questions, twice a year", how="said",
                    decided_by=person.name, recorded_by=link, starts_on=on,
                ),
                person.called, "measure",
            )  # fmt: skip
        book.add(
            LifeCheck(person=person, on=on, author=link, **dict(zip(names, answers, strict=True))),
            person.called, n,
        )  # fmt: skip


#: of ten people, so many said yes to being asked; how often they were, in days
YES, SEASON = 0.7, 91


def _seasons(book: Book, person: Person, link: User, today: dt.date) -> None:
    """Others who said yes: asked once a season, and on the whole a little better each time."""
    first = person.started_on + dt.timedelta(days=30 + int(dice("asked", person.name) * 40))
    if dice("measure", person.name) > YES or first >= today:
        return
    book.add(
        Permission(
            person=person, purpose="measure", scope="The eight questions, once a season", how="said",
            decided_by=person.name, recorded_by=link, starts_on=first,
        ),
        person.name, "measure",
    )  # fmt: skip
    for n in range((today - first).days // SEASON + 1):
        up = min(2, n) * 0.6

        def said(question: str, low: float, width: float, *, n: int = n) -> int:
            return round(low + width * dice(question, person.name) + dice(question, person.name, n))

        lonely = said("lonely", 2.6 - up, 2)
        book.add(
            LifeCheck(
                person=person, on=first + dt.timedelta(days=n * SEASON), author=link,
                satisfied=min(10, said("satisfied", 4.2 + up, 4)),
                worthwhile=min(10, said("worthwhile", 4.0 + up, 4)),
                happy=min(10, said("happy", 4.6 + up, 4)), anxious=max(0, said("anxious", 3.2 - up, 4)),
                companionship=min(3, max(1, lonely - 1)), left_out=min(3, max(1, said("left", 1 - up, 1.5))),
                isolated=min(3, max(1, lonely - 2)), lonely=min(5, max(1, 6 - lonely)),
            ),
            person.name, n,
        )  # fmt: skip
