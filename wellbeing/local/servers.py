"""The private Postgres and the private Redis of one purpose (demo, test, dev), side by side in one folder."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from wellbeing.local.ground import LOCAL, ROOT, fail
from wellbeing.local.postgres import Postgres
from wellbeing.local.redis import Redis

LONGEST_SOCKET = 107  # bytes in sockaddr_un, on Linux
LOGINS = {
    "DATABASE_URL": "app",
    "OWNER_DATABASE_URL": "owner",
    "WORKER_DATABASE_URL": "worker",
    "REPORTS_DATABASE_URL": "reports",
}


class Servers:
    """One Postgres cluster and one Redis under `.local/<name>`; `lasting` ones survive a restart.

    A `careful` Postgres waits for the disk at each commit, as in production; one for `tests` never does.
    """

    def __init__(self, name: str, *, lasting: bool, tests: bool, careful: bool = False) -> None:
        """Choose the folders; start nothing."""
        self.name, self.tests = name, tests
        self.folder = LOCAL / name
        self.folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        run = self.folder / "run"
        if len(os.fsencode(run / ".s.PGSQL.5432.lock")) > LONGEST_SOCKET:
            run = temporary(name)
        self.postgres = Postgres(self.folder, run, temporary, lasting=lasting, tests=tests, careful=careful)
        self.redis = Redis(self.folder, run, lasting=lasting)
        run.mkdir(mode=0o700, exist_ok=True)

    def env(self) -> dict[str, str]:
        """Return the variables that settings.py reads."""
        urls = {name: self.address(login) for name, login in LOGINS.items()}
        return urls | {"REDIS_URL": f"redis+socket://{self.redis.socket}?virtual_host=0"}

    def address(self, login: str) -> str:
        """Return the URL of the database for one login."""
        return f"postgresql://{login}@{quote(str(self.postgres.run), safe='')}/wellbeing"

    def make_roles(self) -> None:
        """Lay the logins and the database, each time: both are there to be run again."""
        files = [ROOT / "wellbeing" / "roles.sql"] + ([ROOT / "tests" / "roles.sql"] if self.tests else [])
        ask = self.postgres.psql
        ask("set client_min_messages = warning;\n" + "\n".join(file.read_text() for file in files))
        if not ask("select 1 from pg_database where datname = 'wellbeing'"):
            ask("create database wellbeing owner owner")


def temporary(name: str) -> Path:
    """Return a folder of ours outside the checkout, refusing one that somebody else laid there."""
    key = hashlib.sha256(f"{os.geteuid()} {LOCAL / name}".encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"wellbeing-{key}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        fail(f"{folder} belongs to somebody else: remove it first.")
    return folder


def wait_until(true: Callable[[], bool], seconds: float) -> bool:
    """Ask every 50 ms until the answer is yes or the seconds are over."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
