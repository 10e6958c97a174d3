"""Leaving ends everything at the next request: pages, sessions, keys. Future visits open by themselves."""

from __future__ import annotations

from django.db import connection, transaction
from django.utils import timezone

from people import post
from people.models import Membership, User


def end(membership: Membership) -> None:
    """End a membership today. Whoever then stands nowhere is signed out everywhere and cannot sign in."""
    with transaction.atomic():
        Membership.objects.filter(pk=membership.pk, ended_on=None).update(ended_on=timezone.localdate())
        user = membership.user
        if not stands_anywhere(user):
            User.objects.filter(pk=user.pk).update(is_active=False)
        post.later("left", membership.pk, once=f"left {membership.pk}")


def stands_anywhere(user: User) -> bool:
    """Has the user any place left, in any organisation? Asked of the database: we see our own rows only."""
    with connection.cursor() as q:
        q.execute("select stands_anywhere(%s)", [user.pk])
        row = q.fetchone()
    return bool(row and row[0])
