"""Tensions for programs: first mine alone, then the team's."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.http import Http404, HttpResponseBase
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from meetings import board, drafts
from meetings.colleagues import of_team
from meetings.forms import NewWordsForm, WordsForm
from meetings.models import Draft, Tension
from people import history
from people.access import member, mine, people_of, teams_of
from people.editing import Reused, Stale
from people.lists import Listed, about, ended, since, until
from people.lists import mine as mine_alone
from people.models import Person, Team
from people.policy import Data
from people.problems import Problem
from people.rest import (
    IF_MATCH,
    KEY,
    WRITING,
    Call,
    Shape,
    TeamCall,
    address,
    asked,
    etag,
    if_match,
    refusals,
    sends_etag,
    sent_once,
    shown,
    stale,
    valid,
)
from people.strictly import read

BLANK = {name: {"allow_blank": True} for name in drafts.WORDS}  # the form says what is needed, in our words


class WordsShape(Shape[Draft]):
    """What someone noticed, and four lines if they help."""

    class Meta:
        model = Draft
        fields = drafts.WORDS
        extra_kwargs = BLANK


class NewDraftShape(Shape[Draft]):
    """A new one, with an id made where it is written: the same id twice is one draft."""

    id = serializers.UUIDField()
    team = serializers.UUIDField(required=False, help_text="Needed by those who work in several teams.")
    person = serializers.UUIDField(required=False, allow_null=True, help_text="Whom it is about, if anyone.")
    visit = serializers.UUIDField(required=False, allow_null=True, help_text="A visit to that person.")

    class Meta:
        model = Draft
        fields = ("id", "team", "person", "visit", *drafts.WORDS)
        extra_kwargs = BLANK


class DraftShape(Shape[Draft]):
    """One's own: nobody else reads it before it is shared."""

    visit = serializers.UUIDField(source="visit_id", allow_null=True)

    class Meta:
        model = Draft
        fields = ("id", "version", "team", "person", "visit", *drafts.WORDS)


class TensionShape(Shape[Tension]):
    """Shared with the team, under its owner's name."""

    author = serializers.SerializerMethodField(help_text="As colleagues speak: Shabnam. You, if it is yours.")
    person = serializers.SerializerMethodField(help_text="What the person it is about is called, if anyone.")

    class Meta:
        model = Tension
        fields = (
            "id", "version", "label", *drafts.WORDS, "author", "person", "for_coach", "shared_on",
            "ended_as", "taken_to", "ended_on",
        )  # fmt: skip

    def get_author(self, tension: Tension) -> str:
        who = self.context["colleagues"].who(tension.author_id)
        return str(who.called)

    def get_person(self, tension: Tension) -> str | None:
        return tension.person.called if tension.person else None


class SharingShape(serializers.Serializer[Any]):
    """Who may read it besides the team."""

    for_coach = serializers.BooleanField(default=False, help_text="Let the team’s coach read it too.")


SAID = {
    "noticed": "Tom eats his tea cold because we come at five.", "saw": "A full plate at six",
    "means": "He goes to bed hungry", "better": "A visit at half past five", "ask": "Who could come later?",
}  # fmt: skip
DRAFTS = Listed(
    "noticed", DraftShape, "-begun_on", since("begun_on"), until("begun_on"), about()
)  # fmt: skip
TENSIONS = Listed(
    "tensions", TensionShape, "-shared_on", since("shared_on"), until("shared_on"), about(),
    mine_alone("author"), ended(Q(ended_as="")),
)  # fmt: skip
ID = "7f9c2f0e-58f5-4f0a-9d5c-0f6a1c0f8a11"
TEAM_ID = "0d9a1a4e-33c8-4a8e-8f6e-1f1a4f6f1b22"
KEPT = {"id": ID, "version": 1, "team": TEAM_ID, "person": None, "visit": None, **SAID}
SHARED = {
    "id": ID, "version": 1, "label": "Tom eats his tea cold because we come at five", **SAID, "author": "You",
    "person": None, "for_coach": False, "shared_on": "2026-11-12", "ended_as": "", "taken_to": "",
    "ended_on": None,
}  # fmt: skip


