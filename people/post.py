"""The outbox: a row in the same transaction as the change; the worker sends it after commit, once.

Upper rooms register what each kind of post does: `post.HANDLERS["visit-cover"] = letters.cover`.
A handler gets the subject's id, reads the state anew and skips what is no longer true. All that waits of one
kind for one subject is one letter. `Again` puts it off.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from people.models import Outbox

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Again:
    """Not now: what was written is kept, and the handler is asked again. Trouble counts as a failed try."""

    at: dt.datetime
    trouble: str = ""


Handler = Callable[[UUID], Again | None]
HANDLERS: dict[str, Handler] = {}
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


def to_each(kind: str, whom: Iterable[UUID], *, once: str) -> None:
    """The same letter to each of these accounts, in one statement; each gets it once for this key, ever."""
    with connection.cursor() as q:
        q.execute(
            "insert into people_outbox (id, kind, subject_id, once, due_at, tries, trouble)"
            " select gen_random_uuid(), %s, k, %s || ' ' || k, %s, 0, '' from unnest(%s::uuid[]) k order by k"
            " on conflict do nothing",
            [kind, once, timezone.now(), [str(user_id) for user_id in whom]],
        )


def drain(limit: int = BATCH) -> int:
    """Send what is due, at most `limit`; how many were handled. Run as the worker's login.

    Each letter's effect and its `done` commit together, letter by letter, so that a worker that dies takes
    none of the others with it. One that fails waits 2^tries minutes, then stays for the operators with its
    trouble written down.
    """
    first = _due().order_by("due_at").values_list("kind", "subject_id")[:limit]
    return sum(_send(kind, subject_id) for kind, subject_id in dict.fromkeys(first))


def stuck(kind: str = "") -> QuerySet[Outbox]:
    """What was tried TRIES times and waits for the operators, all or of one kind; for the worker's login."""
    rows = Outbox.objects.filter(done_at=None, tries__gte=TRIES).order_by("kind", "due_at")
    return rows.filter(kind=kind) if kind else rows


def put_back(rows: QuerySet[Outbox]) -> int:
    """These are tried again from now on, as if they were new; how many."""
    return rows.update(tries=0, due_at=timezone.now())


def last_tried(row: Outbox) -> dt.datetime:
    """When one that failed was tried last: it waited twice as long after each time."""
    return row.due_at - _wait(row.tries - 1)


def _wait(tries: int) -> dt.timedelta:
    return dt.timedelta(minutes=2**tries)


def _due() -> QuerySet[Outbox]:
    return Outbox.objects.filter(done_at=None, due_at__lte=timezone.now(), tries__lt=TRIES)


@transaction.atomic
def _send(kind: str, subject_id: UUID) -> int:
    """All that waits of this kind for this subject; nothing where another worker is at it."""
    if not _alone(kind, subject_id):
        return 0
    rows = _due().filter(kind=kind, subject_id=subject_id)
    ids = list(rows.values_list("pk", flat=True))
    if not ids:
        return 0
    mine = Outbox.objects.filter(pk__in=ids)
    try:
        with transaction.atomic():
            again = HANDLERS[kind](subject_id)
    except Exception as error:  # any trouble of one letter must not hold up the others
        log.exception("post %s failed", kind)
        again = Again(timezone.now(), f"{type(error).__name__}: {error}")
    if again is None:
        mine.update(done_at=timezone.now(), tries=F("tries") + 1, trouble="")
    elif again.trouble:
        _failed(mine, again.trouble)
    else:
        mine.update(due_at=again.at)
    return len(ids)


def _alone(kind: str, subject_id: UUID) -> bool:
    with connection.cursor() as q:
        q.execute("select pg_try_advisory_xact_lock(hashtextextended(%s, 1))", [f"{kind} {subject_id}"])
        row = q.fetchone()
    return bool(row and row[0])


def _failed(rows: QuerySet[Outbox], trouble: str) -> None:
    for row in rows:
        again = timezone.now() + _wait(row.tries)
        rows.filter(pk=row.pk).update(tries=F("tries") + 1, due_at=again, trouble=trouble[:200])
