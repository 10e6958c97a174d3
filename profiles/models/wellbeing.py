"""How life is, in numbers that others publish: asked only of someone who said yes to being asked."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from people.models import Person, User
from people.models.records import Record, recorded
from people.rowsecurity import ASKING, RowSecurity, my_people

ASKED = "person_id = ANY((SELECT may_be_measured())::uuid[])"
#: ONS personal well-being, each 0 to 10 and never added up
ONS4 = ("satisfied", "worthwhile", "happy", "anxious")
#: ONS loneliness: three indirect questions, 1 to 3, with a sum of 3 to 9; beside them a direct one
INDIRECT = ("companionship", "left_out", "isolated")


@recorded
class LifeCheck(Record):
    """A person's own answers on one day to the four ONS well-being and the four ONS loneliness questions.

    Off by default: a row can be read or added only while the person's own permission for it is in force.
    A question that was not answered is blank.
    """

    class Often(models.IntegerChoices):
        HARDLY = 1, "Hardly ever or never"
        SOME = 2, "Some of the time"
        OFTEN = 3, "Often"

    class Lonely(models.IntegerChoices):
        OFTEN = 1, "Often or always"
        SOME = 2, "Some of the time"
        OCCASIONALLY = 3, "Occasionally"
        HARDLY = 4, "Hardly ever"
        NEVER = 5, "Never"

    person = models.ForeignKey(Person, models.PROTECT, related_name="life_checks")
    on = models.DateField(default=timezone.localdate)
    satisfied = models.PositiveSmallIntegerField(null=True, blank=True)
    worthwhile = models.PositiveSmallIntegerField(null=True, blank=True)
    happy = models.PositiveSmallIntegerField(null=True, blank=True)
    anxious = models.PositiveSmallIntegerField(null=True, blank=True)
    companionship = models.PositiveSmallIntegerField(choices=Often.choices, null=True, blank=True)
    left_out = models.PositiveSmallIntegerField(choices=Often.choices, null=True, blank=True)
    isolated = models.PositiveSmallIntegerField(choices=Often.choices, null=True, blank=True)
    lonely = models.PositiveSmallIntegerField(choices=Lonely.choices, null=True, blank=True)
    author = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="lifecheck_rows",
                read=f"person_id = {my_people('plan')} and {ASKED}",
                add=f"person_id = {my_people('plan', 'write')} and {ASKED} and author_id = {ASKING}",
            ),
            *[
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__lte": 10}), name=f"{name}_to_ten"
                )
                for name in ONS4
            ],
            *[
                models.CheckConstraint(
                    condition=Q(**{name: None}) | Q(**{f"{name}__gte": 1, f"{name}__lte": 3}),
                    name=f"{name}_to_three",
                )
                for name in INDIRECT
            ],
            models.CheckConstraint(
                condition=Q(lonely=None) | Q(lonely__gte=1, lonely__lte=5), name="lonely_to_five"
            ),
        ]
        ordering = ["-on", "id"]

    def __str__(self) -> str:
        return f"life on {self.on}"

    @property
    def loneliness(self) -> int | None:
        """The sum of the three indirect questions, 3 to 9; none unless all three were answered."""
        answers = [getattr(self, name) for name in INDIRECT]
        return None if None in answers else sum(answers)
