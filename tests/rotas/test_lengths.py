"""Give and take of time, which shows no worker's minutes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import ProgrammingError, connection, transaction
from django.db.models import F
from django.utils import timezone

from people import asking
from people.models import User
from rotas import lengths
from rotas.models import LengthSum, LengthVoice, Visit
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def visit_on(cast: Cast, day: dt.date, worker: User, hour: int) -> Visit:
    with keys():
        days = (day - timezone.localdate()).days
        return make.visit(person=cast.edith, worker=worker, starts_at=make.at(days, hour))


def speak(cast: Cast, *words: tuple[User, int]) -> None:
    """Each of these workers says so of a visit of today."""
    for hour, (worker, more) in enumerate(words, start=7):
        visit = visit_on(cast, timezone.localdate(), worker, hour)
        asking.tell(worker.pk)
        assert lengths.say(visit.pk, more)


def four_weeks_pass() -> None:
    with keys():
        for model in (LengthVoice, LengthSum):
            model.objects.update(block=F("block") - dt.timedelta(days=28))


@pytest.fixture
def joy(cast: Cast) -> User:
    with keys():
        return make.member(name="Joy Bell", team=cast.ashton)


def test_three_workers_make_a_sum_and_fewer_none(cast: Cast, joy: User) -> None:
    speak(cast, (cast.shabnam, 10), (cast.shabnam, 10), (cast.dawn, -10))
    four_weeks_pass()
    assert lengths.balance(cast.ashton) == {}, "of two, each knows what the other said"


def test_the_sum_of_three_is_for_their_team_alone(cast: Cast, joy: User) -> None:
    speak(cast, (cast.shabnam, 10), (cast.shabnam, 10), (cast.dawn, -10), (joy, 10))
    assert lengths.balance(cast.ashton) == {}, "the weeks that still run are never shown"
    four_weeks_pass()
    assert lengths.balance(cast.ashton) == {cast.edith.pk: 20}
    asking.tell(cast.priya.pk)
    assert lengths.balance(cast.ashton) == {}


def test_weeks_that_are_over_take_no_more_words(cast: Cast, joy: User) -> None:
    speak(cast, (cast.shabnam, 10), (cast.dawn, -10), (joy, 10))
    four_weeks_pass()
    [(block,)] = sql("select length_block(uk_today())")
    late = visit_on(cast, block - dt.timedelta(days=1), cast.dawn, 12)
    asking.tell(cast.dawn.pk)
    assert not lengths.say(late.pk, 10)
    assert lengths.balance(cast.ashton) == {cast.edith.pk: 10}


def test_only_ones_own_visit(cast: Cast) -> None:
    visit = visit_on(cast, timezone.localdate(), cast.dawn, 12)
    asking.tell(cast.shabnam.pk)
    assert not lengths.say(visit.pk, 10)


@pytest.mark.parametrize("more", [0, 5, 20, -30, 10000])
def test_only_about_ten_minutes_can_be_said(cast: Cast, more: int) -> None:
    visit = visit_on(cast, timezone.localdate(), cast.shabnam, 8)
    asking.tell(cast.shabnam.pk)
    assert not lengths.say(visit.pk, more)


def test_nobody_can_read_who_said_what(cast: Cast) -> None:
    visit = visit_on(cast, timezone.localdate(), cast.shabnam, 8)
    asking.tell(cast.shabnam.pk)
    lengths.say(visit.pk, 10)
    for model in (LengthSum, LengthVoice):
        assert not model.objects.exists()
        assert not model.objects.update(block=dt.date(2024, 1, 1))
        with pytest.raises(ProgrammingError), transaction.atomic():
            make_row = model(person=cast.edith, block=dt.date(2024, 1, 1))
            if isinstance(make_row, LengthVoice):
                make_row.user = cast.shabnam
            make_row.save()


def test_nothing_kept_ties_minutes_to_a_worker() -> None:
    """A voice has no minutes, a sum has no author, and neither has a history."""
    assert {f.name for f in LengthVoice._meta.fields} == {"id", "person", "block", "user"}
    assert {f.name for f in LengthSum._meta.fields} == {"id", "person", "block", "minutes"}
    assert not {"rotas_lengthsumevent", "rotas_lengthvoiceevent"} & set(
        connection.introspection.table_names()
    )
