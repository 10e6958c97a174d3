"""A key opens what its owner chose, until the day they chose, and never more than they may see."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import asking, tokens
from people.checks import addresses
from people.models import Look, Token
from tests.api.test_notes import PROBLEM, send
from tests.conftest import keys
from tests.make import Cast

TODAY = timezone.localdate


def client_of(cast: Cast, **what: Any) -> Client:
    """A program with a key of Shabnam's."""
    asking.tell(cast.shabnam.pk)
    secret = tokens.make(cast.shabnam, "test", **what)
    asking.tell(None)
    return Client(headers={"authorization": f"Bearer {secret}"})


def form(**changed: Any) -> dict[str, Any]:
    ends = TODAY() + dt.timedelta(days=30)
    return {"label": "my calendar", "may": "read", "rooms": ["rotas"], "ends_on": ends.isoformat()} | changed


def test_a_key_that_only_reads_writes_nothing(cast: Cast) -> None:
    program, thanks = client_of(cast, writes=False), f"/api/teams/{cast.ashton.pk}/thanks/"
    assert program.get(thanks).status_code == 200
    answer: Any = send(program, thanks, {"text": "The roses"})
    assert (answer.status_code, answer["Content-Type"]) == (403, PROBLEM)
    assert answer.json()["detail"] == tokens.READS
    with keys():
        assert not cast.ashton.thanks.exists()


def test_a_key_opens_the_rooms_it_was_made_for(cast: Cast) -> None:
    program = client_of(cast, rooms=["rotas"])
    assert program.get(f"/api/teams/{cast.ashton.pk}/visits/").status_code == 200
    for path in (f"/api/people/{cast.edith.pk}/", "/api/tensions/", "/api/today/"):
        answer: Any = program.get(path)
        assert (answer.status_code, answer.json()["detail"]) == (403, tokens.ROOMS), path
    assert program.get("/api/schema/").status_code == 200


def test_every_address_stands_in_a_room_that_a_key_can_open() -> None:
    rooms = {p.callback.__module__.partition(".")[0] for route, p in addresses() if route.startswith("api/")}
    assert rooms == set(Token.Room.values)


def test_a_refused_key_looks_at_nobody(cast: Cast) -> None:
    client_of(cast, rooms=["rotas"]).get(f"/api/people/{cast.edith.pk}/")
    with keys():
        assert not Look.objects.exists()


def test_a_key_ends_on_its_day(cast: Cast) -> None:
    assert client_of(cast, ends_on=TODAY()).get("/api/today/").status_code == 401
    assert client_of(cast, ends_on=TODAY() + dt.timedelta(days=1)).get("/api/today/").status_code == 200


def test_of_its_use_a_day_is_kept_and_no_more(cast: Cast, sign_in: Any) -> None:
    program = client_of(cast)
    page = reverse("keys")
    assert "Not used yet" in sign_in(cast.shabnam).get(page).content.decode()
    program.get("/api/today/")
    asking.tell(cast.shabnam.pk)
    (token,) = cast.shabnam.tokens.all()
    assert token.used_on == TODAY()
    assert "Last used on" in sign_in(cast.shabnam).get(page).content.decode()


def test_a_key_is_made_for_what_was_ticked(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.shabnam)
    made = browser.post(reverse("keys"), form(rooms=["rotas", "meetings"])).content.decode()
    secret = re.search(r'app-key-text"[^>]*>([\w-]{40,})<', made)
    assert secret and "Only reads" in made and "Visits, swaps, my own hours" in made
    found = tokens.bearer(secret[1])
    assert found and found[1] == tokens.Key(writes=False, rooms=frozenset({"rotas", "meetings"}))
    browser.post(reverse("keys"), form(may="write"))
    assert "Reads and writes" in browser.get(reverse("keys")).content.decode()


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"label": ""}, "Write what it is for"), ({"may": "everything"}, "Choose one of these"),
        ({"rooms": []}, "Tick at least one"), ({"rooms": ["attic"]}, "Tick some of these"),
        ({"ends_on": ""}, "Choose a day"),
        ({"ends_on": "2999-01-01"}, "Choose a day after today, within a year"),
        ({"ends_on": "2020-01-01"}, "Choose a day after today, within a year"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_key_is_said(changed: Any, words: str, cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post(reverse("keys"), form(**changed))
    assert answer.status_code == 422 and words in answer.content.decode()
    asking.tell(cast.shabnam.pk)
    assert not cast.shabnam.tokens.exists()


def test_a_year_is_the_longest(cast: Cast, sign_in: Any) -> None:
    browser, year = sign_in(cast.shabnam), TODAY() + tokens.LONGEST
    assert browser.post(reverse("keys"), form(ends_on=year.isoformat())).status_code == 200
    later = year + dt.timedelta(days=1)
    assert browser.post(reverse("keys"), form(ends_on=later.isoformat())).status_code == 422


def test_a_key_that_opens_nothing_cannot_be_kept(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    with pytest.raises(IntegrityError, match="a_key_opens_something"), transaction.atomic():
        tokens.make(cast.shabnam, "test", rooms=[])
