"""An essential visit that fell silent, on every page of the team; its own page; the team's safety net."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html

from people import history
from people.access import PersonRequest, TeamRequest, member, sees
from people.editing import make_once
from people.here import who_is_here
from people.models import Standing
from people.policy import Data, Doing, Who, may
from people.views.writing import add, change, done, form_for, warn
from rotas import alerts, claiming
from rotas.claiming import CannotTake
from rotas.forms.alerts import EndAlertForm, OnCallForm, WaitsForm
from rotas.models import Alert, Visit
from rotas.overdue import Silent, silent
from rotas.views.rota import basis
from rotas.views.visits import of_team

#: what may be said of a visit
SAID = (Visit.Came.YES, Visit.Came.NO, Visit.Came.DOOR)
#: as the page of an alert says it
ASKED = {
    1: "The worker was asked.", 2: "Their buddy was asked.", 3: "The whole team was asked.",
    4: "Who is on call was asked.", 5: "Nobody is left to ask: ring the emergency number.",
}  # fmt: skip


def waiting(request: HttpRequest) -> dict[str, object]:
    """Context processor: `overdue`, the silent visits of one's teams, read when the page asks for them."""
    return {"overdue": SimpleLazyObject(lambda: _waiting(request))}


def _waiting(request: HttpRequest) -> list[Silent]:
    here = who_is_here(request)
    found = silent(here.teams) if here.teams else []
    known = "your team" if here.standing == Standing.WORKER else "your team's coach"
    history.looked(request, Data.ROTA, known, *{one.person_id for one in found})
    return found


@member(Data.ROTA)
def alert(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """One silent visit: who was asked, whom to ring, and how it ends."""
    visit = of_team(request, visit_id)
    form = EndAlertForm(request.POST or None)
    if request.method == "POST":
        if request.POST.get("on_it"):
            return _on_it(request, visit)
        how = request.POST.get("how")
        if how in Alert.Ended.values and form.is_valid():
            return _end(request, visit, Alert.Ended(how), form.cleaned_data["words"])
    one = next((found for found in silent([request.team]) if found.id == visit.pk), None)
    context: dict[str, Any] = {"team": request.team, "visit": visit, "one": one, "form": form}
    context |= _whom_to_ring(request, visit)
    context |= {"writes": may(request.who, Doing.WRITE, Data.ROTA), "rungs": _rungs(one)}
    context |= {"today": timezone.localdate()}
    context |= {"ended": request.team.alerts.filter(visit=visit).exclude(ended="").first()}
    return render(request, "rotas/alert.jinja", context, status=422 if request.method == "POST" else 200)


def _whom_to_ring(request: TeamRequest, visit: Visit) -> dict[str, Any]:
    """The person, those who know them, who is on call, and the organisation: the numbers."""
    person, phone = visit.person, ""
    if may(request.who, Doing.READ, Data.CONTACT):
        phone = alerts.phone_of(person)
        history.looked(request, Data.CONTACT, basis(request), person)
    history.looked(request, Data.SAFETY, basis(request), person)
    return {
        "phone": phone,
        "contacts": list(person.emergency_contacts.filter(ended_on=None)),
        "on_call": alerts.on_call(request.team),
        "emergency_phone": request.team.organisation.emergency_phone,
    }


def _rungs(one: Silent | None) -> list[tuple[str, str]]:
    """Who has been asked so far, and who answered: (words, first name)."""
    if one is None:
        return []
    helpers = dict(zip(one.answered, one.helpers, strict=True))
    return [(ASKED[rung], helpers.get(rung, "")) for rung in one.rungs]


def _on_it(request: TeamRequest, visit: Visit) -> HttpResponse:
    address = redirect("alert", request.team.pk, visit.pk)
    if alerts.answer(visit, by=request.user):
        messages.success(request, "Thank you. Your team can see that you are on it.")
    return address


def _end(request: TeamRequest, visit: Visit, how: Alert.Ended, words: str) -> HttpResponse:
    """It is over; after a missed visit or 999 there is something to write down."""
    alerts.end(visit, how, by=request.user, words=words)
    href = f"{reverse('incident_new', args=[request.team.pk])}?person={visit.person_id}"
    said = "was seen or spoken to" if how == Alert.Ended.SEEN else "has had 999 rung for them"
    messages.success(
        request,
        format_html(
            "Written down: {} {}. <a href=\"{}\">Say what happened</a>.", visit.person.called, said, href
        ),
    )  # fmt: skip
    return redirect("alert", request.team.pk, visit.pk)


@sees(Data.NOTES, Doing.WRITE)
def visit_done(request: PersonRequest, visit_id: UUID) -> HttpResponse:
    """Whoever goes, for their own team or to cover, says that they were there, or that nobody opened."""
    visits = request.person.visits.filter(cancelled_on=None, worker=request.user).select_related("person")
    visit = get_object_or_404(visits, pk=visit_id)
    came = request.POST.get("came")
    if request.method == "POST" and came in SAID:
        try:
            claiming.tick_own(visit, came=came, covering=request.who is Who.COVER)
        except CannotTake as cannot:
            return warn(request, str(cannot), "today")
        if came == Visit.Came.YES:
            return done(request, f"Confirmed: someone was with {visit.person.called}.", "today")
        said = f"Written down for {visit.person.called}: {Visit.Came(came).label.lower()}."
        if request.who is Who.COVER:
            return warn(request, f"{said} Ring their team now.", "today")
        return warn(request, f"{said} Your team is asked now.", "alert", visit.team_id, visit.pk)
    context = {"visit": visit, "person": request.person, "covering": request.who is Who.COVER}
    return render(request, "rotas/visit_done.jinja", context, status=422 if request.method == "POST" else 200)


@member(Data.ROTA)
def safety_net(request: TeamRequest) -> HttpResponse:
    """How long the team waits, who is on call, and the number at the end."""
    net, team = alerts.net_of(request.team), request.team
    form = form_for(WaitsForm, request, net)
    return change(
        request, "rotas/safety_net.jinja", form,
        lambda version: alerts.set_waits(team, version, **form.values),
        then=lambda: done(request, "Saved. It holds from now on.", "safety_net", team.pk),
        team=team, on_calls=alerts.on_calls(team), writes=may(request.who, Doing.WRITE, Data.ROTA),
        today=timezone.localdate(), emergency_phone=team.organisation.emergency_phone,
    )  # fmt: skip


@member(Data.ROTA, Doing.WRITE)
def on_call_new(request: TeamRequest) -> HttpResponse:
    """Somebody is on call, from a day until a day."""
    team = request.team
    form = form_for(OnCallForm, request, people=alerts.colleagues(team))
    return add(
        request, "rotas/on_call_new.jinja", form, lambda: make_once(form.row(team=team)),
        then=lambda: done(request, f"{form.cleaned_data['name']} is on call.", "safety_net", team.pk),
        team=team,
    )  # fmt: skip


@member(Data.ROTA, Doing.WRITE)
def on_call_end(request: TeamRequest, on_call_id: UUID) -> HttpResponse:
    """They are on call no longer; asked first."""
    team = request.team
    found = get_object_or_404(team.on_calls, pk=on_call_id)
    if request.method == "POST":
        alerts.end_on_call(found)
        return done(request, f"{found.name} is not on call any more.", "safety_net", team.pk)
    return render(request, "rotas/on_call_end.jinja", {"team": team, "found": found})
