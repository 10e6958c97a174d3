"""Tensions over the API: mine alone until I share them."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from meetings.models import Draft, Tension
from people import asking
from people.models import Membership
from tests import make
from tests.api.test_notes import PROBLEM, key_of, put, send
from tests.conftest import keys
from tests.make import Cast

MINE = "/api/tensions/"


def words(**more: Any) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), "noticed": "Tom eats his tea cold. Every day.", **more}


@pytest.fixture(params=["session", "key"])
def shabnam(request: pytest.FixtureRequest, cast: Cast, sign_in: Any) -> Client:
    """Shabnam's program, signed in either way."""
    if request.param == "session":
        client: Client = sign_in(cast.shabnam)
        return client
    return Client(headers=key_of(cast.shabnam))


def drop(client: Client, path: str, version: str) -> Any:
    return client.delete(path, headers={"if-match": version})


def test_a_draft_is_kept_read_changed_and_dropped(cast: Cast, shabnam: Client) -> None:
    sent = words(person=str(cast.edith.pk))
    kept: Any = send(shabnam, MINE, sent)
    assert (kept.status_code, kept["ETag"]) == (201, '"1"') and kept.json()["team"] == str(cast.ashton.pk)
    one = f"{MINE}{sent['id']}/"
    assert shabnam.get(one).json() == kept.json() == shabnam.get(MINE).json()["results"][0]
    changed: Any = put(shabnam, one, {"noticed": "Better", "ask": "Who could come?"}, '"1"')
    assert (changed.status_code, changed["ETag"], changed.json()["ask"]) == (200, '"2"', "Who could come?")
    assert drop(shabnam, one, '"1"').status_code == 412
    assert drop(shabnam, one, '"2"').status_code == 204 and shabnam.get(one).status_code == 404
    asking.tell(cast.shabnam.pk)
    assert not Draft.objects.exists()


def test_nobody_else_finds_a_draft(cast: Cast, shabnam: Client, sign_in: Any) -> None:
    sent = words()
    send(shabnam, MINE, sent)
    one = f"{MINE}{sent['id']}/"
    for other in (cast.dawn, cast.sam, cast.ada, cast.zed):
        client = sign_in(other)
        assert client.get(MINE).json()["results"] == []
        answers = [client.get(one), put(client, one, words(), '"1"'), drop(client, one, '"1"')]
        answers.append(send(client, f"{one}share/", {}))
        assert {answer.status_code for answer in answers} == {404}


def test_the_same_draft_from_two_phones_is_one(cast: Cast, shabnam: Client) -> None:
    sent, key = words(), uuid.uuid4()
    for sending in (key, key, uuid.uuid4()):
        assert send(shabnam, MINE, sent, key=sending).status_code == 201
    assert send(shabnam, MINE, sent | {"noticed": "Other"}, key=key).status_code == 422
    asking.tell(cast.shabnam.pk)
    assert Draft.objects.get().noticed == sent["noticed"]


def test_two_edits_lose_no_words(cast: Cast, shabnam: Client) -> None:
    sent = words()
    send(shabnam, MINE, sent)
    one = f"{MINE}{sent['id']}/"
    put(shabnam, one, {"noticed": "From one phone"}, '"1"')
    late: Any = put(shabnam, one, {"noticed": "From the other"}, '"1"')
    assert (late.status_code, late["ETag"], late["Content-Type"]) == (412, '"2"', PROBLEM)
    both = late.json()
    assert (both["stored"]["noticed"], both["sent"]["noticed"]) == ("From one phone", "From the other")
    for nameless in (put(shabnam, one, {"noticed": "x"}), shabnam.delete(one)):
        assert nameless.status_code == 428


