"""A worker's day and the notes on a person, for programs; and what the whole API looks like."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from people import history
from people.access import anyone, mine, sees, teams_of
from people.editing import Reused, Stale
from people.lists import Listed, since, until
from people.lists import mine as mine_alone
from people.policy import Data
from people.problems import Problem
from people.rest import (
    IF_MATCH,
    KEY,
    WRITING,
    Call,
    PersonCall,
    Shape,
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
from people.strictly import WRITE_DAY, day, read
from profiles import notes as verbs
from profiles.models import Note
from rotas import visitnotes, week
from rotas.models import Visit
from rotas.slots import Slot
from wellbeing import lately
from wellbeing.forms import LENGTHS, NewNoteForm, NoteForm
from wellbeing.lately import Told
from wellbeing.note import choices

#: the days a worker may ask for: yesterday, today and the seven after
BACK, AHEAD = dt.timedelta(days=1), dt.timedelta(days=7)


class SomeoneShape(serializers.Serializer[Any]):
    """A person the team supports."""

    id = serializers.UUIDField()
    name = serializers.CharField()
    called = serializers.CharField()


class StopShape(serializers.Serializer[Any]):
    """A visit of mine, as it is planned; nobody measures how it went."""

    id = serializers.UUIDField()
    starts_at = serializers.DateTimeField()
    ends_at = serializers.DateTimeField()
    minutes = serializers.IntegerField(help_text="The usual length.")
    person = SomeoneShape(
        allow_null=True,
        help_text="Null for another team’s visit, until two hours before it.",
    )
    covering = serializers.BooleanField(help_text="For another team.")
    purpose = serializers.CharField(allow_blank=True)
    essential = serializers.BooleanField()
    free = serializers.IntegerField(help_text="Minutes of one’s own before it.")


class DayShape(serializers.Serializer[Any]):
    """A worker's day."""

    day = serializers.DateField()
    visits = StopShape(many=True)


class WrittenShape(Shape[Note]):
    """What its author writes in a note."""

    helped = serializers.ListField(
        child=serializers.UUIDField(), required=False, max_length=50,
        help_text="What the person wants and this helped with: ids of outcomes.",
    )  # fmt: skip

    class Meta:
        model = Note
        fields: tuple[str, ...] = (*verbs.WORDS, "helped")
        extra_kwargs = {"text": {"allow_blank": True}}  # the form says what is needed, in our words


class NewNoteShape(WrittenShape):
    """A new note, with an id made on the phone: the same id twice is one note."""

    id = serializers.UUIDField()
    visit = serializers.UUIDField(
        required=False, allow_null=True,
        help_text="One’s own visit of today or before, whose day it takes. Without it: today.",
    )  # fmt: skip
    longer = serializers.ChoiceField(
        [(int(value), label) for value, label in LENGTHS], required=False,
        help_text="Minutes, about. Kept without a name, and only with a visit.",
    )  # fmt: skip

    class Meta(WrittenShape.Meta):
        fields = ("id", "visit", "longer", *WrittenShape.Meta.fields)


class NoteShape(WrittenShape):
    """A note has a day and perhaps a visit, never a minute."""

    id = serializers.UUIDField()
    visit = serializers.UUIDField(allow_null=True)
    author = serializers.CharField(help_text="As colleagues speak: Shabnam. You, if it is yours.")
    helped = serializers.ListField(child=serializers.UUIDField())

    class Meta(WrittenShape.Meta):
        fields = ("id", "version", "day", "visit", "author", *WrittenShape.Meta.fields)


