"""The neighbourhood: what is near, who knows, and how it went for the people we introduced."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from people import history
from people.access import PersonRequest, TeamRequest, member, sees
from people.here import who_is_here
from people.policy import Data, Doing, may
from people.views.writing import add, change, done, form_for, form_page
from profiles import neighbourhood as near
from profiles.forms.neighbourhood import (
    FindForm,
    IntroductionForm,
    NewIntroductionForm,
    NewPlaceForm,
    PlaceForm,
)
from profiles.models import Introduction, Place

TWICE = "There is one of this name and postcode already"
KNOWN = "This person was introduced there already"


def _once(
    request: HttpRequest, page: str, form: Any, act: Callable[[], HttpResponse], words: str, field: str,
    **context: Any,
) -> HttpResponse:  # fmt: skip
    """What is there already is said beside the field."""
    try:
        return act()
    except near.Twice:
        form.add_error(field, words)
        return form_page(request, page, form, context)


@member(Data.TEAM)
def neighbourhood(request: TeamRequest) -> HttpResponse:
    """Everything near, found by word or kind."""
    form = FindForm(request.GET)
    wish = form.wish
    found = near.find(request.team, wish)
    context = {
        "team": request.team, "form": form, "found": found, "asked": wish != near.Wish(),
        "writes": may(request.who, Doing.WRITE, Data.TEAM),
        "may_import": may(request.who, Doing.WRITE, Data.IMPORT),
        "due": sum(one.due and one.ours for one in found),
    }  # fmt: skip
    return render(request, "profiles/neighbourhood.jinja", context)


@member(Data.TEAM, Doing.WRITE)
def place_new(request: TeamRequest) -> HttpResponse:
    """One more."""
    form, page = form_for(NewPlaceForm, request, Place(team=request.team)), "profiles/place_new.jinja"
    return _once(
        request, page, form,
        lambda: add(
            request, page, form, lambda: near.add(form.made(team=request.team)),
            then=lambda: done(
                request, "Saved. Ring them once, and mark it as checked.",
                "place", request.team.pk, form.cleaned_data["id"],
            ),
            team=request.team,
        ),
        TWICE, "name", team=request.team,
    )  # fmt: skip


@member(Data.TEAM)
def place(request: TeamRequest, place_id: UUID) -> HttpResponse:
    """What one needs to know before going, and how it went for people we support."""
    row = get_object_or_404(near.beside(), pk=place_id)
    ours, today = row.team_id == request.team.pk, timezone.localdate()
    went: list[Introduction] = []
    if may(request.who, Doing.READ, Data.PLAN):
        rows = row.introductions.filter(person__team=request.team).select_related("person")
        went = list(rows.order_by("person__called", "pk"))
        history.looked(request, Data.PLAN, "your team", *(one.person for one in went))
    context = {
        "team": request.team, "place": row, "went": went, "due": near.due(row, today),
        "writes": ours and may(request.who, Doing.WRITE, Data.TEAM),
    }  # fmt: skip
    return render(request, "profiles/place.jinja", context)


@member(Data.TEAM, Doing.WRITE)
def place_edit(request: TeamRequest, place_id: UUID) -> HttpResponse:
    """Better words for one of the team's own."""
    row, page = get_object_or_404(request.team.places, pk=place_id), "profiles/place_edit.jinja"
    form = form_for(PlaceForm, request, row)
    context = {"team": request.team, "place": row}
    return _once(
        request, page, form,
        lambda: change(
            request, page, form, lambda version: near.change(row, version, **form.values),
            then=lambda: done(request, "Saved.", "place", request.team.pk, row.pk), **context,
        ),
        TWICE, "name", **context,
    )  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def place_checked(request: TeamRequest, place_id: UUID) -> HttpResponse:
    """I made sure today that all of it is true."""
    row = get_object_or_404(request.team.places, pk=place_id)
    if request.method != "POST":
        return redirect("place", request.team.pk, row.pk)
    near.checked(row, by=who_is_here(request).name)
    return done(request, "Checked. We look again in half a year.", "place", request.team.pk, row.pk)


@sees(Data.PLAN)
def introductions(request: PersonRequest) -> HttpResponse:
    """Where this person goes, what they tried, and what was not for them."""
    context = {
        "person": request.person, "rows": near.of(request.person),
        "writes": may(request.who, Doing.WRITE, Data.PLAN),
    }  # fmt: skip
    return render(request, "profiles/introductions.jinja", context)


@sees(Data.PLAN, Doing.WRITE)
def introduction_new(request: PersonRequest) -> HttpResponse:
    """Introduce the person and a place; ?place= is the one that was looked at, ?outcome= what it is for."""
    person, page = request.person, "profiles/introduction_new.jinja"
    row = Introduction(person=person)
    places = near.beside().filter(status=Place.Open.OPEN).exclude(pk__in=near.known_to(person))
    if near.introduced(person, request.POST.get("id", "")):  # sent twice: the place is known by now
        places = near.beside()
    form = form_for(NewIntroductionForm, request, row, places=places)
    form.fields["place"].error_messages["invalid_choice"] = KNOWN
    for name in ("place", "outcome"):
        form.initial[name] = request.GET.get(name, "")[:36]
    return _once(
        request, page, form,
        lambda: add(
            request, page, form, lambda: near.introduce(form.made(person=person)),
            then=lambda: done(request, "Introduced. Say here how it went.", "introductions", person.pk),
            person=person,
        ),
        KNOWN, "place", person=person,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def introduction(request: PersonRequest, introduction_id: UUID) -> HttpResponse:
    """How it went, in their words; from here it may become an idea of the community step."""
    rows = request.person.introductions.select_related("place", "outcome")
    row = get_object_or_404(rows, pk=introduction_id)
    form = form_for(IntroductionForm, request, row)
    return change(
        request, "profiles/introduction.jinja", form,
        lambda version: near.tell(row, version, **form.values),
        then=lambda: done(request, "Saved.", "introductions", request.person.pk),
        person=request.person, row=row,
    )  # fmt: skip
