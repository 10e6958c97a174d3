"""Give and take in the demo: visits that change hands, who tells whom, days away, who is on call, miles."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from people.models import Team, User
from rotas.models import Alert, Ask, Away, Expected, Miles, OnCall, Visit
from wellbeing.demo.book import Book, dice

#: who is asked by whom, in the demo's first team
ASKED = "Could you? It’s my mum’s birthday."


def write(
    book: Book, team: Team, coach: User, users: list[User], visits: list[Visit], today: dt.date
) -> None:
    """Two asks, a face that has changed, days away next month, and the coach on call at weekends."""
    coming = [v for v in visits if today + dt.timedelta(days=1) < v.day <= today + dt.timedelta(days=7)]
    theirs = {user.pk: [v for v in coming if v.worker_id == user.pk and v.slot == 1] for user in users}
    first, second, third = sorted(users, key=lambda user: (-len(theirs[user.pk]), str(user.pk)))[:3]
    busy = [user for user in (first, second, third) if theirs[user.pk]]
    book.add(OnCall(team=team, user=coach, name=coach.colleague.name, phone="01632 960930"), team.name)
    first_day = today + dt.timedelta(days=30)
    last_day = first_day + dt.timedelta(days=6)
    book.add(Away(team=team, user=second, starts_on=first_day, ends_on=last_day), team.name)
    for number, (asker, other) in enumerate(zip(busy, [*busy[1:], *busy[:1]], strict=True)):
        midday = (v for v in theirs[asker.pk] if 10 <= v.starts_at.hour < 17)
        visit, back = next(midday, theirs[asker.pk][0]), theirs[other.pk][-1]
        if asker == other or number > 1:
            continue
        how = Ask.How.ONE if number == 0 else Ask.How.EVERYONE
        ask = Ask(team=team, visit=visit, person_id=visit.person_id, asker=asker, how=how)
        if how == Ask.How.ONE:
            ask.to, ask.back, ask.words = other, back, ASKED
        book.add(ask, team.name, number)
    changed = next((v for v in reversed(theirs[first.pk])), None)
    if changed is not None:
        made = Expected(visit=changed, team=team, person_id=changed.person_id, worker=third, teller=first)
        book.add(made, team.name)


def found_well(book: Book, visits: list[Visit], today: dt.date) -> None:
    """An essential visit of yesterday that nobody had confirmed, and how its alert ended."""
    for visit in visits:
        if visit.day == today - dt.timedelta(days=1) and visit.essential and visit.came == "":
            alert = Alert(visit=visit, person_id=visit.person_id, team_id=visit.team_id)
            alert.ended, alert.ended_by_id = Alert.Ended.SEEN, visit.worker_id
            alert.words = "He was in. My phone was flat, so nobody knew."
            book.add(alert, visit.pk)


def miles(book: Book, users: list[User], visits: list[Visit], today: dt.date) -> None:
    """What the first of them drove in the last weeks."""
    for user in users[:2]:
        days = {v.day for v in visits if v.worker_id == user.pk and 0 < (today - v.day).days < 40}
        for day in sorted(days):
            driven = Decimal(round(30 + dice("miles", user.email, day) * 120)) / 10
            book.add(Miles(user=user, day=day, miles=driven), user.email, day)
