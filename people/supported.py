"""People supported: finding them, keeping what is known, and how they are now."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from people import names, post
from people.editing import Stale, broken, lock, make_once, save_if_unchanged
from people.linking import names_of
from people.models import LinkWorker, Person, SafetyFact, Secret, Team
from people.models.records import Editable

#: states in which nothing more is planned
OVER = (Person.State.ENDED, Person.State.DIED)
#: what stands beside a name in the list
SHOUTED = (SafetyFact.Kind.ALLERGY, SafetyFact.Kind.DONT)


@dataclass(frozen=True)
class Supported:
    """One person in the team's list."""

    person: Person
    flags: list[SafetyFact]
    link: str

    @property
    def over(self) -> bool:
        """Does nobody visit any more?"""
        return self.person.state in OVER


def everyone(team: Team) -> list[Supported]:
    """All whom the team supports or supported, by what they are called. Four queries, however many."""
    people = list(team.people.order_by("called", "full_name", "pk"))
    flags: dict[UUID, list[SafetyFact]] = defaultdict(list)
    facts = SafetyFact.objects.current().filter(person__team=team, kind__in=SHOUTED)
    for fact in facts.order_by("kind", "text"):
        flags[fact.person_id].append(fact)
    links = link_names(people)
    return [Supported(p, flags[p.pk], links.get(p.pk, "")) for p in people]


def link_names(people: Iterable[Person]) -> dict[UUID, str]:
    """Who links the support of each of these, by what colleagues are called. Two queries."""
    links = LinkWorker.objects.filter(person__in=people, ended_on=None)
    worker = dict(links.values_list("person_id", "user_id"))
    called = names_of(set(worker.values()))
    return {person_id: called.get(user_id, "") for person_id, user_id in worker.items()}


def search(people: Iterable[Supported], words: str) -> list[Supported]:
    """Those whose names sound like these words, in the order given; all of them for no words."""
    return [s for s in people if names.found(words, s.person.called, s.person.full_name)]


def look_alikes(
    people: Iterable[Person], *, called: str, full_name: str = "", born_on: dt.date | None = None
) -> list[Person]:
    """Who may be the same person: a name that sounds alike, and no other date of birth."""
    name = full_name or called
    return [
        p
        for p in people
        if names.same_name(name, p.name) and (None in (born_on, p.born_on) or born_on == p.born_on)
    ]


def keep(row: Editable, version: int, **changes: Any) -> None:
    """Save the one row of its kind that a person has, or make it; Stale when somebody was first."""
    if not row._state.adding:
        return save_if_unchanged(row, version, **changes)
    for name, value in changes.items():
        setattr(row, name, value)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        rows: Any = type(row)._default_manager
        theirs = rows.filter(person=getattr(row, "person", None)).first()
        if theirs is None:
            raise
        raise Stale(theirs) from error


def move(person: Person, to: str, *, since: dt.date, version: int) -> None:
    """How someone is now. Nobody has to be told: visits, letters and reminders ask before they speak.

    Only the moves of Person.MOVES; anything else is a ValidationError. Stale when somebody was first.
    """
    with transaction.atomic():
        lock(person.pk)
        person.refresh_from_db()
        if to not in Person.MOVES[Person.State(person.state)]:
            raise ValidationError(f"{person.called} cannot go from there to that.")
        save_if_unchanged(person, version, state=to, state_since=since)
        if to in OVER:  # whoever was to cover has no reason to see the record any more
            ending = person.covers.filter(ended_on=None)
            coming = ending.standing().filter(starts_at__gt=timezone.now())
            to_tell = set(coming.values_list("user_id", flat=True))
            ending.update(ended_on=timezone.localdate())
            post.to_each("cover-ended", to_tell, once=f"state {person.pk} {person.version}")


def secret_labels(person: Person) -> list[tuple[UUID, str]]:
    """(id, what it opens) of the codes in use; never the codes, which a member may change unseen."""
    with connection.cursor() as q:
        q.execute("select id, what from secret_labels(%s)", [person.pk])
        return [(row[0], row[1]) for row in q.fetchall()]


def end_secret(secret_id: UUID) -> bool:
    """This code opens nothing any more. Was it in use, and of one of our people?"""
    with connection.cursor() as q:
        q.execute("select end_secret(%s)", [secret_id])
        row = q.fetchone()
        return bool(row and row[0])


def add_secret(secret: Secret, *, instead_of: UUID | None) -> None:
    """A new code, perhaps in the place of an old one. The same id again changes nothing."""
    with transaction.atomic():
        lock(secret.person_id)
        try:
            with transaction.atomic():
                secret.save(force_insert=True)
        except IntegrityError as error:
            if not (broken(error) or "").endswith("_pkey"):
                raise
            return
        if instead_of in dict(secret_labels(secret.person)):
            end_secret(instead_of)


def welcome(person: Person) -> Person:
    """Someone new. The same id again is the same person."""
    return make_once(person)[0]
