"""Many workers tap "I'll take it" at once: overlaps, deadlocks and server errors must be none.

`python -m tests.benchmarks.stampede [threads] [rounds]` on the database of DATABASE_URL, whose owner
(OWNER_DATABASE_URL) makes a team of its own for it first and leaves its visits called off afterwards.
"""

from __future__ import annotations

import os
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID, uuid4

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
    django.setup()

import dj_database_url
from django.db import connection, connections
from django.utils import timezone

from people import asking
from people.models import Membership, User
from rotas import claiming
from rotas.claiming import CannotTake
from rotas.models import Visit
from tests import make

OVERLAPS = """select count(*) from rotas_visit a
  join rotas_visit b on a.worker_id = b.worker_id and a.id < b.id
  and a.cancelled_on is null and b.cancelled_on is null
  and a.starts_at < b.ends_at and b.starts_at < a.ends_at
  where a.worker_id = any(%s::uuid[])"""


def rush(rounds: Sequence[Sequence[UUID]], users: Sequence[UUID]) -> Counter[str]:
    """Every user, in a thread with a connection of its own, taps at the same moment in each round.

    A round is the visits that overlap in time: users start at each in turn and go on to the next. Gives how
    often: taken, cannot, deadlock, error.
    """
    seen: Counter[str] = Counter()
    gate = threading.Barrier(len(users), timeout=120)

    def one(number: int, user_id: UUID) -> None:
        asking.tell(user_id)
        try:
            for visits in rounds:
                gate.wait()
                for step in range(len(visits)):
                    seen[_tap(visits[(number + step) % len(visits)], user_id)] += 1
        finally:
            connections.close_all()

    threads = [threading.Thread(target=one, args=each) for each in enumerate(users)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


def _tap(visit_id: UUID, user_id: UUID) -> str:
    try:
        claiming.take(visit_id, by=User(pk=user_id))
    except CannotTake:
        return "cannot"
    except Exception as error:
        return "deadlock" if "deadlock" in str(error) else f"error: {type(error).__name__}"
    return "taken"


def scene(threads: int, rounds: int) -> tuple[list[list[UUID]], list[UUID]]:
    """A team of so many workers, and two overlapping visits to two people in each round. As owner."""
    home = make.organisation(name="Stampede")
    team = make.team(organisation=home, name="Stampede")
    run = uuid4().hex  # a second run on the same database makes accounts of its own
    users = [make.member(name=f"{run} {n}", team=team).pk for n in range(threads)]
    people = [make.person(team=team, name=f"Person {n}") for n in range(2)]
    visits = [
        [make.visit(person=p, starts_at=make.at(n // 16 + 1, 6 + n % 16), minutes=50).pk for p in people]
        for n in range(rounds)
    ]
    return visits, users


def overlaps(users: Sequence[UUID]) -> int:
    """Pairs of visits at one time that one of these workers has. As owner."""
    with connection.cursor() as q:
        q.execute(OVERLAPS, [[str(user) for user in users]])
        return int(q.fetchone()[0])


@contextmanager
def owner() -> Iterator[None]:
    """Be the owner with every door open, then the web's login again."""
    before: dict[str, Any] = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(dj_database_url.parse(os.environ["OWNER_DATABASE_URL"]))
    connection.settings_dict["OPTIONS"] = {"options": "-c app.owner_door=on"}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(before)


def measure(say: Callable[[str], object], threads: int = 50, rounds: int = 50) -> bool:
    """Say what happened; true when nothing did that should not."""
    with owner():
        visits, users = scene(threads, rounds)
    seen = rush(visits, users)
    with owner():
        double = overlaps(users)
        Visit.objects.filter(pk__in=[v for each in visits for v in each]).update(
            cancelled_on=timezone.localdate()
        )
        Membership.objects.filter(user__in=users).update(ended_on=timezone.localdate())
    errors = sum(n for what, n in seen.items() if what.startswith("error"))
    say(f"threads {threads}, rounds {rounds}, visits {2 * rounds}, taken {seen['taken']}")
    say(f"overlaps {double}, deadlocks {seen['deadlock']}, server errors {errors}")
    return not (double or seen["deadlock"] or errors) and seen["taken"] == 2 * rounds


if __name__ == "__main__":
    sys.exit(not measure(print, *(int(word) for word in sys.argv[1:])))
