"""Collects the demo's rows and writes them in few statements; every id follows from what it names."""

from __future__ import annotations

import hashlib
import random
import uuid
from typing import TypeVar, cast

from django.db import models

R = TypeVar("R", bound=models.Model)
BATCH = 4000


def ident(*what: object) -> uuid.UUID:
    """The same random-looking id (v4) for the same thing, on every machine and every day."""
    digest = hashlib.sha256("|".join(["demo", *map(str, what)]).encode()).digest()
    return uuid.UUID(bytes=digest[:16], version=4)


def chance(*what: object) -> random.Random:
    """Dice that fall the same way for the same thing."""
    return random.Random("|".join(map(str, what)))


def dice(*what: object) -> float:
    """One throw, from 0 to 1, the same for the same thing; quicker than `chance` where there are many."""
    return int.from_bytes(hashlib.blake2b("|".join(map(str, what)).encode(), digest_size=4).digest()) / 2**32


class Book:
    """Rows in the order in which they may be written: what is pointed at comes first."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], list[models.Model]] = {}

    def add(self, row: R, *named: object) -> R:
        """Keep a row; `named` says what it is, within its table."""
        row.pk = ident(type(row).__name__, *named)
        self.rows.setdefault(type(row), []).append(row)
        return row

    def of(self, model: type[R]) -> list[R]:
        """The rows of one table."""
        return cast(list[R], self.rows.get(model, []))

    def save(self) -> None:
        """Write everything; the history triggers write beside it."""
        for model, rows in self.rows.items():
            model._default_manager.bulk_create(rows, batch_size=BATCH)
