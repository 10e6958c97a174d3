"""One visit: taking it, giving it back, cover, and whether someone came."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from people import history
from people.access import SignedIn, TeamRequest, member, mine, teams_of
from people.coverends import give_back
from people.models import Cover, Team
from people.policy import Data, Doing
from people.views.writing import done, warn
from rotas import balance, claiming, covers, hands, week
from rotas.claiming import CannotTake
from rotas.forms.visits import AlthoughForm, CoverForm, GiveForm
from rotas.leave import Opens
from rotas.models import Visit
from rotas.needed import not_now
from rotas.slots import Slot
from rotas.times import clock, day_words
from rotas.views.rota import basis

ENDS = {"question": covers.withdraw, "cover": covers.take_back}
CHANGED = "That has changed since you looked. This is how it is now."


def of_team(request: TeamRequest, visit_id: UUID) -> Visit:
    """The team's visit, with its person; that it was shown is kept."""
    visit = get_object_or_404(
        request.team.visits.filter(cancelled_on=None).select_related("person", "team", "pattern"), pk=visit_id
    )
    history.looked(request, Data.ROTA, basis(request), visit.person)
    return visit


def looked_at_own(request: SignedIn, visits: Iterable[Slot | Opens]) -> None:
    """Names of visits of my own were shown: of my team, or of one that I cover, whose name is out by now."""
    teams = set(teams_of(request.user).values_list("pk", flat=True))
    for one in visits:
        if one.person_id:
            why = "your team" if one.team_id in teams else "covering a visit"
            history.looked(request, Data.ROTA, why, one.person_id)


def when(visit: Visit) -> str:
    """`Thursday 12 November at 5pm`."""
    return f"{day_words(visit.day)} at {clock(visit.starts_at)}"


def back(request: HttpRequest, team: Team, visit: Visit, **more: str) -> HttpResponse:
    """To Today or the page of ours where the form stood, else to the visit's day on the rota."""
    then = request.POST.get("next", "")
    if then == "today":
        return redirect("today")
    if then.startswith("/") and url_has_allowed_host_and_scheme(then, allowed_hosts=None):
        return redirect(then)
    address = reverse("rota", args=[team.pk])
    return redirect(f"{address}?{urlencode({'day': visit.day.isoformat(), **more})}")


