"""Give and take: days and visits of eight weeks, in name order, for the team's own eyes."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from rotas import balance
from rotas.models import Passing, Promise
from rotas.times import monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def test_days_and_visits_are_counted_never_minutes(cast: Cast, sign_in: Any) -> None:
    today = timezone.localdate()
    saturday = (monday_of(today) - today).days - 2
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        for hour in (7, 9, 20):
            make.visit(person=frank, worker=cast.shabnam, starts_at=make.at(saturday, hour), minutes=30)
        make.visit(person=frank, worker=cast.shabnam, starts_at=make.at(saturday + 1, 12))
        make.visit(person=frank, worker=cast.dawn, starts_at=make.at(saturday - 7 * 9, 7))
        passed = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(saturday, 12))
        again = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(saturday, 14))
        for visit, gave, took in ((passed, cast.shabnam, cast.dawn), (again, cast.dawn, cast.dawn)):
            Passing.objects.create(visit=visit, team=cast.ashton, day=visit.day, gave=gave, took=took)
        Promise.objects.create(
            team=cast.ashton, user=cast.dawn, words="The match", starts_at=make.at(2, 9),
            ends_at=make.at(2, 12),
        )  # fmt: skip
    asking.tell(cast.shabnam.pk)
    dawn, shabnam = balance.shares(cast.ashton, asking=cast.shabnam)
    assert (shabnam.weekends, shabnam.earlies, shabnam.lates) == (1, 1, 1)
    assert (sum(shabnam.gave), sum(shabnam.took), sum(dawn.gave), sum(dawn.took)) == (1, 0, 0, 1)
    assert (dawn.weekends, dawn.earlies) == (1, 0)  # nine weeks ago is over
    html = sign_in(cast.shabnam).get(reverse("give_and_take", args=[cast.ashton.pk])).content.decode()
    assert html.index("Dawn</span>") < html.index("Shabnam (you)") and "The match" in html
    assert "Took on 1, handed over 0." in html and "Not enough has been said" in html
    assert sign_in(cast.sam).get(reverse("give_and_take", args=[cast.ashton.pk])).status_code == 403


def test_the_page_asks_as_many_queries_for_many_as_for_few(cast: Cast, sign_in: Any) -> None:
    client, counts = sign_in(cast.shabnam), []
    for many in (1, 5):
        with keys():
            for n in range(many):
                make.member(name=f"Kim {many}{n}", team=cast.ashton)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse("give_and_take", args=[cast.ashton.pk])).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]
