"""What somebody visits for, swaps that wait, and a worker's own hours, for programs."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from django.db.models import Q
from django.http import HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from people import history
from people.access import member, mine, sees
from people.lists import Listed, also, since, until
from people.policy import Data, Doing
from people.rest import Call, PersonCall, Shape, TeamCall, address, refusals, shown
from rotas import asks, mytime
from rotas.models import Ask, Pattern

ID, WHO = "5f0c7e1e-0b7e-4d0e-9a43-7a3f6d1b9c10", "9c3f6a51-6a0e-4b8f-8d57-0d1f5f0f7c33"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class PatternShape(Shape[Pattern]):
    """A visit that comes every week, as it is agreed with the person."""

    days = serializers.SerializerMethodField(help_text="Such as monday.")
    starts = serializers.CharField(help_text="By the clock on the wall, such as 08:00:00.")
    earliest = serializers.CharField(allow_null=True)
    latest = serializers.CharField(allow_null=True)

    class Meta:
        model = Pattern
        fields = (
            "id", "version", "days", "starts", "earliest", "latest", "minutes", "workers", "every", "purpose",
            "essential", "skill", "time_critical", "started_on", "ended_on", "paused_from", "paused_until",
        )  # fmt: skip

    def get_days(self, pattern: Pattern) -> list[str]:
        return [day for bit, day in enumerate(DAYS) if pattern.weekdays >> bit & 1]


class SwapShape(Shape[Ask]):
    """A colleague asks for someone to take a visit; it stays theirs until a yes."""

    starts_at = serializers.DateTimeField(source="visit.starts_at")
    ends_at = serializers.DateTimeField(source="visit.ends_at")
    person = serializers.UUIDField(source="person_id")
    called = serializers.CharField(source="visit.person.called")
    asker = serializers.CharField(source="asker_name", help_text="As colleagues speak: Shabnam.")
    of_me = serializers.BooleanField(help_text="Is it mine to answer?")

    class Meta:
        model = Ask
        fields = (
            "id", "version", "visit", "starts_at", "ends_at", "person", "called", "asker", "how", "words",
            "of_me",
        )  # fmt: skip


class DayPaidShape(serializers.Serializer[Any]):
    """One day of mine, in minutes as agreed."""

    day = serializers.DateField()
    visits = serializers.IntegerField()
    with_people = serializers.IntegerField()
    travel = serializers.IntegerField()
    between = serializers.IntegerField(help_text="The rest of gaps too short to be time of one’s own.")
    total = serializers.IntegerField()
    miles = serializers.DecimalField(max_digits=6, decimal_places=1, allow_null=True)


class HoursShape(serializers.Serializer[Any]):
    """A month of mine."""

    month = serializers.CharField()
    days = DayPaidShape(many=True)
    to_come = serializers.IntegerField(help_text="Visits of the month that are still to come.")


MORNINGS = {
    "id": ID, "version": 1, "days": ["monday", "thursday"], "starts": "08:00:00", "earliest": "07:30:00",
    "latest": "09:00:00", "minutes": 45, "workers": 1, "every": 1, "purpose": "Breakfast together",
    "essential": True, "skill": "", "time_critical": False, "started_on": "2026-03-02", "ended_on": None,
    "paused_from": None, "paused_until": None,
}  # fmt: skip
SWAP = {
    "id": ID, "version": 1, "visit": ID, "starts_at": "2026-11-12T08:00:00Z", "person": WHO,
    "ends_at": "2026-11-12T08:45:00Z", "called": "Edith", "asker": "Dawn", "how": "all",
    "words": "My sister’s wedding", "of_me": True,
}  # fmt: skip
MONTH = {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}
HOURS = {
    "month": "2026-11", "to_come": 14,
    "days": [
        {"day": "2026-11-02", "visits": 4, "with_people": 180, "travel": 30, "between": 15, "total": 225,
         "miles": "6.5"}
    ],
}  # fmt: skip


def goes_on() -> Q:
    """Asked anew each time: it depends on the day."""
    return Q(ended_on=None) | Q(ended_on__gt=timezone.localdate())


PATTERNS = Listed(
    "patterns", PatternShape, "-started_on", since("started_on"), until("started_on"),
    also("ended", "true: those that have ended too.", goes_on),
)  # fmt: skip
SWAPS = Listed("swaps", SwapShape, "visit__starts_at", since("visit__day"), until("visit__day"))


@PATTERNS.says("patterns", "Their usual visits", MORNINGS)
@sees(Data.ROTA)
@address("GET", csv=True)
def patterns(request: PersonCall) -> HttpResponseBase:
    """What is agreed with the person, newest first."""
    rows = request.person.patterns.all()
    return PATTERNS.answer(request, rows, lambda found: list(PatternShape(found, many=True).data))


@SWAPS.says("swaps", "Swaps that wait for an answer", SWAP, description="Answered on the page.")
@member(Data.ROTA, Doing.WRITE)
@address("GET", csv=True)
def swaps(request: TeamCall) -> HttpResponseBase:
    """In order of time; whoever said no is nowhere."""
    rows = asks.waiting(request.team.asks.all()).select_related("visit__person")

    def told(found: list[Ask]) -> list[dict[str, Any]]:
        names, of_me = asks.names(found), {one.pk for one in asks.asked_of(request.user, found)}
        history.looked(request._request, Data.ROTA, "your team", *{one.person_id for one in found})
        for one in found:
            one.of_me = one.pk in of_me  # type: ignore[attr-defined]  # for the shape alone
            one.asker_name = names[one.asker_id]  # type: ignore[attr-defined]  # for the shape alone
        return list(SwapShape(found, many=True).data)

    return SWAPS.answer(request, rows, told)


@extend_schema(
    operation_id="my_hours", summary="My own hours", responses={200: HoursShape, **refusals()},
    description="A month of my own, for pay: agreed visits, travel, miles. Nobody else can ask for it.",
    parameters=[OpenApiParameter("month", MONTH, description="Such as 2026-11; one of the last twelve.")],
    examples=[shown("A month", HOURS, 200)],
)  # fmt: skip
@mine
@address("GET")
def hours(request: Call) -> Response:
    """As agreed; nobody measures."""
    said = mytime.statement(request.user, _month(request.query_params.get("month")))
    days = DayPaidShape(said.days, many=True).data
    return Response({"month": f"{said.first:%Y-%m}", "days": days, "to_come": said.to_come})


def _month(sent: str | None) -> dt.date:
    known = list(mytime.months(timezone.localdate()))
    if sent is None:
        return known[0]
    found = re.fullmatch(r"(\d{4})-(\d\d)", sent, re.ASCII)
    if found and (asked := [day for day in known if f"{day:%Y-%m}" == sent]):
        return asked[0]
    raise ValidationError({"month": "Write one of the last twelve months, as 2026-11."})
