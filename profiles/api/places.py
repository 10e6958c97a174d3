"""What is near, for programs; and that somebody made sure of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from people.access import member
from people.here import who_is_here
from people.lists import FLAG, By, Listed, ended, one_of
from people.policy import Data, Doing
from people.rest import WRITING, Shape, TeamCall, address, etag, refusals, sends_etag, shown
from profiles import neighbourhood as near
from profiles.models import Place

ID = "3b241101-e2bb-4255-8caf-4136c566a962"


class PlaceShape(Shape[Place]):
    """Somewhere near that welcomes people, as a team wrote it down."""

    email = serializers.CharField(allow_blank=True)
    url = serializers.CharField(allow_blank=True)
    ours = serializers.BooleanField(help_text="Does this team keep it?")
    due = serializers.BooleanField(help_text="Is it time to make sure again?")

    class Meta:
        model = Place
        fields = (
            "id", "version", "kind", "name", "what", "when", "run_by", "address", "postcode", "cost", "free",
            "access", "step_free", "ask", "phone", "email", "url", "joining", "status", "checked_on",
            "check_again_on", "ours", "due",
        )  # fmt: skip


CHOIR = {
    "id": ID, "version": 1, "kind": "group", "name": "The Tuesday choir", "what": "Singing, tea after",
    "when": "Tuesdays at 7pm", "run_by": "St Mary’s", "address": "Church Street", "postcode": "WN4 9AA",
    "cost": "£2 for tea", "free": False, "access": "A ramp at the side", "step_free": True, "ask": "Jean",
    "phone": "01942 000 222", "email": "", "url": "", "joining": "Just come", "status": "active",
    "checked_on": "2026-09-01", "check_again_on": "2027-03-02", "ours": True, "due": False,
}  # fmt: skip
PLACES = Listed(
    "places", PlaceShape, "name", one_of("kind", Place.Kind), one_of("status", Place.Open),
    By("free", "Free to come, or not.", FLAG, lambda rows, on, call: rows.filter(free=on)),
    By("step_free", "Without steps, or not.", FLAG, lambda rows, on, call: rows.filter(step_free=on)),
    ended(~Q(status=Place.Open.GONE)),
)  # fmt: skip


def told(request: TeamCall, found: list[Place]) -> list[dict[str, Any]]:
    """With whether they are this team's to keep."""
    today = timezone.localdate()
    for one in found:
        one.ours = one.team_id == request.team.pk  # type: ignore[attr-defined]  # for the shape alone
        one.due = near.due(one, today)  # type: ignore[attr-defined]  # for the shape alone
    return list(PlaceShape(found, many=True).data)


@PLACES.says("places", "What is near", CHOIR, description="By name, of every team beside this one.")
@member(Data.TEAM)
@address("GET", csv=True)
def places(request: TeamCall) -> HttpResponseBase:
    """What the teams of the organisation know of."""
    return PLACES.answer(request, near.beside(), lambda found: told(request, found))


@extend_schema(
    operation_id="place_checked", summary="I made sure that all of it is true", request=None,
    description="One of the team’s own places. It is looked at again in half a year.",
    parameters=[sends_etag(200)], responses={200: PlaceShape, **refusals(*WRITING)},
    examples=[shown("Checked", CHOIR | {"version": 2, "checked_on": "2026-11-12"}, 200)],
)  # fmt: skip
@member(Data.TEAM, Doing.WRITE)
@address("PUT")
def place_checked(request: TeamCall, place_id: UUID) -> Response:
    """Today, by whoever asks; a second time the same day changes no word."""
    found = request.team.places.filter(pk=place_id).first()
    if found is None:
        raise Http404
    near.checked(found, by=who_is_here(request._request).name)
    found.refresh_from_db()
    return Response(told(request, [found])[0], headers=etag(found.version))
