"""Thinking tools in the demo: what was asked and drawn with a few people, and what waits beside a profile."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from people.models import Person, User
from profiles.models import Suggestion
from profiles.toolset import TOOLS
from wellbeing.demo.book import Book

SAID = Path(__file__).parent / "stories" / "thinking.toml"


def write(book: Book, people: dict[str, Person], hands: dict[str, User], today: dt.date) -> None:
    """The sheets of those who are in this team: `people` by full name, `hands` the team's workers by name."""
    for told in tomllib.loads(SAID.read_text())["sheets"]:
        if told["person"] in people and told["by"] in hands:
            _sheet(book, people[told["person"]], hands[told["by"]], told, today)


def _sheet(book: Book, person: Person, by: User, told: dict[str, Any], today: dt.date) -> None:
    """One sheet with its lines and what it taught; days are counted back from today."""
    tool, on = TOOLS[told["tool"]], today - dt.timedelta(days=told["ago"])
    done = on if told.get("done") else None
    named = (person.full_name, tool.slug, told["ago"])
    sheet = book.add(
        tool.model(
            person=person, author=by, on=on, done_on=done, with_whom=told.get("with", ""),
            **told.get("words", {}),
        ),
        *named,
    )  # fmt: skip
    for part, model in tool.parts.items():
        kind: Any = model
        for place, words in enumerate(told.get(part, []), 1):
            late = {"by": on + dt.timedelta(days=words["by"])} if "by" in words else {}
            book.add(kind(person=person, sheet=sheet, place=place, **(words | late)), *named, part, place)
    for number, (heading, state, text) in enumerate(told.get("taught", [])):
        book.add(
            Suggestion(
                person=person, author=by, heading=heading, text=text, state=state, source=tool.source,
                source_id=sheet.pk, on=on, decided_on={"not_now": today, "taken": on}.get(state),
                page=1 if state == "taken" else None,
            ),
            *named, number,
        )  # fmt: skip
