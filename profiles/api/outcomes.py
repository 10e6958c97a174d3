"""What a person wants, with the five steps walked for it, and saying how it goes, for programs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from people import history
from people.access import sees
from people.editing import Stale
from people.lists import Listed, ended, one_of, since, until
from people.policy import Data, Doing
from people.rest import (
    IF_MATCH,
    WRITING,
    PersonCall,
    Shape,
    address,
    asked,
    etag,
    if_match,
    refusals,
    sends_etag,
    shown,
    stale,
    valid,
)
from people.strictly import read
from profiles import outcomes as wishes
from profiles.forms.outcomes import MoveForm
from profiles.models import Outcome, StepTaken
from profiles.picture import Picture, Plan, picture

ID = "1f8b6c1c-6f0e-4a6e-8a4e-5a1d7d7f9e44"
LIFE = Outcome.Life
OVER = (LIFE.REACHED, LIFE.KEPT, LIFE.CHANGED, LIFE.LET_GO)


class OutcomeShape(Shape[Outcome]):
    """Something a person wants, in their own words."""

    class Meta:
        model = Outcome
        fields: tuple[str, ...] = (
            "id", "version", "statement", "short", "kind", "element", "life", "progress", "look_again_on",
            "started_on",
        )  # fmt: skip


class IdeaShape(serializers.Serializer[Any]):
    """Something found at a step."""

    id = serializers.UUIDField()
    what = serializers.CharField()
    choice = serializers.ChoiceField(["yes", "try", "no"], help_text="Chosen, being tried, or not now.")
    reason = serializers.CharField(allow_blank=True)
    by = serializers.CharField(allow_blank=True)
    a_week = serializers.IntegerField(help_text="Times in a usual week.")


class StepShape(serializers.Serializer[Any]):
    """One step of the Support Sequence; paid support comes last, for what is left."""

    number = serializers.IntegerField()
    name = serializers.CharField()
    explored = serializers.ChoiceField(StepTaken.Explored.choices)
    thinks = serializers.CharField(allow_blank=True, help_text="What the person thinks.")
    ideas = IdeaShape(many=True)


class PlanShape(serializers.Serializer[Any]):
    """Why it matters, and the five steps in their order."""

    why = serializers.CharField(allow_blank=True)
    good_week = serializers.CharField(allow_blank=True)
    signs = serializers.ListField(child=serializers.CharField())
    explore_by = serializers.DateField(allow_null=True)
    steps = StepShape(many=True)


class SaidShape(serializers.Serializer[Any]):
    """A dated change of how it is going."""

    on = serializers.DateField()
    state = serializers.CharField()
    said = serializers.CharField(allow_blank=True, help_text="What the person said, if you may read it.")
    agreed_with = serializers.CharField(allow_blank=True)


class OutcomeWholeShape(OutcomeShape):
    """With as much of what stands around it as the reader may see."""

    plan = PlanShape(allow_null=True, help_text="Null for whoever reads titles and progress alone.")
    moves = SaidShape(many=True)

    class Meta(OutcomeShape.Meta):
        fields = (*OutcomeShape.Meta.fields, "plan", "moves")


class ProgressShape(serializers.Serializer[Any]):
    """How it is going now."""

    progress = serializers.ChoiceField(Outcome.Progress.choices)
    life = serializers.ChoiceField(LIFE.choices, help_text="Where it stands; as now, or where it may go.")
    said = serializers.CharField(max_length=300, required=False, allow_blank=True, help_text="Their words.")
    agreed_with = serializers.CharField(
        max_length=120, required=False, allow_blank=True, help_text="Needed where it stands elsewhere now."
    )


ROSES = {
    "id": ID, "version": 1, "statement": "I want to look after my roses myself", "short": "Roses",
    "kind": "keep", "element": "matters", "life": "active", "progress": "closer",
    "look_again_on": "2027-01-12", "started_on": "2026-03-02",
}  # fmt: skip
IDEA = {
    "id": ID, "what": "A stool in the garden", "choice": "yes", "reason": "", "by": "Karen", "a_week": 2
}  # fmt: skip
WHOLE = ROSES | {
    "plan": {
        "why": "They were her mother’s", "good_week": "Out there twice", "signs": ["Earth on her hands"],
        "explore_by": None,
        "steps": [
            {"number": 2, "name": "Things that help", "explored": "yes", "thinks": "Yes", "ideas": [IDEA]}
        ],
    },
    "moves": [{"on": "2026-11-12", "state": "Getting closer", "said": "Look at them!", "agreed_with": ""}],
}  # fmt: skip
OUTCOMES = Listed(
    "outcomes", OutcomeShape, "-started_on", since("started_on"), until("started_on"),
    one_of("life", LIFE), one_of("kind", Outcome.Kind), ended(~Q(life__in=OVER)),
)  # fmt: skip


@OUTCOMES.says("outcomes", "What they want", ROSES, description="Those not over yet, unless asked.")
@sees(Data.OUTCOMES)
@address("GET", csv=True)
def outcomes(request: PersonCall) -> HttpResponseBase:
    """Titles and progress, newest first."""
    rows = request.person.outcomes.all()
    return OUTCOMES.answer(request, rows, lambda found: list(OutcomeShape(found, many=True).data))


def wish(request: PersonCall, outcome_id: UUID) -> Outcome:
    """One of this person's."""
    found: Outcome | None = request.person.outcomes.filter(pk=outcome_id).first()
    if found is None:
        raise Http404
    found.person = request.person
    return found


