"""Choosing workers: the person says yes or not for me in private, the worker says yes too, both try it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from people import post
from people.editing import broken, lock
from people.models import Membership, Person, Standing, Team, User
from profiles import colleagues, onepage
from profiles.models import Chosen, PersonPage, Wanted, WorkerPage

TRIAL = dt.timedelta(weeks=4)
#: the post that tells a worker of a yes; of a no, nothing is ever sent
WANTED = "worker-wanted"
#: a mini-team has usually up to so many; more is allowed
USUALLY = 4
#: what is said of anyone else, whether they were never asked or not wanted: {} is the person
NOT_CHOSEN = "not one of {}’s chosen workers"


@dataclass(frozen=True)
class Card:
    """A worker as the person sees them; `said` is the answer that the reader wrote down, "" for none.

    After a yes that the worker could not give back, for now, it is "sorry"; only who asked sees that.
    """

    id: UUID
    name: str
    has_photo: bool
    appreciate: list[str]
    interests: str
    shared: list[str]
    said: str


@dataclass(frozen=True)
class Mine:
    """Somebody chosen, with whether the trial still runs."""

    row: Chosen
    name: str
    on_trial: bool


def standing(people: Q) -> QuerySet[Chosen]:
    """Choices that stand today, of workers who still work in the person's team."""
    today = timezone.localdate()
    works = Membership.objects.filter(
        Q(ended_on=None) | Q(ended_on__gt=today), user=OuterRef("user"), team=OuterRef("person__team"),
        standing=Standing.WORKER,
    )  # fmt: skip
    return Chosen.objects.filter(people, Exists(works), ended_on=None)


def chosen(team: Team) -> dict[UUID, frozenset[UUID]]:
    """Person -> the workers they chose, for everyone the team supports, in one query.

    Someone who chose nobody is left out: then anyone of the team may come. Whoever is not in the set is
    NOT_CHOSEN, and nothing more can be said of them.
    """
    found: dict[UUID, set[UUID]] = {}
    for person, user in standing(Q(person__team=team)).values_list("person", "user"):
        found.setdefault(person, set()).add(user)
    return {person: frozenset(users) for person, users in found.items()}


def interests(team: Team, workers: Iterable[UUID]) -> dict[tuple[UUID, UUID], list[str]]:
    """(worker, person) -> interests on the worker's page of which the person's page speaks. Two queries."""
    theirs = {user: page.interests for user, page in _pages(workers).items() if page.interests}
    found = {}
    pages = PersonPage.objects.filter(person__team=team).order_by("person", "-number").distinct("person")
    for page in pages:
        words = " ".join((page.appreciate, page.matters, page.support))
        for user, written in theirs.items():
            if both := shared(written, words):
                found[user, page.person_id] = both
    return found


def of_person(person: Person) -> list[Mine]:
    """Whom this person chose, by name. One query."""
    rows = standing(Q(person=person)).select_related("user__colleague")
    today = timezone.localdate()
    found = [
        Mine(row, row.user.colleague.name, row.kept_on is None and row.trial_until >= today) for row in rows
    ]
    return sorted(found, key=lambda one: one.name)


#: `standing()` in plain SQL: Today and the person's page ask each time
NAMES = """
select c.name from profiles_chosen h
join people_person p on p.id = h.person_id
join people_colleague c on c.user_id = h.user_id
where h.person_id = %(person)s and h.ended_on is null and exists(
    select from people_membership m where m.user_id = h.user_id and m.team_id = p.team_id
        and m.standing = %(worker)s and (m.ended_on is null or m.ended_on > %(today)s)
)
order by c.name
"""


def names(person: Person) -> list[str]:
    """The first names of whom this person chose, in order. One query."""
    known: dict[str, Any] = {"person": person.pk, "worker": Standing.WORKER, "today": timezone.localdate()}
    with connection.cursor() as q:
        q.execute(NAMES, known)
        return [name.split()[0] for (name,) in q.fetchall()]


