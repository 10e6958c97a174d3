"""What nearly every page asks is written out in SQL: it says the same as the rule it repeats."""

from __future__ import annotations

import datetime as dt
import itertools
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import F
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people import asking
from people.models import CommunicationNeed, Membership, Person, SafetyFact, User
from profiles import choosing
from profiles.models import Chosen
from rotas import balance, cycle
from rotas.models import Pattern, Period, Visit
from rotas.needed import needed
from rotas.overdue import silent
from rotas.slots import slots
from rotas.times import monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast
from wellbeing import doorstep
from wellbeing.reports import facts
from wellbeing.reports.quarters import finished

pytestmark = pytest.mark.django_db


def test_what_changed_for_me_is_what_changed_and_touches_me(cast: Cast) -> None:
    """Every way in which a visit can differ from the one agreed, in and outside an agreed rota."""
    monday = monday_of(timezone.localdate())
    workers: list[User | None] = [None, cast.shabnam, cast.dawn]
    times = itertools.product(range(1, 6), range(7, 19))
    with keys():
        Period.objects.create(
            team=cast.ashton, first=monday, after=monday + dt.timedelta(days=14), state="agreed",
            agreed_on=monday,
        )  # fmt: skip
        for was, now, moved, off in itertools.product(workers, workers, (0, 30, None), (False, True)):
            visit = make.visit(person=cast.edith, starts_at=make.at(*next(times)))
            agreed_at = None if moved is None else visit.starts_at - dt.timedelta(minutes=moved)
            Visit.objects.filter(pk=visit.pk).update(
                worker=None if off else now, agreed_worker=was if agreed_at else None,
                agreed_starts_at=agreed_at, cancelled_on=timezone.localdate() if off else None,
            )  # fmt: skip
        later = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(40, 9))
        Visit.objects.filter(pk=later.pk).update(agreed_starts_at=later.starts_at, agreed_worker=cast.shabnam)
    for who in (cast.shabnam, cast.dawn):
        asking.tell(who.pk)
        all_of_them = [c for c in cycle.changes(cast.ashton, asking=who) if c.to_see]
        assert cycle.to_see([cast.ashton], asking=who) == all_of_them and len(all_of_them) > 10


#: a pause, in days from the visit's own
PAUSES = [(None, None), (0, None), (0, 1), (-1, 1), (-1, 0), (1, None), (-2, -1), (-2, None)]


def paused(cast: Cast, days: int, **more: Any) -> list[Visit]:
    """Visits of that day, of patterns with each of the pauses; they rest by the rule in Python."""
    found, day = [], timezone.localdate() + dt.timedelta(days=days)
    for n, pause in enumerate(PAUSES):
        begins, back = (None if ahead is None else day + dt.timedelta(days=ahead) for ahead in pause)
        pattern = Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(7 + n, days % 60), minutes=45,
            paused_from=begins, paused_until=back,
        )  # fmt: skip
        visit = make.visit(person=cast.edith, starts_at=make.at(days, 7 + n), essential=True)
        Visit.objects.filter(pk=visit.pk).update(pattern=pattern, **more)
        found.append(Visit.objects.select_related("person", "pattern").get(pk=visit.pk))
    assert [one.rests for one in found] == [False, True, True, True, False, False, False, True]
    return found


def going(visits: list[Visit]) -> list[UUID]:
    return [one.pk for one in visits if not one.rests]


def test_a_paused_visit_is_neither_needed_nor_open(cast: Cast) -> None:
    with keys():
        visits = paused(cast, 1)
    asking.tell(cast.shabnam.pk)
    today = timezone.localdate()
    soon = needed([cast.ashton], today, today + dt.timedelta(days=2), 99)
    assert [one.id for one in soon] == going(visits)
    assert list(Visit.objects.open().values_list("pk", flat=True)) == going(visits)
    assert [one.id for one in slots(Visit.objects.all(), asking=cast.shabnam) if one.open] == going(visits)


