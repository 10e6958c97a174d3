"""The team's week."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from people import history
from people.access import TeamRequest, member
from people.policy import Data, Doing, Who, may
from rotas import balance, cycle, hands, week
from rotas.slots import Slot, alike
from rotas.times import monday_of

SHOWS = ("everyone", "me", "open")
#: a rota reaches this far to either side; beyond it there is only the current week
FAR = dt.timedelta(days=730)


def basis(request: TeamRequest) -> str:
    """On what basis names of the team's people are shown."""
    return "your team" if request.who is Who.WORKER else "your team's coach"


def asked_day(request: HttpRequest, name: str) -> dt.date | None:
    """A day from the address; nonsense and other centuries are nothing."""
    try:
        day = dt.date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
    return day if abs(day - timezone.localdate()) <= FAR else None


@member(Data.ROTA)
def rota(request: TeamRequest) -> HttpResponse:
    """One week, everyone's, mine or what is open; on a phone one day of it."""
    today = timezone.localdate()
    day, monday = asked_day(request, "day"), asked_day(request, "week")
    monday = monday_of(monday or day or today)
    if day is None or monday_of(day) != monday:
        day = today if monday_of(today) == monday else monday
    show = request.GET.get("show", "")
    show = show if show in SHOWS and (show != "me" or request.who is Who.WORKER) else "everyone"
    whole = week.of_team(request.team, monday, asking=request.user)
    shown = only(whole, show)
    seen = {slot.person_id for d in whole.days for slot in d.slots if slot.person_id}
    history.looked(request, Data.ROTA, basis(request), *seen)
    context = {
        "team": request.team, "week": whole, "days": shown, "day": next(d for d in shown if d.date == day),
        "today": today, "show": show, "writes": may(request.who, Doing.WRITE, Data.ROTA),
        "before": monday - dt.timedelta(days=7), "after": monday + dt.timedelta(days=7),
        "took": just_taken(request, whole),
        "undo": hands.undoable(request.GET.get("undo", ""), by=request.user),
        "homes": {id: reverse("person", args=[id]) for id in seen},
        "alike": alike(slot for d in shown for slot in d.slots),
        "now": timezone.now(), "six_days": dt.timedelta(days=6),
        "faces": balance.faces({slot.person_id for d in shown for slot in d.slots if slot.open}),
        "to_see": len(cycle.to_see([request.team], asking=request.user)),
    }  # fmt: skip
    return render(request, "rotas/rota.jinja", context)


def only(whole: week.Week, show: str) -> list[week.Day]:
    """The days with everyone's slots, the asking worker's or the open ones."""
    if show == "everyone":
        return list(whole.days)
    return [
        replace(day, slots=tuple(s for s in day.slots if (s.mine if show == "me" else s.open)))
        for day in whole.days
    ]


def just_taken(request: HttpRequest, whole: week.Week) -> Slot | None:
    """The visit in ?took=, while it is still mine and to come: it can be given back at once."""
    took = request.GET.get("took", "")
    found = (slot for day in whole.days for slot in day.slots if took and str(slot.id) == took and slot.mine)
    return next((slot for slot in found if slot.starts_at > timezone.now()), None)
