"""The Support Sequence of an outcome: its five steps and their ideas."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404

from people.access import PersonRequest, sees
from people.editing import save_if_unchanged
from people.policy import Data, Doing
from people.views.writing import add, change, done, form_for
from profiles import outcomes as wishes
from profiles import sequence
from profiles.forms.steps import IdeaForm, NewIdeaForm, StepForm, place
from profiles.models import Idea, Outcome, Step, StepTaken
from profiles.views.outcomes import wish


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
    form = form_for(NewIdeaForm, request, idea, ask_by=bool(left))

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
        lambda version: save_if_unchanged(idea, version, **form.values),
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person,
        outcome=row,
        idea=idea,
        heading=place(idea.number, request.person.called),
    )