def in_full(draft: Draft) -> dict[str, Any]:
    """As JSON keeps it."""
    row = DraftShape(draft).data
    return {name: str(value) if isinstance(value, UUID) else value for name, value in row.items()}


def shared_in_full(request: Call, *tensions: Tension, team: Team) -> list[dict[str, Any]]:
    """With names, for the reader; each person named is a look."""
    history.looked(request._request, Data.NAME, "your team", *(t.person for t in tensions if t.person))
    shape = TensionShape(tensions, many=True, context={"colleagues": of_team(team, request.user)})
    return list(shape.data)


@extend_schema_view(
    get=DRAFTS.says("drafts", "What I have noticed", KEPT),
    post=extend_schema(
        operation_id="draft_new", summary="Keep a tension for myself",
        description="Private until it is shared. The same id again is the same draft, in the last words.",
        parameters=[KEY, sends_etag(201)], request=NewDraftShape,
        responses={201: DraftShape, **refusals(*WRITING, 409, 422)},
        examples=[asked("Tea", {"id": ID, "team": TEAM_ID, **SAID}), shown("Kept", KEPT, 201)],
    ),
)  # fmt: skip
@mine
@address("GET", "POST", csv=True)
def tensions(request: Call) -> HttpResponseBase:
    """My drafts; nobody else can read them."""
    if request.method == "POST":
        return _kept(request)
    return DRAFTS.answer(
        request, request.user.drafts.select_related("person"), lambda found: _drafts(request, found)
    )


def _drafts(request: Call, found: list[Draft]) -> list[dict[str, Any]]:
    history.looked(request._request, Data.NAME, "your team", *(d.person for d in found if d.person))
    return [in_full(draft) for draft in found]


def _kept(request: Call) -> Response:
    """Once for a key. What is remembered of it is its id: a draft that is deleted is gone everywhere."""
    answer = sent_once(request, lambda: (201, keep(request)))
    stored = request.user.drafts.filter(pk=answer.data["id"]).first()
    if stored is None:
        raise Problem(409, "This one has been shared or deleted since.")
    return Response(in_full(stored), status=201, headers=etag(stored.version))


def keep(request: Call) -> dict[str, Any]:
    """Keep what was sent as a draft of mine, about somebody of my own teams or nobody; its id and version."""
    sent = read(NewDraftShape, request.data)
    form = NewWordsForm(sent.validated_data)
    valid(form)
    person, team = _about(request, sent.validated_data)
    draft = Draft(
        id=form.cleaned_data["id"], author=request.user, team=team, person=person,
        visit_id=_visit(person, sent.validated_data.get("visit")), **form.words,
    )  # fmt: skip
    try:
        kept = drafts.keep(draft)
    except Reused:
        raise Problem(409, "This id is taken. Make a new one and send it again.") from None
    except Stale as found:
        raise stale(found.theirs, drafts.words_of(found.theirs), form.words, 409) from None
    return {"id": str(kept.pk), "version": kept.version}


def _about(request: Call, sent: dict[str, Any]) -> tuple[Person | None, Team]:
    """The person it is about and whose team it is for; only people and teams of one's own."""
    if sent.get("person"):
        person = people_of(request.user).select_related("team").filter(pk=sent["person"]).first()
        if person is None:
            raise ValidationError({"person": "Your teams support nobody with this id."})
        history.looked(request._request, Data.NAME, "your team", person)
        return person, person.team
    teams = list(teams_of(request.user)[:2]) if "team" not in sent else []
    chosen = teams_of(request.user).filter(pk=sent["team"]).first() if "team" in sent else None
    if chosen is None and len(teams) == 1:
        chosen = teams[0]
    if chosen is None:
        raise ValidationError({"team": "Choose one of the teams you work in."})
    return None, chosen


