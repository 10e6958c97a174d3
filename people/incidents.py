"""Incidents: what happened, who was told, what changed because of it. Never only a tension."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils import timezone

from people.editing import make_once, save_if_unchanged
from people.models import Incident


def report(incident: Incident) -> tuple[Incident, bool]:
    """Write it down once. Second part: is it new?"""
    return make_once(incident)


def close(incident: Incident, version: int, **changes: str) -> None:
    """Nothing more to do. An incident teaches something, so what changed must be written first."""
    if not changes.get("changed", incident.changed).strip():
        raise ValidationError("Write what changed because of it, even if it is small, then close it")
    save_if_unchanged(incident, version, closed_on=timezone.localdate(), **changes)


def open_again(incident: Incident, version: int) -> None:
    """There is more to do after all."""
    save_if_unchanged(incident, version, closed_on=None)
