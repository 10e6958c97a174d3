"""What is near each team in the demo, and the people who were introduced there."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from people.models import Person, Team
from profiles.models import Introduction, Outcome, Place
from profiles.neighbourhood import AGAIN
from wellbeing.demo.book import Book

TOLD = Path(__file__).parent / "stories" / "places.toml"


@cache
def told() -> dict[str, list[dict[str, Any]]]:
    """The file, read once."""
    return tomllib.loads(TOLD.read_text())


def write(book: Book, team: Team, people: dict[str, Person], checker: str, today: dt.date) -> None:
    """This team's places, and who goes: `people` by full name; `checker`: who looked last."""
    places: dict[str, Place] = {}
    for one in told()["places"]:
        if one["team"] == team.name:
            words = {name: value for name, value in one.items() if name not in ("team", "checked")}
            places[one["name"]] = book.add(
                Place(team=team, **words, **_checked(one.get("checked"), checker, today)), one["name"]
            )
    outcomes = [o for o in book.rows.get(Outcome, []) if isinstance(o, Outcome)]
    for one in told()["introductions"]:
        if person := people.get(one["person"]):
            made = today - dt.timedelta(days=one["ago"])
            of_theirs = (o for o in outcomes if o.person_id == person.pk and o.short == one["outcome"])
            book.add(
                Introduction(
                    person=person, place=places[one["place"]], outcome=next(of_theirs, None), made_on=made,
                    with_whom=one["with"], walk_minutes=one["walk"] or None, went=one["went"],
                    words=one["words"], went_on=made + dt.timedelta(days=min(21, one["ago"])),
                ),
                one["person"], one["place"],
            )  # fmt: skip


def _checked(ago: int | None, checker: str, today: dt.date) -> dict[str, Any]:
    if ago is None:
        return {}
    on = today - dt.timedelta(days=ago)
    return {"checked_on": on, "checked_by": checker, "check_again_on": on + AGAIN}
