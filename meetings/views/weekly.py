"""The weekly meeting: when and where, who leads and writes, and what came of it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from meetings import board, colleagues, minutes, running, weekly
from meetings.forms import HeldForm, MeetingChangeForm, MeetingForm
from meetings.models import Meeting
from meetings.views.pages import differing, form_page, from_now_on
from people.access import TeamRequest, member
from people.editing import Reused, Stale, broken
from people.policy import Data, Doing, Who

TAKEN = "There is a meeting at that time already"


@member(Data.TEAM)
def meetings_page(request: TeamRequest) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    rows = list(request.team.meetings.order_by("-starts_at")[:30])
    return render(request, "meetings/meetings.jinja", {
        "team": request.team,
        "worker": request.who is Who.WORKER,
        "diary": [board.shown(row, known) for row in reversed(rows) if not row.held],
        "held": [row for row in rows if row.held],
        "today": timezone.localdate(),
    })  # fmt: skip


@member(Data.TEAM)
def meeting(request: TeamRequest, meeting_id: UUID) -> HttpResponse:
    """Read it; a POST says that it was held, with its one-minute summary."""
    found = _meeting(request, meeting_id)
    known = colleagues.of_team(request.team, request.user)
    if request.method == "POST" and request.POST.get("do") == "seen":
        running.seen(found, request.user)
        messages.success(request, "Good. The team knows you have read it.")
        return redirect("meeting", request.team.pk, found.pk)
    came = minutes.of(found, known, request.user, request.who)
    stored = {"summary": found.summary or came.in_short}
    form = HeldForm(
        request.POST if request.method == "POST" else None, initial={**stored, "version": found.version}
    )
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            running.finish(found, form.cleaned_data["version"], form.cleaned_data["summary"])
        except Stale as stale:
            theirs = differing(form, {"summary": stale.theirs.summary})
            theirs = theirs or [("When", f"{board.shown(stale.theirs, known).day:%d %B}")]
            form = HeldForm(from_now_on(request.POST, stale.theirs))
        else:
            messages.success(request, "Saved. Anyone who was not there can read it.")
            return redirect("meeting", request.team.pk, found.pk)
    tensions = board.readable(request.team, request.user, request.who).open().of_the_team()
    return form_page(
        request, "meetings/meeting.jinja", form, team=request.team, meeting=found, theirs=theirs,
        card=board.shown(found, known), today=timezone.localdate(), worker=request.who is Who.WORKER,
        tensions=[board.tension_line(row, known) for row in tensions] if not found.held else [],
        came=came, ending=request.GET.get("end") == "1",
    )  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def meeting_new(request: TeamRequest) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    last = request.team.meetings.order_by("-starts_at").first()
    form = MeetingForm(
        request.POST if request.method == "POST" else None, members=known.choices,
        initial={**(_week_after(last) if last else {}), **weekly.turns(request.team, known)},
    )  # fmt: skip
    if form.is_valid():
        made = Meeting(id=form.cleaned_data["id"], team=request.team, **form.values)
        try:
            with transaction.atomic():
                weekly.plan(made)
        except Reused:
            raise Http404 from None
        except IntegrityError as error:
            _taken(form, error)
        else:
            messages.success(request, f"It’s in the diary and on the rota.{_busy(made)}")
            return redirect("team", request.team.pk)
    return form_page(request, "meetings/meeting_new.jinja", form, team=request.team)


@member(Data.TEAM, Doing.WRITE)
def meeting_edit(request: TeamRequest, meeting_id: UUID) -> HttpResponse:
    found = _meeting(request, meeting_id)
    known = colleagues.of_team(request.team, request.user)
    form = MeetingChangeForm(
        request.POST if request.method == "POST" else None, members=_with(known, found),
        initial=MeetingForm.start(found),
    )  # fmt: skip
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            with transaction.atomic():
                weekly.change(found, form.cleaned_data["version"], **form.values)
        except IntegrityError as error:
            _taken(form, error)
        except Stale as stale:
            theirs = differing(form, MeetingForm.start(stale.theirs)) or [("Held", "Yes")]
            form = MeetingChangeForm(
                from_now_on(request.POST, stale.theirs), members=_with(known, stale.theirs)
            )
        else:
            messages.success(request, f"Saved.{_busy(found)}")
            return redirect("meeting", request.team.pk, found.pk)
    return form_page(
        request, "meetings/meeting_edit.jinja", form, team=request.team, meeting=found, theirs=theirs
    )


def _meeting(request: TeamRequest, meeting_id: UUID) -> Meeting:
    return get_object_or_404(request.team.meetings.all(), pk=meeting_id)


def _busy(meeting: Meeting) -> str:
    """Who has a visit then cannot come: said at once, while it can still be moved."""
    visits = weekly.in_its_time(meeting)
    if not visits:
        return ""
    return f" {visits} {'visit is' if visits == 1 else 'visits are'} at that time: see who swaps or stays."


def _week_after(last: Meeting) -> dict[str, object]:
    """The same weekday, time and place a week on, or when it next comes; somebody else may lead."""
    start = MeetingForm.start(last)
    day = start["day"] + dt.timedelta(days=7)
    day += dt.timedelta(days=7 * max(0, -((day - timezone.localdate()).days // 7)))
    return {"day": day, "time": start["time"], "place": last.place}


def _with(known: colleagues.Colleagues, found: Meeting) -> list[tuple[str, str]]:
    """The team's workers, and those named now though they may have left."""
    named = [known.who(pk) for pk in (found.facilitator_id, found.scribe_id, found.timekeeper_id)]
    extra = {(str(one.id), one.name) for one in named if one and one not in known.workers}
    return known.choices + sorted(extra)


def _taken(form: MeetingForm, error: IntegrityError) -> None:
    """Two meetings of one team cannot begin together."""
    if broken(error) != "meeting_once":
        raise error
    form.add_error("day", TAKEN)
