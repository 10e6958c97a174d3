"""The Support Sequence of an outcome: five steps in order, and the ideas found at each."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Lower
from django.utils import timezone

from people.models import Person, Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, MY_TEAMS, RowSecurity, of_person
from profiles.models.neighbourhood import Place
from profiles.models.outcomes import Outcome

DAYS = Func("started_on", "ended_on", function="daterange", output_field=DateRangeField())


class Step(models.IntegerChoices):
    """The Support Sequence, in its order: paid support comes last, for what is left."""

    SELF = 1, "What I can do myself"
    TECHNOLOGY = 2, "Things that help"
    PEOPLE = 3, "Family, friends and my circle"
    COMMUNITY = 4, "Places near me"
    WORKERS = 5, "Our visits, for what’s left"


@recorded
class StepTaken(Editable):
    """One step of the Support Sequence for one outcome: was it explored, and what the person thinks."""

    class Explored(models.TextChoices):
        NOT_YET = "not_yet", "Not yet"
        YES = "yes", "Explored"
        NOT_BECAUSE = "because", "Not explored, because"

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="steps")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(choices=Step.choices)
    explored = models.CharField(max_length=10, choices=Explored.choices, default=Explored.NOT_YET)
    because = models.CharField("why not", max_length=300, blank=True)
    thinks = models.CharField("what the person thinks", max_length=300, blank=True)
    explored_with = models.CharField("who explored it", max_length=120, blank=True)
    explored_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            of_person("steptaken_rows", "plan", link="read"),
            models.UniqueConstraint("outcome", "number", name="each_step_once"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=5), name="five_steps"),
            models.CheckConstraint(
                condition=~Q(explored="because") | ~Q(because=""), name="not_explored_because"
            ),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return self.get_number_display()


@recorded
class BankIdea(Editable):
    """Something one can do oneself, or a thing that helps, written down by a team for everyone to try.

    How often it worked is a count without names (doors.sql).
    """

    team = models.ForeignKey(Team, models.PROTECT, related_name="bank_ideas")
    number = models.PositiveSmallIntegerField("step", choices=Step.choices[:2])
    what = models.CharField("the idea", max_length=120)
    how = models.CharField("how to go about it", max_length=300, blank=True)
    added_on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="bankidea_rows",
                read="team_id = ANY((SELECT teams_beside())::uuid[])",
                write=f"team_id = {MY_TEAMS}",
                link="read",
            ),
            models.CheckConstraint(condition=Q(number__in=[1, 2]), name="bank_of_two_steps"),
            models.UniqueConstraint("team", "number", Lower("what"), name="bank_idea_once"),
        ]
        ordering = ["number", "what"]

    def __str__(self) -> str:
        return self.what


@recorded
class Idea(Editable):
    """An idea at a step: chosen, being tried until a day, or not now with its reason."""

    class Choice(models.TextChoices):
        CHOSEN = "yes", "Chosen"
        TRYING = "try", "Trying it"
        NOT_NOW = "no", "Not now"

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="ideas")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField("step", choices=Step.choices)
    what = models.CharField("the idea", max_length=120)
    choice = models.CharField(max_length=5, choices=Choice.choices, default=Choice.CHOSEN)
    reason = models.CharField("why, in their words", max_length=300, blank=True)
    until = models.DateField("trying it until", null=True, blank=True)
    by = models.CharField("who does it", max_length=80, blank=True)
    a_week = models.PositiveSmallIntegerField("times in a usual week", default=1)
    decided_on = models.DateField(default=timezone.localdate)
    still_on = models.DateField("still so on", null=True)
    ended_on = models.DateField(null=True, blank=True)
    bank = models.ForeignKey(BankIdea, models.PROTECT, null=True, blank=True, related_name="used")
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="ideas")

    class Meta:
        constraints = [
            of_person("idea_rows", "plan", link="read"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=5), name="idea_at_a_step"),
            models.CheckConstraint(condition=~Q(choice="no") | ~Q(reason=""), name="not_now_has_a_reason"),
            models.CheckConstraint(
                condition=Q(place=None) | Q(number=Step.COMMUNITY), name="a_place_is_of_the_community_step"
            ),
            models.CheckConstraint(
                condition=~Q(choice="try") | Q(until__isnull=False), name="trying_has_an_end"
            ),
        ]
        ordering = ["number", "decided_on", "id"]

    def __str__(self) -> str:
        return self.what


@recorded
class Carried(Record):
    """From one day until another this idea, so many times in a usual week, carried its outcome.

    The history of the mix: written when an idea is chosen, changes its number, or ends; never written over.
    """

    idea = models.ForeignKey(Idea, models.PROTECT, related_name="spells")
    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="carried")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField("step", choices=Step.choices)
    a_week = models.PositiveSmallIntegerField()
    started_on = models.DateField()
    ended_on = models.DateField("until, this day not included", null=True)

    class Meta:
        constraints = [
            of_person("carried_rows", "plan", link="read"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("started_on")), name="carried_ends_after_start"
            ),
            ExclusionConstraint(
                name="carried_once_at_a_time",
                expressions=[(F("idea"), RangeOperators.EQUAL), (DAYS, RangeOperators.OVERLAPS)],
            ),
        ]
        indexes = [models.Index(fields=["outcome", "started_on"])]
        ordering = ["started_on", "number", "id"]

    def __str__(self) -> str:
        return f"step {self.number} from {self.started_on}"


@recorded
class Walk(Record):
    """A day on which someone walked the five steps of an outcome with the person: still so?"""

    outcome = models.ForeignKey(Outcome, models.PROTECT, related_name="walks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    on = models.DateField(default=timezone.localdate)
    with_whom = models.CharField(max_length=120)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [of_person("walk_rows", "plan", also_write=f"author_id = {ASKING}")]
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"walked on {self.on}"
