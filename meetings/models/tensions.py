"""The gap between what is and what could be: first mine alone, then the team's."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models import Person, Team, User
from people.models.records import Editable, recorded
from people.rowsecurity import ASKING, COACHED_TEAMS, MY_TEAMS, RowSecurity


class RotaRule(models.TextChoices):
    """What on a rota somebody may bump into: the same few names wherever a rule is spoken of."""

    REST = "rest", "Rest between two days"
    WEEKENDS = "weekends", "Weekends"
    FINISH = "finish", "How late we finish"
    NOTICE = "notice", "How soon we tell each other"
    CLASH = "clash", "Two visits at once"
    HOURS = "hours", "Hours in a week"


class Words(Editable):
    """What someone noticed, and four lines that may help to say it."""

    noticed = models.TextField("what have you noticed?", max_length=1000)
    saw = models.CharField("what I saw", max_length=300, blank=True)
    means = models.CharField("what it means for them, or for us", max_length=300, blank=True)
    better = models.CharField("what would be better", max_length=300, blank=True)
    ask = models.CharField("what I’d like to ask for", max_length=300, blank=True)
    #: the visit it came from, if any
    visit_id = models.UUIDField(null=True, blank=True)
    agreement = models.ForeignKey("meetings.Agreement", models.PROTECT, null=True, related_name="+")
    rule = models.CharField(max_length=8, choices=RotaRule.choices, blank=True)
    #: the tension that was over and came back
    again = models.ForeignKey("meetings.Tension", models.PROTECT, null=True, related_name="+")

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

    def of_the_team(self) -> Tensions:
        """Shared with all of them, not with a buddy or the coach alone."""
        return self.filter(shared_with=Tension.With.TEAM)

    def for_reader(self, user: User) -> Tensions:
        """What one of the team may read: the team's, one's own, and those shared with them alone."""
        mine = models.Q(author=user) | models.Q(reader=user)
        return self.filter(models.Q(shared_with=Tension.With.TEAM) | mine)

    def for_coach(self, user: User) -> Tensions:
        """What a coach may read: the team's that were brought to its coach, and those for them alone."""
        ours = models.Q(shared_with=Tension.With.TEAM) | models.Q(reader=user)
        return self.filter(ours, for_coach=True)

    def to_act_on(self, user: User) -> Tensions:
        """What one of the team may do something about: the team's and one's own, not what they read alone."""
        return self.filter(models.Q(shared_with=Tension.With.TEAM) | models.Q(author=user))


@recorded
class Tension(Words):
    """A tension its owner has shared; the id is the draft's."""

    class With(models.TextChoices):
        TEAM = "team", "The team"
        BUDDY = "buddy", "Your buddy"
        COACH = "coach", "The coach"

    class EndedAs(models.TextChoices):
        OPEN = "", "Still open"
        ACTION = "action", "Someone did something"
        AGREEMENT = "agreement", "A new way, agreed"
        ROLE = "role", "A role, made clearer"
        INFORMATION = "information", "Information, asked or given"
        HEARD = "heard", "Being heard"
        ELSEWHERE = "elsewhere", "Taken elsewhere"
        DROPPED = "dropped", "Let go"

    class TakenTo(models.TextChoices):
        """Where, and nothing of what it is about."""

        SAFEGUARDING = "safeguarding", "To safeguarding"
        TALK = "talk", "To a talk of two"
        RECORD = "record", "To the record of what went wrong"
        COACH = "coach", "To our coach"
        OFFICE = "office", "To the office"
        OTHER = "other", "To somebody else"

    author = models.ForeignKey(User, models.PROTECT, related_name="tensions")
    team = models.ForeignKey(Team, models.PROTECT, related_name="tensions")
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="tensions")
    label = models.CharField("in a few words", max_length=60)
    shared_with = models.CharField(max_length=5, choices=With.choices, default=With.TEAM)
    #: the buddy or the coach it is shared with, where that is not the team
    reader = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    for_coach = models.BooleanField("brought to the coach", default=False)
    #: the meeting that talked it to its end, and the last one that put it off
    talked_in = models.ForeignKey("meetings.Meeting", models.PROTECT, null=True, related_name="talked")
    parked_in = models.ForeignKey("meetings.Meeting", models.PROTECT, null=True, related_name="parked")
    #: weekly meetings that did not get to it
    carried = models.PositiveSmallIntegerField(default=0)
    shared_on = models.DateField(default=timezone.localdate)
    ended_as = models.CharField(max_length=12, choices=EndedAs.choices, blank=True)
    ended_on = models.DateField(null=True)
    #: blank too where it ended before this was asked
    taken_to = models.CharField("where is it now?", max_length=12, choices=TakenTo.choices, blank=True)
    #: has its author said "I have what I need"?
    settled = models.BooleanField(default=False)
    objects = Tensions.as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="tension_rows",
                read=f"(team_id = {MY_TEAMS} and (shared_with = 'team' or author_id = {ASKING}"
                f" or reader_id = {ASKING})) or (for_coach and team_id = {COACHED_TEAMS}"
                f" and (shared_with = 'team' or reader_id = {ASKING}))",
                write=f"team_id = {MY_TEAMS} and (shared_with = 'team' or author_id = {ASKING})",
                add=f"team_id = {MY_TEAMS} and author_id = {ASKING}",
                link="read",
            ),
            models.CheckConstraint(
                condition=models.Q(shared_with="team", reader=None)
                | models.Q(shared_with="buddy", reader__isnull=False)
                | models.Q(shared_with="coach", reader__isnull=False, for_coach=True),
                name="tension_has_a_reader",
            ),
            models.CheckConstraint(
                condition=models.Q(ended_as="", ended_on=None, settled=False)
                | (~models.Q(ended_as="") & models.Q(ended_on__isnull=False)),
                name="tension_ends_on_a_day",
            ),
            models.CheckConstraint(
                condition=models.Q(taken_to="") | models.Q(ended_as="elsewhere"),
                name="tension_taken_to_elsewhere",
            ),
        ]
        indexes = [models.Index(fields=["team", "shared_on"])]
        ordering = ["shared_on", "id"]

    def __str__(self) -> str:
        return self.label

    @property
    def ended_words(self) -> str:
        """How it ended: `Let go`, `Taken elsewhere, to our coach`."""
        ended, where = self.get_ended_as_display(), self.get_taken_to_display()
        return f"{ended}, {where[:1].lower()}{where[1:]}" if where else f"{ended}"


@recorded
class Action(Editable):
    """Something one of us said they would do."""

    class State(models.TextChoices):
        TO_DO = "", "Not yet"
        DONE = "done", "Done"
        LET_GO = "let_go", "Let go"

    team = models.ForeignKey(Team, models.PROTECT, related_name="actions")
    tension = models.ForeignKey(Tension, models.PROTECT, null=True, related_name="actions")
    meeting = models.ForeignKey("meetings.Meeting", models.PROTECT, null=True, related_name="actions")
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
