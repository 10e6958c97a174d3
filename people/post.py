"""The outbox: a row in the same transaction as the change; the worker sends it after commit, once.

Upper rooms register what each kind of post does: `post.HANDLERS["visit-open"] = letters.visit_open`.
A handler gets the subject's id, reads the state anew and skips what is no longer true.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F
from django.utils import timezone

from people.models import Outbox

log = logging.getLogger(__name__)
HANDLERS: dict[str, Callable[[UUID], None]] = {}
BATCH = 100
TRIES = 8


def later(kind: str, subject_id: UUID, *, once: str | None = None, due_at: dt.datetime | None = None) -> None:
    """Put a letter in the outbox. The same `once` key is put there once, ever."""
    with connection.cursor() as q:
        q.execute(
            "insert into people_outbox (id, kind, subject_id, once, due_at, tries, trouble)"
            " values (gen_random_uuid(), %s, %s, %s, %s, 0, '') on conflict do nothing",
            [kind, subject_id, once, due_at or timezone.now()],
        )


def drain(limit: int = BATCH) -> int:
    """Send what is due, at most `limit`; how many were handled. Run as the worker's login.

    Each letter's effect and its `done` commit together. One that fails waits 2^tries minutes, then stays
    for the operators with its trouble written down.
    """
    with transaction.atomic():
        due = Outbox.objects.select_for_update(skip_locked=True).filter(
            done_at=None, due_at__lte=timezone.now(), tries__lt=TRIES
        )
        rows = list(due.order_by("due_at")[:limit])
        for row in rows:
            _send(row)
    return len(rows)


def _send(row: Outbox) -> None:
    mine = Outbox.objects.filter(pk=row.pk)
    try:
        with transaction.atomic():
            HANDLERS[row.kind](row.subject_id)
            mine.update(done_at=timezone.now(), tries=F("tries") + 1, trouble="")
    except Exception as error:  # any trouble of one letter must not hold up the others
        log.exception("post %s failed", row.kind)
        again = timezone.now() + dt.timedelta(minutes=2**row.tries)
        mine.update(tries=F("tries") + 1, due_at=again, trouble=f"{type(error).__name__}: {error}"[:200])
