"""What nearly every page asks is written out in SQL: it says the same as the rule it repeats."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from django.utils import timezone

from people import asking
from people.models import CommunicationNeed, Membership, SafetyFact, User
from profiles import choosing
from profiles.models import Chosen
from rotas import cycle
from rotas.models import Period, Visit
from rotas.times import monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast
from wellbeing import doorstep

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
