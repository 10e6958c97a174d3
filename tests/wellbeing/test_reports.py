"""The commissioner's report: frozen, small numbers hidden, read through a login that reads nothing else."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from people import asking
from people.models import Permission, Person, User
from profiles.models import Idea, Outcome, OutcomeMove
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast
from wellbeing.reports import figures, issuing
from wellbeing.reports.disclosure import FEWEST, HIDDEN, count, mean, rounded, share
from wellbeing.reports.models import Report
from wellbeing.reports.pictures import flat
from wellbeing.reports.quarters import Quarter, finished

LAST = finished(timezone.localdate())


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_no_figure_has_fewer_than_eight_people_behind_it(number: int, people: int) -> None:
    shown = count(number, people)
    if 0 < people < FEWEST or 0 < number < FEWEST:
        assert shown == HIDDEN
    if shown != HIDDEN:
        assert isinstance(shown, int) and shown % 5 == 0 and abs(shown - number) <= 2


@given(st.floats(0, 500), st.integers(0, 7))
def test_no_mean_is_of_fewer_than_eight_people(total: float, people: int) -> None:
    assert mean(total, people) == HIDDEN


def test_rounding_goes_to_the_nearest_five_and_halves_go_up() -> None:
    assert [rounded(n) for n in (8, 12, 12.5, 13, 17.4)] == [10, 10, 15, 15, 15]


def test_a_share_of_something_hidden_is_hidden() -> None:
    assert share(HIDDEN, 20) == share(5, HIDDEN) == share(0, 0) == HIDDEN and share(5, 20) == 25


def test_one_hidden_share_hides_a_second_so_that_none_can_be_subtracted() -> None:
    shown = figures._hide_a_second({"a": 20, "b": HIDDEN, "c": 50, "d": 10})
    assert shown == {"a": 20, "b": HIDDEN, "c": 50, "d": HIDDEN}


def test_a_quarter_knows_its_days() -> None:
    q = Quarter(2026, 4)
    assert (q.first, q.after) == (dt.date(2026, 10, 1), dt.date(2027, 1, 1))
    assert Quarter.of(dt.date(2026, 3, 31)) == Quarter(2026, 1)
    assert finished(dt.date(2027, 1, 1)) == q and finished(dt.date(2026, 12, 31)) == Quarter(2026, 3)
    assert [f"{m:%Y-%m}" for m in q.months(12)][::11] == ["2026-01", "2026-12"]


def people_who_agree(cast: Cast, how_many: int, *, agree: bool = True) -> list[Person]:
    """So many more people in Ashton, each with an outcome that is there and an idea chosen."""
    made = []
    for n in range(how_many):
        person = make.person(team=cast.ashton, name=f"Person{n} Last")
        Person.objects.filter(pk=person.pk).update(started_on=LAST.first - dt.timedelta(days=400))
        outcome = person.outcomes.get()
        Outcome.objects.filter(pk=outcome.pk).update(started_on=LAST.first - dt.timedelta(days=300))
        OutcomeMove.objects.create(
            outcome=outcome, person=person, life="active", progress="there", author=cast.shabnam,
            on=LAST.first + dt.timedelta(days=3),
        )  # fmt: skip
        Idea.objects.create(
            outcome=outcome, person=person, number=4, what="club", decided_on=LAST.first, a_week=2
        )
        if agree:
            Permission.objects.create(
                person=person, purpose="report", scope="counted", how="said", decided_by=person.called,
                recorded_by=cast.shabnam, starts_on=LAST.first - dt.timedelta(days=10),
            )  # fmt: skip
        made.append(person)
    return made


@pytest.fixture
def report(cast: Cast) -> Report:
    with keys():
        people_who_agree(cast, 13)
        people_who_agree(cast, 3, agree=False)
        return issuing.issue(cast.contract, LAST)


def connected(f: dict[str, Any]) -> Any:
    return next(e for e in f["outcomes"]["elements"] if e["name"] == "Staying connected")["there"]


def test_only_people_who_agreed_are_counted_in_break_downs(report: Report) -> None:
    f = report.figures
    assert f["people"] == 15 and f["counted"] == 15  # 17 and 13, each to the nearest 5
    assert connected(f) == 15 and f["outcomes"]["total"] == 15
    assert f["sequence"][2] == {"name": "Community places", "start": HIDDEN, "now": 100}


def test_few_people_are_hidden_in_every_figure(cast: Cast) -> None:
    with keys():
        people_who_agree(cast, 5)
        f = issuing.issue(cast.contract, LAST).figures
    values = [v for m, _, v in flat(f) if m not in ("reliability",)]
    assert set(values) <= {"[c]", "0"}, values
    assert f["reliability"]["uncovered"] == 0


def test_a_frozen_report_is_not_changed_by_later_data(cast: Cast, report: Report) -> None:
    with keys():
        OutcomeMove.objects.update(progress="start")
        again = issuing.issue(cast.contract, LAST)
        kept = Report.objects.get(pk=report.pk)
    assert kept.figures == report.figures and kept.number == 1
    assert again.number == 2 and connected(again.figures) == 0


def test_nobody_changes_a_report_even_as_a_member_of_the_team(cast: Cast, report: Report) -> None:
    asking.tell(cast.shabnam.pk)
    assert Report.objects.count() == 1
    assert Report.objects.update(number=9) == 0 and Report.objects.all().delete()[0] == 0


PERSONAL = ["people_person", "people_colleague", "profiles_note", "profiles_outcome", "rotas_visit",
            "meetings_tension", "people_permission", "people_user", "people_look"]  # fmt: skip


@pytest.mark.parametrize("table", PERSONAL)
def test_the_reports_login_is_refused_on_personal_tables(table: str, cast: Cast) -> None:
    with as_role("reports"), pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        sql(f"select * from {table}")


def test_the_reports_login_reads_only_the_asking_commissioners_reports(cast: Cast, report: Report) -> None:
    seen = {}
    for name in ("jo", "ada", "zed", "priya"):
        asking.tell(getattr(cast, name).pk)
        with as_role("reports"):
            seen[name] = Report.objects.count()
    assert seen == {"jo": 1, "ada": 0, "zed": 0, "priya": 0}


@pytest.mark.django_db(transaction=True, databases=["default", "reports"])
def test_a_commissioner_reads_the_report_and_its_csv(sign_in: Any) -> None:
    with transaction.atomic(), keys():
        cast = Cast.build()
        people_who_agree(cast, 13)
        made = issuing.issue(cast.contract, LAST)
        other = User.objects.create_user("else@example.org")
    client = sign_in(cast.jo)
    address = reverse("report", args=[cast.contract.pk, LAST.year, LAST.number])
    assert client.get(reverse("reports"))["Location"] == address
    page = client.get(address).content.decode()
    assert "What changed for people this quarter" in page and LAST.name in page and "[c]" in page
    for text in made.figures["points"]:
        assert text in page.replace("&#39;", "'")
    table = client.get(reverse("report_csv", args=[cast.contract.pk, LAST.year, LAST.number]))
    rows = table.content.decode("utf-8-sig").splitlines()
    assert "outcomes,Staying connected: there,15" in rows and table["Content-Type"].startswith("text/csv")
    assert "Edith" not in page and "Person1" not in page
    assert client.get(f"{address}?number=7").status_code == 404
    assert client.get(reverse("report", args=[cast.contract.pk, LAST.year, 9])).status_code == 404
    for outsider in (cast.shabnam, cast.ada, other):
        assert sign_in(outsider).get(address).status_code == 404
    connection.close()
