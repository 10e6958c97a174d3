"""Accounts of an organisation, and one's own second factor."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import OfficeRequest, SignedIn, mine, office


@office
def office_page(request: OfficeRequest) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": request.organisation.name})


@mine
def second_factor(request: SignedIn) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "One more step"})
