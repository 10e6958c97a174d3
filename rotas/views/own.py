"""A worker's own time: their week to print, their hours and miles for pay, their visits in their calendar."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from people import asking, history
from people.access import PersonRequest, SignedIn, anyone, mine, sees
from people.policy import Data
from rotas import feeds, mytime, weekpaper
from rotas.forms.own import MilesForm
from rotas.times import monday_of
from rotas.views.rota import asked_day


@mine
def my_week(request: SignedIn) -> HttpResponse:
    """Seven days of mine, to print: times and first names, no address and no need."""
    monday = monday_of(asked_day(request, "week") or timezone.localdate())
    found = [one for one in mytime.spells(request.user, monday, monday + dt.timedelta(days=6)) if not one.off]
    history.looked(request, Data.ROTA, "your team", *{one.person_id for one in found if one.person_id})
    by_day = {day: list(rows) for day, rows in groupby(found, lambda one: one.day)}
    days = [(day, by_day.get(day, [])) for day in (monday + dt.timedelta(days=n) for n in range(7))]
    week = dt.timedelta(days=7)
    context = {
        "days": days, "monday": monday, "before": monday - week, "after": monday + week,
        "now": timezone.now(),
    }  # fmt: skip
    return render(request, "rotas/my_week.jinja", context)


@mine
def my_hours(request: SignedIn) -> HttpResponse:
    """A month of my own, for pay: agreed visits, travel, miles. Nobody else has this page."""
    choices = list(mytime.months(timezone.localdate()))
    form = MilesForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        day = form.cleaned_data["day"]
        mytime.drove(request.user, day, form.cleaned_data["miles"])
        messages.success(request, "Written down. Only you can see it.")
        return redirect(f"{reverse('my_hours')}?month={day:%Y-%m}")
    asked = request.GET.get("month", "")
    first = next((month for month in choices if f"{month:%Y-%m}" == asked), choices[0])
    context = {"said": mytime.statement(request.user, first), "months": choices, "form": form}
    return render(request, "rotas/my_hours.jinja", context, status=422 if form.errors else 200)


@mine
def my_calendar(request: SignedIn) -> HttpResponse:
    """My visits in my calendar: an address is made, shown once, ended."""
    address = ""
    if request.method == "POST" and request.POST.get("make"):
        address = settings.SITE_URL + reverse("calendar_feed", args=[feeds.make(request.user)])
    elif request.method == "POST":
        feeds.end(request.user)
        messages.success(request, "The address no longer answers.")
        return redirect("my_calendar")
    context = {"address": address, "running": feeds.running(request.user)}
    return render(request, "rotas/my_calendar.jinja", context)


@anyone
def calendar_feed(request: HttpRequest, secret: str) -> HttpResponse:
    """What a calendar fetches: whoever has the secret reads "Visit" and the times of one worker."""
    owner = feeds.owner(secret)
    if owner is None:
        raise Http404
    with asking.asking_as(owner.pk, why="calendar feed"):
        book = feeds.calendar(owner)
    response = HttpResponse(book, content_type="text/calendar; charset=utf-8")
    response["Cache-Control"] = "no-store, private"
    response["Content-Disposition"] = 'inline; filename="visits.ics"'
    return response


@sees(Data.ROTA)
def person_week(request: PersonRequest) -> HttpResponse:
    """The person's week in large type with faces, on one sheet, to keep on the fridge."""
    monday = monday_of(asked_day(request, "week") or timezone.localdate())
    pdf = weekpaper.draw(weekpaper.sheet(request.person, monday))
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="week.pdf"'  # downloads carry no name
    return response
