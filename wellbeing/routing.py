"""Frozen report figures are read through their own login; everything else through ours."""

from __future__ import annotations

from typing import Any


class OneDatabase:
    """Two logins, one database: nothing is ever migrated twice, and rows may point at each other."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == "default"

    def allow_relation(self, one: Any, other: Any, **hints: Any) -> bool:
        return True
