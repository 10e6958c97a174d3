"""Five ways to wellbeing, for people and workers, private until shared; a worker's own wellness plan."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from people.models import Person, Team, User
from people.models.records import Editable, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity, my_own, my_people


class Way(models.TextChoices):
    """After the New Economics Foundation, 2008."""

    CONNECT = "connect", "Connect"
    ACTIVE = "active", "Be active"
    NOTICE = "notice", "Take notice"
    LEARN = "learn", "Keep learning"
    GIVE = "give", "Give"


class WayPlan(Editable):
    """One way: how it is now, a small next thing, when, and who helps."""

    way = models.CharField(max_length=10, choices=Way.choices)
    now = models.CharField("how it is now", max_length=200, blank=True)
    next_step = models.CharField("one small next thing", max_length=200)
    when = models.CharField("when", max_length=80, blank=True)
    who_helps = models.CharField("who helps", max_length=80, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.way} {self.pk}"


class MyWay(WayPlan):
    """A worker's own. Nobody sees it until its owner shares it; what is cleared is gone, so no history."""

    class Shared(models.TextChoices):
        ME = "me", "Nobody but me"
        TEAM = "team", "My team"
        COACH = "coach", "My team and our coach"

    user = models.ForeignKey(User, models.PROTECT, related_name="ways")
    shared = models.CharField("who may see it", max_length=5, choices=Shared.choices, default=Shared.ME)
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="myway_rows",
                read=f"user_id = {ASKING} or (shared <> 'me' and team_id = {MY_TEAMS})"
                f" or (shared = 'coach' and team_id = {COACHED_TEAMS})",
                write=f"user_id = {ASKING} and (team_id is null or team_id = {MY_TEAMS})",
                delete=f"user_id = {ASKING}",
            ),
            models.UniqueConstraint("user", "way", name="my_way_once"),
            models.CheckConstraint(
                condition=Q(shared="me", team=None) | (~Q(shared="me") & Q(team__isnull=False)),
                name="shared_with_a_team_or_nobody",
            ),
        ]


@recorded
class PersonWay(WayPlan):
    """A person's own, written down by a worker: between those two until the person shares it."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="ways")
    author = models.ForeignKey(User, models.PROTECT, related_name="+")
    shared = models.BooleanField("the whole team may see it", default=False)

    class Meta:
        constraints = [
            RowSecurity(
                name="personway_rows",
                read=f"person_id = {my_people('plan')} and (shared or author_id = {ASKING})",
                write=f"person_id = {my_people('plan', 'write')} and (shared or author_id = {ASKING})",
            ),
            models.UniqueConstraint("person", "way", "author", name="person_way_once"),
        ]


class Wellness(Editable):
    """What keeps a worker well and what to do when they are not. Theirs alone: no history, no sharing."""

    user = models.OneToOneField(User, models.PROTECT, related_name="wellness")
    keeps_well = models.TextField("what keeps me well at work", max_length=600, blank=True)
    triggers = models.TextField("what makes it worse", max_length=600, blank=True)
    early_signs = models.TextField("early signs that I am not well", max_length=600, blank=True)
    effect = models.TextField("how it may show in my work", max_length=600, blank=True)
    support = models.TextField("what helps me then", max_length=600, blank=True)
    if_unwell = models.TextField("what to do if I am not well", max_length=600, blank=True)
    look_again_on = models.DateField("look at it again on", null=True, blank=True)

    class Meta:
        constraints = [my_own("wellness_rows", delete=True)]

    def __str__(self) -> str:
        return f"wellness {self.pk}"