def test_a_paused_visit_is_not_missed_and_no_hour_of_anybodys(cast: Cast) -> None:
    last = finished(timezone.localdate())
    ago = (last.first - timezone.localdate()).days
    with keys():
        Person.objects.filter(pk=cast.edith.pk).update(state_since=last.first)
        yesterday, nobodys = paused(cast, -1), paused(cast, ago)
        somebodys = paused(cast, ago + 1, worker=cast.shabnam)
        assert [one.id for one in silent([cast.ashton])] == going(yesterday)
        said = facts.totals(cast.contract, last)
        assert said.uncovered == len(going(nobodys))
        assert said.planned == said.assumed == len(going(somebodys)) * 0.75
        Visit.objects.filter(pk=somebodys[1].pk).update(came="yes")
        said = facts.totals(cast.contract, last)
        assert said.planned - said.assumed == said.confirmed == 0.75


def test_who_would_have_come_in_a_pause_is_no_face(cast: Cast) -> None:
    last = finished(timezone.localdate())
    when = {"people": [cast.edith.pk], "first": last.first, "after": last.after}
    with keys():
        yesterday = paused(cast, -1, worker=cast.shabnam)
        assert set(Visit.objects.took_place().values_list("pk", flat=True)) == set(going(yesterday))
        then = paused(cast, (last.first - timezone.localdate()).days, worker=cast.dawn)
        Visit.objects.filter(pk__in=going([*yesterday, *then])).delete()
        assert balance.faces([cast.edith.pk]) == {} and facts.rows(facts.FACES, when) == []
        Visit.objects.update(came="yes")
        assert balance.faces([cast.edith.pk]) == {cast.edith.pk: 1}
        assert facts.rows(facts.FACES, when) == [(cast.edith.pk, last.first, 1)]


def test_a_pause_is_a_change_of_what_was_agreed(cast: Cast) -> None:
    monday = monday_of(timezone.localdate())
    with keys():
        Period.objects.create(
            team=cast.ashton, first=monday, after=monday + dt.timedelta(days=14), state="agreed",
            agreed_on=monday,
        )  # fmt: skip
        as_agreed = paused(cast, 1, worker=cast.dawn, agreed_worker=cast.dawn)
        Visit.objects.update(agreed_starts_at=F("starts_at"))
        new = paused(cast, 2, worker=cast.dawn)
    asking.tell(cast.dawn.pk)
    with CaptureQueriesContext(connection) as asked:
        changes = cycle.changes(cast.ashton, asking=cast.dawn)
    assert len(asked) == 4  # the agreed rotas, then three
    assert cycle.to_see([cast.ashton], asking=cast.dawn) == changes
    rest = [one.pk for one in as_agreed if one.rests]
    assert [one.id for one in changes] == [*rest, *going(new)]


def test_the_names_of_whom_somebody_chose_are_those_who_still_work_there(cast: Cast) -> None:
    today = timezone.localdate()
    with keys():
        ends = {"Stays": None, "Leaves": today + dt.timedelta(days=1), "Left": today, "Coaches": None}
        for name, ended_on in ends.items():
            user = make.member(name=f"{name} Orr", team=cast.ashton)
            Membership.objects.filter(user=user).update(
                ended_on=ended_on, standing="coach" if name == "Coaches" else "worker"
            )
            Chosen.objects.create(person=cast.edith, user=user, trial_until=today)
        ended = make.member(name="Changed Orr", team=cast.ashton)
        Chosen.objects.create(person=cast.edith, user=ended, trial_until=today, ended_on=today)
    asking.tell(cast.shabnam.pk)
    chosen = [one.name.split()[0] for one in choosing.of_person(cast.edith)]
    assert choosing.names(cast.edith) == chosen == ["Leaves", "Stays"]


def test_the_flags_at_the_door_are_the_facts_that_hold_today(cast: Cast) -> None:
    today = timezone.localdate()
    with keys():
        for n, until in enumerate((None, today - dt.timedelta(days=1), today, today + dt.timedelta(days=1))):
            SafetyFact.objects.create(person=cast.edith, kind="falls", text=f"Fact {n}", until=until)
            CommunicationNeed.objects.create(person=cast.edith, text=f"Need {n}", ended_on=until)
    asking.tell(cast.shabnam.pk)
    facts = SafetyFact.objects.current().filter(person=cast.edith).values_list("text", flat=True)
    shown = {words for words, _, _ in doorstep.flags_of([cast.edith.pk])[cast.edith.pk]}
    assert shown == {*facts, "Need 0", "Need 3"} and {"Fact 0", "Fact 3"} <= shown and "Fact 2" not in shown
