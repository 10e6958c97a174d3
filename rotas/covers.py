"""Another team's worker covers a visit: asked, theirs from their yes on; the cover follows its visit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import F
from django.utils import timezone

from people import post
from people.access import teams_of
from people.editing import broken, lock
from people.models import Cover, Skill, User
from people.models.persons import Covers
from rotas import diaries
from rotas.claiming import LAST_WORD, CannotTake, Reason, change
from rotas.models import Visit
from rotas.reasons import stops, unskilled
from rotas.rules import Stretch

NOT_NEEDED = Reason("taken", "It is not needed any more: somebody goes, or it is called off. Thank you.")
NOT_OPEN = Reason("taken", "This visit does not need anyone now, so nobody was asked.")
NOBODY = Reason("nobody", "Nobody in our other teams has this address, so nobody was asked. Please check it.")
YES = Cover.Answer.YES


class Asked(NamedTuple):
    """Another team asks for a visit; whose it is, is seen after a yes."""

    id: UUID
    visit_id: UUID
    team: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    essential: bool
    skill: str


@transaction.atomic
def ask(visit: Visit, *, address: str, by: User) -> None:
    """Ask a worker of another team of the organisation, named by e-mail address, to cover this open visit.

    The visit stays open until they say yes. Nothing tells whether they are busy then. Raises CannotTake where
    the visit is not open, and where nobody who could be asked has that address: an essential visit must not
    look asked for when it is not.
    """
    lock(visit.person_id)
    if not Visit.objects.open().filter(pk=visit.pk).exists():
        raise CannotTake(NOT_OPEN)
    found = User.objects.filter(email=address.strip().lower(), is_active=True).first()
    if not found or not _says("works_beside", visit, found):
        raise CannotTake(NOBODY)
    if not Cover.objects.waiting().filter(visit_id=visit.pk, user=found).exists():
        made = Cover(
            person_id=visit.person_id, user=found, visit_id=visit.pk, asker=by,
            starts_at=visit.starts_at, ends_at=visit.ends_at,
        )  # fmt: skip
        Cover.objects.bulk_create([made])
        post.later("cover-asked", found.pk, once=f"cover asked {made.pk}")


def asked_of(user: User) -> list[Asked]:
    """What the asking worker is asked to cover and is still needed for, soonest first: one query."""
    with connection.cursor() as q:
        q.execute(
            "select cover_id, visit_id, team, starts_at, ends_at, essential, skill from asked_to_cover()"
            " order by starts_at, cover_id"
        )
        return [Asked(*row) for row in q.fetchall()]


def against(asked: Asked, by: User) -> list[Reason]:
    """What stands against the asking worker going there, worst first: the law, what the visit needs, the
    agreements of their own team, their own time. Whom the person chose is for the team to know that asks."""
    home, day = teams_of(by).order_by("pk").first(), timezone.localdate(asked.starts_at)
    if home is None:
        return [NOT_NEEDED]
    new = Stretch(asked.starts_at, asked.ends_at, asked.visit_id, None, "covering for another team")
    found = [Reason.of(finding) for finding in diaries.of_worker(home, by, day, day).against(new)]
    signed = list(Skill.objects.filter(user=by, what=asked.skill)) if asked.skill else []
    found += unskilled(asked.skill, day, signed, "You")
    return sorted(found, key=lambda reason: -reason.weight)


@transaction.atomic
def say_yes(cover: Cover, *, by: User) -> None:
    """The visit is theirs, and whoever asked hears. CannotTake where it is not needed or may not be."""
    lock(by.pk, cover.person_id)
    asked = next((one for one in asked_of(by) if one.id == cover.pk), None)
    if asked is None:
        raise CannotTake(NOT_NEEDED)
    if stopping := stops(against(asked, by)):
        raise CannotTake(*stopping)
    try:
        with transaction.atomic(), connection.cursor() as q:
            q.execute("select say_yes_to_cover(%s)", [cover.pk])
            (agreed,) = q.fetchone()
    except IntegrityError as error:
        words = LAST_WORD.get(broken(error) or "")
        if words is None:
            raise
        raise CannotTake(Reason("clash", words)) from None
    if not agreed:
        raise CannotTake(NOT_NEEDED)
    _tell_asker(cover)


@transaction.atomic
def say_no(cover: Cover, *, by: User) -> None:
    """A quiet no of the asking worker: the visit stays open, and only whoever asked hears."""
    lock(by.pk, cover.person_id)
    with connection.cursor() as q:
        q.execute("select say_no_to_cover(%s)", [cover.pk])
        if q.fetchone()[0]:
            _tell_asker(cover)


def cannot_on(first: dt.date, last: dt.date, *, by: User) -> None:
    """Away on these days: no to what the asking worker is asked to cover then."""
    coming = [one.id for one in asked_of(by) if first <= timezone.localdate(one.starts_at) <= last]
    for cover in by.covers.waiting().filter(pk__in=coming):
        say_no(cover, by=by)


def _tell_asker(cover: Cover) -> None:
    if cover.asker_id:
        post.later("cover-settled", cover.asker_id, once=f"cover settled {cover.pk}")


@transaction.atomic
def withdraw(visit: Visit) -> bool:
    """The team asks nobody any more. Was anybody asked, who has not answered?"""
    lock(visit.person_id)
    return bool(_of(visit).waiting().update(ended_on=timezone.localdate()))


@transaction.atomic
def take_back(visit: Visit) -> bool:
    """The team takes a covered visit back: it is open again, and whoever covered hears. Was there one?"""
    lock(visit.person_id)
    standing = list(_of(visit).standing())
    if visit.starts_at <= timezone.now() or not standing:
        return False
    for cover in standing:
        end(cover)
    change(visit, worker=None)
    return True


def _of(visit: Visit) -> Covers:
    return Cover.objects.filter(visit_id=visit.pk, person=visit.person_id)


def follow(visits: Collection[UUID]) -> None:
    """These visits have changed: each cover has their times, or ends with them. Asked by the person's team.

    A visit that rests is covered by nobody; where the new time leaves whoever covers no rest, it is open. A
    question that waits is asked anew.
    """
    found = list(Cover.objects.filter(visit_id__in=visits, ended_on=None))
    now = Visit.objects.select_related("pattern").in_bulk([cover.visit_id for cover in found])
    for cover in found:
        visit, agreed = now[cover.visit_id], cover.answer == YES
        rests = visit.pattern and visit.pattern.rests_on(visit.day)
        no_more = visit.worker_id != cover.user_id if agreed else rests
        if visit.cancelled_on or no_more:
            end(cover)
        elif (visit.starts_at, visit.ends_at) != (cover.starts_at, cover.ends_at):
            _move(cover, visit)
        elif rests:
            _open(cover, visit)


def _move(cover: Cover, visit: Visit) -> None:
    agreed = cover.answer == YES
    if agreed and (visit.pattern and visit.pattern.rests_on(visit.day) or not _still_can(visit, cover.user)):
        _open(cover, visit)
        return
    Cover.objects.filter(pk=cover.pk).update(
        starts_at=visit.starts_at, ends_at=visit.ends_at, moved_on=timezone.localdate() if agreed else None
    )
    kind = "visit-cover" if agreed else "cover-asked"
    post.later(kind, cover.user_id, once=f"cover {cover.pk} {visit.version}")


def _open(cover: Cover, visit: Visit) -> None:
    Visit.objects.filter(pk=visit.pk).update(worker=None, version=F("version") + 1)
    end(cover)


def end(cover: Cover) -> None:
    """The visit is not theirs any more, and they hear of it if it was."""
    Cover.objects.filter(pk=cover.pk).update(ended_on=timezone.localdate())
    if cover.answer == YES:
        post.later("cover-ended", cover.user_id, once=f"cover ended {cover.pk}")


def _still_can(visit: Visit, user: User) -> bool:
    return _says("works_beside", visit, user) and _says("leaves_rest", visit, user)


def _says(function: str, visit: Visit, user: User) -> bool:
    """What doors.sql says of an account of another team, which row security hides."""
    with connection.cursor() as q:
        q.execute(f"select {function}(%s, %s)", [visit.pk, user.pk])
        return bool(q.fetchone()[0])
