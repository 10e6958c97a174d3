"""A person's circle, as their team keeps it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from people.access import PersonRequest, sees
from people.editing import save_if_unchanged
from people.policy import Data, Doing
from people.views.writing import add, change, done, form_for, form_page, warn
from profiles import circles, colleagues, facilitators
from profiles.forms import circles as forms
from profiles.models import Circle, CircleAction, CircleMeeting, CircleMember

HOW = {"done": "Done. Thank you all.", "let_go": "Let go.", "open": "Open again."}


def circle_of(request: PersonRequest) -> Circle:
    found = circles.of(request.person)
    if found is None:
        raise Http404
    return found


def part_of(circle: Circle, rows: Any, pk: UUID) -> Any:
    """A row of this circle, which knows its circle without asking again."""
    found = get_object_or_404(rows, pk=pk)
    found.circle = circle
    return found


def ruled(
    request: PersonRequest,
    page: str,
    form: Any,
    field: str | None,
    act: Callable[[], HttpResponse],
    **context: Any,
) -> HttpResponse:
    """What a rule of circles says stands beside the field."""
    try:
        return act()
    except circles.NotNow as why:
        form.add_error(field, str(why))
        return form_page(request, page, form, {"person": request.person} | context)


@sees(Data.PLAN)
def circle(request: PersonRequest) -> HttpResponse:
    """Why they meet, who is in it, when, and what somebody might do; or how a circle begins."""
    person, row = request.person, circles.of(request.person)
    context: dict[str, Any] = {"person": person, "circle": row, "permitted": circles.permitted(person)}
    if row:
        members, names = list(row.members.filter(left_on=None)), colleagues.first_names(person.team)
        meetings = list(row.meetings.filter(off_on=None).prefetch_related("coming__member", "along"))
        context |= {
            "members": members,
            "runs": next((one for one in members if one.facilitator_id), None),
            "meetings": meetings,
            "coming": {m.pk: _coming(m) for m in meetings},
            "along": {m.pk: _along(m, names, request.user.pk) for m in meetings},
            "number": {m.pk: len(meetings) - n for n, m in enumerate(meetings)},
            "with_connector": circles.WITH_CONNECTOR,
            "actions": list(row.actions.select_related("taken_by", "idea_of")),
            "a_year": circles.asks_to_carry_on(row),
            "outcome": row.outcome,
            "today": timezone.localdate(),
        }
    return render(request, "profiles/circle.jinja", context)


def _coming(meeting: CircleMeeting) -> list[str]:
    """The members who said they come at its time."""
    said = (one for one in meeting.coming.all() if one.comes and circles.still_meant(one, meeting))
    return sorted(one.member.name for one in said if one.member.left_on is None)


def _along(meeting: CircleMeeting, names: dict[UUID, str], me: UUID) -> tuple[bool, list[str]]:
    """Do I go along at its time, and who else of the team?"""
    said = (one for one in meeting.along.all() if one.ended_on is None)
    ids = [one.user_id for one in said if circles.still_meant(one, meeting)]
    return me in ids, sorted(names[pk] for pk in ids if pk != me and pk in names)


def _back(request: PersonRequest, words: str) -> Callable[[], HttpResponse]:
    return lambda: done(request, words, "circle", request.person.pk)


@sees(Data.PLAN, Doing.WRITE)
def circle_new(request: PersonRequest) -> HttpResponse:
    """A person and a purpose."""
    person, page = request.person, "profiles/circle_new.jinja"
    form = form_for(forms.NewCircleForm, request, Circle(person=person))
    return ruled(
        request, page, form, None,
        lambda: add(
            request, page, form, lambda: circles.start(form.made(person=person)),
            then=_back(request, "The circle has begun."), person=person,
        ),
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_edit(request: PersonRequest) -> HttpResponse:
    """Better words for it, who runs it, which outcome it helps."""
    row = circle_of(request)
    form = form_for(forms.CircleForm, request, row)
    return change(
        request, "profiles/circle_edit.jinja", form,
        lambda version: save_if_unchanged(row, version, **form.values),
        then=_back(request, "Saved."), person=request.person,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_facilitator(request: PersonRequest) -> HttpResponse:
    """Pages of volunteers, read together; the person chooses who runs the meetings."""
    row, page = circle_of(request), "profiles/circle_facilitator.jinja"
    offered = facilitators.offered(request.person)
    form = form_for(
        forms.ChooseForm, request, CircleMember(circle=row), offered=facilitators.rows(offered)
    )  # fmt: skip

    def save() -> object:
        chosen = form.cleaned_data["facilitator"]
        interests = next((one.interests for one in offered if one.id == chosen.pk), "")
        made = CircleMember(
            pk=form.cleaned_data["id"], circle=row, person=request.person, name=chosen.name,
            who="Runs our meetings", enjoys=interests, facilitator=chosen,
            chosen_for=form.cleaned_data["chosen_for"],
        )  # fmt: skip
        return circles.choose(made)

    return ruled(
        request, page, form, None,
        lambda: add(
            request, page, form, save,
            then=_back(request, "Chosen. Give them their own link."), person=request.person, offered=offered,
        ),
        offered=offered,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_member_new(request: PersonRequest) -> HttpResponse:
    """Somebody said yes. The person's permission comes first."""
    row, page = circle_of(request), "profiles/circle_member_new.jinja"
    form = form_for(forms.NewMemberForm, request, CircleMember(circle=row))
    return ruled(
        request, page, form, None,
        lambda: add(
            request, page, form, lambda: circles.join(form.made(circle=row, person=request.person)),
            then=_back(request, "They are in the circle. Give them their own link."), person=request.person,
        ),
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_member(request: PersonRequest, circle_member_id: UUID) -> HttpResponse:
    """Better words for somebody, their link, and leaving."""
    row = circle_of(request)
    member = part_of(row, row.members.filter(left_on=None), circle_member_id)
    form = form_for(forms.MemberForm, request, member)
    return change(
        request, "profiles/circle_member.jinja", form,
        lambda version: save_if_unchanged(member, version, **form.values),
        then=_back(request, "Saved."), person=request.person, member=member,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_link(request: PersonRequest, circle_member_id: UUID) -> HttpResponse:
    """A fresh link, shown this once: it is not kept, only what it is known by."""
    row = circle_of(request)
    member = part_of(row, row.members.filter(left_on=None), circle_member_id)
    if request.method != "POST":
        return redirect("circle_member", request.person.pk, member.pk)
    try:
        link = circles.new_link(member)
    except circles.NotNow as why:
        return warn(request, str(why), "circle_member", request.person.pk, member.pk)
    address = request.build_absolute_uri(reverse("circle_here", args=[link]))
    context = {"person": request.person, "member": member, "address": address}
    answer = render(request, "profiles/circle_link.jinja", context)
    answer["Cache-Control"] = "no-store"
    return answer


@sees(Data.PLAN, Doing.WRITE)
def circle_member_leave(request: PersonRequest, circle_member_id: UUID) -> HttpResponse:
    """They wish to leave: the link dies now."""
    row = circle_of(request)
    member = part_of(row, row.members, circle_member_id)
    if request.method != "POST":
        return redirect("circle_member", request.person.pk, member.pk)
    circles.leave(member)
    return _back(request, f"{member.name} has left. Their link no longer works.")()


@sees(Data.PLAN, Doing.WRITE)
def circle_meeting_new(request: PersonRequest) -> HttpResponse:
    """When they meet next: a month on, unless they like it otherwise."""
    row, page = circle_of(request), "profiles/circle_meeting_new.jinja"
    before = list(row.meetings.filter(off_on=None))
    planned = CircleMeeting(circle=row, on=circles.next_day(before))
    if before:
        planned.at, planned.until, planned.where = before[0].at, before[0].until, before[0].where
    form = form_for(forms.NewMeetingForm, request, planned)
    return ruled(
        request, page, form, "on",
        lambda: add(
            request, page, form, lambda: circles.plan(form.made(circle=row, person=request.person)),
            then=_back(request, "Saved. Everyone with a link can see it."), person=request.person,
        ),
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_action_new(request: PersonRequest) -> HttpResponse:
    """Something somebody might like to do."""
    row = circle_of(request)
    form = form_for(forms.NewActionForm, request, CircleAction(circle=row))
    return add(
        request, "profiles/circle_action_new.jinja", form,
        lambda: circles.offer(form.made(circle=row, person=request.person)),
        then=_back(request, "Saved. Anyone in the circle may take it."), person=request.person,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_action(request: PersonRequest, circle_action_id: UUID) -> HttpResponse:
    """Better words, or who said "I can"."""
    row = circle_of(request)
    action = part_of(row, row.actions, circle_action_id)
    form = form_for(forms.ActionForm, request, action)
    return change(
        request, "profiles/circle_action.jinja", form,
        lambda version: save_if_unchanged(action, version, **form.values),
        then=_back(request, "Saved."), person=request.person,
    )  # fmt: skip


@sees(Data.PLAN, Doing.WRITE)
def circle_action_end(request: PersonRequest, circle_action_id: UUID) -> HttpResponse:
    """Done, let go, or open after all."""
    row = circle_of(request)
    action = part_of(row, row.actions, circle_action_id)
    how = request.POST.get("as", "")
    if how not in HOW:
        return redirect("circle", request.person.pk)
    circles.settle(action, how)
    return _back(request, HOW[how])()
