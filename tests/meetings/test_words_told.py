"""That a colleague wrote is told to the one it is for, and to nobody else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from meetings import letters
from meetings.models import Feedback, FeedbackAsk, FeedbackReply
from people import asking, post
from people.models import Reach, User
from people.models.notices import Choice, Mail
from people.notices import KINDS
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

assert letters
pytestmark = pytest.mark.django_db


def written(cast: Cast, *, sent: bool = True, days: int = 0, reader: User | None = None) -> Feedback:
    with keys():
        return Feedback.objects.create(
            team=cast.ashton, author=cast.shabnam, to=cast.dawn, saw="The door was shut", sent=sent,
            reader=reader, on=timezone.localdate() - dt.timedelta(days=days),
        )  # fmt: skip


def told(user: User) -> list[str]:
    asking.tell(user.pk)
    return [thing.named for thing in KINDS["words"].find(user)]


def test_whoever_is_written_to_hears_it_and_nobody_else(cast: Cast) -> None:
    written(cast)
    written(cast, sent=False)
    written(cast, days=15)
    assert told(cast.dawn) == ["Shabnam wrote to you"]
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
    for other in (cast.shabnam, joy, cast.priya, cast.sam, cast.ada, cast.gone):
        assert told(other) == []


def test_a_buddy_is_told_what_waits_to_be_read_until_it_goes(cast: Cast) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
    row = written(cast, sent=False, reader=joy)
    assert told(joy) == ["Shabnam asks you to read something before it goes"] and told(cast.dawn) == []
    with keys():
        Feedback.objects.filter(pk=row.pk).update(sent=True, reader=None)
    assert told(joy) == []


def test_an_answer_and_a_question_are_told_too(cast: Cast) -> None:
    row = written(cast)
    with keys():
        FeedbackReply.objects.create(feedback=row, author=cast.dawn, text="I am sorry")
        FeedbackAsk.objects.create(team=cast.ashton, author=cast.sam, to=cast.shabnam, about="My questions")
    asks = f"{cast.sam.colleague.first_name} would like to hear from you"
    assert set(told(cast.shabnam)) == {"Dawn answered", asks} and len(told(cast.shabnam)) == 2
    assert told(cast.dawn) == ["Shabnam wrote to you"] and told(cast.sam) == []


def test_the_letter_says_nothing_and_the_news_says_who(cast: Cast, sign_in: Any) -> None:
    written(cast)
    with keys():
        Reach.objects.create(user=cast.dawn, quiet_from=dt.time(), quiet_until=dt.time())
        Choice.objects.create(user=cast.dawn, event="words", app=True, mail=Mail.NOW, push=False)
    for number in range(2):
        with as_role("worker"):
            post.later("words", cast.dawn.pk, once=f"look {number}")
            while post.drain():
                pass
    [letter] = mail.outbox
    assert letter.to == [cast.dawn.email] and "from a colleague" in letter.body
    assert "Shabnam" not in letter.body + letter.subject and "door" not in letter.body
    news = sign_in(cast.dawn).get("/news/").text
    assert "Shabnam wrote to you" in news and "door was shut" not in news
    assert "Shabnam wrote to you" not in sign_in(cast.sam).get("/news/").text
