"""Buddies: who looks out for whom in a team."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from meetings.colleagues import Colleagues, Someone
from people.models import Buddies, Team, User


def buddies_of(user: User, team: Team) -> Buddies | None:
    """The pair someone belongs to in this team today."""
    mine = Q(one=user) | Q(other=user)
    return Buddies.objects.current().filter(mine, team=team).order_by("-started_on", "pk").first()


def other_of(pair: Buddies, user: User) -> UUID:
    """The other one of a pair."""
    return pair.other_id if pair.one_id == user.pk else pair.one_id


def buddy(user: User, team: Team, known: Colleagues) -> Someone | None:
    """Someone's buddy, while they still work here."""
    pair = buddies_of(user, team)
    if pair is None:
        return None
    their = other_of(pair, user)
    return next((one for one in known.workers if one.id == their), None)
