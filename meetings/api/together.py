"""A team's meetings and roles, for programs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from meetings import minutes
from meetings import roles as rolling
from meetings.api.shapes import ASK, ActionShape
from meetings.api.team import as_shown
from meetings.colleagues import Colleagues, of_team
from meetings.models import Meeting, Role
from people.access import member
from people.lists import FLAG, By, Listed, ended, since, until
from people.policy import Data
from people.rest import Shape, TeamCall, address, etag, refusals, sends_etag, shown

ID = "3b241101-e2bb-4255-8caf-4136c566a962"


class MeetingShape(Shape[Meeting]):
    """A weekly meeting."""

    facilitator = serializers.CharField(allow_null=True, help_text="Who leads it, as colleagues speak.")
    scribe = serializers.CharField(allow_null=True, help_text="Who writes it down.")

    class Meta:
        model = Meeting
        fields: tuple[str, ...] = (
            "id", "version", "starts_at", "place", "facilitator", "scribe", "held", "summary"
        )  # fmt: skip


class WrittenPartShape(serializers.Serializer[Any]):
    """What was written down of one part."""

    part = serializers.CharField()
    text = serializers.CharField()


class MeetingWholeShape(MeetingShape):
    """With what came of it; nothing of check-ins."""

    notes = WrittenPartShape(many=True)
    ended = serializers.ListField(child=serializers.CharField(), help_text="Tensions that came to an end.")
    agreed = serializers.ListField(child=serializers.CharField())
    actions = ActionShape(many=True)

    class Meta(MeetingShape.Meta):
        fields = (*MeetingShape.Meta.fields, "notes", "ended", "agreed", "actions")


class RoleShape(Shape[Role]):
    """Something that needs looking after, and who does."""

    accountabilities = serializers.SerializerMethodField(help_text="What it takes care of.")
    holder = serializers.CharField(allow_null=True, help_text="As colleagues speak; null: nobody now.")

    class Meta:
        model = Role
        fields = ("id", "version", "name", "purpose", "accountabilities", "holder", "ended_on")

    def get_accountabilities(self, role: Role) -> list[str]:
        return [line.strip() for line in role.accountabilities.splitlines() if line.strip()]


FRIDAY = {
    "id": ID, "version": 2, "starts_at": "2026-11-13T13:30:00Z", "place": "The office", "facilitator": "You",
    "scribe": "Dawn", "held": True, "summary": "We agreed: the rota first.",
}  # fmt: skip
WHOLE = FRIDAY | {
    "notes": [{"part": "People", "text": "Tom has his new chair."}], "ended": ["Late swaps"],
    "agreed": ["A swap goes on the rota first"], "actions": [ASK],
}  # fmt: skip
PLANNER = {
    "id": ID, "version": 1, "name": "Planner", "purpose": "Everyone has someone with them",
    "accountabilities": ["Keeping an eye on the rota"], "holder": "Shabnam", "ended_on": None,
}  # fmt: skip
MEETINGS = Listed(
    "meetings", MeetingShape, "-starts_at", since("starts_at__date"), until("starts_at__date"),
    By("held", "Held, or still to come.", FLAG, lambda rows, on, call: rows.filter(held=on)),
)  # fmt: skip
ROLES = Listed("roles", RoleShape, "name", ended(Q(ended_on=None)))


def told(row: Meeting, known: Colleagues) -> dict[str, Any]:
    """With the names of its people."""
    same = ("id", "version", "starts_at", "place", "held", "summary")
    own: Any = {name: getattr(row, name) for name in same}
    for name, user_id in (("facilitator", row.facilitator_id), ("scribe", row.scribe_id)):
        one = known.who(user_id)
        own[name] = one.called if one else None
    return dict(MeetingShape(own).data)


@MEETINGS.says("meetings", "Our meetings", FRIDAY)
@member(Data.TEAM)
@address("GET", csv=True)
def meetings(request: TeamCall) -> HttpResponseBase:
    """Newest first, those in the diary too."""
    known, rows = of_team(request.team, request.user), request.team.meetings.all()
    return MEETINGS.answer(request, rows, lambda found: [told(row, known) for row in found])


@extend_schema(
    operation_id="meeting", summary="A meeting, and what came of it", parameters=[sends_etag(200)],
    responses={200: MeetingWholeShape, **refusals()}, examples=[shown("A meeting", WHOLE, 200)],
)  # fmt: skip
@member(Data.TEAM)
@address("GET")
def meeting(request: TeamCall, meeting_id: UUID) -> Response:
    """As much of it as this reader may see."""
    found = request.team.meetings.filter(pk=meeting_id).first()
    if found is None:
        raise Http404
    found.team = request.team
    known = of_team(request.team, request.user)
    came = minutes.of(found, known, request.user, request.who)
    whole = told(found, known) | {
        "notes": [{"part": part, "text": text} for part, text in came.notes],
        "ended": [row.label for row in came.ended],
        "agreed": [row.text for row in came.agreements],
        "actions": [as_shown(row, known) for row, _ in came.actions],
    }
    return Response(whole, headers=etag(found.version))


@ROLES.says("roles", "Our roles, and who has them", PLANNER)
@member(Data.TEAM)
@address("GET", csv=True)
def roles(request: TeamCall) -> HttpResponseBase:
    """By name; those that ended too, if asked."""
    known, holds = of_team(request.team, request.user), rolling.holders(request.team)

    def shape(found: list[Role]) -> list[dict[str, Any]]:
        for row in found:
            one = known.who(holds.get(row.pk))
            row.holder = one.called if one else None  # type: ignore[attr-defined]  # for the shape alone
        return list(RoleShape(found, many=True).data)

    return ROLES.answer(request, request.team.roles.all(), shape)
