"""What is newly due for everyone, put in the outbox: the hourly job."""

from __future__ import annotations

import datetime as dt
import logging
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from people import asking, notices
from people.models import Notice, User

log = logging.getLogger(__name__)
#: what was told is kept for its owner to read, and no longer
KEPT = dt.timedelta(days=400)


def remind(*, every: bool = True) -> int:
    """Ask for each person what is due, and put what they were not told yet in the outbox; how many letters.

    `every`: all kinds, not the hourly ones alone. Run as the worker's login, which sees nothing by itself: it
    asks as each person (people/doors.sql). One at a time: two would leave no process for the letters.
    """
    with connection.cursor() as q:
        q.execute("select pg_try_advisory_lock(hashtext('reminders'))")
        if q.fetchone() != (True,):
            return 0
        try:
            q.execute("select user_id from job_people()")
            people: list[UUID] = [user_id for (user_id,) in q.fetchall()]
            return sum(_remind(User(pk=user_id), every=every) for user_id in people)
        finally:
            q.execute("select pg_advisory_unlock(hashtext('reminders'))")


def _remind(user: User, *, every: bool) -> int:
    with asking.asking_as(user.pk, why="reminders"):
        try:
            with transaction.atomic():
                Notice.objects.filter(user=user, told_on__lt=timezone.localdate() - KEPT).delete()
                return notices.look(user, every=every)
        except Exception:  # one person's trouble must not silence the others
            log.exception("no reminders for %s", user.pk)
            return 0
