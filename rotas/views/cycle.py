"""How the next rota comes about, and what changed in an agreed one."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from people import history
from people.access import TeamRequest, member
from people.editing import Stale
from people.policy import Data, Doing, may
from people.views.writing import done, warn
from rotas import cycle as rounds
from rotas import preferences as wishes
from rotas.diaries import settings_of, workers_of
from rotas.models import Period
from rotas.times import bank_holiday
from rotas.views.rota import basis

SAID = {
    Period.State.NEEDS: "Back to what is needed.",
    Period.State.ASKED: "Everyone gets a letter that asks what suits them.",
    Period.State.DRAFT: "Now fill the gaps together.",
    Period.State.AGREED: "Agreed. Everyone gets a letter. What changes from now on is marked.",
}


@member(Data.ROTA)
def cycle(request: TeamRequest) -> HttpResponse:
    """The next rota's steps, the agreed ones, and what changed since."""
    if request.method == "POST":
        return _move(request)
    team, period, today = request.team, rounds.upcoming(request.team), timezone.localdate()
    changes = rounds.changes(team, asking=request.user)
    history.looked(request, Data.ROTA, basis(request), *{change.person_id for change in changes})
    context = {
        "team": team, "period": period, "agreed": rounds.agreed(team), "changes": changes,
        "settings": settings_of(team),
        "to_see": [change for change in changes if change.to_see], "today": today,
        "writes": may(request.who, Doing.WRITE, Data.ROTA), "next_first": rounds.next_first(team),
    }  # fmt: skip
    return render(request, "rotas/cycle.jinja", context | (_steps(request, period) if period else {}))


def _steps(request: TeamRequest, period: Period) -> dict[str, object]:
    """What the page says of each step of the rota on its way."""
    said = wishes.of_team(request.team, asking=request.user, until=period.last)
    spoken = {one.user_id for one in said}
    workers = workers_of(request.team)
    days = (period.first + dt.timedelta(days=n) for n in range((period.after - period.first).days))
    notice = (period.first - timezone.localdate()).days
    return {
        "visits": rounds.visits_of(period).count(), "gaps": rounds.gaps(period),
        "spoken": [name for pk, name in workers.items() if pk in spoken],
        "silent": [name for pk, name in workers.items() if pk not in spoken],
        "holidays": [(day, bank_holiday(day)) for day in days if bank_holiday(day)],
        "away": list(request.team.people.current().exclude(state="active").order_by("called")),
        "notice": notice, "short_notice": notice < settings_of(request.team).notice_days,
    }  # fmt: skip


def _move(request: TeamRequest) -> HttpResponse:
    to, version = request.POST.get("to", ""), request.POST.get("version", "")
    try:
        if to == "begin":
            rounds.begin(request.team)
            return done(request, "Begun. First: is this what people need?", "cycle", request.team.pk)
        period = rounds.upcoming(request.team)
        if to == "reopen":
            period = next(iter(reversed(rounds.agreed(request.team))), None)
            to = Period.State.DRAFT
        if period is None or to not in Period.State.values or not version.isdecimal():
            return redirect("cycle", request.team.pk)
        rounds.move(period, int(version[:9]), to)
    except (Stale, rounds.NotYet):
        return warn(request, "A colleague moved it on just now. Here it is.", "cycle", request.team.pk)
    return done(request, SAID[Period.State(to)], "cycle", request.team.pk)


@member(Data.ROTA, Doing.WRITE)
def change_seen(request: TeamRequest, visit_id: UUID) -> HttpResponse:
    """I have seen how this agreed visit is now."""
    visit = get_object_or_404(request.team.visits.all(), pk=visit_id)
    if request.method != "POST":
        return redirect("cycle", request.team.pk)
    rounds.saw(visit, by=request.user)
    return done(request, "Thank you. Your team knows you have seen it.", "cycle", request.team.pk)
