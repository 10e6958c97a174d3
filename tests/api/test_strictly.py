"""What programs send is read strictly: a text is a text, a number a number, a day written in one way."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from tests import make
from tests.api.test_notes import PROBLEM, notes, put, send
from tests.conftest import keys
from tests.make import Cast

ACTION = {"what": "Ask Tom", "by_when": "2026-11-19"}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"what": 1}, "what"), ({"what": True}, "what"), ({"by_when": "20261119"}, "by_when"),
        ({"by_when": "2026-11-9"}, "by_when"), ({"by_when": 20261119}, "by_when"),
        ({"owner": 1}, "owner"), ({"owner": "{3b241101-e2bb-4255-8caf-4136c566a962}"}, "owner"),
    ],
)  # fmt: skip
def test_another_kind_of_value_is_turned_away(wrong: Any, field: str, cast: Cast, sign_in: Any) -> None:
    sent = {"id": str(uuid.uuid4()), **ACTION, **wrong}
    answer: Any = send(sign_in(cast.shabnam), f"/api/teams/{cast.ashton.pk}/actions/", sent)
    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    assert list(answer.json()["errors"]) == [field]


@pytest.mark.parametrize("wrong", [{"tell_next": "yes"}, {"tell_next": 1}, {"helped": ["x"]}])
def test_so_is_a_yes_that_is_no_yes(wrong: Any, cast: Cast, sign_in: Any) -> None:
    client: Client = sign_in(cast.shabnam)
    sent = {"id": str(uuid.uuid4()), "text": "Roses", **wrong}
    assert list(send(client, notes(cast.edith), sent).json()["errors"]) == list(wrong)  # type: ignore[attr-defined]


def test_a_state_is_one_of_its_words(cast: Cast, sign_in: Any) -> None:
    with keys():
        action = make.action(team=cast.ashton, owner=cast.shabnam, what="Ask")
    path = f"/api/teams/{cast.ashton.pk}/actions/{action.pk}/state/"
    for state in (1, True, ["done"], "gone"):
        answer: Any = put(sign_in(cast.shabnam), path, {"state": state})
        assert answer.status_code == 400 and "state" in answer.json()["errors"]