def _visit(person: Person | None, visit_id: UUID | None) -> UUID | None:
    if visit_id and not (person and person.visits.filter(pk=visit_id).exists()):
        raise ValidationError({"visit": "This is not a visit to that person."})
    return visit_id


@extend_schema_view(
    get=extend_schema(
        operation_id="draft", summary="One of mine", parameters=[sends_etag(200)],
        responses={200: DraftShape, **refusals()}, examples=[shown("A draft", KEPT, 200)],
    ),
    put=extend_schema(
        operation_id="draft_change", summary="Word it anew", parameters=[IF_MATCH, sends_etag(200, 412)],
        request=WordsShape, responses={200: DraftShape, **refusals(*WRITING, 412, 428)},
        examples=[asked("New words", SAID), shown("Changed", KEPT | {"version": 2}, 200)],
    ),
    delete=extend_schema(
        operation_id="draft_drop", summary="Let it go without a trace", parameters=[IF_MATCH],
        responses={204: None, **refusals(*WRITING, 412, 428)},
    ),
)  # fmt: skip
@mine
@address("GET", "PUT", "DELETE")
def tension(request: Call, draft_id: UUID) -> Response:
    """A draft of mine, until it is shared or dropped."""
    draft = request.user.drafts.select_related("person").filter(pk=draft_id).first()
    if draft is None:
        raise Http404
    if draft.person:
        history.looked(request._request, Data.NAME, "your team", draft.person)
    if request.method == "PUT":
        _change(request, draft)
    if request.method == "DELETE":
        if if_match(request) != draft.version:
            raise stale(draft, drafts.words_of(draft), {})
        drafts.drop(draft)
        return Response(status=204)
    return Response(in_full(draft), headers=etag(draft.version))


def _change(request: Call, draft: Draft) -> None:
    version = if_match(request)
    sent = read(WordsShape, request.data)
    form = WordsForm(sent.validated_data)
    valid(form)
    try:
        drafts.change(draft, version, **form.words)
    except Stale as found:
        raise stale(found.theirs, drafts.words_of(found.theirs), form.words) from None
    except ObjectDoesNotExist:  # dropped or shared meanwhile
        raise Http404 from None


@extend_schema(
    operation_id="draft_share", summary="Share it with the team", methods=["POST"], request=SharingShape,
    description="It keeps its id and gets its owner’s name. Shared twice, it is still one.",
    parameters=[sends_etag(200)], responses={200: TensionShape, **refusals(*WRITING, 409)},
    examples=[asked("With the team", {"for_coach": False}), shown("Shared", SHARED, 200)],
)  # fmt: skip
@mine
@address("POST")
def share(request: Call, draft_id: UUID) -> Response:
    """From now on the team's: its owner's name stands on it."""
    sent = read(SharingShape, request.data)
    draft = request.user.drafts.select_related("person", "team").filter(pk=draft_id).first()
    made = _share(draft, for_coach=sent.validated_data["for_coach"]) if draft else None
    found = made or request.user.tensions.select_related("person", "team").filter(pk=draft_id).first()
    if found is None:
        raise Http404
    return Response(shared_in_full(request, found, team=found.team)[0], headers=etag(found.version))


def _share(draft: Draft, *, for_coach: bool) -> Tension:
    try:
        return drafts.share(draft, for_coach=for_coach)
    except Reused:
        raise Problem(409, "This id is taken. Keep it under a new one, then share that.") from None
    except Stale as found:
        raise stale(found.theirs, drafts.words_of(found.theirs), drafts.words_of(draft), 409) from None


@TENSIONS.says(
    "team_tensions", "What the team talks about", SHARED,
    description="A coach reads those that were brought to them.",
)  # fmt: skip
@member(Data.TEAM)
@address("GET", csv=True)
def team_tensions(request: TeamCall) -> HttpResponseBase:
    """The tensions this reader may see, open ones unless asked for all."""
    rows = board.readable(request.team, request.user, request.who).select_related("person")
    return TENSIONS.answer(request, rows, lambda found: shared_in_full(request, *found, team=request.team))
