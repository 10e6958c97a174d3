"""The days of a person's circle: changed, called off, and who of us goes along."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from people.access import PersonRequest, sees
from people.policy import Data, Doing
from people.views.writing import change, done, form_for, warn
from profiles import circles
from profiles.forms.circles import MeetingForm
from profiles.models import CircleMeeting
from profiles.views.circles import circle_of, part_of, ruled
from rotas import circledays
from rotas.times import clock


def _meeting(request: PersonRequest, pk: UUID) -> CircleMeeting:
    row = circle_of(request)
    found: CircleMeeting = part_of(row, row.meetings.filter(off_on=None), pk)
    return found


@sees(Data.PLAN, Doing.WRITE)
def circle_meeting(request: PersonRequest, circle_meeting_id: UUID) -> HttpResponse:
    """Another time, or what was said, in the person's words."""
    meeting, page = _meeting(request, circle_meeting_id), "rotas/circle_meeting.jinja"
    form = form_for(MeetingForm, request, meeting)
    asked_again: list[bool] = []

    def then() -> HttpResponse:
        words = "Saved. Everyone is asked again if they can come." if any(asked_again) else "Saved."
        return done(request, words, "circle", request.person.pk)

    context = {"person": request.person, "meeting": meeting, "today": timezone.localdate()}
    return ruled(
        request, page, form, "on",
        lambda: change(
            request, page, form,
            lambda version: asked_again.append(
                circledays.change(meeting, request.person, version, **form.values)
            ),
            then=then, **context,
        ),
        **context,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_meeting_off(request: PersonRequest, circle_meeting_id: UUID) -> HttpResponse:
    """They do not meet then."""
    meeting = _meeting(request, circle_meeting_id)
    if request.method != "POST":
        return redirect("circle_meeting", request.person.pk, meeting.pk)
    circledays.call_off(meeting)
    return done(request, "Called off. Nobody is expected then.", "circle", request.person.pk)


@sees(Data.PLAN, Doing.WRITE)
def circle_along(request: PersonRequest, circle_meeting_id: UUID) -> HttpResponse:
    """I go along, or not after all: one tap, about oneself alone."""
    meeting, person = _meeting(request, circle_meeting_id), request.person
    said = request.POST.get("as")
    if said == "no":
        circledays.stay_away(meeting, by=request.user)
        return done(request, "It is out of your diary.", "circle", person.pk)
    if said != "yes":
        return redirect("circle", person.pk)
    try:
        visits = circledays.go_along(meeting, person, by=request.user)
    except circles.NotNow as why:
        return warn(request, str(why), "circle", person.pk)
    messages.success(request, "It is in your diary, and on the rota.")
    if visits:
        told = " and ".join(f"{clock(v.starts_at)} with {v.person.called}" for v in visits)
        messages.warning(request, f"You have a visit then: {told}. Look at the rota for who could take it.")
    return redirect("circle", person.pk)


@sees(Data.PLAN, Doing.WRITE)
def circle_end(request: PersonRequest) -> HttpResponse:
    """The question after a year: carry on, or end with thanks. Ending can be chosen at any time."""
    row, person = circle_of(request), request.person
    if request.method != "POST":
        return render(request, "rotas/circle_end.jinja", {"person": person, "circle": row})
    if request.POST.get("as") == "carry_on":
        circles.carry_on(row)
        return done(request, "They carry on.", "circle", person.pk)
    if request.POST.get("as") == "end":
        circledays.end(row)
        return done(request, "The circle has ended. No link works any more.", "circle", person.pk)
    return redirect("circle_end", person.pk)
