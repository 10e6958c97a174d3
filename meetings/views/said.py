"""What we said we would do, what we agreed, and whom we thank."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from meetings import actions, agreements, board, colleagues, running, thanks
from meetings.forms import ActionChangeForm, ActionForm, AgreementChangeForm, AgreementForm, ThankForm
from meetings.models import Action, Agreement, Tension, ThankYou
from meetings.views.pages import differing, form_page, from_now_on, unseen, uuid_of
from people.access import TeamRequest, member
from people.editing import Stale
from people.policy import Data, Doing, Who

THANKS_SHOWN = ENDED_SHOWN = 50


@member(Data.TEAM)
def actions_page(request: TeamRequest) -> HttpResponse:
    """What is to do, and what was done or let go lately."""
    known = colleagues.of_team(request.team, request.user)
    rows = request.team.actions
    ended = rows.exclude(state="").order_by("-ended_on", "pk")[:ENDED_SHOWN]
    return render(request, "meetings/actions.jinja", {
        "team": request.team, "worker": request.who is Who.WORKER, "today": timezone.localdate(),
        "open": [board.action_line(row, known) for row in rows.filter(state="")],
        "ended": [(row, board.action_line(row, known)) for row in ended],
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def action_new(request: TeamRequest) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    sent = request.POST if request.method == "POST" else None
    form = ActionForm(sent, members=known.choices, initial={"owner": request.user.pk})
    about = _about(request)
    if form.is_valid():
        with unseen():
            actions.make(Action(id=form.cleaned_data["id"], team=request.team, tension=about, **form.values))
        messages.success(request, "Written down.")
        return redirect("tension", request.team.pk, about.pk) if about else redirect("team", request.team.pk)
    return form_page(request, "meetings/action_new.jinja", form, team=request.team, about=about)


def _about(request: TeamRequest) -> Tension | None:
    asked = (request.POST if request.method == "POST" else request.GET).get("tension")
    return request.team.tensions.to_act_on(request.user).filter(pk=uuid_of(asked)).first()


@member(Data.TEAM)
def action(request: TeamRequest, action_id: UUID) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    found = get_object_or_404(request.team.actions.all(), pk=action_id)
    stored = {"what": found.what, "owner": found.owner_id, "by_when": found.by_when}
    form = ActionChangeForm(
        request.POST if request.method == "POST" else None, members=_with_owner(known, found),
        initial={**stored, "version": found.version},
    )  # fmt: skip
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            actions.change(found, form.cleaned_data["version"], **form.values)
        except Stale as stale:
            now = stale.theirs
            theirs = differing(form, {"what": now.what, "owner": now.owner_id, "by_when": now.by_when})
            form = ActionChangeForm(from_now_on(request.POST, now), members=_with_owner(known, now))
        else:
            messages.success(request, "Saved.")
            return redirect("team", request.team.pk)
    # a coach reads it: they may not read the tension behind it
    visible = board.readable(request.team, request.user, request.who).filter(actions=found).first()
    return form_page(
        request, "meetings/action.jinja", form, team=request.team, action=found, theirs=theirs,
        line=board.action_line(found, known), about=visible, worker=request.who is Who.WORKER,
        today=timezone.localdate(),
    )  # fmt: skip


def _with_owner(known: colleagues.Colleagues, found: Action) -> list[tuple[str, str]]:
    """The team's workers, and whoever has it now though they may have left."""
    owner = known.who(found.owner_id)
    extra = [(str(owner.id), owner.name or owner.first)] if owner and owner not in known.workers else []
    return known.choices + extra


@member(Data.TEAM, Doing.WRITE)
@require_POST
def action_done(request: TeamRequest, action_id: UUID) -> HttpResponse:
    actions.done(get_object_or_404(request.team.actions.all(), pk=action_id))
    messages.success(request, "Done. Thank you.")
    return _where_we_were(request)


@member(Data.TEAM, Doing.WRITE)
@require_POST
def action_let_go(request: TeamRequest, action_id: UUID) -> HttpResponse:
    actions.let_go(get_object_or_404(request.team.actions.all(), pk=action_id))
    messages.success(request, "Let go.")
    return _where_we_were(request)


def _where_we_were(request: TeamRequest) -> HttpResponse:
    """The team's page, or the running meeting that the button stood in."""
    meeting = request.team.meetings.filter(pk=uuid_of(request.POST.get("meeting"))).exclude(step="").first()
    if meeting is None:
        return redirect("team", request.team.pk)
    running.touch(request.team.pk)
    return redirect("meeting_now", request.team.pk, meeting.pk)


