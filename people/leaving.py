"""Leaving ends everything at the next request: pages, sessions, keys. Future visits open by themselves."""

from __future__ import annotations

from django.db import connection, transaction
from django.utils import timezone

from people import coverends, post
from people.editing import lock
from people.models import Administration, Commissioner, Membership, Organisation, User


class LeadsSafeguarding(Exception):
    """It is the last place there of the organisation's safeguarding lead: somebody else is named first."""


def end(membership: Membership) -> None:
    """End a membership today. Whoever then stands nowhere is signed out everywhere and cannot sign in.

    What they were to cover in an organisation they have left is open, and those teams hear of it.
    Raises LeadsSafeguarding.
    """
    with transaction.atomic():
        _end(membership)
        coverends.after_leaving(membership.user)
        post.later("left", membership.pk, once=f"left {membership.pk}")


def end_office(place: Administration | Commissioner) -> None:
    """End an administrator's or a commissioner's place today, likewise; never one's own.

    Raises LeadsSafeguarding.
    """
    with transaction.atomic():
        _end(place)


def _end(place: Membership | Administration | Commissioner) -> None:
    if not isinstance(place, Commissioner):
        _lead_stays(place)
    type(place).objects.filter(pk=place.pk, ended_on=None).update(ended_on=timezone.localdate())
    if not stands_anywhere(place.user):
        User.objects.filter(pk=place.user.pk).update(is_active=False)


def _lead_stays(place: Membership | Administration) -> None:
    """Two places that end at once, or a lead who is named meanwhile, wait for each other."""
    where = place.team.organisation_id if isinstance(place, Membership) else place.organisation_id
    lock(where)
    if not Organisation.objects.filter(pk=where, safeguarding_lead=place.user_id).exists():
        return
    teams = place.user.memberships.current().filter(team__organisation=where).exclude(pk=place.pk)
    office = place.user.administrations.current().filter(organisation=where).exclude(pk=place.pk)
    if not (teams.exists() or office.exists()):
        raise LeadsSafeguarding


def stands_anywhere(user: User) -> bool:
    """Has the user any place left, in any organisation? Asked of the database: we see our own rows only."""
    with connection.cursor() as q:
        q.execute("select stands_anywhere(%s)", [user.pk])
        row = q.fetchone()
    return bool(row and row[0])
