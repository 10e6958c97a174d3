"""When an essential visit falls silent: how long the team waits, who is asked in turn, and how it ended."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models import Person, Team, User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import COACHED_TEAMS, COVERED_VISITS, MY_TEAMS, RowSecurity
from rotas.models.visits import Visit


class Rung(models.IntegerChoices):
    """Whom an alert asks, in this order."""

    WORKER = 1, "the visit’s worker"
    BUDDY = 2, "their buddy"
    TEAM = 3, "the whole team"
    ONCALL = 4, "who is on call"
    ORGANISATION = 5, "the organisation’s emergency number"


#: minutes of silence before each rung, where a team has not set its own
WAITS = {Rung.WORKER: 30, Rung.BUDDY: 15, Rung.TEAM: 15, Rung.ONCALL: 15, Rung.ORGANISATION: 15}


def _of_team(name: str, *, link: str = "") -> RowSecurity:
    return RowSecurity(
        name=name, read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}", write=f"team_id = {MY_TEAMS}",
        link=link,
    )  # fmt: skip


@recorded
class SafetyNet(Editable):
    """How long this team waits before each rung; a team without one has the usual waits."""

    team = models.OneToOneField(Team, models.PROTECT, related_name="safety_net")
    #: minutes after the visit's window is over
    worker_after = models.PositiveSmallIntegerField(default=WAITS[Rung.WORKER])
    #: minutes after the rung before
    buddy_after = models.PositiveSmallIntegerField(default=WAITS[Rung.BUDDY])
    team_after = models.PositiveSmallIntegerField(default=WAITS[Rung.TEAM])
    oncall_after = models.PositiveSmallIntegerField(default=WAITS[Rung.ONCALL])
    organisation_after = models.PositiveSmallIntegerField(default=WAITS[Rung.ORGANISATION])

    class Meta:
        constraints = [
            _of_team("safetynet_rows"),
            models.CheckConstraint(
                name="safetynet_waits_are_short",
                condition=Q(worker_after__lte=120, buddy_after__lte=120, team_after__lte=120)
                & Q(oncall_after__lte=120, organisation_after__lte=120),
            ),
        ]

    def __str__(self) -> str:
        return f"safety net of {self.team_id}"


@recorded
class OnCall(Editable):
    """Who answers for the team when the whole team is silent, on which days; both days included."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="on_calls")
    #: nobody, where they have no account here: then the team rings the number
    user = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=80)
    phone = models.CharField(max_length=30)
    starts_on = models.DateField(default=timezone.localdate)
    ends_on = models.DateField(null=True)

    class Meta:
        constraints = [
            _of_team("oncall_rows"),
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="oncall_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} from {self.starts_on}"


@recorded
class Alert(Editable):
    """An essential visit that fell silent. It ends when the person was seen or spoken to, or 999 was rung."""

    class Ended(models.TextChoices):
        SEEN = "seen", "Seen or spoken to"
        RANG = "999", "999 was rung"

    visit = models.OneToOneField(Visit, models.PROTECT, related_name="alert")
    person = models.ForeignKey(Person, models.PROTECT, related_name="alerts")
    team = models.ForeignKey(Team, models.PROTECT, related_name="alerts")
    ended = models.CharField(max_length=4, choices=Ended.choices, blank=True)
    #: kept for the record, like the author of a note; there is no time beside it
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    words = models.CharField("what you found", max_length=300, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="alert_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS} or visit_id = {COVERED_VISITS}",
                write=f"team_id = {MY_TEAMS}",
                link="read",
            ),
            models.CheckConstraint(
                name="alert_ends_by_someone",
                condition=Q(ended="", ended_by=None) | Q(ended__in=["seen", "999"], ended_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"alert about {self.visit_id}"


@recorded
class AlertStep(Record):
    """A rung that was reached: once each. Whoever answers it is on their way; the next rung waits longer."""

    alert = models.ForeignKey(Alert, models.PROTECT, related_name="steps")
    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    rung = models.PositiveSmallIntegerField(choices=Rung.choices)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            _of_team("alertstep_rows"),
            models.UniqueConstraint(fields=["alert", "rung"], name="alert_rung_once"),
            models.CheckConstraint(condition=Q(rung__gte=1, rung__lte=5), name="alert_rung_is_one_of_five"),
        ]
        ordering = ["rung"]

    def __str__(self) -> str:
        return f"{self.get_rung_display()} asked"
