"""The Support Sequence of an outcome: five steps in order, and the ideas found at each."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models import Person
from people.models.records import Editable, recorded
from people.rowsecurity import of_person
from profiles.models.outcomes import Outcome


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
    explored_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            of_person("steptaken_rows", "plan", link="read"),
            models.UniqueConstraint("outcome", "number", name="each_step_once"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=5), name="five_steps"),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return self.get_number_display()


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
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            of_person("idea_rows", "plan"),
            models.CheckConstraint(condition=Q(number__gte=1, number__lte=5), name="idea_at_a_step"),
        ]
        ordering = ["number", "decided_on", "id"]

    def __str__(self) -> str:
        return self.what
