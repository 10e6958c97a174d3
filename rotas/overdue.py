"""Essential visits without a word, from Postgres alone: true whatever else is down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    CharField,
    DateTimeField,
    DurationField,
    Exists,
    ExpressionWrapper,
    F,
    Func,
    OuterRef,
    Q,
    Value,
)
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone

from people.models import Buddies, Team
from rotas import ladder
from rotas.models import AlertStep, OnCall, Visit
from rotas.models.alerts import WAITS, Rung
from rotas.models.visits import Visits, has_someone

#: a visit of two days ago is a matter for the team's meeting, not for an alarm
SINCE = dt.timedelta(days=2)
NET = ("worker_after", "buddy_after", "team_after", "oncall_after", "organisation_after")
FIELDS = (
    "id", "team_id", "person_id", "person__full_name", "person__called", "day", "starts_at", "worker_id",
    "worker__colleague__name", "held", "came", "over_at", "has_buddy", "has_oncall", "answered", "helpers",
    "team__organisation__emergency_phone", *(f"team__safety_net__{name}" for name in NET),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Silent:
    """An essential visit that nobody has confirmed, or of which somebody said that nobody came."""

    id: UUID
    team_id: UUID
    person_id: UUID
    person_name: str
    called: str
    day: dt.date
    starts_at: dt.datetime
    worker_id: UUID | None
    #: a first name; "" where nobody had it
    worker: str
    missed: bool
    #: rungs of the ladder that are due by now, lowest first
    rungs: tuple[int, ...]
    #: rungs that somebody answered, and the first names of who did
    answered: tuple[int, ...]
    helpers: tuple[str, ...]
    emergency_phone: str

    @property
    def rung(self) -> int:
        """The highest rung."""
        return self.rungs[-1] if self.rungs else 0

    @property
    def at_the_end(self) -> bool:
        """Nobody below is left to ask."""
        return self.rung == Rung.ORGANISATION

    @property
    def helper(self) -> str:
        """Who is on their way, if anybody said so."""
        return self.helpers[-1] if self.helpers else ""


def silent(teams: Iterable[Team | UUID]) -> list[Silent]:
    """Essential visits of these teams whose window is over, or that were missed, in order of time: one query.

    People who were at home; none that ended in "seen or spoken to" or "999 was rung".
    """
    now, today = timezone.now(), timezone.localdate()
    begun = Visit.objects.filter(team__in=list(teams), starts_at__gt=now - SINCE, starts_at__lte=now)
    open_ones = (
        _begun(begun)
        .annotate(held=has_someone(), over_at=_over(), **_somebody(today), **_answers())
        .filter(Q(came=Visit.Came.NO) | Q(over_at__lte=now - _patience()))
    )
    rows = open_ones.order_by("starts_at", "person__called", "slot", "id").values_list(*FIELDS, named=True)
    return [_silent(row, now) for row in rows]


def _begun(visits: Visits) -> Visits:
    waiting = visits.going_ahead().essential().exclude(came=Visit.Came.YES)
    return waiting.filter(Q(alert=None) | Q(alert__ended=""))


def _over() -> Greatest:
    """When the visit's window is over: its planned end, or the last agreed start and its length.

    A window is London's, whatever the clocks do; greatest() passes over a pattern without one.
    """
    latest = Func(
        F("day"), F("pattern__latest"), arg_joiner=" + ",
        template="(%(expressions)s) at time zone 'Europe/London'", output_field=DateTimeField(),
    )  # fmt: skip
    length = ExpressionWrapper(F("ends_at") - F("starts_at"), output_field=DurationField())
    return Greatest("ends_at", ExpressionWrapper(latest + length, output_field=DateTimeField()))


def _patience() -> ExpressionWrapper[Any]:
    wait = Coalesce("team__safety_net__worker_after", Value(int(WAITS[Rung.WORKER])))
    return ExpressionWrapper(wait * Value(dt.timedelta(minutes=1)), output_field=DurationField())


def _somebody(today: dt.date) -> dict[str, Exists]:
    """Is there a buddy, is there somebody on call?"""
    pair = Q(one=OuterRef("worker")) | Q(other=OuterRef("worker"))
    days = Q(starts_on__lte=today) & (Q(ends_on=None) | Q(ends_on__gte=today))
    return {
        "has_buddy": Exists(Buddies.objects.current().filter(pair, team=OuterRef("team"))),
        "has_oncall": Exists(OnCall.objects.filter(days, team=OuterRef("team"))),
    }


def _answers() -> dict[str, ArraySubquery]:
    steps = AlertStep.objects.filter(alert__visit=OuterRef("pk"), answered_by__isnull=False).order_by("rung")
    name = Coalesce("answered_by__colleague__name", Value("A colleague"), output_field=CharField())
    return {
        "answered": ArraySubquery(steps.values("rung")),
        "helpers": ArraySubquery(steps.annotate(name=name).values("name")),
    }


def _silent(row: Any, now: dt.datetime) -> Silent:
    missed = row.came == Visit.Came.NO
    own = (getattr(row, f"team__safety_net__{name}") for name in NET)
    waits = {int(rung): WAITS[rung] if wait is None else wait for rung, wait in zip(Rung, own, strict=True)}
    somebody = {Rung.WORKER: row.held, Rung.BUDDY: row.held and row.has_buddy, Rung.ONCALL: row.has_oncall}
    rungs = ladder.reached(
        now - row.over_at, waits, there=[rung for rung in Rung if somebody.get(rung, True)],
        answered=row.answered, missed=now - row.starts_at if missed else None,
    )  # fmt: skip
    name = (row.worker__colleague__name or "A colleague") if row.held else ""
    return Silent(
        id=row.id, team_id=row.team_id, person_id=row.person_id,
        person_name=row.person__full_name or row.person__called, called=row.person__called, day=row.day,
        starts_at=row.starts_at, worker_id=row.worker_id if row.held else None,
        worker=name.split()[0] if name else "", missed=missed, rungs=tuple(rungs),
        answered=tuple(row.answered), helpers=tuple(name.split()[0] for name in row.helpers),
        emergency_phone=row.team__organisation__emergency_phone or "",
    )  # fmt: skip
