"""A way of working the team has agreed: made, changed, looked at again, ended."""

from __future__ import annotations

from django.utils import timezone

from meetings.models import Agreement
from people.editing import make_once, save_if_unchanged


def make(agreement: Agreement) -> Agreement:
    """Write it down; the same id twice is one agreement."""
    return make_once(agreement)[0]


def change(agreement: Agreement, version: int, **changes: object) -> None:
    """New words or dates; Stale when somebody saved first."""
    save_if_unchanged(agreement, version, **changes)


def end(agreement: Agreement, version: int) -> None:
    """We no longer hold to it; it stays readable."""
    save_if_unchanged(agreement, version, ended_on=timezone.localdate())
