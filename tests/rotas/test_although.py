"""Taking a visit although something stands against it: what stops, what asks for a sentence, what bends."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import User
from rotas import claiming, diaries
from rotas.claiming import CannotTake
from rotas.models import (
    Bend,
    Commitment,
    Passing,
    Pattern,
    Preference,
    Promise,
    RotaAgreement,
    RotaSettings,
    TravelTime,
    Visit,
    WorkTerms,
)
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def frank(cast: Cast, **more: Any) -> Visit:
    """A visit to Frank, of Ashton too."""
    person = make.person(team=cast.ashton, name="Frank Leigh")
    return make.visit(person=person, **more)


def late_then_early(cast: Cast, **more: Any) -> Visit:
    """Shabnam is with Frank until 10pm; Edith's visit next day at 7 is open."""
    with keys():
        frank(cast, worker=cast.shabnam, starts_at=make.at(2, 21), minutes=60)
        visit = make.visit(person=cast.edith, starts_at=make.at(3, 7), **more)
    asking.tell(cast.shabnam.pk)
    return visit


def pair(cast: Cast) -> dict[str, Any]:
    """Edith's home and Frank's, in the order the database wants."""
    people = sorted(cast.ashton.people.all(), key=lambda person: str(person.pk))
    return {"one": people[0], "other": people[1]}


def reasons(visit: Visit, worker: User) -> list[tuple[str, bool]]:
    return [(reason.kind, reason.stops) for reason in claiming.why_not(visit, worker)]


def busy(cast: Cast) -> None:
    """Dawn is elsewhere when Edith's early visit is."""
    with keys():
        person = make.person(team=cast.ashton, name="Gwen Parr")
        make.visit(person=person, worker=cast.dawn, starts_at=make.at(3, 7))
    asking.tell(cast.shabnam.pk)


def test_the_law_stops_a_short_night_and_says_so(cast: Cast) -> None:
    visit = late_then_early(cast)
    with pytest.raises(CannotTake) as said:
        claiming.take(visit.pk, by=cast.shabnam, why="I want to")
    assert "9 hours of rest" in str(said.value) and "Working Time Regulations" in str(said.value)
    visit.refresh_from_db()
    assert visit.worker is None


def test_an_essential_visit_nobody_else_can_take_bends_rest_for_rest_booked(cast: Cast) -> None:
    visit = late_then_early(cast, essential=True)
    rest_at = make.at(3, 14)
    with pytest.raises(CannotTake):  # Dawn could
        claiming.take(visit.pk, by=cast.shabnam, why="Nobody else", rest_at=rest_at)
    busy(cast)
    for words in ({"why": "Nobody else"}, {"rest_at": rest_at}, {"why": " ", "rest_at": rest_at}):
        with pytest.raises(CannotTake):
            claiming.take(visit.pk, by=cast.shabnam, **words)
    for wrong in (make.at(3, 7), make.at(20, 14)):
        with pytest.raises(CannotTake, match="Book the rest after"):
            claiming.take(visit.pk, by=cast.shabnam, why="Nobody else", rest_at=wrong)
    assert claiming.take(visit.pk, by=cast.shabnam, why="Nobody else", rest_at=rest_at).worker == cast.shabnam
    bend = Bend.objects.get()
    assert bend.kinds == ["rest"] and bend.why == "Nobody else" and bend.rest_ends_at == make.at(3, 16)
    with keys():
        then = frank(cast, starts_at=make.at(3, 15))
    asking.tell(cast.shabnam.pk)
    assert reasons(then, cast.shabnam) == [("owed", True)]


def test_rest_is_not_booked_where_there_is_work(cast: Cast) -> None:
    visit = late_then_early(cast, essential=True)
    busy(cast)
    with keys():
        frank(cast, worker=cast.shabnam, starts_at=make.at(3, 15))
    asking.tell(cast.shabnam.pk)
    with pytest.raises(CannotTake, match="Choose another time to rest"):
        claiming.take(visit.pk, by=cast.shabnam, why="Nobody else", rest_at=make.at(3, 14))


