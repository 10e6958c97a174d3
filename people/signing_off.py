"""Skills that a colleague has seen and signed off, until a day. Claiming a visit reads them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from people.editing import make_once, save_if_unchanged
from people.linking import names_of
from people.models import Skill, Standing, Team


@dataclass(frozen=True)
class Held:
    """A skill someone in the team has, or had."""

    skill: Skill
    name: str
    signed_by: str
    holds: bool


def by_kind(team: Team) -> list[tuple[str, list[Held]]]:
    """(skill in words, who holds it by name) for each kind of skill; of today's members, newest row each."""
    today = timezone.localdate()
    members = team.memberships.current().filter(standing=Standing.WORKER).values("user")
    rows = list(team.skills.filter(user__in=members).order_by("signed_on", "expires_on", "pk"))
    newest = {(row.user_id, row.what): row for row in rows}
    called = names_of({r.user_id for r in rows} | {r.signed_by_id for r in rows})
    kinds: dict[str, list[Held]] = {value: [] for value, _ in Skill._meta.get_field("what").flatchoices}
    for row in newest.values():
        by = called.get(row.signed_by_id, "someone who has left")
        kinds[row.what].append(Held(row, called.get(row.user_id, ""), by, row.holds(today)))
    words = dict(Skill._meta.get_field("what").flatchoices)
    return [(str(words[kind]), sorted(held, key=lambda h: h.name)) for kind, held in kinds.items()]


def sign_off(skill: Skill) -> None:
    """Seen and signed off by someone else, which the database holds to as well."""
    make_once(skill)


def end(skill: Skill, version: int) -> None:
    """It holds no longer than today's morning."""
    save_if_unchanged(skill, version, expires_on=timezone.localdate())
