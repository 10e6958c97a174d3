"""What a team settles for its rota: horizons, agreements a machine can check, the ways between homes."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q

from people.models import Person, Team
from people.models.records import Editable, recorded
from people.rowsecurity import MY_TEAMS, of_team
from rotas.terms import Agreed
from rotas.times import clock_time


@recorded
class RotaSettings(Editable):
    """How far ahead this team plans; a team without one has the usual figures."""

    team = models.OneToOneField(Team, models.PROTECT, related_name="rota_settings")
    ahead_weeks = models.PositiveSmallIntegerField("visits open so many weeks ahead", default=4)
    period_weeks = models.PositiveSmallIntegerField("a rota is agreed for so many weeks", default=2)
    notice_days = models.PositiveSmallIntegerField("agreed so many days before it begins", default=14)
    usual_travel = models.PositiveSmallIntegerField("minutes between two homes nobody typed", default=5)

    class Meta:
        constraints = [
            of_team("rotasettings_rows", coach_reads=True),
            models.CheckConstraint(
                name="rotasettings_are_possible",
                condition=Q(ahead_weeks__gte=2, ahead_weeks__lte=12, period_weeks__gte=1, period_weeks__lte=8)
                & Q(notice_days__lte=42, usual_travel__lte=90),
            ),
        ]

    def __str__(self) -> str:
        return f"rota settings of {self.team_id}"


@recorded
class RotaAgreement(Editable):
    """Something the team agreed about its rota, as a number that the rules can check; ended, not erased."""

    ABOUT = [
        (Agreed.REST.value, "Rest between two days"),
        (Agreed.WEEKENDS.value, "Weekends in any four"),
        (Agreed.FINISH.value, "How late we finish"),
        (Agreed.DAY.value, "Work in one day"),
    ]
    #: what the number says
    SAYS = {
        Agreed.REST.value: "At least {n} hours of rest between two days",
        Agreed.WEEKENDS.value: "Weekends in any four: at most {n}",
        Agreed.FINISH.value: "Nobody finishes after {hour}",
        Agreed.DAY.value: "At most {n} hours of work in one day",
    }
    #: the least and the most each number may be
    LIMITS = {Agreed.REST: (11, 24), Agreed.WEEKENDS: (0, 4), Agreed.FINISH: (12, 24), Agreed.DAY: (2, 13)}

    team = models.ForeignKey(Team, models.PROTECT, related_name="rota_agreements")
    about = models.CharField(max_length=10, choices=ABOUT)
    limit = models.PositiveSmallIntegerField()
    words = models.CharField("as the team says it", max_length=160)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            of_team("rotaagreement_rows", coach_reads=True),
            models.UniqueConstraint(
                fields=["team", "about"], condition=Q(ended_on=None), name="rota_agreement_once"
            ),
        ]
        ordering = ["about", "id"]

    def __str__(self) -> str:
        return self.words

    @property
    def rule(self) -> str:
        """What the rota reads of it, in words."""
        return self.says(self.about, self.limit)

    @classmethod
    def says(cls, about: str, limit: int) -> str:
        """What such a number means: `Nobody finishes after 10pm`."""
        hour = clock_time(dt.time(limit % 24)) if limit != 24 else "midnight"
        return cls.SAYS[about].format(n=limit, hour=hour)


@recorded
class TravelTime(Editable):
    """Minutes from one person's home to another's, as the team knows them: typed, never measured."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="travel_times")
    one = models.ForeignKey(Person, models.PROTECT, related_name="+")
    other = models.ForeignKey(Person, models.PROTECT, related_name="+")
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            of_team("traveltime_rows", delete=f"team_id = {MY_TEAMS}"),
            models.CheckConstraint(name="traveltime_one_way", condition=Q(one__lt=F("other"))),
            models.CheckConstraint(name="traveltime_is_short", condition=Q(minutes__lte=180)),
            models.UniqueConstraint(fields=["one", "other"], name="traveltime_once"),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} minutes"
