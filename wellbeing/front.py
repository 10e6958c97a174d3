"""The front door: where each standing begins its day."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render

from people.access import SignedIn, mine
from people.here import who_is_here


@mine
def front(request: SignedIn) -> HttpResponse:
    """Workers to Today, coaches to their team, administrators to the office, commissioners to reports."""
    here = who_is_here(request)
    if here.standing == "worker":
        return redirect("today")
    if here.standing == "coach" and here.team:
        return redirect("how", here.team.pk)
    if here.standing == "administrator":
        return redirect("office", here.organisation_id)
    if here.standing == "commissioner":
        return redirect("reports")
    return render(request, "wellbeing/no_place.jinja")


@mine
def more(request: SignedIn) -> HttpResponse:
    """Everything that has no tab of its own."""
    return render(request, "wellbeing/more.jinja")
