"""An organisation's accounts, as its administrators see them: names and standings, never care."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from people import contracts, post
from people.editing import lock, save_if_unchanged
from people.models import (
    Administration,
    Colleague,
    Commissioner,
    Invitation,
    Membership,
    Mismatch,
    Organisation,
    Standing,
    User,
)


class NoPlaceHere(Exception):
    """Who leads safeguarding stands somewhere in the organisation."""


@dataclass(frozen=True)
class Place:
    """Someone's current place in a team."""

    membership_id: UUID
    name: str
    email: str
    standing: str
    since: dt.date


@dataclass(frozen=True)
class TeamOf:
    """A team with its current places, in name order."""

    id: UUID
    name: str
    places: list[Place]


def teams(organisation: Organisation) -> list[TeamOf]:
    """Every team with who stands where today, in three queries."""
    found = list(organisation.teams.order_by("name"))
    current = Membership.objects.filter(team__in=found).current().select_related("user")
    rows = list(current)
    names = dict(Colleague.objects.filter(user__in=[m.user_id for m in rows]).values_list("user_id", "name"))

    def place(m: Membership) -> Place:
        standing = Standing(m.standing).label
        return Place(m.pk, names.get(m.user_id, m.user.email), m.user.email, standing, m.started_on)

    return [
        TeamOf(t.pk, t.name, sorted((place(m) for m in rows if m.team_id == t.pk), key=lambda p: p.name))
        for t in found
    ]


@dataclass(frozen=True)
class Office:
    """Who looks after the accounts, or reads the reports of a council."""

    id: UUID
    user_id: UUID
    name: str
    email: str
    since: dt.date
    council: str = ""


def administrators(organisation: Organisation) -> QuerySet[Administration]:
    """Who looks after this organisation's accounts today."""
    return organisation.administrations.current().select_related("user__colleague")


def commissioners(organisation: Organisation) -> QuerySet[Commissioner]:
    """Who reads the reports of councils that this organisation alone works for."""
    rows = Commissioner.objects.filter(body__in=contracts.bodies(organisation)).current()
    return rows.select_related("user__colleague", "body")


def offices(organisation: Organisation) -> tuple[list[Office], list[Office]]:
    """Administrators and commissioners, in name order."""
    office = [_office(row) for row in administrators(organisation)]
    councils = [_office(row, row.body.name) for row in commissioners(organisation)]
    return sorted(office, key=lambda one: one.name), sorted(councils, key=lambda one: (one.council, one.name))


def _office(row: Administration | Commissioner, council: str = "") -> Office:
    return Office(row.pk, row.user_id, row.user.colleague.name, row.user.email, row.started_on, council)


def waiting(organisation: Organisation) -> QuerySet[Invitation]:
    """Invitations that can still be used."""
    return organisation.invitations.filter(
        used_on=None, withdrawn_on=None, expires_at__gt=timezone.now()
    ).order_by("email")


def memberships(organisation: Organisation) -> QuerySet[Membership]:
    """Every current membership in the organisation's teams."""
    return Membership.objects.filter(team__organisation=organisation).current()


def possible_leads(organisation: Organisation) -> QuerySet[User]:
    """Who could be safeguarding lead: anyone with a place here, and the administrators."""
    members = memberships(organisation).values("user")
    office = organisation.administrations.current().values("user")
    return User.objects.filter(pk__in=members.union(office).values_list("user", flat=True))


def change(organisation: Organisation, version: int, **changes: Any) -> None:
    """Save the numbers people ring, and who leads. Stale when somebody saved first.

    Whoever led before and whoever leads now are told that it has changed: a new lead reads old records.
    Raises NoPlaceHere where the one who is named has none any more.
    """
    with transaction.atomic():
        lock(organisation.pk)
        before = Organisation.objects.values_list("safeguarding_lead", flat=True).get(pk=organisation.pk)
        lead = changes.get("safeguarding_lead")
        if lead and not possible_leads(organisation).filter(pk=lead.pk).exists():
            raise NoPlaceHere
        save_if_unchanged(organisation, version, **changes)
        if (now := organisation.safeguarding_lead_id) != before:
            whom = [user_id for user_id in (before, now) if user_id]
            post.to_each("lead-changed", whom, once=f"lead {organisation.pk} {organisation.version}")


def mismatches(organisation: Organisation) -> QuerySet[Mismatch]:
    """What nightly checks found and nobody has put right."""
    return organisation.mismatches.filter(ended_on=None)
