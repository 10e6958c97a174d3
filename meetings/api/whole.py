"""One tension of the team's with all that came of it, for programs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from meetings import board
from meetings.api.shapes import ASK, ActionShape
from meetings.api.team import as_shown
from meetings.api.tensions import SHARED, TensionShape, shared_in_full
from meetings.colleagues import of_team
from people.access import member
from people.policy import Data
from people.rest import TeamCall, address, etag, refusals, sends_etag, shown

ID = "3b241101-e2bb-4255-8caf-4136c566a962"


class CameShape(serializers.Serializer[Any]):
    """An agreement or a proposal that came of it."""

    id = serializers.UUIDField()
    text = serializers.CharField()


class WholeShape(TensionShape):
    """With what came of it."""

    actions = ActionShape(many=True)
    agreements = CameShape(many=True)
    proposals = CameShape(many=True)
    questions = serializers.ListField(child=serializers.CharField(), help_text="What the coach asked back.")

    class Meta(TensionShape.Meta):
        came = ("settled", "carried", "actions", "agreements", "proposals", "questions")
        fields = (*TensionShape.Meta.fields, *came)  # type: ignore[assignment]  # longer than its parent


WHOLE = SHARED | {
    "settled": False, "carried": 2, "actions": [ASK], "proposals": [], "questions": ["What would Tom say?"],
    "agreements": [{"id": ID, "text": "A swap goes on the rota first"}],
}  # fmt: skip


@extend_schema(
    operation_id="team_tension", summary="A tension, and what came of it", parameters=[sends_etag(200)],
    responses={200: WholeShape, **refusals()}, examples=[shown("A tension", WHOLE, 200)],
)  # fmt: skip
@member(Data.TEAM)
@address("GET")
def team_tension(request: TeamCall, tension_id: UUID) -> Response:
    """One that this reader may see."""
    rows = board.readable(request.team, request.user, request.who).select_related("person")
    found = rows.filter(pk=tension_id).first()
    if found is None:
        raise Http404
    known = of_team(request.team, request.user)
    came = {
        "settled": found.settled,
        "carried": found.carried,
        "actions": [as_shown(row, known) for row in found.actions.all()],
        "agreements": list(found.agreements.values("id", "text")),
        "proposals": list(found.proposals.values("id", "text")),
        "questions": [row.text for row in found.questions.all()] if found.for_coach else [],
    }
    whole = shared_in_full(request, found, team=request.team)[0]
    return Response({**whole, **came}, headers=etag(found.version))
