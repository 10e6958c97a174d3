"""A team's incidents for programs: read, and written down once."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.response import Response

from people import history
from people import incidents as reporting
from people.access import member
from people.editing import Reused
from people.forms.incidents import IncidentForm
from people.lists import Listed, about, ended, one_of, since, until
from people.models import Incident, Person
from people.policy import Data, Who
from people.problems import Problem
from people.rest import (
    KEY,
    WRITING,
    Shape,
    TeamCall,
    address,
    asked,
    etag,
    refusals,
    sends_etag,
    sent_once,
    shown,
    valid,
)
from people.strictly import read

ID, WHO = "5f0c7e1e-0b7e-4d0e-9a43-7a3f6d1b9c10", "9c3f6a51-6a0e-4b8f-8d57-0d1f5f0f7c33"


class IncidentShape(Shape[Incident]):
    """What happened, who was told, what changed because of it."""

    class Meta:
        model = Incident
        fields = (
            "id", "version", "person", "kind", "happened_on", "what", "told", "changed", "closed_on"
        )  # fmt: skip


class NewIncidentShape(Shape[Incident]):
    """A new one, with an id made where it is written: the same id twice is one."""

    id = serializers.UUIDField()
    person = serializers.UUIDField(required=False, allow_null=True, help_text="Whom it is about, if anyone.")
    what = serializers.CharField(max_length=3000, allow_blank=True)

    class Meta:
        model = Incident
        fields = ("id", "person", "kind", "happened_on", "what", "told", "changed")


FALL = {
    "id": ID, "version": 1, "person": WHO, "kind": "fall", "happened_on": "2026-11-12",
    "what": "She slipped on the wet step and sat down.", "told": "Karen, at noon", "changed": "",
    "closed_on": None,
}  # fmt: skip
INCIDENTS = Listed(
    "incidents", IncidentShape, "-happened_on", since("happened_on"), until("happened_on"), about(),
    one_of("kind", Incident.Kind), ended(Q(closed_on=None)),
)  # fmt: skip
SENT = {name: FALL[name] for name in ("id", "person", "kind", "happened_on", "what", "told")}


def in_full(request: TeamCall, *found: Incident) -> list[dict[str, Any]]:
    """As JSON keeps them; each person named is a look."""
    basis = "your team" if request.who is Who.WORKER else "your team's coach"
    about = {row.person_id for row in found if row.person_id}
    history.looked(request._request, Data.INCIDENTS, basis, *about)
    shape = IncidentShape(found, many=True).data
    return [row | {"person": str(row["person"]) if row["person"] else None} for row in shape]


@extend_schema_view(
    get=INCIDENTS.says("incidents", "What went wrong", FALL),
    post=extend_schema(
        operation_id="incident_new", summary="Write down what happened", parameters=[KEY, sends_etag(201)],
        description="Never only a tension. Safeguarding is not here: it has its own page and a number.",
        request=NewIncidentShape, responses={201: IncidentShape, **refusals(*WRITING, 409, 422)},
        examples=[asked("A fall", SENT), shown("Written down", FALL, 201)],
    ),
)  # fmt: skip
@member(Data.INCIDENTS)
@address("GET", "POST", csv=True)
def incidents(request: TeamCall) -> HttpResponseBase:
    """Open ones, or with ended=true closed ones too; and a new one."""
    if request.method == "POST":
        return sent_once(request, lambda: (201, in_full(request, report(request))[0]))
    return INCIDENTS.answer(request, request.team.incidents.all(), lambda found: in_full(request, *found))


def report(request: TeamCall) -> Incident:
    """What was sent, by the rules of the page's form."""
    sent = read(NewIncidentShape, request.data)
    people: list[Person] = list(request.team.people.order_by("called", "full_name", "pk"))
    form = IncidentForm(typed(sent.validated_data), people=people)
    valid(form)
    pk = form.cleaned_data["about"]
    try:
        return reporting.report(form.made(team=request.team, author=request.user, person_id=pk))[0]
    except Reused:
        raise Problem(409, "This id is taken. Make a new one and send it again.") from None


def typed(sent: dict[str, Any]) -> dict[str, Any]:
    """As the page's form takes it; today, where no day is said."""
    return {"happened_on": timezone.localdate(), **sent, "about": str(sent.get("person") or "")}


@extend_schema(
    operation_id="incident", summary="One of them", parameters=[sends_etag(200)],
    responses={200: IncidentShape, **refusals()}, examples=[shown("A fall", FALL, 200)],
)  # fmt: skip
@member(Data.INCIDENTS)
@address("GET")
def incident(request: TeamCall, incident_id: UUID) -> Response:
    """What happened, for the team and its coach."""
    found = request.team.incidents.filter(pk=incident_id).first()
    if found is None:
        raise Http404
    return Response(in_full(request, found)[0], headers=etag(found.version))
