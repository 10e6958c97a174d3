"""Every address x every actor x read and write: who comes in, and who does not, with each layer switched off.

`ROWS` says for each address what stands at its door. Who may then do what is written out by hand in doors.py,
so that a slip in policy.py shows against it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, reverse

from people import access
from people.checks import addresses
from people.models import Team
from people.policy import Doing, Who
from tests.conftest import keys
from tests.doors import ACTORS, OUTSIDERS, Place, readers, writers
from tests.doors_rows import MINE_ALONE, NAMES_A_ROW, NOT_OFFERED, ROWS
from tests.make import Cast

pytestmark = pytest.mark.django_db(databases=["default", "reports"])
log = logging.getLogger("doors")
GUARDED = ("allauth.", "drf_spectacular.", "django.")


def ours() -> dict[str, URLPattern]:
    return {p.name: p for _, p in addresses() if p.name and not p.callback.__module__.startswith(GUARDED)}


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert sorted(ours()) == sorted(ROWS)


def test_every_row_names_the_door_that_stands_there() -> None:
    stands = {}
    for name, pattern in ours().items():
        door = access.DOORS[pattern.callback]
        stands[name] = f"{door.at}:{door.data.value}" if door.data else door.at
        stands[name] += " write" if door.to is Doing.WRITE else ""
    assert stands == ROWS


@pytest.fixture
def town(cast: Cast) -> tuple[Cast, Place, Place]:
    """The cast, Ashton's rows, and another organisation's."""
    with keys():
        return cast, Place(cast, "ashton"), Place(cast, "leigh")


def browser(cast: Cast, actor: str) -> Client:
    """The actor's browser; an office standing has its second factor behind it."""
    client = Client(raise_request_exception=False)
    if actor:
        client.force_login(getattr(cast, actor), backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["second_factor"] = True
        session.save()
    return client


def address(name: str, place: Place) -> str:
    wanted = ours()[name].pattern.converters
    return reverse(name, kwargs={key: place.key(key) for key in wanted})


def ask(client: Client, method: str, path: str) -> HttpResponse:
    """One request whose writes are undone, so that the next finds everything as it was."""
    with transaction.atomic():
        answer: Any = client.get(path) if method == "GET" else client.post(path)
        transaction.set_rollback(True)
    return answer  # type: ignore[no-any-return]


def leaks(answer: HttpResponse, place: Place) -> bool:
    """Does the answer hold a word of this place's rows?"""
    return place.mark.encode() in answer.content


@pytest.mark.parametrize("actor", ACTORS, ids=lambda actor: actor or "signed out")
def test_who_comes_in_and_who_does_not(actor: str, town: tuple[Cast, Place, Place]) -> None:
    cast, ashton, _ = town
    wrong, cells = [], 0
    client = browser(cast, actor)
    for name, door in ROWS.items():
        path = address(name, ashton)
        for method in ("GET", "POST"):
            answer = ask(client, method, path)
            cells += 1
            said = verdict(actor, name, door, method, answer, ashton)
            if said:
                wrong.append(f"{actor or 'signed out'} {method} {name}: {answer.status_code} {said}")
    log.info("door matrix, %s: %d cells, %d wrong", actor or "signed out", cells, len(wrong))
    assert not wrong, "\n".join(wrong)


def verdict(actor: str, name: str, door: str, method: str, answer: HttpResponse, place: Place) -> str:
    """What is wrong with this answer; nothing if it is as it should be."""
    status = answer.status_code
    if status >= 500:
        return "server error"
    inside = actor in (readers(door) if method == "GET" else writers(door))
    if name in MINE_ALONE:
        inside = actor == "shabnam"
    if actor in NOT_OFFERED.get(name, set()):
        inside = False
    if inside:
        needless = status == 404 and method == "POST" and name in NAMES_A_ROW
        return "turned away" if status in (403, 404) and not needless else ""
    if leaks(answer, place):
        return "LEAK"
    if actor == "" and door != "anyone":
        if name.startswith("api_"):
            return "" if status == 401 else "not asked to sign in"
        return "" if status == 302 and "/accounts/login/" in answer["Location"] else "not asked to sign in"
    return "" if status in (403, 404, 405, 415) else "came in"


def test_a_foreign_id_and_no_id_look_the_same(town: tuple[Cast, Place, Place]) -> None:
    """Shabnam asks for Leigh's rows, alone and mixed into her own addresses: never an answer."""
    cast, ashton, leigh = town
    client = browser(cast, "shabnam")
    wrong = []
    for name, door in ROWS.items():
        names = list(ours()[name].pattern.converters)
        wanted = [key for key in names if key in leigh.rows and key != "contract_id"]
        for foreign in [wanted, *([key] for key in wanted)]:
            if not foreign or door == "anyone":
                continue
            place = {k: (leigh if k in foreign else ashton).key(k) for k in names}
            path = reverse(name, kwargs=place)
            for method in ("GET", "POST"):
                answer = ask(client, method, path)
                back = answer.status_code == 302 and method == "GET"  # to the list a button stands on
                if leaks(answer, leigh) or not (back or answer.status_code in (404, 405, 415)):
                    wrong.append(f"{method} {name} with Leigh's {foreign}: {answer.status_code}")
    assert not wrong, "\n".join(wrong)


@pytest.fixture(params=["both", "code only", "database only", "neither"])
def layers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Switch a layer of isolation off: the code lets anyone pass as a worker, or the login sees every row."""
    which: str = request.param
    if which in ("database only", "neither"):
        monkeypatch.setattr(access, "teams_of", lambda user, standing=None: Team.objects.all())
        monkeypatch.setattr(access, "towards_team", lambda user, team: Who.WORKER)
        monkeypatch.setattr(access, "towards_person", lambda user, person: (Who.WORKER, "test"))
    yield which
    with connection.cursor() as q:
        q.execute("set role app")


@pytest.mark.parametrize("actor", [actor for actor in OUTSIDERS if actor])
def test_each_layer_alone_keeps_everything_in(
    actor: str, layers: str, town: tuple[Cast, Place, Place]
) -> None:
    cast, ashton, _ = town
    client = browser(cast, actor)
    if layers in ("code only", "neither"):
        with connection.cursor() as q:
            q.execute("set role app_open")
    leaked, cells = [], 0
    for name, door in ROWS.items():
        if not door.startswith(("person:", "team:")):
            continue
        cells += 1
        if leaks(ask(client, "GET", address(name, ashton)), ashton):
            leaked.append(name)
    log.info("%s, %s: %d cells, %d leaks", layers, actor, cells, len(leaked))
    if layers == "neither":
        assert len(leaked) > cells / 3, "with both layers off pages must leak, or this proves nothing"
    else:
        assert not leaked, "\n".join(leaked)
