"""Circles in the demo: who asked for one and why, who comes, what they did, and volunteers who run them."""

from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

from people.models import Permission, Person, Team, User
from profiles.models import (
    Circle,
    CircleAction,
    CircleAlong,
    CircleComing,
    CircleMeeting,
    CircleMember,
    Facilitator,
    FacilitatorPage,
    Outcome,
    Spoke,
    SpokeMark,
)
from rotas.models import Commitment
from rotas.times import at
from wellbeing.demo.book import Book

TOLD = Path(__file__).parent / "stories" / "circles.toml"
HOURS = {"at": dt.time(14), "until": dt.time(15, 30)}
Told = dict[str, Any]


def write(book: Book, team: Team, people: dict[str, Person], hands: dict[str, User], today: dt.date) -> None:
    """This team's volunteers and circles: `people` by full name, `hands` its workers by name."""
    told = tomllib.loads(TOLD.read_text())
    known = {
        one["name"]: _volunteer(book, team, next(iter(hands.values())), one, today)
        for one in told["volunteers"]
        if one["team"] == team.name
    }
    for one in told["circles"]:
        if one["person"] in people and one["by"] in hands:
            _circle(book, people[one["person"]], hands, known, one, today)


def _volunteer(book: Book, team: Team, author: User, told: Told, today: dt.date) -> Facilitator:
    on = today - dt.timedelta(days=told["ago"])
    row = book.add(Facilitator(team=team, name=told["name"]), told["name"])
    words = {name: told[name] for name in ("appreciate", "matters", "support", "interests")}
    book.add(
        FacilitatorPage(
            facilitator=row, team=team, author=author, number=1, written_on=on, agreed_on=on,
            agreed_with=told["with"], written_with=told["with"], **words,
        ),
        told["name"],
    )  # fmt: skip
    return row


def _circle(
    book: Book, person: Person, hands: dict[str, User], known: dict[str, Facilitator], told: Told,
    today: dt.date,
) -> None:  # fmt: skip
    name, by = told["person"], hands[told["by"]]
    began = today - dt.timedelta(days=told["ago"])
    book.add(
        Permission(
            person=person, purpose=Permission.Purpose.CIRCLE, starts_on=began, recorded_by=by, how="said",
            scope="Why we meet, when, and what somebody could do. Nothing about care", agreed=True,
            decided_by=person.name,
        ),
        name, "circle",
    )  # fmt: skip
    outcomes = [o for o in book.rows.get(Outcome, []) if isinstance(o, Outcome) and o.person_id == person.pk]
    circle = book.add(
        Circle(
            person=person, purpose=told["purpose"], asked=told["asked"], connector=told["connector"],
            began_on=began, outcome=next((o for o in outcomes if o.short == told["outcome"]), None),
        ),
        name,
    )  # fmt: skip
    of = {"circle": circle, "person": person}
    members = _members(book, of, known, told, began)
    _meetings(book, of, hands, members, told, today)
    _actions(book, of, members, told, today)
    for spoke, first, now in told["spokes"]:
        row = book.add(Spoke(**of, name=spoke, added_on=began), name, spoke)
        for on, going in ((began, first), (today - dt.timedelta(days=6), now)):
            book.add(SpokeMark(spoke=row, person=person, on=on, going=going), name, spoke, on == began)


def _members(
    book: Book, of: Told, known: dict[str, Facilitator], told: Told, began: dt.date
) -> dict[str, CircleMember]:
    found = {}
    for name, who, enjoys in told["members"]:
        row = CircleMember(**of, name=name, who=who, enjoys=enjoys, joined_on=began)
        found[name] = book.add(row, told["person"], name)
    name, liked = told["runs"]
    runs = CircleMember(
        **of, name=name, who="Runs our meetings", facilitator=known[name], chosen_for=liked, joined_on=began
    )
    found[name] = book.add(runs, told["person"], name)
    return found


def _meetings(
    book: Book, of: Told, hands: dict[str, User], members: dict[str, CircleMember], told: Told,
    today: dt.date,
) -> None:  # fmt: skip
    whose = told["person"]
    for ago, where, minutes in told["past"]:
        on = today - dt.timedelta(days=ago)
        book.add(CircleMeeting(**of, on=on, where=where, minutes=minutes, **HOURS), whose, -ago)
    for ahead, where in told["next"]:
        on = today + dt.timedelta(days=ahead)
        book.add(CircleMeeting(**of, on=on, where=where, **HOURS), whose, ahead)
    rows = [m for m in book.rows[CircleMeeting] if isinstance(m, CircleMeeting) and m.circle == of["circle"]]
    soon = next(m for m in rows if m.on >= today)
    about = {"meeting": soon, "person": of["person"], "on": soon.on, "at": soon.at}
    for name in told["comes"]:
        row = CircleComing(**about, circle=of["circle"], member=members[name], comes=True)
        book.add(row, whose, name)
    if told["along"]:
        along = book.add(CircleAlong(**about, user=hands[told["along"]]), whose, told["along"])
        book.add(
            Commitment(
                team=of["person"].team, kind=Commitment.Kind.CIRCLE, title=f"{of['person'].called}’s circle",
                starts_at=at(soon.on, soon.at), ends_at=at(soon.on, soon.until), user=along.user,
                person=of["person"], source=along.pk,
            ),
            whose, "circle",
        )  # fmt: skip


def _actions(book: Book, of: Told, members: dict[str, CircleMember], told: Told, today: dt.date) -> None:
    for what, when, taken, idea in told["open"]:
        row = CircleAction(**of, what=what, when=when, taken_by=members.get(taken), idea_of=members.get(idea))
        book.add(row, told["person"], what)
    for what, taken in told["done"]:
        done = today - dt.timedelta(days=30)
        book.add(CircleAction(**of, what=what, taken_by=members[taken], done_on=done), told["person"], what)
