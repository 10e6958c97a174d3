"""My teams, the people they support, and what must be known at the door, for programs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from people import history, supported
from people.access import member, mine, sees, teams_of
from people.lists import Listed, also, ended, one_of, since, until
from people.models import EmergencyContact, Person, SafetyFact, Team
from people.policy import Data, Who
from people.rest import Call, PersonCall, Shape, TeamCall, address, etag, refusals, sends_etag, shown

ID, TEAM_ID = "9c3f6a51-6a0e-4b8f-8d57-0d1f5f0f7c33", "0d9a1a4e-33c8-4a8e-8f6e-1f1a4f6f1b22"


class TeamShape(Shape[Team]):
    """A team where I stand."""

    standing = serializers.ChoiceField(["worker", "coach"], help_text="Where I stand towards it.")

    class Meta:
        model = Team
        fields = ("id", "name", "standing")


class PersonShape(Shape[Person]):
    """Someone a team supports."""

    link_worker = serializers.CharField(allow_blank=True, help_text="Who co-ordinates their support.")

    class Meta:
        model = Person
        fields = (
            "id", "version", "team", "called", "full_name", "address_as", "state", "state_since",
            "started_on", "link_worker",
        )  # fmt: skip


class FactShape(Shape[SafetyFact]):
    """What must never be hidden at the door."""

    class Meta:
        model = SafetyFact
        fields = ("id", "version", "kind", "text", "why", "since", "until", "look_again_on")


class RingShape(Shape[EmergencyContact]):
    """Whom to ring, the first one first."""

    class Meta:
        model = EmergencyContact
        fields = ("id", "version", "order", "name", "relation", "phone")


ASHTON = {"id": TEAM_ID, "name": "Ashton", "standing": "worker"}
EDITH = {
    "id": ID, "version": 1, "team": TEAM_ID, "called": "Edith", "full_name": "Edith Jones",
    "address_as": "Mrs Jones, until she says Edith", "state": "active", "state_since": "2026-03-02",
    "started_on": "2026-03-02", "link_worker": "Shabnam Akhtar",
}  # fmt: skip
NUTS = {
    "id": ID, "version": 1, "kind": "allergy", "text": "Nuts", "why": "Her throat swells", "until": None,
    "since": "2026-03-02", "look_again_on": None,
}  # fmt: skip
KAREN = {
    "id": ID, "version": 1, "order": 1, "name": "Karen", "relation": "her daughter", "phone": "01942 000 111"
}  # fmt: skip


def holding() -> Q:
    """Asked anew each time: it depends on the day."""
    return Q(until=None) | Q(until__gt=timezone.localdate())


TEAMS = Listed("teams", TeamShape, "name")
PEOPLE = Listed(
    "people", PersonShape, "-started_on", since("started_on"), until("started_on"),
    one_of("state", Person.State), ended(~Q(state__in=supported.OVER)),
)  # fmt: skip
SAFETY = Listed(
    "safety", FactShape, "-since", since("since"), until("since"), one_of("kind", SafetyFact.Kind),
    also("ended", "true: those that no longer hold too.", holding),
)  # fmt: skip
RING = Listed("ring", RingShape, "order")


@TEAMS.says("teams", "My teams", ASHTON)
@mine
@address("GET", csv=True)
def teams(request: Call) -> HttpResponseBase:
    """Those I work in or coach."""
    works = set(teams_of(request.user).values_list("pk", flat=True))

    def told(found: list[Team]) -> list[dict[str, Any]]:
        return [
            {"id": team.pk, "name": team.name, "standing": "worker" if team.pk in works else "coach"}
            for team in found
        ]

    return TEAMS.answer(request, teams_of(request.user, None), told)


@PEOPLE.says("people", "People we support", EDITH, description="Newest first; those of today unless asked.")
@member(Data.NAME)
@address("GET", csv=True)
def people(request: TeamCall) -> HttpResponseBase:
    """Those a team supports, each of whom is a look."""
    return PEOPLE.answer(request, request.team.people.all(), lambda found: people_told(request, found))


def people_told(request: TeamCall, found: list[Person]) -> list[dict[str, Any]]:
    """With their link workers' names: two queries, however many."""
    basis = "your team" if request.who is Who.WORKER else "your team's coach"
    history.looked(request._request, Data.NAME, basis, *found)
    return told(found)


def told(found: list[Person]) -> list[dict[str, Any]]:
    """As JSON keeps them, with who links their support."""
    links: dict[UUID, str] = supported.link_names(found)
    for one in found:
        one.link_worker = links.get(one.pk, "")  # type: ignore[attr-defined]  # for the shape alone
    return list(PersonShape(found, many=True).data)


@extend_schema(
    operation_id="person", summary="One person", parameters=[sends_etag(200)],
    responses={200: PersonShape, **refusals()}, examples=[shown("A person", EDITH, 200)],
)  # fmt: skip
@sees(Data.NAME)
@address("GET")
def person(request: PersonCall) -> Response:
    """Someone the reader may see."""
    return Response(told([request.person])[0], headers=etag(request.person.version))


@SAFETY.says("safety", "What to know for someone’s safety", NUTS)
@sees(Data.SAFETY)
@address("GET", csv=True)
def safety(request: PersonCall) -> HttpResponseBase:
    """What holds today, or with ended=true what held before too."""
    rows = request.person.safety_facts.all()
    return SAFETY.answer(request, rows, lambda found: list(FactShape(found, many=True).data))


@RING.says("ring", "Whom to ring", KAREN, description="In the order in which they want to be rung.")
@sees(Data.SAFETY)
@address("GET", csv=True)
def ring(request: PersonCall) -> HttpResponseBase:
    """Family and friends to ring, never hidden from whoever is at the door."""
    rows = request.person.emergency_contacts.filter(ended_on=None)
    return RING.answer(request, rows, lambda found: list(RingShape(found, many=True).data))
