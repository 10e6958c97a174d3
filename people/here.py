"""Who is signed in and where they stand: what every page's header and tabs need, read once a request."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from django.conf import settings
from django.db.models import Q
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
    demo: bool = False

    @property
    def first_name(self) -> str:
        """As colleagues speak."""
        return self.name.split()[0] if self.name else ""


def standing_of(user: User) -> tuple[str, list[Team], UUID | None]:
    """The strongest everyday standing, its teams, and an administrator's organisation."""
    today = timezone.localdate()
    current = Q(started_on__lte=today) & (Q(ended_on=None) | Q(ended_on__gt=today))
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


def who_is_here(request: HttpRequest) -> Here:
    """Read once and kept on the request."""
    kept = request.__dict__.get("_here")
    if isinstance(kept, Here):
        return kept
    found = Here(demo=settings.DEMO)
    if isinstance(user := getattr(request, "user", None), User) or getattr(user, "pk", None):
        assert user is not None
        name = Colleague.objects.filter(user_id=user.pk).values_list("name", flat=True).first()
        standing, teams, organisation_id = standing_of(user)
        team = getattr(request, "team", None) or (
            next((t for t in teams if t.pk == request.person.team_id), None)
            if hasattr(request, "person")
            else None
        )
        found = Here(
            user.pk, name or "", standing, team or (teams[0] if teams else None), teams, organisation_id,
            settings.DEMO,
        )  # fmt: skip
    request.__dict__["_here"] = found
    return found


def here(request: HttpRequest) -> dict[str, object]:
    """Context processor."""
    return {"here": SimpleLazyObject(lambda: who_is_here(request))}
