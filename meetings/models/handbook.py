"""A team's own handbook: pages that everyone edits, each with all that it said before."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Team, User
from people.models.records import Record, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, of_team


@recorded
class Page(Record):
    """A page of the handbook; its words stand in its versions."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="pages")

    class Meta:
        constraints = [of_team("page_rows", coach_reads=True)]

    def __str__(self) -> str:
        return f"page of {self.team_id}"


@recorded
class PageVersion(Record):
    """What a page said from a day on. The latest number is what it says now; none is ever changed."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="page_versions")
    page = models.ForeignKey(Page, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField("what is it called?", max_length=80)
    text = models.TextField("what does it say?", max_length=8000)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="pageversion_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                add=f"team_id = {MY_TEAMS} and author_id = {ASKING}"
                " and page_id IN (SELECT id FROM meetings_page)",
            ),
            models.UniqueConstraint("page", "number", name="page_version_once"),
        ]
        ordering = ["-number"]

    def __str__(self) -> str:
        return self.title
