"""`make services`: Postgres and Redis for development, in the background until `make services-stop`."""

from __future__ import annotations

import contextlib
import os
import secrets
import signal
import subprocess

from wellbeing.local import install
from wellbeing.local.ground import ROOT, fail, only_one, read_env, say, write_env
from wellbeing.local.servers import Servers, wait_until


def start() -> int:
    """Start what is not running, and write `.local/dev/env`."""
    install.check_machine()
    install.packages("dev")
    servers = Servers("dev", lasting=True, tests=True)
    with only_one(servers.folder / "lock", "", wait=True):
        if not servers.postgres.answers():
            servers.postgres.clear()
            servers.postgres.make()
            launch(servers, "postgres", servers.postgres.command())
            if not wait_until(servers.postgres.answers, 30):
                fail(f"PostgreSQL did not start: see {servers.folder}/postgres.log")
        if not servers.redis.answers():
            launch(servers, "redis", servers.redis.command())
            if not wait_until(servers.redis.answers, 10):
                fail(f"Redis did not start: see {servers.folder}/redis.log")
        servers.make_roles()
        file = servers.folder / "env"
        key = read_env(file)["SECRET_KEY"] if file.exists() else secrets.token_urlsafe(50)
        write_env(file, servers.env() | {"SECRET_KEY": key, "DEBUG": "1"})
    say(f"Postgres and Redis are up. Use them: set -a; . {file.relative_to(ROOT)}; set +a")
    return 0


def launch(servers: Servers, label: str, command: list[str]) -> None:
    """Start a server that outlives this command; remember its pid."""
    with (servers.folder / f"{label}.log").open("ab") as log:
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=servers.folder,
            start_new_session=True,
        )
    (servers.folder / f"{label}.pid").write_text(str(child.pid))


def stop() -> int:
    """Stop both, if they run."""
    servers = Servers("dev", lasting=True, tests=True)
    with only_one(servers.folder / "lock", "", wait=True):
        if servers.redis.answers():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int((servers.folder / "redis.pid").read_text()), signal.SIGTERM)
            wait_until(lambda: not servers.redis.answers(), 10)
        if pid := servers.postgres.pid():
            os.kill(pid, signal.SIGINT)
            wait_until(lambda: servers.postgres.pid() is None, 30)
    say("Postgres and Redis are stopped.")
    return 0
