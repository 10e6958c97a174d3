"""Asks that wait for an answer: whose it is to give, what hangs on what, and how one ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from people import post
from people.editing import lock
from people.models import Colleague, Team, User
from rotas.models import Ask, Turn, Visit
from rotas.models.visits import has_someone

#: so many asks hang on one another at most: a chain of three swaps
LINKS = 3


def settle(made: Ask, state: Ask.State, **more: Any) -> bool:
    """Move a waiting ask on; was it still waiting? What hangs on it ends with it."""
    rows = Ask.objects.filter(pk=made.pk, state=Ask.State.WAITING)
    if not rows.update(state=state, version=F("version") + 1, **more):
        return False
    if state != Ask.State.YES:
        hanging = Ask.objects.filter(so_that=made, state=Ask.State.WAITING)
        hanging.update(state=Ask.State.BACK, version=F("version") + 1)
        post.later("swap-settled", made.asker_id, once=f"settled {made.pk} {state} {timezone.localdate()}")
    return True


def taken(visit_id: UUID, by: User) -> None:
    """Somebody took this visit by themselves: that is the answer to whoever asked for it."""
    for made in Ask.objects.filter(visit=visit_id, state=Ask.State.WAITING):
        if settle(made, Ask.State.YES, taken_by_id=by.pk):
            hanging = Ask.objects.filter(so_that=made, state=Ask.State.WAITING)
            hanging.update(state=Ask.State.BACK, version=F("version") + 1)
            post.later("swap-settled", made.asker_id, once=f"yes {made.pk} {made.version}")


def is_asked(made: Ask, user: User) -> bool:
    """May this worker say yes: are they the one, one of all, or is it their turn?"""
    if made.state != Ask.State.WAITING or made.asker_id == user.pk:
        return False
    if made.how == Ask.How.ONE:
        return made.to_id == user.pk
    if made.how == Ask.How.EVERYONE:
        return not Turn.objects.filter(ask=made, user=user, no=True).exists()
    return Turn.objects.filter(ask=made, user=user, no=False, asked_on__isnull=False).exists()


def chain_of(made: Ask) -> list[Ask]:
    """This ask and those that are settled with it, each hanging on the one before."""
    links = [made]
    while links[-1].so_that_id and len(links) < LINKS:
        links.append(Ask.objects.get(pk=links[-1].so_that_id))
    return links


def hold(links: Sequence[Ask], by: User) -> None:
    """Every worker and person of the chain, in one statement: two verbs never wait for each other."""
    whose = {by.pk}
    for link in links:
        whose |= {link.pk, link.asker_id, link.person_id}
        whose |= {link.back.person_id} if link.back else set()
    lock(*whose)


def waiting(asks: QuerySet[Ask]) -> QuerySet[Ask]:
    """Of these, what waits for an answer, for visits to come that are the asker's, or nobody's."""
    somebodys = Visit.objects.filter(has_someone(), pk=OuterRef("visit"))
    return _to_come(asks).filter(Q(visit__worker=F("asker")) | ~Exists(somebodys))


def _to_come(asks: QuerySet[Ask]) -> QuerySet[Ask]:
    return asks.filter(state=Ask.State.WAITING, visit__starts_at__gt=timezone.now(), visit__cancelled_on=None)


def open_asks(user: User, teams: Iterable[Team]) -> list[Ask]:
    """As `waiting`, in these teams, in order of time: one plain query, for Today asks it each time; a second
    only where a visit is somebody else's by now."""
    found = _to_come(Ask.objects.filter(team__in=list(teams)))
    known = list(
        found.select_related("visit__person", "asker__colleague", "back__person")
        .order_by("visit__starts_at", "id")
    )  # fmt: skip
    others = [one.visit_id for one in known if one.visit.worker_id not in (None, one.asker_id)]
    if not others:
        return known
    held = set(Visit.objects.filter(has_someone(), pk__in=others).values_list("pk", flat=True))
    return [one for one in known if one.visit.worker_id == one.asker_id or one.visit_id not in held]


def asked_of(user: User, asks: Sequence[Ask]) -> list[Ask]:
    """Of these, the ones this worker may answer; one query."""
    turns = Turn.objects.filter(ask__in=asks, user=user).values_list("ask_id", "no", "asked_on")
    mine = {ask_id: asked_on is not None and not no for ask_id, no, asked_on in turns}
    return [
        one for one in asks
        if one.asker_id != user.pk
        and mine.get(one.pk, one.how == Ask.How.EVERYONE or one.to_id == user.pk)
    ]  # fmt: skip


def names(asks: Sequence[Ask]) -> dict[UUID, str]:
    """First names of whoever has to do with these; one query."""
    users = {user_id for one in asks for user_id in (one.asker_id, one.to_id, one.taken_by_id) if user_id}
    found = Colleague.objects.filter(user__in=users).values_list("user_id", "name")
    return dict.fromkeys(users, "A colleague") | {user_id: name.split()[0] for user_id, name in found}
