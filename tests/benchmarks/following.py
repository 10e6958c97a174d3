"""Three phones follow one meeting through a real web server; then twenty meetings at once.

`python -m tests.benchmarks.following [moves] [meetings]` on the database of DATABASE_URL, whose owner
(OWNER_DATABASE_URL) makes teams of its own for it first. Each follower asks every two seconds whether
anything has moved, as the page does. From the tap of whoever leads to the new step on a follower's screen:
median at most 3 s, worst at most 6 s. With twenty meetings a request takes at most three times as long as
with one; the followers ask as often in both.
"""

from __future__ import annotations

import http.client
import os
import random
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
    django.setup()

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connections
from django.utils import timezone
from django.utils.crypto import get_random_string

from meetings import running
from meetings.models import Meeting
from people import asking
from people.models import Membership, User
from tests import make
from tests.benchmarks.stampede import owner

FOLLOWERS, EVERY = 3, 2.0
#: seconds between two taps while twenty teams meet, faster than any of them talks
PAUSE = 12.0
MEDIAN, WORST, SLOWER = 3.0, 6.0, 3.0
SECRET = get_random_string(32)


@dataclass
class Screen:
    """Somebody's phone in a meeting."""

    cookie: str
    team: UUID
    meeting: UUID
    moves: int = 0


@dataclass
class Seen:
    """What was measured, in seconds: from tap to screen, and each request."""

    delays: list[float] = field(default_factory=list)
    polls: list[float] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def scene(meetings: int) -> list[tuple[UUID, UUID, list[User]]]:
    """A team of four with a meeting today, so many times: (team, meeting, its people). As owner."""
    home = make.organisation(name=f"Following {uuid4().hex[:8]}")
    found = []
    for number in range(meetings):
        team = make.team(organisation=home, name=f"Following {number}")
        users = [make.member(name=f"{uuid4().hex} {n}", team=team) for n in range(FOLLOWERS + 1)]
        for n in range(8):
            make.tension(team=team, author=users[0], label=f"Tension {n}")
            make.action(team=team, owner=users[1], what=f"Action {n}")
        meeting = Meeting.objects.create(team=team, starts_at=make.at(0, 13))
        found.append((team.pk, meeting.pk, users))
    return found


def signed_in(user: User) -> str:
    """The cookies of a browser that this user has signed in with."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={SECRET}"


@contextmanager
def served() -> Iterator[int]:
    """The application behind gunicorn on a port of its own, as it is run."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = int(one.getsockname()[1])
    command = [sys.executable, "-m", "gunicorn", "wellbeing.wsgi", "-b", f"127.0.0.1:{port}"]
    command += ["-w2", "--threads", "4", "--log-level", "error"]
    env = os.environ | {"DATABASE_LOGIN": "app", "HTTPS": "0", "ALLOWED_HOSTS": "localhost"}
    server = subprocess.Popen(command, env=env)
    try:
        for _ in range(240):
            try:
                if ask(port, "GET", "/livez", "")[0] == 200:
                    break
            except OSError:
                time.sleep(0.25)
        yield port
    finally:
        server.terminate()
        server.wait(20)


def ask(port: int, method: str, path: str, cookie: str, body: str = "") -> tuple[int, str, bytes]:
    """One request: its status, where it points, and what it says."""
    link = http.client.HTTPConnection("localhost", port, timeout=30)
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    try:
        link.request(method, path, body or None, headers)
        answer = link.getresponse()
        return answer.status, answer.getheader("Location", ""), answer.read()
    finally:
        link.close()


def lead(port: int, screen: Screen, moves: int, pause: float, seen: Seen, told: dict[int, float]) -> None:
    """Steps on and back so many times; notes the moment at which each tap begins."""
    dice = random.Random(screen.meeting.int)
    path = f"/team/{screen.team}/meeting/{screen.meeting}/do/"
    for number in range(moves):
        time.sleep(pause * (0.5 + dice.random()))
        screen.moves += 1
        told[screen.moves] = time.perf_counter()
        do = "next" if number % 8 < 4 else "back"
        form = {"do": do, "moves": screen.moves - 1, "csrfmiddlewaretoken": SECRET}
        status, where, _ = ask(port, "POST", path, screen.cookie, urlencode(form))
        if status != 302 or not where.endswith("/now/"):
            seen.wrong.append(f"leading: {status} {where}")


