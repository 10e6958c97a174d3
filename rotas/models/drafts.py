"""A draft of a team's weeks: what a machine proposes, why, and what people keep as it is."""

from __future__ import annotations

import datetime as dt

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models import Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import MY_TEAMS, RowSecurity, of_team
from rotas.models.visits import Visit


class RotaDraft(Editable):
    """A proposal for some weeks, made by the worker. It places nobody: each worker takes a visit, or not.

    Without a history: a machine's words, of which the last few are kept.
    """

    class State(models.TextChoices):
        WAITING = "waiting", "Waiting to begin"
        RUNNING = "running", "Being made"
        DONE = "done", "Ready"
        STOPPED = "stopped", "Stopped by hand"
        DEAD = "dead", "Ended by itself"

    #: from each state, the states it may move to
    MOVES = {
        State.WAITING: {State.RUNNING, State.STOPPED},
        State.RUNNING: {State.DONE, State.STOPPED, State.DEAD},
        State.DONE: set[State](),
        State.STOPPED: set[State](),
        State.DEAD: set[State](),
    }

    team = models.ForeignKey(Team, models.PROTECT, related_name="rota_drafts")
    #: on whose behalf the worker reads
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField("which of the team's drafts")
    first = models.DateField("its first Monday")
    after = models.DateField("the Monday after it")
    #: may visits that somebody has go to somebody else?
    moves = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    #: of its time, in percent
    share = models.PositiveSmallIntegerField(default=0)
    #: when the machine was last heard of: one that falls silent is dead
    told_at = models.DateTimeField(default=timezone.now)
    #: when a colleague showed it to the team
    shown_on = models.DateField(null=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="rotadraft_rows", read=f"team_id = {MY_TEAMS}", write=f"team_id = {MY_TEAMS}",
                delete=f"team_id = {MY_TEAMS}", link="write",
            ),
            models.CheckConstraint(name="rotadraft_has_days", condition=Q(after__gt=F("first"))),
            models.CheckConstraint(name="rotadraft_share_is_one", condition=Q(share__lte=100)),
            models.UniqueConstraint(fields=["team", "number"], name="rotadraft_number_once"),
            models.UniqueConstraint(
                fields=["team"], condition=Q(state__in=["waiting", "running"]), name="rotadraft_one_at_a_time"
            ),
        ]  # fmt: skip
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"draft {self.number}"

    @property
    def last(self) -> dt.date:
        """Its last day."""
        return self.after - dt.timedelta(days=1)


class DraftPlace(Record):
    """Who could go to one visit, or that nobody was found, and why."""

    draft = models.ForeignKey(RotaDraft, models.CASCADE, related_name="places")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    visit = models.ForeignKey(Visit, models.PROTECT, related_name="draft_places")
    worker = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    #: as the visit stood when this was found: what is different now has been settled by people since
    was = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    starts_at = models.DateTimeField()
    #: sentences: why this worker, or why nobody
    because = ArrayField(models.CharField(max_length=300), default=list)
    #: what stands against it and does not stop them; does taking it ask them for a sentence?
    although = ArrayField(models.CharField(max_length=300), default=list)
    asks = models.BooleanField(default=False)

    class Meta:
        constraints = [
            of_team("draftplace_rows", delete=f"team_id = {MY_TEAMS}"),
            models.UniqueConstraint(fields=["draft", "visit"], name="draft_visit_once"),
        ]

    def __str__(self) -> str:
        return f"{self.worker_id} at {self.visit_id}"


@recorded
class DraftLock(Record):
    """ "Keep this as it is": whatever is drafted, this worker stays at this visit."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="draft_locks")
    visit = models.OneToOneField(Visit, models.PROTECT, related_name="draft_lock")
    worker = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        constraints = [of_team("draftlock_rows", delete=f"team_id = {MY_TEAMS}")]

    def __str__(self) -> str:
        return f"{self.worker_id} stays at {self.visit_id}"