def shared(interests: str, words: str) -> list[str]:
    """The interests, as written with commas between, of which a word also stands in the person's words."""
    theirs = {_stem(word) for word in re.findall(r"[\w’]+", words.lower()) if len(word) > 3}
    return [
        one.strip()
        for one in interests.split(",")
        if {_stem(word) for word in re.findall(r"[\w’]+", one.lower()) if len(word) > 3} & theirs
    ]


def _stem(word: str) -> str:
    """`garden` for gardening, gardens, gardener."""
    return re.sub(r"(ing|ers|er|s|es|ed)$", "", word)


def cards(person: Person, by: User) -> list[Card]:
    """The workers of the team whom the person has not chosen, in order of name, without the reader."""
    page = onepage.of_person(person)
    words = " ".join((page.appreciate, page.matters, page.support)) if page else ""
    said = {row.user_id: _answer(row) for row in Wanted.objects.filter(person=person, author=by)}
    taken = {one.row.user_id for one in of_person(person)} | {by.pk}
    faces = [face for face in colleagues.faces(person.team) if face.id not in taken]
    pages = _pages(face.id for face in faces)
    found = []
    for face in faces:
        own = pages.get(face.id)
        interests = own.interests if own else ""
        found.append(
            Card(
                face.id, face.name, face.has_photo, own.lines(own.appreciate) if own else [], interests,
                shared(interests, words), said.get(face.id, ""),
            )
        )  # fmt: skip
    return found


def _answer(row: Wanted) -> str:
    return "no" if not row.yes else "sorry" if row.declined_on else "yes"


def _pages(users: Iterable[UUID]) -> dict[UUID, WorkerPage]:
    """Each one's newest page."""
    rows = WorkerPage.objects.filter(user__in=list(users)).order_by("user", "-number").distinct("user")
    return {page.user_id: page for page in rows}


@transaction.atomic
def say(person: Person, worker: UUID, *, yes: bool, by: User) -> None:
    """Write down what the person said about a worker of their team, in private; again, and it is anew.

    A yes is told to the worker by letter, once a day.
    """
    lock(person.pk)
    if yes:
        post.later(WANTED, worker, once=f"{WANTED} {person.pk} {worker} {timezone.localdate()}")
    row = Wanted.objects.filter(person=person, user=worker, author=by).first()
    if row is None:
        Wanted.objects.create(person=person, user_id=worker, author=by, yes=yes)
        return
    Wanted.objects.filter(pk=row.pk).update(
        yes=yes, on=timezone.localdate(), declined_on=None, version=F("version") + 1
    )


def asked(worker: User) -> list[Wanted]:
    """Who would like this worker, and has no answer yet; one for each person."""
    with connection.cursor() as q:
        q.execute("select unnest(wanting_me())")
        people = [row[0] for row in q.fetchall()]
    mine = Chosen.objects.filter(person=OuterRef("person"), user=worker, ended_on=None)
    rows = Wanted.objects.filter(~Exists(mine), person__in=people, user=worker, yes=True, declined_on=None)
    return list(rows.select_related("person").order_by("person", "on").distinct("person"))


def agree(wanted: Wanted, by: User) -> None:
    """The worker says yes too: chosen, on trial at first. A second tap changes nothing."""
    try:
        with transaction.atomic():
            Chosen.objects.create(
                person=wanted.person, user=by, trial_until=timezone.localdate() + TRIAL
            )
    except IntegrityError as error:
        if broken(error) != "chosen_once_at_a_time":
            raise


def decline(wanted: Wanted) -> None:
    """The worker says not now, and need not say why."""
    with connection.cursor() as q:
        q.execute("select decline_wanted(%s)", [wanted.pk])


def keep(row: Chosen) -> None:
    """The trial went well. A second tap changes nothing."""
    Chosen.objects.filter(pk=row.pk, kept_on=None).update(
        kept_on=timezone.localdate(), version=F("version") + 1
    )


def end(row: Chosen) -> None:
    """A change without fault: no reason is asked for, and none is kept."""
    Chosen.objects.filter(pk=row.pk, ended_on=None).update(
        ended_on=timezone.localdate(), version=F("version") + 1
    )
