"""What Today says is needed is what the rota calls open."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from people import asking
from people.models import Membership, Person
from rotas.models import Pattern, Visit
from rotas.needed import needed
from tests import make
from tests.conftest import keys
from tests.make import Cast


def test_the_written_statement_and_the_rota_agree_on_what_is_open(cast: Cast) -> None:
    today = timezone.localdate()
    with keys():
        paused = Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(10), minutes=30, paused_from=today
        )
        away = make.person(team=cast.ashton, name="Away Anna")
        Person.objects.filter(pk=away.pk).update(state="hospital")
        make.visit(person=cast.edith, starts_at=make.at(1, 9))
        make.visit(person=cast.edith, starts_at=make.at(3, 9), essential=True)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
        make.visit(person=cast.edith, worker=cast.gone, starts_at=make.at(1, 14))
        make.visit(person=away, starts_at=make.at(1, 15))
        make.visit(person=cast.tom, starts_at=make.at(1, 16))
        rests = make.visit(person=cast.edith, starts_at=make.at(1, 10))
        off = make.visit(person=cast.edith, starts_at=make.at(1, 18))
        Visit.objects.filter(pk=rests.pk).update(pattern=paused)
        Visit.objects.filter(pk=off.pk).update(cancelled_on=today)
        make.visit(person=cast.edith, starts_at=make.at(-1, 9))
    asking.tell(cast.shabnam.pk)
    last = today + dt.timedelta(days=3)
    open_ones = Visit.objects.filter(team=cast.ashton).between(today, last).open().order_by("starts_at", "pk")
    found = needed([cast.ashton], today, last, 9)
    assert [one.id for one in found] == [visit.pk for visit in open_ones]
    assert [one.starts_at for one in found] == [make.at(1, 9), make.at(1, 14), make.at(3, 9)]
    assert len(needed([cast.ashton], today, last, 1)) == 1


def test_another_team_s_visits_stay_unseen(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.tom, starts_at=make.at(1, 9))
        Membership.objects.filter(user=cast.dawn).update(ended_on=timezone.localdate())
    asking.tell(cast.shabnam.pk)
    today = timezone.localdate()
    assert needed([cast.wigan], today, today + dt.timedelta(days=2), 9) == []
