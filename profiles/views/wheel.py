"""The What Matters wheel of a person's circle."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from people.access import PersonRequest, sees
from people.editing import save_if_unchanged
from people.policy import Data, Doing
from people.views.writing import add, change, done, form_for, form_page
from profiles import wheel
from profiles.forms.wheel import MarkForm, NewSpokeForm, SpokeForm
from profiles.models import Spoke
from profiles.views.circles import circle_of, part_of, ruled


@sees(Data.PLAN)
def circle_wheel(request: PersonRequest) -> HttpResponse:
    """The wheel, drawn, and the list that says the same."""
    row = circle_of(request)
    context = {
        "person": request.person, "spokes": wheel.shown(row), "full": wheel.MOST, "across": wheel.ACROSS,
        "rings": wheel.rings(),
    }  # fmt: skip
    return render(request, "profiles/circle_wheel.jinja", context)


def _back(request: PersonRequest, words: str) -> HttpResponse:
    return done(request, words, "circle_wheel", request.person.pk)


@sees(Data.PLAN, Doing.WRITE)
def spoke_new(request: PersonRequest) -> HttpResponse:
    """One more thing that matters."""
    row, page = circle_of(request), "profiles/spoke_new.jinja"
    form = form_for(NewSpokeForm, request, Spoke(circle=row))
    return ruled(
        request, page, form, "name",
        lambda: add(
            request, page, form, lambda: wheel.add(form.made(circle=row, person=request.person)),
            then=lambda: _back(request, "It is on the wheel."), person=request.person,
        ),
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def spoke(request: PersonRequest, spoke_id: UUID) -> HttpResponse:
    """Better words for it."""
    row = circle_of(request)
    found = part_of(row, row.spokes.filter(off_on=None), spoke_id)
    form = form_for(SpokeForm, request, found)
    return change(
        request, "profiles/spoke.jinja", form,
        lambda version: save_if_unchanged(found, version, **form.values),
        then=lambda: _back(request, "Saved."), person=request.person, spoke=found,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def spoke_off(request: PersonRequest, spoke_id: UUID) -> HttpResponse:
    """It is on the wheel no more."""
    row = circle_of(request)
    found = part_of(row, row.spokes.all(), spoke_id)
    if request.method != "POST":
        return redirect("circle_wheel", request.person.pk)
    wheel.take_off(found)
    return _back(request, "Taken off. How it went is kept.")


@sees(Data.PLAN, Doing.WRITE)
def wheel_mark(request: PersonRequest) -> HttpResponse:
    """How each goes now, as the person sees it."""
    row = circle_of(request)
    spokes = wheel.shown(row)
    form = MarkForm(request.POST if request.method == "POST" else None, spokes=spokes)
    context: dict[str, Any] = {"person": request.person, "spokes": spokes}
    if not spokes:
        return redirect("circle_wheel", request.person.pk)
    if not (form.is_bound and form.is_valid()):
        return form_page(request, "profiles/wheel_mark.jinja", form, context)
    wheel.mark(row, form.going)
    return _back(request, "Marked. The wheel shows it.")
