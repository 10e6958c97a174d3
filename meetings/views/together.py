"""The team's page, and the tensions the team can see."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from meetings import agreements, board, colleagues, drafts, roles, tensions
from meetings.forms import ActionForm, AgreementForm, TensionForm
from meetings.forms.now import ElsewhereForm
from meetings.forms.roles import QuestionForm, RoleEndForm
from meetings.models import Action, Agreement, Proposal, Tension
from meetings.views.pages import differing, form_page, from_now_on
from people import history
from people.access import TeamRequest, member
from people.editing import Reused, Stale
from people.policy import Data, Doing, Who

#: ends that need no more than the word for them
SIMPLE = {
    Tension.EndedAs.INFORMATION,
    Tension.EndedAs.HEARD,
    Tension.EndedAs.DROPPED,
}
#: ends with a form, and what each makes
FORMS: dict[str, type[Action | Agreement | Proposal]] = {
    "action": Action, "agreement": Agreement, "role": Proposal,
}  # fmt: skip
ENDED_SHOWN = 30


@member(Data.TEAM)
def team(request: TeamRequest) -> HttpResponse:
    page = board.board(request.team, request.user, request.who)
    return render(request, "meetings/team.jinja", {
        "team": request.team, "board": page, "worker": _worker(request)
    })  # fmt: skip


@member(Data.TEAM)
def tensions_page(request: TeamRequest) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    rows = board.readable(request.team, request.user, request.who)
    return render(request, "meetings/tensions.jinja", {
        "team": request.team,
        "worker": _worker(request),
        "today": timezone.localdate(),
        "open": [board.tension_line(row, known) for row in rows.open()],
        "ended": [
            (row, board.tension_line(row, known))
            for row in rows.exclude(ended_as="").order_by("-ended_on", "id")[:ENDED_SHOWN]
        ],
    })  # fmt: skip


@member(Data.TEAM)
def tension(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    found = _tension(request, tension_id)
    known = colleagues.of_team(request.team, request.user)
    return render(request, "meetings/tension.jinja", {
        "team": request.team,
        "tension": found,
        "line": board.tension_line(found, known),
        "today": timezone.localdate(),
        "coach": known.coach,
        "worker": _worker(request),
        "actions": [(row, board.action_line(row, known)) for row in found.actions.all()],
        "agreements": list(found.agreements.all()),
        "proposals": list(found.proposals.all()),
        "came_back": list(
            board.readable(request.team, request.user, request.who).filter(again=found).only("pk", "label")
        ),
        "reader": known.who(found.reader_id),
        "questions": list(found.questions.all()) if found.for_coach else [],
        "asking": QuestionForm() if found.for_coach and not _worker(request) else None,
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def tension_edit(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    found = _tension(request, tension_id)
    tensions.only_author(found, request.user)
    called = found.person.called if found.person else ""
    initial = {"version": found.version, **_stored(found)}
    form = TensionForm(request.POST if request.method == "POST" else None, about=called, initial=initial)
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        words = {"label": form.cleaned_data["label"], **form.words}
        try:
            tensions.change(found, form.cleaned_data["version"], by=request.user, **words)
        except Stale as stale:
            theirs = differing(form, _stored(stale.theirs))
            form = TensionForm(from_now_on(request.POST, stale.theirs), about=called)
        else:
            messages.success(request, "Saved.")
            return redirect("tension", request.team.pk, found.pk)
    return form_page(
        request, "meetings/tension_edit.jinja", form, team=request.team, tension=found, theirs=theirs
    )


@member(Data.TEAM, Doing.WRITE)
def tension_end(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    """One tap for most ends; what came of it or where it went has a form, named by `how` in the address."""
    found = _tension(request, tension_id)
    how = request.POST.get("how", request.GET.get("how", ""))
    if how in FORMS or how == Tension.EndedAs.ELSEWHERE:
        return _end_with(request, found, how)
    if request.method == "POST" and how in SIMPLE:
        return _ended(request, found, how, None, str(request.POST.get("version", "")))
    return redirect("tension", request.team.pk, found.pk)


def _pressed(request: TeamRequest, found: Tension, verb: Callable[[int], None], words: str) -> HttpResponse:
    """A button under a tension, drawn with a version; back to it, with words for what happened."""
    try:
        verb(_version(request.POST.get("version")))
    except Stale:
        messages.warning(request, "Somebody changed this just now. Have another look.")
    else:
        messages.success(request, words)
    return redirect("tension", request.team.pk, found.pk)


@member(Data.TEAM, Doing.WRITE)
@require_POST
def tension_reopen(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    found = _tension(request, tension_id)
    return _pressed(request, found, partial(tensions.reopen, found, by=request.user), "It’s open again.")


@member(Data.TEAM, Doing.WRITE)
@require_POST
def tension_bring(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    """To the coach (to_coach=yes), or back to the team alone; by its author."""
    found, to_coach = _tension(request, tension_id), request.POST.get("to_coach") == "yes"
    coach = colleagues.of_team(request.team, request.user).coach
    name = coach.first if coach else "Your coach"
    words = f"{name} can read it now." if to_coach else f"{name} no longer sees it."
    return _pressed(request, found, partial(tensions.bring, found, by=request.user, to_coach=to_coach), words)


@member(Data.TEAM, Doing.WRITE)
@require_POST
def tension_settle(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    """Its author has what they need."""
    found = _tension(request, tension_id)
    words = "Good. You have what you need."
    return _pressed(request, found, partial(tensions.settle, found, by=request.user), words)


@member(Data.TEAM, Doing.WRITE)
@require_POST
def tension_widen(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    """From one person to the whole team, by its author."""
    found = _tension(request, tension_id)
    words = "Shared. It’s on the team’s list, with your name."
    return _pressed(request, found, partial(tensions.widen, found, by=request.user), words)


@member(Data.TEAM, Doing.WRITE)
@require_POST
def tension_incident(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    """What is an incident goes to the record with one tap; the tension stays where it is."""
    found = _tension(request, tension_id)
    incident = drafts.report(found, request.user)
    messages.success(request, "It’s in the record now. Add what you know.")
    return redirect("incident", request.team.pk, incident.pk)


def _worker(request: TeamRequest) -> bool:
    return request.who is Who.WORKER


def _tension(request: TeamRequest, tension_id: UUID) -> Tension:
    """One that this reader may see; the person it is about counts as looked at."""
    rows = board.readable(request.team, request.user, request.who)
    rows = rows.select_related("person", "agreement", "again")
    found = get_object_or_404(rows, pk=tension_id)
    if found.person:
        basis = "your team" if _worker(request) else "your team's coach"
        history.looked(request, Data.NAME, basis, found.person)
    return found


def _stored(row: Tension) -> dict[str, str]:
    return {"label": row.label, **drafts.words_of(row)}


def _version(sent: str | None) -> int:
    """The version a button was drawn with; nonsense is none that ever was."""
    return int(sent) if sent and sent.isascii() and sent.isdigit() and len(sent) < 9 else 0


Ending = ActionForm | AgreementForm | RoleEndForm | ElsewhereForm


def _form(request: TeamRequest, sent: QueryDict | None, how: str, known: colleagues.Colleagues) -> Ending:
    """The form of one way to end."""
    if how == Tension.EndedAs.ACTION:
        return ActionForm(sent, members=known.choices, initial={"owner": request.user.pk})
    if how == Tension.EndedAs.ROLE:
        return RoleEndForm(sent, roles=roles.choices(request.team))
    if how == Tension.EndedAs.ELSEWHERE:
        return ElsewhereForm(sent)
    return AgreementForm(sent, taken=agreements.taken(request.team))


def _end_with(request: TeamRequest, found: Tension, how: str) -> HttpResponse:
    """The form of the action, the agreement or the role that ends it, or of where it is taken."""
    known = colleagues.of_team(request.team, request.user)
    sent = request.POST if request.method == "POST" else None
    form = _form(request, sent, how, known)
    if isinstance(form, ElsewhereForm):
        if form.is_valid():
            taken_to = form.cleaned_data["taken_to"]
            return _ended(request, found, how, None, request.POST.get("version", ""), taken_to=taken_to)
    elif form.is_valid():
        made = {"id": form.cleaned_data["id"], "team": request.team, "tension": found, **form.values}
        if how != Tension.EndedAs.ACTION:
            made["author_id"] = found.author_id
        rule = form.rule if isinstance(form, AgreementForm) else None
        return _ended(request, found, how, FORMS[how](**made), str(request.POST.get("version", "")), rule)
    version = sent.get("version", "") if sent is not None else str(found.version)
    return form_page(
        request, "meetings/tension_end.jinja", form, team=request.team, tension=found, how=how,
        version=_version(version), line=board.tension_line(found, known),
    )  # fmt: skip


def _ended(
    request: TeamRequest,
    found: Tension,
    how: str,
    made: tensions.Made | None,
    version: str,
    rule: agreements.Rule | None = None,
    taken_to: str = "",
) -> HttpResponse:
    try:
        tensions.end(found, _version(version), how, by=request.user, made=made, rule=rule, taken_to=taken_to)
    except Reused:  # the form named the id of somebody else's row
        raise Http404 from None
    except Stale:
        found.refresh_from_db()
        if made is None:
            messages.warning(request, "Somebody changed this just now. Have another look.")
            return redirect("tension", request.team.pk, found.pk)
        return _end_again(request, found, how)
    mine = found.author_id == request.user.pk
    words = "You have what you need." if mine else "That’s one less to carry."
    messages.success(request, words)
    return redirect("team", request.team.pk)


def _end_again(request: TeamRequest, found: Tension, how: str) -> HttpResponse:
    """Somebody saved first: the same form, still filled in, beside how the tension reads now."""
    known = colleagues.of_team(request.team, request.user)
    form = _form(request, request.POST, how, known)
    now = [("In a few words", found.label), ("What was noticed", found.noticed)]
    if found.ended_as:
        now.append(("How it ended", found.ended_words))
    return form_page(
        request, "meetings/tension_end.jinja", form, team=request.team, tension=found, how=how,
        version=found.version, line=board.tension_line(found, known), theirs=now,
    )  # fmt: skip
