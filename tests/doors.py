"""What the matrix of doors is made of: every address with its door, the actors, and who may come in."""

from __future__ import annotations

import datetime as dt
import io
import uuid
from collections.abc import Callable

from django.db.models import Model
from django.utils import timezone
from PIL import Image

from meetings.models import Agreement, Draft, Meeting
from people import invitations
from people.models import (
    Administration,
    Commissioner,
    CommissioningBody,
    CommunicationNeed,
    Concern,
    Contract,
    EmergencyContact,
    Incident,
    Invitation,
    Membership,
    Notice,
    Organisation,
    Permission,
    Person,
    Phone,
    Secret,
    Skill,
    Team,
    Token,
    User,
)
from profiles.models import (
    BankIdea,
    Chosen,
    Idea,
    NextStep,
    PersonPage,
    PersonPhoto,
    Review,
    StepTaken,
    Wanted,
    WorkerPhoto,
)
from rotas import feeds
from rotas.models import (
    Ask,
    Away,
    DraftPlace,
    FeedKey,
    OnCall,
    Pattern,
    Preference,
    Promise,
    RotaAgreement,
    RotaDraft,
    Visit,
)
from rotas.times import monday_of
from tests import doors_circles, doors_meetings, doors_reports, make
from tests.doors_tools import rows as tool_rows
from tests.make import Cast

#: actor -> where they stand towards Ashton, whose team and people every address is asked for
ACTORS = {
    "shabnam": "worker of the team",
    "sam": "its coach",
    "ada": "administrator of its organisation",
    "jo": "commissioner with a contract for it",
    "priya": "worker of another team, same organisation",
    "zed": "worker of another organisation",
    "gone": "ended membership",
    "": "signed out",
}
OUTSIDERS = ("priya", "zed", "gone", "")

#: door -> who may open a page behind it; written out by hand, apart from policy.py
READ = {
    "person:name": {"shabnam", "sam"},
    "person:contact": {"shabnam"},
    "person:profile": {"shabnam"},  # and Sam, once the person permits it: tested by itself
    "person:outcomes": {"shabnam", "sam"},
    "person:plan": {"shabnam"},
    "person:notes": {"shabnam"},
    "person:health": {"shabnam"},
    "person:secrets": {"shabnam"},
    "person:safety": {"shabnam", "sam"},
    "person:rota": {"shabnam", "sam"},
    "person:incidents": {"shabnam", "sam"},
    "team:name": {"shabnam", "sam"},
    "team:rota": {"shabnam", "sam"},
    "team:team": {"shabnam", "sam"},
    "team:how": {"shabnam", "sam"},
    "team:coaching": {"shabnam", "sam"},
    "team:feedback": {"shabnam", "sam"},
    "team:report": {"shabnam", "sam"},
    "team:incidents": {"shabnam", "sam"},
    "team:import": {"shabnam"},
    "organisation:accounts": {"ada"},
    "contract:report": {"jo"},
}
#: a coach advises and never solves
READ_ONLY = {"sam"}


def readers(door: str) -> set[str]:
    """Who may open a page with this door; one that ends in "write" is a form, for those who may post it."""
    if door == "anyone":
        return set(ACTORS)
    if door == "mine":
        return set(ACTORS) - {""}
    return writers(door) if door.endswith(" write") else READ[door]


def writers(door: str) -> set[str]:
    """Who may post to it."""
    if door in ("anyone", "mine"):
        return readers(door)
    if door == "team:how":  # nobody: figures come from rows
        return set()
    if door.startswith(("team:coaching", "team:feedback")):  # where a coach writes too
        return READ[door.removesuffix(" write")]
    return READ[door.removesuffix(" write")] - READ_ONLY


