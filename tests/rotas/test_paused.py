"""A paused pattern rests everywhere: on the worker's own pages, in their calendar, in what is paid."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from rotas import feeds, mytime, week
from rotas.models import Pattern, Visit, VisitNote
from rotas.times import day_words
from tests import make
from tests.conftest import keys
from tests.make import Cast
from wellbeing import myday

pytestmark = pytest.mark.django_db
NOON = make.at(hour=12)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is noon, whenever this runs."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOON)


def on(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def weekly(cast: Cast, begins: int | None = None, back: int | None = None) -> Pattern:
    """Edith's visits, paused from so many days ahead."""
    return Pattern.objects.create(
        person=cast.edith, weekdays=127, starts=dt.time(9), minutes=45, started_on=on(-30),
        paused_from=None if begins is None else on(begins), paused_until=None if back is None else on(back),
    )  # fmt: skip


def visit(cast: Cast, pattern: Pattern | None, days: int, hour: int = 13, **more: Any) -> Visit:
    made = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(days, hour))
    Visit.objects.filter(pk=made.pk).update(pattern=pattern, **more)
    return made


@pytest.mark.parametrize("back", [None, 3])
def test_today_and_tomorrow_say_that_the_visits_are_paused_and_until_when(
    cast: Cast, sign_in: Any, back: int | None
) -> None:
    with keys():
        paused = weekly(cast, 0, back)
        visit(cast, paused, 0)
        visit(cast, paused, 1)
    until = f" until {day_words(on(3))}" if back else ""
    client = sign_in(cast.shabnam)
    html = client.get("/today/").text
    assert f"These visits are paused{until}. No visit today." in html and "No visits." in html
    assert "Leave a note" not in html and "starts with" not in html
    html = client.get("/today/?day=tomorrow").text
    assert f"These visits are paused{until}. No visit tomorrow." in html
    assert "Edith" not in client.get("/offline/").text and "Edith" not in client.get(reverse("my_week")).text


def test_a_visit_of_a_day_without_a_pause_goes_ahead(cast: Cast, sign_in: Any) -> None:
    with keys():
        paused = weekly(cast, 1, 2)
        for days in range(4):
            visit(cast, paused, days)
        visit(cast, None, 1, 15)
    asking.tell(cast.shabnam.pk)
    found = mytime.spells(cast.shabnam, on(0), on(3))
    assert [one.off for one in found] == [False, True, False, False, False]
    stops = myday.two_days(cast.shabnam, [cast.ashton], on(0))
    assert [(stop.visit.day, stop.visit.starts_at) for stop in stops] == [
        (on(0), make.at(0, 13)), (on(1), make.at(1, 15))
    ]  # fmt: skip
    assert [len(week.day_of(cast.shabnam, on(days))) for days in range(4)] == [1, 1, 1, 1]


def test_in_the_calendar_it_is_cancelled(cast: Cast) -> None:
    with keys():
        visit(cast, weekly(cast, 1), 1)
        visit(cast, None, 2)
    asking.tell(cast.shabnam.pk)
    book = feeds.calendar(cast.shabnam).decode()
    assert book.count("STATUS:CANCELLED") == 1 == book.count("STATUS:CONFIRMED")


def test_it_is_not_paid_neither_to_come_nor_gone_by_unless_somebody_went(cast: Cast, sign_in: Any) -> None:
    first = (on(0).replace(day=1) - dt.timedelta(days=1)).replace(day=1)
    days = [(first - on(0)).days + n for n in range(5)]
    with keys():
        paused = weekly(cast, days[1])
        visit(cast, paused, days[0])
        visit(cast, paused, days[1])
        visit(cast, paused, days[2], came="yes")
        visit(cast, paused, days[3], came="door")
        noted = visit(cast, paused, days[4])
        note = make.note(person=cast.edith, author=cast.shabnam, text="Fine", days=days[4])
        VisitNote.objects.create(visit=noted, note=note, person=cast.edith)
        visit(cast, paused, 0, 15)
    client = sign_in(cast.shabnam)
    said = client.get(f"/api/me/hours/?month={first:%Y-%m}").json()
    worked = [(first + dt.timedelta(days=n)).isoformat() for n in (0, 2, 3, 4)]
    assert [day["day"] for day in said["days"]] == worked
    assert client.get("/api/me/hours/").json()["to_come"] == 0


def test_what_somebody_said_outweighs_the_pause_on_every_page(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit(cast, weekly(cast, 0), 0, 8, came="yes")
        other = Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(10), minutes=45, paused_from=on(0)
        )
        visit(cast, other, 0, 9)
    client = sign_in(cast.shabnam)
    sent = client.get(reverse("api_today")).json()["visits"]
    assert [dt.datetime.fromisoformat(one["starts_at"]) for one in sent] == [make.at(0, 8)]
    html = client.get("/today/").text
    assert "1 visit behind you" in html and html.count("These visits are paused. No visit today.") == 1
    assert html.count("Leave a note") == 2  # the way to say that one went there after all
    board = client.get(reverse("rota", args=[cast.ashton.pk]), {"day": str(on(0))}).text
    assert "Resting" in board and "No visit" in board


def test_the_way_through_a_pause_is_the_same_number_of_questions(cast: Cast, sign_in: Any) -> None:
    client, counts = sign_in(cast.shabnam), []
    for hours in ((13,), (14, 15, 16, 17)):
        with keys():
            for hour in hours:
                paused = Pattern.objects.create(
                    person=cast.edith, weekdays=127, starts=dt.time(hour), minutes=45, paused_from=on(0)
                )
                visit(cast, paused, 0, hour)
                visit(cast, paused, 1, hour)
        for page in ("/today/", "/offline/", reverse("my_week"), reverse("my_hours"), reverse("api_today")):
            assert client.get(page).status_code == 200
            with CaptureQueriesContext(connection) as asked:
                client.get(page)
            counts.append(len(asked))
    assert counts[:5] == counts[5:]
