"""How one team does things: the word it uses, and the order of its meeting."""

from __future__ import annotations

from django.db import models

from people.models import Team
from people.models.records import Editable, recorded
from people.rowsecurity import of_team


@recorded
class Ways(Editable):
    """What a team has chosen for itself; without a row everything is as it comes."""

    team = models.OneToOneField(Team, models.PROTECT, related_name="ways")
    word = models.CharField("your word for a tension", max_length=20, default="tension")
    #: the parts of the weekly meeting in order: [key, minutes]
    steps = models.JSONField(default=list)

    class Meta:
        constraints = [of_team("ways_rows", coach_reads=True)]

    def __str__(self) -> str:
        return f"ways of {self.team_id}"
