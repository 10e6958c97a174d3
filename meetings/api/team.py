"""What a team does, has agreed, will talk about and is glad of, for programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Q
from django.http import Http404, HttpResponseBase
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.response import Response

from meetings import actions as doing
from meetings import agreements as agreeing
from meetings import board, running
from meetings import thanks as thanking
from meetings.api.shapes import (
    AGENDA,
    ASK,
    CLINIC,
    FIRST,
    ROSES,
    ActionShape,
    AgendaShape,
    AgreementShape,
    ItemShape,
    NewActionShape,
    NewItemShape,
    NewThankShape,
    NextShape,
    StateShape,
    ThankShape,
)
from meetings.colleagues import Colleagues, of_team
from meetings.forms import ActionForm, ThankForm
from meetings.forms.now import ItemForm
from meetings.models import Action, Item, ThankYou
from people.access import member
from people.editing import Reused
from people.lists import Listed, ended, mine, one_of, since, until
from people.models.records import Record
from people.policy import Data, Doing
from people.problems import Problem
from people.rest import (
    KEY,
    WRITING,
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

R = TypeVar("R", bound=Record)
ACTIONS = Listed(
    "actions", ActionShape, "-made_on", since("made_on"), until("made_on"),
    one_of("state", Action.State), mine("owner"), ended(Q(state="")),
)  # fmt: skip
AGREEMENTS = Listed(
    "agreements", AgreementShape, "-agreed_on", since("agreed_on"), until("agreed_on"),
    ended(Q(ended_on=None)),
)  # fmt: skip
THANKS = Listed("thanks", ThankShape, "-on", since("on"), until("on"))


def picked(shape: dict[str, Any], *names: str) -> dict[str, Any]:
    """These of an example."""
    return {name: shape[name] for name in names}


def made(verb: Callable[[R], R], row: R) -> R:
    """The row, once; 409 where its id is somebody else's."""
    try:
        return verb(row)
    except Reused:
        raise Problem(409, "This id is taken. Make a new one and send it again.") from None


@extend_schema_view(
    get=ACTIONS.says("actions", "What we said we’d do", ASK),
    post=extend_schema(
        operation_id="action_new", summary="Say who will do what", parameters=[KEY, sends_etag(201)],
        request=NewActionShape, responses={201: ActionShape, **refusals(*WRITING, 409, 422)},
        examples=[asked("Ask Tom", picked(ASK, "id", "what", "by_when")), shown("Written down", ASK, 201)],
    ),
)  # fmt: skip
@member(Data.TEAM)
@address("GET", "POST", csv=True)
def actions(request: TeamCall) -> HttpResponseBase:
    """What is to do, or with ended=true also what was done or let go; and a new one."""
    known = of_team(request.team, request.user)
    if request.method == "POST":
        return sent_once(request, lambda: (201, dict(as_shown(new_action(request), known))))
    rows = request.team.actions.all()
    return ACTIONS.answer(request, rows, lambda found: [as_shown(row, known) for row in found])


def as_shown(action: Action, known: Colleagues) -> dict[str, Any]:
    """As JSON keeps it, with the name of whoever has it."""
    row = ActionShape(action, context={"known": known}).data
    ids = ("owner", "tension")
    return {name: str(value) if name in ids and value else value for name, value in row.items()}


def new_action(request: TeamCall) -> Action:
    """What was sent, by the rules of the page's form."""
    sent = read(NewActionShape, request.data)
    said = {"owner": request.user.pk, **sent.validated_data}
    form = ActionForm(said, members=of_team(request.team, request.user).choices)
    valid(form)
    return made(doing.make, Action(id=form.cleaned_data["id"], team=request.team, **form.values))


@extend_schema(
    operation_id="action_state", summary="Done, let go, or to do after all",
    description="Said twice it is said once.", parameters=[sends_etag(200)], request=StateShape,
    responses={200: ActionShape, **refusals(*WRITING)},
    examples=[
        asked("Done", {"state": "done"}),
        shown("Done", ASK | {"version": 2, "state": "done", "ended_on": "2026-11-12"}, 200),
    ],
)  # fmt: skip
@member(Data.TEAM, Doing.WRITE)
@address("PUT")
def action_state(request: TeamCall, action_id: UUID) -> Response:
    """One of the team says how it stands."""
    found = request.team.actions.filter(pk=action_id).first()
    if found is None:
        raise Http404
    sent = read(StateShape, request.data)
    verbs = {"": doing.put_back, "done": doing.done, "let_go": doing.let_go}
    verbs[sent.validated_data["state"]](found)
    found.refresh_from_db()
    return Response(as_shown(found, of_team(request.team, request.user)), headers=etag(found.version))


