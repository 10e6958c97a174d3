"""The doors: decorators that fetch and authorise in one breath.

A view says which class of data it shows; the door finds where the asking user stands, asks policy.py, and
hands the team or person over on the request. Outsiders get 404, as for an id that does not exist; someone
who may look but not do gets 403. `DOORS` lists every view with its door for the checks and tests.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Concatenate, ParamSpec, TypeAlias
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from people import asking, history
from people.models import Contract, Cover, Organisation, Permission, Person, Standing, Team, User
from people.policy import Data, Doing, Who, may

P = ParamSpec("P")
View: TypeAlias = Callable[..., HttpResponseBase]
SAFE = ("GET", "HEAD", "OPTIONS")
#: a cover worker sees what the visit needs from 2 hours before it until 24 hours after
COVER_BEFORE, COVER_AFTER = dt.timedelta(hours=2), dt.timedelta(hours=24)


@dataclass(frozen=True)
class Door:
    """What stands at a view: `at` is anyone, mine, team, person, organisation or contract.

    `to` is what a GET needs: a page that is a form is for those who may write.
    """

    at: str
    data: Data | None = None
    to: Doing = Doing.READ


DOORS: dict[View, Door] = {}


class SignedIn(HttpRequest):
    """A request by someone we know."""

    user: User


class TeamRequest(SignedIn):
    """A request that passed a team's door."""

    team: Team
    who: Who


class PersonRequest(SignedIn):
    """A request that passed a person's door; `basis` in words, as the person would be told."""

    person: Person
    who: Who
    basis: str


class OfficeRequest(SignedIn):
    """A request that passed an organisation's door."""

    organisation: Organisation


class ContractRequest(SignedIn):
    """A request that passed a contract's door."""

    contract: Contract


def teams_of(user: User, standing: Standing | None = Standing.WORKER) -> QuerySet[Team]:
    """The teams someone works in today; with None also those they coach."""
    today = timezone.localdate()
    of_mine = Q(memberships__user=user, memberships__started_on__lte=today) & (
        Q(memberships__ended_on=None) | Q(memberships__ended_on__gt=today)
    )
    if standing:
        of_mine &= Q(memberships__standing=standing)
    return Team.objects.filter(of_mine).distinct()


def covers_of(user: User) -> QuerySet[Cover]:
    """The visits the asking worker covers for other teams whose window is open now."""
    now = timezone.now()
    return Cover.objects.filter(user=user).live(now + COVER_BEFORE, now - COVER_AFTER)


def people_of(user: User) -> QuerySet[Person]:
    """Whom someone's own teams support."""
    return Person.objects.filter(team__in=teams_of(user))


def towards_team(user: User, team: Team) -> Who | None:
    """Where the user stands towards a team."""
    mine = set(teams_of(user, None).filter(pk=team.pk).values_list("memberships__standing", flat=True))
    if teams_of(user).filter(pk=team.pk).exists():
        return Who.WORKER
    return Who.COACH if mine else None


def towards_person(user: User, person: Person) -> tuple[Who | None, str]:
    """Where the user stands towards a person, and the basis in words, as the person would be told."""
    who = towards_team(user, person.team)
    if who is Who.WORKER:
        return who, "your team"
    if covers_of(user).filter(person=person).exists():
        return Who.COVER, "covering a visit"
    return who, "your team's coach" if who else ""


def permitted(who: Who | None, data: Data, person: Person) -> bool:
    """Beyond the table: a coach reads a profile only while the person permits it."""
    if who is Who.COACH and data is Data.PROFILE:
        return Permission.objects.filter(person=person, purpose=Permission.Purpose.COACH).in_force().exists()
    return True


def _pass(who: Who | None, data: Data, request: HttpRequest, to: Doing, *, allowed: bool = True) -> None:
    """404 to whom this does not exist; 403 to who may look but not do."""
    if not (allowed and may(who, Doing.READ, data)):
        raise Http404
    if not may(who, to if request.method in SAFE else Doing.WRITE, data):
        raise PermissionDenied


def anyone(view: View) -> View:
    """A page for everybody, signed in or not."""
    DOORS[view] = Door("anyone")
    return login_not_required(view)


def mine(
    view: Callable[Concatenate[SignedIn, P], HttpResponseBase],
) -> View:
    """A page about the asking user alone: it starts at request.user."""

    @wraps(view)
    def door(request: SignedIn, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        return view(request, *args, **kwargs)

    DOORS[door] = Door("mine")
    return door


def member(
    data: Data, to: Doing = Doing.READ
) -> Callable[[Callable[Concatenate[TeamRequest, P], HttpResponseBase]], View]:
    """A team's page: `request.team` is a team where the user stands, by policy, for this data."""

    def wrap(view: Callable[Concatenate[TeamRequest, P], HttpResponseBase]) -> View:
        @wraps(view)
        def door(request: TeamRequest, team_id: UUID, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            team = teams_of(request.user, None).select_related("organisation").filter(pk=team_id).first()
            who = towards_team(request.user, team) if team else None
            if team is None:
                raise Http404
            _pass(who, data, request, to)
            assert who is not None
            request.team, request.who = team, who
            return view(request, *args, **kwargs)

        DOORS[door] = Door("team", data, to)
        return door

    return wrap


def sees(
    data: Data, to: Doing = Doing.READ
) -> Callable[[Callable[Concatenate[PersonRequest, P], HttpResponseBase]], View]:
    """A person's page: `request.person` is someone whose data of this class the user may see."""

    def wrap(view: Callable[Concatenate[PersonRequest, P], HttpResponseBase]) -> View:
        @wraps(view)
        def door(
            request: PersonRequest, person_id: UUID, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponseBase:
            person = Person.objects.select_related("team").filter(pk=person_id).first()
            if person is None:
                raise Http404
            who, words = towards_person(request.user, person)
            _pass(who, data, request, to, allowed=permitted(who, data, person))
            assert who is not None
            request.person, request.who, request.basis = person, who, words
            history.looked(request, data, words, person)
            if request.method not in SAFE:
                asking.basis(words)
            return view(request, *args, **kwargs)

        DOORS[door] = Door("person", data, to)
        return door

    return wrap


def office(view: Callable[Concatenate[OfficeRequest, P], HttpResponseBase]) -> View:
    """An administrator's page about an organisation's accounts."""

    @wraps(view)
    def door(
        request: OfficeRequest, organisation_id: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        current = request.user.administrations.current().values("organisation")
        found = Organisation.objects.filter(pk=organisation_id, pk__in=current).first()
        if found is None:
            raise Http404
        request.organisation = found
        return view(request, *args, **kwargs)

    DOORS[door] = Door("organisation", Data.ACCOUNTS)
    return door


def contract(view: Callable[Concatenate[ContractRequest, P], HttpResponseBase]) -> View:
    """A commissioner's page about one contract."""

    @wraps(view)
    def door(
        request: ContractRequest, contract_id: UUID, *args: P.args, **kwargs: P.kwargs
    ) -> HttpResponseBase:
        current = request.user.commissions.current().values("body")
        found = Contract.objects.filter(pk=contract_id, body__in=current).first()
        if found is None:
            raise Http404
        request.contract = found
        return view(request, *args, **kwargs)

    DOORS[door] = Door("contract", Data.REPORT)
    return door
