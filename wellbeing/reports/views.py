"""What changed: the commissioner's pages."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import SignedIn, mine


@mine
def reports(request: SignedIn) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "What changed"})
