"""A draft of the rota: asked for, watched as it grows, looked at beside today's, taken over in part."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from people import history
from people.access import TeamRequest, member
from people.policy import Data, Doing
from people.views.writing import done, warn
from rotas import drafts, swaps
from rotas.claiming import CannotTake
from rotas.forms.drafts import DraftForm
from rotas.models import Ask, DraftPlace, RotaDraft
from rotas.views.visits import of_team, when

SHOWS = ("changes", "mine", "gaps", "all")


@member(Data.ROTA, Doing.WRITE)
def rota_drafts(request: TeamRequest) -> HttpResponse:
    """Ask for a draft; and those that were made."""
    form = DraftForm(request.POST if request.method == "POST" else None, team=request.team)
    if request.method == "POST" and form.is_valid():
        made = drafts.begin(request.team, by=request.user, **form.asked)
        return redirect("rota_draft", request.team.pk, made.pk)
    context = {"team": request.team, "form": form, "drafts": drafts.earlier(request.team)}
    return render(request, "rotas/rota_drafts.jinja", context, status=422 if form.is_bound else 200)


@member(Data.ROTA, Doing.WRITE)
def rota_draft(request: TeamRequest, rota_draft_id: UUID) -> HttpResponse:
    """A draft beside the rota; ?since= with what a screen has seen gets nothing while nothing is new."""
    draft = get_object_or_404(request.team.rota_drafts.all(), pk=rota_draft_id)
    if request.method == "POST":
        return _do(request, draft)
    dead, waits_long = drafts.is_dead(draft), drafts.waits_long(draft)
    seen = f"{draft.version}{' waits' if waits_long else ''}"
    if request.GET.get("since") == seen and not dead:
        return HttpResponse(status=204)
    both = drafts.beside(draft, asking=request.user)
    show = request.GET.get("show", "")
    show = show if show in SHOWS else "changes"
    people = {row.slot.person_id for row in both.rows}
    history.looked(request, Data.ROTA, "your team", *{id for id in people if id})
    context = {
        "team": request.team, "draft": draft, "both": both, "show": show, "days": both.days(show),
        "dead": dead, "alive": draft.state in drafts.ALIVE and not dead,
        "waits_long": waits_long, "seen": seen,
    }  # fmt: skip
    return render(request, "rotas/rota_draft.jinja", context)


def _do(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    """Each button is a plain form: stop, show, mine; keep, leave, go and ask name a visit."""
    act = ACTS.get(request.POST.get("do", ""))
    return act(request, draft) if act else _back(request, draft)


def _back(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    """To the draft, in the view where the button stood."""
    answer = redirect("rota_draft", request.team.pk, draft.pk)
    if (show := request.POST.get("show", "")) in SHOWS:
        answer["Location"] += f"?show={show}"
    return answer


def _stop(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    drafts.stop(draft)
    messages.success(request, "Stopped. What it found so far is here to look at.")
    return _back(request, draft)


def _show(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    drafts.show(draft, by=request.user)
    messages.success(request, "Your colleagues get a letter. Each takes what suits them.")
    return _back(request, draft)


def _mine(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    taken = drafts.take_mine(draft, by=request.user)
    if taken.took:
        count = "1 visit is" if taken.took == 1 else f"{taken.took} visits are"
        messages.success(request, f"{count} yours now.")
    for row, why in taken.left:
        messages.warning(request, f"{row.slot.called}, {row.slot.starts_at:%A}: {why}")
    if not taken.took and not taken.left:
        messages.info(request, "There is nothing left to take.")
    return _back(request, draft)


def _place(request: TeamRequest, draft: RotaDraft) -> DraftPlace:
    try:
        visit_id = UUID(request.POST.get("visit", ""))
    except ValueError:
        visit_id = uuid.UUID(int=0)
    return get_object_or_404(draft.places.all(), visit=visit_id)


def _keep(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    """Whoever the draft proposes stays there from now on."""
    return _lock(request, draft, _place(request, draft).worker_id)


def _leave(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    """Whoever has it now stays there."""
    return _lock(request, draft, of_team(request, _place(request, draft).visit_id).worker_id)


def _lock(request: TeamRequest, draft: RotaDraft, worker: UUID | None) -> HttpResponse:
    visit = of_team(request, _place(request, draft).visit_id)
    if worker:
        drafts.keep(request.team, visit, worker)
        messages.success(request, f"Kept. The next draft leaves {visit.person.called}’s visit as it is.")
    return _back(request, draft)


def _let_go(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    visit = of_team(request, _place(request, draft).visit_id)
    drafts.let_go(visit)
    messages.success(request, "Not kept any more. The next draft may think about it.")
    return _back(request, draft)


def _ask(request: TeamRequest, draft: RotaDraft) -> HttpResponse:
    """Whoever has the visit asks the one whom the draft proposes; it stays theirs until a yes."""
    place = _place(request, draft)
    visit = of_team(request, place.visit_id)
    made = Ask(visit=visit, how=Ask.How.ONE, to_id=place.worker_id)
    try:
        made = swaps.ask(made, by=request.user)
    except CannotTake as cannot:
        return warn(request, str(cannot), "rota_draft", request.team.pk, draft.pk)
    words = f"Asked about {visit.person.called}, {when(visit)}. It stays yours until they say yes."
    return done(request, words, "swap", request.team.pk, made.pk)


ACTS: dict[str, Callable[[TeamRequest, RotaDraft], HttpResponse]] = {
    "stop": _stop, "show": _show, "mine": _mine, "keep": _keep, "leave": _leave, "go": _let_go,
    "ask": _ask,
}  # fmt: skip
