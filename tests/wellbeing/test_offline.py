"""What a phone keeps: two days of visits and profiles, no secrets, gone at sign-out."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from meetings.models import Draft
from people import asking
from people.models import Look
from profiles.models import Note
from rotas.models import Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast
from wellbeing.offline import SCRIPT

pytestmark = pytest.mark.django_db


@pytest.fixture
def visit(cast: Cast) -> Visit:
    with keys():
        return make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(hour=0, minute=5))


def page(client: Client) -> str:
    answer = client.get("/offline/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_holds_today_and_tomorrow_with_profiles_and_flags(cast: Cast, visit: Visit, sign_in: Any) -> None:
    with keys():
        gwen = make.person(team=cast.ashton, name="Gwen Parr", link=cast.dawn)
        make.visit(person=gwen, worker=cast.shabnam, starts_at=make.at(1))
        later = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=later, worker=cast.shabnam, starts_at=make.at(2))
    html = page(sign_in(cast.shabnam))
    assert "Edith’s roses" in html and "Gwen’s roses" in html and "Penicillin allergy" in html
    assert "Frank" not in html


def test_it_never_holds_a_code_an_address_or_a_phone(cast: Cast, visit: Visit, sign_in: Any) -> None:
    html = page(sign_in(cast.shabnam))
    for secret in ("code-Edith", "1 Wigan Road", "WN4 9XX", "01942 000 222", "01942000222", "/key/"):
        assert secret not in html


def test_each_person_kept_on_the_phone_is_a_look(cast: Cast, visit: Visit, sign_in: Any) -> None:
    page(sign_in(cast.shabnam))
    with keys():
        seen = set(Look.objects.filter(person_id=cast.edith.pk).values_list("data", "basis", "page"))
    basis = "your team, kept on a phone"
    assert seen == {(data, basis, "offline") for data in ("name", "profile", "safety", "rota")}


def test_what_its_forms_send_is_taken(cast: Cast, visit: Visit, sign_in: Any) -> None:
    """The forms are plain: the address and the names of their fields are those of the real pages."""
    client = sign_in(cast.shabnam)
    html = page(client)
    note = html.split('action="')[1].split('"')[0]
    id = str(uuid.uuid4())
    for _ in range(2):
        assert client.post(note, {"id": id, "text": "From the lane"}).status_code == 302
    tension = {"id": str(uuid.uuid4()), "noticed": "No signal in the lane", "team": cast.ashton.pk}
    assert client.post("/tension/new/", tension).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert [str(n.pk) for n in Note.objects.all()] == [id]
    assert [d.noticed for d in Draft.objects.all()] == ["No signal in the lane"]


def test_others_have_nothing_to_keep(cast: Cast, visit: Visit, sign_in: Any) -> None:
    for who in (cast.dawn, cast.sam, cast.gone):
        assert "Edith" not in page(sign_in(who))


def test_a_phone_can_put_it_on_its_home_screen(client: Client) -> None:
    assert '<link rel="manifest" href="/app.webmanifest">' in client.get("/accounts/login/").content.decode()
    answer = client.get("/app.webmanifest")
    said = answer.json()
    assert answer["Content-Type"] == "application/manifest+json" and said["display"] == "standalone"
    assert {icon["sizes"] for icon in said["icons"]} == {"192x192", "512x512"}
    for icon in said["icons"]:
        assert (SCRIPT.parent / icon["src"].rpartition("/")[2]).exists()


def test_the_service_worker_stands_at_the_root(client: Client) -> None:
    answer = client.get("/sw.js")
    assert answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["Cache-Control"] == "no-store"


def test_signing_out_empties_the_phone(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "Clear-Site-Data" not in client.get("/accounts/logout/").headers
    assert client.post("/accounts/logout/").headers["Clear-Site-Data"] == '"storage"'
