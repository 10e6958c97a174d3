"""A worker's own time: the calendar, the statement for pay, the week on paper. Theirs alone."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import icalendar
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Membership, Person
from rotas import feeds, mytime, weekpaper
from rotas.models import FeedKey, Miles, Passing, RotaSettings, TravelTime, Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def secret_of(cast: Cast, client: Client) -> str:
    page = client.post(reverse("my_calendar"), {"make": "1"}).text
    found = re.search(r"/calendar/([\w-]+)\.ics", page)
    assert found
    return found[1]


def fetch(secret: str) -> Any:
    """As a calendar does: signed in as nobody."""
    return Client(raise_request_exception=False).get(reverse("calendar_feed", args=[secret]))


def events(book: bytes) -> list[dict[str, str]]:
    """A second reader, of RFC 5545 as it stands: unfolded lines, name, parameters, value."""
    assert book.endswith(b"\r\n") and all(len(line) <= 75 for line in book.split(b"\r\n"))
    lines = book.decode().replace("\r\n ", "").split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR" and lines[-2:] == ["END:VCALENDAR", ""]
    found: list[dict[str, str]] = []
    for line in lines[:-2]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and not line.startswith("END:"):
            assert ";" not in name, "plain properties only"
            found[-1][name] = value
    return found


def when(event: dict[str, str], name: str) -> dt.datetime:
    return dt.datetime.strptime(event[name], "%Y%m%dT%H%M%SZ").replace(tzinfo=dt.UTC)


def test_a_calendar_reads_visit_and_the_time_and_nothing_else(cast: Cast, sign_in: Any) -> None:
    with keys():
        first = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
        off = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(2, 8))
        Visit.objects.filter(pk=off.pk).update(cancelled_on=timezone.localdate(), purpose="Insulin")
        gone = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(3, 8))
        Passing.objects.create(visit=gone, team=cast.ashton, day=gone.day, gave=cast.shabnam, took=cast.dawn)
    answer = fetch(secret_of(cast, sign_in(cast.shabnam)))
    assert answer.status_code == 200 and answer["Content-Type"].startswith("text/calendar")
    assert "no-store" in answer["Cache-Control"]
    second = events(answer.content)
    assert [(e["SUMMARY"], e["STATUS"]) for e in second] == [
        ("Visit", "CONFIRMED"), ("Visit", "CANCELLED"), ("Visit", "CANCELLED")
    ]  # fmt: skip
    assert when(second[0], "DTSTART") == first.starts_at and when(second[0], "DTEND") == first.ends_at
    book = icalendar.Calendar.from_ical(answer.content)
    library = [(str(e["uid"]), e["dtstart"].dt, e["dtend"].dt, str(e["status"])) for e in book.walk("VEVENT")]
    assert library == [(e["UID"], when(e, "DTSTART"), when(e, "DTEND"), e["STATUS"]) for e in second]
    allowed = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "SEQUENCE", "STATUS"}
    assert {name for event in second for name in event} == allowed
    for told in ("Edith", "Jones", "Shabnam", "Wigan", "Penicillin", "Insulin", str(first.pk)):
        assert told.encode() not in answer.content


@pytest.mark.parametrize("day", [dt.date(2026, 10, 25), dt.date(2027, 3, 28)])
def test_the_change_of_the_clocks_moves_nothing(
    cast: Cast, sign_in: Any, day: dt.date, monkeypatch: pytest.MonkeyPatch
) -> None:
    def clock(on: dt.date, hour: int, minute: int = 0) -> dt.datetime:
        return dt.datetime.combine(on, dt.time(hour, minute), make.LONDON).astimezone(dt.UTC)

    before, after = day - dt.timedelta(days=1), day + dt.timedelta(days=1)
    with keys():
        for on in (before, day, after):
            make.visit(person=cast.edith, worker=cast.shabnam, starts_at=clock(on, 8))
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=clock(before, 23, 30), minutes=180)
    asking.tell(cast.shabnam.pk)
    monkeypatch.setattr("django.utils.timezone.now", lambda: clock(before, 9))
    found = events(feeds.calendar(cast.shabnam))
    local = [when(event, "DTSTART").astimezone(make.LONDON) for event in found]
    assert [(t.date(), t.hour) for t in local if t.hour == 8] == [(before, 8), (day, 8), (after, 8)]
    night = next(event for event in found if when(event, "DTSTART").astimezone(make.LONDON).hour == 23)
    assert when(night, "DTEND") - when(night, "DTSTART") == dt.timedelta(minutes=180)


def test_an_event_keeps_its_name_and_counts_its_changes(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8))
    asking.tell(cast.shabnam.pk)
    [before] = events(feeds.calendar(cast.shabnam))
    with keys():
        Visit.objects.filter(pk=visit.pk).update(starts_at=make.at(1, 9), ends_at=make.at(1, 10), version=2)
        Person.objects.update(state=Person.State.HOSPITAL)
    asking.tell(cast.shabnam.pk)
    [after] = events(feeds.calendar(cast.shabnam))
    assert after["UID"] == before["UID"] and (before["SEQUENCE"], after["SEQUENCE"]) == ("1", "2")
    assert after["STATUS"] == "CANCELLED" and after["DTSTART"] != before["DTSTART"]


def test_the_secret_is_shown_once_ends_and_dies_with_the_membership(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "Make an address" in client.get(reverse("my_calendar")).text
    first = secret_of(cast, client)
    assert len(first) >= 43 and first not in client.get(reverse("my_calendar")).text
    second = secret_of(cast, client)
    assert fetch(first).status_code == 404 and fetch(second).status_code == 200
    assert "no longer answers" in client.post(reverse("my_calendar"), {"end": "1"}, follow=True).text
    assert fetch(second).status_code == 404
    third = secret_of(cast, client)
    with keys():
        assert third not in str(list(FeedKey.objects.values_list("digest", flat=True)))
        FeedKey.objects.filter(revoked_on=None).update(ends_on=timezone.localdate())
    assert fetch(third).status_code == 404
    fourth = secret_of(cast, client)
    with keys():
        Membership.objects.filter(user=cast.shabnam).update(ended_on=timezone.localdate())
    assert fetch(fourth).status_code == 404 and fetch("x").status_code == 404
    for who in (cast.dawn, cast.sam, cast.ada):
        asking.tell(who.pk)
        assert not FeedKey.objects.exists()


def last_month() -> dt.date:
    return (timezone.localdate().replace(day=1) - dt.timedelta(days=1)).replace(day=1)


def test_the_statement_counts_agreed_visits_travel_and_short_gaps(cast: Cast, sign_in: Any) -> None:
    first = last_month()

    def clock(hour: int, minute: int = 0, day: int = 0) -> dt.datetime:
        return dt.datetime.combine(first + dt.timedelta(days=day), dt.time(hour, minute), make.LONDON)

    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        gwen = make.person(team=cast.ashton, name="Gwen Parr")
        one, other = sorted([cast.edith.pk, frank.pk])
        TravelTime.objects.create(team=cast.ashton, one_id=one, other_id=other, minutes=12)
        RotaSettings.objects.create(team=cast.ashton, usual_travel=7)
        mine = {"worker": cast.shabnam, "minutes": 60}
        make.visit(person=cast.edith, starts_at=clock(8), **mine)
        make.visit(person=frank, starts_at=clock(9, 30), **mine)  # 12 of 30 minutes on the way
        make.visit(person=gwen, starts_at=clock(13), **mine)  # two and a half hours of her own, 7 on the way
        make.visit(person=cast.edith, starts_at=clock(8, day=1), **mine)
        missed = make.visit(person=frank, starts_at=clock(10, day=1), **mine)
        Visit.objects.filter(pk=missed.pk).update(came="no")
        off = make.visit(person=frank, starts_at=clock(12, day=1), **mine)
        Visit.objects.filter(pk=off.pk).update(cancelled_on=first)
        make.visit(person=frank, worker=cast.dawn, starts_at=clock(15))
    asking.tell(cast.shabnam.pk)
    said = mytime.statement(cast.shabnam, first)
    assert [(d.visits, d.with_people, d.travel, d.between, d.total) for d in said.days] == [
        (3, 180, 19, 18, 217), (1, 60, 0, 0, 60)
    ]  # fmt: skip
    assert said.sums == (240, 19, 18, 277) and said.visits == 4 and said.to_come == 0
    page = sign_in(cast.shabnam).get(f"{reverse('my_hours')}?month={first:%Y-%m}").text
    assert "4:37" in page and "Only you have this page." in page


def test_a_cover_for_another_team_is_paid_too(cast: Cast) -> None:
    first = last_month()
    starts = dt.datetime.combine(first, dt.time(9), make.LONDON)
    with keys():
        visit = make.visit(person=cast.tom, worker=cast.shabnam, starts_at=starts, minutes=30)
        make.cover(visit)
    asking.tell(cast.shabnam.pk)
    assert mytime.statement(cast.shabnam, first).sums == (30, 0, 0, 30)


def test_miles_are_written_down_changed_and_read_by_nobody_else(cast: Cast, sign_in: Any) -> None:
    client, page, today = sign_in(cast.shabnam), reverse("my_hours"), timezone.localdate()
    tomorrow = str(today + dt.timedelta(days=1))
    wrongs = [{"miles": miles} for miles in ("", "far", "501", "-1")] + [{"day": tomorrow}, {"day": ""}]
    for wrong in wrongs:
        assert client.post(page, {"day": str(today), "miles": "3"} | wrong).status_code == 422
    for miles in ("3", "12.5"):
        sent = {"day": str(today), "miles": miles}
        assert "Only you can see it." in client.post(page, sent, follow=True).text
    asking.tell(cast.shabnam.pk)
    assert [row.miles for row in Miles.objects.all()] == [Decimal("12.5")]
    for who in (cast.dawn, cast.sam, cast.ada, cast.jo):
        asking.tell(who.pk)
        assert not Miles.objects.exists() and Miles.objects.update(miles=1) == 0
    client.post(page, {"day": str(today), "miles": "0"})
    asking.tell(cast.shabnam.pk)
    assert not Miles.objects.exists()


@pytest.mark.parametrize("query", ["?month=2026-13", "?month=x", "?month=1999-01", "?week=9999-12-31"])
def test_a_month_from_nowhere_is_this_one(cast: Cast, sign_in: Any, query: str) -> None:
    client = sign_in(cast.shabnam)
    assert f"{timezone.localdate():%B %Y}" in client.get(reverse("my_hours") + query).text
    assert client.get(reverse("my_week") + query).status_code == 200


def test_my_week_has_times_and_first_names_only(cast: Cast, sign_in: Any) -> None:
    with keys():
        for hour in (8, 12):
            make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(0, hour))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(0, 15))
    page = sign_in(cast.shabnam).get(reverse("my_week")).text
    main = page[page.index("<main") : page.index("</main")]
    assert main.count("Edith") == 2 and "Jones" not in main and "Wigan Road" not in main and "3pm" not in main
    assert main.count("The day is yours.") == 6


def test_a_month_of_thirty_visits_asks_as_many_questions_as_one_of_two(cast: Cast, sign_in: Any) -> None:
    client, first = sign_in(cast.shabnam), last_month()
    counts = []
    for hours in (range(8, 9), range(9, 20)):
        with keys():
            for hour in hours:
                for day in range(3):
                    starts = dt.datetime.combine(first + dt.timedelta(days=day), dt.time(hour), make.LONDON)
                    make.visit(person=cast.edith, worker=cast.shabnam, starts_at=starts)
        for page in ("my_hours", "my_week"):
            address = f"{reverse(page)}?month={first:%Y-%m}&week={first}"
            client.get(address)
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            counts.append(len(asked))
    assert counts[:2] == counts[2:]


def test_the_week_on_paper_says_who_comes_and_when(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(0, 8))
        make.visit(person=cast.edith, starts_at=make.at(0, 17))
    monday = timezone.localdate() - dt.timedelta(days=timezone.localdate().weekday())
    asking.tell(cast.shabnam.pk)
    made = weekpaper.sheet(cast.edith, monday)
    comes = [(come.time, come.name, come.initials) for _, _, day in made.days for come in day]
    assert ("8am", "Dawn", "DM") in comes and len(comes) == 2
    answer = sign_in(cast.shabnam).get(reverse("person_week", args=[cast.edith.pk]))
    assert answer.content.startswith(b"%PDF") and "Edith" not in answer["Content-Disposition"]
    assert sign_in(cast.priya).get(reverse("person_week", args=[cast.edith.pk])).status_code == 404
