"""The kept weeks after 10,000 random writes of four writers at once: those of the visits? And the cost.

Writers share three teams, so that they meet in the same weeks. Each transaction holds one to four statements.
"""

from __future__ import annotations

import os
import random
import statistics
import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg2

WRITERS, WRITES = 4, 2500
KINDS = (
    "update rotas_visit set came = (array['', 'yes', 'no'])[1 + floor(random() * 3)] where id = %(visit)s",
    "update rotas_visit set worker_id = null where id = %(visit)s",
    "update rotas_visit set worker_id = (select user_id from people_membership where team_id = %(team)s"
    " and standing = 'worker' order by random() limit 1) where id = %(visit)s",
    "update rotas_visit set cancelled_on = case when cancelled_on is null then current_date end"
    " where id = %(visit)s",
    "update rotas_visit set starts_at = starts_at + '1 minute', ends_at = ends_at + '6 minutes'"
    " where id = %(visit)s",
    "update rotas_visit set essential = not essential where person_id = %(person)s"
    " and day between current_date and current_date + 6",
    "insert into rotas_visit (id, version, person_id, team_id, day, starts_at, ends_at, slot, purpose,"
    " essential, skill, open_because, came) select gen_random_uuid(), 1, %(person)s, %(team)s,"
    " current_date + %(days)s, current_date + %(days)s + time '03:00' + %(minute)s * interval '1 minute',"
    " current_date + %(days)s + time '03:04' + %(minute)s * interval '1 minute', 2, '', true, '', '', ''",
    "delete from rotas_visit v where id = %(visit)s and slot = 2 and not exists (select from"
    " rotas_visitnote n where n.visit_id = v.id)",
)  # fmt: skip
PAIRS = (
    "select v.id::text, v.person_id::text, v.team_id::text from rotas_visit v where v.team_id in ("
    "select team_id from rotas_visit group by 1 order by count(*) desc, 1 limit 3)"
    " and v.day > current_date - 40"
    " order by random() limit 400"
)


def connect() -> Any:
    """The owner with the door open."""
    made = psycopg2.connect(os.environ["OWNER_DATABASE_URL"])
    with made.cursor() as q:
        q.execute("set app.owner_door = 'on'; set lock_timeout = 0; set statement_timeout = 0")
    made.commit()
    return made


def by_keeping(error: psycopg2.errors.DeadlockDetected) -> bool:
    """Did it come of keeping the weeks? Else writers crossed on visits, without the locks that verbs hold."""
    said = f"{error.diag.message_detail} {error.diag.context}"
    return "advisory" in said or "function" in said


def writer(seed: int, done: dict[str, int], count: int = WRITES) -> None:
    """So many writes, a few to a transaction; what the rota's own constraints turn away is turned away."""
    dice, made = random.Random(seed), connect()
    with made.cursor() as q:
        q.execute(PAIRS)
        rows = q.fetchall()
        made.commit()
        left = count
        while left > 0:
            here = min(left, dice.randint(1, 4))
            left -= here
            try:
                for _ in range(here):
                    visit, person, team = dice.choice(rows)
                    given = {"visit": visit, "person": person, "team": team,
                             "days": dice.randint(-30, 20), "minute": dice.randint(0, 100)}  # fmt: skip
                    q.execute(dice.choice(KINDS), given)
                made.commit()
                done["written"] += here
            except psycopg2.errors.DeadlockDetected as error:
                made.rollback()
                done["deadlocks" if by_keeping(error) else "crossed"] += 1
            except psycopg2.IntegrityError:
                made.rollback()
                done["turned away"] += here
    made.close()


def apart() -> int:
    """How many kept weeks differ from the visits."""
    made = connect()
    with made.cursor() as q:
        q.execute("select coalesce(sum(number), 0) from job_weeks_apart()")
        [(number,)] = q.fetchall()
    made.close()
    return int(number)


def cost(trigger: str) -> float:
    """Milliseconds of one tick of a visit, committed, with the weeks kept or not: the middle of 200."""
    made, took = connect(), []
    with made.cursor() as q:
        q.execute(f"alter table rotas_visit {trigger} trigger weeks_changed")
        q.execute(PAIRS)
        rows = q.fetchall()
        made.commit()
        for n in range(200):
            began = time.perf_counter()
            q.execute("update rotas_visit set came = %s where id = %s", [("yes", "no")[n % 2], rows[n][0]])
            made.commit()
            took.append((time.perf_counter() - began) * 1000)
        q.execute("alter table rotas_visit enable trigger weeks_changed")
        made.commit()
    made.close()
    return statistics.median(took)


def measure(say: Callable[[str], Any]) -> bool:
    """Write, compare. Goals: nothing apart, no deadlock of keeping."""
    done = {"written": 0, "deadlocks": 0, "crossed": 0, "turned away": 0}
    began = time.perf_counter()
    writers = [threading.Thread(target=writer, args=(seed, done)) for seed in range(WRITERS)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    took = time.perf_counter() - began
    left = apart()
    say(
        f"rollups: {WRITERS} writers, {WRITERS * WRITES} random writes in {took:.0f} s:"
        f" {done['written']} stand, {done['turned away']} turned away, {done['crossed']} crossings of the"
        f" writers themselves, {done['deadlocks']} deadlocks of keeping; "
        f"kept weeks that differ: {left}"
    )
    without, with_it = cost("disable"), cost("enable")
    say(f"rollups: a tick and its commit {with_it / without:.2f} x with its week kept ({with_it:.2f} ms)")
    return left == 0 and done["deadlocks"] == 0
