"""The days on which the clocks change, hour by hour, for 50 people: each reminder once and in its hours.

`python -m tests.benchmarks.clocks 2026-10-25` is one such day as the worker lives it; it prints what it sent.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import django

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "wellbeing.settings"
    django.setup()

from django.db import connection

from meetings.models import Action
from people import asking, post
from people.models import Choice, Concern, Organisation, Reach
from rotas import alerts, overdue
from rotas.models import Visit
from tests import make
from tests.benchmarks.stampede import owner

LONDON = ZoneInfo("Europe/London")
CHANGES = (dt.date(2026, 10, 25), dt.date(2027, 3, 28))
TEAMS, WORKERS = 5, 10
QUIET = ((20, 7), (22, 6), (18, 8), (21, 9), (9, 15))
NEXT = dt.timedelta(days=1)
ALWAYS = ("Please look now", "There is something new")


def scene(day: dt.date) -> dict[str, tuple[int, int]]:
    """Fifty workers with hours of their own; each has something to do, each team two visits. As owner."""
    hours: dict[str, tuple[int, int]] = {}
    with owner():
        place = Organisation.objects.create(name=f"Clocks {uuid.uuid4()}")
        for number in range(TEAMS):
            team = make.team(organisation=place, name=f"Team {number}")
            workers = [make.member(name=f"Clock{number}{n} Bench", team=team) for n in range(WORKERS)]
            for n, worker in enumerate(workers):
                worker.email = f"{uuid.uuid4().hex[:10]}@clocks.example"
                worker.save()
                hours[worker.email] = QUIET[n % len(QUIET)]
                starts, ends = (dt.time(hour) for hour in hours[worker.email])
                Reach.objects.create(user=worker, quiet_from=starts, quiet_until=ends, cover_on_days_off=True)
                if n == 3:
                    Choice.objects.create(user=worker, event="action", mail="morning")
                Action.objects.create(team=team, owner=worker, what="Ring", by_when=day + NEXT)
            person = make.person(team=team, name="Clock Person")
            person.started_on = person.state_since = day
            person.save()
            _visit(person, day + NEXT, 10)  # nobody has it
            _visit(person, day, 0)  # falls silent in the night
        place.safeguarding_lead = workers[0]
        place.save()
        Concern.objects.create(organisation=place, what="x", author=workers[1])
        night = dt.datetime.combine(day, dt.time(3), LONDON)
        post.later("concern", place.pk, once=f"clocks {place.pk}", due_at=night)
    return hours


def _visit(person: Any, day: dt.date, hour: int) -> None:
    starts = dt.datetime.combine(day, dt.time(hour, 10), LONDON)
    Visit.objects.create(
        person=person, team_id=person.team_id, day=day, starts_at=starts, essential=True,
        ends_at=starts + dt.timedelta(minutes=20),
    )  # fmt: skip


def live(day: dt.date) -> list[tuple[str, str, str]]:
    """(local time, to, subject) of all that the worker sends from midnight for 34 hours, as beat asks it."""
    import time_machine
    from django.core import mail
    from django.test.utils import setup_test_environment

    from wellbeing import reminders, tasks

    setup_test_environment()
    sent: list[tuple[str, str, str]] = []
    now = dt.datetime.combine(day, dt.time(0, 35), LONDON).astimezone(dt.UTC)
    for _ in range(34):
        with time_machine.travel(now, tick=False):
            if 7 <= now.hour <= 19:
                reminders.remind(every=now.hour in tasks.FULL)
            _climb()
            while post.drain():
                pass
        local = now.astimezone(LONDON).isoformat()
        sent += [(local, letter.to[0], letter.subject) for letter in mail.outbox]
        mail.outbox.clear()
        now += dt.timedelta(hours=1)
    return sent


def _climb() -> None:
    """As alerts.climb(), whose list of teams comes from the database's own clock."""
    with connection.cursor() as q:
        q.execute("select team_id, user_id from job_teams()")
        teams = q.fetchall()
    for team_id, user_id in teams:
        with asking.asking_as(user_id):
            for one in overdue.silent([team_id]):
                alerts._reach(one)


def measure(say: Callable[[str], object]) -> bool:
    """Both days; whether every reminder came once, and none but the two that must in quiet hours."""
    return sum(_measured(say, day) for day in CHANGES) == len(CHANGES)


def _measured(say: Callable[[str], object], day: dt.date) -> bool:
    hours = scene(day)
    words = [sys.executable, "-m", "tests.benchmarks.clocks", str(day)]
    told = subprocess.run(
        words, env=os.environ | {"DATABASE_LOGIN": "worker"}, check=True, capture_output=True, text=True
    )
    sent = [one for one in json.loads(told.stdout.splitlines()[-1]) if one[1] in hours]
    times = Counter((to, subject.split(",")[0]) for _, to, subject in sent)
    twice = [key for key, n in times.items() if n > 1 and not key[1].startswith(ALWAYS)]
    quiet = [
        one for one in sent
        if not one[2].startswith(ALWAYS) and _in_quiet(dt.datetime.fromisoformat(one[0]), *hours[one[1]])
    ]  # fmt: skip
    night = [one for one in sent if one[2].startswith(ALWAYS) and one[0][11:13] < "06"]
    own = {to for to, subject in times if subject.startswith(("Something you said", "Your morning letter"))}
    open_ = {to for to, subject in times if subject.startswith("Can you help")}
    say(f"{day}: {len(sent)} letters to {len(hours)} people; what they said they would do reached {len(own)},"
        f" the open visit {len(open_)}; twice {len(twice)}, in quiet hours {len(quiet)},"
        f" {len(night)} that must, by night")  # fmt: skip
    return not twice and not quiet and bool(night) and len(own) == len(open_) == len(hours)


def _in_quiet(at: dt.datetime, start: int, end: int) -> bool:
    return start <= at.hour < end if start <= end else at.hour >= start or at.hour < end


if __name__ == "__main__":
    sys.stdout.write(json.dumps(live(dt.date.fromisoformat(sys.argv[1]))) + "\n")
