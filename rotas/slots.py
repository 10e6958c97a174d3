"""One worker's place at one visit, as the asking user sees it: plain values, in one query."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import FilteredRelation, Q
from django.utils import timezone

from people.models import Person, User
from rotas.models import Ask
from rotas.models.visits import Visits, is_paused, stands_as
from rotas.times import part_of_day

FIELDS = (
    "id", "team_id", "person_id", "person__full_name", "person__called", "person__state", "day", "starts_at",
    "ends_at", "purpose", "essential", "skill", "worker_id", "worker__colleague__name", "open_because",
    "came", "slot", "pattern_id", "held", "pattern__paused_from", "pattern__paused_until", "agreed_worker_id",
    "agreed_starts_at", "waiting__id", "waiting__how", "waiting__to_id", "waiting__asker_id",
    "waiting__to__colleague__name",
)  # fmt: skip
GONE = (Person.State.DIED, Person.State.ENDED)


@dataclass(frozen=True, slots=True)
class Slot:
    """One worker's place at one visit, as the asking user sees it."""

    id: UUID
    #: team and person are none where another team's person may not be named yet
    team_id: UUID | None
    person_id: UUID | None
    person_name: str
    called: str
    day: dt.date
    starts_at: dt.datetime
    ends_at: dt.datetime
    purpose: str
    essential: bool
    skill: str
    worker_id: UUID | None
    #: "" for nobody; a first name otherwise is `worker`
    worker_name: str
    mine: bool
    open: bool
    resting: bool
    open_because: str
    came: str
    #: 2 for the second worker of a visit that needs two
    slot: int = 1
    from_pattern: bool = True
    #: not as the team agreed it
    changed: bool = False
    #: minutes of one's own before this visit; only day_of fills it
    free: int = 0
    #: somebody is asked to take it: the ask, and who, as far as its asking user may know
    ask_id: UUID | None = None
    asked: str = ""
    #: its worker comes from another team
    covering: bool = False

    @property
    def minutes(self) -> int:
        """The usual length."""
        return int((self.ends_at - self.starts_at).total_seconds() // 60)

    @property
    def worker(self) -> str:
        """`You`, `Dawn`, or nothing."""
        return "You" if self.mine else self.worker_name.split()[0] if self.worker_name else ""

    @property
    def state(self) -> str:
        """mine, open, resting, taken, or nobody for a visit that is past and had no worker."""
        if self.resting or self.open:
            return "resting" if self.resting else "open"
        return "mine" if self.mine else "taken" if self.worker_name else "nobody"

    @property
    def been(self) -> str:
        """Of a visit that is over: what was said is kept apart from what is only assumed."""
        if self.resting:
            return "No visit"
        words = {"yes": "Confirmed", "no": "Nobody came", "door": "No answer at the door"}
        return words.get(self.came, "No word yet" if self.essential else "Assumed as planned")

    @property
    def part(self) -> str:
        """Morning, Midday, Afternoon, Evening or Night."""
        return part_of_day(self.starts_at)


def alike(shown: Iterable[Slot]) -> frozenset[UUID]:
    """The workers of these slots whose initials another one shares: a face does not tell them apart."""
    by_initials: dict[str, set[UUID]] = {}
    for worker_id, name in {(slot.worker_id, slot.worker_name) for slot in shown if slot.worker_id}:
        words = name.replace("-", " ").split()
        by_initials.setdefault(f"{words[0][0]}{words[-1][0]}".upper(), set()).add(worker_id)
    return frozenset(id for ids in by_initials.values() if len(ids) > 1 for id in ids)


def slots(visits: Visits, *, asking: User) -> list[Slot]:
    """These visits in order of time, in one query; those of someone who died or left are not to come."""
    now = timezone.now()
    rows = (
        visits.filter(cancelled_on=None)
        .exclude(person__state__in=GONE, starts_at__gt=now)
        .annotate(
            held=stands_as(),
            waiting=FilteredRelation("asks", condition=Q(asks__state=Ask.State.WAITING)),  # one at most
        )
        .order_by("starts_at", "person__called", "slot", "id")
        .values_list(*FIELDS, named=True)
    )
    return [_slot(row, asking.pk, now) for row in rows]


def _slot(row: Any, asking: UUID, now: dt.datetime) -> Slot:
    to_come = row.starts_at > now
    nobody = row.worker_id is None or (to_come and not row.held)
    paused = is_paused(row.day, row.pattern__paused_from, row.pattern__paused_until)
    # a person's state is today's alone; a pause is known of the days gone by too, unless somebody was there
    resting = not row.came and (paused or (to_come and row.person__state != Person.State.ACTIVE))
    return Slot(
        id=row.id, team_id=row.team_id, person_id=row.person_id,
        person_name=row.person__full_name or row.person__called, called=row.person__called,
        day=row.day, starts_at=row.starts_at, ends_at=row.ends_at, purpose=row.purpose,
        essential=row.essential, skill=row.skill, worker_id=None if nobody else row.worker_id,
        worker_name="" if nobody else row.worker__colleague__name or "A colleague",
        mine=not nobody and row.worker_id == asking, open=to_come and nobody and not resting,
        resting=resting, open_because=row.open_because, came=row.came, slot=row.slot,
        from_pattern=row.pattern_id is not None, changed=to_come and _changed(row),
        covering=row.held == "cover",
        ask_id=row.waiting__id if to_come else None, asked=_asked(row, asking) if to_come else "",
    )  # fmt: skip


def _asked(row: Any, asking: UUID) -> str:
    """`Joy`, `everyone`, `one by one`, or nothing; `a colleague` to all but these two: a no is quiet."""
    if row.waiting__how == Ask.How.ONE:
        if asking not in (row.waiting__to_id, row.waiting__asker_id):
            return "a colleague"
        return (row.waiting__to__colleague__name or "a colleague").split()[0]
    return {Ask.How.EVERYONE: "everyone", Ask.How.TURNS: "one by one"}.get(row.waiting__how, "")


def _changed(row: Any) -> bool:
    if row.agreed_starts_at is None:
        return False
    return bool(row.agreed_starts_at != row.starts_at or row.agreed_worker_id != row.worker_id)
