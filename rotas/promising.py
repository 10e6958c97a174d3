"""Times the team keeps free for someone's life: asked for, helped with, thanked for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from people.editing import broken, make_once, save_if_unchanged
from people.models import Team, User
from rotas import claiming
from rotas.models import Help, Promise, Visit
from rotas.models.visits import Visits
from rotas.slots import Slot, slots


def promise(made: Promise) -> Promise:
    """Keep a promise; the same one sent twice is one."""
    kept, _ = make_once(made)
    return kept


def to_come(team: Team) -> list[Promise]:
    """The team's promises that are not over, soonest first, with whose they are."""
    rows = Promise.objects.filter(team=team, ended_on=None, ends_at__gt=timezone.now())
    return list(rows.select_related("user__colleague").order_by("starts_at", "id"))


def mine(user: User, team: Team) -> list[Promise]:
    """My promises to come in this team, soonest first."""
    return [row for row in to_come(team) if row.user_id == user.pk]


def end(made: Promise) -> None:
    """It is no longer needed; ended twice is ended once."""
    if made.ended_on is None:
        save_if_unchanged(made, made.version, ended_on=timezone.localdate())


def in_the_way(promise: Promise) -> Visits:
    """Visits of its owner's own that fall into the time."""
    return Visit.objects.going_ahead().filter(
        Q(starts_at__lt=promise.ends_at, ends_at__gt=promise.starts_at),
        team=promise.team_id, worker=promise.user_id, starts_at__gt=timezone.now(),
    )  # fmt: skip


def visits_in_the_way(promise: Promise, *, asking: User) -> list[Slot]:
    """The same as a page shows them."""
    return slots(in_the_way(promise), asking=asking)


@transaction.atomic
def help_out(promise: Promise, visit_id: UUID, *, by: User, why: str = "") -> Help | None:
    """The asking worker takes a visit off a colleague who asked for that time: asking was their yes.

    The same tap twice is one help. Raises CannotTake where the rules stop it or want a sentence (`why`),
    and Visit.DoesNotExist where the visit is not, or no longer, in the way.
    """
    if promise.user_id == by.pk or promise.ended_on:
        raise Visit.DoesNotExist
    if not in_the_way(promise).filter(pk=visit_id).exists():
        if Help.objects.filter(promise=promise, visit=visit_id, helper=by).exists():
            return None
        raise Visit.DoesNotExist
    visit = claiming.take_over(visit_id, by=by, whose=promise.user_id, why=why)
    made = Help(promise=promise, team_id=promise.team_id, visit=visit, helper=by, helped_id=promise.user_id)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError as error:
        if broken(error) != "help_once":
            raise
    return made


@dataclass(frozen=True, slots=True)
class Helped:
    """Who took what off whom, and the thanks for it."""

    helper: str
    helper_id: UUID
    mine: bool
    called: str
    starts_at: dt.datetime
    thanks: str
    thanked: bool


def helps(promise: Promise, *, asking: User) -> list[Helped]:
    """Everyone who helped, in order of the visits. One query."""
    rows = promise.helps.order_by("visit__starts_at", "id").values_list(
        "helper__colleague__name", "helper_id", "visit__person__called", "visit__starts_at", "thanks",
        "thanked",
    )  # fmt: skip
    return [
        Helped(name or "A colleague", helper, helper == asking.pk, called, starts_at, thanks, thanked)
        for name, helper, called, starts_at, thanks, thanked in rows
    ]


def thank(promise: Promise, words: str) -> int:
    """Whose life it was thanks everyone who helped and was not thanked yet; how many."""
    return promise.helps.filter(thanked=False).update(thanked=True, thanks=words.strip()[:160])
