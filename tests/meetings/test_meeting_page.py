"""A meeting’s own page: who leads it, who led it, and its end with an empty summary."""

from __future__ import annotations

from typing import Any

import pytest

from meetings import running
from meetings.models import Meeting
from people import asking
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(cast: Cast) -> Meeting:
    with keys():
        made: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13), facilitator=cast.dawn)
        return made


def at(meeting: Meeting, more: str = "") -> str:
    return f"/team/{meeting.team_id}/meeting/{meeting.pk}/{more}"


def test_planned_running_and_held_it_says_who_leads(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "Dawn leads. Nobody writes it down yet." in client.get(at(today)).text
    client.post(at(today, "do/"), {"do": "begin", "moves": today.moves})
    assert "You lead." in client.get(at(today)).text, "whoever began it, as the running page says"
    asking.tell(cast.shabnam.pk)
    today.refresh_from_db()
    running.finish(today, today.version, "We talked")
    for user, words in ((cast.shabnam, "You led."), (cast.dawn, "Shabnam led.")):
        page = sign_in(user).get(at(today)).text
        assert words in page and "Nobody writes" not in page and "leads" not in page


def test_a_held_meeting_names_all_who_had_a_hand(today: Meeting, cast: Cast, sign_in: Any) -> None:
    with keys():
        Meeting.objects.filter(pk=today.pk).update(held=True, scribe=cast.shabnam, timekeeper=cast.dawn)
    page = sign_in(cast.shabnam).get(at(today)).text
    assert "Dawn led, you wrote it down and Dawn kept the time." in page and "keeps the time" not in page
    with keys():
        Meeting.objects.filter(pk=today.pk).update(facilitator=None, timekeeper=None)
    assert "You wrote it down." in sign_in(cast.shabnam).get(at(today)).text


def test_an_empty_summary_stays_at_the_end_of_the_meeting(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    client.post(at(today, "do/"), {"do": "begin", "moves": today.moves})
    page = client.get(at(today, "?end=1")).text
    assert f'action="{at(today, "?end=1")}"' in page
    today.refresh_from_db()
    answer = client.post(at(today, "?end=1"), {"version": today.version, "summary": " "})
    assert answer.status_code == 422 and "Write a line or two" in answer.text
    assert "Back to the meeting" in answer.text and "To talk about" not in answer.text


def test_an_open_visit_is_taken_where_the_rota_is_talked_of(
    today: Meeting, cast: Cast, sign_in: Any
) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(2, 17))
    client = sign_in(cast.shabnam)
    client.post(at(today, "do/"), {"do": "begin", "moves": today.moves})
    with keys():
        Meeting.objects.filter(pk=today.pk).update(step="rota")
    take = f"/team/{today.team_id}/visit/{visit.pk}/take/"
    assert f'action="{take}"' in client.get(at(today, "now/")).text
    assert client.post(take, {"next": at(today, "now/")}).url == at(today, "now/")
    asking.tell(cast.shabnam.pk)
    visit.refresh_from_db()
    assert visit.worker_id == cast.shabnam.pk
