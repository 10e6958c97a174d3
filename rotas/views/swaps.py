"""Handing a visit over: who could take it, what is asked of me, and who tells the person."""

from __future__ import annotations

import uuid
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from people import history
from people.access import SignedIn, TeamRequest, member, mine
from people.policy import Data, Doing
from people.views.writing import add, done, form_for, warn
from rotas import asks as questions
from rotas import balance, claiming, couldtake, faces, hands, leave, swaps
from rotas.claiming import CannotTake, Reason
from rotas.forms.swaps import AskForm, AwayForm
from rotas.forms.visits import AlthoughForm
from rotas.models import Ask, Visit
from rotas.views.visits import looked_at_own, of_team, when

UNDO = "Undone. Everything is as it was."
TOO_LATE = "That was more than ten seconds ago, or something has changed since. Ask again instead."


@member(Data.ROTA, Doing.WRITE)
def visit_swap(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """Who could take this visit? Ask one, offer something back, ask everyone or one after the other."""
    visit = of_team(request, visit_id)
    answer = couldtake.who_could(visit, request.team, asking=request.user)
    own = visit.worker_id == request.user.pk and claiming.held(visit)
    form = AskForm(request.POST or None, answer=answer, mine=own)
    reasons: list[Reason] = []
    if request.method == "POST" and form.is_valid():
        try:
            made = swaps.ask(form.made(visit), by=request.user)
        except CannotTake as cannot:
            reasons = cannot.reasons
        else:
            messages.success(request, _asked(own=own))
            return redirect("swap", request.team.pk, made.pk)
    waiting = request.team.asks.filter(visit=visit, state=Ask.State.WAITING).first()
    context = {
        "team": request.team, "visit": visit, "form": form, "answer": answer, "reasons": reasons, "own": own,
        "waiting": waiting, "open": not claiming.held(visit),
        "faces": balance.faces([visit.person_id]).get(visit.person_id, 0),
        "undo": hands.undoable(request.GET.get("undo", ""), by=request.user),
    }  # fmt: skip
    status = 409 if reasons else 422 if form.errors else 200
    return render(request, "rotas/visit_swap.jinja", context, status=status)


def _asked(*, own: bool) -> str:
    stays = "It stays yours" if own else "It is open"
    return f"Asked. {stays} until someone says yes."


@member(Data.ROTA, Doing.WRITE)
def swap(request: TeamRequest, ask_id: UUID) -> HttpResponse:
    """One ask: yes, not this time, yes if someone takes mine; its asker may take it back."""
    found = get_object_or_404(
        request.team.asks.select_related("visit__person", "visit__team", "back__person", "asker__colleague"),
        pk=ask_id,
    )
    history.looked(request, Data.ROTA, "your team", found.person_id)
    if found.back and request.user.pk in (found.asker_id, found.to_id):
        history.looked(request, Data.ROTA, "your team", found.back.person_id)
    form = AlthoughForm(request.POST if "why" in request.POST else None, bends=False)
    reasons: list[Reason] = []
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        try:
            return _answer(request, found, form.cleaned_data["why"] if form.is_bound else "")
        except CannotTake as cannot:
            reasons = cannot.reasons
            found.refresh_from_db()
    status = 409 if reasons else 422 if form.errors else 200
    shown = _shown(request, found)
    if shown["asked"] and not reasons:
        reasons = swaps.against(found, request.user, without=shown["in_the_way"])
    context = {"team": request.team, "ask": found, "form": form, "reasons": reasons, **shown}
    context |= {"stops": claiming.stops(reasons), "asks": claiming.asks(reasons)}
    return render(request, "rotas/swap.jinja", context, status=status)


def _shown(request: TeamRequest, found: Ask) -> dict[str, Any]:
    """What this worker may do here, and which visit of theirs stands in the way."""
    asked = questions.is_asked(found, request.user)
    mine_then: list[Visit] = []
    if asked and len(questions.chain_of(found)) < questions.LINKS:
        visit = found.visit
        overlap = request.team.visits.filter(
            worker=request.user, cancelled_on=None, starts_at__lt=visit.ends_at, ends_at__gt=visit.starts_at
        )
        mine_then = list(overlap.select_related("person").order_by("starts_at")[:2])
    return {
        "asked": asked, "own": found.asker_id == request.user.pk,
        "stays": found.visit.worker_id == found.asker_id,
        "in_the_way": mine_then[0] if len(mine_then) == 1 else None, "new_id": uuid.uuid4(),
        "names": questions.names([found]),
    }  # fmt: skip


def _answer(request: TeamRequest, found: Ask, why: str) -> HttpResponse:
    """Yes, no, yes if, or taken back; anything else shows the page again. `why`: where a rule asks."""
    said, to = request.POST.get("say"), request.team.pk
    if said == "yes":
        token = swaps.say_yes(found, by=request.user, why=why)
        messages.success(request, f"It’s yours: {found.visit.person.name}, {when(found.visit)}.")
        return redirect(f"{reverse('swaps', args=[to])}?{urlencode({'undo': token})}")
    if said == "no":
        swaps.say_no(found, by=request.user)
        return done(request, "That is fine. Nobody else sees that you said no.", "swaps", to)
    if said == "if":
        return _if_someone(request, found, why)
    if said == "back" and swaps.take_back(found, by=request.user):
        is_yours = found.visit.worker_id == request.user.pk
        said = "Taken back. The visit is yours as before." if is_yours else "Taken back. The visit is open."
        return done(request, said, "swaps", to)
    return redirect("swap", to, found.pk)


def _if_someone(request: TeamRequest, found: Ask, why: str) -> HttpResponse:
    in_the_way = _shown(request, found)["in_the_way"]
    try:
        id = UUID(request.POST.get("id", ""))
    except ValueError:
        id = uuid.uuid4()
    if in_the_way is None:
        raise CannotTake(swaps.OVER)
    swaps.if_someone(found, in_the_way, Ask(id=id, words=why[:120]), by=request.user)
    words = "Your colleagues are asked. As soon as one says yes, both visits change hands."
    return done(request, words, "swaps", request.team.pk)


@member(Data.ROTA, Doing.WRITE)
@require_POST
def swap_undo(request: TeamRequest) -> HttpResponse:
    """A slip of the thumb, within ten seconds."""
    if hands.undo(request.POST.get("token", ""), by=request.user):
        return done(request, UNDO, "swaps", request.team.pk)
    return warn(request, TOO_LATE, "swaps", request.team.pk)


@member(Data.ROTA, Doing.WRITE)
def swaps_page(request: TeamRequest) -> HttpResponse:
    """What is asked of me, what I asked, and who tells whom."""
    asks = questions.open_asks(request.user, [request.team])
    of_me = questions.asked_of(request.user, asks)
    telling = faces.to_tell([request.team], asking=request.user)
    seen = {a.person_id for a in asks} | {one.person_id for one in telling}
    seen |= {a.back.person_id for a in asks if a.back}
    history.looked(request, Data.ROTA, "your team", *seen)
    context = {
        "team": request.team, "of_me": of_me, "mine": [a for a in asks if a.asker_id == request.user.pk],
        "others": [a for a in asks if a not in of_me and a.asker_id != request.user.pk], "telling": telling,
        "names": questions.names(asks), "undo": hands.undoable(request.GET.get("undo", ""), by=request.user),
    }  # fmt: skip
    return render(request, "rotas/swaps.jinja", context)


@member(Data.ROTA, Doing.WRITE)
@require_POST
def face_told(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """The person knows who comes; or: I'll tell them."""
    visit = of_team(request, visit_id)
    to = redirect("today") if request.POST.get("next") == "today" else redirect("swaps", request.team.pk)
    if request.POST.get("tell"):
        faces.tell(visit, by=request.user)
        messages.success(request, f"Thank you. You tell {visit.person.called}.")
    elif faces.told(visit):
        messages.success(request, f"{visit.person.called} knows who comes.")
    return to


@mine
def away(request: SignedIn) -> HttpResponse:
    """Days away: the team sees when, never why; visits of those days open at once, after a look at which."""
    form = form_for(AwayForm, request)
    opened = leave.Left()
    asks = form.is_bound and form.is_valid() and not form.cleaned_data["sure"]
    if asks and (opens := leave.would_open(form.made(user=request.user), by=request.user)):
        again = request.POST.copy()
        again["sure"] = "on"
        looked_at_own(request, opens)
        page = {"form": AwayForm(again), "opens": [one for one in opens if not one.rests]}
        page["resting"] = [one for one in opens if one.rests]
        return render(request, "rotas/away_sure.jinja", page)

    def save() -> None:
        nonlocal opened
        row = form.made(user=request.user)
        opened = leave.go(row, by=request.user, why=form.cleaned_data["why"])

    return add(
        request, "rotas/away.jinja", form, save,
        then=lambda: done(request, _left(opened), "away"), mine=leave.mine(request.user),
    )  # fmt: skip


def _left(opened: leave.Left) -> str:
    rest = "1 visit that rests is" if opened.resting == 1 else f"{opened.resting} visits that rest are"
    given_up = f" {rest} not yours any more." if opened.resting else ""
    if not opened.visits:
        return f"Saved. Your team can see the days.{given_up}"
    count = "1 visit is" if opened.visits == 1 else f"{opened.visits} visits are"
    return f"Saved. {count} open for your team now, and your colleagues get a letter.{given_up}"


@mine
def away_end(request: SignedIn, away_id: UUID) -> HttpResponse:
    """There after all; asked first."""
    found = get_object_or_404(request.user.aways.filter(ended_on=None), pk=away_id)
    if request.method == "POST":
        leave.back(found, by=request.user)
        return done(request, "Good to have you. Visits that opened can be taken again on the rota.", "away")
    return render(request, "rotas/away_end.jinja", {"found": found})
