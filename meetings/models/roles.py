"""Who looks after what in a team, for how long, what was handed over, and what the coach brings."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import Q
from django.utils import timezone

from meetings.models.tensions import Tension
from people.models import Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, of_team


@recorded
class Role(Editable):
    """Something that needs looking after: why, and what it takes."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="roles")
    name = models.CharField("what do you call it?", max_length=60)
    purpose = models.CharField("why does it matter?", max_length=300)
    accountabilities = models.TextField("what does it take care of?", max_length=1000, blank=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            of_team("role_rows", coach_reads=True),
            models.UniqueConstraint(
                fields=["team", "name"], condition=Q(ended_on=None), name="role_name_once"
            ),
        ]
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


@recorded
class Term(Editable):
    """Somebody looks after a role until a day; then it is handed over."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    role = models.ForeignKey(Role, models.PROTECT, related_name="terms")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    started_on = models.DateField(default=timezone.localdate)
    until = models.DateField("until when?", null=True, blank=True)
    ended_on = models.DateField(null=True)
    handed_over = models.TextField("what does the next one need to know?", max_length=2000, blank=True)

    class Meta:
        constraints = [
            of_team("term_rows", coach_reads=True),
            models.UniqueConstraint(fields=["role"], condition=Q(ended_on=None), name="term_once_at_a_time"),
        ]
        ordering = ["-started_on", "id"]

    def __str__(self) -> str:
        return f"{self.user_id} for {self.role_id}"

    def over(self, today: dt.date) -> bool:
        """Has its time come to choose again?"""
        return self.ended_on is None and self.until is not None and self.until <= today


@recorded
class Question(Record):
    """The coach's answer to a tension that was brought: a question, never a solution."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    tension = models.ForeignKey(Tension, models.PROTECT, related_name="questions")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    text = models.CharField("what would you like to ask?", max_length=300)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="question_rows",
                read="tension_id IN (SELECT id FROM meetings_tension)",
                add=f"author_id = {ASKING} and team_id = {COACHED_TEAMS}"
                " and tension_id IN (SELECT id FROM meetings_tension WHERE for_coach)",
            )
        ]
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return self.text


@recorded
class CoachNote(Editable):
    """What team and coach keep together: a note, or something they try and what they learn."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="coach_notes")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    text = models.CharField("what is it about?", max_length=400)
    trying_until = models.DateField("trying it until", null=True, blank=True)
    learned = models.TextField("what did we learn?", max_length=1000, blank=True)
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="coachnote_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                write=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                add=f"(team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}) and author_id = {ASKING}",
            )
        ]
        ordering = ["-on", "id"]

    def __str__(self) -> str:
        return self.text
