"""The outbox by itself: one worker a letter, one letter's trouble its own, and an end to trying."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from io import StringIO
from uuid import UUID

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from people import post
from people.models import Outbox
from tests.conftest import as_role, held_elsewhere

pytestmark = pytest.mark.django_db
SUBJECT = uuid.uuid4()


class Handler:
    """Sends nothing; keeps whom it was asked to send to, and breaks half-way if told to."""

    def __init__(self) -> None:
        self.asked: list[UUID] = []
        self.breaks = ""

    def __call__(self, subject_id: UUID) -> None:
        self.asked.append(subject_id)
        if self.breaks:
            post.later("half", subject_id)
            raise RuntimeError(self.breaks)


@pytest.fixture
def handler(monkeypatch: pytest.MonkeyPatch) -> Iterator[Handler]:
    """As the worker's login, with two kinds of letters: "try", which can break, and "well"."""
    made = Handler()
    monkeypatch.setitem(post.HANDLERS, "try", made)
    monkeypatch.setitem(post.HANDLERS, "well", lambda subject_id: None)
    with as_role("worker"):
        yield made


def again() -> Outbox:
    """Its time has come once more; the row after another round."""
    Outbox.objects.update(due_at=timezone.now() - dt.timedelta(minutes=1))
    post.drain()
    return Outbox.objects.get(kind="try")


def test_what_another_worker_is_sending_is_left_to_it(handler: Handler) -> None:
    post.later("try", SUBJECT)
    with held_elsewhere(f"try {SUBJECT}", 1):
        assert post.drain() == 0 and not handler.asked
    assert post.drain() == 1 and handler.asked == [SUBJECT]


def test_what_another_worker_sent_meanwhile_is_not_sent_again(
    handler: Handler, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(subject_id: UUID) -> None:
        Outbox.objects.filter(kind="try").update(done_at=timezone.now())

    monkeypatch.setitem(post.HANDLERS, "well", meanwhile)
    post.later("well", SUBJECT)
    post.later("try", SUBJECT)
    assert post.drain() == 1 and not handler.asked


def test_all_that_waits_for_one_is_one_letter_and_what_is_not_due_waits(handler: Handler) -> None:
    for _ in range(2):
        post.later("try", SUBJECT)
    post.later("try", uuid.uuid4(), due_at=timezone.now() + dt.timedelta(minutes=1))
    assert post.drain() == 2 and post.drain() == 0
    assert handler.asked == [SUBJECT] and Outbox.objects.filter(done_at=None).count() == 1


def test_one_letters_trouble_is_its_own_and_leaves_nothing_half_done(handler: Handler) -> None:
    handler.breaks = "no paper"
    post.later("try", SUBJECT)
    post.later("well", SUBJECT)
    assert post.drain() == 2
    assert Outbox.objects.get(kind="well").done_at and not Outbox.objects.filter(kind="half").exists()
    row = Outbox.objects.get(kind="try")
    assert (row.done_at, row.tries, row.trouble) == (None, 1, "RuntimeError: no paper")


def test_it_waits_twice_as_long_each_time_and_then_for_the_operators(handler: Handler) -> None:
    handler.breaks = "x" * 500
    post.later("try", SUBJECT)
    for tries in range(post.TRIES):
        row = again()
        waits = (row.due_at - timezone.now()) / dt.timedelta(minutes=1)
        assert row.tries == tries + 1 and 2**tries - 0.5 < waits <= 2**tries
    again()
    assert len(handler.asked) == post.TRIES and len(again().trouble) == 200


def told(*words: str) -> str:
    out = StringIO()
    call_command("stuck", *words, stdout=out)
    return out.getvalue()


def test_an_operator_sees_what_is_stuck_and_tries_it_again(handler: Handler) -> None:
    handler.breaks = "no such thing"
    assert "0 stuck." in told()
    with time_machine.travel(dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC), tick=False):
        post.later("try", SUBJECT)
        for _ in range(post.TRIES):
            again()
    assert told() == f"try  {SUBJECT}  2026-06-01 13:00  RuntimeError: no such thing\n1 stuck.\n"
    handler.breaks = ""
    assert "0 stuck." in told("--kind", "well") and "0 put back." in told("--again", "--kind", "well")
    assert "1 put back." in told("--again") and "0 stuck." in told()
    assert post.drain() == 1 and Outbox.objects.get(kind="try").done_at


def test_only_the_workers_login_may_ask(db: None) -> None:
    with pytest.raises(CommandError, match="DATABASE_LOGIN=worker"):
        told()
