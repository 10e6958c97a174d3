"""People the team supports: the list, a new one, and what is known of each."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import TeamRequest, member
from people.policy import Data


@member(Data.NAME)
def people(request: TeamRequest) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "People"})