def follow(port: int, screen: Screen, until: Callable[[], bool], seen: Seen, told: dict[int, float]) -> None:
    """Asks every two seconds, as the page does, until it is over."""
    path = f"/team/{screen.team}/meeting/{screen.meeting}/now/"
    time.sleep(random.Random(screen.cookie).random() * EVERY)
    while not until():
        began = time.perf_counter()
        status, _, page = ask(port, "GET", f"{path}?since={screen.moves}", screen.cookie)
        now = time.perf_counter()
        if status == 200:
            reached = int(page.split(b'data-moves="', 1)[1].split(b'"', 1)[0])
            seen.delays += [now - told[n] for n in range(screen.moves + 1, reached + 1) if n in told]
            screen.moves = reached
        elif status == 204:
            seen.polls.append(now - began)
        else:
            seen.wrong.append(f"following: {status}")
        time.sleep(max(0.0, EVERY - (now - began)))


def meet(port: int, rooms: list[tuple[UUID, UUID, list[User]]], moves: int, pause: float) -> Seen:
    """All these meetings at once, each with one who leads and three who follow."""
    seen, threads, leaders = Seen(), [], []
    for team_id, meeting_id, users in rooms:
        asking.tell(users[0].pk)
        running.begin(Meeting.objects.get(pk=meeting_id), users[0])
        for user in users[1:]:
            running.join(Meeting.objects.get(pk=meeting_id), user)
        began = Meeting.objects.get(pk=meeting_id).moves
        told: dict[int, float] = {}
        screens = [Screen(signed_in(user), team_id, meeting_id, began) for user in users]
        leader = threading.Thread(target=lead, args=(port, screens[0], moves, pause, seen, told))
        leaders.append(leader)
        for screen in screens[1:]:
            until = _over(leader)
            threads.append(threading.Thread(target=follow, args=(port, screen, until, seen, told)))
    for thread in [*leaders, *threads]:
        thread.start()
    for thread in [*leaders, *threads]:
        thread.join()
    return seen


def _over(leader: threading.Thread) -> Callable[[], bool]:
    """Is it three seconds since the last tap?"""
    ended: list[float] = []

    def over() -> bool:
        if leader.is_alive():
            return False
        ended[:] = ended or [time.perf_counter()]
        return time.perf_counter() - ended[0] > 1.5 * EVERY

    return over


def measure(say: Callable[[str], Any], moves: int = 20, meetings: int = 20) -> bool:
    """Print the delays and the request times; were the goals reached?"""
    with owner():
        rooms = scene(meetings + 1)
    connections.close_all()
    with served() as port:
        ask(port, "GET", "/livez", "")
        one = meet(port, rooms[:1], moves, EVERY)
        many = meet(port, rooms[1:], moves // 4, PAUSE)
    with owner():
        Membership.objects.filter(team__in=[team_id for team_id, *_ in rooms]).update(
            ended_on=timezone.localdate()
        )
    middle, worst = statistics.median(one.delays), max(one.delays)
    say(f"three phones, one meeting: {len(one.delays)} times, median {middle:.1f} s, worst {worst:.1f} s")
    single, crowd = statistics.median(one.polls), statistics.median(many.polls)
    say(f"{meetings} meetings at once: asking takes {crowd * 1000:.0f} ms, with one {single * 1000:.0f} ms")
    say(f"{meetings} meetings: median {statistics.median(many.delays):.1f} s, worst {max(many.delays):.1f} s")
    wrong = one.wrong + many.wrong
    say(f"answers that were none: {len(wrong)} {wrong[:3] if wrong else ''}")
    return not wrong and middle <= MEDIAN and worst <= WORST and crowd <= SLOWER * single


if __name__ == "__main__":
    sys.exit(not measure(print, *(int(word) for word in sys.argv[1:])))
