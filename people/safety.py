"""What must never be hidden at the door: ending it, and the order in which people are rung."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from people.editing import lock, make_once, save_if_unchanged
from people.models import CommunicationNeed, EmergencyContact, Person, SafetyFact


def end_fact(fact: SafetyFact, version: int) -> None:
    """It no longer holds: it leaves every card at once and stays in the record."""
    save_if_unchanged(fact, version, until=timezone.localdate())


def end_need(need: CommunicationNeed, version: int) -> None:
    """They no longer need it."""
    save_if_unchanged(need, version, ended_on=timezone.localdate())


def end_contact(contact: EmergencyContact, version: int) -> None:
    """Not to be rung any more."""
    save_if_unchanged(contact, version, ended_on=timezone.localdate())


def to_ring(person: Person) -> list[EmergencyContact]:
    """Whom to ring, first one first."""
    return list(person.emergency_contacts.filter(ended_on=None).order_by("order", "name", "pk"))


def add_contact(contact: EmergencyContact) -> None:
    """Rung after everyone else, until moved up."""
    with transaction.atomic():
        lock(contact.person_id)
        contact.order = len(to_ring(contact.person)) + 1
        make_once(contact)


def ring_sooner(contact: EmergencyContact) -> None:
    """One place up; the first stays first. Words are untouched, so nobody's open form goes stale."""
    with transaction.atomic():
        lock(contact.person_id)
        rows = to_ring(contact.person)
        at = next((n for n, row in enumerate(rows) if row.pk == contact.pk), 0)
        if at:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
        for place, row in enumerate(rows, 1):
            if row.order != place:
                contact.person.emergency_contacts.filter(pk=row.pk).update(order=place)
