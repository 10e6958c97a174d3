"""Visits made from patterns, and patterns that change."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from people import asking
from people.editing import Stale
from people.models import Person
from rotas import claiming, patterns
from rotas.models import Expected, Pattern, Visit, VisitNote
from rotas.times import LONDON
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def pattern(cast: Cast, **more: Any) -> Pattern:
    words = {"weekdays": 127, "starts": dt.time(8), "minutes": 45, "started_on": dt.date(2024, 1, 1)}
    made = Pattern(person=cast.edith, **(words | more))
    with keys():
        made.save()
    asking.tell(cast.shabnam.pk)
    return made


def freeze(monkeypatch: pytest.MonkeyPatch, now: dt.datetime) -> None:
    monkeypatch.setattr(timezone, "now", lambda: now)


def local_times() -> list[str]:
    rows = Visit.objects.order_by("starts_at")
    return [f"{v.starts_at.astimezone(LONDON):%d %H:%M}-{v.ends_at.astimezone(LONDON):%H:%M}" for v in rows]


@pytest.mark.parametrize("sunday", [dt.date(2026, 10, 25), dt.date(2027, 3, 28)])
def test_breakfast_stays_at_eight_when_the_clocks_change(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, sunday: dt.date
) -> None:
    pattern(cast)
    freeze(monkeypatch, dt.datetime.combine(sunday - dt.timedelta(days=1), dt.time(3), LONDON))
    assert patterns.make_visits(cast.edith, sunday + dt.timedelta(days=1)) == 3
    assert [words[3:] for words in local_times()] == ["08:00-08:45"] * 3


def test_visits_are_made_once(cast: Cast) -> None:
    pattern(cast, workers=2)
    until = timezone.localdate() + dt.timedelta(days=7)
    first = patterns.make_visits(cast.ashton, until)
    assert first in (14, 16) and patterns.make_visits(cast.edith, until) == 0
    assert set(Visit.objects.values_list("slot", flat=True)) == {1, 2}


def test_every_other_week_and_an_end_are_kept(cast: Cast) -> None:
    today = timezone.localdate()
    monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(days=7)
    pattern(cast, weekdays=1, every=2, started_on=monday, ended_on=monday + dt.timedelta(days=28))
    patterns.make_visits(cast.edith, monday + dt.timedelta(days=60))
    assert [v.day for v in Visit.objects.order_by("day")] == [monday, monday + dt.timedelta(days=14)]


def test_someone_away_has_visits_at_rest_and_someone_who_died_none(cast: Cast) -> None:
    pattern(cast)
    with keys():
        Person.objects.update(state=Person.State.PAUSED)
    asking.tell(cast.shabnam.pk)
    until = timezone.localdate() + dt.timedelta(days=3)
    assert patterns.make_visits(cast.edith, until) and not Visit.objects.open()
    with keys():
        Person.objects.update(state=Person.State.DIED)
    asking.tell(cast.shabnam.pk)
    assert patterns.make_visits(cast.edith, until + dt.timedelta(days=7)) == 0


def test_a_visit_to_someone_who_died_is_in_nobodys_way(cast: Cast) -> None:
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=frank, worker=cast.dawn, starts_at=make.at(2, 9))
        other = make.visit(person=cast.edith, starts_at=make.at(2, 9))
        Person.objects.filter(pk=frank.pk).update(state=Person.State.DIED)
    asking.tell(cast.dawn.pk)
    assert not claiming.why_not(other, cast.dawn)
    with as_role("worker"):
        asking.tell(None)
        patterns.keep_ahead()
    asking.tell(cast.dawn.pk)
    assert claiming.take(other.pk, by=cast.dawn).worker == cast.dawn


def test_undecided_counts_as_essential(cast: Cast) -> None:
    pattern(cast, essential=None)
    patterns.make_visits(cast.edith, timezone.localdate() + dt.timedelta(days=1))
    assert Visit.objects.get(day=timezone.localdate() + dt.timedelta(days=1)).essential


def ahead(cast: Cast, **more: Any) -> Pattern:
    """A pattern with its visits of the days to come."""
    made = pattern(cast, started_on=timezone.localdate() + dt.timedelta(days=1), **more)
    patterns.make_visits(cast.edith, patterns.horizon())
    return made


def test_a_changed_time_moves_visits_and_keeps_their_workers(cast: Cast) -> None:
    made = ahead(cast)
    first, second, third = Visit.objects.order_by("day")[:3]
    Visit.objects.filter(pk__in=[first.pk, second.pk]).update(worker=cast.dawn)
    Visit.objects.filter(pk=third.pk).update(came="yes")
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=frank, worker=cast.dawn, starts_at=make.at(2, 10))
    asking.tell(cast.shabnam.pk)
    seen = patterns.would_change(made, 1, starts=dt.time(10))
    assert made.starts == dt.time(8) and Visit.objects.get(pk=first.pk).starts_at == first.starts_at
    done = patterns.change(made, 1, starts=dt.time(10))
    assert seen == done and done.opened == 1 and done.moved == Visit.objects.count() - 2
    first.refresh_from_db()
    second.refresh_from_db()
    third.refresh_from_db()
    assert (first.worker, second.worker) == (cast.dawn, None)
    assert first.starts_at.astimezone(LONDON).hour == 10 and third.starts_at.astimezone(LONDON).hour == 8


def test_a_changed_time_opens_visits_whose_worker_could_not_rest(cast: Cast) -> None:
    """From eight in the morning to nine at night, and Dawn begins early: the law stops her, so it opens."""
    made = ahead(cast)
    with keys():
        first, second = made.visits.order_by("starts_at")[:2]
        Visit.objects.filter(pk__in=[first.pk, second.pk]).update(worker=cast.dawn)
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        early = first.starts_at.astimezone(LONDON).replace(hour=6) + dt.timedelta(days=1)
        make.visit(person=frank, worker=cast.dawn, starts_at=early)
    asking.tell(cast.dawn.pk)
    said = patterns.change(made, made.version, starts=dt.time(21))
    assert said.opened == 1
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.worker, second.worker) == (None, cast.dawn)
    assert Expected.objects.get().visit == first


def test_a_day_taken_out_is_called_off_and_comes_back(cast: Cast) -> None:
    made = ahead(cast)
    before = Visit.objects.filter(cancelled_on=None).count()
    gone = patterns.change(made, 1, weekdays=126)
    assert gone.ended == 4 and gone.moved == 0
    back = patterns.change(made, 2, weekdays=127)
    assert back.moved == 4 and Visit.objects.filter(cancelled_on=None).count() == before


def test_a_visit_with_a_note_stays_as_it_was(cast: Cast) -> None:
    made = ahead(cast)
    visit = Visit.objects.order_by("day")[0]
    with keys():
        note = make.note(person=cast.edith, author=cast.dawn, text="x")
        VisitNote.objects.create(visit=visit, note=note, person=cast.edith)
    asking.tell(cast.shabnam.pk)
    patterns.change(made, 1, ended_on=timezone.localdate())
    assert [v.pk for v in Visit.objects.filter(cancelled_on=None)] == [visit.pk]


def test_two_people_changing_one_pattern_lose_nothing(cast: Cast) -> None:
    made = ahead(cast)
    patterns.change(made, 1, minutes=30)
    with pytest.raises(Stale):
        patterns.change(made, 1, minutes=60)


def test_a_pattern_is_not_made_twice(cast: Cast) -> None:
    made = ahead(cast)
    again = Pattern(
        person=cast.edith, weekdays=127, starts=made.starts, minutes=30, started_on=made.started_on
    )
    with pytest.raises(patterns.Twice):
        patterns.add(again)
    other = pattern(cast, starts=dt.time(12), started_on=made.started_on)
    patterns.make_visits(cast.edith, patterns.horizon())
    with pytest.raises(patterns.Twice):
        patterns.change(other, 1, starts=dt.time(8, 15))


def test_the_job_keeps_every_team_ahead_as_one_of_its_own(cast: Cast) -> None:
    for person in (cast.edith, cast.tom, cast.rose):
        with keys():
            Pattern.objects.create(
                person=person, weekdays=127, starts=dt.time(8), minutes=30,
                started_on=timezone.localdate() + dt.timedelta(days=1),
            )  # fmt: skip
    asking.tell(None)
    with as_role("worker"):
        assert patterns.keep_ahead() == 3 * 28
        assert patterns.keep_ahead() == 0
        assert not Visit.objects.exists()  # nobody asks any more
