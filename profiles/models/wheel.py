"""The What Matters wheel of a circle: spokes the person names, and how each is going, by day."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models import Person
from people.models.records import Editable, Record, recorded
from people.rowsecurity import of_person
from profiles.models.circles import Circle


@recorded
class Spoke(Editable):
    """Something that matters, in the person's words: one spoke of their wheel."""

    circle = models.ForeignKey(Circle, models.PROTECT, related_name="spokes")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    added_on = models.DateField(default=timezone.localdate)
    off_on = models.DateField("taken off the wheel", null=True)

    class Meta:
        constraints = [
            of_person("spoke_rows", "plan"),
            models.CheckConstraint(condition=~Q(name=""), name="spoke_has_a_name"),
        ]
        ordering = ["added_on", "name", "id"]

    def __str__(self) -> str:
        return self.name


@recorded
class SpokeMark(Record):
    """How a spoke was going on one day, as the person sees it; said again that day, the last word counts."""

    class Going(models.IntegerChoices):
        NOT = 1, "Not at all"
        LITTLE = 2, "A little"
        HALF = 3, "Half way"
        WELL = 4, "Well"
        LIKE = 5, "As I want it"

    spoke = models.ForeignKey(Spoke, models.PROTECT, related_name="marks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    on = models.DateField(default=timezone.localdate)
    going = models.PositiveSmallIntegerField(choices=Going.choices)

    class Meta:
        constraints = [
            of_person("spokemark_rows", "plan"),
            models.CheckConstraint(condition=Q(going__gte=1, going__lte=5), name="wheel_has_five_rings"),
            models.UniqueConstraint("spoke", "on", name="a_spoke_is_marked_once_a_day"),
        ]
        ordering = ["on", "id"]

    def __str__(self) -> str:
        return f"{self.get_going_display()} on {self.on}"
