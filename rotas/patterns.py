"""From the weekly pattern agreed with a person to the visits of the weeks ahead."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from people import asking
from people.access import teams_of
from people.editing import broken, lock, make_once, save_if_unchanged
from people.models import Person, Skill, Team, User
from rotas import covers, diaries, faces, reasons
from rotas.diaries import settings_of
from rotas.models import Pattern, Visit
from rotas.models.visits import paused
from rotas.slots import GONE
from rotas.times import at, bank_holiday

log = logging.getLogger(__name__)
#: how far ahead visits are made
AHEAD = dt.timedelta(days=28)


class Twice(Exception):
    """The person already has a visit at that time, or this very pattern."""


@dataclass(frozen=True, slots=True)
class Touched:
    """One visit that a changed pattern touches: when it was, and when it will be (None: called off)."""

    was: dt.datetime
    will: dt.datetime | None
    minutes: int
    #: a first name of whoever has it now; and whether it opens because they are busy then
    worker: str
    opens: bool
    holiday: str


@dataclass(frozen=True, slots=True)
class Change:
    """What a changed pattern does to visits to come: how many move, open up, end, and are new."""

    moved: int = 0
    opened: int = 0
    ended: int = 0
    made: int = 0
    visits: tuple[Touched, ...] = ()

    @property
    def touched(self) -> int:
        """Visits that stand already and will not be what they were."""
        return self.moved + self.ended


def horizon(team: Team | None = None) -> dt.date:
    """The last day for which visits are made today: the team's own, or four weeks ahead."""
    ahead = dt.timedelta(weeks=settings_of(team).ahead_weeks) if team else AHEAD
    return timezone.localdate() + ahead


def make_visits(whose: Person | Team, until: dt.date) -> int:
    """Make the visits to come of a person's or a team's patterns, up to and with this day; how many.

    A usual time is London's, whatever the clocks do. Made again they are the same: one a pattern, day and
    place. Someone who is away has theirs too, at rest; where a person has a visit then, none is made. What
    stood for someone who died is called off, so that it is in nobody's way.
    """
    mine = {"person__team": whose} if isinstance(whose, Team) else {"person": whose}
    # read once: inside the next statement a planner without figures may read them again for each visit
    patterns = list(Pattern.objects.filter(**mine).exclude(person__state__in=GONE).select_related("person"))
    died = Person.objects.filter(state=Person.State.DIED)
    died = died.filter(team=whose) if isinstance(whose, Team) else died.filter(pk=whose.pk)
    if gone := list(died.values_list("pk", flat=True)):
        _call_off(Visit.objects.filter(person__in=gone, starts_at__gt=timezone.now()))
    there = Visit.objects.filter(pattern__in=patterns, day__gte=timezone.localdate())
    known = set(there.values_list("pattern_id", "day", "slot"))
    new = [
        visit for pattern in patterns for visit in _visits(pattern, until)
        if (pattern.pk, visit.day, visit.slot) not in known
    ]  # fmt: skip
    if not new:
        return 0
    Visit.objects.bulk_create(new, ignore_conflicts=True, batch_size=500)  # in the time of one statement
    return Visit.objects.filter(pk__in=[visit.pk for visit in new]).count()


def _visits(pattern: Pattern, until: dt.date) -> Iterator[Visit]:
    """The pattern's visits to come, unsaved."""
    today, now = timezone.localdate(), timezone.now()
    for n in range((until - today).days + 1):
        day = today + dt.timedelta(days=n)
        if pattern.falls_on(day) and at(day, pattern.starts) > now:
            for slot in range(1, pattern.workers + 1):
                yield Visit(
                    person=pattern.person, team_id=pattern.person.team_id, pattern=pattern, day=day,
                    slot=slot, **_as_agreed(pattern, day),
                )  # fmt: skip


def _as_agreed(pattern: Pattern, day: dt.date) -> dict[str, Any]:
    """What a visit has from its pattern."""
    starts_at = at(day, pattern.starts)
    return {
        "starts_at": starts_at, "ends_at": starts_at + dt.timedelta(minutes=pattern.minutes),
        "purpose": pattern.purpose, "essential": pattern.counts_as_essential, "skill": pattern.skill,
    }  # fmt: skip


def untouched(pattern: Pattern) -> QuerySet[Visit]:
    """The pattern's visits to come that nobody has written about or ticked."""
    return pattern.visits.filter(starts_at__gt=timezone.now(), came=Visit.Came.UNKNOWN, note_links=None)


@transaction.atomic
def add(pattern: Pattern) -> tuple[Pattern, int]:
    """Keep a new pattern and make its visits; how many. Raises Twice for a pattern that stands already."""
    lock(pattern.person_id)
    try:
        with transaction.atomic():
            kept, _ = make_once(pattern)
    except IntegrityError as error:
        if broken(error) != "pattern_once":
            raise
        raise Twice from None
    return kept, make_visits(kept.person, horizon(kept.person.team))


@transaction.atomic
def change(pattern: Pattern, version: int, **words: Any) -> Change:
    """Change a pattern and its untouched visits to come; Stale when somebody saved first, Twice on a clash.

    A visit that still falls on its day moves and keeps its worker, or opens where they are busy at the new
    time, or the law or a skill stops them; one that no longer does is called off.
    """
    workers = untouched(pattern).filter(worker__isnull=False).values_list("worker_id", flat=True)
    lock(pattern.person_id, *workers)
    try:
        with transaction.atomic():
            save_if_unchanged(pattern, version, **words)
            touched = _bring_along(pattern)
    except IntegrityError as error:
        if broken(error) not in ("pattern_once", "visit_slot_once"):
            raise
        raise Twice from None
    ended = sum(one.will is None for one in touched)
    made = make_visits(pattern.person, horizon(pattern.person.team))
    opened = sum(one.opens for one in touched)
    return Change(len(touched) - ended, opened, ended, made, tuple(touched))


