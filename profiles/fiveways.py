"""Five Ways plans and wellness plans: kept by way, shared or not, cleared for good."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from people.editing import Stale, broken, save_if_unchanged
from people.models import Colleague, Person, Team, User
from profiles.models.fiveways import MyWay, PersonWay, Way, Wellness

#: what each way asks
ASKS = {
    Way.CONNECT: "Who would it be good to see more of?",
    Way.ACTIVE: "What gets you moving, and is a pleasure?",
    Way.NOTICE: "What is worth stopping for?",
    Way.LEARN: "What would you like to know or do?",
    Way.GIVE: "What could you do for somebody?",
}
ONCE = ("my_way_once", "person_way_once", "profiles_wellness_user_id_key")
Plan = MyWay | PersonWay | Wellness


def mine(user: User) -> dict[str, MyWay]:
    """My own, by way."""
    return {row.way: row for row in MyWay.objects.filter(user=user)}


def my_way(user: User, way: str) -> MyWay:
    """Mine for this way, or an empty one that is not stored yet."""
    return mine(user).get(way) or MyWay(user=user, way=way)


def shared_with(user: User) -> list[tuple[str, list[MyWay]]]:
    """(name, ways) of colleagues who share theirs with the asking user, in order of name; two queries."""
    found: dict[UUID, list[MyWay]] = {}
    for row in MyWay.objects.exclude(user=user).order_by("way"):  # row security leaves those I may see
        found.setdefault(row.user_id, []).append(row)
    named = Colleague.objects.filter(user__in=found).order_by("name")
    return [(one.name, found[one.user_id]) for one in named]


def of_person(person: Person, user: User) -> dict[str, PersonWay]:
    """A person's, by way: shared with the team, or written down by the asking user."""
    rows = PersonWay.objects.filter(person=person).order_by("shared", "pk")
    ways = {row.way: row for row in rows if row.shared}
    return ways | {row.way: row for row in rows if row.author_id == user.pk}


def person_way(person: Person, user: User, way: str) -> PersonWay:
    """The one for this way, or an empty one that is not stored yet."""
    return of_person(person, user).get(way) or PersonWay(person=person, way=way, author=user)


def wellness(user: User) -> Wellness:
    """One's own plan, or an empty one that is not stored yet."""
    return Wellness.objects.filter(user=user).first() or Wellness(user=user)


def share(row: MyWay, shared: str, team: Team | None) -> dict[str, Any]:
    """With whom a way of one's own is shared: the words to keep. Without a team it stays one's own."""
    if shared == MyWay.Shared.ME or team is None:
        return {"shared": MyWay.Shared.ME, "team": None}
    return {"shared": shared, "team": team}


@transaction.atomic
def keep(row: Plan, version: int, **words: Any) -> None:
    """Save a plan that may not be there yet: version 0 means that the writer saw none. Stale as usual."""
    if not row._state.adding:
        save_if_unchanged(row, version, **words)
        return
    for name, value in words.items():
        setattr(row, name, value)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:
        if broken(error) not in ONCE:
            raise
        raise Stale(_stored(row)) from error


def _stored(row: Plan) -> Plan:
    if isinstance(row, Wellness):
        return Wellness.objects.get(user=row.user)
    if isinstance(row, MyWay):
        return MyWay.objects.get(user=row.user, way=row.way)
    return PersonWay.objects.get(person=row.person, way=row.way, author=row.author)


def clear(row: MyWay | Wellness) -> None:
    """Gone for good; twice is once."""
    type(row)._default_manager.filter(pk=row.pk).delete()
