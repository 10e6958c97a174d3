"""Plain factories: typed, keyword-only, without randomness. Call them inside `with keys():`."""

from __future__ import annotations

import datetime as dt
import itertools
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from allauth.account.models import EmailAddress
from django.utils import timezone

from meetings.models import Action, Tension
from people.models import (
    Administration,
    Colleague,
    Commissioner,
    CommissioningBody,
    Contact,
    Contract,
    ContractTeam,
    Cover,
    LinkWorker,
    Membership,
    Organisation,
    Person,
    SafetyFact,
    Secret,
    Standing,
    Team,
    User,
)
from profiles.models import Note, Outcome, OutcomePlan, PersonPage, WorkerPage
from rotas.models import Visit

LONDON = ZoneInfo("Europe/London")
_number = itertools.count(1)


def organisation(*, name: str) -> Organisation:
    return Organisation.objects.create(
        name=name, safeguarding_phone="01942 000 111", council_phone="01942 828777"
    )


def team(*, organisation: Organisation, name: str) -> Team:
    return Team.objects.create(organisation=organisation, name=name)


def user(*, name: str) -> User:
    made = User(email=f"{name.split()[0].lower()}-{next(_number)}@example.org")
    made.set_unusable_password()
    made.save()
    EmailAddress.objects.create(user=made, email=made.email, verified=True, primary=True)
    Colleague.objects.create(user=made, name=name)
    return made


def member(
    *, name: str, team: Team, standing: str = Standing.WORKER, ended_on: dt.date | None = None
) -> User:
    made = user(name=name)
    Membership.objects.create(
        user=made, team=team, standing=standing, ended_on=ended_on,
        started_on=timezone.localdate() - dt.timedelta(days=400),
    )  # fmt: skip
    return made


def person(*, team: Team, name: str, link: User | None = None) -> Person:
    """Someone with a page, a phone, an allergy, a key safe and an outcome."""
    made = Person.objects.create(
        team=team, called=name.split()[0], full_name=name,
        started_on=timezone.localdate() - dt.timedelta(days=200),
    )  # fmt: skip
    Contact.objects.create(person=made, phone="01942 000 222", address="1 Wigan Road", postcode="WN4 9XX")
    SafetyFact.objects.create(person=made, kind="allergy", text="Penicillin allergy")
    Secret.objects.create(person=made, what="Key safe", code=f"code-{made.called}")
    if link:
        LinkWorker.objects.create(person=made, user=link)
        PersonPage.objects.create(person=made, number=1, matters=f"{made.called}’s roses", author=link)
    outcome(person=made, statement=f"{made.called} wants to be part of church again")
    return made


def outcome(*, person: Person, statement: str) -> Outcome:
    made = Outcome.objects.create(person=person, statement=statement, element="connected")
    OutcomePlan.objects.create(outcome=made, person=person, why="Because it is home")
    return made


def at(days: int = 0, hour: int = 9, minute: int = 0) -> dt.datetime:
    """A London wall-clock time, so many days from today."""
    day = timezone.localdate() + dt.timedelta(days=days)
    return dt.datetime.combine(day, dt.time(hour, minute), LONDON)


def visit(
    *,
    person: Person,
    worker: User | None = None,
    starts_at: dt.datetime | None = None,
    minutes: int = 45,
    essential: bool = False,
    slot: int = 1,
) -> Visit:
    starts_at = starts_at or at(1)
    return Visit.objects.create(
        person=person, team_id=person.team_id, worker=worker, day=timezone.localdate(starts_at), slot=slot,
        starts_at=starts_at, ends_at=starts_at + dt.timedelta(minutes=minutes), essential=essential,
    )  # fmt: skip


def cover(visit: Visit, *, ended_on: dt.date | None = None) -> Cover:
    """Its worker covers it for another team."""
    assert visit.worker
    return Cover.objects.create(
        person=visit.person, user=visit.worker, visit_id=visit.pk, starts_at=visit.starts_at,
        ends_at=visit.ends_at, answer=Cover.Answer.YES, ended_on=ended_on,
    )  # fmt: skip


def note(*, person: Person, author: User, text: str, days: int = 0) -> Note:
    day = timezone.localdate() + dt.timedelta(days=days)
    return Note.objects.create(person=person, author=author, text=text, day=day)


def tension(*, team: Team, author: User, label: str) -> Tension:
    return Tension.objects.create(team=team, author=author, label=label, noticed=f"I noticed: {label}")


def action(*, team: Team, owner: User, what: str) -> Action:
    return Action.objects.create(team=team, owner=owner, what=what)


@dataclass
class Cast:
    """Two organisations. Ashton and Wigan belong to the first; Leigh is the second's only team."""

    ashton: Team
    wigan: Team
    leigh: Team
    shabnam: User  # worker in Ashton, Edith's link worker
    dawn: User  # worker in Ashton
    priya: User  # worker in Wigan
    zed: User  # worker in Leigh, the other organisation
    sam: User  # coach of Ashton
    ada: User  # administrator of the first organisation
    jo: User  # commissioner with a contract for Ashton
    gone: User  # left Ashton yesterday
    edith: Person  # Ashton
    tom: Person  # Wigan
    rose: Person  # Leigh
    contract: Contract

    @classmethod
    def build(cls) -> Cast:
        first, second = organisation(name="Open Door"), organisation(name="Elsewhere")
        ashton, wigan = team(organisation=first, name="Ashton"), team(organisation=first, name="Wigan")
        leigh = team(organisation=second, name="Leigh")
        shabnam, dawn = member(name="Shabnam Akhtar", team=ashton), member(name="Dawn Mills", team=ashton)
        priya, zed = member(name="Priya Kaur", team=wigan), member(name="Zed Moss", team=leigh)
        sam = member(name="Sam Ford", team=ashton, standing=Standing.COACH)
        yesterday = timezone.localdate() - dt.timedelta(days=1)
        gone = member(name="Gill Gone", team=ashton, ended_on=yesterday)
        ada, jo = user(name="Ada Lane"), user(name="Jo Field")
        Administration.objects.create(user=ada, organisation=first)
        body = CommissioningBody.objects.create(name="Wigan Council")
        Commissioner.objects.create(user=jo, body=body)
        contract = Contract.objects.create(
            body=body, organisation=first, name="Neighbourhood support",
            started_on=timezone.localdate() - dt.timedelta(days=400),
        )  # fmt: skip
        ContractTeam.objects.create(contract=contract, team=ashton)
        WorkerPage.objects.create(user=shabnam, number=1, appreciate="Calm", matters="My two boys")
        people = [
            person(team=ashton, name="Edith Jones", link=shabnam),
            person(team=wigan, name="Tom Ashworth", link=priya),
            person(team=leigh, name="Rose Bell", link=zed),
        ]
        return cls(ashton, wigan, leigh, shabnam, dawn, priya, zed, sam, ada, jo, gone, *people, contract)
