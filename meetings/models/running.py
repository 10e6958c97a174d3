"""A meeting while it runs: who is there, what is on the agenda, what is written down."""

from __future__ import annotations

from django.db import models

from meetings.models.together import Meeting
from people.models import Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, of_team


class Items(models.QuerySet["Item"]):
    """What is on a team's agenda besides its tensions."""

    def open(self) -> Items:
        """Not reached yet, by whichever meeting comes next; what waited longest first."""
        return self.filter(state="").order_by("-carried", "id")


@recorded
class Item(Editable):
    """A few words on the agenda. It stays there until a meeting reaches it or its author takes it off."""

    class State(models.TextChoices):
        OPEN = "", "On the agenda"
        TALKED = "talked", "We talked about it"
        OFF = "off", "Taken off"

    team = models.ForeignKey(Team, models.PROTECT, related_name="items")
    step = models.CharField(max_length=12)
    text = models.CharField("what is it?", max_length=160)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    #: weekly meetings that did not get to it
    carried = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=6, choices=State.choices, blank=True)
    #: the meeting that talked about it
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, related_name="items")
    objects = Items.as_manager()

    class Meta:
        constraints = [
            of_team("item_rows"),
            models.CheckConstraint(
                condition=models.Q(state="talked", meeting__isnull=False)
                | (~models.Q(state="talked") & models.Q(meeting=None)),
                name="item_is_somewhere",
            ),
        ]

    def __str__(self) -> str:
        return self.text


@recorded
class Minute(Editable):
    """What was written down of one part of a meeting; nothing of check-ins."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="minutes")
    step = models.CharField(max_length=12)
    text = models.TextField("what to remember", max_length=2000, blank=True)

    class Meta:
        constraints = [
            of_team("minute_rows", coach_reads=True),
            models.UniqueConstraint("meeting", "step", name="minute_once"),
        ]

    def __str__(self) -> str:
        return f"{self.step} of {self.meeting_id}"


class Seat(Record):
    """Somebody was at a meeting."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="seats")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            of_team("seat_rows", delete=f"team_id = {MY_TEAMS}"),
            models.UniqueConstraint("meeting", "user", name="seat_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} at {self.meeting_id}"


class Seen(Record):
    """Somebody who was not there has read what came of it; they alone can say so."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="seen")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="seen_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                add=f"team_id = {MY_TEAMS} and user_id = {ASKING}",
            ),
            models.UniqueConstraint("meeting", "user", name="seen_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} has read {self.meeting_id}"
