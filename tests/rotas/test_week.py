"""A team's week, a worker's day, a person's coming days, as plain values."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people import asking
from people.models import Cover, Person
from rotas import week
from rotas.models import Promise, Visit
from rotas.slots import slots
from rotas.times import at, bank_holiday, monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def this_week(cast: Cast, days: int = 1) -> week.Week:
    asking.tell(cast.shabnam.pk)
    monday = monday_of(timezone.localdate() + dt.timedelta(days=days))
    return week.of_team(cast.ashton, monday, asking=cast.shabnam)


def tomorrow(found: week.Week) -> week.Day:
    return found.day(timezone.localdate() + dt.timedelta(days=1))


def test_a_week_says_whose_each_visit_is(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
        make.visit(person=cast.edith, starts_at=make.at(1, 17))
        make.visit(person=cast.tom, starts_at=make.at(1, 17))
    day = tomorrow(this_week(cast))
    assert [(s.person_name, s.worker, s.state) for s in day.slots] == [
        ("Edith Jones", "You", "mine"), ("Edith Jones", "Dawn", "taken"), ("Edith Jones", "", "open"),
    ]  # fmt: skip
    assert day.open == 1 and [part for part, _ in day.parts] == ["Morning", "Midday", "Evening"]


def test_the_visits_of_a_worker_who_left_are_open(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.gone)
        make.visit(person=cast.edith, worker=cast.gone, starts_at=timezone.now() - dt.timedelta(hours=2))
    asking.tell(cast.shabnam.pk)
    assert tomorrow(this_week(cast)).slots[0].state == "open"
    (open_one,) = slots(Visit.objects.open(), asking=cast.shabnam)
    assert open_one.worker == "" and open_one.worker_id is None
    past = [s for d in this_week(cast, 0).days for s in d.slots if s.starts_at < timezone.now()]
    assert [s.worker for s in past] in ([], ["Gill"])


def test_visits_rest_while_someone_is_away_and_end_when_they_die(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, starts_at=make.at(1, 8))
        Person.objects.update(state=Person.State.HOSPITAL)
    found = this_week(cast)
    assert [s.state for s in tomorrow(found).slots] == ["resting"] and found.open == 0
    with keys():
        Person.objects.update(state=Person.State.DIED)
    assert not tomorrow(this_week(cast)).slots


def test_a_promise_stands_on_its_day_and_ends(cast: Cast) -> None:
    with keys():
        made = Promise.objects.create(
            user=cast.dawn, team=cast.ashton, words="Her daughter’s school play",
            starts_at=make.at(1, 14), ends_at=make.at(1, 16),
        )  # fmt: skip
    found = this_week(cast)
    assert [(d.date, p.who, p.words) for d in found.days for p in d.promises] == [
        (timezone.localdate() + dt.timedelta(days=1), "Dawn", "Her daughter’s school play")
    ]
    with keys():
        Promise.objects.filter(pk=made.pk).update(ended_on=timezone.localdate())
    assert not any(d.promises for d in this_week(cast).days)


def test_a_week_asks_the_same_few_queries_however_many_visits(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    counts = []
    for hours in (range(7, 8), range(8, 20)):
        with keys():
            for hour in hours:
                make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, hour))
        asking.tell(cast.shabnam.pk)
        with CaptureQueriesContext(connection) as seen:
            week.of_team(cast.ashton, monday_of(timezone.localdate()), asking=cast.shabnam)
        counts.append(len(seen))
    assert counts == [3, 3]


def test_a_day_says_the_time_between_visits(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8), minutes=45)
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 9, 45), minutes=30)
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 10, 30), minutes=30)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
    asking.tell(cast.shabnam.pk)
    found = week.day_of(cast.shabnam, timezone.localdate() + dt.timedelta(days=1))
    assert [slot.free for slot in found] == [0, 60, 15]


def test_a_covered_visit_has_no_name_until_two_hours_before(cast: Cast) -> None:
    soon = timezone.now() + dt.timedelta(hours=1)
    later = make.at(3, 10)
    with keys():
        for starts_at in (soon, later):
            v = make.visit(person=cast.edith, worker=cast.priya, starts_at=starts_at)
            make.cover(v)
    asking.tell(cast.priya.pk)
    (named,) = week.day_of(cast.priya, timezone.localdate(soon))
    assert named.person_name == "Edith Jones" and named.person_id == cast.edith.pk
    with keys():
        Cover.objects.filter(starts_at=soon).delete()
    asking.tell(cast.priya.pk)
    (unnamed,) = week.day_of(cast.priya, timezone.localdate(later))
    assert unnamed.person_id is None and "Edith" not in unnamed.person_name


def test_a_person_sees_who_comes(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 8))
        make.visit(person=cast.edith, starts_at=make.at(2, 8))
        make.visit(person=cast.edith, starts_at=make.at(9, 8))
    asking.tell(cast.shabnam.pk)
    days = week.coming(cast.edith)
    assert [[s.worker for s in d.slots] for d in days] == [[], ["Dawn"], [""], []]


def test_a_week_keeps_its_hours_when_the_clocks_change() -> None:
    assert at(dt.date(2026, 10, 24), dt.time(8)).hour == 7
    assert at(dt.date(2026, 10, 25), dt.time(8)).hour == 8
    assert at(dt.date(2027, 3, 28), dt.time(8)).hour == 7


def test_bank_holidays_are_those_of_england_and_wales() -> None:
    assert bank_holiday(dt.date(2026, 12, 25)) == "Christmas Day"
    assert bank_holiday(dt.date(2026, 8, 31)) and not bank_holiday(dt.date(2026, 8, 3))
