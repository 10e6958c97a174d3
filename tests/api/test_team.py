"""What a team does, agrees, plans to say and is glad of, over the API."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.models import Action, Agreement, Item, Question, Tension, ThankYou
from people import asking
from rotas.models import RotaAgreement
from tests import make
from tests.api.test_notes import put, send
from tests.conftest import keys
from tests.make import Cast


def at(cast: Cast, more: str) -> str:
    return f"/api/teams/{cast.ashton.pk}/{more}"


@pytest.fixture
def dawn(cast: Cast, sign_in: Any) -> Client:
    client: Client = sign_in(cast.dawn)
    return client


def fresh(**more: object) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), **more}


def test_an_action_is_made_once_listed_and_done(cast: Cast, dawn: Client) -> None:
    sent, key = fresh(what="Ask Tom", by_when="2027-01-04"), uuid.uuid4()
    for sending in (key, key, uuid.uuid4()):
        made: Any = send(dawn, at(cast, "actions/"), sent, key=sending)
        assert made.status_code == 201, made.json()
    assert (made.json()["owner"], made.json()["owner_name"]) == (str(cast.dawn.pk), "You")
    other = fresh(what="The doorbell", owner=str(cast.shabnam.pk))
    send(dawn, at(cast, "actions/"), other)
    listed = dawn.get(at(cast, "actions/")).json()["results"]
    assert {(row["what"], row["owner_name"]) for row in listed} == {
        ("Ask Tom", "You"), ("The doorbell", "Shabnam"),
    }  # fmt: skip
    assert len(dawn.get(at(cast, "actions/"), {"mine": "true"}).json()["results"]) == 1
    for state, version in (("done", '"2"'), ("done", '"2"'), ("", '"3"'), ("let_go", '"4"')):
        said: Any = put(dawn, at(cast, f"actions/{sent['id']}/state/"), {"state": state})
        assert (said.status_code, said["ETag"], said.json()["state"]) == (200, version, state)
    assert [row["what"] for row in dawn.get(at(cast, "actions/")).json()["results"]] == ["The doorbell"]
    assert len(dawn.get(at(cast, "actions/"), {"ended": "true"}).json()["results"]) == 2
    asking.tell(cast.dawn.pk)
    assert Action.objects.count() == 2


@pytest.mark.parametrize(
    ("path", "wrong", "name"),
    [
        ("actions/", {"what": ""}, "what"),
        ("actions/", {"what": "x", "owner": "priya"}, "owner"),
        ("actions/", {"what": "x", "by_when": "soon"}, "by_when"),
        ("agenda/", {"text": "", "step": "people"}, "text"),
        ("agenda/", {"text": "x", "step": "check_in"}, "step"),
        ("thanks/", {"text": ""}, "text"),
    ],
)
def test_what_is_wrong_is_said_by_field(
    path: str, wrong: dict[str, Any], name: str, cast: Cast, dawn: Client
) -> None:
    if wrong.get("owner") == "priya":
        wrong = wrong | {"owner": str(cast.priya.pk)}
    answer: Any = send(dawn, at(cast, path), fresh(**wrong))
    assert answer.status_code == 400 and list(answer.json()["errors"]) == [name], answer.json()


def test_somebody_elses_id_is_not_taken_over(cast: Cast, dawn: Client) -> None:
    with keys():
        theirs = make.action(team=cast.wigan, owner=cast.priya, what="Theirs")
    sent = fresh(what="Mine") | {"id": str(theirs.pk)}
    assert send(dawn, at(cast, "actions/"), sent).status_code == 409
    assert put(dawn, at(cast, f"actions/{theirs.pk}/state/"), {"state": "done"}).status_code == 404


def test_agreements_say_what_the_rota_reads_of_them(cast: Cast, dawn: Client) -> None:
    with keys():
        rest = Agreement.objects.create(team=cast.ashton, text="Twelve hours", author=cast.shabnam)
        RotaAgreement.objects.create(pk=rest.pk, team=cast.ashton, about="rest", limit=12, words="Twelve")
        Agreement.objects.create(team=cast.ashton, text="Over", ended_on=timezone.localdate())
    [row] = dawn.get(at(cast, "agreements/")).json()["results"]
    assert (row["text"], row["author_name"], row["rule"]) == (
        "Twelve hours", "Shabnam", {"about": "rest", "limit": 12},
    )  # fmt: skip
    assert len(dawn.get(at(cast, "agreements/"), {"ended": "true"}).json()["results"]) == 2


def test_the_agenda_grows_from_a_program(cast: Cast, dawn: Client) -> None:
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(2, 13), place="The office")
    sent = fresh(text="The eye clinic", step="people")
    for _ in range(2):
        made: Any = send(dawn, at(cast, "agenda/"), sent)
        assert made.status_code == 201 and made.json()["author_name"] == "You"
    found = dawn.get(at(cast, "agenda/")).json()
    assert found["meeting"]["id"] == str(meeting.pk)
    assert [part["key"] for part in found["parts"]][:2] == ["check_in", "good_news"]
    assert [item["text"] for part in found["parts"] for item in part["items"]] == ["The eye clinic"]
    asking.tell(cast.dawn.pk)
    assert Item.objects.count() == 1


def test_thanks_are_passed_on(cast: Cast, dawn: Client) -> None:
    made: Any = send(dawn, at(cast, "thanks/"), fresh(text="The roses"))
    assert (made.json()["sender"], made.json()["to"]) == ("Dawn", "us all")
    send(dawn, at(cast, "thanks/"), fresh(text="The cake", sender="Gwen", to="Shabnam"))
    rows = dawn.get(at(cast, "thanks/")).json()["results"]
    assert {row["sender"] for row in rows} == {"Dawn", "Gwen"} and ThankYou.objects.count() == 2


def test_a_tension_comes_whole(cast: Cast, dawn: Client, sign_in: Any) -> None:
    with keys():
        late = make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
        Tension.objects.filter(pk=late.pk).update(for_coach=True)
        Action.objects.create(team=cast.ashton, owner=cast.dawn, what="Ask Tom", tension=late)
        Agreement.objects.create(team=cast.ashton, text="The rota first", tension=late)
        Question.objects.create(team=cast.ashton, tension=late, author=cast.sam, text="What would Tom say?")
        alone = make.tension(team=cast.ashton, author=cast.shabnam, label="Between us")
        Tension.objects.filter(pk=alone.pk).update(shared_with="buddy", reader=cast.shabnam)
    found: Any = dawn.get(at(cast, f"tensions/{late.pk}/"))
    row = found.json()
    assert found["ETag"] == '"1"' and (row["author"], row["carried"]) == ("Shabnam", 0)
    assert row["actions"][0]["what"] == "Ask Tom" and row["agreements"][0]["text"] == "The rota first"
    assert row["questions"] == ["What would Tom say?"] and row["proposals"] == []
    assert dawn.get(at(cast, f"tensions/{alone.pk}/")).status_code == 404
    assert sign_in(cast.sam).get(at(cast, f"tensions/{late.pk}/")).status_code == 200
    assert sign_in(cast.priya).get(at(cast, f"tensions/{late.pk}/")).status_code == 404


def test_a_coach_reads_and_does_not_write(cast: Cast, sign_in: Any) -> None:
    coach = sign_in(cast.sam)
    assert {coach.get(at(cast, path)).status_code for path in ("actions/", "agreements/")} == {200}
    assert send(coach, at(cast, "actions/"), fresh(what="x")).status_code == 403
    for path in ("agenda/", "thanks/"):
        assert coach.get(at(cast, path)).status_code == 403


@pytest.mark.parametrize("path", ["actions/", "agreements/", "agenda/", "thanks/"])
def test_a_list_reads_the_same_rows_and_comes_in_pages(path: str, cast: Cast, dawn: Client) -> None:
    def fill(number: int) -> None:
        with keys():
            for n in range(number):
                make.action(team=cast.ashton, owner=cast.shabnam, what=f"{n}")
                Agreement.objects.create(team=cast.ashton, text=f"{n}", author=cast.shabnam)
                Item.objects.create(team=cast.ashton, step="people", text=f"{n}", author=cast.shabnam)
                ThankYou.objects.create(team=cast.ashton, text=f"{n}", sender="Gwen", author=cast.shabnam)

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert dawn.get(at(cast, path)).status_code == 200
        return len(caught)

    fill(2)
    few = queries()
    fill(53)
    assert queries() == few
    if path != "agenda/":
        first = dawn.get(at(cast, path)).json()
        rest = dawn.get(first["next"]).json()
        assert (len(first["results"]), len(rest["results"]), rest["next"]) == (50, 5, None)
