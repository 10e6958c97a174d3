"""Whom people chose: the first faces of each story; one is being tried, and one worker is being asked."""

from __future__ import annotations

import datetime as dt

from people.models import Person, User
from profiles.models import Chosen, Wanted
from wellbeing.demo.book import Book, dice
from wellbeing.demo.reading import PersonStory

#: person -> the worker who is asked and has not answered, who wrote it down, and who is not wanted
ASKED = {
    "Gwen Parr": ("Priya Kaur", "Dawn Mather", "Liam Halliwell"),
    "Walter Grimshaw": ("Shabnam Akhtar", "Joy Okafor", "Dan Brierley"),
}


def write(book: Book, person: Person, story: PersonStory, users: dict[str, User], today: dt.date) -> None:
    """Up to four chosen, where people chose at all."""
    if dice("chose", story.name) > 0.7 and story.name != "Edith Jones":
        return
    for n, name in enumerate(story.faces[:4]):
        began = max(person.started_on, today - dt.timedelta(days=300 - 20 * n))
        tried = n == 3
        began = max(person.started_on, today - dt.timedelta(days=10)) if tried else began
        book.add(
            Chosen(
                person=person, user=users[name], started_on=began, trial_until=began + dt.timedelta(weeks=4),
                kept_on=None if tried else min(today, began + dt.timedelta(weeks=4)),
            ),
            story.name, name,
        )  # fmt: skip
    if story.name in ASKED:
        asked, author, declined = ASKED[story.name]
        for name, yes in ((asked, True), (declined, False)):
            if name not in story.faces[:4]:
                book.add(
                    Wanted(person=person, user=users[name], author=users[author], yes=yes), story.name, name
                )
