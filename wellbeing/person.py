"""The whole page of a person, read across the rooms."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import PersonRequest, sees
from people.policy import Data


@sees(Data.NAME)
def person(request: PersonRequest) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": request.person.name})
