"""A report's page beside hand-written SQL that counts the same figures from the raw rows: 20 teams, and 200.

The page reads what was frozen, so its cost does not grow with the visits. Goals: at most a quarter of the
raw count for 20 teams, a tenth for all of them. The PDF, drawn for the first time: at most a second. Beside
it the live weeks of How we're doing: twelve weeks of all those teams, kept and counted by hand; the same
figures, the same goals.
"""

from __future__ import annotations

import datetime as dt
import os
import statistics
import time
from collections.abc import Callable
from functools import partial
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
#: twelve weeks of some teams: minutes planned and with a worker, people and their faces, essential visits
KEPT = """
select monday, sum(minutes), sum(taken), sum(people), sum(faces), sum(essential), sum(missed)
from rotas_teamweek where team_id = any(%(teams)s::uuid[])
  and monday between %(first)s and %(last)s group by 1 order by 1
"""
COUNTED = """
with v as (
  select date_trunc('week', day)::date as monday, team_id, person_id, worker_id, came, essential,
    extract(epoch from ends_at - starts_at) / 60 as minutes
  from rotas_visit where team_id = any(%(teams)s::uuid[]) and cancelled_on is null
    and starts_at >= %(first)s and starts_at < %(last)s + 7),
seen as (
  select monday, count(*) as people, sum(faces) as faces from (
    select monday, person_id, count(distinct worker_id) as faces from v
    where worker_id is not null and came <> 'no' group by 1, 2) p group by 1)
select v.monday, sum(minutes), sum(minutes) filter (where worker_id is not null), max(s.people), max(s.faces),
  count(*) filter (where essential), count(*) filter (where essential and came = 'no')
from v join seen s using (monday) group by 1 order by 1
"""


def seconds(act: Callable[[], Any], times: int = TIMES) -> float:
    """The middle of so many runs."""
    took = []
    for _ in range(times):
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
        page = seconds(partial(_ok, client, reverse("report", args=where)))
        # once: what draws it keeps what it has drawn
        pdf = seconds(partial(_ok, client, reverse("report_pdf", args=where)), 1)
        raw = seconds(partial(_by_hand, contract, quarter))
        say(f"report of {teams} teams: page {page * 1000:.0f} ms, by hand {raw * 1000:.0f} ms, "
            f"{page / raw:.3f} of it (goal {goal}); PDF {pdf * 1000:.0f} ms")  # fmt: skip
        kept, by_hand = _weeks(contract)
        say(f"twelve weeks of {teams} teams: kept {kept * 1000:.1f} ms, by hand {by_hand * 1000:.0f} ms, "
            f"{kept / by_hand:.4f} of it (goal {goal}), the same figures")  # fmt: skip
        met &= page / raw <= goal and pdf <= 1 and kept / by_hand <= goal
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


def _weeks(contract: Contract) -> tuple[float, float]:
    """Seconds of the kept weeks, and of the same figures by hand; they must be equal."""
    this = timezone.localdate() - dt.timedelta(days=timezone.localdate().weekday())
    with psycopg2.connect(os.environ["OWNER_DATABASE_URL"]) as raw, raw.cursor() as q:
        q.execute("set app.owner_door = 'on'; set session statement_timeout = 0")
        q.execute("select array_agg(team_id::text) from people_contractteam where contract_id = %s",
                  [str(contract.pk)])  # fmt: skip
        given = {"teams": q.fetchone()[0], "first": this - dt.timedelta(weeks=12),
                 "last": this - dt.timedelta(weeks=1)}  # fmt: skip

        def ask(statement: str) -> list[tuple[Any, ...]]:
            q.execute(statement, given)
            return list(q.fetchall())

        assert ask(KEPT) == ask(COUNTED)
        return seconds(lambda: ask(KEPT)), seconds(lambda: ask(COUNTED))


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