@member(Data.ROTA, Doing.WRITE)
def visit_take(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """The visit, what stands against taking it, and I'll take it; with a sentence where one is asked for."""
    visit = of_team(request, visit_id)
    reasons, status = claiming.why_not(visit, request.user), 200
    bends = claiming.may_bend(visit, reasons, request.user)
    form = AlthoughForm(request.POST if "why" in request.POST else None, bends=bends)
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        although = {"why": form.cleaned_data["why"], "rest_at": form.rest_at} if form.is_bound else {}
        try:
            visit = claiming.take(visit.pk, by=request.user, **although)
        except CannotTake as cannot:
            reasons, status = cannot.reasons, 409
        else:
            messages.success(request, f"It’s yours: {visit.person.name}, {when(visit)}.")
            undo = hands.slip([(visit, None)], by=request.user)
            return back(request, request.team, visit, took=str(visit.pk), undo=undo)
    context = {
        "team": request.team, "visit": visit, "reasons": reasons, "mine": visit.worker_id == request.user.pk,
        "open": request.team.visits.open().filter(pk=visit.pk).exists(),
        "form": form, "stops": claiming.stops(reasons) and not bends, "bends": bends,
        "asks": bends or claiming.asks(reasons), "rest": sum(reason.short for reason in reasons),
        "faces": balance.faces([visit.person_id]).get(visit.person_id, 0),
        "been": balance.times_there([visit.person_id], request.user).get(visit.person_id, 0),
        "bent": list(visit.bends.filter(user=visit.worker_id).select_related("user__colleague")),
    }  # fmt: skip
    return render(request, "rotas/visit_take.jinja", context, status=422 if form.errors else status)


@member(Data.ROTA, Doing.WRITE)
def visit_give(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """I can't make it: open for the team again, with a reason if its owner shares one."""
    visit = of_team(request, visit_id)
    form = GiveForm(request.POST if request.method == "POST" else None)
    reasons: list[claiming.Reason] = []
    if request.method == "POST" and form.is_valid():
        try:
            given = claiming.give_back(visit.pk, by=request.user, because=form.cleaned_data["because"])
        except CannotTake as cannot:
            reasons = cannot.reasons
        else:
            told = " Your team gets a letter now." if visit.essential else ""
            messages.success(
                request, f"Given back: {visit.person.name}, {when(visit)}. It is open for the team.{told}"
            )
            undo = hands.slip([(given, request.user.pk)], by=request.user)
            help_by = reverse("visit_swap", args=[request.team.pk, visit.pk])
            return redirect(f"{help_by}?{urlencode({'undo': undo})}")
    mine = visit.worker_id == request.user.pk
    status = 409 if reasons else 422 if form.errors else 200
    context = {"team": request.team, "visit": visit, "form": form, "reasons": reasons, "mine": mine}
    return render(request, "rotas/visit_give.jinja", context, status=status)


@member(Data.ROTA, Doing.WRITE)
@require_POST
def visit_not(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """Not this time: my Today asks about something else until tomorrow. Nobody hears of it."""
    visit = of_team(request, visit_id)
    not_now(request.session, visit.pk)
    return done(request, f"That is all right. {visit.person.called} stays open for the team.", "today")


@member(Data.ROTA, Doing.WRITE)
def visit_cover(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """Ask another team's worker to cover an open visit; or take the visit, or the question, back."""
    visit = of_team(request, visit_id)
    if how := ENDS.get(request.POST.get("end", "")):
        if not how(visit):
            return warn(request, CHANGED, "visit_cover", request.team.pk, visit.pk)
        messages.success(request, f"Taken back: {visit.person.name}, {when(visit)} is open.")
        return back(request, request.team, visit)
    form = CoverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            covers.ask(visit, address=form.cleaned_data["email"], by=request.user)
        except CannotTake as cannot:
            form.add_error("email", str(cannot))
        else:
            messages.success(request, "Asked. The visit stays open until they say yes.")
            return redirect("visit_cover", request.team.pk, visit.pk)
    asked = visit.person.covers.filter(visit_id=visit.pk).select_related("user__colleague")
    no = asked.filter(answer=Cover.Answer.NO, asker=request.user)
    context = {
        "team": request.team, "visit": visit, "form": form,
        "covered": asked.standing().filter(user=visit.worker_id).exists(),
        "waiting": [one.user.colleague.name for one in asked.waiting()],
        "cannot": {one.user.colleague.name for one in no},
    }  # fmt: skip
    return render(request, "rotas/visit_cover.jinja", context, status=422 if form.errors else 200)


@member(Data.ROTA, Doing.WRITE)
def visit_came(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """Someone came, or nobody did, or nobody answered the door."""
    visit = of_team(request, visit_id)
    came = request.POST.get("came")
    if request.method == "POST" and came in (Visit.Came.YES, Visit.Came.NO, Visit.Came.DOOR):
        try:
            claiming.tick(visit, came=came)
        except CannotTake as cannot:
            messages.warning(request, str(cannot))
        else:
            _say(request, visit)
            if came != Visit.Came.YES:
                return redirect("alert", request.team.pk, visit.pk)
        return back(request, request.team, visit)
    context = {"team": request.team, "visit": visit}
    return render(request, "rotas/visit_came.jinja", context, status=422 if request.method == "POST" else 200)


@mine
def cover_answer(request: SignedIn, covered_id: UUID) -> HttpResponse:
    """Another team asks for a visit: what they may see of it, what I have on that day, yes or no."""
    mine = request.user.covers.filter(visit_id=covered_id)
    cover = mine.waiting().first()
    if not cover and not mine.exists():
        raise Http404
    if request.method == "POST" and cover:
        if request.POST.get("say") == "no":
            covers.say_no(cover, by=request.user)
            return done(request, "That is all right. They hear that it is not this time.", "today")
        if request.POST.get("say") != "yes":  # nobody is placed by a slip
            return redirect("cover_answer", covered_id)
        try:
            covers.say_yes(cover, by=request.user)
        except CannotTake as cannot:
            return warn(request, str(cannot), "cover_answer", covered_id)
        return done(request, "It is yours. You see who it is two hours before.", "today")
    asked = next((one for one in covers.asked_of(request.user) if one.visit_id == covered_id), None)
    why = covers.against(asked, request.user) if asked else []
    day = week.day_of(request.user, timezone.localdate(asked.starts_at)) if asked else []
    looked_at_own(request, day)
    context = {"asked": asked, "day": day, "reasons": why, "stops": claiming.stops(why)}
    return render(request, "rotas/cover_answer.jinja", context)


@mine
def cover_give(request: SignedIn, covered_id: UUID) -> HttpResponse:
    """I can't make it after all: a visit I cover for another team is open for them again; asked first."""
    coming = request.user.covers.live().filter(starts_at__gt=timezone.now())
    cover = get_object_or_404(coming, visit_id=covered_id)
    if request.method == "POST":
        given = give_back(covered_id, by=request.user)
        told = " Their team gets a letter now." if any(one.essential for one in given) else ""
        return done(request, f"Given back. The visit is open for their team.{told}", "today")
    return render(request, "rotas/cover_give.jinja", {"cover": cover})


def _say(request: TeamRequest, visit: Visit) -> None:
    """That it is written down; after a missed visit, what to do next."""
    if visit.came == Visit.Came.YES:
        messages.success(request, f"Confirmed: someone was with {visit.person.called}.")
        return
    href = f"{reverse('incident_new', args=[request.team.pk])}?person={visit.person_id}"
    messages.warning(
        request,
        format_html(
            "Written down: {}. Make sure that {} is all right, then <a href=\"{}\">say what happened</a>.",
            Visit.Came(visit.came).label.lower(), visit.person.called, href,
        ),
    )  # fmt: skip
