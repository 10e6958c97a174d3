"""What is near: kept by teams for everyone beside them, checked now and then, and tried by people."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from people.editing import Reused, broken, make_once, save_if_unchanged
from people.models import Person, Team
from profiles.models import Introduction, Place

#: what was checked is looked at again after half a year
AGAIN = dt.timedelta(days=182)


class Twice(Exception):
    """There is one like it already."""


@dataclass(frozen=True)
class Near:
    """A place as a list shows it: is it ours, is its check due, and how many people we support go there."""

    place: Place
    ours: bool
    due: bool
    go: int


@dataclass(frozen=True)
class Wish:
    """What somebody looks for; empty: everything that is open."""

    words: str = ""
    kind: str = ""
    free: bool = False
    step_free: bool = False
    due: bool = False
    closed: bool = False


def beside() -> QuerySet[Place]:
    """Of every team that works beside the asking user's. One query more, for the teams."""
    with connection.cursor() as q:
        q.execute("select unnest(teams_beside())")
        return Place.objects.filter(team__in=[row[0] for row in q.fetchall()])


def find(team: Team, wish: Wish) -> list[Near]:
    """By name, our own first where names are alike; two queries, whatever their number.

    Whoever goes is counted among the people whom the asking user's teams support, without names.
    """
    today = timezone.localdate()
    rows = beside().filter(_wanted(wish, today))
    rows = rows.annotate(go=Count("introductions", filter=Q(introductions__went=Introduction.Went.GOES)))
    found = [Near(row, row.team_id == team.pk, due(row, today), row.go) for row in rows]
    return sorted(found, key=lambda near: (near.place.name.casefold(), not near.ours))


def _wanted(wish: Wish, today: dt.date) -> Q:
    """The conditions of a search; each word may stand anywhere."""
    wanted = Q() if wish.closed else Q(status=Place.Open.OPEN)
    for word in wish.words.split()[:6]:
        wanted &= (
            Q(name__icontains=word) | Q(what__icontains=word) | Q(when__icontains=word)
            | Q(address__icontains=word) | Q(postcode__icontains=word) | Q(run_by__icontains=word)
        )  # fmt: skip
    if wish.kind:
        wanted &= Q(kind=wish.kind)
    if wish.free:
        wanted &= Q(free=True)
    if wish.step_free:
        wanted &= Q(step_free=True)
    if wish.due:
        wanted &= Q(checked_on=None) | Q(check_again_on__lte=today)
    return wanted


def due(place: Place, today: dt.date) -> bool:
    """Nobody has checked it yet, or the day to look again has come."""
    return place.checked_on is None or bool(place.check_again_on and place.check_again_on <= today)


def add(place: Place) -> Place:
    """Keep a new one. The same id again is the same row; Twice when the team has it, Reused."""
    try:
        with transaction.atomic():
            kept, _ = make_once(place)
    except IntegrityError as error:
        raise _twice(error, "place_once") from error
    if kept.team_id != place.team_id:
        raise Reused
    return kept


def change(place: Place, version: int, **words: Any) -> None:
    """Better words for one of the team's own. Stale; Twice when another has that name there."""
    try:
        with transaction.atomic():
            save_if_unchanged(place, version, **words)
    except IntegrityError as error:
        raise _twice(error, "place_once") from error


def _twice(error: IntegrityError, constraint: str) -> Exception:
    return Twice() if broken(error) == constraint else error


def checked(place: Place, *, by: str) -> None:
    """Somebody of the team made sure that all of it is true today; look again in half a year."""
    today = timezone.localdate()
    Place.objects.filter(pk=place.pk).update(
        checked_on=today, checked_by=by[:80], check_again_on=today + AGAIN, version=F("version") + 1
    )


# people and places


def of(person: Person) -> list[Introduction]:
    """Everything this person was introduced to, what they go to first. One query."""
    order = {went: n for n, went in enumerate(("goes", "once", "made", "not"))}
    rows = person.introductions.select_related("place", "outcome")
    return sorted(rows, key=lambda one: (order[one.went], one.place.name))


def introduced(person: Person, sent: str) -> bool:
    """Is an introduction of this id there already? sent: what a form sent, which may be no id at all."""
    try:
        return person.introductions.filter(pk=UUID(sent)).exists()
    except ValueError:
        return False


def introduce(row: Introduction) -> Introduction:
    """The person and the place are introduced. The same id again is the same; Twice, Reused."""
    try:
        with transaction.atomic():
            kept, _ = make_once(row)
    except IntegrityError as error:
        raise _twice(error, "introduced_once") from error
    if kept.person_id != row.person_id:
        raise Reused
    return kept


def tell(row: Introduction, version: int, **words: Any) -> None:
    """How it went; the day of a new answer is kept. Stale."""
    if words.get("went") != row.went:
        words["went_on"] = timezone.localdate()
    save_if_unchanged(row, version, **words)


def for_step_four(person: Person) -> list[tuple[Place, str]]:
    """Places that may be an idea of the community step, with how it went for this person ("" for not yet).

    What they go to comes first, what was not for them is left out. Three queries.
    """
    went = {one.place_id: one for one in of(person)}
    said = {pk: one.get_went_display() for pk, one in went.items()}
    known = [one.place for one in went.values() if one.went != Introduction.Went.NOT_FOR_ME]
    others = beside().filter(status=Place.Open.OPEN).exclude(pk__in=list(went))
    return [(place, said[place.pk]) for place in known] + [(place, "") for place in others]


def rows(found: list[tuple[Place, str]]) -> QuerySet[Place]:
    """These, as a form chooses among them."""
    return Place.objects.filter(pk__in=[place.pk for place, _ in found])


def known_to(person: Person) -> set[UUID]:
    """Places this person was introduced to already."""
    return set(person.introductions.values_list("place", flat=True))
