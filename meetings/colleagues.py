"""Who is in a team, by the names colleagues use."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from people.models import Membership, Standing, Team, User


@dataclass(frozen=True)
class Someone:
    """A colleague, as the asking user reads of them."""

    id: UUID
    name: str
    you: bool = False

    @property
    def called(self) -> str:
        """As teams speak: `You`, `Shabnam`."""
        return "You" if self.you else self.first

    @property
    def first(self) -> str:
        """`Shabnam`."""
        return self.name.split()[0] if self.name else "A colleague"


@dataclass(frozen=True)
class Colleagues:
    """A team's workers today in order of name, its coach, and all whose words may still stand here."""

    workers: list[Someone]
    coach: Someone | None
    known: dict[UUID, Someone]

    def who(self, user_id: UUID | None) -> Someone | None:
        """Someone by their id; a colleague without a name here is still a colleague."""
        return self.known.get(user_id, Someone(user_id, "")) if user_id else None

    @property
    def choices(self) -> list[tuple[str, str]]:
        """For a select: workers of today."""
        return [(str(one.id), one.name) for one in self.workers]

    @property
    def first_choices(self) -> list[tuple[str, str]]:
        """The same by first names, for big buttons."""
        return [(str(one.id), one.called) for one in self.workers]


def of_team(team: Team, me: User) -> Colleagues:
    """One query, whatever the size of the team."""
    memberships = list(team.memberships.select_related("user__colleague").order_by("user__colleague__name"))
    known = {m.user_id: Someone(m.user_id, _name(m), m.user_id == me.pk) for m in memberships}
    today = timezone.localdate()
    current = [m for m in memberships if m.started_on <= today and (not m.ended_on or m.ended_on > today)]
    coaches = [known[m.user_id] for m in current if m.standing == Standing.COACH]
    return Colleagues(
        workers=[known[m.user_id] for m in current if m.standing == Standing.WORKER],
        coach=coaches[0] if coaches else None,
        known=known,
    )


def _name(membership: Membership) -> str:
    try:
        return membership.user.colleague.name
    except ObjectDoesNotExist:
        return ""
