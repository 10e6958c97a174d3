"""Tells the whole story into an empty database: two organisations, four teams, fifteen months."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from people.models import (
    Administration,
    Buddies,
    Colleague,
    Commissioner,
    CommissioningBody,
    Concern,
    Contract,
    ContractTeam,
    Membership,
    Organisation,
    Person,
    Skill,
    Standing,
    Team,
    User,
)
from profiles.models import Outcome, WorkerPage
from rotas.models import Commitment, Promise
from wellbeing.demo import (
    agreeing,
    around,
    asking,
    bank,
    choosing,
    circles,
    deciding,
    drafting,
    meetings,
    notes,
    outcomes,
    persons,
    places,
    reading,
    reviews,
    rota,
    running,
    thinking,
    ways,
)
from wellbeing.demo.book import Book

DOMAIN = "demo.example"
#: whom one tap signs in: field `who` and the account
CAST = {
    "worker": "shabnam.akhtar", "worker-2": "dawn.mather", "other-team-worker": "lorraine.hodgson",
    "other-org-worker": "tamsin.greenwood", "coach": "sam.fletcher", "commissioner": "jo.field",
    "admin": "nadia.rahman",
}  # fmt: skip
SHABNAM = "Shabnam Akhtar"
#: what the pictures show, whatever day it is
PINS: rota.Pins = {
    (-2, "Edith Jones", dt.time(21)): (SHABNAM, ""),
    (-1, "Edith Jones", dt.time(21)): ("Dawn Mather", ""),
    (0, "Edith Jones", dt.time(8)): (SHABNAM, ""),
    (0, "Frank Leigh", dt.time(8, 15)): ("Priya Kaur", ""),
    (0, "Tom Ashworth", dt.time(9, 15)): (SHABNAM, ""),
    (0, "Gwen Parr", dt.time(11)): (SHABNAM, ""),
    (0, "Edith Jones", dt.time(12, 15)): (SHABNAM, ""),
    (0, "Tom Ashworth", dt.time(12, 30)): ("Joy Okafor", ""),
    (0, "Frank Leigh", dt.time(14)): (SHABNAM, ""),
    (0, "Tom Ashworth", dt.time(17)): ("", "Dan has a hospital appointment."),
    (0, "Gwen Parr", dt.time(18, 30)): ("Dawn Mather", ""),
    (0, "Edith Jones", dt.time(21)): ("Dawn Mather", ""),
    (1, "Walter Grimshaw", dt.time(18)): ("", ""),
    (1, "Edith Jones", dt.time(8)): ("Joy Okafor", ""),
    (2, "Tom Ashworth", dt.time(17)): ("", "Joy is at her sister’s graduation."),
}


@dataclass
class Telling:
    """What is known while the story is told."""

    today: dt.date
    book: Book = field(default_factory=Book)
    phones: persons.Phones = field(default_factory=persons.Phones)
    people: int = 0

    def account(self, name: str) -> User:
        """Someone who signs in by one tap, or by a code sent to an invented address."""
        user = User(email=f"{name.lower().replace(' ', '.')}@{DOMAIN}", password=UNUSABLE_PASSWORD_PREFIX)
        self.book.add(user, name)
        self.book.add(Colleague(user=user, name=name, phone=self.phones.pocket()), name)
        return user

    def ago(self, days: float) -> dt.date:
        return self.today - dt.timedelta(days=round(days))


def tell(today: dt.date) -> Book:
    """Write everything, relative to this day. The transaction is open and the owner's door too."""
    t = Telling(today)
    lead = t.account("Ruth Bickerstaffe")
    first = t.book.add(
        Organisation(
            name="Three Mills Wellbeing Teams", safeguarding_lead=lead, safeguarding_phone="01632 960900",
            council_name="Wigan Council", council_phone="01632 960901", emergency_phone="01632 960902",
        ),
        "first",
    )  # fmt: skip
    teams = [_team(t, first, reading.team(name), lead) for name in ("ashton", "hindley", "standish")]
    _council(t, first, teams)
    t.book.add(
        Administration(user=t.account("Nadia Rahman"), organisation=first, started_on=t.ago(500)), "nadia"
    )
    _elsewhere(t)
    t.book.save()
    return t.book


