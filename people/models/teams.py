"""Organisations, neighbourhood teams, and who stands where in them."""

from __future__ import annotations

import datetime as dt
from typing import Self, TypeVar

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from people.models.accounts import User
from people.models.records import Editable, Record, recorded
from people.rowsecurity import (
    ADMINISTERED,
    ASKING,
    COACHED_TEAMS,
    KNOWN_TEAMS,
    MY_TEAMS,
    RowSecurity,
    of_team,
)

M = TypeVar("M", bound=models.Model)
KNOWN_ORGANISATIONS = "ANY((SELECT known_organisations())::uuid[])"
MY_BODIES = "ANY((SELECT my_bodies())::uuid[])"
#: whoever invites a commissioner opens every report of that council: another's council is not theirs to use
OWN_BODIES = "ANY((SELECT own_bodies())::uuid[])"
OWN_BODY = "body_id is null or body_id <> ALL((SELECT others_bodies())::uuid[])"
ADMINISTERED_TEAMS = "ANY((SELECT administered_teams())::uuid[])"


class Spell(models.QuerySet[M]):
    """Rows that hold for a while: from started_on until ended_on, the last day not included."""

    def current(self) -> Self:
        today = timezone.localdate()
        return self.filter(started_on__lte=today).filter(Q(ended_on=None) | Q(ended_on__gt=today))


@recorded
class Organisation(Editable):
    """Who employs the teams and answers to the regulator."""

    name = models.CharField(max_length=80)
    safeguarding_lead = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    safeguarding_phone = models.CharField(max_length=30, blank=True)
    council_name = models.CharField("council", max_length=80, blank=True)
    council_phone = models.CharField("council's adult safeguarding number", max_length=30, blank=True)
    emergency_phone = models.CharField("number for emergencies, day and night", max_length=30, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="organisation_rows",
                read=f"id = {KNOWN_ORGANISATIONS}",
                write=f"id = {ADMINISTERED}",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return self.name


@recorded
class Team(Editable):
    """A self-managing neighbourhood team, at most twelve workers."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=80)
    neighbourhood = models.CharField(max_length=80, blank=True)

    class Meta:
        constraints = [
            RowSecurity(
                name="team_rows",
                read=f"id = {KNOWN_TEAMS}",
                write=f"organisation_id = {ADMINISTERED}",
                link="read",
            ),
            models.UniqueConstraint("organisation", "name", name="team_name_once"),
        ]

    def __str__(self) -> str:
        return self.name


class Standing(models.TextChoices):
    """Where someone stands towards a team, an organisation or a contract."""

    WORKER = "worker", "Wellbeing worker"
    COACH = "coach", "Team coach"
    ADMINISTRATOR = "administrator", "Organisation administrator"
    COMMISSIONER = "commissioner", "Commissioner"


@recorded
class Membership(Editable):
    """A worker's or coach's time in a team. Ended memberships stay, so that old notes keep their author."""

    user = models.ForeignKey(User, models.PROTECT, related_name="memberships")
    team = models.ForeignKey(Team, models.PROTECT, related_name="memberships")
    standing = models.CharField(
        max_length=20,
        choices=[(s.value, s.label) for s in (Standing.WORKER, Standing.COACH)],
        default=Standing.WORKER,
    )
    started_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)
    objects = Spell["Membership"].as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="membership_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS}"
                f" or team_id = {ADMINISTERED_TEAMS} or user_id = {ASKING}",
                # an administrator brings others in, never themselves; a worker may only leave
                write=f"(team_id = {ADMINISTERED_TEAMS} and user_id <> {ASKING})"
                f" or (user_id = {ASKING} and coalesce(ended_on <= current_date, false))",
                before=f"team_id = {ADMINISTERED_TEAMS} or user_id = {ASKING}",
                add=f"(team_id = {ADMINISTERED_TEAMS} and user_id <> {ASKING})"
                f" or (user_id = {ASKING} and invited(team_id, standing))",
                link="read",
            ),
            models.UniqueConstraint(
                fields=["user", "team"], condition=Q(ended_on=None), name="membership_once_at_a_time"
            ),
        ]
        indexes = [models.Index(fields=["team", "user"])]

    def __str__(self) -> str:
        return f"{self.standing} of {self.team_id}"


@recorded
class Administration(Editable):
    """Someone who looks after an organisation's accounts; never reads care or wellbeing data."""

    user = models.ForeignKey(User, models.PROTECT, related_name="administrations")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="administrations")
    started_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)
    objects = Spell["Administration"].as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="administration_rows",
                read=f"organisation_id = {ADMINISTERED} or user_id = {ASKING}",
                write=f"organisation_id = {ADMINISTERED} and user_id <> {ASKING}",
                add=f"(organisation_id = {ADMINISTERED} and user_id <> {ASKING})"
                f" or (user_id = {ASKING} and invited(organisation_id, 'administrator'))",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return f"administrator of {self.organisation_id}"


