"""What I have noticed: written for myself first."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from meetings import blame, drafts, pairs
from meetings.board import next_meeting
from meetings.forms import DraftForm, NewWordsForm, TensionForm
from meetings.models import Draft, Tension
from meetings.views.about import About, about, kept_words, known_of
from meetings.views.pages import differing, form_page, from_now_on
from people import history
from people.access import SignedIn, mine, teams_of
from people.editing import Reused, Stale
from people.models import Team, User
from people.policy import Data


@mine
def tension_new(request: SignedIn) -> HttpResponse:
    teams = list(teams_of(request.user).select_related("organisation").order_by("name"))
    if not teams:
        raise Http404
    on = about(request)
    choices = [] if on.team_id else [(str(team.pk), team.name) for team in teams]
    sent = request.method == "POST" and not request.POST.get("about")
    form = NewWordsForm(
        request.POST if sent else None, about=on.person.called if on.person else "", teams=choices,
        initial=kept_words(request) or {"noticed": on.begun, "team": request.GET.get("team")},
    )  # fmt: skip
    if sent and form.is_valid():
        wanted = on.team_id or form.cleaned_data.get("team")
        team = next((team for team in teams if str(team.pk) == str(wanted)), teams[0])
        draft = Draft(id=form.cleaned_data["id"], author=request.user, team=team, **form.words)
        return _keep_or_share(request, on.on(draft))
    team = next((team for team in teams if team.pk == on.team_id), teams[0])
    return form_page(request, "meetings/tension_new.jinja", form, about=on, **_around(request, team))


def _around(request: SignedIn, team: Team) -> dict[str, object]:
    """What the page says besides: when the team meets, with whom alone it could be shared, what stings."""
    known = known_of(request, team)
    return {
        "team": team, "meeting": next_meeting(team, known), "coach": known.coach,
        "buddy": pairs.buddy(request.user, team, known), "stings": blame.as_data(),
    }  # fmt: skip


def _keep_or_share(request: SignedIn, draft: Draft) -> HttpResponse:
    """By the button that was pressed; a key that means nothing keeps it private."""
    do = request.POST.get("do")
    try:
        if do == "incident":
            return _reported(request, draft)
        if do in Tension.With.values or do == "share":
            return _share(request, draft, Tension.With.TEAM if do == "share" else str(do))
        drafts.keep(draft)
    except Reused:
        raise Http404 from None
    except Stale as stale:
        return _already_shared(request, draft, stale.theirs)
    messages.success(request, "Kept. Only you can see it.")
    return redirect("draft", draft.pk) if blame.hints(draft.noticed) else redirect("drafts")


def _share(request: SignedIn, draft: Draft, alone: str) -> HttpResponse:
    known = known_of(request, draft.team)
    found = {
        Tension.With.BUDDY: pairs.buddy(request.user, draft.team, known), Tension.With.COACH: known.coach,
    }.get(Tension.With(alone))  # fmt: skip
    if alone == Tension.With.TEAM:
        tension = drafts.share(draft)
        messages.success(request, "Shared. It’s on the team’s list, with your name.")
    elif found:
        tension = drafts.share(draft, alone=alone, reader=User(pk=found.id))
        messages.success(request, f"Shared with {found.first} alone.")
    else:
        raise Http404
    return redirect("tension", tension.team_id, tension.pk)


def _reported(request: SignedIn, draft: Draft) -> HttpResponse:
    """What happened belongs in the record; the draft stays as private as it was."""
    drafts.keep(draft)
    incident = drafts.report(draft, request.user)
    messages.success(request, "It’s in the record now, and your team can read it. Add what you know.")
    return redirect("incident", incident.team_id, incident.pk)


def _already_shared(request: SignedIn, draft: Draft, theirs: Tension) -> HttpResponse:
    """The words that were typed after sharing go to the page that changes what is shared."""
    words = drafts.words_of(draft)
    form = TensionForm({"label": theirs.label, "version": theirs.version, **words})
    form.is_valid()
    return form_page(
        request, "meetings/tension_edit.jinja", form, team=theirs.team, tension=theirs,
        theirs=differing(form, drafts.words_of(theirs)),
    )  # fmt: skip


@mine
def drafts_page(request: SignedIn) -> HttpResponse:
    rows = list(request.user.drafts.select_related("person").order_by("begun_on", "id"))
    history.looked(request, Data.NAME, "your team", *(row.person for row in rows if row.person))
    return render(request, "meetings/drafts.jinja", {"drafts": rows})


@mine
def draft(request: SignedIn, draft_id: UUID) -> HttpResponse:
    rows = request.user.drafts.select_related("person", "team", "agreement", "again")
    found = rows.filter(pk=draft_id).first()
    if found is None:  # a second tap on Share finds it where it went
        tension = get_object_or_404(request.user.tensions, pk=draft_id)
        return redirect("tension", tension.team_id, tension.pk)
    if found.person:
        history.looked(request, Data.NAME, "your team", found.person)
    if request.method == "POST" and request.POST.get("do") == "drop":
        drafts.drop(found)
        messages.success(request, "It’s gone for good.")
        return redirect("drafts")
    return _draft_form(request, found)


def _draft_form(request: SignedIn, found: Draft) -> HttpResponse:
    called, theirs = found.person.called if found.person else "", []
    initial = {"version": found.version, **drafts.words_of(found)}
    form = DraftForm(request.POST if request.method == "POST" else None, about=called, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            drafts.change(found, form.cleaned_data["version"], **form.words)
        except Stale as stale:
            theirs = differing(form, drafts.words_of(stale.theirs))
            form = DraftForm(from_now_on(request.POST, stale.theirs), about=called)
        else:
            if request.POST.get("do", "keep") != "keep":
                return _keep_or_share(request, found)
            messages.success(request, "Saved. Only you can see it.")
            return redirect("drafts")
    on = About(found.person, None, found.agreement, found.rule, found.again)
    hints = blame.hints(" ".join(drafts.words_of(found).values()))
    return form_page(
        request,
        "meetings/draft.jinja",
        form,
        draft=found,
        theirs=theirs,
        about=on,
        hints=hints,
        **_around(request, found.team),
    )
