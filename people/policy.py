"""May someone who stands here do this to that class of data? One table, pure, for code and tests alike."""

from __future__ import annotations

from enum import StrEnum


class Data(StrEnum):
    """Classes of data that differ in who may see them; each stands in tables of its own."""

    NAME = "name"  # D0: name and visit times
    CONTACT = "contact"  # D0: where they live
    PROFILE = "profile"  # D1: one-page profile
    OUTCOMES = "outcomes"  # D2: titles and progress
    PLAN = "plan"  # D2: Support Sequence, plan
    NOTES = "notes"  # D2: visit notes
    HEALTH = "health"  # D3: intimate and health detail
    SECRETS = "secrets"  # D4: key safe, alarm
    SAFETY = "safety"  # S: safety-critical flags, never hidden at the door
    ROTA = "rota"  # W1: rota
    TEAM = "team"  # T: meetings, shared tensions, agreements, actions
    HOW = "how"  # T: how we're doing
    COACHING = "coaching"  # T: what team and coach keep together
    FEEDBACK = "feedback"  # W2: what is between two colleagues, a coach too; for the two alone
    INCIDENTS = "incidents"  # I
    REPORT = "report"  # R: frozen figures
    ACCOUNTS = "accounts"
    IMPORT = "import"  # people and patterns of a team, brought in by a member


class Who(StrEnum):
    """Where the asking user stands towards the team or person at hand."""

    WORKER = "worker"
    COVER = "cover"
    COACH = "coach"
    ADMINISTRATOR = "administrator"
    COMMISSIONER = "commissioner"


class Doing(StrEnum):
    """What a request wants: GET reads, anything else writes."""

    READ = "read"
    WRITE = "write"


R, RW = frozenset({Doing.READ}), frozenset({Doing.READ, Doing.WRITE})

#: what is not written here is never: the page looks as if it did not exist
MAY: dict[Who, dict[Data, frozenset[Doing]]] = {
    Who.WORKER: {
        Data.NAME: RW, Data.CONTACT: RW, Data.PROFILE: RW, Data.OUTCOMES: RW, Data.PLAN: RW, Data.NOTES: RW,
        Data.HEALTH: RW, Data.SECRETS: RW, Data.SAFETY: RW, Data.ROTA: RW, Data.TEAM: RW, Data.HOW: R,
        Data.COACHING: RW, Data.FEEDBACK: RW,
        Data.INCIDENTS: RW, Data.IMPORT: RW, Data.REPORT: RW,
    },
    Who.COVER: {
        Data.NAME: R, Data.CONTACT: R, Data.PROFILE: R, Data.OUTCOMES: R, Data.NOTES: RW, Data.HEALTH: R,
        Data.SECRETS: RW, Data.SAFETY: R, Data.INCIDENTS: RW,
    },
    Who.COACH: {
        Data.NAME: R, Data.PROFILE: R, Data.OUTCOMES: R, Data.SAFETY: R, Data.ROTA: R, Data.TEAM: R,
        Data.HOW: R, Data.INCIDENTS: R, Data.COACHING: RW, Data.FEEDBACK: RW, Data.REPORT: R,
    },
    Who.ADMINISTRATOR: {Data.ACCOUNTS: RW},
    Who.COMMISSIONER: {Data.REPORT: R},
}  # fmt: skip


def may(who: Who | None, doing: Doing, data: Data) -> bool:
    """The table, asked. Time windows and the person's permission are asked at the door (access.py)."""
    return who is not None and doing in MAY[who].get(data, frozenset())
