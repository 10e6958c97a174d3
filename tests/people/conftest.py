"""Telling what is due, for the tests of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from django.core import mail
from django.utils import timezone

from people import asking, post
from people.models import Notice, User
from tests.conftest import as_role, keys
from tests.make import Cast
from wellbeing import reminders


def hourly() -> None:
    """The hourly job, then the post, as the worker's login."""
    asking.tell(None)
    with as_role("worker"):
        reminders.remind()
        asking.tell(None)
        while post.drain():
            pass
        asking.tell(None)


def pass_on() -> list[str]:
    """The hourly job, then the post, as the worker's login; the subjects of the letters that went."""
    mail.outbox.clear()
    hourly()
    return sorted(letter.subject for letter in mail.outbox)


def told(user: User) -> list[tuple[str, str, bool]]:
    """(kind, how the letter stands, read) of each notice, as its owner."""
    asking.tell(user.pk)
    return [(n.kind, n.mail, n.read) for n in Notice.objects.order_by("kind", "about")]


def day(number: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=number)


@pytest.fixture
def quiet(cast: Cast) -> Iterator[Cast]:
    """Nothing is due for anybody yet: everyone's review was held, every page is new."""
    with keys():
        for person in (cast.edith, cast.tom, cast.rose):
            person.started_on = person.state_since = day(0)
            person.save()
    yield cast
