"""A worker's day, read across the rooms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import SignedIn, mine


@mine
def today(request: SignedIn) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "Today"})