def jpeg() -> bytes:
    """A very small picture."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "green").save(out, "JPEG")
    return out.getvalue()


class Place:
    """One team's rows: an id for each kind of address, each row marked with the town's name."""

    def __init__(self, cast: Cast, town: str) -> None:
        team = getattr(cast, town)
        person = {"ashton": cast.edith, "wigan": cast.tom, "leigh": cast.rose}[town]
        me = {"ashton": cast.shabnam, "wigan": cast.priya, "leigh": cast.zed}[town]
        mate = cast.dawn if town == "ashton" else make.member(name=f"Mate {town}", team=team)
        self.mark = mark = f"only-for-{town}"
        today = timezone.localdate()
        person.called = person.full_name = mark
        person.save()
        PersonPhoto.objects.create(person=person, jpeg=jpeg())
        for user in (me, mate):
            WorkerPhoto.objects.create(user=user, jpeg=jpeg())
        outcome = person.outcomes.get()
        in_time = {"starts_at": make.at(2, 14), "ends_at": make.at(2, 16)}
        token = uuid.uuid4().hex
        feed = uuid.uuid4().hex
        FeedKey.objects.create(user=me, digest=feeds.digest(feed), ends_on=today + dt.timedelta(days=9))
        self.rows: dict[str, Model] = {
            "team_id": team,
            "person_id": person,
            "user_id": mate,
            "organisation_id": team.organisation,
            "contract_id": cast.contract,
            "outcome_id": outcome,
            "step_id": StepTaken.objects.create(outcome=outcome, person=person, number=1, thinks=mark),
            "idea_id": Idea.objects.create(outcome=outcome, person=person, number=1, what=mark),
            "chosen_id": Chosen.objects.create(person=person, user=mate, trial_until=today),
            "wanted_id": Wanted.objects.create(person=person, user=me, author=mate, yes=True),
            "review_id": Review.objects.create(
                person=person, author=me, now=mark, held_on=today, next_on=today + dt.timedelta(days=90)
            ),
            "bank_id": BankIdea.objects.create(team=team, number=1, what=mark),
            "next_step_id": NextStep.objects.create(outcome=outcome, person=person, what=mark, who=mark),
            "page_id": PersonPage.objects.create(person=person, number=7, matters=mark, author=me),
            "visit_id": make.visit(person=person, worker=me, essential=True),
            "covered_id": _covered(team, me),
            "pattern_id": Pattern.objects.create(
                person=person, weekdays=1, starts=dt.time(9), minutes=30, purpose=mark
            ),
            "on_call_id": OnCall.objects.create(team=team, name=mark, phone="01942 000 444"),
            "ask_id": Ask.objects.create(
                team=team,
                person=person,
                visit=make.visit(person=person, worker=mate, starts_at=make.at(5)),
                asker=mate,
                how="one",
                to=me,
                words=mark,
            ),
            "away_id": Away.objects.create(
                team=team, user=me, starts_on=today, ends_on=today + dt.timedelta(days=7)
            ),
            "preference_id": Preference.objects.create(user=me, team=team, tone="cant", weekdays=1),
            "rota_agreement_id": RotaAgreement.objects.create(team=team, about="day", limit=9, words=mark),
            "rota_draft_id": _rota_draft(team, me, person),
            "promise_id": Promise.objects.create(user=me, team=team, words=mark, **in_time),
            "note_id": make.note(person=person, author=me, text=mark),
            "fact_id": person.safety_facts.get(),
            "need_id": CommunicationNeed.objects.create(person=person, text=mark),
            "contact_id": EmergencyContact.objects.create(person=person, name=mark, phone="999"),
            "secret_id": Secret.objects.create(person=person, what=mark, code=mark),
            "permission_id": Permission.objects.create(
                person=person, purpose="story", scope=mark, how="said", decided_by=mark, recorded_by=me
            ),
            "skill_id": Skill.objects.create(
                user=mate, team=team, what="peg", signed_by=me, expires_on=today + dt.timedelta(days=90)
            ),
            "incident_id": Incident.objects.create(
                team=team, person=person, kind="fall", what=mark, author=me
            ),
            "concern_id": Concern.objects.create(organisation=team.organisation, what=mark, author=me),
            "membership_id": Membership.objects.get(user=mate),
            "administration_id": Administration.objects.create(
                user=make.user(name=f"Office {town}"), organisation=team.organisation
            ),
            "commission_id": _commission(team.organisation, town),
            "invitation_id": _invitation(cast, team, mark),
            "token_id": Token.objects.create(
                user=me, label=mark, digest=token, ends_on=today + dt.timedelta(days=9)
            ),
            "notice_id": Notice.objects.create(user=me, kind="rota-agreed", about=team.pk),
            "phone_id": Phone.objects.create(user=me, endpoint=mark, p256dh=mark, auth=mark, label=mark),
            "draft_id": Draft.objects.create(author=me, team=team, noticed=mark),
            "tension_id": make.tension(team=team, author=me, label=mark),
            "action_id": make.action(team=team, owner=me, what=mark),
            "agreement_id": Agreement.objects.create(team=team, text=mark),
            "meeting_id": Meeting.objects.create(team=team, starts_at=make.at(3, 13), place=mark),
        }
        self.rows |= doors_circles.rows(person, me, mark, jpeg())
        self.rows |= tool_rows(person, me, mate, mark)
        self.rows |= doors_meetings.rows(team, me, mate, mark)
        self.rows |= doors_reports.rows(team, person, mark)
        self.plain: dict[str, Callable[[], object]] = {
            "token": lambda: invitations.secret(self.rows["invitation_id"].pk),
            "secret": lambda: feed,
            "link": lambda: mark,
            "year": lambda: today.year,
            "quarter": lambda: 1,
            "number": lambda: 1,
            "tile": lambda: "reviews",
            "tool": lambda: "working",
            "part": lambda: "actions",
            "way": lambda: "connect",
            "which": lambda: "people",
            "step": lambda: "people",
        }

    def key(self, name: str) -> object:
        """What goes into the address under this name."""
        return self.rows[name].pk if name in self.rows else self.plain[name]()


def _covered(team: Team, me: User) -> Visit:
    """A visit of another team that this worker covers."""
    beside = make.team(organisation=team.organisation, name=f"Beside {team.name}")
    visit = make.visit(person=make.person(team=beside, name="Somebody Else"), worker=me, starts_at=make.at(9))
    make.cover(visit)
    return visit


def _rota_draft(team: Team, me: User, person: Person) -> RotaDraft:
    """A draft that proposes someone for a visit to this person."""
    first = monday_of(timezone.localdate() + dt.timedelta(days=28))
    visit = make.visit(person=person, starts_at=make.at((first - timezone.localdate()).days, 11))
    draft = RotaDraft.objects.create(
        team=team, asked_by=me, number=1, first=first, after=first + dt.timedelta(days=7), state="done"
    )
    DraftPlace.objects.create(draft=draft, team=team, visit=visit, worker=me, starts_at=visit.starts_at)
    return draft


def _commission(organisation: Organisation, town: str) -> Commissioner:
    body = CommissioningBody.objects.create(name=f"Council of {town}")
    Contract.objects.create(body=body, organisation=organisation, name=town, started_on=timezone.localdate())
    return Commissioner.objects.create(user=make.user(name=f"Council {town}"), body=body)


def _invitation(cast: Cast, team: Model, mark: str) -> Invitation:
    """An open invitation, its link the signed id as in invitations.py."""
    made = Invitation(
        organisation=team.organisation, team=team, standing="worker", email=f"{mark}@example.org",  # type: ignore[attr-defined]
        name=mark, invited_by=cast.ada, expires_at=timezone.now() + dt.timedelta(hours=72),
    )  # fmt: skip
    made.digest = invitations.digest(invitations.secret(made.pk))
    made.save()
    return made
