"""A team's visits for programs: planned times alone, what needs someone, and I'll take it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, OpenApiResponse, extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from people import history
from people.access import member
from people.lists import FLAG, By, Listed, about, mine, until
from people.lists import since as from_day
from people.policy import Data, Doing, Who
from people.problems import MEDIA, Problem, body_of
from people.rest import (
    KEY,
    WRITING,
    Call,
    ProblemFields,
    TeamCall,
    address,
    asked,
    refusals,
    sends_etag,
    sent_once,
    shown,
)
from people.strictly import read
from rotas import claiming
from rotas.claiming import CannotTake
from rotas.models import Visit
from rotas.slots import Slot, slots

ID, WHO = "5f0c7e1e-0b7e-4d0e-9a43-7a3f6d1b9c10", "9c3f6a51-6a0e-4b8f-8d57-0d1f5f0f7c33"


class WhoShape(serializers.Serializer[Any]):
    """A person the team supports."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    called = serializers.CharField()


class VisitShape(serializers.Serializer[Any]):
    """One worker's place at one visit, as it is planned; nobody measures how it went."""

    id = serializers.UUIDField()
    version = serializers.IntegerField(help_text="Always 0 for a coach, who changes nothing.")
    day = serializers.DateField()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    minutes = serializers.IntegerField(help_text="The usual length.")
    person = WhoShape()
    worker = serializers.CharField(
        allow_null=True, allow_blank=True,
        help_text="As colleagues speak: Shabnam. You, if it is yours; empty for nobody. Null for a coach.",
    )  # fmt: skip
    mine = serializers.BooleanField()
    open = serializers.BooleanField(help_text="Does it need someone?")
    resting = serializers.BooleanField(help_text="Not going ahead: the person is away or it is paused.")
    purpose = serializers.CharField(allow_blank=True)
    essential = serializers.BooleanField()
    skill = serializers.CharField(allow_blank=True)
    open_because = serializers.CharField(allow_blank=True, help_text="As its owner shared it with the team.")


class TakeShape(serializers.Serializer[Any]):
    """I'll take it."""

    why = serializers.CharField(
        max_length=200, required=False, allow_blank=True,
        help_text="One sentence, where a reason asks for one. The team can read it.",
    )  # fmt: skip


class ReasonShape(serializers.Serializer[Any]):
    """Something that stands against it."""

    kind = serializers.CharField()
    words = serializers.CharField()
    asks = serializers.BooleanField(help_text="Does one sentence (why) settle it?")


class AgainstShape(ProblemFields):
    """It stays as it is; why, in words."""

    reasons = ReasonShape(many=True)


TUESDAY = {
    "id": ID, "version": 3, "day": "2026-11-12", "starts_at": "2026-11-12T08:00:00Z",
    "ends_at": "2026-11-12T08:45:00Z", "minutes": 45,
    "person": {"id": WHO, "name": "Edith Jones", "called": "Edith"}, "worker": "", "mine": False,
    "open": True, "resting": False, "purpose": "Breakfast together", "essential": True, "skill": "",
    "open_because": "I’m at my sister’s wedding",
}  # fmt: skip
CLASH = {"kind": "clash", "words": "You have another visit at that time.", "asks": False}


def needs_someone(rows: Any, on: bool, call: Call) -> Any:  # noqa: FBT001  # a value of the address
    """Those that are open, or those that are not."""
    return rows.open() if on else rows.exclude(pk__in=rows.open().values("pk"))


VISITS = Listed(
    "visits", VisitShape, "starts_at", from_day("day"), until("day"), about(), mine("worker"),
    By("open", "true: only those that need someone; false: the others.", FLAG, needs_someone),
)  # fmt: skip
STANDS = OpenApiResponse(
    AgainstShape,
    description="It cannot be taken so, or somebody has it: `reasons` say why.",
    examples=[
        OpenApiExample(
            # an example's value may be any JSON; the stubs know strings alone
            "409", value=body_of(409, CLASH["words"], reasons=[CLASH]), response_only=True,  # type: ignore[arg-type]
            status_codes=["409"], media_type=MEDIA,
        )
    ],
)  # fmt: skip


@VISITS.says(
    "visits", "A team’s visits", TUESDAY,
    description="In order of time, from today unless asked. Planned times: who came when is kept nowhere.",
)  # fmt: skip
@member(Data.ROTA)
@address("GET", csv=True)
def visits(request: TeamCall) -> HttpResponseBase:
    """Those that stand; each person named is a look."""
    rows = request.team.visits.filter(cancelled_on=None)
    if "from" not in request.query_params:
        rows = rows.filter(day__gte=timezone.localdate())
    return VISITS.answer(request, rows, lambda found: told(request, found))


def told(request: TeamCall, found: list[Visit]) -> list[dict[str, Any]]:
    """As the team's week shows them; those to come of someone who died or left are not there."""
    versions = {visit.pk: visit.version for visit in found}
    known = slots(request.team.visits.filter(pk__in=versions), asking=request.user)
    basis = "your team" if request.who is Who.WORKER else "your team's coach"
    history.looked(request._request, Data.ROTA, basis, *{slot.person_id for slot in known if slot.person_id})
    rows = {slot.id: _slot(slot, versions[slot.id], names=request.who is Who.WORKER) for slot in known}
    return [rows[visit.pk] for visit in found if visit.pk in rows]


def _slot(slot: Slot, version: int, *, names: bool) -> dict[str, Any]:
    """A coach reads no version: it moves with a tick, and asked again and again that would be a clock."""
    same = ("day", "starts_at", "ends_at", "minutes", "mine", "open", "resting", "purpose", "essential")
    row = {
        "id": str(slot.id), "version": version if names else 0,
        **{name: getattr(slot, name) for name in same},
        "person": {"id": str(slot.person_id), "name": slot.person_name, "called": slot.called},
        "worker": slot.worker if names else None, "skill": slot.skill,
        "open_because": slot.open_because if names else "",
    }  # fmt: skip
    return dict(VisitShape(row).data)


@extend_schema(
    operation_id="visit_take", summary="I’ll take it", parameters=[KEY, sends_etag(200)], request=TakeShape,
    description="Taking one’s own again changes nothing. The rules are those of the page.",
    responses={200: VisitShape, **refusals(*WRITING, 422), (409, MEDIA): STANDS},
    examples=[
        asked("Gladly", {}),
        shown("Mine", TUESDAY | {"version": 4, "worker": "You", "mine": True, "open": False}, 200),
    ],
)  # fmt: skip
@member(Data.ROTA, Doing.WRITE)
@address("POST")
def visit_take(request: TeamCall, visit_id: UUID) -> Response:
    """An open visit is mine now, once, whatever the phone sends."""
    if not request.team.visits.filter(pk=visit_id, cancelled_on=None).exists():
        raise Http404
    return sent_once(request, lambda: (200, take(request, visit_id)))


def take(request: TeamCall, visit_id: UUID) -> dict[str, Any]:
    """By the rules of the page; 409 with what stands against it."""
    sent = read(TakeShape, request.data)
    try:
        visit = claiming.take(visit_id, by=request.user, why=sent.validated_data.get("why", ""))
    except CannotTake as cannot:
        against = [{"kind": r.kind, "words": r.words, "asks": r.asks} for r in cannot.reasons]
        raise Problem(409, str(cannot), reasons=against) from None
    return told(request, [visit])[0]
