"""One page to find people, notes, agreements, pages of the handbook and places."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people import history
from people.access import SignedIn, mine
from people.here import who_is_here
from people.models import Standing
from people.policy import Data
from wellbeing import finding

LONGEST = 80


@mine
def search(request: SignedIn) -> HttpResponse:
    """What I may see that holds the words of ?q=."""
    words = " ".join(request.GET.get("q", "").split())[:LONGEST]
    found = finding.find(request.user, words)
    works = who_is_here(request).standing == Standing.WORKER
    for person_id, basis in found.bases.items():
        history.looked(request, Data.NAME, basis, person_id)
    history.looked(request, Data.NOTES, "your team, by search", *{note.place_id for note in found.notes})
    return render(request, "wellbeing/search.jinja", {
        "words": words, "found": found, "short": 0 < len(words) < finding.LEAST, "works": works,
    })  # fmt: skip
