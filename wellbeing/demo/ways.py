"""Five Ways plans of workers and people in the demo, and two wellness plans that only their owners see."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from people.models import Person, Team, User
from profiles.models import MyWay, PersonWay, Wellness
from profiles.models.fiveways import Way
from wellbeing.demo.book import Book

SAID = Path(__file__).parent / "stories" / "ways.toml"


def write(book: Book, team: Team, people: dict[str, Person], hands: dict[str, User], today: dt.date) -> None:
    """The plans of those who are in this team: `people` by full name, `hands` the team's workers by name."""
    told = tomllib.loads(SAID.read_text(encoding="utf-8"))
    for one in told["workers"]:
        for way, words in _ways(one) if one["name"] in hands else ():
            where = {"team": team} if words.get("shared", "me") != "me" else {}
            book.add(MyWay(user=hands[one["name"]], way=way, **where, **words), one["name"], way)
    for one in told["people"]:
        for way, words in _ways(one) if one["name"] in people else ():
            whose = {"person": people[one["name"]], "author": hands[one["by"]], "shared": one["shared"]}
            book.add(PersonWay(way=way, **whose, **words), one["name"], one["by"], way)
    for one in told["wellness"]:
        if one["name"] in hands:
            again = today + dt.timedelta(days=one["look_again_in"])
            words = {name: text for name, text in one.items() if name not in ("name", "look_again_in")}
            book.add(Wellness(user=hands[one["name"]], look_again_on=again, **words), one["name"])


def _ways(one: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(way, one[way]) for way in Way.values if way in one]
