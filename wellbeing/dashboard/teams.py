"""All teams that a coach walks beside, at a glance: never in an order of doing well, and nobody is named."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from markupsafe import Markup

from people.models import Team
from profiles.models import Outcome
from rotas.models import TeamWeek
from wellbeing import charts
from wellbeing.dashboard import sentences
from wellbeing.dashboard.figures import OLD, nobody_yet
from wellbeing.dashboard.lines import short
from wellbeing.dashboard.weeks import asked, mondays
from wellbeing.words import day_month


@dataclass(frozen=True)
class Glance:
    """One team: what may want a talk, each with the page it leads to, and twelve weeks of faces."""

    team: Team
    said: list[tuple[str, str]]
    finding: str
    picture: Markup
    rows: list[tuple[str, str]]


def glances(teams: Sequence[Team], today: dt.date) -> list[Glance]:
    """In name order, as the teams came; five queries, whatever their number."""
    ids = [team.pk for team in teams]
    weeks = mondays(today)
    kept: dict[tuple[UUID, dt.date], TeamWeek] = {
        (week.team_id, week.monday): week
        for week in TeamWeek.objects.filter(team__in=ids, monday__gte=weeks[0], monday__lte=weeks[-1])
    }
    late: dict[UUID, int] = defaultdict(int)
    due = Outcome.objects.filter(person__team__in=ids, life=Outcome.Life.ACTIVE, look_again_on__lt=today)
    for team_id in due.values_list("person__team_id", flat=True):
        late[team_id] += 1
    alone = nobody_yet(ids, today)
    old = _counted(ids, "how_pages", f"x.written_on is null or x.written_on < uk_today() - {OLD}")
    slow = _counted(ids, "how_tensions", "x.ended_as = '' and x.days >= 28")
    return [
        _glance(
            team, weeks, kept, [
                (sentences.late_reviews(late[team.pk]), "people"),
                (sentences.old_pages(old.get(team.pk, 0)), "people"),
                (sentences.essential(*_total(alone, team.pk)), "rota"),
                (sentences.slow(slow.get(team.pk, 0)), "team"),
            ]
        )
        for team in teams
    ]  # fmt: skip


def _counted(teams: list[UUID], function: str, which: str) -> dict[UUID, int]:
    """How many rows of a function of doors.sql hold, team by team."""
    return dict(
        asked(
            f"select t.id, count(*) from unnest(%s::uuid[]) t (id) cross join lateral {function}(t.id) x"
            f" where {which} group by t.id",
            [str(team) for team in teams],
        )
    )


def _total(alone: dict[tuple[UUID, dt.date], tuple[int, int]], team: UUID) -> tuple[int, int]:
    mine = [numbers for (team_id, _), numbers in alone.items() if team_id == team]
    return sum(total for total, _ in mine), sum(nobody for _, nobody in mine)


def _glance(
    team: Team, weeks: list[dt.date], kept: dict[tuple[UUID, dt.date], TeamWeek], said: list[tuple[str, str]]
) -> Glance:
    points = [
        (monday, round(week.faces / week.people, 1) if week and week.people else None)
        for monday in weeks
        for week in [kept.get((team.pk, monday))]
    ]
    rows = [(day_month(monday), "–" if mean is None else f"{mean:g}") for monday, mean in points]
    spoken = ". ".join(": ".join(row) for row in rows)
    return Glance(
        team, said, sentences.weeks([mean for _, mean in points if mean is not None]),
        charts.line(
            f"faces-{team.pk}", f"Faces in {team.name}, week by week", f"{spoken}.",
            [(short(monday), mean) for monday, mean in points],
        ),
        rows,
    )  # fmt: skip