def _council(t: Telling, first: Organisation, teams: list[Team]) -> None:
    """Jo Field reads what changed, under a contract for the three teams."""
    body = t.book.add(CommissioningBody(name="Wigan Council"), "Wigan Council")
    t.book.add(Commissioner(user=t.account("Jo Field"), body=body, started_on=t.ago(480)), "jo")
    contract = t.book.add(
        Contract(
            body=body, organisation=first, name="Support at home, Wigan neighbourhoods",
            started_on=t.ago(rota.HISTORY + 20), hours_a_week=310,
        ),
        "wigan",
    )  # fmt: skip
    for team in teams:
        t.book.add(ContractTeam(contract=contract, team=team), team.name)


def _elsewhere(t: Telling) -> None:
    """A small organisation across the hills, which the first must never see."""
    lead = t.account("Bridget Sutcliffe")
    second = t.book.add(
        Organisation(
            name="Calder Home Circle", safeguarding_lead=lead, safeguarding_phone="01632 960950",
            council_name="Calderdale Council", council_phone="01632 960951", emergency_phone="01632 960952",
        ),
        "second",
    )  # fmt: skip
    _team(t, second, reading.team("calder"), lead)
    t.book.add(Administration(user=lead, organisation=second, started_on=t.ago(300)), "bridget")


def _team(t: Telling, organisation: Organisation, told: reading.TeamStory, lead: User) -> Team:
    team = t.book.add(
        Team(organisation=organisation, name=told.name, neighbourhood=told.neighbourhood), told.name
    )
    coach = lead if told.coach == lead.colleague.name else t.account(told.coach)
    t.book.add(Membership(user=coach, team=team, standing=Standing.COACH, started_on=t.ago(470)), told.coach)
    users = {raw["name"]: _worker(t, team, raw) for raw in told.workers}
    _pairs(t, team, list(users.items()))
    bank.write(t.book, team, t.today)
    kept = meetings.promises(t.book, team, told, users, t.today)
    dates = meetings.dates(team, told, t.today)
    hands = {
        raw["name"]: rota.Hand(
            user=users[raw["name"]], name=raw["name"], number=number,
            off={reading.DAYS.index(day) for day in raw["off"]}, since=t.ago(raw.get("months", 16) * 30.4),
            until=t.ago(raw["left"]) if "left" in raw else None, skills=set(raw.get("skills", [])),
            promises=_by_day([*kept.get(raw["name"], []), *dates]),
        )
        for number, raw in enumerate(told.workers)
    }  # fmt: skip
    guests: list[rota.Guest] = []
    wants: dict[object, list[Outcome]] = {}
    for story in told.people:
        guest = _guest(t, team, told, story, users)
        guests.append(guest)
        last = guest.last or t.ago(story.since)
        choosing.write(t.book, guest.row, story, users, t.today)
        reviews.write(t.book, guest.row, story, users[story.faces[0]], t.today)
        around.measure(t.book, guest.row, users[story.faces[0]], t.today)
        wants[guest.row.pk] = outcomes.write(t.book, guest.row, story, users[story.faces[0]], t.today, last)
    for date in dates:  # after the people, to whom other times in the diary belong
        t.book.add(date, team.name, date.starts_at)
    thinking.write(t.book, {g.story.name: g.row for g in guests}, users, t.today)
    ways.write(t.book, team, {g.story.name: g.row for g in guests}, users, t.today)
    circles.write(t.book, team, {g.story.name: g.row for g in guests}, users, t.today)
    places.write(t.book, team, {g.story.name: g.row for g in guests}, told.workers[1]["name"], t.today)
    for guest in guests:
        rota.patterns(t.book, guest, t.today)
    visits = rota.Plan(t.book, team, t.today, hands, guests, PINS).lay()
    drafting.write(t.book, team, hands, visits, t.today)
    here = [hand.user for hand in hands.values() if hand.until is None]
    asking.write(t.book, team, coach, here, [visit for _, visit, _ in visits], t.today)
    agreeing.write(
        t.book, team, here, [guest.row for guest in guests if guest.last is None],
        [visit for _, visit, _ in visits], t.today,
    )  # fmt: skip
    asking.found_well(t.book, [visit for _, visit, _ in visits], t.today)
    asking.miles(t.book, here, [visit for _, visit, _ in visits], t.today)
    notes.write(t.book, t.today, visits, wants)
    notes.lengths(t.book, t.today, guests, users)
    people = {g.story.name: g.row for g in guests} | {g.row.called: g.row for g in guests}
    meetings.Talk(t.book, team, told, users, people, t.today).write()
    known = {hand.name: hand.user for hand in hands.values() if hand.until is None}
    running.write(t.book, team, known, t.today)
    deciding.write(t.book, team, known, coach, [guest.row for guest in guests], t.today)
    if told.name == "Hindley":
        _concern(t, organisation, people["Hilda Marsh"], users)
    return team


