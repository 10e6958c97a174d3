"""Asking one after the other: who knows the person first, a quiet no, and then the next."""

from __future__ import annotations

import datetime as dt
import logging
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from people import asking, post
from people.editing import lock
from rotas import asks
from rotas.models import Ask, Visit

log = logging.getLogger(__name__)


def wait_for(visit: Visit) -> dt.timedelta:
    """How long a turn lasts: half a day when there is time, a quarter of an hour when there is none."""
    ahead = visit.starts_at - timezone.now()
    if ahead > dt.timedelta(days=3):
        return dt.timedelta(hours=12)
    return max(ahead / 12, dt.timedelta(minutes=15))


def next_turn(made: Ask) -> UUID | None:
    """Whose turn it is now, told by letter; when all have been asked the ask ends quietly."""
    visit = Visit.objects.get(pk=made.visit_id)
    seconds = wait_for(visit).total_seconds()
    with connection.cursor() as q:
        q.execute("select pass_turn(%s, %s * interval '1 second')", [made.pk, seconds])
        (user_id,) = q.fetchone()
    if user_id is None or visit.starts_at <= timezone.now():
        asks.settle(made, Ask.State.NO)
        return None
    post.later("swap-asked", user_id, once=f"asked {made.pk} {user_id}")
    return UUID(str(user_id))


def pass_turns() -> int:
    """Where a turn has run out, ask the next; how many were asked. Run as the worker's login."""
    with connection.cursor() as q:
        q.execute("select ask_id, user_id from job_turns()")
        rows: list[tuple[UUID, UUID]] = q.fetchall()
    passed = 0
    for ask_id, user_id in rows:
        with asking.asking_as(user_id, why="the next turn"):
            try:
                with transaction.atomic():
                    lock(ask_id)
                    passed += bool(next_turn(Ask.objects.get(pk=ask_id)))
            except Exception:  # one ask's trouble must not hold up the others
                log.exception("no next turn for ask %s", ask_id)
    return passed
