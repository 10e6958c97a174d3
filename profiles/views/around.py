"""Around an outcome: how it looks to each of them, what comes next, and who decided it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from people.access import PersonRequest, sees
from people.editing import Stale, save_if_unchanged
from people.policy import Data, Doing
from people.views.writing import add, change, done, form_for, warn
from profiles import outcomes as wishes
from profiles.forms.ratings import DecidedForm, NewNextStepForm, NextStepForm, RatingForm
from profiles.models import NextStep, OnePage, Rating
from profiles.views.outcomes import wish

ENDS = {"done": "Done. Well done, whoever did it.", "let_go": "Let go.", "open": "Back on the list."}


@sees(Data.PLAN, Doing.WRITE)
def rating_new(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """How it looks to the person, or to us: never both in one."""
    row = wish(request, outcome_id)
    rungs = OnePage.lines(wishes.plan_of(row).ladder)
    form = form_for(RatingForm, request, Rating(outcome=row, person=request.person), rungs=rungs)

    def save() -> None:
        wishes.rate(form.made(outcome=row, person=request.person, author=request.user))

    return add(
        request, "profiles/rating_new.jinja", form, save,
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person, outcome=row,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def next_step_new(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """Something to do, by anyone."""
    row = wish(request, outcome_id)
    form = form_for(NewNextStepForm, request, NextStep(outcome=row, person=request.person))
    return add(
        request, "profiles/next_step_new.jinja", form,
        lambda: wishes.add_next_step(form.made(outcome=row, person=request.person)),
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person, outcome=row,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def next_step(request: PersonRequest, outcome_id: UUID, next_step_id: UUID) -> HttpResponse:
    """Better words for it."""
    row = wish(request, outcome_id)
    step = get_object_or_404(row.next_steps, pk=next_step_id)
    form = form_for(NextStepForm, request, step)
    return change(
        request, "profiles/next_step.jinja", form,
        lambda version: save_if_unchanged(step, version, **form.values),
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person, outcome=row, step=step,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def next_step_end(request: PersonRequest, outcome_id: UUID, next_step_id: UUID) -> HttpResponse:
    """Done, let go, or back on the list: one tap."""
    row = wish(request, outcome_id)
    step = get_object_or_404(row.next_steps, pk=next_step_id)
    if request.method != "POST":
        return redirect("outcome", request.person.pk, row.pk)
    as_ = request.POST.get("as", "done")
    if as_ not in ENDS:
        raise Http404
    try:
        wishes.end_next_step(step, as_)
    except Stale:
        words = "Somebody changed this just now. Look again"
        return warn(request, words, "outcome", request.person.pk, row.pk)
    return done(request, ENDS[as_], "outcome", request.person.pk, row.pk)


@sees(Data.PLAN, Doing.WRITE)
def decided(request: PersonRequest, outcome_id: UUID) -> HttpResponse:
    """Did the person decide this, when did they say so, and how?"""
    row = wish(request, outcome_id)
    plan = wishes.plan_of(row)
    plan.person, plan.outcome = request.person, row
    form = form_for(DecidedForm, request, plan)

    def save(version: int) -> None:
        words: dict[str, Any] = form.values
        wishes.decide(plan, version, **words)

    return change(
        request, "profiles/decided.jinja", form, save,
        then=lambda: done(request, "Saved.", "outcome", request.person.pk, row.pk),
        person=request.person, outcome=row,
    )  # fmt: skip