@AGREEMENTS.says("agreements", "What we have agreed", FIRST)
@member(Data.TEAM)
@address("GET", csv=True)
def agreements(request: TeamCall) -> HttpResponseBase:
    """Those that stand, or with ended=true all of them."""
    context = {"known": of_team(request.team, request.user), "rules": agreeing.rules_of(request.team)}
    return AGREEMENTS.answer(
        request,
        request.team.agreements.all(),
        lambda found: list(AgreementShape(found, many=True, context=context).data),
    )


@extend_schema_view(
    get=extend_schema(
        operation_id="agenda", summary="What the next meeting will find",
        responses={200: AgendaShape, **refusals()}, examples=[shown("An agenda", AGENDA, 200)],
    ),
    post=extend_schema(
        operation_id="item_new", summary="Put something on the agenda", parameters=[KEY, sends_etag(201)],
        request=NewItemShape, responses={201: ItemShape, **refusals(*WRITING, 409, 422)},
        examples=[asked("The clinic", picked(CLINIC, "id", "step", "text")), shown("It is on", CLINIC, 201)],
    ),
)  # fmt: skip
@member(Data.TEAM, Doing.WRITE)
@address("GET", "POST")
def agenda(request: TeamCall) -> Response:
    """What the team will talk about, in the order of its meeting."""
    known, steps = of_team(request.team, request.user), running.steps_of(request.team)
    context = {"known": known}
    if request.method == "POST":
        return sent_once(request, lambda: (201, dict(ItemShape(new_item(request), context=context).data)))
    waiting, coming = running.waiting(request.team, steps), board.next_meeting(request.team, known)
    return Response({
        "meeting": NextShape(coming).data if coming else None,
        "parts": [
            {
                "key": step.key, "name": step.name, "minutes": step.minutes,
                "items": ItemShape(waiting.get(step.key, []), many=True, context=context).data,
            }
            for step in steps
        ],
    })  # fmt: skip


def new_item(request: TeamCall) -> Item:
    """What was sent, by the rules of the page's form."""
    sent = read(NewItemShape, request.data)
    form = ItemForm(sent.validated_data, steps=running.steps_of(request.team))
    valid(form)
    words = {name: form.cleaned_data[name] for name in ("id", "text", "step")}
    return made(running.add, Item(team=request.team, author=request.user, **words))


@extend_schema_view(
    get=THANKS.says("thanks", "Thank yous", ROSES),
    post=extend_schema(
        operation_id="thank_new", summary="Thank someone", parameters=[KEY, sends_etag(201)],
        request=NewThankShape, responses={201: ThankShape, **refusals(*WRITING, 409, 422)},
        examples=[asked("Roses", picked(ROSES, "id", "text", "sender")), shown("Passed on", ROSES, 201)],
    ),
)  # fmt: skip
@member(Data.TEAM, Doing.WRITE)
@address("GET", "POST", csv=True)
def thanks(request: TeamCall) -> HttpResponseBase:
    """Whom the team thanks; and a new one."""
    if request.method == "POST":
        return sent_once(request, lambda: (201, dict(ThankShape(new_thanks(request)).data)))
    rows = request.team.thanks.all()
    return THANKS.answer(request, rows, lambda found: list(ThankShape(found, many=True).data))


def new_thanks(request: TeamCall) -> ThankYou:
    """What was sent, by the rules of the page's form."""
    sent = read(NewThankShape, request.data)
    me = of_team(request.team, request.user).who(request.user.pk)
    form = ThankForm({"sender": me.first if me else "", "to": "us all", **sent.validated_data})
    valid(form)
    words = {name: form.cleaned_data[name] for name in ("sender", "to", "text")}
    row = ThankYou(id=form.cleaned_data["id"], team=request.team, author=request.user, **words)
    return made(thanking.give, row)
