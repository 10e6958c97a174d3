"""Every list for programs: narrowed, paged and written as CSV in one way, and bad questions are said so."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.models import Meeting, Role
from people.checks import addresses
from people.models import EmergencyContact, Incident, Look, Notice, Person, SafetyFact
from profiles.models import Place, Review
from rotas.models import Ask, Pattern
from tests import make
from tests.conftest import keys
from tests.make import Cast

PROBLEM = "application/problem+json"
#: list -> what makes one more row of it
Maker = Callable[[Cast, int], Any]


def _visit(cast: Cast, n: int) -> Any:
    return make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(n + 1, 9))


LISTS: dict[str, Maker] = {
    "teams/{team}/people/": lambda cast, n: make.person(team=cast.ashton, name=f"Fred {n}", link=cast.dawn),
    "teams/{team}/incidents/": lambda cast, n: Incident.objects.create(
        team=cast.ashton, person=cast.edith, kind="fall", what=f"{n}", author=cast.shabnam
    ),
    "teams/{team}/places/": lambda cast, n: Place.objects.create(team=cast.ashton, name=f"Choir {n:02}"),
    "teams/{team}/visits/": _visit,
    "teams/{team}/swaps/": lambda cast, n: Ask.objects.create(
        team=cast.ashton, person=cast.edith, visit=_visit(cast, n), asker=cast.shabnam, how="all"
    ),
    "teams/{team}/meetings/": lambda cast, n: Meeting.objects.create(
        team=cast.ashton, starts_at=make.at(n, 13), facilitator=cast.dawn
    ),
    "teams/{team}/roles/": lambda cast, n: Role.objects.create(
        team=cast.ashton, name=f"Planner {n:02}", purpose="Why"
    ),
    "people/{person}/safety/": lambda cast, n: SafetyFact.objects.create(
        person=cast.edith, kind="other", text=f"{n}"
    ),
    "people/{person}/ring/": lambda cast, n: EmergencyContact.objects.create(
        person=cast.edith, name=f"Karen {n}", phone="999", order=n + 1
    ),
    "people/{person}/outcomes/": lambda cast, n: make.outcome(person=cast.edith, statement=f"Wish {n}"),
    "people/{person}/reviews/": lambda cast, n: Review.objects.create(
        person=cast.edith, author=cast.shabnam, held_on=timezone.localdate() - dt.timedelta(days=n),
        next_on=timezone.localdate() + dt.timedelta(days=9),
    ),
    "people/{person}/patterns/": lambda cast, n: Pattern.objects.create(
        person=cast.edith, weekdays=1, starts=dt.time(9), minutes=30,
        started_on=timezone.localdate() - dt.timedelta(days=n),
    ),
    "people/{person}/notes/": lambda cast, n: make.note(
        person=cast.edith, author=cast.dawn, text=f"{n}", days=-n
    ),
    "news/": lambda cast, n: Notice.objects.create(
        user=cast.shabnam, kind="rota-agreed", about=cast.ashton.pk, mark=f"{n}"
    ),
}  # fmt: skip


@pytest.fixture
def shabnam(cast: Cast, sign_in: Any) -> Client:
    client: Client = sign_in(cast.shabnam)
    return client


def at(cast: Cast, path: str) -> str:
    return "/api/" + path.format(team=cast.ashton.pk, person=cast.edith.pk)


def test_every_list_is_tested_here_or_beside_its_writes() -> None:
    elsewhere = {"teams/", "reports/", "tensions/"}
    elsewhere |= {f"teams/{{team}}/{name}/" for name in ("tensions", "actions", "agreements", "thanks")}
    stands = {
        route.removeprefix("api/").replace("<uuid:team_id>", "{team}").replace("<uuid:person_id>", "{person}")
        for route, pattern in addresses()
        if route.startswith("api/") and getattr(pattern.callback, "lists", False)
    }
    assert stands == set(LISTS) | elsewhere


@pytest.mark.parametrize("path", LISTS)
def test_a_list_asks_the_same_questions_of_the_database_whatever_its_length(
    path: str, cast: Cast, shabnam: Client
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert shabnam.get(at(cast, path)).status_code == 200
        return len(caught)

    with keys():
        for n in range(2):
            LISTS[path](cast, n)
    queries()
    few = queries()
    with keys():
        for n in range(2, 9):
            LISTS[path](cast, n)
    assert queries() == few


@pytest.mark.parametrize("path", LISTS)
def test_pages_hold_each_row_once_in_one_order(path: str, cast: Cast, shabnam: Client) -> None:
    with keys():
        for n in range(7):
            LISTS[path](cast, n)
    whole = [row["id"] for row in shabnam.get(at(cast, path)).json()["results"]]
    paged, following = [], f"{at(cast, path)}?limit=3"
    while following:
        answer: Any = shabnam.get(following)
        found = answer.json()
        assert 1 <= len(found["results"]) <= 3
        paged += [row["id"] for row in found["results"]]
        following = found["next"]
        assert answer.get("Link", "") == (f'<{following}>; rel="next"' if following else "")
    assert paged == whole and len(set(whole)) == len(whole) >= 7


@pytest.mark.parametrize("path", LISTS)
def test_a_list_is_csv_by_its_address_or_by_accept(path: str, cast: Cast, shabnam: Client) -> None:
    with keys():
        LISTS[path](cast, 0)
    rows = shabnam.get(at(cast, path)).json()["results"]
    asked: Any = shabnam.get(at(cast, path), headers={"accept": "text/csv"})
    named: Any = shabnam.get(f"{at(cast, path)}?format=csv")
    assert asked.content == named.content and asked["Content-Type"] == "text/csv; charset=utf-8"
    table = list(csv.DictReader(io.StringIO(asked.content.decode("utf-8-sig"))))
    assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert ".csv" in asked["Content-Disposition"]


def test_a_cell_cannot_run_in_a_spreadsheet(cast: Cast, shabnam: Client) -> None:
    with keys():
        make.outcome(person=cast.edith, statement="=1+1")
    table = shabnam.get(f"{at(cast, 'people/{person}/outcomes/')}?format=csv").content.decode()
    assert "'=1+1" in table and ",=1+1" not in table


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("from=tomorrow", "from"), ("from=20261112", "from"), ("until=2026-02-30", "until"),
        ("from=", "from"),
        ("person=1", "person"), ("person={7f9c2f0e-58f5-4f0a-9d5c-0f6a1c0f8a11}", "person"),
        ("kind=nonsense", "kind"), ("ended=1", "ended"), ("limit=0", "limit"), ("limit=501", "limit"),
        ("limit=%D9%A3", "limit"), ("cursor=x", "cursor"), ("cursor=2026-11-12_x", "cursor"),
        ("format=xml", "format"), ("kind=fall&kind=other", "kind"), ("colour=red", "colour"),
    ],
)  # fmt: skip
def test_a_question_that_cannot_be_read_is_answered_in_words(
    query: str, field: str, cast: Cast, shabnam: Client
) -> None:
    answer = shabnam.get(f"{at(cast, 'teams/{team}/incidents/')}?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    assert list(answer.json()["errors"]) == [field] and answer.json()["errors"][field][0].endswith(".")


@pytest.mark.parametrize("cursor", ["2026-11-12_{}", "2026-11-12T09:00_{}", "9999-99-99T00:00:00+00:00_{}"])
def test_a_made_up_cursor_is_no_place_in_a_list_of_times(cursor: str, cast: Cast, shabnam: Client) -> None:
    sent = cursor.format(cast.edith.pk)
    answer = shabnam.get(at(cast, "teams/{team}/visits/"), {"cursor": sent})
    assert answer.status_code == 400 and "cursor" in answer.json()["errors"]


def test_rows_are_narrowed_by_day_kind_person_and_state(cast: Cast, shabnam: Client) -> None:
    today = timezone.localdate()
    with keys():
        for n, kind in enumerate(["fall", "other", "missed"]):
            Incident.objects.create(
                team=cast.ashton, kind=kind, what=kind, author=cast.shabnam,
                closed_on=today if n == 2 else None,
                person=cast.edith if n == 1 else None, happened_on=today - dt.timedelta(days=n),
            )  # fmt: skip
        Person.objects.filter(pk=make.person(team=cast.ashton, name="Ann").pk).update(state="died")

    def found(path: str, name: str, **query: Any) -> list[str]:
        answer = shabnam.get(at(cast, path), query)
        assert answer.status_code == 200
        return [row[name] for row in answer.json()["results"]]

    incidents, yesterday = "teams/{team}/incidents/", today - dt.timedelta(days=1)
    assert found(incidents, "kind") == ["fall", "other"]
    assert found(incidents, "kind", ended="true") == ["fall", "other", "missed"]
    assert found(incidents, "kind", **{"from": yesterday, "until": yesterday}) == ["other"]
    assert found(incidents, "kind", kind="fall") == ["fall"]
    assert found(incidents, "kind", person=cast.edith.pk) == ["other"]
    assert found(incidents, "kind", person=cast.tom.pk) == []
    assert found("teams/{team}/people/", "called") == ["Edith"]
    assert found("teams/{team}/people/", "called", state="died") == ["Ann"]


def test_each_person_in_a_list_is_a_look(cast: Cast, shabnam: Client) -> None:
    with keys():
        ann = make.person(team=cast.ashton, name="Ann")
    shabnam.get(f"{at(cast, 'teams/{team}/people/')}?format=csv")
    with keys():
        looks = set(Look.objects.values_list("person_id", "data", "page"))
    assert looks == {(pk, "name", "api_people") for pk in (ann.pk, cast.edith.pk)}


@pytest.mark.parametrize("path", ["people/{person}/", "today/", "teams/{team}/agenda/"])
def test_what_is_no_list_is_no_csv(path: str, cast: Cast, shabnam: Client) -> None:
    answer = shabnam.get(at(cast, path), headers={"accept": "text/csv"})
    assert (answer.status_code, answer["Content-Type"]) == (406, PROBLEM) and answer.json()["detail"]
    sent = shabnam.post(
        at(cast, "teams/{team}/actions/"), {}, content_type="application/json", headers={"accept": "text/csv"}
    )
    assert sent.status_code == 406
