"""Who visits when: the pattern agreed with a person, and the visits made from it."""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Exists, F, Func, OuterRef, Q
from django.utils import timezone

from people.models import Cover, Membership, Person, Standing, Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, COVERED_VISITS, MY_TEAMS, RowSecurity, my_people
from profiles.models import Note
from rotas.times import midnight

TIMES = Func("starts_at", "ends_at", function="tstzrange", output_field=DateTimeRangeField())


@recorded
class Pattern(Editable):
    """A visit that comes every week: days, a usual time within a window, a usual length."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="patterns")
    #: bit 0 Monday to bit 6 Sunday
    weekdays = models.PositiveSmallIntegerField("days")
    starts = models.TimeField("usual time")
    earliest = models.TimeField("not before", null=True, blank=True)
    latest = models.TimeField("not after", null=True, blank=True)
    minutes = models.PositiveSmallIntegerField("usual length, minutes")
    workers = models.PositiveSmallIntegerField("workers needed", default=1)
    every = models.PositiveSmallIntegerField("every how many weeks", default=1)
    purpose = models.CharField("what it is for", max_length=160, blank=True)
    #: undecided counts as essential: an essential visit never falls silent
    essential = models.BooleanField("essential", null=True, blank=True)
    essential_why = models.CharField("why it must not be missed", max_length=200, blank=True)
    skill = models.CharField("skill needed", max_length=40, blank=True)
    #: ids of the person's outcomes that these visits serve
    outcomes = ArrayField(models.UUIDField(), default=list, blank=True)
    #: a time that cannot move, with its reason; otherwise the time lies anywhere in its window
    time_critical = models.BooleanField("at a fixed time", default=False)
    time_critical_why = models.CharField("why the time is fixed", max_length=160, blank=True)
    #: NICE guideline NG21: under half an hour only where it is agreed with the person
    short_agreed = models.BooleanField("a short visit is agreed", default=False)
    started_on = models.DateField("from", default=timezone.localdate)
    ended_on = models.DateField("until", null=True, blank=True)
    #: on these days visits rest and keep their place
    paused_from = models.DateField("paused from", null=True, blank=True)
    paused_until = models.DateField("back on", null=True, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="pattern_rows",
                read=f"person_id = {my_people('rota')}",
                write=f"person_id = {my_people('rota', 'write')}",
            ),
            models.CheckConstraint(condition=Q(weekdays__gte=1, weekdays__lte=127), name="pattern_has_a_day"),
            models.CheckConstraint(condition=Q(minutes__gte=5, minutes__lte=720), name="pattern_has_length"),
            models.CheckConstraint(condition=Q(workers__gte=1, workers__lte=2), name="one_or_two_workers"),
            models.CheckConstraint(
                condition=Q(time_critical=False) | ~Q(time_critical_why=""), name="fixed_time_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(paused_from=None, paused_until=None)
                | Q(paused_from__isnull=False, paused_until=None)
                | Q(paused_until__gt=F("paused_from")),
                name="pause_ends_after_start",
            ),
            models.UniqueConstraint(
                fields=["person", "weekdays", "starts", "started_on"], name="pattern_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts:%H:%M} for {self.minutes} minutes"

    @property
    def counts_as_essential(self) -> bool:
        """Undecided counts as essential."""
        return self.essential is not False

    def rests_on(self, day: dt.date) -> bool:
        """Is it paused on this day?"""
        return is_paused(day, self.paused_from, self.paused_until)

    def falls_on(self, day: dt.date) -> bool:
        """Does this pattern have a visit on this local day?"""
        if day < self.started_on or (self.ended_on and day >= self.ended_on):
            return False
        weeks = (day - self.started_on + dt.timedelta(days=self.started_on.weekday())).days // 7
        return bool(self.weekdays >> day.weekday() & 1) and weeks % self.every == 0


def is_paused(day: dt.date, begins: dt.date | None, until: dt.date | None) -> bool:
    """Does a pause from that day on, until the day it is back, cover this day?"""
    return bool(begins and begins <= day and (until is None or day < until))


def paused() -> Q:
    """Is the visit's weekly pattern paused on its day? As is_paused, asked of the database."""
    return Q(pattern__paused_from__lte=F("day")) & (
        Q(pattern__paused_until=None) | Q(pattern__paused_until__gt=F("day"))
    )


def has_someone() -> Q:
    """Does the visit's worker still stand where they can go: in the team, or covering this visit?"""
    return Q(_in_team()) | Q(_covers())


def stands_as() -> models.Case:
    """How the visit's worker stands where they can go: `team`, `cover`, or nothing."""
    return models.Case(
        models.When(_in_team(), then=models.Value("team")),
        models.When(_covers(), then=models.Value("cover")),
        default=models.Value(""),
    )


def _in_team() -> Exists:
    today = timezone.localdate()
    member = Membership.objects.filter(
        Q(ended_on=None) | Q(ended_on__gt=today),
        user=OuterRef("worker"), team=OuterRef("team"), standing=Standing.WORKER,
    )  # fmt: skip
    return Exists(member)


def _covers() -> Exists:
    return Exists(Cover.objects.standing().filter(user=OuterRef("worker"), visit_id=OuterRef("pk")))


