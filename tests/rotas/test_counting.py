"""A team's week is kept as visits are written, whoever writes and however; a check holds it against them."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from contextlib import suppress
from typing import Any
from uuid import UUID

import pytest
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people import asking
from people.models import Mismatch
from rotas import counting
from rotas.models import TeamWeek, TouchedWeek, Visit
from tests import make
from tests.conftest import as_role, commit, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
Sums = dict[tuple[UUID, dt.date], tuple[int, ...]]


def raw() -> Sums:
    """Counted from the visits in Python, as a TeamWeek should hold them."""
    found: dict[tuple[UUID, dt.date], list[Visit]] = defaultdict(list)
    for visit in Visit.objects.filter(cancelled_on=None):
        day = visit.starts_at.astimezone(make.LONDON).date()
        found[visit.team_id, day - dt.timedelta(days=day.weekday())].append(visit)
    sums: Sums = {}
    for where, visits in found.items():
        seen = {(v.person_id, v.worker_id) for v in visits if v.worker_id and v.came != "no"}
        essential = [v for v in visits if v.essential]
        sums[where] = (
            sum(v.minutes for v in visits), sum(v.minutes for v in visits if v.worker_id),
            len({person for person, _ in seen}), len(seen), len(essential),
            sum(1 for v in essential if v.came == "no"),
        )  # fmt: skip
    return sums


def kept() -> Sums:
    rows = TeamWeek.objects.values_list(
        "team_id", "monday", "minutes", "taken", "people", "faces", "essential", "missed"
    )
    return {(team, monday): tuple(sums) for team, monday, *sums in rows}


def write(dice: random.Random, cast: Cast, visits: list[Visit]) -> None:
    """One write of any kind: one row or many, by the ORM or by hand."""
    rows = Visit.objects.filter(pk__in=[v.pk for v in dice.sample(visits, min(len(visits), 3))])
    kinds: list[Any] = [
        lambda: rows.update(worker=dice.choice([None, cast.dawn, cast.shabnam])),
        lambda: rows.update(came=dice.choice(["", "yes", "no"])),
        lambda: rows.update(cancelled_on=dice.choice([None, timezone.localdate()])),
        lambda: rows.update(team=dice.choice([cast.ashton, cast.wigan])),
        lambda: rows.update(essential=dice.choice([True, False])),
        lambda: sql("update rotas_visit set starts_at = starts_at + '7 days', ends_at = ends_at + '7 days',"
                    " day = day + 7 where id = %s", dice.choice(visits).pk),
        lambda: sql("update rotas_visit set ends_at = ends_at + '5 minutes' where id = %s",
                    dice.choice(visits).pk),
        lambda: visits.append(make.visit(person=dice.choice([cast.edith, cast.tom]), minutes=5,
                                         starts_at=make.at(dice.randint(-40, 40), dice.randint(0, 23)))),
        lambda: sql("delete from rotas_visit where id = %s", visits.pop().pk) if len(visits) > 25 else None,
    ]  # fmt: skip
    with suppress(IntegrityError), transaction.atomic():  # two at one time are turned away
        dice.choice(kinds)()


@pytest.mark.parametrize("seed", [1, 2])
def test_the_kept_weeks_are_those_of_the_visits_after_any_writes(seed: int, cast: Cast) -> None:
    dice = random.Random(seed)
    with keys():
        visits = [
            make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(n - 5, 8), minutes=30)
            for n in range(10)
        ]
        for n in range(150):
            write(dice, cast, visits)
            if n % 5 == 0:
                commit()
        commit()
        assert kept() == raw() and len(kept()) > 4
        assert not TouchedWeek.objects.exists()


def test_a_week_begins_on_monday_in_london(cast: Cast) -> None:
    """25 October 2026 has 25 hours: its last visit is still of that week."""
    late = dt.datetime(2026, 10, 25, 23, 30, tzinfo=make.LONDON)
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=late, minutes=20)
        commit()
        assert [m for _, m in kept()] == [dt.date(2026, 10, 19)]


def test_a_write_that_changes_no_sum_touches_no_week(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn)
        commit()
        Visit.objects.filter(pk=visit.pk).update(purpose="Tea", version=9)
        assert not TouchedWeek.objects.exists()
        Visit.objects.filter(pk=visit.pk).update(worker=None)
        assert TouchedWeek.objects.count() == 1


def test_a_write_that_is_undone_leaves_the_week_as_it_was(cast: Cast) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn)
        commit()
        before = kept()
        with transaction.atomic():
            Visit.objects.filter(pk=visit.pk).update(worker=None)
            transaction.set_rollback(True)
        commit()
        assert kept() == before == raw()


def test_the_team_and_its_coach_read_their_weeks_and_nobody_changes_them(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn)
        make.visit(person=cast.tom, worker=cast.priya)
        commit()
    for user, number in ((cast.dawn, 1), (cast.sam, 1), (cast.priya, 1), (cast.zed, 0), (cast.ada, 0),
                         (cast.jo, 0), (cast.gone, 0)):  # fmt: skip
        asking.tell(user.pk)
        assert TeamWeek.objects.count() == number, user
        assert TeamWeek.objects.update(minutes=1) == 0 and not TouchedWeek.objects.exists()
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            TouchedWeek.objects.create(team_id=cast.ashton.pk, monday=dt.date(2026, 1, 5))
    for job in ("job_weeks_apart()", f"job_count_weeks('{cast.ashton.pk}')"):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            sql(f"select * from {job}")


def spoil(cast: Cast) -> None:
    """As if a week had been kept wrongly, and another forgotten."""
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-21, 8))
        commit()
        TeamWeek.objects.filter(monday__lt=timezone.localdate() - dt.timedelta(days=10)).delete()
        TeamWeek.objects.update(minutes=1)


def test_the_nightly_check_tells_and_mends_nothing(
    cast: Cast, sign_in: Any, caplog: pytest.LogCaptureFixture
) -> None:
    with as_role("worker"):
        assert counting.check() == 0
    spoil(cast)
    with as_role("worker"):
        assert counting.check() == 2 == counting.check()
        assert Mismatch.objects.count() == 1
    assert "kept weeks differ from the visits: 2" in caplog.text
    with keys():
        assert TeamWeek.objects.get().minutes == 1
    page = sign_in(cast.ada).get(f"/office/{cast.ashton.organisation_id}/").text
    assert "2 weeks in “How we’re doing” did not agree with the rota" in page and "count_weeks" in page
    for user in (cast.zed, cast.dawn, cast.sam, cast.jo):
        asking.tell(user.pk)
        assert not Mismatch.objects.exists()


def test_counting_again_puts_it_right_and_ends_what_was_told(
    cast: Cast, sign_in: Any, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(cast)
    with as_role("worker"):
        counting.check()
    settings.DATABASE_LOGIN = "owner"
    with keys():
        call_command("count_weeks")
        commit()
        assert kept() == raw() and len(kept()) == 2
    said = capsys.readouterr()
    assert "[" + "#" * 40 + "]" in said.err and "counted again" in said.out
    with as_role("worker"):
        assert counting.check() == 0
    assert "did not agree" not in sign_in(cast.ada).get(f"/office/{cast.ashton.organisation_id}/").text


def test_the_check_takes_one_query_whatever_the_teams(cast: Cast) -> None:
    with as_role("worker"), CaptureQueriesContext(connection) as caught:
        counting.check()
    assert len(caught) == 1
