"""The bank of ideas that the teams of the first organisation keep, and whose outcomes used them."""

from __future__ import annotations

import datetime as dt
import re

from people.models import Team
from profiles.models import BankIdea
from wellbeing.demo.book import Book

#: (team, step, the idea, how to go about it, words by which a use of it is known)
IDEAS = (
    ("Ashton", 1, "Strong-and-steady exercises at the worktop", "Twice a day, kettle on.", "exercises"),
    ("Ashton", 1, "A large-print diary", "From the market stall. Write it in together on Sundays.", "diary"),
    ("Ashton", 1, "A timer that plays a favourite tune", "Any kitchen timer app will do it.", "timer"),
    ("Ashton", 2, "A phone with photo buttons", "About £40. Somebody sets up the faces once.", "photo"),
    ("Ashton", 2, "A second stair rail", "Ask the council’s handyperson for a month’s trial.", "rail"),
    ("Hindley", 2, "A clock that talks and says the day", "The loan store has three.", "talking clock"),
    ("Hindley", 2, "Record player or playlist on one button", "Ask the repair café.", "record pl|playlist"),
    ("Standish", 2, "Lamps on timers before dusk", "Two plugs, £9. It keeps the evening friendly.", "lamp"),
    ("Standish", 1, "Walking to the gate each day", "Begin with the first flagstone.", "walk|gate"),
)  # fmt: skip


def write(book: Book, team: Team, today: dt.date) -> None:
    """What this team wrote down."""
    for n, (name, number, what, how, _) in enumerate(IDEAS):
        if name == team.name:
            day = today - dt.timedelta(days=300 - 20 * n)
            book.add(BankIdea(team=team, number=number, what=what, how=how, added_on=day), what)


def source(book: Book, number: int, what: str) -> BankIdea | None:
    """The idea of the bank that somebody's came from, if it did and its team has been told of already."""
    found = (i for i in IDEAS if i[1] == number and re.search(i[4], what, re.IGNORECASE))
    words = next((idea[2] for idea in found), "")
    rows = book.of(BankIdea)
    return next((row for row in rows if row.what == words), None)
