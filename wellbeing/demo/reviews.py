"""Who sat down together when; Edith prepares the next one."""

from __future__ import annotations

import datetime as dt

from people.models import Person, User
from profiles.models import Review
from wellbeing.demo.book import Book, dice
from wellbeing.demo.reading import PersonStory


def write(book: Book, person: Person, story: PersonStory, link: User, today: dt.date) -> None:
    """The first at about six weeks, one lately for who has been with us long; all in time but a few."""
    first = person.started_on + dt.timedelta(days=35 + int(dice("review", story.name) * 9))
    lately = today - dt.timedelta(days=20 + int(dice("lately", story.name) * 120))
    days = [first] + ([lately] if lately - first > dt.timedelta(days=60) else [])
    who = f"{person.called}, {link.colleague.first_name}"
    for n, day in enumerate(days):
        if day >= today or (story.state not in ("active",) and day == lately):
            continue
        following = days[n + 1] if n + 1 < len(days) else day + dt.timedelta(days=182)
        book.add(
            Review(
                person=person, author=link, planned_on=day, place="At home", held_on=day,
                here=who + (" and " + story.ring[0].split(",")[0] if story.ring else ""),
                appreciate=story.appreciate.splitlines()[0], now=story.matters, support=story.support,
                working="\n".join(o.short for o in story.outcomes if o.said[-1][0] != "start"),
                not_working="\n".join(o.short for o in story.outcomes if o.said[-1][0] == "start"),
                next_on=min(following, day + dt.timedelta(days=365)), prepared_with=person.called,
                prepared_on=day - dt.timedelta(days=6),
            ),
            story.name, n,
        )  # fmt: skip
    if story.name == "Edith Jones":
        book.add(
            Review(
                person=person, author=link, planned_on=today + dt.timedelta(days=9),
                place="At home, by the roses", here="Joe and Maureen",
                now="Thursdays at church. Joe ringing on Sundays.",
                future="To go some Sundays too, when the evenings are light.",
                working="Maureen’s lifts.",
                not_working="Number nine on the stairs.", prepared_with="Joe", prepared_on=today,
            ),
            story.name, "to come",
        )  # fmt: skip