NOTES = Listed("notes", NoteShape, "-day", since("day"), until("day"), mine_alone("author"))
ID, VISIT = "3b241101-e2bb-4255-8caf-4136c566a962", "5f0c7e1e-0b7e-4d0e-9a43-7a3f6d1b9c10"
PERSON = {"id": "9c3f6a51-6a0e-4b8f-8d57-0d1f5f0f7c33", "name": "Edith Jones", "called": "Edith"}
SAID = {
    "text": "She pruned the roses.", "worked": "The radio on", "did_not_work": "",
    "took_part": "Chose which roses to cut", "tell_next": False, "medicine_missed": "", "medicine_told": "",
    "helped": ["1f8b6c1c-6f0e-4a6e-8a4e-5a1d7d7f9e44"],
}  # fmt: skip
LEFT = {"id": ID, "version": 1, "day": "2026-11-12", "visit": VISIT, "author": "You", **SAID}
DAY = {
    "day": "2026-11-12",
    "visits": [
        {
            "id": VISIT, "starts_at": "2026-11-12T08:00:00Z", "ends_at": "2026-11-12T08:45:00Z",
            "minutes": 45, "person": PERSON, "covering": False, "purpose": "Breakfast together",
            "essential": True, "free": 0,
        }
    ],
}  # fmt: skip


@extend_schema(
    operation_id="today", summary="My day",
    description="The visits I go to, in order. No codes and no addresses: those stay on the pages.",
    parameters=[OpenApiParameter("day", dt.date, description="From yesterday to seven days ahead.")],
    responses={200: DayShape, **refusals()}, examples=[shown("A day", DAY, 200)],
)  # fmt: skip
@mine
@address("GET")
def today(request: Call) -> Response:
    """A worker's own visits of one day."""
    on = _day(request.query_params.get("day"))
    teams = set(teams_of(request.user).values_list("pk", flat=True))
    visits = [_stop(slot, covering=slot.team_id not in teams) for slot in week.day_of(request.user, on)]
    for visit in visits:
        if visit["person"]:
            basis = "covering a visit" if visit["covering"] else "your team"
            history.looked(request._request, Data.ROTA, basis, visit["person"]["id"])
    return Response(DayShape({"day": on, "visits": visits}).data)


def _day(sent: str | None) -> dt.date:
    """Today, or the day asked for within the days a worker may ask for."""
    now = timezone.localdate()
    try:
        on = now if sent is None else day(sent)
    except ValueError:
        raise ValidationError({"day": WRITE_DAY}) from None
    if not now - BACK <= on <= now + AHEAD:
        raise ValidationError({"day": "Ask for a day from yesterday to seven days ahead."})
    return on


def _stop(slot: Slot, *, covering: bool) -> dict[str, Any]:
    person = {"id": slot.person_id, "name": slot.person_name, "called": slot.called}
    return {
        "id": slot.id, "starts_at": slot.starts_at, "ends_at": slot.ends_at, "minutes": slot.minutes,
        "person": person if slot.person_id else None, "covering": covering, "purpose": slot.purpose,
        "essential": slot.essential, "free": slot.free,
    }  # fmt: skip


@extend_schema_view(
    get=NOTES.says(
        "notes", "Notes on a person", LEFT, refuse=[403],
        description="Newest day first. A worker who covers a visit reads those of the last 14 days.",
    ),
    post=extend_schema(
        operation_id="note_new", summary="Leave a note",
        description="The same id again is the same note, in the words sent last.",
        parameters=[KEY, sends_etag(200, 201)], request=NewNoteShape,
        responses={200: NoteShape, 201: NoteShape, **refusals(*WRITING, 409, 422)},
        examples=[
            asked("After a visit", {"id": ID, "visit": VISIT, "longer": 0, **SAID}),
            shown("Left", LEFT, 201),
            shown("Left before", LEFT, 200),
        ],
    ),
)  # fmt: skip
@sees(Data.NOTES)
@address("GET", "POST", csv=True)
def notes(request: PersonCall) -> HttpResponseBase:
    """What was noted on visits to a person."""
    if request.method == "POST":
        return sent_once(request, lambda: leave(request))
    rows = verbs.seen_by(request.who, request.person.notes.all())
    return NOTES.answer(request, rows, lambda found: in_full(request, *(note.pk for note in found)))


def in_full(request: PersonCall, *ids: UUID) -> list[dict[str, Any]]:
    """These notes with authors, visits and what they helped with, as JSON keeps them: two queries."""
    rows = request.person.notes.filter(pk__in=ids).prefetch_related("helped")
    return [_told(one) for one in lately.told(lately.newest(rows), request.user)] if ids else []


