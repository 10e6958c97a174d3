"""History: kept by triggers whoever writes and however, and out of the application's reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import ProgrammingError, transaction

from people import asking
from people.editing import save_if_unchanged
from people.models import Person, SafetyFact
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db

EVENTS = "select pgh_label, pgh_context ->> 'user' from people_safetyfactevent order by pgh_id"


def _create(edith: Person) -> None:
    SafetyFact.objects.create(person=edith, kind="falls", text="a")


def _save(edith: Person) -> None:
    fact = SafetyFact.objects.get()
    fact.text = "b"
    fact.save()


def _bulk_update(edith: Person) -> None:
    fact = SafetyFact.objects.get()
    fact.text = "c"
    SafetyFact.objects.bulk_update([fact], ["text"])


WAYS: dict[str, Callable[[Person], object]] = {
    "create": _create,
    "bulk_create": lambda e: SafetyFact.objects.bulk_create([SafetyFact(person=e, kind="dont", text="a")]),
    "save": _save,
    "update": lambda e: SafetyFact.objects.update(text="d"),
    "bulk_update": _bulk_update,
    "save_if_unchanged": lambda e: save_if_unchanged(SafetyFact.objects.get(), 1, text="e"),
    "raw insert": lambda e: sql(
        "insert into people_safetyfact (id, version, person_id, kind, text, why, since, told)"
        " values (gen_random_uuid(), 1, %s, 'dont', 'f', '', now(), true)",
        e.pk,
    ),
    "raw update": lambda e: sql("update people_safetyfact set text = 'g'"),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_writing_is_kept(way: str, cast: Cast) -> None:
    with keys():
        before = len(sql(EVENTS))
    asking.tell(cast.shabnam.pk)
    WAYS[way](cast.edith)
    with keys():
        events = sql(EVENTS)
    assert len(events) == before + 1 and events[-1][1] == str(cast.shabnam.pk)


@pytest.mark.parametrize(
    "attempt",
    [
        "select * from people_safetyfactevent",
        "insert into people_safetyfactevent select * from people_safetyfactevent",
        "update people_safetyfactevent set text = 'x'",
        "delete from people_safetyfactevent",
        "truncate people_safetyfactevent",
        "alter table people_safetyfact disable trigger all",
        "set session_replication_role = replica",
        "set role owner",
    ],
)
def test_the_application_cannot_tamper(attempt: str, cast: Cast) -> None:
    # app_test may take any role, so this asks as a session that is only app
    asking.tell(cast.shabnam.pk)
    if attempt == "set role owner":
        assert sql("select pg_has_role('app', 'owner', 'member')") == [(False,)]
        return
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"), transaction.atomic():
        sql(attempt)


def test_history_cannot_be_switched_off(cast: Cast) -> None:
    with keys():
        before = len(sql(EVENTS))
    asking.tell(cast.shabnam.pk)
    names = sql("select tgname from pg_trigger where tgname like 'pgtrigger%%'".replace("%%", "%"))
    sql("select set_config('pgtrigger.ignore', %s, true)", "{" + ",".join(n for (n,) in names) + "}")
    SafetyFact.objects.update(text="quietly")
    with keys():
        assert len(sql(EVENTS)) == before + 1
