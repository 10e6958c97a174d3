"""Who is signed in and where they stand: what every page's header and tabs need, read once a request."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, Q
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from people.models import Administration, Colleague, Commissioner, Membership, Standing, Team, User


@dataclass(frozen=True)
class Here:
    """The asking user: name, standing, the team of this page, all teams and offices."""

    user_id: UUID | None = None
    name: str = ""
    standing: str = ""
    team: Team | None = None
    teams: list[Team] = field(default_factory=list)
    organisation_id: UUID | None = None
    #: stands somewhere, beside whatever else, where one reads across many people's data
    reads_across: bool = False
    demo: bool = False

    @property
    def first_name(self) -> str:
        """As colleagues speak."""
        return self.name.split()[0] if self.name else ""


def standing_of(user: User) -> tuple[str, list[Team], UUID | None]:
    """The strongest everyday standing, its teams, and an administrator's organisation."""
    current = _current()
    memberships = list(
        Membership.objects.filter(current, user=user).select_related("team").order_by("team__name")
    )
    for standing in (Standing.WORKER, Standing.COACH):
        teams = [m.team for m in memberships if m.standing == standing]
        if teams:
            return standing.value, teams, None
    office = Administration.objects.filter(current, user=user).first()
    if office:
        return Standing.ADMINISTRATOR.value, [], office.organisation_id
    if Commissioner.objects.filter(current, user=user).exists():
        return Standing.COMMISSIONER.value, [], None
    return "", [], None


def _current() -> Q:
    today = timezone.localdate()
    return Q(started_on__lte=today) & (Q(ended_on=None) | Q(ended_on__gt=today))


def _name_of(user: User) -> tuple[str, bool]:
    """A user's name, and whether any of their places reads across many people's data; one query."""
    coaches = Membership.objects.filter(_current(), user=user, standing=Standing.COACH)
    office = Administration.objects.filter(_current(), user=user)
    commission = Commissioner.objects.filter(_current(), user=user)
    across = Exists(coaches) | Exists(office) | Exists(commission)
    found = Colleague.objects.filter(user_id=user.pk).annotate(across=across).values_list("name", "across")
    return found.first() or ("", True)


def who_is_here(request: HttpRequest) -> Here:
    """Read once and kept on the request; the team is the page's own once a door has named it."""
    kept = request.__dict__.get("_here")
    if not isinstance(kept, Here):
        kept = request.__dict__["_here"] = _read(getattr(request, "user", None))
    team_id = request.person.team_id if hasattr(request, "person") else None
    of_person = next((team for team in kept.teams if team.pk == team_id), None)
    team = getattr(request, "team", None) or of_person or next(iter(kept.teams), None)
    return replace(kept, team=team)


def _read(user: User | AnonymousUser | None) -> Here:
    if user is None or user.pk is None:
        return Here(demo=settings.DEMO)
    name, across = _name_of(user)
    standing, teams, organisation_id = standing_of(user)
    return Here(user.pk, name, standing, None, teams, organisation_id, across, settings.DEMO)


def here(request: HttpRequest) -> dict[str, object]:
    """Context processor."""
    return {"here": SimpleLazyObject(lambda: who_is_here(request))}
