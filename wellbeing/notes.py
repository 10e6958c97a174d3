"""All notes about a person, and looking through them."""

from __future__ import annotations

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from people.access import PersonRequest, sees
from people.policy import Data, Who
from profiles import notes as kept
from profiles.models import Note
from wellbeing import lately
from wellbeing.forms import FindNotesForm

A_PAGE = 20


@sees(Data.NOTES)
def notes(request: PersonRequest) -> HttpResponse:
    """Newest visit first, twenty a page; the same six queries however many there are."""
    outcomes = [(str(o.pk), o.short or o.statement) for o in request.person.outcomes.order_by("life", "pk")]
    form = FindNotesForm(request.GET, choices=outcomes)
    wish = form.wish
    rows = kept.like(kept.seen_by(request.who, Note.objects.filter(person=request.person)), **wish)
    rows = lately.newest(rows).prefetch_related("helped")
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    called = dict(outcomes)
    told = [
        (one, [called.get(str(link.outcome_id), "") for link in one.note.helped.all()])
        for one in lately.told(page.object_list, request.user)
    ]
    return render(request, "wellbeing/notes.jinja", {
        "person": request.person, "form": form, "asked": bool(wish), "page": page, "told": told,
        "query": urlencode(wish) + "&" if wish else "", "recent": request.who is Who.COVER,
    })  # fmt: skip
