"""Who may open which page about people and safety, and what a form does with bad input."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.urls import reverse

from people import asking
from people.models import EmergencyContact, Person, SafetyFact
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db

#: page -> what the coach gets; a worker of the team gets 200, everyone else 404
OF_A_PERSON = {
    "person_edit": 403,
    "contacts_edit": 404,
    "state": 403,
    "state_done": 200,
    "secrets": 404,
    "safety": 200,
    "safety_new": 403,
    "communication": 200,
    "emergency_contacts": 200,
    "emergency_contact_new": 403,
    "papers": 200,
    "papers_edit": 403,
    "health": 404,
    "health_edit": 404,
    "links": 404,
    "permissions": 404,
    "permission_new": 404,
    "who_looked": 404,
    "person_incident_new": 403,
}
OF_A_TEAM = {
    "people": 200,
    "person_new": 403,
    "skills": 200,
    "skill_new": 403,
    "incidents": 200,
    "incident_new": 403,
}


def status(sign_in: Any, who: Any, name: str, *args: object, post: bool = False) -> int:
    client = sign_in(who)
    address = reverse(name, args=args)
    answer = client.post(address, {}) if post else client.get(address)
    return int(answer.status_code)


@pytest.mark.parametrize("name", OF_A_PERSON)
def test_a_persons_page_is_its_teams(name: str, cast: Cast, sign_in: Any) -> None:
    expected = {cast.shabnam: 200, cast.dawn: 200, cast.sam: OF_A_PERSON[name], cast.ada: 404, cast.jo: 404}
    expected |= {cast.priya: 404, cast.zed: 404, cast.gone: 404}
    assert {w: status(sign_in, w, name, cast.edith.pk) for w in expected} == expected
    assert status(sign_in, cast.shabnam, name, uuid.uuid4()) == 404


@pytest.mark.parametrize("name", OF_A_TEAM)
def test_a_teams_page_is_its_teams(name: str, cast: Cast, sign_in: Any) -> None:
    expected = {cast.shabnam: 200, cast.sam: OF_A_TEAM[name], cast.ada: 404, cast.jo: 404}
    expected |= {cast.priya: 404, cast.zed: 404, cast.gone: 404}
    assert {w: status(sign_in, w, name, cast.ashton.pk) for w in expected} == expected


@pytest.mark.parametrize("name", OF_A_PERSON | OF_A_TEAM)
def test_a_coach_advises_and_never_writes(name: str, cast: Cast, sign_in: Any) -> None:
    place = cast.edith.pk if name in OF_A_PERSON else cast.ashton.pk
    expected = 404 if (OF_A_PERSON | OF_A_TEAM)[name] == 404 else 403
    assert status(sign_in, cast.sam, name, place, post=True) == expected


@pytest.mark.parametrize(
    "name",
    [
        "person_edit", "safety_new", "communication", "emergency_contact_new", "permission_new", "links",
        "secrets", "person_incident_new",
    ],
)  # fmt: skip
def test_an_empty_form_says_what_is_missing(name: str, cast: Cast, sign_in: Any) -> None:
    sent = {"version": 1, "id": str(uuid.uuid4())}
    answer = sign_in(cast.shabnam).post(reverse(name, args=[cast.edith.pk]), sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "<title>Error: " in page and "There is a problem" in page
    assert "This field is required" not in page


@pytest.mark.parametrize("name", ["person_new", "skill_new", "incident_new"])
def test_an_empty_form_of_a_team_says_what_is_missing(name: str, cast: Cast, sign_in: Any) -> None:
    sent = {"id": str(uuid.uuid4())}
    answer = sign_in(cast.shabnam).post(reverse(name, args=[cast.ashton.pk]), sent)
    assert answer.status_code == 422 and b"<title>Error: " in answer.content
    assert b"This field is required" not in answer.content


def test_another_teams_row_does_not_exist(cast: Cast, sign_in: Any) -> None:
    with keys():
        fact = SafetyFact.objects.get(person=cast.tom)
        ring = EmergencyContact.objects.create(person=cast.tom, name="Ann", phone="1")
    client = sign_in(cast.shabnam)
    for name, pk in [
        ("safety_edit", fact.pk), ("safety_end", fact.pk), ("emergency_contact_edit", ring.pk),
        ("emergency_contact_move", ring.pk), ("communication_edit", uuid.uuid4()),
        ("communication_end", uuid.uuid4()), ("permission_withdraw", uuid.uuid4()),
        ("secret_end", cast_secret(cast)),
    ]:  # fmt: skip
        address = reverse(name, args=[cast.edith.pk, pk])
        assert client.post(address, {"version": 1}).status_code == 404, name
    for name in ("incident", "skill_end"):
        assert client.post(reverse(name, args=[cast.ashton.pk, uuid.uuid4()])).status_code == 404, name


def cast_secret(cast: Cast) -> uuid.UUID:
    with keys():
        found = cast.tom.secrets.get().pk
    assert isinstance(found, uuid.UUID)
    return found


def test_a_button_that_is_followed_as_a_link_does_nothing(cast: Cast, sign_in: Any) -> None:
    asking.tell(cast.shabnam.pk)
    fact = cast.edith.safety_facts.get()
    client = sign_in(cast.shabnam)
    answer = client.get(reverse("safety_end", args=[cast.edith.pk, fact.pk]))
    assert answer.status_code == 302 and SafetyFact.objects.current().filter(pk=fact.pk).exists()


def test_the_same_id_as_a_row_of_others_makes_no_error_page(cast: Cast, sign_in: Any) -> None:
    sent = {"id": str(cast.rose.pk), "called": "Bill", "started_on": "2026-01-01"}
    answer = sign_in(cast.shabnam).post(reverse("person_new", args=[cast.ashton.pk]), sent)
    assert answer.status_code == 422 and b"Bill" in answer.content
    with keys():
        assert Person.objects.get(pk=cast.rose.pk).called == "Rose"