class Visits(models.QuerySet["Visit"]):
    """Visits, as the team speaks of them."""

    def between(self, first: dt.date, last: dt.date) -> Visits:
        """On these local days, both included."""
        return self.filter(starts_at__gte=midnight(first), starts_at__lt=midnight(last, 1), cancelled_on=None)

    def going_ahead(self) -> Visits:
        """Not cancelled, of someone who is at home, of a pattern that is not paused: others rest in place."""
        return self.filter(~Q(paused()), cancelled_on=None, person__state=Person.State.ACTIVE)

    def took_place(self) -> Visits:
        """Somebody had it and nobody said that none came; in a pause nobody comes, unless they did."""
        went = ~paused() | ~Q(came="")
        return self.filter(went, worker__isnull=False, cancelled_on=None).exclude(came=Visit.Came.NO)

    def open(self) -> Visits:
        """Still to come, going ahead, and nobody who can go has it: leaving opens visits by itself."""
        return self.going_ahead().filter(starts_at__gt=timezone.now()).exclude(has_someone())

    def essential(self) -> Visits:
        """That must not be missed."""
        return self.filter(essential=True)

    def of(self, worker: User) -> Visits:
        """This worker's."""
        return self.filter(worker=worker)


@recorded
class Visit(Editable):
    """One worker's place at one visit. A visit that needs two workers is two rows, slot 1 and 2."""

    class Came(models.TextChoices):
        UNKNOWN = "", "Assumed as planned"
        YES = "yes", "Confirmed"
        NO = "no", "Nobody came"
        DOOR = "door", "No answer at the door"

    person = models.ForeignKey(Person, models.PROTECT, related_name="visits")
    team = models.ForeignKey(Team, models.PROTECT, related_name="visits")
    pattern = models.ForeignKey(Pattern, models.PROTECT, null=True, related_name="visits")
    day = models.DateField("local day")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    slot = models.PositiveSmallIntegerField(default=1)
    worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="visits")
    purpose = models.CharField(max_length=160, blank=True)
    essential = models.BooleanField(default=True)
    skill = models.CharField(max_length=40, blank=True)
    open_because = models.CharField("why it is open, if its owner shares it", max_length=120, blank=True)
    #: an essential visit is ticked; others stay assumed as planned, unless nobody answered the door.
    #: A tick has no time of its own.
    came = models.CharField(max_length=4, choices=Came.choices, blank=True)
    cancelled_on = models.DateField(null=True)
    #: as the team agreed it, so that a later change shows, whatever made it
    agreed_worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    agreed_starts_at = models.DateTimeField(null=True)
    objects = Visits.as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="visit_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS} or id = {COVERED_VISITS}",
                write=f"team_id = {MY_TEAMS}",
                link="write",  # a tick by whoever covers it: doors.sql
            ),
            models.CheckConstraint(name="visit_ends_after_start", condition=Q(ends_at__gt=F("starts_at"))),
            ExclusionConstraint(
                name="visit_worker_once",
                expressions=[(F("worker"), RangeOperators.EQUAL), (TIMES, RangeOperators.OVERLAPS)],
                condition=Q(cancelled_on=None),
            ),
            ExclusionConstraint(
                name="visit_slot_once",
                expressions=[
                    (F("person"), RangeOperators.EQUAL),
                    (F("slot"), RangeOperators.EQUAL),
                    (TIMES, RangeOperators.OVERLAPS),
                ],
                condition=Q(cancelled_on=None),
            ),
            models.UniqueConstraint(fields=["pattern", "day", "slot"], name="pattern_day_once"),
        ]
        indexes = [
            models.Index(fields=["team", "starts_at"]),
            models.Index(fields=["worker", "starts_at"]),
            models.Index(fields=["person", "starts_at"]),
            # what the job asks every half minute, of all teams at once
            models.Index(
                name="visit_unticked",
                fields=["starts_at"],
                condition=(Q(essential=True) | Q(came="door")) & Q(cancelled_on=None) & ~Q(came="yes"),
            ),
        ]
        ordering = ["starts_at", "id"]

    def __str__(self) -> str:
        return f"visit on {self.day}"

    @property
    def minutes(self) -> int:
        """The usual length; nobody measures the real one."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)

    @property
    def paused(self) -> bool:
        """Is its weekly pattern paused on its day? Reads the pattern."""
        return self.pattern is not None and self.pattern.rests_on(self.day)

    @property
    def rests(self) -> bool:
        """Nobody goes: its person is away, or it is paused, and nobody said otherwise. Reads both."""
        return not self.came and (not self.person.here or self.paused)


@recorded
class VisitNote(Record):
    """This note was left on that visit."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="note_links")
    note = models.OneToOneField(Note, models.PROTECT, related_name="visit_link")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="visitnote_rows",
                read=f"person_id = {my_people('notes')} or person_id = {my_people('recent')}",
                write=f"person_id = {my_people('notes', 'write')}",
            )
        ]

    def __str__(self) -> str:
        return f"note on {self.visit_id}"


@recorded
class Promise(Editable):
    """A time the team keeps free for someone's life: the school play, the Sunday match."""

    user = models.ForeignKey(User, models.PROTECT, related_name="promises")
    team = models.ForeignKey(Team, models.PROTECT, related_name="promises")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    words = models.CharField("as the team may read it", max_length=120)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="promise_rows",
                read=f"team_id = {MY_TEAMS}",
                write=f"team_id = {MY_TEAMS} and user_id = {ASKING}",
            ),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="promise_ends_after_start"),
        ]

    def __str__(self) -> str:
        return self.words
