"""What a personal link opens: one circle's purpose, dates and actions. No account, and nothing else."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone

from people.access import anyone
from people.editing import Reused
from people.views.writing import form_for
from profiles import circles
from profiles.forms.circles import ThoughtForm
from profiles.models import CircleMember


def _closed(request: HttpRequest) -> HttpResponse:
    return _quiet(render(request, "profiles/circle_closed.jinja", status=410))


def _quiet(answer: HttpResponse) -> HttpResponse:
    """The address is a secret: no copy is kept and no other site is told of it.

    Not `no-referrer`: then a browser would hide its origin too, and no tap would be let in.
    """
    answer["Cache-Control"], answer["Referrer-Policy"] = "no-store", "same-origin"
    return answer


@anyone
def circle_here(request: HttpRequest, link: str) -> HttpResponse:
    """Why we meet, when next, and what you could do if you would like to."""
    try:
        member, called = circles.enter(link)
    except circles.NoLongerOpen:
        return _closed(request)
    form = ThoughtForm()
    if request.method == "POST":
        if "what" in request.POST:
            form = form_for(ThoughtForm, request)
            if form.is_valid() and _thought(form, member):
                return _saved(request, link, "Thank you. Your idea is there for all to see.")
        else:
            return _saved(request, link, _act(request, member))
    return _quiet(_page(request, member, called, form, link))


def _saved(request: HttpRequest, link: str, words: str) -> HttpResponseRedirect:
    messages.success(request, words)
    return redirect("circle_here", link)


def _thought(form: Any, member: CircleMember) -> bool:
    try:
        circles.offer(form.made(circle_id=member.circle_id, person_id=member.person_id, idea_of=member))
    except Reused:
        form.add_error(None, "Something went wrong on the way. Write it once more")
        return False
    return True


def _act(request: HttpRequest, member: CircleMember) -> str:
    """One tap: come, cannot, can, after_all or did, with the id it is about. Answers in words."""
    for name in ("come", "cannot", "can", "after_all", "did"):
        if name in request.POST:
            break
    else:
        return "Nothing has changed."
    try:
        about = UUID(request.POST[name])
        return _done(name, member, about)
    except ValueError:
        return "Nothing has changed."
    except circles.NotNow as why:
        return str(why)


def _done(name: str, member: CircleMember, about: UUID) -> str:
    if name in ("come", "cannot"):
        circles.say_coming(member, about, comes=name == "come")
        return "Lovely. See you there." if name == "come" else "Thank you for saying. You will be missed."
    if name == "can":
        circles.take(member, about)
        return "Thank you. It is yours."
    if name == "did":
        circles.did(member, about)
        return "Thank you for doing it."
    circles.hand_back(member, about)
    return "That’s fine. It is open to all again."


def _page(request: HttpRequest, member: CircleMember, called: str, form: Any, link: str) -> HttpResponse:
    """A fixed number of queries, whatever the circle's size."""
    circle, today = member.circle, timezone.localdate()
    meetings = list(circle.meetings.filter(off_on=None))
    ahead = [m for m in reversed(meetings) if m.on >= today]
    said = list(ahead[0].coming.select_related("member")) if ahead else []
    answers = [one for one in said if circles.still_meant(one, ahead[0]) and one.member.left_on is None]
    context = {
        "called": called,
        "member": member,
        "circle": circle,
        "next": ahead[0] if ahead else None,
        "later": ahead[1:],
        "mine": next((a.comes for a in answers if a.member_id == member.pk), None),
        "others": [a.member.name for a in answers if a.comes and a.member_id != member.pk],
        "along": circles.along().get(ahead[0].pk, []) if ahead else [],
        "actions": list(circle.actions.filter(done_on=None, let_go_on=None).select_related("taken_by")),
        "told": [m for m in meetings if m.minutes],
        "members": list(circle.members.filter(left_on=None)),
        "form": form,
        "link": link,
    }
    return render(request, "profiles/circle_here.jinja", context, status=422 if form.errors else 200)


@anyone
def circle_leave(request: HttpRequest, link: str) -> HttpResponse:
    """Out of the circle, after one question; the link dies then."""
    try:
        member, called = circles.enter(link)
    except circles.NoLongerOpen:
        return _closed(request)
    context = {"called": called, "link": link}
    if request.method == "POST":
        circles.leave(member)
        return _quiet(render(request, "profiles/circle_left.jinja", context))
    return _quiet(render(request, "profiles/circle_leave.jinja", context))
