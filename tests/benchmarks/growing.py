"""200 teams and a million visits, made in SQL as the owner: what a region would hold."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

import psycopg2

from rotas import counting
from tests.benchmarks.stampede import owner

TEAMS, PEOPLE, WORKERS, DAYS = 200, 15, 10, 112
GROW = f"""
set app.owner_door = 'on';
set session statement_timeout = 0;
create temporary table t as select gen_random_uuid() id, n from generate_series(1, {TEAMS}) n;
create temporary table u as select gen_random_uuid() id, t.id team, t.n, w
  from t, generate_series(1, {WORKERS}) w;
create temporary table p as select gen_random_uuid() id, t.id team, t.n, k
  from t, generate_series(0, {PEOPLE - 1}) k;
insert into people_team (id, version, organisation_id, name, neighbourhood)
  select id, 1, (select organisation_id from people_team limit 1), 'Grown ' || n, '' from t;
insert into people_user (id, password, email, is_active)
  select id, '!', 'grown-' || n || '-' || w || '@bench.example', true from u;
insert into people_colleague (id, version, user_id, name, phone)
  select gen_random_uuid(), 1, id, 'Worker ' || w || ' of ' || n, '' from u;
insert into people_membership (id, version, user_id, team_id, standing, started_on)
  select gen_random_uuid(), 1, id, team, 'worker', current_date - 400 from u;
insert into people_person (id, version, team_id, called, full_name, address_as, nhs_number, council_ref,
    state, state_since, started_on)
  select id, 1, team, 'P' || k, 'Person ' || k || ' of ' || n, '', '', '', 'active', current_date - 400,
    current_date - 400 from p;
alter table rotas_visit disable trigger user;
insert into rotas_visit (id, version, person_id, team_id, day, starts_at, ends_at, slot, worker_id, purpose,
    essential, skill, open_because, came)
  select gen_random_uuid(), 1, p.id, p.team, d.day,
    d.day + make_interval(hours => 8 + h * 4, mins => (p.k / {WORKERS}) * 60),
    d.day + make_interval(hours => 8 + h * 4, mins => (p.k / {WORKERS}) * 60 + 40),
    1, u.id, 'Tea', false, '', '', ''
  from p join u on u.team = p.team and u.w = p.k % {WORKERS} + 1,
    lateral (select current_date + x as day from generate_series(-{DAYS - 28}, 27) x) d,
    generate_series(0, 2) h;
set constraints all immediate;
alter table rotas_visit enable trigger user;
"""


def grow(say: Callable[[str], Any]) -> str:
    """Add the rows; what there is then, in words."""
    began = time.perf_counter()
    with psycopg2.connect(os.environ["OWNER_DATABASE_URL"]) as connection, connection.cursor() as q:
        q.execute(GROW)
        connection.commit()
        connection.autocommit = True
        q.execute("analyze")
        q.execute("set app.owner_door = 'on'")
        q.execute("select (select count(*) from people_team), (select count(*) from rotas_visit)")
        teams, visits = q.fetchone() or (0, 0)
    with owner():
        for _ in counting.again():  # no trigger saw these rows
            pass
    say(f"grown in {time.perf_counter() - began:.0f} s")
    return f"{teams} teams and {visits:,} visits"
