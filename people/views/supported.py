"""People the team supports: the list, someone new, who they are, where they live, how they are now."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from people import history, supported
from people.access import PersonRequest, TeamRequest, member, sees
from people.editing import Stale
from people.forms.supported import ContactForm, MoveForm, PersonChangeForm, PersonForm
from people.models import Contact, Person
from people.policy import Data, Doing, Who, may
from people.views.writing import add, change, done, form_for, form_page, warn

#: how each move is asked for, and what is said when it is done
MOVES = {
    Person.State.ACTIVE: ("{} is back home", "Visits go ahead again from now on.", "house"),
    Person.State.PAUSED: ("{} is away for a while", "Visits rest until they are back.", "pause"),
    Person.State.HOSPITAL: ("{} is in hospital", "Visits rest until they are home.", "activity"),
    Person.State.ENDED: ("Our support for {} has ended", "Visits stop. Nothing is deleted.", "door-open"),
    Person.State.DIED: ("{} has died", "Every visit and message stops at once.", "heart"),
}


@member(Data.NAME)
def people(request: TeamRequest) -> HttpResponse:
    """The team's people; with ?q= those whose name sounds like it, past ones too; with ?past=1 the past."""
    words = request.GET.get("q", "").strip()[:80]
    past = bool(request.GET.get("past"))
    known = supported.everyone(request.team)
    shown = supported.search(known, words) if words else [s for s in known if s.over == past]
    basis = "your team" if request.who is Who.WORKER else "your team's coach"
    history.looked(request, Data.NAME, basis, *(s.person for s in shown))
    history.looked(request, Data.SAFETY, basis, *(s.person for s in shown if s.flags))
    context = {
        "team": request.team,
        "shown": shown,
        "words": words,
        "past": past,
        "gone": sum(s.over for s in known),
        "today": timezone.localdate(),
        "may_add": may(request.who, Doing.WRITE, Data.NAME),
    }
    return render(request, "people/people.jinja", context)


@member(Data.NAME, Doing.WRITE)
def person_new(request: TeamRequest) -> HttpResponse:
    """Someone new. A name that sounds like one we know asks first, and can be gone past."""
    team, page = request.team, "people/person_new.jinja"
    form = form_for(PersonForm, request, Person(team=team))
    context: dict[str, Any] = {"team": team, "alike": []}
    if form.is_bound and form.is_valid() and not form.cleaned_data["sure"]:
        written = {name: form.cleaned_data[name] for name in ("called", "full_name", "born_on")}
        others = team.people.exclude(pk=form.cleaned_data["id"]).order_by("called", "pk")
        if alike := supported.look_alikes(others, **written):
            history.looked(request, Data.NAME, "your team", *alike)
            again = request.POST.copy()
            again["sure"] = "on"
            asked = PersonForm(again, instance=Person(team=team))
            return render(request, page, context | {"form": asked, "alike": alike}, status=422)
    return add(
        request,
        page,
        form,
        lambda: supported.welcome(form.made(team=team)),
        then=lambda: done(
            request, f"{form.cleaned_data['called']} is on the list.", "person", form.cleaned_data["id"]
        ),
        **context,
    )


@sees(Data.NAME, Doing.WRITE)
def person_edit(request: PersonRequest) -> HttpResponse:
    """What they are called and who they are."""
    person = request.person
    form = form_for(PersonChangeForm, request, person)
    return change(
        request,
        "people/person_edit.jinja",
        form,
        lambda version: supported.keep(person, version, **form.values),
        then=lambda: done(request, "Saved.", "person", person.pk),
        person=person,
    )


@sees(Data.CONTACT, Doing.WRITE)
def contacts_edit(request: PersonRequest) -> HttpResponse:
    """Where they live, how to reach them, finding the door."""
    person = request.person
    row = getattr(person, "contact", None) or Contact(person=person)
    form = form_for(ContactForm, request, row)
    return change(
        request,
        "people/contacts_edit.jinja",
        form,
        lambda version: supported.keep(row, version, **form.values),
        then=lambda: done(request, "Saved.", "person", person.pk),
        person=person,
    )


def _choices(person: Person) -> list[tuple[str, str, str, str]]:
    """(state, words, what follows, icon) of every move open to them now."""
    return [
        (state.value, words.format(person.called), follows, icon)
        for state, (words, follows, icon) in MOVES.items()
        if state in Person.MOVES[Person.State(person.state)]
    ]


@sees(Data.NAME, Doing.WRITE)
def state(request: PersonRequest) -> HttpResponse:
    """How they are now: first which way, then since when, with a plain word about what follows."""
    person = request.person
    to = (request.POST if request.method == "POST" else request.GET).get("to", "")
    choice = next((c for c in _choices(person) if c[0] == to), None)
    if choice is None:
        if request.method == "POST":
            return warn(request, f"{person.called} is not where this page thought.", "state", person.pk)
        return render(request, "people/state.jinja", {"person": person, "choices": _choices(person)})
    sent = request.POST if request.method == "POST" else None
    form = MoveForm(sent, initial={"version": person.version})
    context = {"person": person, "to": to, "words": choice[1], "final": to in supported.OVER}
    if not (form.is_bound and form.is_valid()):
        return form_page(request, "people/state_move.jinja", form, context)
    return _moved(request, form, to, choice)


def _moved(
    request: PersonRequest, form: MoveForm, to: str, choice: tuple[str, str, str, str]
) -> HttpResponse:
    person, given = request.person, form.cleaned_data
    try:
        supported.move(person, to, since=given["since"], version=given["version"])
    except (Stale, ValidationError):
        words = f"Somebody changed this just now. Please look again at how {person.called} is."
        return warn(request, words, "state", person.pk)
    if to in supported.OVER:
        return redirect("state_done", person.pk)
    return done(request, f"{choice[1]}. {choice[2]}", "person", person.pk)


@sees(Data.NAME)
def state_done(request: PersonRequest) -> HttpResponse:
    """After the last visit: what has stopped by itself, and what is left for people to do."""
    return render(request, "people/state_done.jinja", {"person": request.person})
