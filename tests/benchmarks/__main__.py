"""`make bench`: everything, or what is named: pages, exports, editors, memory, stampede, giveandtake,
sequences, following, whocould, away, clocks, reminders, rollups, disclosing, allreports, rendered, reports,
poison. With --own in a database of its own, dropped afterwards: some let it grow to a million visits."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg2

LOGINS = ("DATABASE_URL", "OWNER_DATABASE_URL", "WORKER_DATABASE_URL", "REPORTS_DATABASE_URL")


def main(names: list[str]) -> int:
    """Prepare the database as the owner, then measure as the application's login; 0 if all goals are met."""
    os.environ |= {"DEMO": "1", "DEBUG": "0", "ALLOWED_HOSTS": "localhost", "HTTPS": "0"}
    owner = os.environ | {"DATABASE_LOGIN": "owner"}
    for command in (["migrate", "-v0"], ["demo"]):
        subprocess.run([sys.executable, "manage.py", *command], env=owner, check=True)
    os.environ["DJANGO_SETTINGS_MODULE"] = "wellbeing.settings"
    import django

    django.setup()
    from django.test.utils import setup_test_environment

    setup_test_environment()
    from tests.benchmarks import (
        allreports,
        away,
        clocks,
        disclosing,
        editors,
        exports,
        following,
        giveandtake,
        memory,
        pages,
        poison,
        reminders,
        rendered,
        reports,
        rollups,
        sequences,
        stampede,
        whocould,
    )

    benches = {"memory": memory.measure, "stampede": stampede.measure, "away": away.measure}
    benches |= {"giveandtake": giveandtake.measure, "sequences": sequences.measure}
    benches |= {"editors": editors.measure, "exports": exports.measure}
    benches |= {"following": following.measure, "whocould": whocould.measure}
    benches |= {"clocks": clocks.measure, "reminders": reminders.measure}
    benches["rollups"] = rollups.measure
    benches |= {"disclosing": disclosing.measure, "allreports": allreports.measure}
    benches["rendered"] = rendered.measure
    benches["poison"] = poison.measure
    benches["pages"] = pages.measure  # late: it makes the database grow
    benches["reports"] = reports.measure
    met = [benches[name](print) for name in names or benches]
    return 0 if all(met) else 1


@contextmanager
def own_database() -> Iterator[None]:
    """Every login's address leads to a new database in the same cluster, until this is over."""
    name, before = f"bench_{os.getpid()}", {login: os.environ[login] for login in LOGINS}
    with_it = {login: f"{url.rpartition('/')[0]}/{name}" for login, url in before.items()}

    def say(statement: str) -> None:
        connection = psycopg2.connect(before["OWNER_DATABASE_URL"])
        connection.autocommit = True
        connection.cursor().execute(statement)
        connection.close()

    say(f'create database "{name}"')
    os.environ |= with_it
    try:
        yield
    finally:
        from django.db import connections

        connections.close_all()  # the owner may not end those of other logins
        os.environ |= before
        say(f'drop database "{name}"')


if __name__ == "__main__":
    if "--own" in sys.argv:
        with own_database():
            status = main([name for name in sys.argv[1:] if name != "--own"])
        sys.exit(status)
    sys.exit(main(sys.argv[1:]))
