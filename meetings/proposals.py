"""Deciding between meetings, by consent or by advice.

By consent silence is consent, and a harm brings it to the meeting; only agreements, roles and who holds them
are changed so. By advice whoever proposed hears the others, and decides.
"""

from __future__ import annotations

import datetime as dt
import logging

from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.models import F, QuerySet
from django.utils import timezone

from meetings import agreements, roles
from meetings.models import Agreement, Meeting, Proposal, Role, Voice
from people import asking
from people.editing import lock, make_once
from people.models import Team, User

log = logging.getLogger(__name__)
DAYS = 7
LOOK_AGAIN = dt.timedelta(weeks=12)


def propose(proposal: Proposal) -> Proposal:
    """Put it to the others; the same id twice is one."""
    return make_once(proposal)[0]


@transaction.atomic
def speak(voice: Voice) -> None:
    """Say what I see. A harm brings what goes by consent to the meeting; the same id twice is one."""
    lock(voice.proposal_id)
    proposal = Proposal.objects.get(pk=voice.proposal_id)
    if proposal.state != Proposal.State.OPEN or not make_once(voice)[1]:
        return
    if voice.kind == Voice.Kind.HARM and proposal.way == Proposal.Way.CONSENT:
        _move(proposal, Proposal.State.MEETING)


def withdraw(proposal: Proposal, by: User) -> None:
    """Taken back, by whoever proposed it."""
    _only(proposal, by)
    _move(proposal, Proposal.State.WITHDRAWN, ended_on=timezone.localdate())


def decide(proposal: Proposal, outcome: str, by: User) -> None:
    """Having heard the advice, whoever proposed it decides, and says why."""
    _only(proposal, by)
    if proposal.way == Proposal.Way.ADVICE:
        _move(proposal, Proposal.State.DECIDED, outcome=outcome, ended_on=timezone.localdate())


@transaction.atomic
def settle(
    proposal: Proposal, *, adopt: bool, outcome: str, text: str = "", meeting: Meeting | None = None
) -> None:
    """In the meeting: it holds, in the words of `text` where the meeting changed them, or it does not."""
    lock(proposal.pk)
    found = Proposal.objects.get(pk=proposal.pk)
    if found.state != Proposal.State.MEETING:
        return
    if adopt:
        _adopt(found, outcome, text=text, meeting=meeting)
    else:
        _move(found, Proposal.State.WITHDRAWN, outcome=outcome, ended_on=timezone.localdate())


@transaction.atomic
def adopt_at_once(proposal: Proposal) -> Proposal:
    """All were there and said yes: it holds from now on. The same id twice is one."""
    kept, new = make_once(proposal)
    if new:
        _adopt(kept, "We all said yes to it.")
    return kept


def waiting_for(user: User, team: Team) -> QuerySet[Proposal]:
    """What others have put to the team and this user has not yet said anything to."""
    said = Voice.objects.filter(author=user).values("proposal_id")
    rows = Proposal.objects.filter(team=team, state=Proposal.State.OPEN)
    return rows.exclude(author=user).exclude(pk__in=said)


def adopt_due(team: Team) -> int:
    """What nobody saw harm in until its day holds from now on; how many."""
    today, adopted = timezone.localdate(), 0
    due = Proposal.objects.filter(team=team, way=Proposal.Way.CONSENT, state="", closes_on__lte=today)
    for proposal in due:
        with transaction.atomic():
            lock(proposal.pk)
            found = Proposal.objects.get(pk=proposal.pk)
            if found.state == Proposal.State.OPEN:
                _adopt(found, "Nobody saw harm in it.")
                adopted += 1
    return adopted


def adopt_everywhere() -> int:
    """The same for every team, asked as one of its workers: run as the worker's login."""
    with connection.cursor() as q:
        q.execute("select team_id, user_id from job_teams()")
        teams = q.fetchall()
    adopted = 0
    for team_id, user_id in teams:
        with asking.asking_as(user_id, why="proposals"):
            try:
                with transaction.atomic():
                    adopted += adopt_due(Team(pk=team_id))
            except Exception:  # one team's trouble must not hold up the others
                log.exception("no proposal adopted for team %s", team_id)
    return adopted


def _adopt(proposal: Proposal, outcome: str, *, text: str = "", meeting: Meeting | None = None) -> None:
    agreement = None
    if proposal.about == Proposal.About.AGREEMENT:
        agreement = agreements.make(
            Agreement(
                id=proposal.pk, team_id=proposal.team_id, text=text or proposal.text, why=proposal.why,
                tension_id=proposal.tension_id, author_id=proposal.author_id, meeting=meeting,
                look_again_on=timezone.localdate() + LOOK_AGAIN,
            )
        )  # fmt: skip
    if proposal.about == Proposal.About.PERSON and proposal.role and proposal.nominee:
        roles.hand_over(proposal.role, proposal.nominee)
    if proposal.about == Proposal.About.ROLE:
        _change_role(proposal, text or proposal.text)
    _move(
        proposal, Proposal.State.ADOPTED, outcome=outcome, agreement=agreement, ended_on=timezone.localdate()
    )


def _change_role(proposal: Proposal, text: str) -> None:
    """A new role of this name, or one more thing that a standing role takes care of."""
    if proposal.role is None:
        name = text[:60]
        if not Role.objects.filter(team=proposal.team_id, name=name, ended_on=None).exists():
            roles.make(Role(id=proposal.pk, team_id=proposal.team_id, name=name, purpose=proposal.why))
        return
    line = f"{proposal.role.accountabilities}\n{text}".strip()[:1000]
    Role.objects.filter(pk=proposal.role.pk).update(accountabilities=line, version=F("version") + 1)


def _move(proposal: Proposal, state: Proposal.State, **more: object) -> None:
    open_still = Proposal.objects.filter(pk=proposal.pk, state__in=("", "meeting"))
    open_still.update(state=state, version=F("version") + 1, **more)


def _only(proposal: Proposal, by: User) -> None:
    if proposal.author_id != by.pk:
        raise PermissionDenied
