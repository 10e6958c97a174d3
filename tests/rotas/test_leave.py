"""Days away: visits open with a notice, the reason is nobody else's."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from people import asking, post
from people.models import Membership, Reach
from rotas import letters
from rotas.models import Away, AwayReason, Expected, Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

assert letters
pytestmark = pytest.mark.django_db


def on(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def words(first: int, last: int, **more: str) -> dict[str, str]:
    days = {"starts_on": str(on(first)), "ends_on": str(on(last))}
    return days | {"id": str(uuid.uuid4()), "why": "Tests"} | more


def test_days_away_open_the_visits_and_tell_the_team_once(cast: Cast, sign_in: Any) -> None:
    with keys():
        before, first, last, after = (
            make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(day, 9))
            for day in (1, 2, 4, 5)
        )
        dawns = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(3, 9))
        Reach.objects.create(user=cast.dawn, cover_on_days_off=True)  # today may be one
    client, form = sign_in(cast.shabnam), words(2, 4)
    asked = client.post(reverse("away"), form).text
    assert "Not saved yet: 2 visits would be open" in asked
    assert form["id"] in asked and 'value="Tests"' in asked
    with keys():
        assert not Away.objects.exists() and not Visit.objects.filter(worker=None).exists()
    form |= {"sure": "on"}
    assert "2 visits are open" in client.post(reverse("away"), form, follow=True).text
    client.post(reverse("away"), form)
    with keys():
        left = dict(Visit.objects.values_list("pk", "worker_id"))
        assert Away.objects.count() == 1 and Expected.objects.count() == 2
    assert left == {
        before.pk: cast.shabnam.pk, first.pk: None, last.pk: None, after.pk: cast.shabnam.pk,
        dawns.pk: cast.dawn.pk,
    }  # fmt: skip
    asking.tell(None)
    with as_role("worker"):
        post.drain()
    [letter] = mail.outbox
    assert letter.to == [cast.dawn.email] and "at 9am" in letter.body and "Edith" not in letter.body


def test_the_reason_is_read_by_nobody_else(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "Tests" in client.post(reverse("away"), words(2, 2), follow=True).text
    for who in (cast.dawn, cast.sam, cast.ada, cast.priya, cast.zed):
        asking.tell(who.pk)
        assert not AwayReason.objects.exists()
        assert Away.objects.exists() is (who == cast.dawn)
        assert Away.objects.update(ended_on=on(0)) == 0


@pytest.mark.parametrize(
    "wrong", [{"starts_on": ""}, {"starts_on": "x"}, {"ends_on": str(on(1))}, {"starts_on": str(on(-1))},
              {"why": "x" * 161}]
)  # fmt: skip
def test_days_that_cannot_be_are_asked_about(cast: Cast, sign_in: Any, wrong: dict[str, str]) -> None:
    answer = sign_in(cast.shabnam).post(reverse("away"), words(2, 3) | wrong)
    assert answer.status_code == 422 and "There is a problem" in answer.text


def test_there_after_all_in_each_team(cast: Cast, sign_in: Any) -> None:
    with keys():
        Membership.objects.create(user=cast.shabnam, team=cast.wigan, started_on=on(-9))
        make.visit(person=cast.tom, worker=cast.shabnam, starts_at=make.at(2, 9))
    client = sign_in(cast.shabnam)
    page = client.post(reverse("away"), words(2, 2, sure="on"), follow=True).text
    assert "1 visit is open" in page and page.count("I’m there after all") == 1
    asking.tell(cast.shabnam.pk)
    away = Away.objects.get(reasons__isnull=False)
    end = reverse("away_end", args=[away.pk])
    assert sign_in(cast.dawn).get(end).status_code == 404
    client = sign_in(cast.shabnam)
    assert "Are you there after all?" in client.get(end).text
    assert "Good to have you." in client.post(end, follow=True).text
    asking.tell(cast.shabnam.pk)
    assert not Away.objects.filter(ended_on=None).exists() and not AwayReason.objects.exists()