def test_sharing_gives_it_to_the_team_once(cast: Cast, shabnam: Client) -> None:
    sent = words(person=str(cast.edith.pk))
    send(shabnam, MINE, sent)
    for _ in range(2):
        shared: Any = shabnam.post(f"{MINE}{sent['id']}/share/", content_type="application/json")
        assert shared.status_code == 200 and shared["ETag"] == '"1"'
    assert shared.json()["label"] == "Tom eats his tea cold" and shared.json()["author"] == "You"
    assert shabnam.get(MINE).json()["results"] == []
    dawn = Client(headers=key_of(cast.dawn))
    listed = dawn.get(f"/api/teams/{cast.ashton.pk}/tensions/").json()["results"]
    assert [(t["id"], t["author"], t["person"]) for t in listed] == [(sent["id"], "Shabnam", "Edith")]
    again: Any = send(shabnam, MINE, sent | {"noticed": "Typed after sharing"})
    assert again.status_code == 409 and again.json()["sent"]["noticed"] == "Typed after sharing"
    asking.tell(cast.shabnam.pk)
    assert Tension.objects.count() == 1


@pytest.mark.parametrize(("body", "status"), [("0", 400), ("[]", 400), ("null", 400), ("", 200), ("{}", 200)])
def test_sharing_reads_what_is_sent_with_it(cast: Cast, shabnam: Client, body: str, status: int) -> None:
    sent = words()
    send(shabnam, MINE, sent)
    answer: Any = shabnam.generic("POST", f"{MINE}{sent['id']}/share/", body, "application/json")
    assert answer.status_code == status


def test_a_coach_reads_what_was_brought_to_them(cast: Cast, shabnam: Client, sign_in: Any) -> None:
    path = f"/api/teams/{cast.ashton.pk}/tensions/"
    for coach in (True, False):
        sent = words(noticed=f"coach: {coach}")
        send(shabnam, MINE, sent)
        send(shabnam, f"{MINE}{sent['id']}/share/", {"for_coach": coach})
    assert [t["noticed"] for t in sign_in(cast.sam).get(path).json()["results"]] == ["coach: True"]
    assert sign_in(cast.priya).get(path).status_code == sign_in(cast.zed).get(path).status_code == 404


def test_what_is_over_is_listed_when_asked_for(cast: Cast, shabnam: Client) -> None:
    with keys():
        over = make.tension(team=cast.ashton, author=cast.dawn, label="Over")
        over.ended_as, over.ended_on = "heard", timezone.localdate()
        over.save()
    path = f"/api/teams/{cast.ashton.pk}/tensions/"
    assert shabnam.get(path).json()["results"] == []
    assert [t["label"] for t in shabnam.get(path, {"ended": "true"}).json()["results"]] == ["Over"]


def test_a_draft_is_about_ones_own_people_and_teams(cast: Cast, shabnam: Client) -> None:
    with keys():
        foreign = make.visit(person=cast.tom, worker=cast.priya)
    for wrong, name in (
        ({"person": str(cast.tom.pk)}, "person"),
        ({"team": str(cast.wigan.pk)}, "team"),
        ({"person": str(cast.edith.pk), "visit": str(foreign.pk)}, "visit"),
        ({"visit": str(foreign.pk)}, "visit"),
        ({"noticed": " "}, "noticed"),
        ({"noticed": "x" * 1001}, "noticed"),
        ({"id": "nonsense"}, "id"),
    ):
        answer: Any = send(shabnam, MINE, words(**wrong))
        assert answer.status_code == 400 and list(answer.json()["errors"]) == [name], wrong


def test_whoever_works_in_two_teams_says_which(cast: Cast, shabnam: Client) -> None:
    with keys():
        Membership.objects.create(user=cast.shabnam, team=cast.wigan, standing="worker")
    assert "team" in send(shabnam, MINE, words()).json()["errors"]  # type: ignore[attr-defined]
    kept: Any = send(shabnam, MINE, words(team=str(cast.wigan.pk)))
    assert kept.status_code == 201 and kept.json()["team"] == str(cast.wigan.pk)
