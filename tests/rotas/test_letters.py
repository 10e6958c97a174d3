"""Reminders through the whole pipe: beat's job, the outbox, the worker, one letter."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.db import connection, connections

from people import asking
from people.models import Person
from rotas import claiming, letters
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast
from tests.people.conftest import hourly
from wellbeing import reminders

assert letters


def run() -> list[str]:
    """The job, then the post, as the worker; whom letters about visits went to."""
    hourly()
    mail.outbox[:] = [letter for letter in mail.outbox if "sit down together" not in letter.subject]
    return sorted(letter.to[0] for letter in mail.outbox)


@pytest.mark.django_db
def test_tomorrows_open_essential_visit_mails_each_worker_once(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, essential=True, starts_at=make.at(1, 17))
        make.visit(person=cast.edith, essential=True, starts_at=make.at(1, 19))
        make.visit(person=cast.edith, essential=False, starts_at=make.at(1, 9))
        make.visit(person=cast.edith, essential=True, starts_at=make.at(3, 9))
        make.visit(person=cast.tom, essential=True, worker=cast.priya, starts_at=make.at(1, 9))
    assert run() == sorted([cast.shabnam.email, cast.dawn.email])
    assert run() == sorted([cast.shabnam.email, cast.dawn.email])
    letter = mail.outbox[0]
    assert letter.subject == "Can you help with a visit tomorrow at 5pm?"
    assert "tomorrow at 7pm" in letter.body and "9am" not in letter.body
    for secret in ("Edith", "Jones", "Wigan Road", "WN4", "Penicillin", "Ashton"):
        assert secret not in letter.subject + letter.body


@pytest.mark.django_db
def test_a_visit_taken_meanwhile_mails_nobody(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, essential=True)
    asking.tell(None)
    with as_role("worker"):
        assert reminders.remind() >= 2
    asking.tell(cast.shabnam.pk)
    claiming.take(visit.pk, by=cast.shabnam)
    assert run() == []


@pytest.mark.django_db
@pytest.mark.parametrize("state", [Person.State.PAUSED, Person.State.DIED])
def test_nobody_is_asked_about_someone_who_is_away_or_died(cast: Cast, state: str) -> None:
    with keys():
        make.visit(person=cast.edith, essential=True)
        Person.objects.update(state=state)
    assert run() == []


@pytest.mark.django_db
def test_a_visit_given_back_mails_the_others(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, essential=True, worker=cast.shabnam, starts_at=make.at(9, 8))
    asking.tell(cast.shabnam.pk)
    claiming.give_back(visit.pk, by=cast.shabnam, because="My boy is poorly")
    assert run() == [cast.dawn.email]
    assert "at 8am" in mail.outbox[0].body and "poorly" not in mail.outbox[0].body


@pytest.mark.django_db
def test_the_webs_login_cannot_ask_for_every_team() -> None:
    assert sql(
        "select has_function_privilege('app', 'job_teams()', 'execute'),"
        " has_function_privilege('worker', 'job_teams()', 'execute')"
    ) == [(False, True)]


@pytest.fixture
def celery_worker(settings: Any) -> Iterator[Any]:
    """A real worker on the real Redis, on a queue of its own, as the worker's login."""
    from celery.contrib.testing.worker import start_worker

    from wellbeing.celery import app

    app.loader.import_default_modules()
    app.conf.task_default_queue = f"test-{uuid.uuid4()}"
    app.amqp.queues = app.amqp.Queues(None)
    options = connection.settings_dict["OPTIONS"]
    before = options["options"]
    with start_worker(app, pool="solo", perform_ping_check=False, shutdown_timeout=10):
        options["options"] = before.replace("role=app", "role=worker")
        try:
            yield app
        finally:
            options["options"] = before
            connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_what_waited_without_a_worker_is_sent_once_when_it_is_back(celery_worker: Any) -> None:
    from people.tasks import drain
    from wellbeing.tasks import remind

    with keys():
        cast = Cast.build()
        make.visit(person=cast.edith, essential=True, starts_at=make.at(1, 17))
    for task, enough in ((remind, False), (drain, True), (remind, False), (drain, True)):
        task.delay()
        _until(lambda task=task: _ran(task.name))
        assert enough is False or len([m for m in mail.outbox if "a visit" in m.subject]) == 2


def _ran(name: str) -> bool:
    with as_role("worker"):
        return bool(sql("delete from people_beat where job = %s returning job", name))


def _until(true: Any, seconds: float = 8) -> None:
    import time

    ends = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < ends, "the worker did nothing"
        time.sleep(0.05)
