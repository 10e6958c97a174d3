"""A paused pattern rests everywhere: on the worker's own pages, in their calendar, in what is paid."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from rotas import cycle, feeds, mytime, patterns, week
from rotas.models import Pattern, Period, Visit, VisitNote
from rotas.times import day_words, monday_of
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


def agreed(cast: Cast) -> None:
    """The rota of these two weeks, agreed just now."""
    monday = monday_of(on(0))
    with keys():
        period = Period.objects.create(
            team=cast.ashton, first=monday, after=monday + dt.timedelta(days=14), state="draft"
        )
    asking.tell(cast.dawn.pk)
    cycle.move(period, 1, "agreed")


@pytest.mark.parametrize("back", [None, 5])
def test_whose_visit_is_paused_is_told_as_of_any_change_until_they_have_seen_it(
    cast: Cast, sign_in: Any, back: int | None
) -> None:
    with keys():
        pattern = weekly(cast)
        mine = visit(cast, pattern, 2)
        visit(cast, pattern, 6)
    agreed(cast)
    client = sign_in(cast.shabnam)
    assert "Since we agreed it" not in client.get("/today/").text
    client.post(reverse("change_seen", args=[cast.ashton.pk, mine.pk]))  # as it was before the pause
    page = reverse("pattern_pause", args=[cast.edith.pk, pattern.pk])
    dawn = sign_in(cast.dawn)
    dawn.post(page, {"version": 1, "begins": on(1), "back": on(back) if back else ""})
    assert "Since we agreed it" not in dawn.get("/today/").text
    client, until = sign_in(cast.shabnam), f" until {day_words(on(5))}" if back else ""
    html = client.get("/today/").text
    assert f"Since we agreed it, this visit is paused{until}." in html
    assert ("1 more visit of yours" in html) is (back is None)
    client.post(reverse("change_seen", args=[cast.ashton.pk, mine.pk]))
    asking.tell(cast.shabnam.pk)
    assert mine.pk not in [one.id for one in cycle.to_see([cast.ashton], asking=cast.shabnam)]


def test_a_visit_agreed_while_it_was_paused_is_a_change_only_when_it_is_back(cast: Cast) -> None:
    with keys():
        pattern = weekly(cast, 1)
        visit(cast, pattern, 2)
        visit(cast, None, 3)
        Visit.objects.update(agreed_worker=cast.shabnam, agreed_starts_at=F("starts_at"))  # and then reopened
    agreed(cast)
    agreed_then = list(Visit.objects.order_by("day").values_list("agreed_starts_at", flat=True))
    assert agreed_then == [None, make.at(3, 13)]
    asking.tell(cast.shabnam.pk)
    assert not cycle.to_see([cast.ashton], asking=cast.shabnam)
    patterns.pause(pattern, 1, None, None)
    (back,) = cycle.to_see([cast.ashton], asking=cast.shabnam)
    assert back.words == "is new (you)"


def test_what_rested_stays_so_when_the_pause_is_over(cast: Cast) -> None:
    """Otherwise a visit of last week would be paid, and an essential one of yesterday would ring."""
    with keys():
        pattern = weekly(cast, -3)
        days = {n: visit(cast, pattern, n, 8).pk for n in (-4, -3, -1, 0, 1)}
        Visit.objects.filter(pk=days[-3]).update(came="yes")
        noted = visit(cast, pattern, -2, 8)
        note = make.note(person=cast.edith, author=cast.shabnam, text="Fine", days=-2)
        VisitNote.objects.create(visit=noted, note=note, person=cast.edith)
    asking.tell(cast.shabnam.pk)
    patterns.pause(pattern, 1, None, None)
    off = Visit.objects.filter(cancelled_on__isnull=False)
    assert set(off.values_list("pk", flat=True)) == {days[-1], days[0]}


def test_a_pause_of_today_taken_back_leaves_this_morning_as_it_was(cast: Cast) -> None:
    with keys():
        pattern = weekly(cast)
        visit(cast, pattern, 0, 8)
    asking.tell(cast.shabnam.pk)
    patterns.pause(pattern, 1, on(0), None)
    patterns.pause(pattern, 2, None, None)
    assert not Visit.objects.filter(cancelled_on__isnull=False).exists()
    assert [one.off for one in mytime.spells(cast.shabnam, on(0), on(0))] == [False]


@pytest.mark.parametrize(("days", "status"), [(-29, 422), (-28, 302)])
def test_a_forgotten_pause_is_of_the_last_weeks_not_of_a_mistyped_year(
    cast: Cast, sign_in: Any, days: int, status: int
) -> None:
    with keys():
        page = reverse("pattern_pause", args=[cast.edith.pk, weekly(cast).pk])
    answer = sign_in(cast.shabnam).post(page, {"version": 1, "begins": on(days)})
    assert answer.status_code == status and ("of the last four weeks" in answer.text) is (status == 422)
