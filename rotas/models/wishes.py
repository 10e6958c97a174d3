"""When someone can't, would rather not or is happy to work, why if they share it, and who helped."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models import Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, MY_TEAMS, RowSecurity
from rotas.models.visits import Promise, Visit


@recorded
class Preference(Editable):
    """A time on weekdays or on one day, in one of three tones. The team reads when, never why."""

    class Tone(models.TextChoices):
        CANT = "cant", "I can’t"
        RATHER_NOT = "rather_not", "I’d rather not"
        HAPPY = "happy", "I’m happy to"

    user = models.ForeignKey(User, models.PROTECT, related_name="preferences")
    team = models.ForeignKey(Team, models.PROTECT, related_name="preferences")
    tone = models.CharField(max_length=10, choices=Tone.choices)
    #: bit 0 Monday to bit 6 Sunday; none for one day alone
    weekdays = models.PositiveSmallIntegerField(null=True)
    day = models.DateField(null=True)
    #: every so many weeks, counted from the week it starts
    every = models.PositiveSmallIntegerField(default=1)
    #: both or neither: neither is the whole day
    starts = models.TimeField(null=True)
    ends = models.TimeField(null=True)
    started_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="preference_rows",
                read=f"team_id = {MY_TEAMS}",
                write=f"team_id = {MY_TEAMS} and user_id = {ASKING}",
            ),
            models.CheckConstraint(
                name="preference_weekly_or_once",
                condition=Q(weekdays__gte=1, weekdays__lte=127, day=None)
                | Q(weekdays=None, day__isnull=False),
            ),
            models.CheckConstraint(
                name="preference_ends_after_start",
                condition=Q(starts=None, ends=None) | Q(ends__gt=F("starts")),
            ),
            models.CheckConstraint(name="preference_every", condition=Q(every__gte=1, every__lte=4)),
        ]
        ordering = ["day", "weekdays", "starts", "id"]

    def __str__(self) -> str:
        return self.get_tone_display()

    def falls_on(self, day: dt.date) -> bool:
        """Does it hold on this local day?"""
        if self.ended_on and day >= self.ended_on:
            return False
        if self.weekdays is None:
            return day == self.day
        if day < self.started_on:
            return False
        weeks = (day - self.started_on + dt.timedelta(days=self.started_on.weekday())).days // 7
        return bool(self.weekdays >> day.weekday() & 1) and weeks % self.every == 0


class PreferenceReason(Record):
    """Why: its owner's alone until they share it. Without history, so that what is taken back is gone."""

    preference = models.OneToOneField(Preference, models.CASCADE, related_name="reason")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    words = models.CharField(max_length=160)
    shared = models.BooleanField(default=False)

    class Meta:
        constraints = [
            RowSecurity(
                name="preferencereason_rows",
                read=f"user_id = {ASKING} or (shared and team_id = {MY_TEAMS})",
                write=f"user_id = {ASKING} and team_id = {MY_TEAMS}",
                delete=f"user_id = {ASKING}",
            )
        ]

    def __str__(self) -> str:
        return self.words


@recorded
class WorkTerms(Editable):
    """What the working-time rules must know of a worker, as they say it themselves."""

    user = models.OneToOneField(User, models.PROTECT, related_name="work_terms")
    #: agreed in writing to more than 48 hours a week on average (Working Time Regulations 1998, 5)
    opted_out_on = models.DateField(null=True)
    opt_out_ends_on = models.DateField(null=True)
    #: no date of birth: only until when the stricter rules hold
    under_18_until = models.DateField(null=True)
    #: what a draft of the rota aims at; nothing: as much as in the weeks before
    week_hours = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="workterms_rows",
                read=f"user_id = {ASKING} or user_id = ANY((SELECT my_colleagues())::uuid[])",
                write=f"user_id = {ASKING}",
            ),
            models.CheckConstraint(
                name="workterms_week_is_possible",
                condition=Q(week_hours=None) | Q(week_hours__gte=1, week_hours__lte=60),
            ),
        ]

    def __str__(self) -> str:
        return f"terms of {self.user_id}"

    def opted_out(self, day: dt.date) -> bool:
        """Is the opt-out in force on this day?"""
        return bool(
            self.opted_out_on
            and self.opted_out_on <= day
            and (self.opt_out_ends_on is None or day < self.opt_out_ends_on)
        )

    def young(self, day: dt.date) -> bool:
        """Under 18 on this day?"""
        return self.under_18_until is not None and day < self.under_18_until


@recorded
class Help(Record):
    """Someone took a visit off a colleague for something in their life, and was thanked."""

    promise = models.ForeignKey(Promise, models.PROTECT, related_name="helps")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="helps")
    helper = models.ForeignKey(User, models.PROTECT, related_name="+")
    #: whose life it was: they alone thank
    helped = models.ForeignKey(User, models.PROTECT, related_name="+")
    thanks = models.CharField(max_length=160, blank=True)
    thanked = models.BooleanField(default=False)

    class Meta:
        constraints = [
            RowSecurity(
                name="help_rows",
                read=f"team_id = {MY_TEAMS}",
                add=f"team_id = {MY_TEAMS} and helper_id = {ASKING}",
                write=f"team_id = {MY_TEAMS} and helped_id = {ASKING}",
            ),
            models.UniqueConstraint(fields=["promise", "visit", "helper"], name="help_once"),
            models.CheckConstraint(name="help_of_another", condition=~Q(helper=F("helped"))),
        ]

    def __str__(self) -> str:
        return f"help by {self.helper_id}"
