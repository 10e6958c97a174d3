"""Reads the stories: one file a team, written to be read aloud, into plain values."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

STORIES = Path(__file__).parent / "stories"
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: `mon-fri 8:00 45! x2 +hoist >200 <30 Wash and breakfast`: days, time, minutes, essential, workers, skill,
#: began so many days ago, ended so many days ago, purpose
VISIT = re.compile(
    r"(?P<days>[a-z,-]+) (?P<at>\d+:\d\d) (?P<minutes>\d+)(?P<must>!?)(?: x(?P<workers>2))?"
    r"(?: \+(?P<skill>\w+))?(?: >(?P<began>\d+))?(?: <(?P<ended>\d+))? (?P<purpose>.+)"
)
#: `3+ Lifts from Maureen | Most Thursdays, door to door. | Maureen | 1`: step and choice, idea, why, who,
#: times a week
IDEA = re.compile(r"(?P<step>[1-5])(?P<mark>[+?-]) (?P<rest>.+)")


@dataclass(frozen=True)
class VisitStory:
    """A weekly visit."""

    weekdays: int
    at: dt.time
    minutes: int
    essential: bool
    workers: int
    skill: str
    began: int | None
    ended: int | None
    purpose: str


@dataclass(frozen=True)
class IdeaStory:
    """An idea at a step; mark: + chosen, ? trying it, - not now."""

    step: int
    mark: str
    what: str
    reason: str
    by: str
    a_week: int


@dataclass(frozen=True)
class OutcomeStory:
    """Something a person wants; `said` goes from long ago to now, each with how it was going."""

    want: str
    short: str
    element: str
    why: str
    good: str
    signs: str
    said: list[tuple[str, str]]
    ideas: list[IdeaStory]
    #: visits a week that the person no longer needs for it
    was: int = 0
    #: days from now by which steps 1 to 4 are to be walked, where support began at once
    explore_in: int | None = None
    walked: bool = True
    life: str = "active"
    look_in: int = 60
    months: int = 14
    #: rungs from the lowest up; what comes next: `what | who | days from now, or -days since it was done`
    ladder: str = ""
    next: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class PersonStory:
    """Someone a team supports."""

    name: str
    born: dt.date
    home: str
    months: int
    faces: list[str]
    appreciate: str
    matters: str
    support: str
    today: str
    visits: list[VisitStory]
    outcomes: list[OutcomeStory]
    notes: list[str]
    called: str = ""
    greet: str = ""
    door: str = ""
    know: list[str] = field(default_factory=list)
    hears: list[str] = field(default_factory=list)
    ring: list[str] = field(default_factory=list)
    respect: str = ""
    attorney: str = ""
    medicines: str = "none"
    moving: str = ""
    must: str = ""
    state: str = "active"
    since: int = 0
    best_interests: str = ""
    #: what About Me asks beside the three headings, and who helped to write it all
    people: str = ""
    communicate: str = ""
    wellness: str = ""
    helped: str = ""


@dataclass(frozen=True)
class TeamStory:
    """A team: its workers, its people, and what it talked about (the last three as written in the file)."""

    name: str
    neighbourhood: str
    coach: str
    surgeries: list[str]
    outward: str
    workers: list[dict[str, Any]]
    people: list[PersonStory]
    talk: dict[str, list[dict[str, Any]]]
    meeting: dict[str, Any]


def weekdays(text: str) -> int:
    """`mon-fri`, `tue,thu`, `daily` as bits, Monday the lowest."""
    if text == "daily":
        return 127
    bits = 0
    for part in text.split(","):
        first, _, last = part.partition("-")
        for number in range(DAYS.index(first), DAYS.index(last or first) + 1):
            bits |= 1 << number
    return bits


def clock(text: str) -> dt.time:
    """`8:00`, `17:30`."""
    hour, minute = text.split(":")
    return dt.time(int(hour), int(minute))


def visit(text: str) -> VisitStory:
    """One line of a person's visits."""
    found = VISIT.fullmatch(text)
    if found is None:
        raise ValueError(f"Not a visit: {text}")
    return VisitStory(
        weekdays=weekdays(found["days"]), at=clock(found["at"]), minutes=int(found["minutes"]),
        essential=bool(found["must"]), workers=int(found["workers"] or 1), skill=found["skill"] or "",
        began=int(found["began"]) if found["began"] else None,
        ended=int(found["ended"]) if found["ended"] else None, purpose=found["purpose"],
    )  # fmt: skip


def idea(text: str) -> IdeaStory:
    """One line of an outcome's ideas."""
    found = IDEA.fullmatch(text)
    if found is None:
        raise ValueError(f"Not an idea: {text}")
    what, reason, by, a_week, *_ = [p.strip() for p in found["rest"].split("|")] + ["", "", "", "1"]
    return IdeaStory(int(found["step"]), found["mark"], what, reason, by, int(a_week or 1))


def outcome(raw: dict[str, Any]) -> OutcomeStory:
    """One of a person's outcomes."""
    said = [(line.split("|")[0].strip(), line.split("|")[1].strip()) for line in raw.pop("said")]
    return OutcomeStory(said=said, ideas=[idea(line) for line in raw.pop("ideas")], **raw)


def person(raw: dict[str, Any]) -> PersonStory:
    """One person of a team's file."""
    words: dict[str, Any] = {k: v.strip() if isinstance(v, str) else v for k, v in raw.items()}
    for key in ("visits", "outcomes"):
        words.pop(key, None)
    return PersonStory(
        visits=[visit(line) for line in raw["visits"]],
        outcomes=[outcome(o) for o in raw.get("outcomes", [])],
        **words,
    )


def team(name: str) -> TeamStory:
    """A team's file."""
    raw = tomllib.loads((STORIES / f"{name}.toml").read_text(encoding="utf-8"))
    talk = ("tensions", "actions", "agreements", "thanks", "incidents", "promises")
    return TeamStory(
        people=[person(p) for p in raw.pop("people")],
        talk={key: raw.pop(key, []) for key in talk},
        **raw,
    )
