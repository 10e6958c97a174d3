"""Incidents: the team's, read by its coach, and a cover worker's own report."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Incident
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.people.test_supported import page, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(cast: Cast, sign_in: Any) -> Client:
    """Shabnam, signed in."""
    return sign_in(cast.shabnam)  # type: ignore[no-any-return]


def sent(**more: object) -> dict[str, object]:
    today = timezone.localdate()
    return {"id": uuid.uuid4(), "kind": "fall", "happened_on": today, "what": "She slipped"} | more


def test_an_incident_is_written_down_once_and_read_by_the_team(
    cast: Cast, worker: Client, sign_in: Any
) -> None:
    assert f'value="{cast.edith.pk}" selected' in page(
        worker, "incident_new", cast.ashton.pk, query=f"?person={cast.edith.pk}"
    )
    fall = sent(about=cast.edith.pk)
    for _ in "ab":
        assert post(worker, "incident_new", cast.ashton.pk, **fall).status_code == 302
    assert Incident.objects.get().person_id == cast.edith.pk
    for who in (cast.dawn, cast.sam):
        reader = sign_in(who)
        assert "She slipped" in page(reader, "incidents", cast.ashton.pk)
        assert "Written down by Shabnam Akhtar" in page(reader, "incident", cast.ashton.pk, fall["id"])
    assert "Save and close" not in page(sign_in(cast.sam), "incident", cast.ashton.pk, fall["id"])
    assert post(sign_in(cast.sam), "incident", cast.ashton.pk, fall["id"], close=1).status_code == 403


def test_a_person_of_another_team_cannot_be_named(cast: Cast, worker: Client) -> None:
    assert str(cast.tom.pk) not in page(
        worker, "incident_new", cast.ashton.pk, query=f"?person={cast.tom.pk}"
    )
    assert post(worker, "incident_new", cast.ashton.pk, **sent(about=cast.tom.pk)).status_code == 422


def test_it_closes_once_something_was_learned(cast: Cast, worker: Client) -> None:
    fall = sent()
    post(worker, "incident_new", cast.ashton.pk, **fall)
    one = (cast.ashton.pk, fall["id"])
    early = post(worker, "incident", *one, **fall, version=1, close=1)
    assert early.status_code == 422 and "Write what changed because of it" in early.content.decode()
    assert Incident.objects.get().closed_on is None
    done = fall | {"changed": "The rug has gone", "version": 1}
    assert post(worker, "incident", *one, **done, close=1).status_code == 302
    assert "The rug has gone" in page(worker, "incident", *one)
    assert post(worker, "incident", *one, again=1, version=1).status_code == 302
    assert Incident.objects.get().closed_on, "a button from an old page opens nothing"
    post(worker, "incident", *one, again=1, version=2)
    assert Incident.objects.get().closed_on is None


def test_two_who_write_at_once_lose_nothing(cast: Cast, worker: Client) -> None:
    fall = sent()
    post(worker, "incident_new", cast.ashton.pk, **fall)
    one = (cast.ashton.pk, fall["id"])
    post(worker, "incident", *one, **fall | {"told": "Her son"}, version=1)
    late = post(worker, "incident", *one, **fall | {"told": "Dr Rao"}, version=1)
    assert late.status_code == 409
    assert "Her son" in late.content.decode() and "Dr Rao" in late.content.decode()


def test_whoever_covers_a_visit_reports_and_reads_no_others(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.priya)
    address = reverse("person_incident_new", args=[cast.edith.pk])
    assert client.get(address).status_code == 404
    with keys():
        Incident.objects.create(
            team=cast.ashton, person=cast.edith, kind="other", what="before", author=cast.dawn
        )
        make.cover(make.visit(person=cast.edith, worker=cast.priya, starts_at=timezone.now()))
    asking.tell(cast.priya.pk)
    shown = client.get(address)
    assert shown.status_code == 200 and "What changed because of it" not in shown.content.decode()
    assert post(client, "person_incident_new", cast.edith.pk, **sent()).status_code == 302
    asking.tell(cast.priya.pk)
    assert [i.what for i in Incident.objects.all()] == ["She slipped"]
    assert client.get(reverse("incidents", args=[cast.ashton.pk])).status_code == 404
    asking.tell(cast.shabnam.pk)
    assert Incident.objects.count() == 2


@pytest.mark.parametrize("bad", [{"happened_on": "2100-01-01"}, {"kind": "x"}, {"what": " "}])
def test_bad_input_is_explained(bad: Any, cast: Cast, worker: Client) -> None:
    answer = post(worker, "incident_new", cast.ashton.pk, **sent() | bad)
    assert answer.status_code == 422 and "<title>Error: " in answer.content.decode()
