"""How a team is, as nobody in particular says it: counted, never linked to whoever answered."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from people.models import Team, User
from people.models.records import Record
from people.rowsecurity import ASKING, RowSecurity, of_team


class PulseRound(Record):
    """A few days in which each of the team may answer three questions."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="pulses")
    opens_on = models.DateField()
    closes_on = models.DateField()

    class Meta:
        constraints = [
            RowSecurity(
                name="pulseround_rows",
                read=of_team("", coach_reads=True).rules["read"],
                add=of_team("").rules["write"],
                link="read",
            ),
            models.UniqueConstraint("team", "opens_on", name="pulse_once"),
            models.CheckConstraint(condition=Q(closes_on__gt=models.F("opens_on")), name="pulse_has_days"),
        ]
        ordering = ["-opens_on"]

    def __str__(self) -> str:
        return f"pulse of {self.team_id}"


class PulseVoice(Record):
    """That somebody answered, so that nobody does twice; never what. Only they can read it."""

    round = models.ForeignKey(PulseRound, models.CASCADE, related_name="+")
    user = models.ForeignKey(User, models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(name="pulsevoice_rows", read=f"user_id = {ASKING}", link="write"),
            models.UniqueConstraint("round", "user", name="pulse_voice_once"),
        ]

    def __str__(self) -> str:
        return f"a voice in {self.round_id}"


class PulseCount(Record):
    """How many gave one answer to one question: a number, reachable through a function alone."""

    round = models.ForeignKey(PulseRound, models.CASCADE, related_name="+")
    question = models.PositiveSmallIntegerField()
    choice = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            RowSecurity(name="pulsecount_rows", read="false", link="write"),
            models.UniqueConstraint("round", "question", "choice", name="pulse_count_once"),
        ]

    def __str__(self) -> str:
        return f"a count of {self.round_id}"
