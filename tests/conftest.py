"""The cast, and the database as the application's own login: a superuser would prove nothing."""

from __future__ import annotations

import datetime as dt
import os
import pickle
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Any
from uuid import UUID

import psycopg2
import pytest
from django.db import connection
from django.test import Client, TransactionTestCase
from django.utils import timezone

from people import asking
from people.models import Reach, User
from tests.make import Cast


def become(role: str) -> None:
    """Reconnect as the tests' login, which may take each role but has no rights of its own."""
    connection.close()
    connection.settings_dict["USER"] = "app_test"
    connection.settings_dict["OPTIONS"]["options"] = f"-c role={role} -c statement_timeout=30s"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, request: pytest.FixtureRequest) -> None:
    """The database is made by the owner, as in production."""
    become("owner")


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_modify_db_settings: None, django_db_setup: None, django_db_blocker: Any
) -> Iterator[None]:
    """From here on everything runs as app."""
    with django_db_blocker.unblock():
        become("app")
    yield
    with django_db_blocker.unblock():
        become("owner")


_flush = TransactionTestCase._fixture_teardown  # type: ignore[attr-defined]


def _flush_as_owner(self: TransactionTestCase) -> None:
    """Only the owner may truncate."""
    become("owner")
    self.available_apps = []  # or the flush would run post_migrate
    _flush(self)
    with connection.cursor() as q:
        q.execute("delete from cache")
    become("app")


TransactionTestCase._fixture_teardown = _flush_as_owner  # type: ignore[attr-defined]


@contextmanager
def keys() -> Iterator[None]:
    """Write as owner, in the same transaction, then be the application again, asked by nobody."""
    with connection.cursor() as q:
        q.execute("set role owner; set app.owner_door = 'on'")
        try:
            yield
        finally:
            if not connection.needs_rollback:
                q.execute("set role app; set app.owner_door = 'off'")


@contextmanager
def as_role(role: str) -> Iterator[None]:
    """Another login for a while: worker, reports, app_open."""
    with connection.cursor() as q:
        q.execute(f"set role {role}")
        try:
            yield
        finally:
            if not connection.needs_rollback:
                q.execute("set role app")


@contextmanager
def held_elsewhere(key: UUID | str, seed: int = 0) -> Iterator[Any]:
    """Another process holds this lock: what would wait for it gives up after a moment. Its cursor."""
    with closing(psycopg2.connect(**connection.get_connection_params())) as other, other.cursor() as q:
        q.execute("select pg_advisory_xact_lock(hashtextextended(%s, %s))", [str(key), seed])
        with connection.cursor() as mine:
            mine.execute("set local lock_timeout = '100ms'")
        yield q


def sql(statement: str, *parameters: object) -> list[tuple[Any, ...]]:
    """Run one statement as whoever we are."""
    with connection.cursor() as q:
        q.execute(statement, parameters or None)
        return list(q.fetchall()) if q.description else []


def commit() -> None:
    """What a commit does, within a test's transaction: weeks that were touched are counted again."""
    sql("set constraints weeks_kept immediate; set constraints weeks_kept deferred")


@pytest.fixture(autouse=True)
def _nobody_asks(request: pytest.FixtureRequest) -> None:
    """Every test begins as nobody."""
    if "django_db" in request.keywords or "db" in request.fixturenames:
        request.getfixturevalue("db")
        asking.tell(None)


@pytest.fixture(autouse=True)
def _at_any_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has quiet hours unless a test gives them some: letters go at whatever hour the tests run."""
    for name in ("quiet_from", "quiet_until"):
        monkeypatch.setattr(Reach._meta.get_field(name), "default", dt.time(0))


_built: dict[dt.date, tuple[bytes, bytes]] = {}


@pytest.fixture
def cast(db: None) -> Cast:
    """Two organisations, their teams, workers and people: see make.Cast.

    Built once a day and process; after that its statements are said again in one go, with the same ids.
    """
    today = timezone.localdate()
    with keys(), connection.cursor() as q:
        if today in _built:
            kept, statements = _built[today]
            q.execute(statements)
            return pickle.loads(kept)  # type: ignore[no-any-return]  # noqa: S301 our own
        said: list[bytes] = []

        def listen(execute: Any, sql: str, params: Any, *more: Any) -> Any:
            said.append(q.cursor.mogrify(sql, params))
            return execute(sql, params, *more)

        with connection.execute_wrapper(listen):
            cast = Cast.build()
        _built[today] = pickle.dumps(cast), b";".join(said)
        return cast


@pytest.fixture
def sign_in(client: Client) -> Any:
    """sign_in(user) gives a browser session; a second factor counts as passed."""

    def enter(user: User) -> Client:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["second_factor"] = True
        session.save()
        return client

    return enter


os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright runs a loop in our thread
