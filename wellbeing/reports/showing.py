"""One issue of a report, ready for a page, a PDF or the open JSON."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wellbeing.reports.disclosure import HIDDEN
from wellbeing.reports.figures import Figures
from wellbeing.reports.models import Draft, Report, Story, Told
from wellbeing.reports.pictures import DEFINITIONS, Picture, of
from wellbeing.reports.points import values
from wellbeing.reports.quarters import Quarter

SIGN = "[c] means too few people to show a number."


@dataclass(frozen=True)
class Shown:
    """What a page or a paper shows."""

    figures: Figures
    quarter: Quarter
    team_names: str
    contract_name: str
    number: int
    why: str
    issued_on: dt.date | None
    stories: Sequence[Told | Story]
    pictures: list[Picture]
    definitions: Sequence[tuple[str, str]] = tuple(DEFINITIONS)

    @property
    def points(self) -> list[str]:
        """Its main points."""
        found: list[str] = self.figures.get("points", [])
        return found

    @property
    def sign(self) -> str:
        """What [c] means, before it is met; nothing where no figure is hidden."""
        return SIGN if HIDDEN in values(self.figures) else ""

    @property
    def words(self) -> list[dict[str, str]]:
        """What the teams say."""
        found: list[dict[str, str]] = self.figures.get("words", [])
        return found


def issued(report: Report, *, paper: bool = False) -> Shown:
    """One issue with the stories whose permission stands today. One query."""
    return Shown(
        report.figures, Quarter.of(report.quarter_starts), report.team_names, report.contract_name,
        report.number, report.why, report.issued_on, list(report.stories.all()),
        of(report.figures, paper=paper),
    )  # fmt: skip


def of_draft(draft: Draft, stories: Sequence[Story]) -> Shown:
    """A draft as it would be issued now, with the asking team's own stories."""
    said = [
        {"team": word.team_name, "comment": word.comment, "changed": word.changed}
        for word in draft.words.all()
        if word.comment or word.changed
    ]
    points = [line.strip() for line in draft.points.text.splitlines() if line.strip()]
    return Shown(
        draft.figures | {"points": points, "words": said}, Quarter.of(draft.quarter_starts), draft.team_names,
        draft.contract_name, draft.number, draft.why, None, stories, of(draft.figures),
    )  # fmt: skip


def open_json(made: Shown) -> dict[str, Any]:
    """Everything the report says, in a form that any program reads: no key means more than the page says."""
    quarter = made.quarter
    return {
        "format": "what-changed/1",
        "contract": made.contract_name,
        "teams": made.team_names,
        "quarter": {"name": quarter.name, "from": quarter.first, "to": quarter.after - dt.timedelta(days=1)},
        "issue": made.number,
        "correction": made.why,
        "issued_on": made.issued_on,
        "hidden": HIDDEN,
        "people": made.figures["people"],
        "counted": made.figures["counted"],
        "points": made.points,
        "teams_say": made.words,
        "tables": [
            {key: table[key] for key in ("key", "title", "measure", "unit", "head", "rows", "exact")}
            for table in made.figures["tables"]
        ],
        "stories": [
            {"title": s.title, "words": s.words, "about": s.about, "agreed_on": s.agreed_on,
             "steps": [{"who": who, "what": what} for who, what in s.steps]}
            for s in made.stories
        ],
        "definitions": [{"word": word, "meaning": meaning} for word, meaning in made.definitions],
    }  # fmt: skip