@member(Data.TEAM, Doing.WRITE)
@require_POST
def action_put_back(request: TeamRequest, action_id: UUID) -> HttpResponse:
    actions.put_back(get_object_or_404(request.team.actions.all(), pk=action_id))
    messages.success(request, "It’s back on the list.")
    return redirect("team", request.team.pk)


@member(Data.TEAM)
def agreements_page(request: TeamRequest) -> HttpResponse:
    rows, today = list(request.team.agreements.all()), timezone.localdate()
    return render(request, "meetings/agreements.jinja", {
        "team": request.team,
        "worker": request.who is Who.WORKER,
        "again": [row for row in rows if not row.ended_on and board.to_look_at(row, today)],
        "standing": [row for row in rows if not row.ended_on and not board.to_look_at(row, today)],
        "ended": [row for row in rows if row.ended_on],
    })  # fmt: skip


@member(Data.TEAM, Doing.WRITE)
def agreement_new(request: TeamRequest) -> HttpResponse:
    sent = request.POST if request.method == "POST" else None
    form = AgreementForm(sent, taken=agreements.taken(request.team))
    if form.is_valid():
        made = Agreement(
            id=form.cleaned_data["id"], team=request.team, author=request.user, **form.values
        )  # fmt: skip
        with unseen():
            agreements.make(made, form.rule)
        messages.success(request, "Agreed, and written down.")
        return redirect("agreements", request.team.pk)
    return form_page(request, "meetings/agreement_new.jinja", form, team=request.team)


@member(Data.TEAM)
def agreement(request: TeamRequest, agreement_id: UUID) -> HttpResponse:
    """Read it, change it, keep it on (do=keep), or end it (do=end)."""
    rows = request.team.agreements.select_related("meeting")
    found = get_object_or_404(rows, pk=agreement_id)
    rule = agreements.rule_of(found)
    about, limit = rule or ("", None)
    form = AgreementChangeForm(
        request.POST if request.method == "POST" else None, taken=agreements.taken(request.team, found),
        initial={**_stored(found), "about": about, "limit": limit, "version": found.version},
    )  # fmt: skip
    theirs: list[tuple[str, str]] = []
    if form.is_valid():
        try:
            words = _save_agreement(request, found, form)
        except Stale as stale:
            theirs = differing(form, _stored(stale.theirs)) or [("What we agreed", stale.theirs.text)]
            form = AgreementChangeForm(
                from_now_on(request.POST, stale.theirs), taken=agreements.taken(request.team, found)
            )
        else:
            messages.success(request, words)
            return redirect("agreements", request.team.pk)
    visible = board.readable(request.team, request.user, request.who).filter(agreements=found).first()
    return form_page(
        request, "meetings/agreement.jinja", form, team=request.team, agreement=found, theirs=theirs,
        about=visible, worker=request.who is Who.WORKER, rule=rule and agreements.in_words(rule),
        by=colleagues.of_team(request.team, request.user).who(found.author_id),
        due=board.to_look_at(found, timezone.localdate()),
    )  # fmt: skip


def _save_agreement(request: TeamRequest, found: Agreement, form: AgreementChangeForm) -> str:
    """What the button says; the words for it. Raises Stale."""
    version = form.cleaned_data["version"]
    if request.POST.get("do") == "end":
        agreements.end(found, version)
        return "It has ended."
    if request.POST.get("do") == "keep":
        agreements.keep(found, version)
        return "We go on with it, and look again in 12 weeks."
    agreements.change(found, version, rule=form.rule, **form.values)
    return "Saved."


def _stored(row: Agreement) -> dict[str, object]:
    return {name: getattr(row, name) for name in AgreementForm.Meta.fields}


@member(Data.TEAM, Doing.WRITE)
def thanks_page(request: TeamRequest) -> HttpResponse:
    rows = list(request.team.thanks.all()[:THANKS_SHOWN])
    return render(request, "meetings/thanks.jinja", {"team": request.team, "thanks": rows})


@member(Data.TEAM, Doing.WRITE)
def thank_new(request: TeamRequest) -> HttpResponse:
    known = colleagues.of_team(request.team, request.user)
    me = known.who(request.user.pk)
    form = ThankForm(
        request.POST if request.method == "POST" else None,
        initial={"sender": me.first if me else "", "to": request.GET.get("to", "us all")},
    )
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("sender", "to", "text")}
        with unseen():
            thanks.give(ThankYou(id=form.cleaned_data["id"], team=request.team, author=request.user, **words))
        messages.success(request, "Thank you passed on. The whole team can read it.")
        return redirect("team", request.team.pk)
    names = ["us all", *(one.first for one in known.workers if not one.you)]
    return form_page(request, "meetings/thank_new.jinja", form, team=request.team, names=names)
