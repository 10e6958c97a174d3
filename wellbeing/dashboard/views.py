"""The page: the team's own, and the same figures without names for its coach."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from meetings import board, colleagues
from people import csvs, history
from people.access import SignedIn, TeamRequest, member, mine
from people.here import who_is_here
from people.models import Standing
from people.policy import Data, Doing, Who
from people.views.writing import change, done, form_for
from rotas import counting
from wellbeing.dashboard import page, teams
from wellbeing.dashboard.figures import figures
from wellbeing.dashboard.forms import SharingForm


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
        "shares": counting.sharing(request.team).open,
        "parts": page.parts(figures(request.team, named=named)),
    })  # fmt: skip


@member(Data.HOW)
def how_csv(request: TeamRequest) -> HttpResponse:
    """The figures of the page, one a row: as the coach sees them, whoever asks, since a file travels."""
    rows = page.flat(figures(request.team, named=False))
    name = f"how-we-are-doing-{timezone.localdate()}.csv"
    return csvs.response(name, ("picture", "row", "column", "value"), rows)


@member(Data.TEAM, Doing.WRITE)
def how_compare(request: TeamRequest) -> HttpResponse:
    """May other teams count our weeks in with theirs, and we theirs? The team's own to say, at once."""
    form = form_for(SharingForm, request, counting.sharing(request.team))
    return change(
        request, "wellbeing/how_compare.jinja", form,
        lambda version: counting.share(request.team, version, **form.values),
        then=lambda: done(
            request,
            "We share our weeks now." if form.values["open"] else "We no longer share our weeks.",
            "how", request.team.pk,
        ),
        team=request.team,
    )  # fmt: skip


@mine
def how_teams(request: SignedIn) -> HttpResponse:
    """A coach's teams at a glance, in name order."""
    here = who_is_here(request)
    if here.standing != Standing.COACH:
        raise Http404
    return render(
        request, "wellbeing/how_teams.jinja", {"glances": teams.glances(here.teams, timezone.localdate())}
    )
