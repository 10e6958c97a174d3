"""A backup that says what is in it, and the drill that restores one and compares."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

from wellbeing.local import install, postgres
from wellbeing.local.ground import fail, say
from wellbeing.local.servers import Servers
from wellbeing.local.stack import Stack

TABLES = """select format('%I.%I', schemaname, tablename) from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1"""
# One sum over the hash of every row: the order of rows does not matter, and nothing is held in memory.
SUM = "select count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from only {table} t"
SAME_TEXT = (
    "set timezone = 'UTC'; set datestyle = 'ISO'; set extra_float_digits = 1; set bytea_output = 'hex'"
)


class Session:
    """One psql that stays open, so that its snapshot does."""

    def __init__(self, address: str) -> None:
        """Connect; the address is a libpq URL."""
        words = [str(postgres.programs() / "psql"), "-X", "-q", "-At", "-v", "ON_ERROR_STOP=1", "-d", address]
        self.psql = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.ask(SAME_TEXT)

    def ask(self, sql: str) -> list[str]:
        """Run one statement and return its lines."""
        assert self.psql.stdin and self.psql.stdout
        try:
            self.psql.stdin.write(f"{sql};\n\\echo :end:\n")
            self.psql.stdin.flush()
        except BrokenPipeError:
            fail("The database does not answer.")
        lines: list[str] = []
        for line in self.psql.stdout:
            if line == ":end:\n":
                return lines
            lines.append(line.rstrip("\n"))
        fail("The database refused a question.")

    def sums(self) -> dict[str, str]:
        """Return, for every table, how many rows it has and what they sum up to."""
        return {table: self.ask(SUM.format(table=table))[0] for table in self.ask(TABLES)}

    def close(self) -> None:
        """Let go of the snapshot."""
        assert self.psql.stdin
        self.psql.stdin.close()
        self.psql.wait()


def backup() -> int:
    """Dump the database into $FILE, with the sums of its tables, both of one moment, beside it."""
    address, file = wanted("BACKUP_DATABASE_URL"), Path(wanted("FILE"))
    os.umask(0o077)  # what is written here is everything there is
    session = Session(address)
    session.ask("begin isolation level repeatable read read only")
    snapshot = session.ask("select pg_export_snapshot()")[0]
    words = [
        str(postgres.programs() / "pg_dump"),
        "-Fc",
        f"--snapshot={snapshot}",
        "-d",
        address,
        "-f",
        str(file),
    ]
    if subprocess.run(words).returncode:
        fail("pg_dump failed: the backup is not complete.")
    sums_of(file).write_text(json.dumps(session.sums(), indent=1))
    session.close()
    say(f"{file}: {file.stat().st_size / 1e6:.1f} MB, and what it must hold in {sums_of(file).name}")
    return 0


def drill() -> int:
    """Restore $FILE into a private cluster, compare every table with what the backup said, throw it away."""
    file = Path(wanted("FILE"))
    expected = json.loads(sums_of(file).read_text())
    install.check_machine()
    with Stack(Servers("drill", lasting=False, tests=False)) as stack:
        stack.start_servers()
        address = stack.servers.address("postgres")
        words = [str(postgres.programs() / "pg_restore"), "--exit-on-error", "-d", address, str(file)]
        if stack.do("restore", words, os.environ):
            fail("pg_restore failed: this backup cannot be restored.")
        say("restored")
        session = Session(address)
        found = session.sums()
        session.close()
    return compare(expected, found)


def compare(expected: dict[str, str], found: dict[str, str]) -> int:
    """Say which tables differ; return 0 when none does."""
    wrong = sorted(t for t in expected.keys() | found.keys() if expected.get(t) != found.get(t))
    for table in wrong:
        print(f"  {table}: {expected.get(table, 'not in the backup')} became {found.get(table, 'nothing')}")
    rows = sum(int(text.split()[0]) for text in found.values())
    say(f"{len(found)} tables, {rows} rows, {len(wrong)} tables differ")
    return 1 if wrong else 0


def wanted(name: str) -> str:
    """Return a variable that has to be there."""
    if not os.environ.get(name):
        fail(f"{name} is not set: see 'Backups' in docs/operating.md.")
    return os.environ[name]


def sums_of(file: Path) -> Path:
    """Return where the sums of a backup are."""
    return file.with_name(f"{file.name}.sums")
