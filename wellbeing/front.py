"""The front door: where each standing begins its day, and everything that has no tab of its own."""

from __future__ import annotations

from typing import TypeAlias

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from people.access import SignedIn, mine
from people.edge import refusal, typed
from people.here import Here, who_is_here
from people.models import Standing

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
#: icon, label, a line under it, address
Row: TypeAlias = tuple[str, str, str, str]


@mine
def front(request: SignedIn) -> HttpResponse:
    """Workers to Today, coaches to their team, administrators to the office, commissioners to reports."""
    here = who_is_here(request)
    if here.standing == Standing.WORKER:
        return redirect("today")
    if here.standing == Standing.COACH and here.team:
        return redirect("how", here.team.pk)
    if here.standing == Standing.ADMINISTRATOR:
        return redirect("office", here.organisation_id)
    if here.standing == Standing.COMMISSIONER:
        return redirect("reports")
    return render(request, "wellbeing/no_place.jinja")


@mine
def more(request: SignedIn) -> HttpResponse:
    """Everything that has no tab of its own."""
    here = who_is_here(request)
    places = ", ".join(team.name for team in here.teams)
    context = {"places": places, "mine": _mine(here), "team_rows": _team(here)}
    return render(request, "wellbeing/more.jinja", context)


def _mine(here: Here) -> list[Row]:
    """One's own things."""
    rows: list[Row] = []
    if here.standing in (Standing.WORKER, Standing.COACH):
        rows.append(("user-round", "My one-page profile", "In your own words", reverse("my_profile")))
    if here.standing == Standing.WORKER:
        rows.append(("sprout", "My five ways to wellbeing", "Small next things", reverse("five_ways")))
        rows.append(("heart", "My wellness plan", "Only you can see it", reverse("wellness")))
        rows.append(("heart-handshake", "Who would like me", "Your own yes or not now", reverse("asked")))
        rows.append(("lock", "What I’ve noticed", "Only you can see these", reverse("drafts")))
        rows.append(("calendar-days", "My week", "To print, or in your calendar", reverse("my_week")))
        rows.append(("clipboard-list", "My hours and miles", "For your pay", reverse("my_hours")))
        rows.append(("calendar-x", "Days I’m away", "Leave, or not well", reverse("away")))
    rows.append(("mail", "How you hear from us", "Quiet hours, e-mail, phone", reverse("news_choices")))
    rows.append(("fingerprint", "Sign-in and devices", "Passkey, lost phone", reverse("mfa_index")))
    rows.append(("key-square", "Keys to the API", "For programs", reverse("keys")))
    if here.teams:
        rows.append(("door-open", "Leave a team", "Asked once more", reverse("leave")))
    return rows


def _team(here: Here) -> list[Row]:
    """The team's things; a coach's are fewer."""
    if here.team is None:
        return []
    team = here.team.pk
    rows: list[Row] = [
        ("search", "Find", "People, notes, agreements, handbook", reverse("search")),
        ("eye", "How we’re doing", "Pictures and questions", reverse("how", args=[team])),
        ("file-text", "What the council reads", "You see it first", reverse("team_reports", args=[team])),
        ("flag", "Incidents", "Falls, errors, complaints", reverse("incidents", args=[team])),
        ("bell", "When nobody answers", "Essential visits, on call", reverse("safety_net", args=[team])),
        ("settings", "How we make our rota", "Our agreements", reverse("rota_settings", args=[team])),
    ]
    if here.standing == Standing.WORKER:
        rows.append(("repeat", "Swaps", "Asked, and who tells whom", reverse("swaps", args=[team])))
        rows.append(("scale", "Give and take", "The last eight weeks", reverse("give_and_take", args=[team])))
        rows.append(("star", "Skills", "Who is signed off for what", reverse("skills", args=[team])))
        rows.append(("upload", "Bring people in", "From a spreadsheet", reverse("import_team", args=[team])))
    return rows


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The same words for what does not exist and what is not ours to see; what was typed comes back."""
    return refusal(request, 404, typed=typed(request) if request.method == "POST" else [])


def not_allowed(request: HttpRequest, exception: Exception) -> HttpResponse:
    """May look, may not do."""
    return refusal(request, 403)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Could not be read, or was too much at once."""
    return refusal(request, 413 if isinstance(exception, TOO_MUCH) else 400)


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault; a page that asks the database nothing, in case it is the database."""
    return refusal(request, 500, here=None)
