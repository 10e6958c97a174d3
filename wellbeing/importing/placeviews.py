"""Pages for a team's list of what is near: take it along, see what a file would change, bring it in."""

from __future__ import annotations

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render

from people import csvs
from people.access import TeamRequest, member
from people.here import who_is_here
from people.policy import Data
from people.views.writing import done, warn
from wellbeing.importing import places
from wellbeing.importing.applying import Side
from wellbeing.importing.forms import PlacesForm
from wellbeing.importing.views import MOST_KEPT, keep, kept
from wellbeing.words import plural


@member(Data.TEAM)
def places_csv(request: TeamRequest) -> HttpResponse:
    """The team's own places, as a file that comes in again unchanged."""
    return csvs.response(places.NAME, [c.heading for c in places.columns()], places.table(request.team))


@member(Data.IMPORT)
def import_places(request: TeamRequest) -> HttpResponse:
    """Choose a file; a dry run says what would change; then all of it or nothing."""
    if request.method != "POST":
        return _page(request, PlacesForm())
    if request.POST.get("do") == "go":
        return _go(request)
    form = PlacesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    data = form.bytes_of("places")
    side = places.check(request.team, data, who_is_here(request).name)
    if not side.fine:
        return _page(request, PlacesForm(), side, status=422)
    packed = keep(request, {"places": data})
    if len(packed) > MOST_KEPT:
        side.trouble = "This file is too large for a page. Bring it in one part at a time."
        return _page(request, PlacesForm(), side, status=422)
    return _page(request, PlacesForm(), side, packed=packed)


def _go(request: TeamRequest) -> HttpResponse:
    """Bring in what was checked."""
    try:
        data = kept(request, ["places"])["places"] or b""
    except signing.BadSignature:
        words = "That check is more than an hour old. Please choose the file again."
        return warn(request, words, "import_places", request.team.pk)
    side = places.bring_in(request.team, data, who_is_here(request).name)
    if not side.fine:
        return _page(request, PlacesForm(), side, status=422)
    words = f"Brought in: {plural(side.new, 'new place')}, {side.changed} changed."
    if not (side.new or side.changed):
        words = "Nothing was new: everything in this file is already here."
    return done(request, words, "neighbourhood", request.team.pk)


def _page(
    request: TeamRequest, form: PlacesForm, side: Side | None = None, *, packed: str = "", status: int = 200
) -> HttpResponse:
    context = {
        "team": request.team, "form": form, "side": side, "kept": packed, "columns": places.columns(),
        "page_error": status == 422,
    }  # fmt: skip
    return render(request, "wellbeing/import_places.jinja", context, status=status)
