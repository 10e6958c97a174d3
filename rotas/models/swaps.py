"""Asking a colleague to take a visit, who expects whom at the door, and days away."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from people.models import Person, Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import ASKING, MY_TEAMS, RowSecurity, my_own
from rotas.models.visits import Visit


@recorded
class Ask(Editable):
    """A worker asks for someone to take a visit of theirs, or an open one. It stays theirs until a yes."""

    class How(models.TextChoices):
        ONE = "one", "One colleague"
        EVERYONE = "all", "Everyone: the first yes takes it"
        TURNS = "turns", "One after the other"

    class State(models.TextChoices):
        WAITING = "waiting", "Asked"
        YES = "yes", "Somebody said yes"
        NO = "no", "Nobody could"
        BACK = "back", "Taken back"

    #: from each state, the states it may move to; a yes may be undone for ten seconds
    MOVES = {
        State.WAITING: {State.YES, State.NO, State.BACK},
        State.YES: {State.WAITING},
        State.NO: set[State](),
        State.BACK: set[State](),
    }

    team = models.ForeignKey(Team, models.PROTECT, related_name="asks")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="asks")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    asker = models.ForeignKey(User, models.PROTECT, related_name="asks")
    how = models.CharField(max_length=5, choices=How.choices)
    to = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    #: a visit of theirs that the asker would take in return
    back = models.ForeignKey(Visit, models.PROTECT, null=True, related_name="+")
    words = models.CharField("as your team may read it", max_length=120, blank=True)
    #: the asker says yes to this one as soon as somebody says yes here: the next link of a chain
    so_that = models.ForeignKey("self", models.PROTECT, null=True, related_name="hangs_on")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    taken_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="ask_rows", read=f"team_id = {MY_TEAMS}", write=f"team_id = {MY_TEAMS}",
                add=f"team_id = {MY_TEAMS} and asker_id = {ASKING}",
                link="write",  # a yes by another team answers it: doors.sql
            ),
            models.UniqueConstraint(
                fields=["visit"], condition=Q(state="waiting"), name="ask_once_at_a_time"
            ),
            models.CheckConstraint(
                name="ask_one_names_someone",
                condition=Q(how="one", to__isnull=False) | (~Q(how="one") & Q(to=None, back=None)),
            ),
            models.CheckConstraint(name="ask_never_oneself", condition=~Q(asker=F("to"))),
            models.CheckConstraint(
                name="ask_yes_by_someone",
                condition=Q(state="yes", taken_by__isnull=False) | (~Q(state="yes") & Q(taken_by=None)),
            ),
        ]  # fmt: skip
        indexes = [models.Index(fields=["team", "state"])]

    def __str__(self) -> str:
        return f"{self.get_how_display()}: {self.get_state_display()}"


class Turn(Record):
    """Somebody's turn to be asked. Their no is theirs alone: read by nobody else, and without a history."""

    ask = models.ForeignKey(Ask, models.PROTECT, related_name="turns")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField(default=0)
    asked_on = models.DateField(null=True)
    until = models.DateTimeField("when the next is asked", null=True)
    no = models.BooleanField(default=False)

    class Meta:
        constraints = [
            RowSecurity(
                name="turn_rows", read=f"user_id = {ASKING}", write=f"user_id = {ASKING}",
                add=f"team_id = {MY_TEAMS}", link="write",
            ),
            models.UniqueConstraint(fields=["ask", "user"], name="turn_once"),
        ]  # fmt: skip
        indexes = [models.Index(fields=["team", "user", "asked_on"])]

    def __str__(self) -> str:
        return f"turn {self.number}"


@recorded
class Expected(Editable):
    """Whom the person expects at a visit that has changed hands, and who tells them of the new face.

    There is something to tell while the visit's worker is another than the one who is expected.
    """

    visit = models.OneToOneField(Visit, models.PROTECT, related_name="expected")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")
    teller = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(name="expected_rows", read=f"team_id = {MY_TEAMS}", write=f"team_id = {MY_TEAMS}")
        ]

    def __str__(self) -> str:
        return f"expects {self.worker_id}"


@recorded
class Away(Editable):
    """Days on which a worker has no visits: leave, or not well. The team reads when, never why."""

    user = models.ForeignKey(User, models.PROTECT, related_name="aways")
    team = models.ForeignKey(Team, models.PROTECT, related_name="aways")
    starts_on = models.DateField("first day away")
    ends_on = models.DateField("last day away")
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="away_rows", read=f"team_id = {MY_TEAMS}",
                write=f"team_id = {MY_TEAMS} and user_id = {ASKING}",
            ),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="away_ends_after_start"),
        ]  # fmt: skip
        indexes = [models.Index(fields=["team", "ends_on"])]

    def __str__(self) -> str:
        return f"away from {self.starts_on}"


class AwayReason(Record):
    """Why: its owner's alone, whoever else asks. Without history, so that what is taken back is gone."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    away = models.ForeignKey(Away, models.CASCADE, related_name="reasons")
    words = models.CharField(max_length=160)

    class Meta:
        constraints = [my_own("awayreason_rows", delete=True)]

    def __str__(self) -> str:
        return "a reason"
