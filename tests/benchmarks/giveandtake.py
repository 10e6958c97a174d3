"""Fifty workers claim, swap and cancel at random over one week and those in which the clocks change.

`python -m tests.benchmarks.giveandtake [tries] [at once]` on the database of DATABASE_URL, whose owner
(OWNER_DATABASE_URL) makes a team of its own for it first and leaves its visits called off afterwards.
Overlaps, deadlocks and server errors must be none; p99 is at most twenty times one undisturbed claim.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from uuid import UUID, uuid4

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
    django.setup()

import datetime as dt

from django.db import connections
from django.utils import timezone

from people import asking
from people.models import Membership, User
from rotas import claiming, hands, swaps
from rotas.claiming import CannotTake
from rotas.models import Ask, Visit
from tests import make
from tests.benchmarks.stampede import overlaps, owner

WORKERS, PEOPLE = 50, 24
HOURS = (1, 7, 8, 9, 12, 13, 17, 18, 21)
AT_ONCE = 8


@dataclass
class Seen:
    """What happened, and how long each try took, in seconds."""

    counts: Counter[str] = field(default_factory=Counter)
    took: list[float] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, what: str, seconds: float) -> None:
        """One more try."""
        with self.lock:
            self.counts[what] += 1
            self.took.append(seconds)

    def p99(self) -> float:
        """Ninety-nine in a hundred are done within this."""
        return sorted(self.took)[int(len(self.took) * 0.99) - 1]


def sundays() -> Iterator[dt.date]:
    """The Sunday after next, and the next last Sundays of March and October."""
    today = timezone.localdate()
    yield today + dt.timedelta(days=13 - today.weekday())
    for month in (3, 10):
        year = today.year
        while True:
            last = dt.date(year, month, 31)
            sunday = last - dt.timedelta(days=(last.weekday() + 1) % 7)
            if sunday > today + dt.timedelta(days=7):
                yield sunday
                break
            year += 1


def scene() -> tuple[list[UUID], list[UUID]]:
    """A team of fifty, and a week of visits around each of these Sundays. As owner."""
    home = make.organisation(name="Give and take")
    team = make.team(organisation=home, name="Give and take")
    run = uuid4().hex
    users = [make.member(name=f"{run} {n}", team=team).pk for n in range(WORKERS)]
    people = [make.person(team=team, name=f"Person {n}") for n in range(PEOPLE)]
    visits = []
    for sunday in sundays():
        for number in range(7):
            day = sunday - dt.timedelta(days=number - 1)
            for n, person in enumerate(people):
                hour = HOURS[(n + number) % len(HOURS)]
                local = dt.datetime.combine(day, dt.time(hour, 30 * (n % 2)), make.LONDON)
                starts = local.astimezone(dt.UTC)
                visits.append(make.visit(person=person, starts_at=starts, minutes=45).pk)
    return users, visits


def one_try(dice: random.Random, user_id: UUID, visits: list[UUID]) -> str:
    """Something a worker does: takes, gives back, asks, or answers."""
    me = User(pk=user_id)
    what = dice.random()
    if what < 0.45:
        claiming.take(dice.choice(visits), by=me)
        return "taken"
    if what < 0.6:
        mine = Visit.objects.filter(worker=user_id, cancelled_on=None).order_by("?").first()
        if mine:
            claiming.give_back(mine.pk, by=me)
        return "given back"
    return _ask(dice, me, visits) if what < 0.8 else _answer(dice, me)


def _answer(dice: random.Random, me: User) -> str:
    waiting = Ask.objects.filter(state=Ask.State.WAITING).order_by("?").first()
    if waiting is None:
        return "nothing asked"
    if waiting.asker_id == me.pk:
        swaps.take_back(waiting, by=me)
        return "taken back"
    if waiting.to_id:  # whoever was asked answers
        me = User(pk=waiting.to_id)
        asking.tell(me.pk)
    token = swaps.say_yes(waiting, by=me)
    if dice.random() < 0.1:
        hands.undo(token, by=me)
        return "undone"
    return "swapped" if waiting.back_id else "handed over"


def _ask(dice: random.Random, me: User, visits: list[UUID]) -> str:
    mine = Visit.objects.filter(worker=me, cancelled_on=None).order_by("?").first()
    if mine is None:
        return "nothing to ask"
    theirs = Visit.objects.filter(pk__in=dice.sample(visits, 40)).exclude(worker=None).exclude(worker=me)
    back = theirs.first() if dice.random() < 0.6 else None
    how = Ask.How.ONE if back else Ask.How.EVERYONE
    swaps.ask(Ask(visit=mine, how=how, to_id=back.worker_id if back else None, back=back), by=me)
    return "asked"


def rush(users: list[UUID], visits: list[UUID], tries: int, at_once: int) -> Seen:
    """So many tries of random workers, at most so many at once, as a web server runs them."""
    seen = Seen()

    def act(number: int) -> None:
        dice = random.Random(number)
        user_id = dice.choice(users)
        asking.tell(user_id)
        began = time.perf_counter()
        try:
            what = one_try(dice, user_id, visits)
        except (CannotTake, Visit.DoesNotExist):
            what = "cannot"
        except Exception as error:
            what = "deadlock" if "deadlock" in str(error) else f"error: {type(error).__name__}: {error}"
        seen.add(what, time.perf_counter() - began)

    with ThreadPoolExecutor(at_once) as pool:
        list(pool.map(act, range(tries)))
        for _ in range(at_once * 4):
            pool.submit(connections.close_all)
    return seen


def undisturbed(users: list[UUID], visits: list[UUID]) -> list[float]:
    """Seconds of each of twenty claims of free visits while nobody else does anything."""
    took = []
    for number in range(20):
        asking.tell(users[number])
        began = time.perf_counter()
        claiming.take(visits[number], by=User(pk=users[number]))
        took.append(time.perf_counter() - began)
    return took


def measure(say: Callable[[str], object], tries: int = 2_000, at_once: int = AT_ONCE) -> bool:
    """Say what happened; true when nothing did that should not."""
    with owner():
        users, visits = scene()
    before = undisturbed(users, visits)
    seen = rush(users, visits, tries, at_once)
    with owner():
        double = overlaps(users)
        Ask.objects.filter(visit__in=visits, state=Ask.State.WAITING).update(state=Ask.State.BACK)
        Visit.objects.filter(pk__in=visits).update(worker=None)
    # before and after: a machine is not as fast in one second as in ten minutes
    one = statistics.median(before + undisturbed(users, visits))
    with owner():
        Visit.objects.filter(pk__in=visits).update(cancelled_on=timezone.localdate())
        Membership.objects.filter(user__in=users).update(ended_on=timezone.localdate())
    errors = {what: n for what, n in seen.counts.items() if what.startswith("error")}
    p99 = seen.p99()
    say(f"{tries} tries, {at_once} at once: {dict(sorted(seen.counts.items()))}")
    say(f"overlaps {double}, deadlocks {seen.counts['deadlock']}, server errors {sum(errors.values())}")
    say(f"one undisturbed claim {one * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms, {p99 / one:.1f} times")
    for what in errors:
        say(what[:300])
    return not (double or seen.counts["deadlock"] or errors) and p99 < 1 and p99 <= 20 * one


if __name__ == "__main__":
    sys.exit(not measure(print, *(int(word) for word in sys.argv[1:])))
