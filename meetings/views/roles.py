"""Roles and who holds them; buddies; what team and coach keep together."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from meetings import board, colleagues, pairs, roles
from meetings.forms.private import PairForm, RhythmForm
from meetings.forms.roles import (
    HandOverForm,
    NoteChangeForm,
    NoteForm,
    QuestionForm,
    RoleChangeForm,
    RoleForm,
)
from meetings.models import CoachNote, Question, Role
from meetings.views.pages import differing, form_page, from_now_on, unseen, uuid_of
from people.access import TeamRequest, member
from people.editing import Stale
from people.models import User
from people.policy import Data, Doing, Who


def _taken(request: TeamRequest, but: Role | None = None) -> set[str]:
    rows = request.team.roles.filter(ended_on=None)
    return {row.name.lower() for row in rows if but is None or row.pk != but.pk}


@member(Data.TEAM)
def roles_page(request: TeamRequest) -> HttpResponse:
    """Who looks after what; a POST starts with the usual set."""
    if request.method == "POST":
        roles.start(request.team)
        messages.success(request, "Change them as you like.")
        return redirect("roles", request.team.pk)
    known = colleagues.of_team(request.team, request.user)
    rows = request.team.roles.filter(ended_on=None).prefetch_related("terms")
    today = timezone.localdate()
    listed = []
    for row in rows:
        term = next((term for term in row.terms.all() if term.ended_on is None), None)
        listed.append((row, known.who(term.user_id) if term else None, term))
    return render(request, "meetings/roles.jinja", {
        "team": request.team, "roles": listed, "worker": request.who is Who.WORKER, "today": today,
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def role_new(request: TeamRequest) -> HttpResponse:
    form = RoleForm(request.POST if request.method == "POST" else None, taken=_taken(request))
    if form.is_valid():
        with unseen():
            roles.make(Role(id=form.cleaned_data["id"], team=request.team, **form.values))
        messages.success(request, "Written down. Now choose who takes it on.")
        return redirect("role", request.team.pk, form.cleaned_data["id"])
    return form_page(request, "meetings/role_new.jinja", form, team=request.team)


@member(Data.TEAM)
def role(request: TeamRequest, role_id: UUID) -> HttpResponse:
    """What it is for, who held it and what they handed over; changed or ended (do=end) by the team."""
    found = get_object_or_404(request.team.roles.all(), pk=role_id)
    known = colleagues.of_team(request.team, request.user)
    stored = {name: getattr(found, name) for name in RoleForm.Meta.fields}
    form = RoleChangeForm(
        request.POST if request.method == "POST" else None, taken=_taken(request, found),
        initial={**stored, "version": found.version},
    )  # fmt: skip
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        ending, version = request.POST.get("do") == "end", form.cleaned_data["version"]
        try:
            if ending:
                roles.end(found, version)
            else:
                roles.change(found, version, **form.values)
        except Stale as stale:
            now = {name: getattr(stale.theirs, name) for name in RoleForm.Meta.fields}
            theirs = differing(form, now) or [("What it is called", stale.theirs.name)]
            form = RoleChangeForm(from_now_on(request.POST, stale.theirs), taken=_taken(request, found))
        else:
            messages.success(request, "It has ended." if ending else "Saved.")
            return redirect("roles", request.team.pk)
    terms = [(term, known.who(term.user_id)) for term in found.terms.all()]
    return form_page(
        request, "meetings/role.jinja", form, team=request.team, role=found, theirs=theirs, terms=terms,
        worker=request.who is Who.WORKER, today=timezone.localdate(),
    )  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def role_hand_over(request: TeamRequest, role_id: UUID) -> HttpResponse:
    """From one of us to another, with what the next one needs to know."""
    found = get_object_or_404(request.team.roles.filter(ended_on=None), pk=role_id)
    known = colleagues.of_team(request.team, request.user)
    form = HandOverForm(request.POST if request.method == "POST" else None, members=known.choices)
    if form.is_valid():
        roles.hand_over(
            found, User(pk=form.cleaned_data["to"]), form.cleaned_data["until"],
            handed_over=form.cleaned_data["handed_over"],
        )  # fmt: skip
        messages.success(request, "Handed over. Thank you both.")
        return redirect("role", request.team.pk, found.pk)
    return form_page(request, "meetings/role_hand_over.jinja", form, team=request.team, role=found)


@member(Data.TEAM, Doing.WRITE)
def buddies_page(request: TeamRequest) -> HttpResponse:
    """Who looks out for whom; a POST makes a pair, or ends one (part=)."""
    if "part" in request.POST:
        pairs.part(request.team, uuid_of(request.POST["part"]))
        messages.success(request, "They are no longer a pair.")
        return redirect("buddies", request.team.pk)
    known, rows = colleagues.of_team(request.team, request.user), pairs.pairs_of(request.team)
    taken = {str(pk) for row in rows for pk in (row.one_id, row.other_id)}
    free = [(pk, name) for pk, name in known.choices if pk not in taken]
    form = PairForm(request.POST if request.method == "POST" else None, free=free)
    if form.is_valid():
        if pairs.pair(request.team, form.cleaned_data["one"], form.cleaned_data["other"]):
            messages.success(request, "They look out for each other from today.")
        else:
            messages.warning(request, "One of the two has a buddy already.")
        return redirect("buddies", request.team.pk)
    return form_page(
        request, "meetings/buddies.jinja", form, team=request.team, free=[name for _, name in free],
        pairs=[(row, known.who(row.one_id), known.who(row.other_id)) for row in rows],
    )  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def buddy(request: TeamRequest) -> HttpResponse:
    """My buddy, how often we sit down, and when we last did: for the two of us."""
    pair = pairs.buddies_of(request.user, request.team)
    if pair is None:
        return render(request, "meetings/buddy.jinja", {"team": request.team, "other": None, "theirs": []})
    other = colleagues.of_team(request.team, request.user).who(pairs.other_of(pair, request.user))
    rhythm = roles.rhythm_of(pair)
    initial = {"weeks": rhythm.weeks, "last_on": rhythm.last_on, "version": rhythm.version}
    form = RhythmForm(request.POST if request.method == "POST" else None, initial=initial)
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        wanted = {name: form.cleaned_data[name] for name in ("weeks", "last_on")}
        try:
            roles.set_rhythm(rhythm, form.cleaned_data["version"], **wanted)
        except Stale as stale:
            now = {"weeks": stale.theirs.weeks, "last_on": stale.theirs.last_on}
            theirs = differing(form, now) or [("Every so many weeks", str(now["weeks"]))]
            form = RhythmForm(from_now_on(request.POST, stale.theirs))
        else:
            messages.success(request, "Saved. Only the two of you see it.")
            return redirect("buddy", request.team.pk)
    return form_page(
        request, "meetings/buddy.jinja", form, team=request.team, other=other, rhythm=rhythm, theirs=theirs,
        due=rhythm.due(timezone.localdate()),
    )  # fmt: skip


@member(Data.COACHING)
def coaching(request: TeamRequest) -> HttpResponse:
    """What team and coach keep together, and what was brought to the coach."""
    known = colleagues.of_team(request.team, request.user)
    brought = board.readable(request.team, request.user, request.who).filter(for_coach=True).open()
    form = NoteForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        row = CoachNote(id=form.cleaned_data["id"], team=request.team, author=request.user, **form.values)
        with unseen():
            roles.note(row)
        messages.success(request, "Written down. Team and coach can read it.")
        return redirect("coaching", request.team.pk)
    notes = [(row, known.who(row.author_id)) for row in request.team.coach_notes.all()[:50]]
    return form_page(
        request, "meetings/coaching.jinja", form, team=request.team, notes=notes, coach=known.coach,
        brought=[board.tension_line(row, known) for row in brought], today=timezone.localdate(),
        worker=request.who is Who.WORKER,
    )  # fmt: skip


@member(Data.COACHING, Doing.WRITE)
def coach_note(request: TeamRequest, coach_note_id: UUID) -> HttpResponse:
    """What was tried, and what was learned; either side changes it."""
    found = get_object_or_404(request.team.coach_notes.all(), pk=coach_note_id)
    stored = {name: getattr(found, name) for name in NoteForm.Meta.fields}
    form = NoteChangeForm(
        request.POST if request.method == "POST" else None, initial={**stored, "version": found.version}
    )
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            roles.change_note(found, form.cleaned_data["version"], **form.values)
        except Stale as stale:
            now = {name: getattr(stale.theirs, name) for name in NoteForm.Meta.fields}
            theirs = differing(form, now) or [("What it is about", stale.theirs.text)]
            form = NoteChangeForm(from_now_on(request.POST, stale.theirs))
        else:
            messages.success(request, "Saved.")
            return redirect("coaching", request.team.pk)
    return form_page(request, "meetings/coach_note.jinja", form, team=request.team, note=found, theirs=theirs)


@member(Data.COACHING, Doing.WRITE)
@require_POST
def tension_question(request: TeamRequest, tension_id: UUID) -> HttpResponse:
    """The coach asks back on what was brought to them; nobody else does."""
    rows = board.readable(request.team, request.user, request.who).filter(for_coach=True)
    found = get_object_or_404(rows, pk=tension_id)
    form = QuestionForm(request.POST)
    if request.who is Who.COACH and form.is_valid():
        row = Question(tension=found, team=request.team, author=request.user, **form.cleaned_data)
        with unseen():
            roles.ask(row)
        messages.success(request, "Asked.")
    else:
        messages.warning(request, "Write a question." if request.who is Who.COACH else "The coach asks here.")
    return redirect("tension", request.team.pk, found.pk)
