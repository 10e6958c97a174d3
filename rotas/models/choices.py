"""What workers chose: to take a visit although something stood against it, and who handed what to whom."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from people.models import Team, User
from people.models.records import Record, recorded
from people.rowsecurity import ASKING, MY_TEAMS, RowSecurity
from rotas.models.visits import Visit


@recorded
class Bend(Record):
    """A worker took a visit although: what stood against it, their sentence, and rest booked to make up.

    Kept with the rota for two years (Working Time Regulations 1998, 9).
    """

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="bends")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="bends")
    #: rules.Kind values, or "chosen"
    kinds = ArrayField(models.CharField(max_length=20))
    found = models.TextField("what stood against it", max_length=1000)
    why = models.CharField("their sentence", max_length=200)
    rest_starts_at = models.DateTimeField(null=True)
    rest_ends_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="bend_rows",
                read=f"team_id = {MY_TEAMS}",
                write="false",
                add=f"team_id = {MY_TEAMS} and user_id = {ASKING}",
            ),
            models.CheckConstraint(name="bend_has_a_sentence", condition=~Q(why="")),
            models.CheckConstraint(
                name="bend_rest_is_whole",
                condition=Q(rest_starts_at=None, rest_ends_at=None) | Q(rest_ends_at__gt=F("rest_starts_at")),
            ),
        ]
        indexes = [models.Index(fields=["user", "rest_ends_at"])]

    def __str__(self) -> str:
        return self.why


@recorded
class Passing(Record):
    """A visit went from one worker to another; whoever took back their own moved nothing. It has no time."""

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="passings")
    team = models.ForeignKey(Team, models.PROTECT, related_name="passings")
    #: the visit's own day, so that a look back needs no other table
    day = models.DateField()
    gave = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    took = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="passing_rows", read=f"team_id = {MY_TEAMS}", write=f"team_id = {MY_TEAMS}", link="read"
            ),
            models.CheckConstraint(
                name="passing_by_someone", condition=Q(gave__isnull=False) | Q(took__isnull=False)
            ),
        ]
        indexes = [models.Index(fields=["team", "day"])]

    def __str__(self) -> str:
        return f"visit {self.visit_id} passed on"
