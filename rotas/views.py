"""Pages of this room."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from people.access import TeamRequest, member
from people.policy import Data


@member(Data.ROTA)
def rota(request: TeamRequest) -> HttpResponse:
    return render(request, "wellbeing/stub.jinja", {"heading": "Our rota"})
