"""Telling when something goes wrong: nothing is lost, nothing comes under two names, nobody else waits."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import transaction
from django.utils import timezone

from meetings.models import Action
from people import asking, notices, post
from people.models import Choice, Notice, Outbox, Reach, User
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


def actions(cast: Cast, count: int) -> list[Action]:
    """Dawn said she would do so many things by tomorrow."""
    with keys():
        made = [make.action(team=cast.ashton, owner=cast.dawn, what=f"Thing {n}") for n in range(count)]
        Action.objects.update(by_when=day(1))
    return made


def done(action: Action) -> None:
    with keys():
        Action.objects.filter(pk=action.pk).update(state="done", ended_on=day(0))


def test_what_is_over_is_no_news_and_what_is_still_due_stays(quiet: Cast) -> None:
    one, two = actions(quiet, 2)
    pass_on()
    done(one)
    pass_on()
    asking.tell(quiet.dawn.pk)
    read = Notice.objects.filter(kind="action").values_list("about", "read")
    assert dict(read) == {one.pk: True, two.pk: False}


def test_what_was_told_is_not_put_again_once_the_outbox_was_cleared(quiet: Cast) -> None:
    actions(quiet, 1)
    pass_on()
    with as_role("worker"):
        Outbox.objects.all().delete()
        assert reminders.remind() == 0 and not Outbox.objects.exists()


def test_no_morning_letter_is_put_for_nothing_and_quiet_hours_hold_one(quiet: Cast) -> None:
    (one,) = actions(quiet, 1)
    with keys():
        Choice.objects.create(user=quiet.dawn, event="action", mail="morning")
    with as_role("worker"):
        assert reminders.remind() == 1
    done(one)
    pass_on()
    with keys():
        assert not Outbox.objects.filter(kind="letter-morning").exists()
        Reach.objects.update_or_create(
            user=quiet.dawn, defaults={"quiet_from": dt.time(0), "quiet_until": dt.time(23, 59)}
        )
    with time_machine.travel(dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC), tick=False), as_role("worker"):
        held = notices.letter("morning", quiet.dawn.pk)
    assert held and held.at > dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


def test_most_kinds_are_looked_for_three_times_a_day_only(quiet: Cast) -> None:
    actions(quiet, 1)
    with as_role("worker"), asking.asking_as(quiet.dawn.pk, why="a test"):
        assert notices.look(quiet.dawn, every=False) == 0
        assert notices.look(quiet.dawn) == 1


@pytest.mark.parametrize("mail_when", ["now", "morning"])
def test_who_has_left_meanwhile_is_told_nothing(quiet: Cast, mail_when: str) -> None:
    """What was due for them waits in the outbox, or for the morning."""
    actions(quiet, 1)
    with keys():
        Choice.objects.create(user=quiet.dawn, event="action", mail=mail_when)
    with as_role("worker"):
        reminders.remind()
        if mail_when == "morning":
            notices.tell(notices.KINDS["action"], quiet.dawn.pk)
    with keys():
        User.objects.filter(pk=quiet.dawn.pk).update(is_active=False)
    assert pass_on() == []
    with as_role("worker"):
        assert notices.letter("morning", quiet.dawn.pk) is None
    assert mail.outbox == [] and told(quiet.dawn) == [("action", "morning", False)][: mail_when == "morning"]


def test_the_day_on_which_letters_came_back_first_stays(quiet: Cast) -> None:
    with keys():
        notices.mail_ends(quiet.dawn)
        first = Reach.objects.get(user=quiet.dawn).mail_ended_on
        with time_machine.travel(timezone.now() + dt.timedelta(days=3)):
            notices.mail_ends(quiet.dawn)
        assert Reach.objects.get(user=quiet.dawn).mail_ended_on == first


def test_a_letter_with_nothing_in_it_does_not_go(quiet: Cast) -> None:
    mail.outbox.clear()
    with as_role("worker"):
        assert notices.letter("week", quiet.dawn.pk) is None
    assert mail.outbox == []
