"""Pages of this room."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import OfficeRequest, SignedIn, TeamRequest, member, mine, office
from people.policy import Data


@member(Data.NAME)
def people(request: TeamRequest) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "People"})


@office
def office_page(request: OfficeRequest) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": request.organisation.name})


@mine
def second_factor(request: SignedIn) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "One more step"})


@mine
def safeguarding(request: SignedIn) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "Safeguarding"})
