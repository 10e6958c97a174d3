"""Leaving ends everything at the next request: pages, sessions, keys. Future visits open by themselves."""

from __future__ import annotations

from django.db import connection, transaction
from django.utils import timezone

from people import post
from people.models import Administration, Commissioner, Membership, User


def end(membership: Membership) -> None:
    """End a membership today. Whoever then stands nowhere is signed out everywhere and cannot sign in."""
    with transaction.atomic():
        _end(membership)
        post.later("left", membership.pk, once=f"left {membership.pk}")


def end_office(place: Administration | Commissioner) -> None:
    """End an administrator's or a commissioner's place today, likewise; never one's own."""
    with transaction.atomic():
        _end(place)


def _end(place: Membership | Administration | Commissioner) -> None:
    type(place).objects.filter(pk=place.pk, ended_on=None).update(ended_on=timezone.localdate())
    if not stands_anywhere(place.user):
        User.objects.filter(pk=place.user.pk).update(is_active=False)


def stands_anywhere(user: User) -> bool:
    """Has the user any place left, in any organisation? Asked of the database: we see our own rows only."""
    with connection.cursor() as q:
        q.execute("select stands_anywhere(%s)", [user.pk])
        row = q.fetchone()
    return bool(row and row[0])
