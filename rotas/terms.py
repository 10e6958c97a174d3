"""What the rules of the rota speak of: findings, times at work or kept free, a team's agreements; pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

from rotas.worktime import Span

#: NICE guideline NG21: shorter only where agreed, with a worker the person knows, for a set task
SHORT = 30


class Weight(IntEnum):
    """How much a finding weighs for someone who wants to take a visit themselves."""

    NOTE = 1
    ASK = 2
    LAW = 3
    STOP = 4


class Kind(StrEnum):
    """What a finding is about."""

    CLASH = "clash"
    REST = "rest"
    WEEKLY_REST = "weekly_rest"
    BREAK = "break"
    HOURS = "hours"
    YOUNG = "young"
    OWED = "owed"
    AWAY = "away"
    PROMISE = "promise"
    CANT = "cant"
    RATHER_NOT = "rather_not"
    TRAVEL = "travel"
    AGREEMENT = "agreement"
    SPLIT = "split"
    SHORT = "short"


#: WTR 21, 22 and 24 let these bend, where rest of the same length follows
BENDABLE = frozenset({Kind.REST, Kind.WEEKLY_REST, Kind.BREAK})
#: what a draft never breaks although a worker may, for themselves
HARD_IN_DRAFT = frozenset({Kind.TRAVEL, Kind.PROMISE, Kind.CANT, Kind.AWAY})


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold. `short`: minutes of rest that would be missing, to be made up."""

    kind: Kind
    weight: Weight
    words: str
    short: int = 0

    @property
    def stops(self) -> bool:
        """Can the visit not be taken because of it?"""
        return self.weight >= Weight.LAW

    @property
    def bends(self) -> bool:
        """May it give way for an essential visit that nobody else can take, if rest as long is booked?"""
        return self.kind in BENDABLE


@dataclass(frozen=True, slots=True)
class Stretch(Span):
    """A time someone is at work: a visit, a cover, a meeting. `what` follows "are": "with Frank"."""

    key: Hashable
    #: whose home it is at: travel is between places; none for a meeting
    place: Hashable = None
    what: str = "busy"


@dataclass(frozen=True, slots=True)
class Kept(Span):
    """A time that is not for work: AWAY, OWED rest, a PROMISE for one's life, CANT or RATHER_NOT."""

    kind: Kind
    what: str = ""


@dataclass(frozen=True, slots=True)
class Worker:
    """Whose diary it is. `name` is "You" or a first name."""

    key: Hashable
    name: str = "You"
    #: agreed in writing to work more than 48 hours a week on average (WTR 5)
    opted_out: bool = False
    young: bool = False
    #: in the first 17 weeks the average is over the weeks since then (WTR 4(4))
    started_on: dt.date | None = None


class Agreed(StrEnum):
    """What a team may agree beyond the law, each with a number."""

    REST = "rest"
    WEEKENDS = "weekends"
    FINISH = "finish"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Agreement:
    """The team's own: hours of REST, WEEKENDS in four, FINISH in minutes from midnight, hours in a DAY."""

    about: Agreed
    limit: int
    words: str


@dataclass(frozen=True, slots=True)
class Travel:
    """Minutes from home to home as the team typed them, {(here, there): minutes}; `usual` for the others."""

    typed: Mapping[Any, int] = field(default_factory=dict)
    usual: int = 0

    def minutes(self, here: Hashable, there: Hashable) -> int:
        """Between two places; 0 at the same one, or where one is not a person's home."""
        if here is None or there is None or here == there:
            return 0
        found = self.typed.get((here, there))
        return self.typed.get((there, here), self.usual) if found is None else found


@dataclass(frozen=True, slots=True)
class TeamRules:
    """What one team adds to the law."""

    agreements: tuple[Agreement, ...] = ()
    travel: Travel = field(default_factory=Travel)


def short_visit(minutes: int, *, agreed: bool) -> Finding | None:
    """NICE NG21: a visit under half an hour is a warning unless it was agreed in advance."""
    if minutes >= SHORT or agreed:
        return None
    words = f"{minutes} minutes is short. NICE asks for {SHORT} or more, unless it is agreed with the person."
    return Finding(Kind.SHORT, Weight.NOTE, words)


#: what is said of a time that is not for work: {0} whose, {1} what it is for
KEPT = {
    Kind.AWAY: (Weight.ASK, "{0} planned to be off work then."),
    Kind.OWED: (Weight.LAW, "{0} booked this time to rest, because the rest before was too short."),
    Kind.PROMISE: (Weight.ASK, "{0} asked to keep this time free: {1}."),
    Kind.CANT: (Weight.ASK, "{0} said “I can’t” about this time."),
    Kind.RATHER_NOT: (Weight.NOTE, "{0} said “I’d rather not” about this time."),
}