def _by_day(promises: list[Promise | Commitment]) -> dict[dt.date, list[tuple[dt.datetime, dt.datetime]]]:
    """When each day is promised away."""
    days: dict[dt.date, list[tuple[dt.datetime, dt.datetime]]] = {}
    for promise in promises:
        days.setdefault(promise.starts_at.date(), []).append((promise.starts_at, promise.ends_at))
    return days


def _worker(t: Telling, team: Team, raw: dict[str, Any]) -> User:
    """A worker's account, time in the team, profile and skills."""
    name, since = raw["name"], t.ago(raw.get("months", 16) * 30.4)
    user = t.account(name)
    t.book.add(
        Membership(
            user=user, team=team, started_on=since, ended_on=t.ago(raw["left"]) if "left" in raw else None
        ),
        name,
    )
    t.book.add(
        WorkerPage(
            user=user, number=1, appreciate=raw["appreciate"].strip(), matters=raw["matters"].strip(),
            support=raw["support"].strip(), interests=raw.get("interests", ""),
            written_on=since + dt.timedelta(days=5), agreed_on=since + dt.timedelta(days=5),
            agreed_with="the team",
        ),
        name,
    )  # fmt: skip
    return user


def _pairs(t: Telling, team: Team, users: list[tuple[str, User]]) -> None:
    """Buddies, two and two; and who signed off whose skills."""
    here = users
    for (one_name, one), (other_name, other) in zip(here[::2], here[1::2], strict=False):
        t.book.add(Buddies(team=team, one=one, other=other, started_on=t.ago(200)), one_name, other_name)
    told = {raw["name"]: raw for raw in reading.team(team.name.lower()).workers}
    for number, (name, user) in enumerate(here):
        signer = here[(number + 3) % len(here)][1]
        for what in told[name].get("skills", []):
            signed = t.ago(40 + 23 * number)
            t.book.add(
                Skill(
                    user=user, team=team, what=what, signed_by=signer, signed_on=signed,
                    expires_on=signed + dt.timedelta(days=365),
                ),
                name, what,
            )  # fmt: skip


def _guest(
    t: Telling, team: Team, told: reading.TeamStory, story: reading.PersonStory, users: dict[str, User]
) -> rota.Guest:
    """A person supported; `last`: the first day without visits, once support is over."""
    t.people += 1
    row: Person = persons.write(t.book, team, told, story, users, t.today, t.phones, t.people)
    last = t.ago(story.since) if story.state in ("died", "ended") else None
    away = t.ago(story.since) if story.state in ("hospital", "paused") else None
    return rota.Guest(row, story, story.faces, row.started_on, last, away)


def _concern(t: Telling, organisation: Organisation, person: Person, users: dict[str, User]) -> None:
    """One safeguarding record, which only its author and the named lead can read."""
    t.book.add(
        Concern(
            organisation=organisation, person=person, author=users["Lorraine Hodgson"],
            what=(
                "Hilda’s purse had £80 in it on Monday and £20 on Tuesday. She said a man who did the "
                "gutters had been back twice. She seemed worried and asked me not to make a fuss."
            ),
            danger="No. Her son is staying with her this week.",
            said="She wants the man to stop coming, and her son to deal with the bank.",
            told="Ruth, by phone, the same afternoon. The council’s safeguarding team, with Hilda’s yes.",
            happened_on=t.ago(23),
        ),
        "Hilda",
    )  # fmt: skip


def account(name: str) -> User | None:
    """The demo account of this name, if the demo is loaded."""
    return User.objects.filter(email=f"{name}@{DOMAIN}", is_active=True).first()