@transaction.atomic
def pause(pattern: Pattern, version: int, begins: dt.date | None, back: dt.date | None) -> int:
    """From this day its visits rest and keep their place and their worker, until the day they are back on;
    None and None end the pause. How many visits made by now rest. Stale when somebody saved first. Another
    team's worker keeps none. What rested until now is called off: the next pause says nothing of it."""
    now, today = timezone.now(), timezone.localdate()
    by_now = pattern.visits.filter(paused(), starts_at__lte=now, came=Visit.Came.UNKNOWN, note_links=None)
    # a pause that began today may have been typed after this morning's visit
    _call_off(by_now.exclude(day=today, pattern__paused_from=today))
    save_if_unchanged(pattern, version, paused_from=begins, paused_until=back)
    to_come = pattern.visits.filter(starts_at__gt=timezone.now(), cancelled_on=None)
    resting = [id for id, day in to_come.values_list("id", "day") if pattern.rests_on(day)]
    covers.follow(resting)
    return len(resting)


def _bring_along(pattern: Pattern) -> list[Touched]:
    known = untouched(pattern).select_related("person", "team", "worker__colleague")
    visits = list(known.order_by("starts_at", "slot"))
    agreed = {
        visit.pk: _as_agreed(pattern, visit.day) for visit in visits
        if pattern.falls_on(visit.day) and visit.slot <= pattern.workers
    }  # fmt: skip
    opens = _opens(visits, agreed)
    found = []
    for visit in visits:
        if visit.pk not in agreed:
            if _call_off(Visit.objects.filter(pk=visit.pk)):
                found.append(_touched(visit, None, opens=False))
        elif visit.cancelled_on or _differs(visit, agreed[visit.pk]):
            moved = _move(visit, agreed[visit.pk], keep=visit.pk not in opens)
            found.append(_touched(visit, agreed[visit.pk]["starts_at"], opens=moved))
    covers.follow([visit.pk for visit in visits])
    return found


def _differs(visit: Visit, agreed: dict[str, Any], names: Iterable[str] = ()) -> bool:
    return any(getattr(visit, name) != agreed[name] for name in names or agreed)


def _opens(visits: list[Visit], agreed: dict[UUID, dict[str, Any]]) -> set[UUID]:
    """Which of these their worker cannot keep as they will be, by the rules of rotas.rules; no visit is in
    the way of another that moves too."""
    moving = [
        visit for visit in visits
        if visit.pk in agreed and visit.worker_id and not visit.cancelled_on
        and _differs(visit, agreed[visit.pk], ("starts_at", "ends_at", "skill"))
    ]  # fmt: skip
    if not moving:
        return set()
    days, keys = [visit.day for visit in moving], [visit.pk for visit in moving]
    names = {visit.worker_id: "" for visit in moving if visit.worker_id}
    read = diaries.of_workers(moving[0].team, names, min(days), max(days), asking=User())
    books = {user_id: book.without(*keys) for user_id, book in read.items()}
    signed = list(Skill.objects.filter(user__in=names))
    found = set()
    for visit in moving:
        then, worker = copy(visit), visit.worker_id
        assert worker
        for name, value in agreed[visit.pk].items():
            setattr(then, name, value)
        own = [skill for skill in signed if skill.user_id == worker]
        if reasons.stops(reasons.by_rules(then, books[worker], own)):
            found.add(visit.pk)
        else:
            books[worker] = books[worker].adding(diaries.as_stretch(then))
    return found


def _touched(visit: Visit, will: dt.datetime | None, *, opens: bool) -> Touched:
    colleague = getattr(visit.worker, "colleague", None)
    name = colleague.first_name if colleague else ""
    return Touched(visit.starts_at, will, visit.minutes, name, opens, bank_holiday(visit.day))


def _call_off(visits: QuerySet[Visit]) -> int:
    standing = visits.filter(cancelled_on=None)
    return standing.update(cancelled_on=timezone.localdate(), version=F("version") + 1)


def _move(visit: Visit, agreed: dict[str, Any], *, keep: bool) -> bool:
    """Move the visit, with its worker where they keep it and are not busy then. Did it open?"""
    row = Visit.objects.filter(pk=visit.pk)
    again = {} if keep and visit.cancelled_on is None else {"worker": None}
    try:
        with transaction.atomic():
            row.update(**agreed, **again, cancelled_on=None, version=F("version") + 1)
    except IntegrityError as error:
        if broken(error) != "visit_worker_once":
            raise
        row.update(**agreed, worker=None, cancelled_on=None, version=F("version") + 1)
        keep = False
    if not keep:
        faces.left(visit, visit.worker_id)
    return not keep


def would_change(pattern: Pattern, version: int, **words: Any) -> Change:
    """What `change` would do, without doing it."""
    with transaction.atomic():
        said = change(pattern, version, **words)
        transaction.set_rollback(True)
    pattern.refresh_from_db()
    return said


def keep_ahead() -> int:
    """The weeks of visits that each team wants ahead, made as one of its own; how many are new.

    A job asks as nobody and sees no team, so SQL names each team's worker for it (doors.sql).
    """
    with connection.cursor() as q:
        q.execute("select team_id, user_id from job_teams()")
        teams: list[tuple[UUID, UUID]] = q.fetchall()
    made = 0
    for team_id, user_id in teams:
        with asking.asking_as(user_id, why="keeping the rota ahead"):
            try:
                with transaction.atomic():
                    team = teams_of(User(pk=user_id)).get(pk=team_id)
                    made += make_visits(team, horizon(team))
            except Exception:  # one team's trouble must not leave the others without a rota
                log.exception("no visits made for team %s", team_id)
    return made
