"""Days away: leave, or not well. The visits of those days open at once; the reason stays private."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from people import coverends, post
from people.access import teams_of
from people.editing import lock, make_once, save_if_unchanged
from people.models import Membership, Standing, User
from rotas import covers, cycle, faces
from rotas.models import Away, AwayReason, Visit
from rotas.models.visits import Visits
from rotas.times import midnight


@dataclass(frozen=True, slots=True)
class Opens:
    """A visit that days away would open; without a name where it is covered for another team."""

    starts_at: dt.datetime
    called: str = ""
    essential: bool = False
    #: the person is away or the visit is paused: it is given up, and nobody is asked
    rests: bool = False
    person_id: UUID | None = None
    team_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What the days away opened, and how many resting visits were given up."""

    visits: int = 0
    essential: int = 0
    resting: int = 0


def would_open(made: Away, *, by: User) -> list[Opens]:
    """What these days away would open, soonest first; nothing is changed."""
    mine = list(_visits_of(by, made).select_related("person", "pattern"))
    covered = by.covers.live().exclude(visit_id__in=[one.pk for one in mine]).filter(
        starts_at__gt=timezone.now(), starts_at__gte=midnight(made.starts_on),
        starts_at__lt=midnight(made.ends_on, 1),
    )  # fmt: skip
    found = [
        Opens(one.starts_at, one.person.called, one.essential, one.rests, one.person_id, one.team_id)
        for one in mine
    ]  # fmt: skip
    return sorted([*found, *(Opens(one.starts_at) for one in covered)], key=lambda one: one.starts_at)


@transaction.atomic
def go(made: Away, *, by: User, why: str = "") -> Left:
    """Away from a day until a day, in each of the worker's teams; sent twice it is once.

    Visits of those days that have not begun are open from now on, and the colleagues are told; once a letter
    each, at once, because one of them may be tomorrow's. So are those they were to cover for other teams. A
    visit that rests is given up too, so that it is open once it is back; until then nobody is asked.
    """
    visits = _visits_of(by, made).values_list("person_id", flat=True)
    lock(by.pk, *visits)  # at once: two verbs never wait for each other
    opened = Left()
    for number, team in enumerate(teams_of(by).order_by("pk")):
        row = Away(team=team, user=by, starts_on=made.starts_on, ends_on=made.ends_on)
        if number == 0:
            row.pk = made.pk
        kept, new = make_once(row)
        if not new:
            return opened
        if why.strip() and number == 0:
            AwayReason.objects.bulk_create([AwayReason(user=by, away=kept, words=why.strip()[:160])])
        opened = _open(kept, opened)
    covers.cannot_on(made.starts_on, made.ends_on, by=by)
    covered = coverends.of_days(made.starts_on, made.ends_on, by=by)
    essential = sum(one.essential for one in covered)
    return Left(opened.visits + len(covered), opened.essential + essential, opened.resting)


def _open(away: Away, so_far: Left) -> Left:
    days = _visits_of(away.user, away).filter(team=away.team_id)
    visits = list(days.select_related("person", "pattern"))
    for visit in visits:
        faces.left(visit, away.user_id)
    days.update(worker=None, open_because="", version=F("version") + 1)
    for visit in visits:
        visit.worker = None
        cycle.saw_own(visit, by=away.user)
    opened = [visit for visit in visits if not visit.rests]
    if opened:
        others = Membership.objects.current().filter(team=away.team_id, standing=Standing.WORKER)
        whom = others.exclude(user=away.user_id).values_list("user_id", flat=True)
        post.to_each("away-opened", whom, once=f"away {away.pk}")
    return Left(
        so_far.visits + len(opened), so_far.essential + sum(visit.essential for visit in opened),
        so_far.resting + len(visits) - len(opened),
    )  # fmt: skip


def _visits_of(worker: User, away: Away) -> Visits:
    """Visits of these days that have not begun."""
    days = Visit.objects.between(away.starts_on, away.ends_on)
    return days.filter(worker=worker, starts_at__gt=timezone.now())


def mine(user: User) -> list[Away]:
    """My days away from today on, soonest first, each once however many teams."""
    rows = Away.objects.filter(user=user, ended_on=None, ends_on__gte=timezone.localdate())
    seen: dict[tuple[dt.date, dt.date], Away] = {}
    for row in rows.order_by("starts_on", "ends_on", "pk").prefetch_related("reasons"):
        if (row.starts_on, row.ends_on) not in seen or row.reasons.all():
            seen[row.starts_on, row.ends_on] = row
    return list(seen.values())


@transaction.atomic
def back(away: Away, *, by: User) -> None:
    """I am there after all, in each of my teams; visits that opened stay open until I take them again."""
    rows = Away.objects.filter(user=by, starts_on=away.starts_on, ends_on=away.ends_on, ended_on=None)
    for row in rows:
        save_if_unchanged(row, row.version, ended_on=timezone.localdate())
    AwayReason.objects.filter(user=by, away__in=[row.pk for row in rows] or [away.pk]).delete()
