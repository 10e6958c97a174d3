"""Safeguarding: whom to ring now, and a record that only its author and the lead can read."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import SignedIn, mine


@mine
def safeguarding(request: SignedIn) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "Safeguarding"})
