"""Every list of the room asks as many queries for many rows as for few."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rotas.models import Away, OnCall, Pattern, Preference, PreferenceReason, Promise, RotaAgreement
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def suits(cast: Cast, n: int) -> None:
    made = Preference.objects.create(team=cast.ashton, user=cast.dawn, tone="happy", weekdays=n + 1)
    PreferenceReason.objects.create(
        preference=made, user=cast.dawn, team=cast.ashton, words="Swimming", shared=True
    )


def promised(cast: Cast, n: int) -> None:
    times = {"starts_at": make.at(n + 1, 12), "ends_at": make.at(n + 1, 14)}
    Promise.objects.create(team=cast.ashton, user=cast.dawn, words="The play", **times)


def away(cast: Cast, n: int) -> None:
    day = timezone.localdate() + dt.timedelta(days=n)
    Away.objects.create(team=cast.ashton, user=cast.shabnam, starts_on=day, ends_on=day)


def agreed(cast: Cast, n: int) -> None:
    about, _ = RotaAgreement.ABOUT[n % 4]
    ended = None if n < 4 else timezone.localdate()
    RotaAgreement.objects.create(team=cast.ashton, about=about, limit=12, words=f"Rule {n}", ended_on=ended)


def weekly(cast: Cast, n: int) -> None:
    Pattern.objects.create(person=cast.edith, weekdays=1, starts=dt.time(6 + n), minutes=30)


def visited(cast: Cast, n: int) -> None:
    make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(0, n), minutes=30)


def homes(cast: Cast, n: int) -> None:
    make.person(team=cast.ashton, name=f"Frank {n}")


def called(cast: Cast, n: int) -> None:
    OnCall.objects.create(team=cast.ashton, user=cast.dawn, name="Dawn Mills", phone="01632 960001")


#: (page, what it lists)
LISTS: list[tuple[str, Callable[[Cast, int], None]]] = [
    ("preferences", suits), ("promise_new", promised), ("away", away), ("rota_settings", agreed),
    ("patterns", weekly), ("my_week", visited), ("travel", homes), ("safety_net", called),
]  # fmt: skip


@pytest.mark.parametrize(("name", "one_more"), LISTS, ids=[name for name, _ in LISTS])
def test_many_rows_cost_as_many_queries_as_few(
    cast: Cast, sign_in: Any, name: str, one_more: Callable[[Cast, int], None]
) -> None:
    whose = {"patterns": [cast.edith.pk], "away": [], "my_week": []}.get(name, [cast.ashton.pk])
    client, address, counts = sign_in(cast.shabnam), reverse(name, args=whose), []
    for numbers in (range(2), range(2, 9)):
        with keys():
            for n in numbers:
                one_more(cast, n)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]