def in_full(request: PersonCall, found: Outcome) -> dict[str, Any]:
    """As much of it as this reader may see; a plan shown is a look."""
    seen = picture(found, request.who)
    if seen.plan:
        history.looked(request._request, Data.PLAN, request.basis, request.person)
    return _told(seen)


def _told(seen: Picture) -> dict[str, Any]:
    row = dict(OutcomeShape(seen.outcome).data)
    plan = _plan(seen.plan) if seen.plan else None
    return {**row, "plan": plan, "moves": SaidShape(seen.moves, many=True).data}


def _plan(plan: Plan) -> dict[str, Any]:
    return dict(PlanShape(plan).data)


@extend_schema(
    operation_id="outcome", summary="One of them, with its five steps", parameters=[sends_etag(200)],
    responses={200: OutcomeWholeShape, **refusals()}, examples=[shown("An outcome", WHOLE, 200)],
)  # fmt: skip
@sees(Data.OUTCOMES)
@address("GET")
def outcome(request: PersonCall, outcome_id: UUID) -> Response:
    """The words, how it goes, and the plan for whoever reads plans."""
    found = wish(request, outcome_id)
    return Response(in_full(request, found), headers=etag(found.version))


@extend_schema(
    operation_id="outcome_progress", summary="Say how it is going",
    parameters=[IF_MATCH, sends_etag(200, 412)],
    request=ProgressShape, responses={200: OutcomeWholeShape, **refusals(*WRITING, 412, 428)},
    examples=[
        asked("Closer", {"progress": "closer", "life": "active", "said": "Look at them!"}),
        shown("Kept", WHOLE | {"version": 2}, 200),
    ],
)  # fmt: skip
@sees(Data.OUTCOMES, Doing.WRITE)
@address("PUT")
def outcome_progress(request: PersonCall, outcome_id: UUID) -> Response:
    """With what the person said about it; it stands with what was said before."""
    found, version = wish(request, outcome_id), if_match(request)
    sent = read(ProgressShape, request.data)
    words: dict[str, Any] = dict(sent.validated_data)
    form = MoveForm(words | {"said_now": words.get("said", ""), "version": version}, instance=found)
    valid(form)
    given = form.cleaned_data
    now = {name: given[name] for name in ("life", "progress")}
    found.refresh_from_db()
    try:
        wishes.move(
            found, version, by=request.user, said=given["said_now"], agreed_with=given["agreed_with"], **now
        )
    except wishes.CannotMove:  # somebody moved it meanwhile
        raise ValidationError({"life": "It cannot go there from where it stands now."}) from None
    except Stale as other:
        theirs = {name: getattr(other.theirs, name) for name in now}
        raise stale(other.theirs, theirs, now) from None
    found = wish(request, outcome_id)
    return Response(in_full(request, found), headers=etag(found.version))
