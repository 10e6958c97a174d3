"""What of the open visits I could take, sorted by need; and of the others, why not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils import timezone

from people.models import Skill, Team, User
from profiles import choosing
from rotas import balance, diaries, reasons
from rotas.models import Preference
from rotas.reasons import Reason
from rotas.slots import Slot, slots


@dataclass(frozen=True, slots=True)
class Choice:
    """One open visit, as far as it concerns me."""

    slot: Slot
    reasons: tuple[Reason, ...]
    #: different workers in four weeks, and how often I was there
    faces: int
    been: int
    #: I said that I am happy to work then
    happy: bool

    @property
    def can(self) -> bool:
        """Does nothing stop me?"""
        return not reasons.stops(self.reasons)


def choices(team: Team, worker: User) -> tuple[list[Choice], list[Choice]]:
    """(what I could take, what not) of the team's open visits: those that must not be missed first, then the
    soonest, then people I know and times that suit me. A fixed number of queries.
    """
    open_visits = slots(team.visits.open(), asking=worker)
    today = timezone.localdate()
    last = max((slot.day for slot in open_visits), default=today)
    diary = diaries.of_worker(team, worker, today, last)
    signed = list(Skill.objects.filter(user=worker))
    people = {slot.person_id for slot in open_visits if slot.person_id}
    faces, been = balance.faces(people), balance.times_there(people, worker)
    happy, chosen = _happy(worker, today, last), choosing.chosen(team)
    found = [
        Choice(
            slot, tuple(reasons.by_rules(slot, diary, signed, _chosen(chosen, slot))),
            _of(faces, slot.person_id), _of(been, slot.person_id),
            any(starts < slot.ends_at and ends > slot.starts_at for starts, ends in happy),
        )
        for slot in open_visits
    ]  # fmt: skip
    found.sort(key=_need)
    return [choice for choice in found if choice.can], [choice for choice in found if not choice.can]


def _need(choice: Choice) -> tuple[object, ...]:
    """Essential ones of the next two days, then by day: essential, well known to me, welcome to me."""
    slot = choice.slot
    soon = slot.essential and slot.starts_at < timezone.now() + dt.timedelta(days=2)
    return not soon, slot.day, not slot.essential, -choice.been, not choice.happy, slot.starts_at


def _chosen(chosen: Mapping[UUID, frozenset[UUID]], slot: Slot) -> frozenset[UUID]:
    return chosen.get(slot.person_id, frozenset()) if slot.person_id else frozenset()


def _of(counted: dict[UUID, int], person_id: UUID | None) -> int:
    return counted.get(person_id, 0) if person_id else 0


def _happy(worker: User, first: dt.date, last: dt.date) -> list[tuple[dt.datetime, dt.datetime]]:
    rows = Preference.objects.filter(user=worker, tone=Preference.Tone.HAPPY)
    days = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    return [diaries.times_on(row, day) for row in rows for day in days if row.falls_on(day)]
