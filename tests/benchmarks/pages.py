"""Pages against a floor view, on the demo's data and on 200 teams with a million visits."""

from __future__ import annotations

import datetime as dt
import os
import statistics
import time
from collections.abc import Callable
from typing import Any

import psycopg2
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Person, Team, User
from rotas.times import at, monday_of
from tests import make
from tests.benchmarks.growing import grow
from tests.benchmarks.stampede import owner

ROUNDS, WARM = 30, 4
VISITS = 250  # of the team in its week
GOALS = {"today": 4.0, "rota": 8.0, "person": 5.0}
GROWN = 1.3


def cast() -> tuple[User, Team, Person]:
    """Shabnam, Ashton and Edith of the demo; the owner says who they are, the application reads them."""
    with psycopg2.connect(os.environ["OWNER_DATABASE_URL"]) as owner, owner.cursor() as q:
        q.execute("set app.owner_door = 'on'")
        q.execute(
            "select l.user_id from people_person p join people_linkworker l on l.person_id = p.id"
            " where p.full_name = 'Edith Jones' and l.ended_on is null"
        )
        [(user_id,)] = q.fetchall()
    user = User.objects.get(pk=user_id)
    asking.tell(user.pk)
    person = Person.objects.select_related("team").get(full_name="Edith Jones")
    return user, person.team, person


def addresses(team: Team, person: Person) -> dict[str, str]:
    """What is measured; the floor first."""
    monday = timezone.localdate() - dt.timedelta(days=timezone.localdate().weekday())
    return {
        "floor": reverse("floor", args=[person.pk]),
        "today": reverse("today"),
        "rota": f"{reverse('rota', args=[team.pk])}?week={monday}",
        "person": reverse("person", args=[person.pk]),
    }


def fill_up(team: Team) -> int:
    """Short visits at night until the team's week has VISITS; how many were made. As owner."""
    monday = monday_of(timezone.localdate())
    with owner():
        people = list(team.people.filter(state=Person.State.ACTIVE))
        missing = VISITS - team.visits.going_ahead().between(monday, monday + dt.timedelta(days=6)).count()
        for n in range(missing):
            day, hour = monday + dt.timedelta(days=n % 7), 1 + n // (7 * len(people))
            starts = at(day, dt.time(hour, 0))
            make.visit(person=people[n // 7 % len(people)], starts_at=starts, minutes=20)
    return max(0, missing)


def timed(client: Client, path: str) -> float:
    """Seconds of one request, answered well."""
    began = time.perf_counter()
    answer = client.get(path)
    took = time.perf_counter() - began
    assert answer.status_code == 200, (path, answer.status_code)
    return took


def medians(client: Client, paths: dict[str, str]) -> dict[str, float]:
    """The median of each page, the pages taken in turn so that noise falls on all alike."""
    took: dict[str, list[float]] = {name: [] for name in paths}
    for turn in range(WARM + ROUNDS):
        for name, path in paths.items():
            seconds = timed(client, path)
            if turn >= WARM:
                took[name].append(seconds)
    return {name: statistics.median(seconds) for name, seconds in took.items()}


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        client.get(path)
    return len(seen)


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def measure(say: Callable[[str], Any]) -> bool:
    """Print ratios to the floor and after growing; were all goals reached?"""
    with override_settings(ROOT_URLCONF="tests.benchmarks.urls"):
        user, team, person = cast()
        client, paths = browser(user), addresses(team, person)
        few = queries(client, paths["rota"])
        say(f"{fill_up(team)} visits added to the week, which has {VISITS} now")
        asking.tell(user.pk)
        many = queries(client, paths["rota"])
        say(f"the rota asks {few} questions before and {many} after")
        small = medians(client, paths)
        asking.tell(user.pk)
        week = team.visits.between(timezone.localdate(), timezone.localdate() + dt.timedelta(days=6))
        say(f"demo: {team.people.count()} people in the team, {week.count()} visits in seven days")
        reached = [_against_floor(say, client, paths, small), few == many]
        grown = grow(say)
        large = medians(client, paths)
        for name in GOALS:
            # each against its own floor: the machine may have become slower meanwhile
            ratio = (large[name] / large["floor"]) / (small[name] / small["floor"])
            plain = large[name] / small[name]
            say(f"{name}: at {grown} {plain:.2f} x the demo's time, {ratio:.2f} x against the floor")
            reached.append(min(ratio, plain) <= GROWN)
    return all(reached)


def _against_floor(
    say: Callable[[str], Any], client: Client, paths: dict[str, str], took: dict[str, float]
) -> bool:
    say(f"floor: {took['floor'] * 1000:.1f} ms here, {queries(client, paths['floor'])} queries")
    well = True
    for name, goal in GOALS.items():
        ratio = took[name] / took["floor"]
        well &= ratio <= goal
        missed = "" if ratio <= goal else " MISSED"
        say(f"{name}: {ratio:.2f} x floor (goal {goal:g}), {queries(client, paths[name])} queries{missed}")
    return well
