"""The team's page: what it talks about, what it said it would do, what it agreed, whom it thanks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.utils import timezone

from meetings import proposals
from meetings.colleagues import Colleagues, Someone, of_team
from meetings.models import Action, Agreement, Meeting, Proposal, Seat, Seen, Tension, ThankYou
from meetings.models.tensions import Tensions
from people.models import Team, User
from people.policy import Who

#: an agreement comes up again this long before its day
SOON = dt.timedelta(days=14)
THANKS = 3


@dataclass(frozen=True)
class Line:
    """A tension or an action in a list: its words, whose it is, and its day (since when, or by when)."""

    id: UUID
    words: str
    who: Someone
    on: dt.date | None
    #: meetings that did not get to it
    carried: int = 0
    #: shared with one person only
    alone: bool = False


@dataclass(frozen=True)
class Again:
    """An agreement to look at again."""

    id: UUID
    text: str
    why: str
    on: dt.date
    trying: bool
    weeks: int

    @classmethod
    def of(cls, agreement: Agreement, on: dt.date) -> Again:
        """With how long it is being tried, in weeks."""
        weeks = max(round((on - agreement.agreed_on).days / 7), 1)
        return cls(agreement.pk, agreement.text, agreement.why, on, bool(agreement.trying_until), weeks)


@dataclass(frozen=True)
class NextMeeting:
    """When and where the team meets next, and who leads and writes."""

    id: UUID
    starts_at: dt.datetime
    day: dt.date
    place: str
    leads: Someone | None
    writes: Someone | None
    times: Someone | None = None
    running: bool = False


@dataclass(frozen=True)
class Board:
    """The whole page, read in a fixed number of queries."""

    today: dt.date
    colleagues: Colleagues
    meeting: NextMeeting | None
    tensions: list[Line]
    private: int
    actions: list[Line]
    again: list[Again]
    agreements: int
    thanks: list[ThankYou]
    #: proposals the reader has said nothing to, and the last meeting they missed and have not read of
    proposals: list[Proposal] = field(default_factory=list)
    missed: Meeting | None = None


def readable(team: Team, user: User, who: Who) -> Tensions:
    """The tensions this reader may see: a coach those brought to them, nobody another pair's."""
    rows = Tension.objects.filter(team=team)
    return rows.for_reader(user) if who is Who.WORKER else rows.for_coach(user)


def next_meeting(team: Team, colleagues: Colleagues) -> NextMeeting | None:
    """Today's or the next one that has not been held."""
    start_of_today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    found = team.meetings.filter(held=False, starts_at__gte=start_of_today).first()
    return shown(found, colleagues) if found else None


def shown(meeting: Meeting, colleagues: Colleagues) -> NextMeeting:
    """A meeting with the names of its people; once it has begun, whoever leads it, planned or not."""
    return NextMeeting(
        meeting.pk, meeting.starts_at, timezone.localdate(meeting.starts_at), meeting.place,
        colleagues.who(meeting.leader_id or meeting.facilitator_id), colleagues.who(meeting.scribe_id),
        colleagues.who(meeting.timekeeper_id), bool(meeting.step),
    )  # fmt: skip


def to_look_at(agreement: Agreement, today: dt.date) -> dt.date | None:
    """The day it comes up again, if that is soon or past."""
    days = [day for day in (agreement.trying_until, agreement.look_again_on) if day]
    return min(days) if days and min(days) <= today + SOON else None


def tension_line(tension: Tension, colleagues: Colleagues) -> Line:
    """As the list shows it."""
    who = colleagues.who(tension.author_id)
    assert who
    alone = tension.shared_with != Tension.With.TEAM
    return Line(tension.pk, tension.label, who, tension.shared_on, tension.carried, alone)


def action_line(action: Action, colleagues: Colleagues) -> Line:
    """As the list shows it."""
    who = colleagues.who(action.owner_id)
    assert who
    return Line(action.pk, action.what, who, action.by_when)


def board(team: Team, user: User, who: Who) -> Board:
    """Read it: memberships, the next meeting, tensions, drafts, actions, agreements, thank yous."""
    today, worker = timezone.localdate(), who is Who.WORKER
    colleagues = of_team(team, user)
    agreed = list(team.agreements.filter(ended_on=None))
    actions = [action_line(action, colleagues) for action in team.actions.filter(state="")]
    return Board(
        today=today,
        colleagues=colleagues,
        meeting=next_meeting(team, colleagues),
        tensions=[tension_line(tension, colleagues) for tension in readable(team, user, who).open()],
        private=user.drafts.filter(team=team).count() if worker else 0,
        actions=sorted(actions, key=lambda line: not line.who.you),
        again=[Again.of(a, day) for a in agreed if (day := to_look_at(a, today))],
        agreements=len(agreed),
        thanks=list(team.thanks.all()[:THANKS]) if worker else [],
        proposals=list(proposals.waiting_for(user, team)) if worker else [],
        missed=missed(team, user) if worker else None,
    )


def missed(team: Team, user: User) -> Meeting | None:
    """The last meeting of the past two weeks, if they were not there and have not read what came of it."""
    since = timezone.now() - SOON
    last = team.meetings.filter(held=True, starts_at__gte=since).order_by("-starts_at")
    found = last.annotate(
        there=Exists(Seat.objects.filter(meeting=OuterRef("pk"), user=user)),
        read=Exists(Seen.objects.filter(meeting=OuterRef("pk"), user=user)),
    ).first()
    return None if found is None or found.there or found.read else found
