"""Incidents of a team: the list, a new one, one of them; and a cover worker's report."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from people import history
from people import incidents as reporting
from people.access import PersonRequest, TeamRequest, member, sees
from people.editing import Stale, save_if_unchanged
from people.forms.incidents import IncidentChangeForm, IncidentForm
from people.linking import names_of
from people.models import Incident, Person
from people.policy import Data, Doing, Who, may
from people.views.writing import add, change, done, form_for, form_page, warn


def _basis(request: TeamRequest) -> str:
    return "your team" if request.who is Who.WORKER else "your team's coach"


@member(Data.INCIDENTS)
def incidents(request: TeamRequest) -> HttpResponse:
    """Open ones first, newest day first; the last hundred."""
    rows = request.team.incidents.select_related("person").order_by("-happened_on", "pk")
    found = list(rows[:100])
    history.looked(request, Data.INCIDENTS, _basis(request), *{i.person_id for i in found if i.person_id})
    context = {
        "team": request.team,
        "open": [i for i in found if i.closed_on is None],
        "closed": [i for i in found if i.closed_on],
        "writes": may(request.who, Doing.WRITE, Data.INCIDENTS),
    }
    return render(request, "people/incidents.jinja", context)


def _asked_about(request: TeamRequest, people: list[Person]) -> str:
    """The id of ?person=, where it is one of the team's."""
    asked = request.GET.get("person", "")
    return next((str(p.pk) for p in people if str(p.pk) == asked), "")


@member(Data.INCIDENTS, Doing.WRITE)
def incident_new(request: TeamRequest) -> HttpResponse:
    """Write down what happened, about someone with ?person= or about nobody in particular."""
    team = request.team
    people = list(team.people.order_by("called", "full_name", "pk"))
    history.looked(request, Data.NAME, _basis(request), *people)
    about = {"about": _asked_about(request, people)}
    form = form_for(IncidentForm, request, people=people, initial=about)
    return add(
        request,
        "people/incident_new.jinja",
        form,
        lambda: reporting.report(
            form.made(team=team, author=request.user, person_id=form.cleaned_data["about"])
        ),
        then=lambda: done(
            request, "It is written down, and your team can read it.", "incident", team.pk,
            form.cleaned_data["id"],
        ),
        team=team,
    )  # fmt: skip


@sees(Data.INCIDENTS, Doing.WRITE)
def person_incident_new(request: PersonRequest) -> HttpResponse:
    """The same from a person's page, by their team or by whoever covers a visit."""
    person = request.person
    form = form_for(IncidentForm, request)
    del form.fields["changed"]  # that comes later, and is the team's to say
    return add(
        request,
        "people/person_incident_new.jinja",
        form,
        lambda: reporting.report(form.made(team=person.team, author=request.user, person=person)),
        then=lambda: done(
            request, f"It is written down. {person.called}’s team can read it.", "person", person.pk
        ),
        person=person,
    )


@member(Data.INCIDENTS)
def incident(request: TeamRequest, incident_id: UUID) -> HttpResponse:
    """What happened; a member changes it, closes it, or opens it again."""
    rows = request.team.incidents.select_related("person")
    found = get_object_or_404(rows, pk=incident_id)
    if found.person_id:
        history.looked(request, Data.INCIDENTS, _basis(request), found.person_id)
    form = form_for(IncidentChangeForm, request, found)
    by = names_of({found.author_id}).get(found.author_id, "Someone who covered a visit")
    context = {
        "team": request.team,
        "incident": found,
        "by": by,
        "writes": may(request.who, Doing.WRITE, Data.INCIDENTS),
    }
    if request.method == "POST" and "again" in request.POST:
        return _open_again(request, found)
    return change(
        request,
        "people/incident.jinja",
        form,
        lambda version: _save(request, found, form, version),
        then=lambda: _saved(request, found, form, context),
        **context,
    )


def _save(request: TeamRequest, found: Incident, form: IncidentChangeForm, version: int) -> None:
    if "close" not in request.POST:
        return save_if_unchanged(found, version, **form.values)
    try:
        reporting.close(found, version, **form.values)
    except ValidationError as error:
        form.add_error("changed", error)


def _saved(
    request: TeamRequest, found: Incident, form: IncidentChangeForm, context: dict[str, object]
) -> HttpResponse:
    if form.errors:
        return form_page(request, "people/incident.jinja", form, context)
    words = "Closed. Thank you for seeing it through." if found.closed_on else "Saved."
    return done(request, words, "incident", request.team.pk, found.pk)


def _open_again(request: TeamRequest, found: Incident) -> HttpResponse:
    sent = request.POST.get("version", "")
    try:
        reporting.open_again(found, int(sent) if sent.isascii() and sent.isdigit() else -1)
    except Stale:
        words = "Somebody changed this just now. Please look again."
        return warn(request, words, "incident", request.team.pk, found.pk)
    return done(request, "It is open again.", "incident", request.team.pk, found.pk)
