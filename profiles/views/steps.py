"""The Support Sequence of an outcome: its five steps and their ideas."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from people.access import PersonRequest, sees
from people.editing import Reused, Stale
from people.policy import Data, Doing
from people.views.writing import add, change, done, form_for, form_page, warn
from profiles import bank, neighbourhood, sequence, walking
from profiles import outcomes as wishes
from profiles.forms.steps import IdeaForm, NewIdeaForm, StepForm, place
from profiles.forms.walking import WalkForm
from profiles.models import Idea, Outcome, Step, StepTaken
from profiles.views.outcomes import wish

WALKED = "Walked. What has changed is kept."


def _steps(row: Outcome, number: int) -> list[StepTaken]:
    """All five; there is no sixth."""
    if number not in Step.values:
        raise Http404
    return wishes.steps_of(row)


@sees(Data.PLAN, Doing.WRITE)
def step(request: PersonRequest, outcome_id: UUID, number: int) -> HttpResponse:
    """Was it explored, and what does the person think?"""
    row = wish(request, outcome_id)
    taken = _steps(row, number)[number - 1]
    form = form_for(StepForm, request, taken)
    return change(
        request,
        "profiles/step.jinja",
        form,
        lambda version: wishes.save_step(taken, version, **form.values),
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person,
        outcome=row,
        heading=place(number, request.person.called),
        number=number,
    )


@sees(Data.PLAN, Doing.WRITE)
def idea_new(request: PersonRequest, outcome_id: UUID, number: int) -> HttpResponse:
    """One more idea. Paid support may come first, with a day to walk the other steps."""
    row, called = wish(request, outcome_id), request.person.called
    steps = _steps(row, number)
    left = sequence.unanswered(steps) if number == Step.WORKERS else []
    idea = Idea(outcome=row, person=request.person, number=number)
    banked = bank.ideas(request.person.team, number) if number <= Step.TECHNOLOGY else []
    taken = next((one.idea for one in banked if str(one.idea.pk) == request.GET.get("bank")), None)
    if taken:
        idea.what, idea.bank = taken.what, taken
    near = neighbourhood.for_step_four(request.person) if number == Step.COMMUNITY else []
    spot = next((one for one, _ in near if str(one.pk) == request.GET.get("place")), None)
    if spot:
        idea.what, idea.place = spot.name[:120], spot
    form = form_for(
        NewIdeaForm, request, idea, ask_by=bool(left), bank=bank.rows(banked), place=neighbourhood.rows(near)
    )  # fmt: skip

    def save() -> None:
        made = form.made(outcome=row, person=request.person, number=number)
        wishes.add_idea(made, explore_by=form.cleaned_data.get("explore_by"))

    return add(
        request,
        "profiles/idea_new.jinja",
        form,
        save,
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person,
        outcome=row,
        heading=place(number, called),
        banked=banked,
        taken=taken,
        near=near,
        spot=spot,
        unanswered=[place(n, called) for n in left],
    )


@sees(Data.PLAN, Doing.WRITE)
def idea_edit(request: PersonRequest, outcome_id: UUID, idea_id: UUID) -> HttpResponse:
    """A change to an idea, or its end."""
    row = wish(request, outcome_id)
    idea = get_object_or_404(row.ideas, pk=idea_id)
    form = form_for(IdeaForm, request, idea)
    return change(
        request,
        "profiles/idea_edit.jinja",
        form,
        lambda version: wishes.change_idea(idea, version, **form.values),
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person,
        outcome=row,
        idea=idea,
        heading=place(idea.number, request.person.called),
    )


@sees(Data.PLAN, Doing.WRITE)
def walk(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """All five steps on one page: what stands is asked only whether it is still so."""
    row = wish(request, outcome_id)
    ideas, steps = walking.to_ask(row), wishes.steps_of(row)
    left = [step for step in steps[:-1] if not sequence.answered(step)]
    sent = request.POST if request.method == "POST" else None
    form = WalkForm(sent, ideas=ideas, steps=left, called=request.person.called)
    context = {"person": request.person, "outcome": row}
    if sent and walking.walked(row, sent.get("id", "")):
        return done(request, WALKED, "outcome", row.person_id, row.pk)
    if not (form.is_bound and form.is_valid()):
        return form_page(request, "profiles/walk.jinja", form, context)
    data = form.cleaned_data
    try:
        walking.walk(
            row, by=request.user, id=data["id"], with_whom=data["with_whom"], ideas=form.answers,
            steps=form.explored,
        )  # fmt: skip
    except Reused:
        return warn(request, "That went wrong on the way. Walk it once more", "walk", row.person_id, row.pk)
    except Stale as stale:
        return _walked_meanwhile(request, row, form, stale.theirs)
    return done(request, WALKED, "outcome", row.person_id, row.pk)


def _walked_meanwhile(request: PersonRequest, row: Outcome, form: WalkForm, theirs: Any) -> HttpResponse:
    """Somebody changed an idea or a step: nothing was kept, what was chosen here stands, theirs is shown."""
    ideas, steps = walking.to_ask(row), wishes.steps_of(row)
    left = [step for step in steps[:-1] if not sequence.answered(step)]
    again = request.POST.copy()
    for idea in ideas:
        again[f"version-{idea.pk}"] = str(idea.version)
        again.setdefault(f"idea-{idea.pk}", walking.STILL)
    fresh = WalkForm(again, ideas=ideas, steps=left, called=request.person.called)
    now = (
        f"{theirs.get_choice_display()}. {theirs.reason}" if isinstance(theirs, Idea)
        else theirs.get_explored_display()
    )  # fmt: skip
    told = [(str(theirs), now)]
    context = {"person": request.person, "outcome": row, "form": fresh, "theirs": told}
    return render(request, "profiles/walk.jinja", context, status=409)
