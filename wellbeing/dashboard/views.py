"""The page: the team's own, and the same figures without names for its coach."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from meetings import board, colleagues
from people import history
from people.access import TeamRequest, member
from people.policy import Data, Who
from wellbeing.dashboard.figures import figures
from wellbeing.dashboard.tiles import tiles


@member(Data.HOW)
def how(request: TeamRequest) -> HttpResponse:
    """`?as=coach` shows a member of the team exactly what the coach sees."""
    worker = request.who is Who.WORKER
    named = worker and request.GET.get("as") != "coach"
    if named:
        history.looked(request, Data.HOW, "your team", *request.team.people.current())
    known = colleagues.of_team(request.team, request.user)
    return render(request, "wellbeing/how.jinja", {
        "team": request.team,
        "worker": worker,
        "named": named,
        "today": timezone.localdate(),
        "coach": known.coach.first if known.coach and worker else "",
        "meeting": board.next_meeting(request.team, known) if worker else None,
        "tiles": tiles(figures(request.team, named=named)),
    })  # fmt: skip