def test_a_visit_that_is_not_essential_bends_nothing(cast: Cast) -> None:
    visit = late_then_early(cast)
    busy(cast)
    assert not claiming.may_bend(visit, claiming.why_not(visit, cast.shabnam), cast.shabnam)


def test_48_hours_bend_for_nobody(cast: Cast) -> None:
    """Working Time Regulations 1998, 4: no essential visit lifts it."""
    with keys():
        person = make.person(team=cast.ashton, name="Frank Leigh")
        for day in range(-125, 0):
            if make.at(day).weekday() < 5:
                make.visit(person=person, worker=cast.shabnam, starts_at=make.at(day, 8), minutes=620)
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 12), essential=True)
    busy(cast)
    found = claiming.why_not(visit, cast.shabnam)
    assert [reason.kind for reason in found] == ["hours"]
    assert not claiming.may_bend(visit, found, cast.shabnam)


def test_what_only_asks_wants_one_sentence_and_keeps_it(cast: Cast, sign_in: Any) -> None:
    with keys():
        frank(cast, worker=cast.shabnam, starts_at=make.at(1, 8), minutes=58)
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 9))
    client = sign_in(cast.shabnam)
    address = reverse("visit_take", args=[cast.ashton.pk, visit.pk])
    first = client.post(address)
    assert first.status_code == 409
    html = first.content.decode()
    assert "It is about 5 minutes from Frank, and there are 2." in html
    assert "Why is it right this time?" in html
    assert client.post(address, {"why": " "}).status_code == 422
    assert client.post(address, {"why": "They live next door"}).status_code == 302
    asking.tell(cast.dawn.pk)
    bend = Bend.objects.get()
    assert (bend.kinds, bend.why, bend.rest_starts_at) == (["travel"], "They live next door", None)
    asking.tell(cast.priya.pk)
    assert not Bend.objects.exists()


def test_the_form_of_an_essential_visit_books_the_rest(cast: Cast, sign_in: Any) -> None:
    visit = late_then_early(cast, essential=True)
    busy(cast)
    client = sign_in(cast.shabnam)
    address = reverse("visit_take", args=[cast.ashton.pk, visit.pk])
    assert "nobody else in the team can take it" in client.get(address).content.decode()
    missing = client.post(address, {"why": "Nobody else"})
    assert missing.status_code == 422 and "Choose a day" in missing.content.decode()
    rest = {"rest_day": visit.day.isoformat(), "rest_time": "14:00"}
    assert client.post(address, {"why": "Nobody else", **rest}).status_code == 302


@pytest.mark.parametrize(
    ("make_it", "kind"),
    [
        (lambda cast: TravelTime.objects.create(team=cast.ashton, minutes=40, **pair(cast)), "travel"),
        (lambda cast: RotaAgreement.objects.create(
            team=cast.ashton, about="finish", limit=12, words="Home by noon"), "agreement"),
        (lambda cast: Promise.objects.create(
            team=cast.ashton, user=cast.shabnam, words="Play", starts_at=make.at(1, 12),
            ends_at=make.at(1, 14)), "promise"),
        (lambda cast: Preference.objects.create(
            team=cast.ashton, user=cast.shabnam, tone="cant", day=timezone.localdate(make.at(1))), "cant"),
        (lambda cast: Preference.objects.create(
            team=cast.ashton, user=cast.shabnam, tone="rather_not", weekdays=127,
            started_on=timezone.localdate()), "rather_not"),
        (lambda cast: Commitment.objects.create(
            team=cast.ashton, kind="meeting", title="our meeting", starts_at=make.at(1, 12),
            ends_at=make.at(1, 13)), "clash"),
    ],
)  # fmt: skip
def test_what_the_team_wrote_down_is_found(cast: Cast, make_it: Any, kind: str) -> None:
    with keys():
        frank(cast, worker=cast.shabnam, starts_at=make.at(1, 11), minutes=60)
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 12, 20), minutes=30)
    asking.tell(cast.shabnam.pk)
    assert reasons(visit, cast.shabnam) == []
    with keys():
        make_it(cast)
    asking.tell(cast.shabnam.pk)
    assert reasons(visit, cast.shabnam) == [(kind, kind == "clash")]
    asking.tell(cast.dawn.pk)
    theirs = [] if kind in ("travel", "promise", "cant", "rather_not") else [(kind, kind == "clash")]
    assert reasons(visit, cast.dawn) == theirs


