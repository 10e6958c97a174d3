"""Safeguarding: whom to ring now, and a record that only its author and the named lead can read."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from people import history
from people import safeguarding as guarding
from people.access import SignedIn, mine, towards_person
from people.forms.incidents import ConcernForm, StepForm
from people.here import who_is_here
from people.models import Organisation, Person
from people.policy import Data
from people.views.writing import add, done, form_for


def _person(request: SignedIn) -> Person | None:
    """The person of ?person=, where the user stands somewhere towards them."""
    person = guarding.person_called(request.GET.get("person", ""))
    who, basis = towards_person(request.user, person) if person else (None, "")
    if person is None or who is None:
        return None
    history.looked(request, Data.NAME, basis, person)
    return person


def _for(request: SignedIn, person: Person | None) -> list[Organisation]:
    """Whose numbers to show: the person's team's first of all."""
    found = guarding.organisations_of(request.user)
    return [o for o in found if person is None or o.pk == person.team.organisation_id] or found


@mine
def safeguarding(request: SignedIn) -> HttpResponse:
    """In danger now, whom to ring, and the way to a record. Works for everyone who is signed in."""
    person = _person(request)
    organisations = _for(request, person)
    context = {
        "person": person,
        "numbers": guarding.numbers(organisations, asking=request.user),
        "record": reverse("concern_new") + (f"?person={person.pk}" if person else ""),
    }
    return render(request, "people/safeguarding.jinja", context)


@mine
def concern_new(request: SignedIn) -> HttpResponse:
    """What you saw or heard. A commissioner has no organisation here, so there is no such page for them."""
    person = _person(request)
    organisations = _for(request, person)
    if not organisations:
        raise Http404
    start = {"about": person.name if person else "", "reach": who_is_here(request).name}
    form = form_for(ConcernForm, request, organisations=organisations, initial=start)
    return add(
        request,
        "people/concern_new.jinja",
        form,
        lambda: guarding.record(form.made(person=person, author=request.user)),
        then=lambda: done(
            request, "It is kept. Only you and the lead can read it.", "concern", form.cleaned_data["id"]
        ),
        person=person,
        numbers=guarding.numbers(organisations, asking=request.user),
    )


@mine
def concerns(request: SignedIn) -> HttpResponse:
    """My records, and as the lead those of others."""
    mine_, others = guarding.concerns_for(request.user)
    return render(request, "people/concerns.jinja", {"mine": mine_, "others": others})


@mine
def concern(request: SignedIn, concern_id: UUID) -> HttpResponse:
    """A record and what was done about it; its author and the lead add steps, nobody changes a word."""
    found = guarding.find(concern_id)
    if found is None:
        raise Http404
    form = form_for(StepForm, request)
    return add(
        request,
        "people/concern.jinja",
        form,
        lambda: guarding.add_step(form.made(concern=found, author=request.user)),
        then=lambda: done(request, "Added.", "concern", found.pk),
        concern=found,
        steps=guarding.steps_of(found, reader=request.user),
        numbers=guarding.numbers([found.organisation], asking=request.user),
        own=found.author_id == request.user.pk,
    )
