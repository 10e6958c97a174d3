"""How life is, in numbers: asked only while the person's own permission for it is in force."""

from __future__ import annotations

from people.editing import Reused, make_once
from people.models import Permission, Person
from profiles.models import LifeCheck


def allowed(person: Person) -> bool:
    """Has the person said yes to being asked, and not taken it back? Off by default."""
    return person.permissions.filter(purpose=Permission.Purpose.MEASURE).in_force().exists()


def keep(check: LifeCheck) -> LifeCheck:
    """Keep the answers of one day. The same id again is the same row; Reused for somebody else's."""
    kept, _ = make_once(check)
    if kept.person_id != check.person_id:
        raise Reused
    return kept
