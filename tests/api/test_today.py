"""A worker's day over the API: what is planned, and nothing that opens a door."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from people.models import Look
from tests import make
from tests.api.test_notes import key_of
from tests.conftest import keys
from tests.make import Cast

TODAY = "/api/today/"


@pytest.fixture(params=["session", "key"])
def shabnam(request: pytest.FixtureRequest, cast: Cast, sign_in: Any) -> Client:
    """Shabnam's program, signed in either way."""
    if request.param == "session":
        client: Client = sign_in(cast.shabnam)
        return client
    return Client(headers=key_of(cast.shabnam))


def test_my_day_is_mine_alone(cast: Cast, shabnam: Client) -> None:
    with keys():
        mine = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 9))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(1, 9))
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    answer: Any = shabnam.get(TODAY, {"day": tomorrow.isoformat()})
    assert answer.status_code == 200 and answer.json()["day"] == tomorrow.isoformat()
    (visit,) = answer.json()["visits"]
    assert visit["id"] == str(mine.pk) and visit["minutes"] == 45 and not visit["covering"]
    assert visit["person"] == {"id": str(cast.edith.pk), "name": "Edith Jones", "called": "Edith"}
    for secret in ("code-Edith", "01942 000 222", "Wigan Road"):
        assert secret not in answer.content.decode()
    with keys():
        look = Look.objects.get()
    assert (look.person_id, look.data, look.basis) == (cast.edith.pk, "rota", "your team")


def test_a_covered_visit_names_nobody_before_its_time(cast: Cast) -> None:
    starts = make.at(2, 9)
    with keys():
        covered = make.visit(person=cast.edith, worker=cast.priya, starts_at=starts)
        make.cover(covered)
    client = Client(headers=key_of(cast.priya))
    day = timezone.localdate() + dt.timedelta(days=2)
    (visit,) = client.get(TODAY, {"day": day.isoformat()}).json()["visits"]
    assert visit["person"] is None and visit["covering"] and "Edith" not in str(visit)


@pytest.mark.parametrize(("days", "status"), [(-2, 400), (-1, 200), (0, 200), (7, 200), (8, 400)])
def test_a_day_is_asked_for_near_today(cast: Cast, sign_in: Any, days: int, status: int) -> None:
    day = timezone.localdate() + dt.timedelta(days=days)
    assert sign_in(cast.shabnam).get(TODAY, {"day": day.isoformat()}).status_code == status


@pytest.mark.parametrize("day", ["", "tomorrow", "0000-00-00", "31/02/2026", "99999-01-01"])
def test_a_day_that_is_none_is_answered_with_words(cast: Cast, sign_in: Any, day: str) -> None:
    answer = sign_in(cast.shabnam).get(TODAY, {"day": day})
    assert answer.status_code == 400 and "2026-11-12" in answer.json()["errors"]["day"][0]
