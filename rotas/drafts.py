"""Drafts of the rota: begun, stopped, shown, kept in part, and taken over by each worker for themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from people import post
from people.editing import lock
from people.models import Team, User
from rotas import claiming, cycle, diaries
from rotas.claiming import CannotTake
from rotas.models import DraftLock, DraftPlace, RotaDraft, Visit
from rotas.slots import Slot, slots
from rotas.times import monday_of

#: a draft that was not heard of for so long is dead; the worker goes by the same
SILENT = dt.timedelta(seconds=30)
#: one that waits longer than this waits for a helper that is not there, or is with another team's draft
SOON = dt.timedelta(minutes=1)
#: so many drafts of a team are kept
KEPT = 5
STATES = RotaDraft.State
ALIVE = (STATES.WAITING, STATES.RUNNING)


def spans(team: Team) -> list[tuple[dt.date, dt.date]]:
    """What a draft can be made of, as (first Monday, Monday after): the next rota, then each week ahead."""
    period, monday = cycle.upcoming(team), monday_of(timezone.localdate())
    weeks = [monday + dt.timedelta(weeks=n) for n in range(diaries.settings_of(team).ahead_weeks + 1)]
    whole = [(period.first, period.after)] if period else []
    return whole + [(first, first + dt.timedelta(weeks=1)) for first in weeks]


@transaction.atomic
def begin(team: Team, first: dt.date, after: dt.date, *, moves: bool, by: User) -> RotaDraft:
    """Ask for a draft of these weeks; the worker begins within a second. Two who ask at once ask for one."""
    lock(team.pk)
    rows = team.rota_drafts.all()
    dead = rows.filter(state=STATES.RUNNING, told_at__lt=timezone.now() - SILENT)
    dead.update(state=STATES.DEAD, version=F("version") + 1)
    if alive := rows.filter(state__in=ALIVE).first():
        return alive
    number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
    rows.filter(number__lte=number - KEPT).delete()
    return RotaDraft.objects.create(
        team=team, first=first, after=after, moves=moves, asked_by=by, number=number
    )


def stop(draft: RotaDraft) -> None:
    """One tap: what was found so far stays to be looked at; stopped twice is stopped once."""
    rows = RotaDraft.objects.filter(pk=draft.pk, state__in=ALIVE)
    rows.update(state=STATES.STOPPED, version=F("version") + 1)


def is_dead(draft: RotaDraft) -> bool:
    """Did it end by itself? Known from Postgres alone, also while nothing else runs."""
    silent = draft.state == STATES.RUNNING and timezone.now() - draft.told_at > SILENT
    return silent or draft.state == STATES.DEAD


def waits_long(draft: RotaDraft) -> bool:
    """Has nobody begun it yet, although it should have been?"""
    return draft.state == STATES.WAITING and timezone.now() - draft.told_at > SOON


def keep(team: Team, visit: Visit, worker: UUID) -> None:
    """Whatever is drafted from now on, this worker stays at this visit."""
    if worker in diaries.workers_of(team):
        DraftLock.objects.update_or_create(visit=visit, defaults={"team": team, "worker_id": worker})


def let_go(visit: Visit) -> None:
    """A draft may think about this visit again."""
    DraftLock.objects.filter(visit=visit).delete()


@transaction.atomic
def show(draft: RotaDraft, *, by: User) -> None:
    """Ask the others to look: a letter to each worker whom it proposes for something; once a draft."""
    rows = RotaDraft.objects.filter(pk=draft.pk, shown_on=None)
    if rows.update(shown_on=timezone.localdate(), version=F("version") + 1):
        for user_id in set(draft.places.exclude(worker=None).values_list("worker_id", flat=True)):
            if user_id and user_id != by.pk:
                post.later("rota-draft", user_id, once=f"draft {draft.pk} {user_id}")


@dataclass(frozen=True, slots=True)
class Row:
    """One visit side by side: who has it today, and who could have it."""

    slot: Slot
    place: DraftPlace | None
    #: the first name of whom the draft proposes; "" for nobody
    name: str
    mine: bool
    kept: bool

    @property
    def state(self) -> str:
        """same, gap, fill (nobody has it), move (somebody has it), taken (as proposed), changed (since)."""
        slot, place = self.slot, self.place
        if place is None:
            return "same"
        if slot.starts_at != place.starts_at:
            return "changed"
        now = None if slot.open else slot.worker_id
        if place.worker_id is None:
            return "gap" if slot.open else "changed"
        if now == place.worker_id:
            return "same" if place.was_id == now else "taken"
        return "changed" if now != place.was_id else "fill" if slot.open else "move"


@dataclass(frozen=True)
class Beside:
    """A draft beside today's rota."""

    rows: Sequence[Row]

    @cached_property
    def changes(self) -> list[Row]:
        """Where the draft has something to say."""
        return [row for row in self.rows if row.state in ("fill", "move", "taken", "changed")]

    @cached_property
    def gaps(self) -> list[Row]:
        """Where nobody was found."""
        return [row for row in self.rows if row.state == "gap"]

    @cached_property
    def mine(self) -> list[Row]:
        """What it proposes to whoever asks."""
        return [row for row in self.rows if row.mine and row.state in ("fill", "move", "taken")]

    @cached_property
    def to_take(self) -> list[Row]:
        """Of those, what they could take now, and nothing wants a sentence."""
        return [row for row in self.mine if row.state == "fill" and row.place and not row.place.asks]

    def days(self, show: str) -> list[tuple[dt.date, list[Row]]]:
        """The rows of one view by day: changes, mine, gaps or all."""
        rows = {"changes": self.changes, "mine": self.mine, "gaps": self.gaps}.get(show, self.rows)
        found: dict[dt.date, list[Row]] = {}
        for row in rows:
            found.setdefault(row.slot.day, []).append(row)
        return list(found.items())


def beside(draft: RotaDraft, *, asking: User) -> Beside:
    """Every visit of its weeks that is still to come, in order of time. Five queries, however many visits."""
    visits = draft.team.visits.going_ahead().between(draft.first, draft.last)
    places = {place.visit_id: place for place in draft.places.all()}
    kept = dict(DraftLock.objects.filter(team=draft.team_id).values_list("visit_id", "worker_id"))
    names = diaries.workers_of(draft.team)
    rows = []
    for slot in slots(visits.filter(starts_at__gt=timezone.now()), asking=asking):
        place = places.get(slot.id)
        who = place.worker_id if place else None
        name = "You" if who == asking.pk else names.get(who, "A colleague") if who else ""
        rows.append(Row(slot, place, name, who == asking.pk, slot.id in kept))
    return Beside(rows)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking over one's own part."""

    took: int
    #: (visit, why not)
    left: tuple[tuple[Row, str], ...]


def take_mine(draft: RotaDraft, *, by: User) -> Taken:
    """The asking worker takes what is proposed to them and open, each by the rules of taking a visit.

    One that cannot be taken, or wants a sentence, is left, and the others are theirs.
    """
    took, left = 0, []
    for row in beside(draft, asking=by).mine:
        if row.state != "fill":
            continue
        try:
            claiming.take(row.slot.id, by=by)
        except CannotTake as cannot:
            left.append((row, str(cannot)))
        except Visit.DoesNotExist:
            left.append((row, "It is not going ahead any more."))
        else:
            took += 1
    return Taken(took, tuple(left))


def earlier(team: Team) -> list[RotaDraft]:
    """The drafts that are kept, newest first."""
    return list(team.rota_drafts.all())
