"""The team's own rota settings: horizons, agreements, and the ways between homes."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from people import history
from people.access import PersonRequest, TeamRequest, member, sees
from people.policy import Data, Doing, may
from people.views.writing import change, done, form_for, form_page
from rotas import teamrules
from rotas.diaries import settings_of
from rotas.forms.teamrules import RotaAgreementForm, SettingsForm, TravelForm
from rotas.views.rota import basis


@member(Data.ROTA)
def rota_settings(request: TeamRequest) -> HttpResponse:
    """How far ahead we plan, what we agreed, and the law that stands anyway."""
    form = form_for(SettingsForm, request, settings_of(request.team))
    return change(
        request, "rotas/rota_settings.jinja", form,
        lambda version: teamrules.change_settings(request.team, version, **form.values),
        then=lambda: done(request, "Saved for the whole team.", "rota_settings", request.team.pk),
        team=request.team, agreements=teamrules.agreements(request.team),
        writes=may(request.who, Doing.WRITE, Data.ROTA),
    )  # fmt: skip


@member(Data.ROTA, Doing.WRITE)
def rota_agreement_new(request: TeamRequest) -> HttpResponse:
    """Something we agreed, so that the rota can say where it bends it."""
    taken = {row.about for row in teamrules.agreements(request.team)}
    form = form_for(RotaAgreementForm, request, taken=taken)
    if form.is_bound and form.is_valid() and not teamrules.agree(form.made(team=request.team)):
        form.add_error("about", "You have one about this already. End that one first")
    if form.is_bound and form.is_valid():
        return done(request, "The rota checks it from now on.", "rota_settings", request.team.pk)
    return form_page(request, "rotas/rota_agreement_new.jinja", form, {"team": request.team})


@member(Data.ROTA, Doing.WRITE)
def rota_agreement_end(request: TeamRequest, rota_agreement_id: UUID) -> HttpResponse:
    """We no longer hold to it."""
    agreement = get_object_or_404(request.team.rota_agreements.all(), pk=rota_agreement_id)
    if request.method != "POST":
        return redirect("rota_settings", request.team.pk)
    teamrules.end(agreement)
    return done(request, "Ended. The rota no longer checks it.", "rota_settings", request.team.pk)


@member(Data.ROTA, Doing.WRITE)
def travel(request: TeamRequest) -> HttpResponse:
    """Everyone we support, with how many ways of theirs are written down."""
    typed = teamrules.typed_ways(request.team)
    people = list(request.team.people.current().order_by("called", "pk"))
    history.looked(request, Data.NAME, basis(request), *people)
    context = {
        "team": request.team, "people": [(p, typed.get(p.pk, 0)) for p in people],
        "usual": settings_of(request.team).usual_travel,
    }  # fmt: skip
    return render(request, "rotas/travel.jinja", context)


@sees(Data.ROTA, Doing.WRITE)
def travel_edit(request: PersonRequest) -> HttpResponse:
    """Minutes from this person's home to each other one's, there and back alike."""
    person, team = request.person, request.person.team
    others = teamrules.ways(person)
    history.looked(request, Data.NAME, request.basis, *(pk for pk, _, _ in others))
    form = TravelForm(request.POST if request.method == "POST" else None, others=others)
    if form.is_bound and form.is_valid():
        teamrules.type_ways(person, form.minutes)
        return done(request, f"Saved: the ways from {person.called}.", "travel", team.pk)
    context = {"person": person, "team": team, "usual": settings_of(team).usual_travel}
    return form_page(request, "rotas/travel_edit.jinja", form, context)
