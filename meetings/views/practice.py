"""A look at one's own work with a peer, and how people say it is going."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from meetings import colleagues, hearing, roles
from meetings.colleagues import Colleagues
from meetings.forms.private import PracticeChangeForm, PracticeForm, ReplyForm
from meetings.forms.roles import HeardForm
from meetings.models import Heard, PeerWords, Practice
from meetings.views.pages import differing, form_page, from_now_on, unseen
from people import history
from people.access import TeamRequest, member
from people.editing import Stale, make_once, save_if_unchanged
from people.policy import Data, Doing


def _peers(known: Colleagues) -> list[tuple[str, str]]:
    return [(str(one.id), one.name) for one in known.workers if not one.you]


@member(Data.TEAM, Doing.WRITE)
def practices(request: TeamRequest) -> HttpResponse:
    """My own looks at how I work, and those I was asked into."""
    known = colleagues.of_team(request.team, request.user)
    me = request.user
    rows = roles.practices_of(me, request.team)
    return render(request, "meetings/practices.jinja", {
        "team": request.team, "mine": [row for row in rows if row.author_id == me.pk],
        "asked": [(row, known.who(row.author_id)) for row in rows if row.author_id != me.pk],
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def practice_new(request: TeamRequest) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    form = PracticeForm(request.POST if request.method == "POST" else None, members=_peers(known))
    if form.is_valid():
        row = Practice(id=form.cleaned_data["id"], team=request.team, author=request.user, **form.values)
        with unseen():
            roles.practise(row)
        messages.success(request, "Kept. Only you and whoever you chose can read it.")
        return redirect("practices", request.team.pk)
    return form_page(request, "meetings/practice_new.jinja", form, team=request.team)


@member(Data.TEAM, Doing.WRITE)
def practice(request: TeamRequest, practice_id: UUID) -> HttpResponse:
    """Mine to change or delete; a peer reads it and says what they saw."""
    found = get_object_or_404(roles.practices_of(request.user, request.team), pk=practice_id)
    known = colleagues.of_team(request.team, request.user)
    if found.author_id != request.user.pk:
        return _peer(request, found, known)
    if request.method == "POST" and request.POST.get("do") == "drop":
        roles.drop_practice(found)
        messages.success(request, "It’s gone for good.")
        return redirect("practices", request.team.pk)
    stored = {name: getattr(found, name) for name in PracticeForm.Meta.fields} | {"peer": found.peer_id}
    form = PracticeChangeForm(
        request.POST if request.method == "POST" else None, members=_peers(known),
        initial={**stored, "version": found.version},
    )  # fmt: skip
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            save_if_unchanged(found, form.cleaned_data["version"], **form.values)
        except Stale as stale:
            now = {name: getattr(stale.theirs, name) for name in PracticeForm.Meta.fields}
            theirs = differing(form, now) or [("What you look at", stale.theirs.about)]
            form = PracticeChangeForm(from_now_on(request.POST, stale.theirs), members=_peers(known))
        else:
            messages.success(request, "Saved.")
            return redirect("practices", request.team.pk)
    return form_page(
        request, "meetings/practice.jinja", form, team=request.team, practice=found, theirs=theirs, mine=True,
        author=known.who(found.author_id), words=_words(found, known),
    )  # fmt: skip


def _words(found: Practice, known: Colleagues) -> list[tuple[PeerWords, object]]:
    return [(row, known.who(row.author_id)) for row in found.words.order_by("on", "pk")]


def _peer(request: TeamRequest, found: Practice, known: Colleagues) -> HttpResponse:
    form = ReplyForm(request.POST if request.method == "POST" else None)
    form.fields["text"].label = "What did you see, and what do you wonder?"
    if form.is_valid():
        with unseen():
            make_once(PeerWords(practice=found, author=request.user, **form.cleaned_data))
        messages.success(request, "Said. Only the two of you can read it.")
        return redirect("practice", request.team.pk, found.pk)
    return form_page(
        request, "meetings/practice.jinja", form, team=request.team, practice=found, theirs=[], mine=False,
        author=known.who(found.author_id), words=_words(found, known),
    )  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def heard(request: TeamRequest) -> HttpResponse:
    """How people and families say it is going: this quarter's, and whom we have not asked yet."""
    page = hearing.page(request.team, request.user)
    history.looked_at_all(request, Data.PLAN, "your team", page.people)
    return render(request, "meetings/heard.jinja", {"team": request.team, "page": page})


@member(Data.TEAM, Doing.WRITE)
def heard_new(request: TeamRequest) -> HttpResponse:
    """Type in what somebody told us; never of a person whose link worker I am."""
    people = hearing.to_ask(request.team, request.user)
    history.looked_at_all(request, Data.NAME, "your team", people)
    choices = [(str(person.pk), person.called) for person in people]
    form = HeardForm(
        request.POST if request.method == "POST" else None, people=choices,
        initial={"on": timezone.localdate(), "person": request.GET.get("person")},
    )  # fmt: skip
    if form.is_valid():
        row = Heard(id=form.cleaned_data["id"], team=request.team, author=request.user, **form.values)
        with unseen():
            make_once(row)
        messages.success(request, "Written down, in their words.")
        return redirect("heard", request.team.pk)
    return form_page(request, "meetings/heard_new.jinja", form, team=request.team)
