"""Two people, one row: neither loses a word. A request sent twice is done once."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.http import Http404

from people.models import Replay, User
from people.models.records import Editable, Record

E = TypeVar("E", bound=Record)


class Stale(Exception):
    """Somebody saved first; `theirs` is what is stored now."""

    def __init__(self, theirs: Any) -> None:
        super().__init__("somebody saved first")
        self.theirs = theirs


class Reused(Exception):
    """The same key came with another body."""


def save_if_unchanged(row: Editable, version: int, **changes: Any) -> None:
    """Change a row that nobody has saved since `version`, or raise Stale.

    Raises Http404 where the row went meanwhile, or out of the asking user's sight.
    """
    rows = type(row)._default_manager.filter(pk=row.pk)
    if not rows.filter(version=version).update(version=F("version") + 1, **changes):
        if (theirs := rows.first()) is None:
            raise Http404
        raise Stale(theirs)
    row.refresh_from_db()


def make_once(row: E) -> tuple[E, bool]:
    """Insert a row whose id a phone made; the same id again gives the stored row. Second part: is it new?

    Raises Reused when the id belongs to a row that the asking user cannot see.
    """
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if not (broken(error) or "").endswith("_pkey"):
            raise
        stored = type(row)._default_manager.filter(pk=row.pk).first()
        if stored is None:
            raise Reused from error
        return stored, False
    return row, True


def lock(*whose: UUID) -> None:
    """Hold these ids until the transaction ends; sorted, so that two verbs never wait for each other."""
    with connection.cursor() as q:
        q.execute(
            "select pg_advisory_xact_lock(hashtextextended(k::text, 0))"
            " from (select k from unnest(%s::uuid[]) k order by k) s",
            [[str(w) for w in whose]],
        )


def broken(error: IntegrityError) -> str | None:
    """The name of the constraint that refused; Postgres's own words could show another's booking."""
    diagnosis = getattr(error.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None)


def once(user: User, key: UUID, body: bytes, act: Callable[[], tuple[int, Any]]) -> tuple[int, Any]:
    """Do `act` once for this user and key; later calls get its (status, answer). Another body: Reused."""
    digest = hashlib.sha256(body).hexdigest()
    with transaction.atomic():
        lock(key)
        if seen := Replay.objects.filter(user_id=user.pk, key=key).first():
            if seen.digest != digest:
                raise Reused
            return seen.status, seen.answer
        status, answer = act()
        Replay.objects.bulk_create(
            [Replay(user_id=user.pk, key=key, digest=digest, status=status, answer=answer)]
        )
        return status, answer