@recorded
class Buddies(Record):
    """Two workers who look out for each other."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="buddies")
    one = models.ForeignKey(User, models.PROTECT, related_name="+")
    other = models.ForeignKey(User, models.PROTECT, related_name="+")
    started_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)
    objects = Spell["Buddies"].as_manager()

    class Meta:
        constraints = [
            of_team("buddies_rows"),
            models.CheckConstraint(condition=~Q(one=F("other")), name="buddies_are_two"),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} and {self.other_id}"


@recorded
class CommissioningBody(Editable):
    """A council or NHS body that pays for support."""

    name = models.CharField(max_length=80)

    class Meta:
        constraints = [
            RowSecurity(
                name="body_rows",
                read=f"id = {MY_BODIES} or id = ANY((SELECT contracting_bodies())::uuid[])",
                # each organisation names its own; two share one only where an operator made it so
                add="cardinality((SELECT administered())) > 0",
            )
        ]

    def __str__(self) -> str:
        return self.name


@recorded
class Commissioner(Editable):
    """Someone who reads outcome reports for a commissioning body, and nothing else."""

    user = models.ForeignKey(User, models.PROTECT, related_name="commissions")
    body = models.ForeignKey(CommissioningBody, models.PROTECT, related_name="commissioners")
    started_on = models.DateField(default=timezone.localdate)
    ended_on = models.DateField(null=True)
    objects = Spell["Commissioner"].as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="commissioner_rows",
                read=f"user_id = {ASKING} or body_id = {OWN_BODIES}",
                write=f"body_id = {OWN_BODIES} and user_id <> {ASKING}",
                add=f"user_id = {ASKING} and invited(body_id, 'commissioner')",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return f"commissioner for {self.body_id}"


@recorded
class Contract(Editable):
    """What a commissioning body has agreed with an organisation, for named teams and dates."""

    body = models.ForeignKey(CommissioningBody, models.PROTECT, related_name="contracts")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="contracts")
    name = models.CharField(max_length=120)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    hours_a_week = models.DecimalField(max_digits=7, decimal_places=2, null=True)
    objects = Spell["Contract"].as_manager()

    class Meta:
        constraints = [
            RowSecurity(
                name="contract_rows",
                read=f"body_id = {MY_BODIES} or organisation_id = {KNOWN_ORGANISATIONS}",
                write=f"organisation_id = {ADMINISTERED}",
                add=f"organisation_id = {ADMINISTERED} and ({OWN_BODY})",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return self.name


@recorded
class ContractTeam(Record):
    """A team that works under a contract."""

    contract = models.ForeignKey(Contract, models.PROTECT, related_name="contract_teams")
    team = models.ForeignKey(Team, models.PROTECT, related_name="contract_teams")

    class Meta:
        constraints = [
            RowSecurity(
                name="contractteam_rows",
                read=f"team_id = {KNOWN_TEAMS}",
                write=f"team_id = {ADMINISTERED_TEAMS}",
                delete=f"team_id = {ADMINISTERED_TEAMS}",
                link="read",
            ),
            models.UniqueConstraint("contract", "team", name="contract_team_once"),
        ]

    def __str__(self) -> str:
        return f"{self.team_id} under {self.contract_id}"


@recorded
class Skill(Editable):
    """Something a worker has been signed off to do, by a colleague, until a day."""

    user = models.ForeignKey(User, models.PROTECT, related_name="skills")
    team = models.ForeignKey(Team, models.PROTECT, related_name="skills")
    what = models.CharField(max_length=40, choices=[
        ("medicines", "Giving medicines"),
        ("hoist", "Moving and handling with a hoist"),
        ("peg", "Feeding by tube"),
        ("catheter", "Catheter care"),
        ("stoma", "Stoma care"),
        ("epilepsy", "Epilepsy rescue medicine"),
    ])  # fmt: skip
    signed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    signed_on = models.DateField(default=timezone.localdate)
    expires_on = models.DateField()

    class Meta:
        constraints = [
            RowSecurity(
                name="skill_rows",
                read=f"team_id = {MY_TEAMS} or team_id = {COACHED_TEAMS} or user_id = {ASKING}",
                # nobody signs off their own skill; any colleague may end one
                write=f"team_id = {MY_TEAMS} and user_id <> {ASKING}",
                add=f"team_id = {MY_TEAMS} and signed_by_id = {ASKING} and user_id <> {ASKING}",
            )
        ]

    def __str__(self) -> str:
        return self.get_what_display()

    def holds(self, day: dt.date) -> bool:
        """Is it signed off and not run out on this day?"""
        return self.signed_on <= day < self.expires_on


class Invitation(Record):
    """A way in for one person, once, within 72 hours; only the hash of its secret is kept."""

    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="invitations")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="invitations")
    body = models.ForeignKey(CommissioningBody, models.PROTECT, null=True, related_name="invitations")
    standing = models.CharField(max_length=20, choices=Standing.choices)
    email = models.EmailField()
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    used_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    #: nobody: the operator, when an organisation begins
    invited_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            RowSecurity(
                name="invitation_rows",
                read=f"organisation_id = {ADMINISTERED} or digest = current_setting('app.invitation', true)",
                write=f"organisation_id = {ADMINISTERED} or digest = current_setting('app.invitation', true)",
                add=f"organisation_id = {ADMINISTERED} and ({OWN_BODY})",
                link="read",
            )
        ]

    def __str__(self) -> str:
        return self.email
