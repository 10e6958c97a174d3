"""Give and take of time, which shows no worker's minutes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from people import asking
from people.models import User
from rotas import lengths
from rotas.models import LengthSum, LengthVoice, Visit
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def last_block() -> dt.date:
    """A day of the four weeks that are over."""
    (block,) = sql("select length_block(uk_today()) - 28")[0]
    return block + dt.timedelta(days=3)  # type: ignore[no-any-return]


def visit_on(cast: Cast, day: dt.date, worker: User, hour: int) -> Visit:
    with keys():
        days = (day - timezone.localdate()).days
        return make.visit(person=cast.edith, worker=worker, starts_at=make.at(days, hour))


def test_two_workers_make_a_sum_and_one_alone_none(cast: Cast) -> None:
    mine = visit_on(cast, last_block(), cast.shabnam, 8)
    dawns = visit_on(cast, last_block(), cast.dawn, 12)
    asking.tell(cast.shabnam.pk)
    assert lengths.say(mine.pk, 10) and lengths.say(mine.pk, 10)
    assert lengths.balance(cast.ashton) == {}
    assert not lengths.say(dawns.pk, 10), "only one's own visit"
    asking.tell(cast.dawn.pk)
    assert lengths.say(dawns.pk, -10)
    assert lengths.balance(cast.ashton) == {cast.edith.pk: 10}
    asking.tell(cast.priya.pk)
    assert lengths.balance(cast.ashton) == {}


def test_the_weeks_that_still_run_are_never_shown(cast: Cast) -> None:
    today = timezone.localdate()
    for worker, hour in ((cast.shabnam, 8), (cast.dawn, 12)):
        visit = visit_on(cast, today, worker, hour)
        asking.tell(worker.pk)
        assert lengths.say(visit.pk, 10)
    assert lengths.balance(cast.ashton) == {}


@pytest.mark.parametrize("more", [0, 5, 20, -30, 10000])
def test_only_about_ten_minutes_can_be_said(cast: Cast, more: int) -> None:
    visit = visit_on(cast, timezone.localdate(), cast.shabnam, 8)
    asking.tell(cast.shabnam.pk)
    assert not lengths.say(visit.pk, more)


def test_nobody_can_read_who_said_what(cast: Cast) -> None:
    visit = visit_on(cast, last_block(), cast.shabnam, 8)
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
