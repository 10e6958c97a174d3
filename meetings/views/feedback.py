"""Feedback between two colleagues, and the way out of a conflict: pages for the two alone."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from meetings import blame, colleagues, feedback, pairs
from meetings.colleagues import Colleagues
from meetings.forms.private import AskForm, FeedbackForm, PathForm, ReplyForm
from meetings.models import Feedback, FeedbackAsk, FeedbackReply, PathStep
from meetings.views.pages import form_page, unseen, uuid_of
from people.access import TeamRequest, member
from people.editing import Reused, Stale, make_once
from people.models import User
from people.policy import Data, Doing, Who

SHOWN = 50


def others(known: Colleagues) -> list[tuple[str, str]]:
    """Colleagues of today, without oneself; the coach is one too."""
    rows = [*known.workers, *([known.coach] if known.coach else [])]
    return [(str(one.id), one.name) for one in rows if not one.you]


@member(Data.FEEDBACK, Doing.WRITE)
def feedback_page(request: TeamRequest) -> HttpResponse:
    """What I got, gave, keep, and am asked for."""
    known, me = colleagues.of_team(request.team, request.user), request.user.pk
    rows = list(feedback.between(request.user, request.team).order_by("-on", "pk")[:SHOWN])
    asks = list(request.user.feedback_wanted.filter(team=request.team))
    return render(request, "meetings/feedback.jinja", {
        "worker": request.who is Who.WORKER, "team": request.team, "known": known, "others": others(known),
        "got": [row for row in rows if row.to_id == me],
        "gave": [row for row in rows if row.author_id == me and row.sent],
        "kept": [row for row in rows if row.author_id == me and not row.sent],
        "to_read": [row for row in rows if row.reader_id == me],
        "asks": [(ask, known.who(ask.author_id)) for ask in asks],
    })  # fmt: skip


@member(Data.FEEDBACK, Doing.WRITE)
def feedback_new(request: TeamRequest) -> HttpResponse:
    """Write to one colleague, named in the address; keep it, or send it."""
    known = colleagues.of_team(request.team, request.user)
    asked = request.POST.get("to", request.GET.get("to"))
    chosen = known.who(uuid_of(asked)) if str(asked) in dict(others(known)) else None
    if chosen is None:
        return redirect("feedback", request.team.pk)
    kept = request.user.feedback_given.filter(pk=uuid_of(request.GET.get("draft")), sent=False).first()
    form = FeedbackForm(
        request.POST if request.method == "POST" else None,
        initial=FeedbackForm.start(kept) if kept else {"kind": "thanks"},
    )
    read = ""
    if form.is_valid():
        row = Feedback(
            id=form.cleaned_data["id"], team=request.team, author=request.user, to_id=chosen.id, **form.words
        )  # fmt: skip
        if request.POST.get("do") != "look":
            return _keep_or_send(request, row, chosen.first)
        read = feedback.as_read(row)
    said = " ".join(str(form[name].value() or "") for name in ("saw", "need", "ask"))
    return form_page(
        request, "meetings/feedback_new.jinja", form, team=request.team, chosen=chosen, coach=known.coach,
        buddy=pairs.buddy(request.user, request.team, known), read=read, hints=blame.hints(said),
        stings=blame.as_data(),
    )  # fmt: skip


def _keep_or_send(request: TeamRequest, row: Feedback, to: str) -> HttpResponse:
    """By the button; one that means nothing keeps it."""
    do = request.POST.get("do")
    try:
        if do == "send":
            feedback.send(row)
            messages.success(request, f"Sent. Only you and {to} can read it.")
            return redirect("feedback_one", request.team.pk, row.pk)
        kept = feedback.keep(row)
    except (Reused, Stale):
        raise Http404 from None
    if do == "buddy":
        known = colleagues.of_team(request.team, request.user)
        buddy = pairs.buddy(request.user, request.team, known)
        if buddy is None or buddy.id == row.to_id:
            raise Http404
        feedback.show_to(kept, User(pk=buddy.id))
        messages.success(request, f"{buddy.first} can read it until you send it.")
    else:
        messages.success(request, "Kept. Only you can see it.")
    return redirect("feedback", request.team.pk)


@member(Data.FEEDBACK, Doing.WRITE)
def feedback_one(request: TeamRequest, feedback_id: UUID) -> HttpResponse:
    """Read it; either of the two answers or deletes it."""
    found = get_object_or_404(feedback.between(request.user, request.team), pk=feedback_id)
    known = colleagues.of_team(request.team, request.user)
    two = request.user.pk in (found.author_id, found.to_id)
    if request.method == "POST" and request.POST.get("do") == "drop" and two:
        feedback.drop(found)
        messages.success(request, "It’s gone for good.")
        return redirect("feedback", request.team.pk)
    form = ReplyForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and found.sent:
        row = FeedbackReply(feedback=found, author=request.user, **form.cleaned_data)
        with unseen():
            feedback.reply(row)
        messages.success(request, "Answered. Only the two of you can read it.")
        return redirect("feedback_one", request.team.pk, found.pk)
    return form_page(
        request, "meetings/feedback_one.jinja", form, team=request.team, feedback=found, two=two,
        words=feedback.as_read(found), author=known.who(found.author_id), to=known.who(found.to_id),
        replies=[(reply, known.who(reply.author_id)) for reply in found.replies.order_by("on", "pk")],
    )  # fmt: skip


@member(Data.FEEDBACK, Doing.WRITE)
def feedback_ask(request: TeamRequest) -> HttpResponse:
    """Ask a colleague how they see it."""
    known = colleagues.of_team(request.team, request.user)
    form = AskForm(request.POST if request.method == "POST" else None, members=others(known))
    if form.is_valid():
        row = FeedbackAsk(
            id=form.cleaned_data["id"], team=request.team, author=request.user,
            to_id=form.cleaned_data["to"], about=form.cleaned_data["about"],
        )  # fmt: skip
        with unseen():
            feedback.ask_for(row)
        messages.success(request, "Asked. Only the two of you know.")
        return redirect("feedback", request.team.pk)
    return form_page(request, "meetings/feedback_ask.jinja", form, team=request.team)


@member(Data.FEEDBACK, Doing.WRITE)
def path(request: TeamRequest) -> HttpResponse:
    """The way out of a conflict: steps with their days, for the two; a POST writes or takes back one."""
    known = colleagues.of_team(request.team, request.user)
    rows = feedback.steps(request.user, request.team)
    if request.method == "POST" and "drop" in request.POST:
        request.user.path_steps.filter(pk=uuid_of(request.POST["drop"])).delete()
        return redirect("path", request.team.pk)
    form = PathForm(
        request.POST if request.method == "POST" else None, members=others(known),
        initial={"on": timezone.localdate(), "to": request.GET.get("to")},
    )  # fmt: skip
    if form.is_valid():
        row = PathStep(
            id=form.cleaned_data["id"], team=request.team, author=request.user, to_id=form.cleaned_data["to"],
            kind=form.cleaned_data["kind"], on=form.cleaned_data["on"],
        )  # fmt: skip
        with unseen():
            make_once(row)
        messages.success(request, "Written down. Only the two of you see the step and its day.")
        return redirect("path", request.team.pk)
    me = request.user.pk
    steps = [(row, known.who(row.to_id if row.author_id == me else row.author_id)) for row in rows]
    return form_page(
        request, "meetings/path.jinja", form, team=request.team, steps=steps, coach=known.coach, me=me,
        buddy=pairs.buddy(request.user, request.team, known),
    )  # fmt: skip
