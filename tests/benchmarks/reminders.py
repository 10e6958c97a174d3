"""10,000 reminders due at once, over real SMTP: the worker is killed five times, and Redis falls silent.

`REMINDERS=500 SILENT=10` makes it smaller.
"""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import psycopg2
from aiosmtpd.controller import Controller
from django.utils import timezone

from people.models import Membership, Organisation, Team, User
from tests.benchmarks.away import free_port, redis_url, silent, started, until
from tests.benchmarks.stampede import owner
from wellbeing.local.redis import Redis

NUMBER, SILENCE = int(os.environ.get("REMINDERS", "10000")), int(os.environ.get("SILENT", "60"))
TEAM, KILLS, LONGEST = 12, 5, 3600
PUT = """
with mine as (
  select m.user_id, m.team_id from people_membership m join people_team t on t.id = m.team_id
  where t.organisation_id = %(place)s),
said as (
  insert into meetings_action (id, version, team_id, owner_id, what, by_when, state, made_on)
  select gen_random_uuid(), 1, team_id, user_id, 'Ring the church', current_date, '', current_date from mine
  returning id, owner_id),
calm as (
  insert into people_reach (id, version, user_id, quiet_from, quiet_until, weekly_on, cover_on_days_off)
  select gen_random_uuid(), 1, user_id, '00:00', '00:00', 0, true from mine)
insert into people_outbox (id, kind, subject_id, once, due_at, tries, trouble)
  select gen_random_uuid(), 'action', owner_id, 'action ' || id || ' ' || current_date || ' ' || owner_id,
    now(), 0, '' from said"""


class Inbox:
    """A mail server that keeps whom it got which message for; a name that came before is the same message."""

    def __init__(self) -> None:
        self.came: Counter[tuple[str, str]] = Counter()

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:
        text: bytes = envelope.content  # type: ignore[attr-defined]
        named = re.search(rb"Message-ID: *(<[^>]+>)", text)
        for to in envelope.rcpt_tos:  # type: ignore[attr-defined]
            self.came[to, named[1].decode() if named else ""] += 1
        return "250 OK"


class Worker:
    """Celery with beat, in a group of its own, so that all of it can be killed at once."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self.words = [sys.executable, "-m", "celery", "-A", "wellbeing.celery", "worker", "-B", "-c", "2",
                      "-s", str(folder / "beat")]  # fmt: skip
        self.env = env
        self.child = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen(self.words, env=self.env, stdout=quiet, stderr=quiet, start_new_session=True)

    def stop(self, how: signal.Signals = signal.SIGKILL) -> None:
        """All of its processes."""
        os.killpg(self.child.pid, how)
        self.child.wait(30)

    def killed(self) -> None:
        """kill -9, and another begins."""
        self.stop()
        self.child = self._start()


def people() -> tuple[uuid.UUID, set[str]]:
    """An organisation of so many workers; its id and their addresses. As owner."""
    with owner():
        place = Organisation.objects.create(name=f"Bench {uuid.uuid4()}")
        mark = place.pk.hex[:8]
        teams = [Team(organisation=place, name=f"Team {n}") for n in range(-(-NUMBER // TEAM))]
        users = [User(email=f"{mark}-{n}@bench.example", password="!") for n in range(NUMBER)]
        Team.objects.bulk_create(teams)
        User.objects.bulk_create(users)
        Membership.objects.bulk_create(
            Membership(user=user, team=teams[n // TEAM], started_on=timezone.localdate())
            for n, user in enumerate(users)
        )
    return place.pk, {user.email for user in users}


def asked(statement: str, values: object = None) -> int:
    """The first number an owner's statement gives, or how many rows it touched."""
    with psycopg2.connect(os.environ["OWNER_DATABASE_URL"]) as line, line.cursor() as q:
        q.execute("set app.owner_door = 'on'")
        q.execute(statement, values)  # type: ignore[arg-type]
        return int(q.fetchall()[0][0]) if q.description else q.rowcount


def left() -> int:
    """How many still wait."""
    return asked("select count(*) from people_outbox where kind = 'action' and done_at is null")


def measure(say: Callable[[str], object]) -> bool:
    """Nobody is left out, and nobody's mailbox holds two."""
    asked("update people_outbox set done_at = now() where done_at is null")
    place, addresses = people()
    folder = Path(tempfile.mkdtemp(prefix="reminders"))
    inbox, port, redis = Inbox(), free_port(), Redis(folder, folder, lasting=True)
    server = Controller(inbox, hostname="127.0.0.1", port=port)
    server.start()
    env = os.environ | {
        "REDIS_URL": redis_url(redis), "DATABASE_LOGIN": "worker", "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": str(port), "SMTP_TLS": "0",
    }  # fmt: skip
    line = started(redis)
    assert until(redis.answers, 30), "no Redis"
    worker, quiet = Worker(folder, env), 0.0
    points = sorted(random.Random(10).sample(range(5, 96), KILLS))
    asked(PUT, {"place": place})
    began = time.monotonic()
    for number, point in enumerate(points):
        here = NUMBER * (100 - point) // 100
        assert until(lambda here=here: left() <= here, LONGEST), "it stands still"  # type: ignore[misc]
        worker.killed()
        say(f"killed with {left()} of {NUMBER} to go")
        if number == KILLS // 2:
            line.kill()
            line.wait()
            mute, quiet = silent(redis.socket), time.monotonic()
            time.sleep(SILENCE)
            mute.close()
            redis.socket.unlink()
            line, quiet = started(redis), time.monotonic() - quiet
            say(f"Redis was silent for {quiet:.0f} s, and {left()} waited")
    well = until(lambda: left() == 0, LONGEST)
    took = time.monotonic() - began
    time.sleep(2)
    worker.stop(signal.SIGTERM)
    line.terminate()
    line.wait(30)
    server.stop()
    return _told(say, inbox, addresses, took, quiet) and well


def _told(say: Callable[[str], object], inbox: Inbox, addresses: set[str], took: float, quiet: float) -> bool:
    messages = Counter(to for to, _ in inbox.came if to in addresses)
    lost, double = len(addresses) - len(messages), sum(n > 1 for n in messages.values())
    again = sum(n - 1 for (to, _), n in inbox.came.items() if to in addresses)
    notices = asked(
        "select count(*) from people_notice n join people_user u on u.id = n.user_id"
        " where n.kind = 'action' and n.mail = 'sent' and u.email = any(%s)", [sorted(addresses)],
    )  # fmt: skip
    say(f"{sum(messages.values())} messages for {NUMBER} reminders in {took:.0f} s, {took - quiet:.0f} s"
        f" without the silence; lost {lost}, double {double}; notices {notices}")  # fmt: skip
    say(f"handed over again under the same Message-ID, as the worker died in between: {again}")
    return not lost and not double and notices == NUMBER
