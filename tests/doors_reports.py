"""Addresses of what the council reads, as its teams see it, and one row for each kind of them."""

from __future__ import annotations

import datetime as dt
import uuid

from django.db.models import Model

from people.models import ContractTeam, Person, Team
from wellbeing.reports.facts import Totals
from wellbeing.reports.figures import of_quarter
from wellbeing.reports.models import Draft, Points, Report, Story, Word
from wellbeing.reports.quarters import Quarter

ROWS = {
    "team_reports": "team:report",
    "report_draft": "team:report",
    "report_points": "team:report write",
    "report_word": "team:report write",
    "team_report": "team:report",
    "report_wrong": "team:report write",
    "story": "person:plan write",
}


def rows(team: Team, person: Person, mark: str) -> dict[str, Model]:
    """One of each, marked with the town's name."""
    link = ContractTeam.objects.filter(team=team).first()
    contract = link.contract_id if link else uuid.uuid4()
    quarter = Quarter(2020, 1)
    named = {
        "contract_id": contract, "contract_name": mark, "team_names": mark,
        "figures": of_quarter(quarter, {}, Totals(0, 0, 0, 0)),
    }  # fmt: skip
    draft = Draft.objects.create(quarter_starts=dt.date(2020, 4, 1), **named)
    Points.objects.create(draft=draft, contract_id=contract, text=mark)
    Word.objects.create(draft=draft, contract_id=contract, team=team, team_name=mark, comment=mark)
    Story.objects.create(person=person, title=mark, words=mark)
    return {"coming_id": draft, "report_id": Report.objects.create(quarter_starts=quarter.first, **named)}
