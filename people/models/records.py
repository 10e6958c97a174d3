"""What every row has: an id that a phone may have made, a version, a history that triggers write."""

from __future__ import annotations

import uuid
from typing import Any, TypeVar

import pghistory
from django.db import models

from people.rowsecurity import RowSecurity

M = TypeVar("M", bound=type[models.Model])


class Record(models.Model):
    """A row whose id may have been made on a phone. Ids are random (v4): they say nothing of when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)

    class Meta:
        abstract = True


class Editable(Record):
    """A row that people edit: a save names the version it started from, so nobody's words are lost."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


def recorded(model: M) -> M:
    """Every insert, update and delete is kept by a trigger, whoever writes and however.

    For audit only: the application's login may neither read nor write the history table.
    """
    rule = RowSecurity(name=f"{model.__name__.lower()}_event_rows", read="false", history=True)
    tracked: Any = pghistory.track(meta={"constraints": [rule]})
    return tracked(model)  # type: ignore[no-any-return]  # pghistory ships no types
