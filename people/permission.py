"""The permission ledger: what the person agreed to share, and how they take it back."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from people.editing import lock, make_once
from people.models import Permission, Person
from people.models.consent import Permissions


def ledger(person: Person) -> tuple[list[Permission], list[Permission]]:
    """What holds today or will, and what is past: run out, taken back or never given. Newest first."""
    today = timezone.localdate()
    rows = list(person.permissions.order_by("-starts_on", "purpose", "pk"))
    holds = [r for r in rows if r.agreed and not r.withdrawn_on and (r.ends_on is None or r.ends_on > today)]
    return holds, [r for r in rows if r not in holds]


def decide(decision: Permission) -> None:
    """Write down one decision. A no ends what was agreed before for the same purpose, at once."""
    with transaction.atomic():
        lock(decision.person_id)
        _, new = make_once(decision)
        if new and not decision.agreed:
            _end(decision.person.permissions.filter(purpose=decision.purpose, agreed=True))


def withdraw(given: Permission) -> None:
    """The person changed their mind: it counts at the next request. A second time changes nothing."""
    _end(Permission.objects.filter(pk=given.pk))


def _end(rows: Permissions) -> None:
    rows.filter(withdrawn_on=None).update(withdrawn_on=timezone.localdate())