def test_a_paused_visit_rests(cast: Cast) -> None:
    with keys():
        pattern = Pattern.objects.create(person=cast.edith, weekdays=127, starts=dt.time(9), minutes=30)
        visit = make.visit(person=cast.edith)
        Visit.objects.filter(pk=visit.pk).update(pattern=pattern)
        visit.refresh_from_db()
    asking.tell(cast.shabnam.pk)
    assert Visit.objects.open().count() == 1 and reasons(visit, cast.shabnam) == []
    for until, rests in ((None, True), (visit.day, False), (visit.day + dt.timedelta(days=1), True)):
        with keys():
            Pattern.objects.update(paused_from=timezone.localdate(), paused_until=until)
        asking.tell(cast.shabnam.pk)
        visit = Visit.objects.select_related("person", "pattern", "team").get(pk=visit.pk)
        assert Visit.objects.open().count() == (0 if rests else 1)
        assert reasons(visit, cast.shabnam) == ([("away", True)] if rests else [])


def test_giving_back_and_taking_on_are_remembered_once_each(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith)
    asking.tell(cast.shabnam.pk)
    claiming.take(visit.pk, by=cast.shabnam)
    assert not Passing.objects.exists()  # an open visit of the plan is no cover
    claiming.give_back(visit.pk, by=cast.shabnam)
    asking.tell(cast.dawn.pk)
    claiming.take(visit.pk, by=cast.dawn)
    passing = Passing.objects.get()
    assert (passing.gave, passing.took, passing.day) == (cast.shabnam, cast.dawn, visit.day)


def test_every_workers_diary_costs_the_same_queries(
    cast: Cast, django_assert_num_queries: Any, django_assert_max_num_queries: Any
) -> None:
    today = timezone.localdate()
    asking.tell(cast.shabnam.pk)
    with django_assert_max_num_queries(16) as few:
        found = diaries.of_team(cast.ashton, today, today, asking=cast.shabnam)
    assert {diary.worker.name for diary in found.values()} == {"You", "Dawn"}
    with keys():
        for n in range(6):
            make.member(name=f"Kim {n}", team=cast.ashton)
            frank(cast, worker=cast.dawn, starts_at=make.at(1, 8 + n), minutes=30)
    asking.tell(cast.shabnam.pk)
    with django_assert_num_queries(len(few)):
        assert len(diaries.of_team(cast.ashton, today, today, asking=cast.shabnam)) == 8


def test_weeks_before_are_summed_as_the_rules_count_them(cast: Cast) -> None:
    """The sum in SQL and the sum of stretches are the same figure."""
    with keys():
        person = make.person(team=cast.ashton, name="Frank Leigh")
        for day in (-40, -39, -33, -24):
            for hour, length in ((8, 50), (9, 30), (12, 200), (23, 70)):
                start = make.at(day, hour)
                make.visit(person=person, worker=cast.shabnam, starts_at=start, minutes=length)
        RotaSettings.objects.create(team=cast.ashton, usual_travel=0)
        WorkTerms.objects.create(user=cast.shabnam, opted_out_on=timezone.localdate())
    asking.tell(cast.shabnam.pk)
    today = timezone.localdate()
    near = diaries.of_worker(cast.ashton, cast.shabnam, today - dt.timedelta(days=20), today)
    far = diaries.of_worker(cast.ashton, cast.shabnam, today, today)
    assert far.busy != near.busy and far.worker.opted_out
    assert {week: n for week, n in far._weeks.items() if n} == near._weeks
