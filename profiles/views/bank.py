"""The bank of ideas for what one can do oneself and for things that help."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from people.access import TeamRequest, member
from people.policy import Data, Doing, may
from people.views.writing import add, change, done, form_for, form_page
from profiles import bank
from profiles.forms.bank import BankForm, NewBankForm
from profiles.models import BankIdea, Step

TWICE = "Your team has this idea already"


@member(Data.TEAM)
def ideas_bank(request: TeamRequest) -> HttpResponse:
    """What teams found, what worked most often first."""
    found = bank.ideas(request.team)
    groups = [(Step(n).label, [one for one in found if one.idea.number == n]) for n in (1, 2)]
    writes = may(request.who, Doing.WRITE, Data.TEAM)
    context = {"team": request.team, "groups": groups, "any": bool(found), "writes": writes}
    return render(request, "profiles/ideas_bank.jinja", context)


@member(Data.TEAM, Doing.WRITE)
def bank_idea_new(request: TeamRequest) -> HttpResponse:
    """One more."""
    form = form_for(NewBankForm, request, BankIdea(team=request.team))
    try:
        return add(
            request, "profiles/bank_idea_new.jinja", form,
            lambda: bank.add(form.made(team=request.team)),
            then=lambda: done(request, "Saved. Others can try it now.", "ideas_bank", request.team.pk),
            team=request.team,
        )  # fmt: skip
    except bank.Twice:
        form.add_error("what", TWICE)
        return form_page(request, "profiles/bank_idea_new.jinja", form, {"team": request.team})


@member(Data.TEAM, Doing.WRITE)
def bank_idea(request: TeamRequest, bank_id: UUID) -> HttpResponse:
    """Better words for one of the team's own."""
    idea = get_object_or_404(request.team.bank_ideas, pk=bank_id)
    form = form_for(BankForm, request, idea)
    try:
        return change(
            request, "profiles/bank_idea.jinja", form,
            lambda version: bank.change(idea, version, **form.values),
            then=lambda: done(request, "Saved.", "ideas_bank", request.team.pk),
            team=request.team, idea=idea,
        )  # fmt: skip
    except bank.Twice:
        form.add_error("what", TWICE)
        context = {"team": request.team, "idea": idea}
        return form_page(request, "profiles/bank_idea.jinja", form, context)