def _told(one: Told) -> dict[str, Any]:
    note = one.note
    visit = str(note.visit_link.visit_id) if one.starts_at else None
    return {
        "id": str(note.pk), "version": note.version, "day": note.day.isoformat(), "visit": visit,
        "author": one.who, **verbs.said(note), "helped": [str(link.outcome_id) for link in note.helped.all()],
    }  # fmt: skip


def leave(request: PersonCall) -> tuple[int, dict[str, Any]]:
    """Leave the note that was sent: 201, or 200 where this id has been left before."""
    sent = read(NewNoteShape, request.data)
    visit = _visit(request, sent.validated_data.get("visit"))
    offered = choices(request.person, *sent.validated_data.get("helped", ()))
    form = NewNoteForm(_typed(sent), person=request.person, choices=offered, on_visit=bool(visit))
    valid(form)
    try:
        note, new = visitnotes.leave(request.person, visit, by=request.user, **form.note)
    except Reused:
        raise Problem(409, "This id is taken. Make a new one and send it again.") from None
    except Stale as found:
        raise stale(found.theirs, verbs.said(found.theirs), form.words, 409) from None
    return 201 if new else 200, in_full(request, note.pk)[0]


def _typed(sent: WrittenShape) -> dict[str, Any]:
    """As the page's form takes it."""
    typed: dict[str, Any] = dict(sent.validated_data)
    return typed | {"helped": [str(pk) for pk in sent.validated_data.get("helped", ())]}


def _visit(request: PersonCall, wanted: UUID | None) -> Visit | None:
    try:
        return visitnotes.visit_for(request.user, request.person, request.who, wanted)
    except Visit.DoesNotExist:
        words = "This is no visit of yours to this person, today or before."
        raise ValidationError({"visit": words}) from None


@extend_schema_view(
    get=extend_schema(
        operation_id="note", summary="One note", parameters=[sends_etag(200)],
        responses={200: NoteShape, **refusals(403)}, examples=[shown("A note", LEFT, 200)],
    ),
    put=extend_schema(
        operation_id="note_change", summary="Change a note of mine", request=WrittenShape,
        parameters=[IF_MATCH, sends_etag(200, 412)],
        responses={200: NoteShape, **refusals(*WRITING, 412, 428)},
        examples=[asked("Better words", SAID), shown("Changed", LEFT | {"version": 2}, 200)],
    ),
)  # fmt: skip
@sees(Data.NOTES)
@address("GET", "PUT")
def note(request: PersonCall, note_id: UUID) -> Response:
    """A note on this person; only its author changes it."""
    found = verbs.seen_by(request.who, request.person.notes.all()).filter(pk=note_id).first()
    if found is None:
        raise Http404
    if request.method == "PUT":
        if found.author_id != request.user.pk:
            raise PermissionDenied
        _change(request, found)
    return Response(in_full(request, found.pk)[0], headers=etag(found.version))


def _change(request: PersonCall, found: Note) -> None:
    version = if_match(request)
    sent = read(WrittenShape, request.data)
    offered = choices(request.person, *found.helped.values_list("outcome", flat=True))
    form = NoteForm(_typed(sent), person=request.person, choices=offered)
    valid(form)
    try:
        verbs.change(found, version, words=form.words, helped=form.outcome_ids)
    except Stale as stored:
        raise stale(stored.theirs, verbs.said(stored.theirs), form.words) from None


@anyone
def schema(request: HttpRequest) -> HttpResponse:
    """The description of the API: OpenAPI 3.1."""
    return HttpResponse(described(), content_type="application/vnd.oai.openapi+json")


@lru_cache(maxsize=1)
def described() -> bytes:
    """It changes only with the code."""
    generator: Any = SchemaGenerator
    described = generator().get_schema(request=None, public=True)
    return bytes(OpenApiJsonRenderer().render(described, renderer_context={}))
