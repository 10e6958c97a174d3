"""A rota on its way: needs, preferences, draft, agreed; what changed since; what else is in the diary."""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from people.models import Person, Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, my_people, of_team
from rotas.models.visits import Visit

DAYS = Func("first", "after", function="daterange", output_field=DateRangeField())


@recorded
class Period(Editable):
    """Some weeks of a team's rota that are agreed together."""

    class State(models.TextChoices):
        NEEDS = "needs", "Looking at what is needed"
        ASKED = "asked", "Asking what suits us"
        DRAFT = "draft", "Filling the gaps"
        AGREED = "agreed", "Agreed"

    #: from each state, the states it may move to
    MOVES = {
        State.NEEDS: {State.ASKED, State.DRAFT},
        State.ASKED: {State.NEEDS, State.DRAFT},
        State.DRAFT: {State.ASKED, State.AGREED},
        State.AGREED: {State.DRAFT},
    }

    team = models.ForeignKey(Team, models.PROTECT, related_name="periods")
    first = models.DateField("its first Monday")
    after = models.DateField("the Monday after it")
    state = models.CharField(max_length=10, choices=State.choices, default=State.NEEDS)
    agreed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            of_team("period_rows", coach_reads=True),
            models.CheckConstraint(name="period_has_days", condition=Q(after__gt=F("first"))),
            models.CheckConstraint(
                name="period_agreed_has_a_day",
                condition=Q(state="agreed", agreed_on__isnull=False)
                | (~Q(state="agreed") & Q(agreed_on=None)),
            ),
            ExclusionConstraint(
                name="period_once",
                expressions=[(F("team"), RangeOperators.EQUAL), (DAYS, RangeOperators.OVERLAPS)],
            ),
        ]
        ordering = ["first"]

    def __str__(self) -> str:
        return f"rota from {self.first}"

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return self.after - dt.timedelta(days=1)


@recorded
class ChangeSeen(Record):
    """A worker has seen that this agreed visit is now at that time, with that worker."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="changes_seen")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    cancelled = models.BooleanField(default=False)

    class Meta:
        constraints = [
            RowSecurity(
                name="changeseen_rows",
                read=f"team_id = {MY_TEAMS}",
                write=f"team_id = {MY_TEAMS} and user_id = {ASKING}",
            )
        ]

    def __str__(self) -> str:
        return f"seen by {self.user_id}"


@recorded
class Commitment(Editable):
    """A time in the diary that is no visit: the team's meeting, someone's circle, training.

    Rooms above write it, with the id of their own row as `source`; one that nobody needs any more is ended.
    """

    class Kind(models.TextChoices):
        MEETING = "meeting", "Team meeting"
        CIRCLE = "circle", "Circle"
        TRAINING = "training", "Training"
        OTHER = "other", "Something else"

    team = models.ForeignKey(Team, models.PROTECT, related_name="commitments")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    title = models.CharField(max_length=80)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    #: nobody: the whole team
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="commitments")
    #: whose circle it is
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    source = models.UUIDField(null=True, unique=True)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="commitment_rows",
                read=f"team_id = {MY_TEAMS} or (team_id = {COACHED_TEAMS} and person_id is null)"
                f" or person_id = {my_people('rota')}",
                write=f"team_id = {MY_TEAMS}",
            ),
            models.CheckConstraint(
                name="commitment_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))
            ),
        ]
        indexes = [models.Index(fields=["team", "starts_at"])]
        ordering = ["starts_at", "id"]

    def __str__(self) -> str:
        return self.title
