"""The one-page profile, reviews and the circle of a person, for programs."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponseBase
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from people.access import sees
from people.lists import Listed, since, until
from people.policy import Data
from people.rest import PersonCall, Shape, address, refusals, shown
from profiles import circles, onepage
from profiles.models import Circle, CircleAction, CircleMember, PersonPage, Review

ID = "3b241101-e2bb-4255-8caf-4136c566a962"


class ProfileShape(Shape[PersonPage]):
    """A one-page profile as it stands now, in the person's words; number 0: nobody has written it yet."""

    class Meta:
        model = PersonPage
        fields = (
            "number", "appreciate", "matters", "support", "today", "people", "communicate", "wellness",
            "written_with", "agreed_with", "agreed_on", "written_on",
        )  # fmt: skip
        extra_kwargs = {"written_on": {"allow_null": True}}


class ReviewShape(Shape[Review]):
    """A review that was held, as it was said."""

    class Meta:
        model = Review
        fields = (
            "id", "version", "held_on", "next_on", "place", "here", "appreciate", "now", "future", "support",
            "working", "not_working", "questions",
        )  # fmt: skip
        extra_kwargs = {"held_on": {"allow_null": False}}


class CircleMemberShape(Shape[CircleMember]):
    """Family, a friend or a neighbour."""

    class Meta:
        model = CircleMember
        fields = ("id", "name", "who", "enjoys")


class CircleActionShape(Shape[CircleAction]):
    """Something anyone of the circle may take."""

    taken = serializers.SerializerMethodField(help_text="By whom; empty while it is open to all.")

    class Meta:
        model = CircleAction
        fields = ("id", "what", "when", "taken", "done_on")

    def get_taken(self, action: CircleAction) -> str:
        return action.taken_by.name if action.taken_by else ""


class CircleShape(Shape[Circle]):
    """Those who meet for a person, and why."""

    members = CircleMemberShape(many=True)
    next_meets_on = serializers.DateField(allow_null=True)
    actions = CircleActionShape(many=True)

    class Meta:
        model = Circle
        fields = ("id", "version", "purpose", "began_on", "members", "next_meets_on", "actions")


PAGE = {
    "number": 3, "appreciate": "Her dry jokes", "matters": "The roses", "support": "Let her do it herself",
    "today": "Karen rings at four", "people": "Karen", "communicate": "Face her, and wait", "wellness": "",
    "written_with": "Shabnam", "agreed_with": "Edith", "agreed_on": "2026-10-01", "written_on": "2026-10-01",
}  # fmt: skip
HELD = {
    "id": ID, "version": 2, "held_on": "2026-10-01", "next_on": "2027-04-01", "place": "Edith’s kitchen",
    "here": "Edith, Karen, Shabnam", "appreciate": "", "now": "The roses", "future": "Whitby in June",
    "support": "", "working": "Mornings", "not_working": "Late teas", "questions": "",
}  # fmt: skip
CIRCLE = {
    "id": ID, "version": 1, "purpose": "Getting back to the choir", "began_on": "2026-05-01",
    "members": [{"id": ID, "name": "Karen", "who": "her daughter", "enjoys": "Driving"}],
    "next_meets_on": "2026-11-20",
    "actions": [{"id": ID, "what": "A lift on Tuesday", "when": "at 7pm", "taken": "Karen", "done_on": None}],
}  # fmt: skip
REVIEWS = Listed("reviews", ReviewShape, "-held_on", since("held_on"), until("held_on"))


@extend_schema(
    operation_id="profile", summary="Their one-page profile",
    description="A coach reads it while the person permits it.",
    responses={200: ProfileShape, **refusals()}, examples=[shown("A page", PAGE, 200)],
)  # fmt: skip
@sees(Data.PROFILE)
@address("GET")
def profile(request: PersonCall) -> Response:
    """The page as it stands; an empty one where nothing was written."""
    page = onepage.of_person(request.person)
    unwritten = dict(ProfileShape(PersonPage(number=0)).data) | {"written_on": None}
    return Response(ProfileShape(page).data if page else unwritten)


@REVIEWS.says("reviews", "Reviews that were held", HELD)
@sees(Data.PLAN)
@address("GET", csv=True)
def reviews(request: PersonCall) -> HttpResponseBase:
    """Newest first."""
    rows = request.person.reviews.filter(held_on__isnull=False)
    return REVIEWS.answer(request, rows, lambda found: list(ReviewShape(found, many=True).data))


@extend_schema(
    operation_id="circle", summary="Their circle", description="404 where there is none.",
    responses={200: CircleShape, **refusals()}, examples=[shown("A circle", CIRCLE, 200)],
)  # fmt: skip
@sees(Data.PLAN)
@address("GET")
def circle(request: PersonCall) -> Response:
    """Who is in it, when they meet, and what somebody might do."""
    found = circles.of(request.person)
    if found is None:
        raise Http404
    coming = found.meetings.filter(off_on=None, on__gte=timezone.localdate()).order_by("on").first()
    parts: dict[str, Any] = {
        "members": CircleMemberShape(found.members.filter(left_on=None), many=True).data,
        "next_meets_on": coming.on if coming else None,
        "actions": CircleActionShape(
            found.actions.filter(let_go_on=None).select_related("taken_by"), many=True
        ).data,
    }
    own = {name: getattr(found, name) for name in ("id", "version", "purpose", "began_on")}
    return Response(own | parts)
