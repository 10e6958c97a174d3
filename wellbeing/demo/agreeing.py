"""How a rota comes about in the demo: what suits whom, what was agreed, ways between homes, what changed."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

from people.models import Person, Team, User
from rotas.models import (
    ChangeSeen,
    Expected,
    Help,
    Passing,
    Period,
    Preference,
    PreferenceReason,
    Promise,
    RotaAgreement,
    RotaSettings,
    TravelTime,
    Visit,
    WorkTerms,
)
from rotas.times import monday_of
from wellbeing.demo.book import Book, dice

WEEKS = dt.timedelta(weeks=2)
#: (tone, weekdays, from, until, why, whether the team may read why), one for each worker in turn
SUITS = (
    ("cant", 0b0000100, dt.time(15, 15), dt.time(17), "Swimming with my boys", True),
    ("happy", 0b0011111, dt.time(7), dt.time(12), "", False),
    ("rather_not", 0b1000000, None, None, "Chapel, then dinner at Mam’s", True),
    ("happy", 0b0011111, dt.time(17), dt.time(22), "", False),
    ("rather_not", 0b0000001, dt.time(7), dt.time(9), "Bad nights before a Monday", False),
    ("cant", 0b0001000, dt.time(18, 30), dt.time(21), "Choir", True),
)  # fmt: skip
AGREED = (
    ("rest", 12, "Twelve hours between a late and an early, so that we sleep"),
    ("weekends", 2, "Two weekends in four at most"),
    ("finish", 22, "Home by ten"),
)


def write(
    book: Book, team: Team, users: list[User], people: list[Person], visits: list[Visit], today: dt.date
) -> None:
    """Everything, for one team's workers of today, before its visits are saved."""
    _ways(book, team, people)
    _suits(book, team, users, today)
    book.add(RotaSettings(team=team, usual_travel=10), team.name)
    for about, limit, words in AGREED:
        book.add(RotaAgreement(team=team, about=about, limit=limit, words=words), team.name, about)
    _periods(book, team, visits, today)
    _changed(book, team, users, visits, today)
    _helped(book, team, visits, today)
    _passed(book, team, users, visits, today)


def _ways(book: Book, team: Team, people: list[Person]) -> None:
    """Minutes from home to home: somewhere in one neighbourhood, as the crow cannot fly."""
    spots = {p.pk: (dice("east", p.full_name), dice("north", p.full_name)) for p in people}
    for one, other in combinations(sorted(spots, key=str), 2):
        (x, y), (far_x, far_y) = spots[one], spots[other]
        minutes = 3 + round(9 * (abs(x - far_x) + abs(y - far_y)))
        book.add(TravelTime(team=team, one_id=one, other_id=other, minutes=minutes), one, other)


def _suits(book: Book, team: Team, users: list[User], today: dt.date) -> None:
    since = today - dt.timedelta(days=90)
    for user, (tone, weekdays, starts, ends, why, shared) in zip(users, SUITS, strict=False):
        made = Preference(user=user, team=team, tone=tone, weekdays=weekdays, started_on=since)
        made.starts, made.ends = starts, ends
        book.add(made, user.email)
        if why:
            reason = PreferenceReason(preference=made, user=user, team=team, words=why, shared=shared)
            book.add(reason, user.email)
    book.add(WorkTerms(user=users[-1], opted_out_on=since), users[-1].email)


def _periods(book: Book, team: Team, visits: list[Visit], today: dt.date) -> None:
    """This fortnight was agreed two weeks before it began; about the next one everyone is being asked."""
    first = monday_of(today)
    after = first + WEEKS
    agreed = Period(team=team, first=first, after=after, state="agreed", agreed_on=first - WEEKS)
    book.add(agreed, team.name, "now")
    book.add(Period(team=team, first=after, after=after + WEEKS, state="asked"), team.name, "next")
    for visit in visits:
        if first <= visit.day < after:
            visit.agreed_worker_id, visit.agreed_starts_at = visit.worker_id, visit.starts_at


def _changed(book: Book, team: Team, users: list[User], visits: list[Visit], today: dt.date) -> None:
    """A face that changed, which both have seen; and a time that moved, which its worker has not."""
    for row in book.rows.get(Expected, []):
        assert isinstance(row, Expected)
        visit = row.visit
        if row.team_id == team.pk and visit.agreed_starts_at:
            visit.agreed_worker_id = row.worker_id
            for user_id in filter(None, (row.worker_id, visit.worker_id)):
                seen = ChangeSeen(visit=visit, team=team, user_id=user_id, starts_at=visit.starts_at)
                seen.worker_id = visit.worker_id
                book.add(seen, visit.pk, user_id)
    for visit in visits:
        if visit.worker_id == users[2].pk == visit.agreed_worker_id and visit.day > today:
            visit.agreed_starts_at = visit.starts_at - dt.timedelta(minutes=30)
            return


def _helped(book: Book, team: Team, visits: list[Visit], today: dt.date) -> None:
    """Who took a visit off a colleague for something in their life, and was thanked."""
    for promise in book.rows.get(Promise, []):
        assert isinstance(promise, Promise)
        if promise.team_id != team.pk or promise.starts_at.date() < today:
            continue
        for visit in visits:
            then = visit.starts_at < promise.ends_at and visit.ends_at > promise.starts_at
            if then and visit.worker_id not in (None, promise.user_id):
                made = Help(promise=promise, team=team, visit=visit, helper_id=visit.worker_id)
                made.helped, made.thanked, made.thanks = promise.user, True, "I was there. Thank you!"
                book.add(made, promise.pk)
                return


def _passed(book: Book, team: Team, users: list[User], visits: list[Visit], today: dt.date) -> None:
    """A few visits in a hundred changed hands in the last eight weeks."""
    since = monday_of(today) - dt.timedelta(weeks=7)
    for visit in visits:
        if since <= visit.day < today and visit.worker_id and dice("passed", visit.pk) < 0.03:
            gave = users[int(dice("gave", visit.pk) * len(users))]
            if gave.pk != visit.worker_id:
                made = Passing(visit=visit, team=team, day=visit.day, gave=gave, took_id=visit.worker_id)
                book.add(made, visit.pk)
