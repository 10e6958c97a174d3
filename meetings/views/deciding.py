"""Proposals, the team's pulse, and its handbook."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from meetings import board, colleagues, handbook, proposals, pulse, roles, running
from meetings.forms.deciding import (
    OutcomeForm,
    PageChangeForm,
    PageForm,
    ProposalForm,
    PulseForm,
    SettleForm,
    VoiceForm,
)
from meetings.models import Page, Proposal, Voice
from meetings.views.pages import form_page, unseen, uuid_of
from people.access import TeamRequest, member
from people.editing import Stale
from people.policy import Data, Doing, Who

SHOWN = 60


@member(Data.TEAM)
def proposals_page(request: TeamRequest) -> HttpResponse:
    """What is open, what comes to the meeting, and what became of the others."""
    known = colleagues.of_team(request.team, request.user)
    found = request.team.proposals.order_by("-closes_on", "pk")[:SHOWN]
    rows = [(row, known.who(row.author_id)) for row in found]
    return render(request, "meetings/proposals.jinja", {
        "team": request.team, "worker": request.who is Who.WORKER,
        "open": [pair for pair in rows if pair[0].state in ("", "meeting")],
        "over": [pair for pair in rows if pair[0].state not in ("", "meeting")],
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def proposal_new(request: TeamRequest) -> HttpResponse:
    """Put something to the others; ?tension= is what it came from, ?about= and ?role= what it is about."""
    known, sent = colleagues.of_team(request.team, request.user), request.GET
    asked = request.POST.get("tension", sent.get("tension"))
    about = request.team.tensions.of_the_team().filter(pk=uuid_of(asked)).first()
    form = ProposalForm(
        request.POST if request.method == "POST" else None, members=known.choices,
        roles=roles.choices(request.team),
        initial={
            "closes_on": timezone.localdate() + dt.timedelta(days=proposals.DAYS),
            "about": sent.get("about"), "role": sent.get("role"), "why": about.noticed[:300] if about else "",
        },
    )  # fmt: skip
    if form.is_valid():
        row = Proposal(
            id=form.cleaned_data["id"], team=request.team, author=request.user, tension=about, **form.values
        )
        with unseen():
            proposals.propose(row)
        messages.success(request, "Put to the others.")
        return redirect("proposal", request.team.pk, row.pk)
    return form_page(request, "meetings/proposal_new.jinja", form, team=request.team, about=about)


@member(Data.TEAM)
def proposal(request: TeamRequest, proposal_id: UUID) -> HttpResponse:
    """Read it, say what I see; whoever proposed decides or takes it back; a meeting settles it."""
    rows = request.team.proposals.select_related("role")
    found = get_object_or_404(rows, pk=proposal_id)
    if request.method == "POST" and request.POST.get("do") == "withdraw":
        proposals.withdraw(found, request.user)
        messages.success(request, "Taken back.")
        return redirect("proposals", request.team.pk)
    deciding = request.POST.get("do") in ("decide", "adopt", "drop")
    sent = request.POST if request.method == "POST" else None
    worded = found.state == Proposal.State.MEETING and found.about != Proposal.About.PERSON
    voice = VoiceForm(None if deciding else sent)
    outcome = (SettleForm if worded else OutcomeForm)(
        sent if deciding else None, initial={"text": found.text}
    )
    form = outcome if deciding else voice
    if form.is_valid():
        _say(request, found, form)
        return redirect("proposal", request.team.pk, found.pk)
    known = colleagues.of_team(request.team, request.user)
    readable = board.readable(request.team, request.user, request.who)
    return form_page(
        request, "meetings/proposal.jinja", form, team=request.team, proposal=found, voice=voice,
        outcome=outcome, author=known.who(found.author_id), nominee=known.who(found.nominee_id),
        worker=request.who is Who.WORKER, mine=found.author_id == request.user.pk,
        about=readable.filter(proposals=found).first(),
        voices=[(row, known.who(row.author_id)) for row in found.voices.all()],
    )  # fmt: skip


def _say(request: TeamRequest, found: Proposal, form: VoiceForm | OutcomeForm) -> None:
    if isinstance(form, OutcomeForm):
        if request.POST["do"] == "decide":
            proposals.decide(found, form.cleaned_data["outcome"], request.user)
        else:
            proposals.settle(
                found, adopt=request.POST["do"] == "adopt", outcome=form.cleaned_data["outcome"],
                text=form.cleaned_data.get("text", ""),
                meeting=request.team.meetings.filter(held=False).exclude(step="").first(),
            )  # fmt: skip
        messages.success(request, "Decided, and written down.")
        return
    row = Voice(team=request.team, proposal=found, author=request.user, **form.cleaned_data)
    with unseen():
        proposals.speak(row)
    messages.success(request, "Said. Thank you.")


@member(Data.TEAM, Doing.WRITE)
def pulse_page(request: TeamRequest) -> HttpResponse:
    """Answer once, read what is over; do=ask opens a round for a week."""
    if request.method == "POST" and request.POST.get("do") == "ask":
        pulse.ask(request.team)
        return redirect("pulse", request.team.pk)
    now = pulse.open_round(request.team)
    spoke = now is not None and pulse.answered(now, request.user)
    form = PulseForm(request.POST if request.method == "POST" else None)
    if now and not spoke and form.is_valid():
        pulse.say(now, form.choices)
        messages.success(request, "Counted. Nobody can tell which answers are yours.")
        return redirect("pulse", request.team.pk)
    return form_page(
        request, "meetings/pulse.jinja", form, team=request.team, now=now, spoke=spoke,
        results=pulse.results(request.team), ideas=pulse.IDEAS,
    )  # fmt: skip


@member(Data.TEAM)
def handbook_page(request: TeamRequest) -> HttpResponse:
    """The whole handbook on one page to read, search or print: our pages, agreements, roles and meeting."""
    query = request.GET.get("q", "").strip()[:80]
    known = colleagues.of_team(request.team, request.user)
    return render(request, "meetings/handbook.jinja", {
        "team": request.team, "pages": list(handbook.pages(request.team, query)), "query": query,
        "agreed": list(handbook.agreed(request.team, query)),
        "roles": handbook.held(request.team, known, query), "worker": request.who is Who.WORKER,
        "steps": [] if query else running.steps_of(request.team),
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def page_new(request: TeamRequest) -> HttpResponse:
    sent = request.POST if request.method == "POST" else None
    form = PageForm(sent, initial={"title": request.GET.get("title")})
    if form.is_valid():
        row = Page(id=form.cleaned_data["id"], team=request.team)
        with unseen():
            handbook.begin(row, form.cleaned_data["title"], form.cleaned_data["text"], request.user)
        messages.success(request, "It’s in the handbook.")
        return redirect("handbook", request.team.pk)
    return form_page(request, "meetings/page_new.jinja", form, team=request.team)


@member(Data.TEAM, Doing.WRITE)
def page_edit(request: TeamRequest, handbook_page_id: UUID) -> HttpResponse:
    """Word it anew; what it said before stays below, and nobody's words are lost."""
    found = get_object_or_404(request.team.pages.all(), pk=handbook_page_id)
    known = colleagues.of_team(request.team, request.user)
    versions = list(found.versions.all()[:SHOWN])
    newest = versions[0]
    initial = {"title": newest.title, "text": newest.text, "version": newest.number}
    form = PageChangeForm(request.POST if request.method == "POST" else None, initial=initial)
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        words = (form.cleaned_data["title"], form.cleaned_data["text"])
        try:
            handbook.write(found, form.cleaned_data["version"], *words, request.user)
        except Stale as stale:
            theirs = [("What it is called", stale.theirs.title), ("What it says", stale.theirs.text)]
            again = {**{name: request.POST[name] for name in request.POST}, "version": stale.theirs.number}
            form = PageChangeForm(again)
        else:
            messages.success(request, "Saved. What it said before is kept.")
            return redirect("handbook", request.team.pk)
    return form_page(
        request, "meetings/page_edit.jinja", form, team=request.team, page=found, theirs=theirs,
        before=[(row, known.who(row.author_id)) for row in versions[1:]],
    )  # fmt: skip
