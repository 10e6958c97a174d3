"""Where a running meeting stands, as every screen shows it: read in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils import timezone

from meetings import roles, running
from meetings.board import Line, action_line, tension_line, to_look_at
from meetings.colleagues import Colleagues, Someone, of_team
from meetings.models import Action, Agreement, Item, Meeting, Minute, Proposal, Tension
from meetings.steps import Step
from people.models import User
from profiles.models import OutcomeMove, PersonPage
from rotas.models import Visit

WEEK = dt.timedelta(days=7)
FEW = 12
#: the Five Ways, one for each week, as a small thing to try in the slot
IDEAS = (
    ("Connect", "Each of us names someone we will ring this week, just to say hello."),
    ("Be active", "Walk to the next visit once this week, if it is near enough."),
    ("Take notice", "Look up once a day. Tell us next week what you saw."),
    ("Keep learning", "Ask somebody we support to show you something they are good at."),
    ("Give", "Do one small kind thing, and tell nobody."),
)  # fmt: skip


@dataclass(frozen=True)
class Changed:
    """Something new about a person we support: `Edith`, `getting closer: church on Sundays`."""

    person_id: object
    name: str
    words: str


@dataclass(frozen=True)
class Now:
    """One look at a running meeting."""

    meeting: Meeting
    steps: list[Step]
    step: Step
    number: int
    colleagues: Colleagues
    here: list[Someone]
    leader: Someone | None
    writes: Someone | None
    times: Someone | None
    minute: Minute | None
    items: list[Item]
    #: this part is older than its time box
    over: bool
    today: dt.date
    tensions: list[Line] = field(default_factory=list)
    talking: Tension | None = None
    author: Someone | None = None
    actions: list[tuple[Action, Line]] = field(default_factory=list)
    again: list[Agreement] = field(default_factory=list)
    #: roles whose time is over: (the role's id, its name, who has it)
    over_roles: list[tuple[UUID, str, Someone | None]] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    changes: list[Changed] = field(default_factory=list)
    gaps: list[Visit] = field(default_factory=list)
    idea: tuple[str, str] = ("", "")
    #: tensions that this meeting has talked to their end
    done: int = 0

    @property
    def last(self) -> bool:
        """Is this the last part?"""
        return self.number == len(self.steps)


def read(meeting: Meeting, me: User) -> Now:
    """The meeting with its part of now; only that part's rows are read."""
    known = of_team(meeting.team, me)
    steps = running.steps_of(meeting.team)
    step = next((one for one in steps if one.key == meeting.step), steps[0])
    seats = set(meeting.seats.values_list("user_id", flat=True))
    since = meeting.step_since or timezone.now()
    return Now(
        meeting=meeting,
        steps=steps,
        step=step,
        number=steps.index(step) + 1,
        colleagues=known,
        here=[one for one in known.workers if one.id in seats],
        leader=known.who(meeting.leader_id),
        writes=known.who(meeting.scribe_id),
        times=known.who(meeting.timekeeper_id),
        minute=meeting.minutes.filter(step=step.key).first() if step.written else None,
        items=running.waiting(meeting.team, steps).get(step.key, []),
        over=timezone.now() - since > dt.timedelta(minutes=step.minutes),
        today=timezone.localdate(),
        **_part(step, meeting, known),
    )


def _part(step: Step, meeting: Meeting, known: Colleagues) -> dict[str, Any]:
    """What only this part of the meeting shows."""
    match step.key:
        case "people":
            return {"changes": changes(meeting, timezone.localdate() - WEEK)}
        case "rota":
            return {"gaps": gaps(meeting)}
        case "actions":
            return {
                "actions": _actions(meeting, known), "again": _again(meeting),
                "over_roles": _over(meeting, known),
            }  # fmt: skip
        case "tensions":
            return _tensions(meeting, known)
        case "wellbeing":
            return {"idea": IDEAS[timezone.localdate().isocalendar().week % len(IDEAS)]}
    return {}


def changes(meeting: Meeting, since: dt.date) -> list[Changed]:
    """What moved for people the team supports since a day: outcomes, and pages written anew."""
    team = {"person__team": meeting.team_id}
    moves = OutcomeMove.objects.filter(on__gte=since, **team).select_related("person", "outcome")
    pages = PersonPage.objects.filter(written_on__gte=since, **team).select_related("person")
    rows = [
        Changed(m.person_id, m.person.called, f"{m.get_progress_display()}: {m.outcome}")
        for m in moves.order_by("person__called", "-on", "pk")[:FEW]
    ]
    return rows + [
        Changed(p.person_id, p.person.called, "A new one-page profile")
        for p in pages.order_by("person__called", "-number")[:FEW]
    ]


def gaps(meeting: Meeting) -> list[Visit]:
    """Visits of the next two weeks that nobody has."""
    today = timezone.localdate()
    rows = meeting.team.visits.open().filter(day__gte=today, day__lte=today + 2 * WEEK)
    return list(rows.select_related("person").order_by("starts_at", "pk")[: 2 * FEW])


def _actions(meeting: Meeting, known: Colleagues) -> list[tuple[Action, Line]]:
    rows = meeting.team.actions.filter(state="")
    return [(row, action_line(row, known)) for row in rows]


def _over(meeting: Meeting, known: Colleagues) -> list[tuple[UUID, str, Someone | None]]:
    """Roles that somebody has to be chosen for again."""
    terms = roles.over(meeting.team)
    return [(term.role_id, term.role.name, known.who(term.user_id)) for term in terms]


def _again(meeting: Meeting) -> list[Agreement]:
    """Agreements whose day to look again has come, or comes within two weeks."""
    rows = meeting.team.agreements.filter(ended_on=None)
    return [row for row in rows if to_look_at(row, timezone.localdate())]


def _tensions(meeting: Meeting, known: Colleagues) -> dict[str, Any]:
    rows = list(running.to_talk_about(meeting).select_related("person"))
    talking = next((row for row in rows if row.pk == meeting.talking_id), None)
    return {
        "tensions": [tension_line(row, known) for row in rows if row is not talking],
        "talking": talking,
        "done": meeting.talked.count(),
        "proposals": list(meeting.team.proposals.filter(state=Proposal.State.MEETING)),
        "author": known.who(talking.author_id) if talking else None,
    }
