"""What suits me, what suits us, and what the working-time rules must know."""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from people.access import SignedIn, TeamRequest, member, mine
from people.here import who_is_here
from people.policy import Data, Doing
from people.views.writing import add, change, done, form_for
from rotas import preferences as wishes
from rotas.forms.wishes import ChangePreferenceForm, PreferenceForm, TermsForm


@member(Data.ROTA, Doing.WRITE)
def preferences(request: TeamRequest) -> HttpResponse:
    """Mine first, then what everyone said, in name order; a reason only where its owner shares it."""
    said = wishes.of_team(request.team, asking=request.user)
    others = [one for one in said if not one.mine]
    context = {
        "team": request.team, "own": [one for one in said if one.mine],
        "others": [(name, list(rows)) for name, rows in groupby(others, lambda one: one.name)],
        "terms": wishes.terms_of(request.user),
    }  # fmt: skip
    return render(request, "rotas/preferences.jinja", context)


@member(Data.ROTA, Doing.WRITE)
def preference_new(request: TeamRequest) -> HttpResponse:
    """Say what suits me, every week or once."""
    form = form_for(PreferenceForm, request)
    return add(
        request, "rotas/preference_new.jinja", form,
        lambda: wishes.say(form.made(user=request.user, team=request.team), **form.reason),
        then=lambda: done(request, "Your team can see when. Why stays with you unless you share it.",
                          "preferences", request.team.pk),
        team=request.team,
    )  # fmt: skip


@member(Data.ROTA, Doing.WRITE)
def preference_edit(request: TeamRequest, preference_id: UUID) -> HttpResponse:
    """Other times, another tone, another reason. Only one's own."""
    row = get_object_or_404(request.team.preferences.filter(user=request.user), pk=preference_id)
    form = form_for(ChangePreferenceForm, request, row)
    return change(
        request, "rotas/preference_edit.jinja", form,
        lambda version: wishes.change(row, version, **form.reason, **form.values),
        then=lambda: done(request, "Saved.", "preferences", request.team.pk),
        team=request.team, row=row,
    )  # fmt: skip


@member(Data.ROTA, Doing.WRITE)
def preference_end(request: TeamRequest, preference_id: UUID) -> HttpResponse:
    """It holds no longer; its reason is gone with it."""
    row = get_object_or_404(request.team.preferences.filter(user=request.user), pk=preference_id)
    if request.method == "POST":
        wishes.end(row)
        return done(request, "It no longer holds.", "preferences", request.team.pk)
    return redirect("preferences", request.team.pk)


@mine
def work_terms(request: SignedIn) -> HttpResponse:
    """More than 48 hours, or under 18: said by the worker alone."""
    here, terms = who_is_here(request), wishes.terms_of(request.user)
    back = ("preferences", here.team.pk) if here.team and here.standing == "worker" else ("more",)
    form = form_for(TermsForm, request, terms)

    def save(version: int) -> None:
        words = form.cleaned_data
        wishes.set_terms(
            terms, version, opted_out=words["opted_out"], under_18_until=words["under_18_until"],
            week_hours=words["week_hours"],
        )  # fmt: skip

    return change(
        request, "rotas/work_terms.jinja", form, save, terms=terms, back_to=back,
        then=lambda: done(request, "Saved. The rota’s checks know it now.", *back),
    )  # fmt: skip
