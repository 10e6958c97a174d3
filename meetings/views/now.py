"""A running meeting: one screen leads, the others follow; each button is a plain form."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from meetings import board, colleagues, now, roles, running
from meetings.forms.now import ItemForm, MinuteForm, NeedForm
from meetings.models import Action, Agreement, Item, Meeting, Proposal, Tension
from meetings.tensions import Made
from meetings.views.pages import form_page, from_now_on, unseen, uuid_of
from people import history
from people.access import TeamRequest, member
from people.editing import Reused, Stale
from people.policy import Data, Doing


def _meeting(request: TeamRequest, meeting_id: UUID) -> Meeting:
    return get_object_or_404(request.team.meetings.select_related("team"), pk=meeting_id)


def _moves(request: TeamRequest) -> int:
    """How often the meeting had moved when the button was drawn; nonsense is never."""
    sent = request.POST.get("moves", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else -1


@member(Data.TEAM, Doing.WRITE)
def meeting_now(request: TeamRequest, meeting_id: UUID) -> HttpResponse:
    """Where it stands; ?since= with the moves a screen has seen gets nothing while none is new."""
    found = _meeting(request, meeting_id)
    if request.GET.get("since") == str(found.moves):
        return HttpResponse(status=204)
    if found.held or not found.step:
        return redirect("meeting", request.team.pk, found.pk)
    return _screen(request, found)


def _screen(request: TeamRequest, found: Meeting, need: NeedForm | None = None) -> HttpResponse:
    """The screen of now; the forms that are not given are new."""
    page = now.read(found, request.user)
    talking = page.talking
    people = {one.person_id for one in page.changes} | {visit.person_id for visit in page.gaps}
    if talking and talking.person_id:
        people.add(talking.person_id)
    history.looked(request, Data.NAME, "your team", *people)  # type: ignore[arg-type]  # ids
    first = {"owner": request.user.pk, "when": "7"}
    if talking and need is None:
        initial = {**first, "version": talking.version}
        need = NeedForm(members=page.colleagues.choices, roles=roles.choices(request.team), initial=initial)
    return form_page(
        request, "meetings/meeting_now.jinja", need or MinuteForm(), team=request.team, now=page, need=need,
        leads=found.leader_id == request.user.pk, sits=any(one.you for one in page.here),
    )  # fmt: skip


def _back(request: TeamRequest, found: Meeting) -> HttpResponse:
    return redirect("meeting_now", request.team.pk, found.pk)


def _begin(request: TeamRequest, found: Meeting) -> None:
    running.begin(found, request.user)


def _join(request: TeamRequest, found: Meeting) -> None:
    running.join(found, request.user)


def _lead(request: TeamRequest, found: Meeting) -> None:
    running.take_lead(found, request.user)


def _next(request: TeamRequest, found: Meeting) -> None:
    running.move(found, _moves(request), 1)


def _previous(request: TeamRequest, found: Meeting) -> None:
    running.move(found, _moves(request), -1)


def _pick(request: TeamRequest, found: Meeting) -> None:
    running.pick(found, _moves(request), _tension(request))


def _park(request: TeamRequest, found: Meeting) -> None:
    running.park(found, _moves(request), _tension(request))


def _talked(request: TeamRequest, found: Meeting) -> None:
    running.talked(_item(request), found)


def _off(request: TeamRequest, found: Meeting) -> None:
    running.take_off(_item(request))


#: what a button of the screen does, by its value
DO: dict[str, Callable[[TeamRequest, Meeting], None]] = {
    "begin": _begin, "join": _join, "lead": _lead, "next": _next, "back": _previous, "pick": _pick,
    "park": _park, "talked": _talked, "off": _off,
}  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
@require_POST
def meeting_do(request: TeamRequest, meeting_id: UUID) -> HttpResponse:
    """One button of the screen; a button nobody knows does nothing."""
    found = _meeting(request, meeting_id)
    if do := DO.get(request.POST.get("do", "")):
        do(request, found)
    return _back(request, found)


def _tension(request: TeamRequest) -> Tension:
    rows = request.team.tensions.open().of_the_team()
    return get_object_or_404(rows, pk=uuid_of(request.POST.get("tension")))


def _item(request: TeamRequest) -> Item:
    return get_object_or_404(request.team.items.all(), pk=uuid_of(request.POST.get("item")))


@member(Data.TEAM, Doing.WRITE)
@require_POST
def meeting_settle(request: TeamRequest, meeting_id: UUID) -> HttpResponse:
    """The one tension at hand ends in this meeting, with what came of it."""
    found = _meeting(request, meeting_id)
    talking = found.talking
    if talking is None or str(talking.pk) != request.POST.get("tension"):
        messages.warning(request, "The meeting had moved on. Nothing was changed.")
        return _back(request, found)
    known = colleagues.of_team(request.team, request.user)
    choices = {"members": known.choices, "roles": roles.choices(request.team)}
    form = NeedForm(request.POST, **choices)
    if not form.is_valid():
        return _screen(request, found, form)
    try:
        running.settle(
            found, talking, form.cleaned_data["version"], form.cleaned_data["need"], by=request.user,
            made=_made(request, form, talking), taken_to=form.taken_to,
        )  # fmt: skip
    except Reused:
        raise Http404 from None
    except Stale as stale:
        messages.warning(request, "Somebody changed this just now. Have another look, then press again.")
        again = from_now_on(request.POST, stale.theirs)
        return _screen(request, found, NeedForm(again, **choices))
    messages.success(request, "That’s one less to carry.")
    return _back(request, found)


def _made(request: TeamRequest, form: NeedForm, about: Tension) -> Made | None:
    """The action, the agreement or the change of a role, where one was asked for."""
    row = {"id": form.cleaned_data["id"], "team": request.team, "tension": about}
    if form.cleaned_data["need"] == "action":
        return Action(**row, **form.action)
    if form.cleaned_data["need"] == "agreement":
        return Agreement(**row, **form.agreement, author_id=about.author_id)
    if form.cleaned_data["need"] == "role":
        return Proposal(**row, **form.change, author_id=about.author_id)
    return None


@member(Data.TEAM, Doing.WRITE)
def meeting_write(request: TeamRequest, meeting_id: UUID, step: str) -> HttpResponse:
    """What to remember of one part, on a page of its own: nobody's next step takes it away."""
    found = _meeting(request, meeting_id)
    part = next((one for one in running.steps_of(request.team) if one.key == step and one.written), None)
    if part is None:
        raise Http404
    minute = found.minutes.filter(step=step).first()
    initial = {"version": minute.version if minute else 0, "text": minute.text if minute else ""}
    form = MinuteForm(request.POST if request.method == "POST" else None, initial=initial)
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            running.write(found, step, form.cleaned_data["version"], form.cleaned_data["text"])
        except Stale as stale:
            theirs = [("What to remember", stale.theirs.text)]
            form = MinuteForm(from_now_on(request.POST, stale.theirs))
        else:
            messages.success(request, "Written down.")
            return redirect("meeting" if found.held else "meeting_now", request.team.pk, found.pk)
    return form_page(
        request, "meetings/meeting_write.jinja", form, team=request.team, meeting=found, part=part,
        theirs=theirs,
    )  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def item_new(request: TeamRequest) -> HttpResponse:
    """Put something on the agenda, from any phone, before or during a meeting."""
    form = ItemForm(
        request.POST if request.method == "POST" else None, steps=running.steps_of(request.team),
        initial={"step": request.GET.get("step")},
    )  # fmt: skip
    asked = request.POST.get("meeting", request.GET.get("meeting"))
    meeting = request.team.meetings.filter(pk=uuid_of(asked)).exclude(step="").first()
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("id", "text", "step")}
        with unseen():
            running.add(Item(team=request.team, author=request.user, **words))
        messages.success(request, "It’s on the agenda.")
        if meeting:
            return redirect("meeting_now", request.team.pk, meeting.pk)
        return redirect("agenda", request.team.pk)
    return form_page(request, "meetings/item_new.jinja", form, team=request.team, meeting=meeting)


@member(Data.TEAM, Doing.WRITE)
def agenda(request: TeamRequest) -> HttpResponse:
    """Everything the next meeting will find, in the order of its parts; a POST takes one thing off."""
    if request.method == "POST":
        running.take_off(_item(request))
        messages.success(request, "Taken off.")
        return redirect("agenda", request.team.pk)
    known = colleagues.of_team(request.team, request.user)
    steps = running.steps_of(request.team)
    items = running.waiting(request.team, steps)
    tensions = request.team.tensions.open().of_the_team().order_by("-carried", "shared_on", "pk")
    parts = [
        (part, [(item, known.who(item.author_id)) for item in items.get(part.key, [])]) for part in steps
    ]
    return render(request, "meetings/agenda.jinja", {
        "team": request.team, "parts": parts, "actions": request.team.actions.filter(state="").count(),
        "tensions": [board.tension_line(row, known) for row in tensions],
        "proposals": list(request.team.proposals.filter(state=Proposal.State.MEETING)),
        "meeting": board.next_meeting(request.team, known), "today": timezone.localdate(),
    })  # fmt: skip
