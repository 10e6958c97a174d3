"""What must never be hidden at the door: safety facts, communication, whom to ring."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from people import safety as keeping
from people.access import PersonRequest, sees
from people.editing import Stale, make_once, save_if_unchanged
from people.forms.safety import (
    FactChangeForm,
    FactForm,
    NeedChangeForm,
    NeedForm,
    RingChangeForm,
    RingForm,
)
from people.models import SafetyFact
from people.policy import Data, Doing, may
from people.views.writing import add, change, done, form_for, warn

LATER = "Somebody changed this just now, so nothing was ended. Please look again."


def _writes(request: PersonRequest) -> bool:
    """Does this reader see the buttons?"""
    return may(request.who, Doing.WRITE, Data.SAFETY)


def _version(request: PersonRequest) -> int:
    """The version a button was drawn from; -1 for nonsense, which no row has."""
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else -1


@sees(Data.SAFETY)
def safety(request: PersonRequest) -> HttpResponse:
    """What holds today, allergies first; what has ended, under a fold."""
    kinds = list(SafetyFact.Kind)
    facts = list(request.person.safety_facts.order_by("text", "pk"))
    facts.sort(key=lambda fact: kinds.index(SafetyFact.Kind(fact.kind)))
    today = timezone.localdate()
    now = [f for f in facts if f.until is None or f.until > today]
    context = {
        "person": request.person,
        "now": now,
        "ended": [f for f in facts if f not in now],
        "today": today,
        "writes": _writes(request),
    }
    return render(request, "people/safety.jinja", context)


@sees(Data.SAFETY, Doing.WRITE)
def safety_new(request: PersonRequest) -> HttpResponse:
    """One more fact."""
    person = request.person
    form = form_for(FactForm, request)
    return add(
        request,
        "people/safety_new.jinja",
        form,
        lambda: make_once(form.made(person=person)),
        then=lambda: done(request, "It stands on the visit card from now on.", "safety", person.pk),
        person=person,
    )


@sees(Data.SAFETY, Doing.WRITE)
def safety_edit(request: PersonRequest, fact_id: UUID) -> HttpResponse:
    """Change one, or end it."""
    person = request.person
    fact = get_object_or_404(person.safety_facts, pk=fact_id)
    form = form_for(FactChangeForm, request, fact)
    return change(
        request,
        "people/safety_edit.jinja",
        form,
        lambda version: save_if_unchanged(fact, version, **form.values),
        then=lambda: done(request, "Saved.", "safety", person.pk),
        person=person,
        fact=fact,
    )


@sees(Data.SAFETY, Doing.WRITE)
def safety_end(request: PersonRequest, fact_id: UUID) -> HttpResponse:
    """It no longer holds."""
    fact = get_object_or_404(request.person.safety_facts.current(), pk=fact_id)
    if request.method != "POST":
        return redirect("safety", request.person.pk)
    try:
        keeping.end_fact(fact, _version(request))
    except Stale:
        return warn(request, LATER, "safety", request.person.pk)
    return done(request, f"“{fact.text}” is off the visit card.", "safety", request.person.pk)


@sees(Data.SAFETY)
def communication(request: PersonRequest) -> HttpResponse:
    """How they take in and give information, and a form for one more."""
    person = request.person
    form = form_for(NeedForm, request)
    return add(
        request,
        "people/communication.jinja",
        form,
        lambda: make_once(form.made(person=person)),
        then=lambda: done(request, "It stands on the visit card from now on.", "communication", person.pk),
        person=person,
        needs=list(person.communication_needs.filter(ended_on=None).order_by("text", "pk")),
        writes=_writes(request),
    )


@sees(Data.SAFETY, Doing.WRITE)
def communication_edit(request: PersonRequest, need_id: UUID) -> HttpResponse:
    """Say it better."""
    person = request.person
    need = get_object_or_404(person.communication_needs.filter(ended_on=None), pk=need_id)
    form = form_for(NeedChangeForm, request, need)
    return change(
        request,
        "people/communication_edit.jinja",
        form,
        lambda version: save_if_unchanged(need, version, **form.values),
        then=lambda: done(request, "Saved.", "communication", person.pk),
        person=person,
        need=need,
    )


@sees(Data.SAFETY, Doing.WRITE)
def communication_end(request: PersonRequest, need_id: UUID) -> HttpResponse:
    """They no longer need it."""
    need = get_object_or_404(request.person.communication_needs.filter(ended_on=None), pk=need_id)
    if request.method != "POST":
        return redirect("communication", request.person.pk)
    try:
        keeping.end_need(need, _version(request))
    except Stale:
        return warn(request, LATER, "communication", request.person.pk)
    return done(request, f"“{need.text}” is off the visit card.", "communication", request.person.pk)


@sees(Data.SAFETY)
def emergency_contacts(request: PersonRequest) -> HttpResponse:
    """Whom to ring, first one first."""
    context = {
        "person": request.person,
        "contacts": keeping.to_ring(request.person),
        "writes": _writes(request),
    }
    return render(request, "people/emergency_contacts.jinja", context)


@sees(Data.SAFETY, Doing.WRITE)
def emergency_contact_new(request: PersonRequest) -> HttpResponse:
    """Someone new to ring, after the others."""
    person = request.person
    form = form_for(RingForm, request)
    return add(
        request,
        "people/emergency_contact_new.jinja",
        form,
        lambda: keeping.add_contact(form.made(person=person)),
        then=lambda: done(
            request, f"{form.cleaned_data['name']} is on the list.", "emergency_contacts", person.pk
        ),
        person=person,
    )


@sees(Data.SAFETY, Doing.WRITE)
def emergency_contact_edit(request: PersonRequest, contact_id: UUID) -> HttpResponse:
    """Change a name or a number, or take someone off the list."""
    person = request.person
    contact = get_object_or_404(person.emergency_contacts.filter(ended_on=None), pk=contact_id)
    form = form_for(RingChangeForm, request, contact)
    return change(
        request,
        "people/emergency_contact_edit.jinja",
        form,
        lambda version: save_if_unchanged(contact, version, **form.values),
        then=lambda: done(request, "Saved.", "emergency_contacts", person.pk),
        person=person,
        contact=contact,
    )


@sees(Data.SAFETY, Doing.WRITE)
def emergency_contact_move(request: PersonRequest, contact_id: UUID) -> HttpResponse:
    """`up`: rung one place sooner. `end`: not rung any more."""
    person = request.person
    contact = get_object_or_404(person.emergency_contacts.filter(ended_on=None), pk=contact_id)
    if request.method != "POST":
        return redirect("emergency_contacts", person.pk)
    if "up" in request.POST:
        keeping.ring_sooner(contact)
        return done(request, f"{contact.name} is rung sooner now.", "emergency_contacts", person.pk)
    try:
        keeping.end_contact(contact, _version(request))
    except Stale:
        return warn(request, LATER, "emergency_contacts", person.pk)
    return done(request, f"{contact.name} is off the list.", "emergency_contacts", person.pk)
