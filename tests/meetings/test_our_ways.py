"""A team orders its own weekly meeting."""

from __future__ import annotations

from typing import Any

import pytest

from meetings import steps
from meetings.models import Meeting, Ways
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.meetings.test_running import do

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(cast: Cast) -> Meeting:
    with keys():
        made: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
        return made


def test_a_team_orders_its_own_meeting(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client, address = sign_in(cast.dawn), f"/team/{cast.ashton.pk}/our-meeting/"
    assert "75 minutes in all" in client.get(address).text
    times = {key: step.minutes for key, step in steps.ALL.items()}
    client.post(address, {"version": 1, **times, "up": "rota"})
    ways = Ways.objects.get()
    assert [key for key, _ in ways.steps][:4] == ["check_in", "good_news", "rota", "people"]
    answer = client.post(address, {"version": 1, **times, "down": "rota"})
    assert answer.status_code == 409
    assert client.post(address, {"version": ways.version, **times, "rota": "x"}).status_code == 422
    client.post(address, {"version": ways.version, **times, "rota": 3, "out": "check_in"})
    page = client.get(address).text
    assert "63 minutes in all" in page and "Left out" in page
    do(client, today, "begin")
    assert "Good news" in client.get(f"/team/{today.team_id}/meeting/{today.pk}/now/").text
    assert "Step 1 of 7" in client.get(f"/team/{today.team_id}/meeting/{today.pk}/now/").text
    version = Ways.objects.get().version
    left = {key: minutes for key, minutes in times.items() if key != "check_in"}
    client.post(address, {"version": version, **left, "in": "check_in"})
    assert Ways.objects.get().steps[-1] == ["check_in", 5]
