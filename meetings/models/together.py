"""What a team has agreed, when it meets, and whom it thanks."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from meetings.models.tensions import Tension
from people.models import Team, User
from people.models.records import Editable, recorded
from people.rowsecurity import of_team


@recorded
class Agreement(Editable):
    """A way of working the team has agreed, with why, and when to look at it again."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="agreements")
    tension = models.ForeignKey(Tension, models.PROTECT, null=True, related_name="agreements")
    text = models.CharField("what we agreed", max_length=200)
    why = models.CharField("so that", max_length=300, blank=True)
    trying_until = models.DateField("trying it until", null=True, blank=True)
    look_again_on = models.DateField("look at it again on", null=True, blank=True)
    agreed_on = models.DateField(default=timezone.localdate)
    author = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    #: the meeting it was agreed in
    meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, null=True, related_name="agreements")
    ended_on = models.DateField(null=True)
    #: does it say how many days before it begins a rota is settled?
    sets_notice = models.BooleanField(default=False)

    class Meta:
        constraints = [
            of_team("agreement_rows", coach_reads=True),
            models.UniqueConstraint(
                fields=["team"],
                condition=models.Q(sets_notice=True, ended_on=None),
                name="notice_agreed_once",
            ),
        ]
        ordering = ["look_again_on", "id"]

    def __str__(self) -> str:
        return self.text


@recorded
class Meeting(Editable):
    """A weekly meeting: when and where, who leads it, writes it down and keeps the time."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="meetings")
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=80, blank=True)
    facilitator = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    scribe = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    timekeeper = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    #: while it runs: whose screen leads, which part and which tension, and how often that has moved
    leader = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    step = models.CharField(max_length=12, blank=True)
    step_since = models.DateTimeField(null=True)
    talking = models.ForeignKey(Tension, models.PROTECT, null=True, related_name="+")
    moves = models.PositiveIntegerField(default=0)
    held = models.BooleanField(default=False)
    summary = models.TextField("in a minute", max_length=2000, blank=True)

    class Meta:
        constraints = [
            of_team("meeting_rows", coach_reads=True),
            models.UniqueConstraint(fields=["team", "starts_at"], name="meeting_once"),
            models.CheckConstraint(
                condition=models.Q(held=False) | models.Q(step="", talking=None),
                name="meeting_is_over_once_held",
            ),
        ]
        ordering = ["starts_at"]

    def __str__(self) -> str:
        return f"meeting of {self.team_id}"


@recorded
class ThankYou(Editable):
    """A thank you for the whole team to read."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="thanks")
    sender = models.CharField("from whom", max_length=80)
    to = models.CharField("to whom", max_length=80, default="us all")
    text = models.CharField(max_length=400)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [of_team("thanks_rows")]
        ordering = ["-on", "id"]

    def __str__(self) -> str:
        return self.text[:60]
