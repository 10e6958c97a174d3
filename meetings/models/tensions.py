"""The gap between what is and what could be: first mine alone, then the team's."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Person, Team, User
from people.models.records import Editable, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity


class Words(Editable):
    """What someone noticed, and four lines that may help to say it."""

    noticed = models.TextField("what have you noticed?", max_length=1000)
    saw = models.CharField("what I saw", max_length=300, blank=True)
    means = models.CharField("what it means for them, or for us", max_length=300, blank=True)
    better = models.CharField("what would be better", max_length=300, blank=True)
    ask = models.CharField("what I’d like to ask for", max_length=300, blank=True)
    #: the visit it came from, if any
    visit_id = models.UUIDField(null=True, blank=True)

    class Meta:
        abstract = True


class Draft(Words):
    """A tension only its owner can see, in the database too. It has no history: deleted is gone."""

    author = models.ForeignKey(User, models.CASCADE, related_name="drafts")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    begun_on = models.DateField(default=timezone.localdate)

    class Meta:
        constraints = [
            RowSecurity(
                name="draft_rows",
                read=f"author_id = {ASKING}",
                write=f"author_id = {ASKING}",
                delete=f"author_id = {ASKING}",
            )
        ]

    def __str__(self) -> str:
        return self.noticed[:60]


class Tensions(models.QuerySet["Tension"]):
    """Shared tensions."""

    def open(self) -> Tensions:
        """Still to talk about."""
        return self.filter(ended_as="")


@recorded
class Tension(Words):
    """A tension its owner has shared with the team; the id is the draft's."""

    class EndedAs(models.TextChoices):
        OPEN = "", "Still open"
        ACTION = "action", "Someone did something"
        AGREEMENT = "agreement", "A new way, agreed"
        INFORMATION = "information", "Information, asked or given"
        HEARD = "heard", "Being heard"
        ELSEWHERE = "elsewhere", "Taken elsewhere"
        DROPPED = "dropped", "Let go"

    author = models.ForeignKey(User, models.PROTECT, related_name="tensions")
    team = models.ForeignKey(Team, models.PROTECT, related_name="tensions")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="tensions")
    label = models.CharField("in a few words", max_length=60)
    for_coach = models.BooleanField("brought to the coach", default=False)
    shared_on = models.DateField(default=timezone.localdate)
    ended_as = models.CharField(max_length=12, choices=EndedAs.choices, blank=True)
    ended_on = models.DateField(null=True)
    objects = Tensions.as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="tension_rows",
                read=f"team_id = {MY_TEAMS} or (for_coach and team_id = {COACHED_TEAMS})",
                write=f"team_id = {MY_TEAMS}",
                add=f"team_id = {MY_TEAMS} and author_id = {ASKING}",
                link="read",
            )
        ]
        indexes = [models.Index(fields=["team", "shared_on"])]
        ordering = ["shared_on", "id"]

    def __str__(self) -> str:
        return self.label


@recorded
class Action(Editable):
    """Something one of us said they would do."""

    class State(models.TextChoices):
        TO_DO = "", "Not yet"
        DONE = "done", "Done"
        LET_GO = "let_go", "Let go"

    team = models.ForeignKey(Team, models.PROTECT, related_name="actions")
    tension = models.ForeignKey(Tension, models.PROTECT, null=True, related_name="actions")
    owner = models.ForeignKey(User, models.PROTECT, related_name="actions")
    what = models.CharField("what will they do?", max_length=160)
    by_when = models.DateField("by when", null=True, blank=True)
    state = models.CharField(max_length=8, choices=State.choices, blank=True)
    made_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="action_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}",
                write=f"team_id = {MY_TEAMS}",
            )
        ]
        ordering = ["by_when", "id"]

    def __str__(self) -> str:
        return self.what
