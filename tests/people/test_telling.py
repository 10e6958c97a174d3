"""Telling when something goes wrong: nothing is lost, nothing comes under two names, nobody else waits."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone

from meetings.models import Action
from people import asking, notices, post
from people.models import Outbox, User
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast
from tests.people.conftest import day, pass_on, told
from wellbeing import reminders

pytestmark = pytest.mark.django_db


def test_what_is_sent_again_after_a_worker_died_carries_the_same_name(quiet: Cast) -> None:
    """It died after the mail server had the message and before that was written down."""
    with keys():
        make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
    mail.outbox.clear()
    asking.tell(None)
    with as_role("worker"):
        reminders.remind()
        for _ in range(2):
            with transaction.atomic():
                post.drain()
                transaction.set_rollback(True)
    names = [message.extra_headers["Message-ID"] for message in mail.outbox]
    assert len(names) == 2 and len(set(names)) == 1


def test_only_the_job_may_ask_for_everybody(quiet: Cast) -> None:
    assert sql("select has_function_privilege('app', 'job_people()', 'execute')") == [(False,)]
    with as_role("worker"):
        found = {user_id for (user_id,) in sql("select user_id from job_people()")}
    assert {quiet.dawn.pk, quiet.sam.pk, quiet.ada.pk, quiet.jo.pk} <= found and quiet.gone.pk not in found


def test_one_persons_trouble_does_not_silence_the_others(quiet: Cast, monkeypatch: Any) -> None:
    with keys():
        for owner in (quiet.dawn, quiet.shabnam):
            make.action(team=quiet.ashton, owner=owner, what="Ring the church")
        Action.objects.update(by_when=day(1))
    usual = notices.look

    def look(user: User, *, every: bool) -> int:
        if user.pk == quiet.dawn.pk:
            raise RuntimeError
        return usual(user, every=every)

    monkeypatch.setattr(notices, "look", look)
    pass_on()
    assert [letter.to for letter in mail.outbox] == [[quiet.shabnam.email]]


def test_a_letter_that_fails_waits_and_the_news_is_there_all_the_same(quiet: Cast, settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", 9, 1
    with keys():
        make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
    pass_on()
    assert told(quiet.dawn) == [("action", "now", False)]
    with as_role("worker"):
        row = Outbox.objects.get(kind="action")
        assert row.done_at is None and row.tries == 1
        assert "Error" in row.trouble and row.due_at > timezone.now()
