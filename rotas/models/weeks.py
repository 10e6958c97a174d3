"""What a team's visits of one week add up to, kept in the same transaction as the visits themselves.

No history tables, on purpose: these are sums of visits, which have theirs, and can be counted again.
Both tables are written by triggers alone (doors.sql); nobody's login changes them.
"""

from __future__ import annotations

from django.db import models

from people.models import Team
from people.models.records import Editable, Record, recorded
from people.rowsecurity import COACHED_TEAMS, MY_TEAMS, RowSecurity


class TeamWeek(Record):
    """One team's week, Monday to Sunday in London: its visits that were not cancelled. Nothing of one worker.

    `faces` over `people` is how many workers a person saw on average; a visit that nobody came to shows
    no face. A week without visits has no row.
    """

    team = models.ForeignKey(Team, models.PROTECT, related_name="weeks")
    monday = models.DateField()
    minutes = models.PositiveIntegerField()
    #: of these, with a worker
    taken = models.PositiveIntegerField()
    people = models.PositiveIntegerField("people who saw a worker")
    faces = models.PositiveIntegerField("different workers of each of them, summed")
    essential = models.PositiveIntegerField("essential visits")
    missed = models.PositiveIntegerField("essential visits nobody came to")

    class Meta:
        constraints = [
            RowSecurity(
                name="teamweek_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                link="write",
            ),
            models.UniqueConstraint(fields=["team", "monday"], name="team_week_once"),
        ]
        ordering = ["monday"]

    def __str__(self) -> str:
        return f"week of {self.monday}"


class TouchedWeek(Record):
    """A week whose visits this very transaction has written: counted again, and gone, as it commits."""

    team_id = models.UUIDField()
    monday = models.DateField()

    class Meta:
        constraints = [RowSecurity(name="touchedweek_rows", read="false", link="write")]

    def __str__(self) -> str:
        return f"week of {self.monday}"


@recorded
class SharedWeeks(Editable):
    """A team lets the other teams of its organisation that do so too count its weeks in with theirs.

    Both ways or not at all: a team that does not share sees nothing of the others. Other teams see sums of at
    least three, never one team's own (how_beside in wellbeing/doors.sql).
    """

    team = models.OneToOneField(Team, models.PROTECT, related_name="shared_weeks")
    open = models.BooleanField("Share our weeks with teams that share theirs", default=False)

    class Meta:
        constraints = [
            RowSecurity(
                name="sharedweeks_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                write=f"team_id = {MY_TEAMS}",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return "shared" if self.open else "not shared"
