"""What I have noticed: written for myself first."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from meetings import colleagues, drafts
from meetings.board import NextMeeting, next_meeting
from meetings.forms import DraftForm, NewWordsForm, TensionForm
from meetings.models import Draft, Tension
from meetings.views.pages import differing, form_page, from_now_on, uuid_of
from people import history
from people.access import SignedIn, mine, people_of, teams_of
from people.editing import Reused, Stale
from people.models import Person, Team
from people.policy import Data
from rotas.models import Visit


@dataclass(frozen=True)
class About:
    """What it is about, if anything: a person, and perhaps a visit to them."""

    person: Person | None = None
    visit: Visit | None = None


def about(request: SignedIn) -> About:
    """From the address, or from the form's hidden fields; only people of one's own teams."""
    sent = request.POST if request.method == "POST" else request.GET
    if sent.get("about") == "none":
        return About()
    people = people_of(request.user).select_related("team")
    visit_id = uuid_of(sent.get("visit"))
    named = people.filter(pk=uuid_of(sent.get("person"))) if sent.get("person") else None
    person = (people.filter(visits=visit_id) if named is None else named).first()
    if person is None:
        return About()
    history.looked(request, Data.NAME, "your team", person)
    return About(person, person.visits.filter(pk=visit_id).first())


def begun(request: SignedIn, teams: list[Team]) -> str:
    """The first words, where another page asked for a hand or to talk about an agreement."""
    for team in teams:
        if action := team.actions.filter(pk=uuid_of(request.GET.get("action"))).first():
            return f"I need a hand with this: {action.what}"
        if agreed := team.agreements.filter(pk=uuid_of(request.GET.get("agreement"))).first():
            return f"I’d like to talk about what we agreed: {agreed.text}"
    return ""


@mine
def tension_new(request: SignedIn) -> HttpResponse:
    teams = list(teams_of(request.user).select_related("organisation").order_by("name"))
    if not teams:
        raise Http404
    on = about(request)
    called = on.person.called if on.person else ""
    choices = [] if on.person else [(str(team.pk), team.name) for team in teams]
    sent = request.method == "POST" and request.POST.get("about") != "none"
    form = NewWordsForm(
        request.POST if sent else None, about=called, teams=choices,
        initial=_kept_words(request) or {"noticed": begun(request, teams), "team": request.GET.get("team")},
    )  # fmt: skip
    if sent and form.is_valid():
        chosen = next((team for team in teams if str(team.pk) == form.cleaned_data.get("team")), teams[0])
        draft = Draft(
            id=form.cleaned_data["id"], author=request.user, team=on.person.team if on.person else chosen,
            person=on.person, visit_id=on.visit.pk if on.visit else None, **form.words,
        )  # fmt: skip
        return _keep_or_share(request, draft)
    team = on.person.team if on.person else teams[0]
    return form_page(
        request, "meetings/tension_new.jinja", form, about=on, team=team, meeting=_next(request, team)
    )


def _kept_words(request: SignedIn) -> dict[str, object]:
    """What was typed before the link to a person was taken off."""
    return {name: request.POST[name] for name in ("id", "team", *drafts.WORDS) if name in request.POST}


def _next(request: SignedIn, team: Team) -> NextMeeting | None:
    return next_meeting(team, colleagues.of_team(team, request.user))


def _keep_or_share(request: SignedIn, draft: Draft) -> HttpResponse:
    """By the button that was pressed; a key that means neither keeps it private."""
    try:
        if request.POST.get("do") == "share":
            return _shared(request, drafts.share(draft))
        drafts.keep(draft)
    except Reused:
        raise Http404 from None
    except Stale as stale:
        return _already_shared(request, draft, stale.theirs)
    messages.success(request, "Kept. Only you can see it.")
    return redirect("drafts")


def _shared(request: SignedIn, tension: Tension) -> HttpResponse:
    messages.success(request, "Shared. It’s on the team’s list, with your name.")
    return redirect("tension", tension.team_id, tension.pk)


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
    found = request.user.drafts.select_related("person", "team").filter(pk=draft_id).first()
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
            if request.POST.get("do") == "share":
                return _keep_or_share(request, found)
            messages.success(request, "Saved. Only you can see it.")
            return redirect("drafts")
    return form_page(request, "meetings/draft.jinja", form, draft=found, theirs=theirs)
