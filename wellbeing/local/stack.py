"""Processes that start together and stop together, whatever happens to the one who started them."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import TracebackType

from wellbeing.local.ground import ROOT, fail, say
from wellbeing.local.servers import Servers, wait_until

LAST_TO_STOP = {"worker": 1, "redis": 2, "postgres": 3}  # all others go together, first


@dataclass(frozen=True)
class Running:
    """One child: how it wants to be told to stop, and how many seconds it gets."""

    label: str
    child: subprocess.Popen[bytes]
    how: signal.Signals
    grace: float


@cache
def dies_with_us(how: signal.Signals) -> list[str]:
    """Return the words before a command that send it a signal when we die, by kill -9 too."""
    words = ["setpriv", "--pdeathsig", how.name.removeprefix("SIG"), "--"]
    with contextlib.suppress(OSError):
        if subprocess.run([*words, "true"], capture_output=True).returncode == 0:
            return words
    return []  # the next start finds what is left by the pids file


class Stack:
    """A Postgres, a Redis and whatever else is spawned, under one lock in one folder."""

    def __init__(self, servers: Servers) -> None:
        """Remember the servers; nothing is touched before the block begins."""
        self.servers, self.folder = servers, servers.folder
        self.running: list[Running] = []
        self.stopping: signal.Signals | None = None

    def __enter__(self) -> Stack:
        """Take the lock, take the signals, and end what a killed predecessor left."""
        self.lock = (self.folder / "lock").open("a+")
        holder = (self.folder / "lock").read_text()
        if not wait_until(self._locked, 15 if "stopping" in holder else 0):
            pid = holder.partition(" ")[0]
            fail(f"`make {self.servers.name}` already runs from this folder (process {pid}): stop it first.")
        self._note("running")
        for which in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(which, self._told)
        end_leftovers(self.folder / "pids")
        for log in self.folder.glob("*.log"):  # a log tells of one run
            log.unlink()
        return self

    def _locked(self) -> bool:
        """Try to take the lock; it goes with this process, however that ends."""
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _note(self, state: str) -> None:
        """Write into the lock what we are doing."""
        (self.folder / "lock").write_text(f"{os.getpid()} {state}\n")

    def _told(self, number: int, _frame: object) -> None:
        """Remember the first signal; who waits looks at it."""
        self.stopping = self.stopping or signal.Signals(number)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop everything, newest first, then the two servers."""
        self._note("stopping")
        if self.running:
            say("stopping" + (f" ({self.stopping.name})" if self.stopping else ""))
        for step in range(len(LAST_TO_STOP) + 1):
            stop([one for one in self.running if LAST_TO_STOP.get(one.label, 0) == step])
        (self.folder / "pids").unlink(missing_ok=True)
        if not self.servers.postgres.lasting:
            self.servers.postgres.forget()
        if self.running:
            say("everything stopped")

    def spawn(
        self,
        label: str,
        command: Sequence[str | Path],
        env: Mapping[str, str] | None = None,
        *,
        how: signal.Signals = signal.SIGTERM,
        grace: float = 5,
        log: bool = True,
    ) -> Running:
        """Start a child in a session of its own, so that Ctrl-C reaches only us."""
        with (self.folder / f"{label}.log").open("ab") as file:
            out = file if log else None
            child = subprocess.Popen(
                command,
                cwd=ROOT,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )
        one = Running(label, child, how, grace)
        self.running.append(one)
        with (self.folder / "pids").open("a") as pids:
            pids.write(f"{child.pid} {started(child.pid)} {label}\n")
        return one

    def start_servers(self) -> None:
        """Start Postgres and Redis, with logins and a database."""
        servers = self.servers
        servers.postgres.clear()
        if not servers.postgres.lasting:
            servers.postgres.forget()
        servers.postgres.make()
        postgres = self.spawn(
            "postgres", servers.postgres.command(dies_with_us(signal.SIGINT)), how=signal.SIGINT, grace=20
        )
        redis = self.spawn("redis", [*dies_with_us(signal.SIGTERM), *servers.redis.command()])
        self.wait_for(postgres, servers.postgres.answers, 60)
        self.wait_for(redis, servers.redis.answers, 20)
        servers.make_roles()
        say("PostgreSQL and Redis are up")

    def wait_for(self, one: Running, ready: Callable[[], bool], seconds: float) -> None:
        """Wait until a child is ready; fail with the end of its log when it dies or never is."""
        wait_until(lambda: self.stopping is not None or one.child.poll() is not None or ready(), seconds)
        self.leave_if_told()
        if one.child.poll() is not None or not ready():
            fail(f"{self.tail(one.label)}\n{one.label} did not start: see {self.folder / one.label}.log")

    def leave_if_told(self) -> None:
        """Raise when somebody asked us to stop."""
        if self.stopping:
            raise Told(self.stopping)

    def tail(self, label: str) -> str:
        """Return the end of a log."""
        return (self.folder / f"{label}.log").read_text(errors="replace")[-2000:]

    def do(
        self, label: str, command: Sequence[str | Path], env: Mapping[str, str], *, log: bool = False
    ) -> int:
        """Run one step to its end, stopping it when we are told to stop; return its exit code."""
        one = self.spawn(label, [*dies_with_us(signal.SIGTERM), *command], env, log=log, how=signal.SIGINT)
        while one.child.poll() is None and not self.stopping:
            time.sleep(0.05)
        self.leave_if_told()
        self.running.remove(one)
        return one.child.returncode

    def watch(self) -> int:
        """Wait for a signal (0), or for a child that ends by itself (1)."""
        while not self.stopping:
            for one in self.running:
                if one.child.poll() is not None:
                    say(f"{one.label} ended by itself ({one.child.returncode}):\n{self.tail(one.label)}")
                    return 1
            time.sleep(0.2)
        return 0


class Told(Exception):
    """Somebody asked us to stop, with this signal."""


def stop(group: Sequence[Running]) -> None:
    """Stop children together; kill those that do not go in time."""
    for one in group:
        if one.child.poll() is None:
            one.child.send_signal(one.how)
    for one in group:
        try:
            one.child.wait(one.grace)
        except subprocess.TimeoutExpired:
            say(f"{one.label} did not stop in {one.grace:.0f} s: killed")
            with contextlib.suppress(ProcessLookupError):
                os.killpg(one.child.pid, signal.SIGKILL)
            one.child.wait()


def started(pid: int) -> str:
    """Return when a process started, in clock ticks since boot: a pid alone is used again."""
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return "gone"
    return "gone" if after_name[0] == "Z" else after_name[19]


def end_leftovers(file: Path, *, patience: float = 5) -> None:
    """End the children of a predecessor that was killed; they were told when it died."""
    if not file.exists():
        return
    left = [(int(pid), start) for pid, start, _ in (line.split() for line in file.read_text().splitlines())]

    def alive() -> list[int]:
        return [pid for pid, start in left if started(pid) == start]

    if alive():
        say("ending what an earlier run left behind")
    if not wait_until(lambda: not alive(), patience):
        for pid in alive():
            with contextlib.suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)
        wait_until(lambda: not alive(), 5)
    file.unlink()
