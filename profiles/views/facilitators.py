"""Volunteers who run circles, and the page each is chosen by: kept by the team that knows them."""

from __future__ import annotations

from copy import copy
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from people.access import TeamRequest, member
from people.editing import save_if_unchanged
from people.policy import Data, Doing, may
from people.views.writing import add, change, done, form_for
from profiles import facilitators as volunteers
from profiles import onepage, paper, versions
from profiles.forms.facilitators import FacilitatorForm, FacilitatorPageForm, NewFacilitatorForm
from profiles.forms.pages import PageForm
from profiles.models import Facilitator, FacilitatorPage
from profiles.views import pages


def _one(request: TeamRequest, pk: UUID) -> Facilitator:
    """Anyone the organisation's teams know."""
    return get_object_or_404(volunteers.beside(), pk=pk)


def _ours(request: TeamRequest, pk: UUID) -> Facilitator:
    """One whom this team knows itself: only then may it write."""
    return get_object_or_404(request.team.facilitators, pk=pk)


def _writes(request: TeamRequest, one: Facilitator) -> bool:
    return one.team_id == request.team.pk and may(request.who, Doing.WRITE, Data.TEAM)


def _photo(request: TeamRequest, one: Facilitator) -> str:
    there = volunteers.photo_of(one).exists()
    return reverse("facilitator_photo", args=[request.team.pk, one.pk]) if there else ""


@member(Data.TEAM)
def facilitators(request: TeamRequest) -> HttpResponse:
    """Everyone who could run a circle's meetings."""
    writes = may(request.who, Doing.WRITE, Data.TEAM)
    context = {"team": request.team, "known": volunteers.everyone(), "writes": writes}
    return render(request, "profiles/facilitators.jinja", context)


@member(Data.TEAM, Doing.WRITE)
def facilitator_new(request: TeamRequest) -> HttpResponse:
    """Someone would like to run meetings; their page comes next."""
    form = form_for(NewFacilitatorForm, request, Facilitator(team=request.team))
    return add(
        request, "profiles/facilitator_new.jinja", form,
        lambda: volunteers.add(form.made(team=request.team)),
        then=lambda: done(
            request, "Now their page, in their own words.",
            "facilitator_edit", request.team.pk, form.cleaned_data["id"],
        ),
        team=request.team,
    )  # fmt: skip


@member(Data.TEAM)
def facilitator(request: TeamRequest, facilitator_id: UUID) -> HttpResponse:
    """A volunteer's page."""
    one = _one(request, facilitator_id)
    page = volunteers.page_of(one)
    context = {
        "team": request.team, "one": one, "page": page, "photo": _photo(request, one),
        "writes": _writes(request, one),
        "lines": {name: page.lines(getattr(page, name)) for name in onepage.HEADINGS} if page else {},
    }  # fmt: skip
    return render(request, "profiles/facilitator.jinja", context)


@member(Data.TEAM, Doing.WRITE)
def facilitator_edit(request: TeamRequest, facilitator_id: UUID) -> HttpResponse:
    """Three headings, what they enjoy, a photo. Each save is the next version."""
    one = _ours(request, facilitator_id)
    page, photo = volunteers.page_of(one), _photo(request, one)

    def form(data: Any = None, files: Any = None) -> FacilitatorPageForm:
        row = copy(page) or FacilitatorPage(facilitator=one)
        return FacilitatorPageForm(data, files, instance=row, has_photo=bool(photo))

    def save(sent: PageForm) -> None:
        if sent.jpeg:
            volunteers.keep_photo(one, sent.jpeg)
        elif sent.cleaned_data.get("no_photo"):
            volunteers.photo_of(one).delete()
        volunteers.write(one, sent.started_from, by=request.user, words=sent.values)

    context = {
        "team": request.team, "one": one, "photo": photo, "first": page is None,
        "room": paper.room(paper.volunteer_sheet(one.name, page)).percent if page else 0,
    }  # fmt: skip
    then = reverse("facilitator", args=[request.team.pk, one.pk])
    return pages.written(request, "profiles/facilitator_edit.jinja", form, save, context, then)


@member(Data.TEAM, Doing.WRITE)
def facilitator_name(request: TeamRequest, facilitator_id: UUID) -> HttpResponse:
    """Another name, or the day they stopped."""
    one = _ours(request, facilitator_id)
    form = form_for(FacilitatorForm, request, one)
    return change(
        request, "profiles/facilitator_name.jinja", form,
        lambda version: save_if_unchanged(one, version, **form.values),
        then=lambda: done(request, "Saved.", "facilitator", request.team.pk, one.pk),
        team=request.team, one=one,
    )  # fmt: skip


@member(Data.TEAM)
def facilitator_versions(request: TeamRequest, facilitator_id: UUID) -> HttpResponse:
    """What the page said before, and the way back to it."""
    one = _one(request, facilitator_id)
    kept = list(one.pages.order_by("-number"))
    if request.method == "POST":
        one = _ours(request, facilitator_id)
        words = onepage.words_of(pages.wanted(request, kept))

        def again() -> None:
            volunteers.write(one, pages.number(request, "latest"), by=request.user, words=words)

        return pages.use_again(
            request, again, reverse("facilitator_versions", args=[request.team.pk, one.pk])
        )
    context = {
        "team": request.team, "one": one, "writes": _writes(request, one),
        "versions": versions.of(kept), "latest": kept[0].number if kept else 0,
    }  # fmt: skip
    return render(request, "profiles/facilitator_versions.jinja", context)


@member(Data.TEAM)
def facilitator_photo(request: TeamRequest, facilitator_id: UUID) -> HttpResponse:
    return pages.jpeg(get_object_or_404(volunteers.photo_of(_one(request, facilitator_id))).jpeg)


@member(Data.TEAM)
def facilitator_pdf(request: TeamRequest, facilitator_id: UUID) -> HttpResponse:
    """The page on paper, to read together at the kitchen table; large or ordinary print."""
    one = _one(request, facilitator_id)
    page = volunteers.page_of(one)
    if page is None:
        raise Http404
    sheet = paper.volunteer_sheet(one.name, page, photo=pages.picture(volunteers.photo_of(one)))
    return pages.pdf(request, sheet, page)
