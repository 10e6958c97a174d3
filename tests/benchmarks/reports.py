"""A report's page beside hand-written SQL that counts the same figures from the raw rows: 20 teams, and 200.

The page reads what was frozen, so its cost does not grow with the visits. Goals: at most a quarter of the raw
count for 20 teams, a tenth for all of them. The PDF: at most a second.
"""

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
from django.urls import reverse
from django.utils import timezone

from people.models import Commissioner, CommissioningBody, Contract, ContractTeam, Team, User
from tests.benchmarks.growing import grow
from tests.benchmarks.stampede import owner
from wellbeing.reports import facts, issuing
from wellbeing.reports.models import Report, Word
from wellbeing.reports.quarters import Quarter, finished

GOALS = {20: 0.25, 200: 0.1}
TIMES = 5
#: the visits' figures of a report, as one would write them by hand: hours, faces a month, visits missed
BY_HAND = (
    facts.VISITS.replace("%(teams)s", "%(teams)s::uuid[]"),
    "select person_id, date_trunc('month', day)::date, count(distinct worker_id) from rotas_visit"
    " where team_id = any(%(teams)s::uuid[]) and worker_id is not null and cancelled_on is null"
    " and came <> 'no' and day >= %(first)s and day < %(after)s group by 1, 2",
)  # fmt: skip


def seconds(act: Callable[[], Any]) -> float:
    """The middle of so many runs."""
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        act()
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def measure(say: Callable[[str], Any]) -> bool:
    """As the application's login for the page, as the owner for the count by hand."""
    with owner():
        there = Team.objects.filter(name__startswith="Grown ").exists()
    if not there:
        say(f"reports: {grow(say)}")
    quarter, met = finished(timezone.localdate()), True
    for teams, goal in GOALS.items():
        contract, user = _contract(teams, quarter)
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["second_factor"] = True
        session.save()
        where = [contract.pk, quarter.year, quarter.number]
        page = seconds(lambda: _ok(client, reverse("report", args=where)))  # noqa: B023 asked at once
        pdf = seconds(lambda: _ok(client, reverse("report_pdf", args=where)))  # noqa: B023
        raw = seconds(lambda: _by_hand(contract, quarter))  # noqa: B023
        say(f"report of {teams} teams: page {page * 1000:.0f} ms, by hand {raw * 1000:.0f} ms, "
            f"{page / raw:.3f} of it (goal {goal}); PDF {pdf * 1000:.0f} ms")  # fmt: skip
        met &= page / raw <= goal and pdf <= 1
    return met


def _ok(client: Client, path: str) -> None:
    assert client.get(path).status_code == 200, path


def _by_hand(contract: Contract, quarter: Quarter) -> None:
    with psycopg2.connect(os.environ["OWNER_DATABASE_URL"]) as raw, raw.cursor() as q:
        q.execute("set app.owner_door = 'on'; set session statement_timeout = 0")
        mine = "select array_agg(team_id::text) from people_contractteam where contract_id = %s"
        q.execute(mine, [str(contract.pk)])
        given = {"teams": q.fetchone()[0], "first": quarter.first, "after": quarter.after}
        for statement in BY_HAND:
            q.execute(statement, given)
            q.fetchall()


def _contract(teams: int, quarter: Quarter) -> tuple[Contract, User]:
    """A contract for so many grown teams, its commissioner, and its report of the quarter. As the owner."""
    with owner():
        first = Team.objects.filter(name__startswith="Grown ").order_by("name")[:teams]
        body = CommissioningBody.objects.create(name=f"Bench council {teams}")
        contract = Contract.objects.create(
            body=body, organisation_id=first[0].organisation_id, name=f"Bench {teams}",
            started_on=quarter.first - dt.timedelta(days=500),
        )  # fmt: skip
        ContractTeam.objects.bulk_create(ContractTeam(contract=contract, team=team) for team in first)
        user = User.objects.create_user(f"bench-{teams}-{time.time()}@bench.example")
        Commissioner.objects.create(user=user, body=body)
        draft = issuing.draft(contract, quarter)
        Word.objects.filter(draft=draft).update(seen=draft.points.version, seen_on=timezone.localdate())
        assert isinstance(issuing.issue(draft), Report)
    connection.close()
    return contract, user
