"""Each guard of this room alone: pages without row security, and the database without pages."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, transaction

from meetings import board, tensions
from meetings.models import Agreement, Draft, Meeting, Page, PageVersion, Role, Tension, ThankYou
from people import asking
from people.editing import Stale
from people.policy import Who
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
SECRET = "Dawn and I see Sundays differently"


@pytest.fixture
def rows(cast: Cast) -> dict[str, Any]:
    """One of everything in Ashton, and a visit to somebody of another team."""
    with keys():
        visit = make.visit(person=cast.tom)
        return {
            "draft": Draft.objects.create(author=cast.shabnam, team=cast.ashton, noticed=SECRET),
            "tension": make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps nobody sees"),
            "thanks": ThankYou.objects.create(
                team=cast.ashton, sender="Gwen", text="The roses", author=cast.dawn
            ),
            "visit": visit,
        }


@pytest.fixture
def open_rows() -> Iterator[None]:
    """The login sees every row: only the code is left to say no."""
    with as_role("app_open"):
        yield


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


# the code alone


def test_without_row_security_a_coach_still_reads_only_what_is_brought_to_them(
    cast: Cast, rows: dict[str, Any], sign_in: Any, open_rows: None
) -> None:
    client = sign_in(cast.sam)
    for more in ("", "tensions/", "meetings/", "agreements/"):
        page = client.get(at(cast, more))
        assert page.status_code == 200 and "Late swaps" not in page.text and "The roses" not in page.text
    assert client.get(at(cast, f"tension/{rows['tension'].pk}/")).status_code == 404
    answer = client.get(f"/api/teams/{cast.ashton.pk}/tensions/")
    assert answer.status_code == 200 and answer.json()["results"] == []
    assert not board.readable(cast.ashton, cast.sam, Who.COACH).exists()


def test_without_row_security_a_draft_is_still_its_owners(
    cast: Cast, rows: dict[str, Any], sign_in: Any, open_rows: None
) -> None:
    for user in (cast.dawn, cast.sam, cast.priya, cast.zed):
        client, pk = sign_in(user), rows["draft"].pk
        assert client.get(f"/tension/mine/{pk}/").status_code == 404
        assert client.post(f"/tension/mine/{pk}/", {"do": "drop"}).status_code == 404
        assert SECRET not in client.get("/tension/mine/").text
        assert "that only you can see" not in client.get(at(cast)).text
        assert client.get(f"/api/tensions/{pk}/").status_code == 404
        assert client.get("/api/tensions/").json()["results"] == []
        assert client.post(f"/api/tensions/{pk}/share/", {}, "application/json").status_code == 404
    assert Draft.objects.count() == 1


def test_without_row_security_a_tension_is_still_about_ones_own_people(
    cast: Cast, rows: dict[str, Any], sign_in: Any, open_rows: None
) -> None:
    client = sign_in(cast.shabnam)
    for query in (f"person={cast.tom.pk}", f"visit={rows['visit'].pk}"):
        assert "Tom" not in client.get(f"/tension/new/?{query}").text
    sent = {"id": str(uuid.uuid4()), "noticed": "x", "do": "keep", "person": str(cast.edith.pk)}
    client.post("/tension/new/", sent | {"visit": str(rows["visit"].pk)})
    assert Draft.objects.get(pk=sent["id"]).visit_id is None


def test_without_row_security_a_handbook_is_still_one_teams(cast: Cast, sign_in: Any) -> None:
    with keys():
        for team, author in ((cast.ashton, cast.dawn), (cast.wigan, cast.priya)):
            page = Page.objects.create(team=team)
            PageVersion.objects.create(
                team=team, page=page, number=1, title=f"Parking in {team.name}", text="Behind the bank",
                author=author,
            )  # fmt: skip
            Role.objects.create(team=team, name=f"Parking of {team.name}", purpose="Room for the car")
            Agreement.objects.create(
                team=team, text=f"No parking in {team.name}", why="The bank", author=author
            )
    with as_role("app_open"):
        for query in ("", "?q=parking", "?q=bank", "?q=of"):
            page = sign_in(cast.dawn).get(at(cast, f"handbook/{query}")).text
            assert cast.wigan.name not in page, query
        found = sign_in(cast.dawn).get(at(cast, "handbook/?q=PARKING")).text
    assert "Parking in Ashton" in found and "No parking in Ashton" in found and "Parking of Ashton" in found


def test_a_verb_asks_for_the_author_by_itself(cast: Cast, rows: dict[str, Any]) -> None:
    found = rows["tension"]
    asking.tell(cast.dawn.pk)
    for verb in (
        lambda: tensions.change(found, 1, by=cast.dawn, label="Mine now"),
        lambda: tensions.bring(found, 1, by=cast.dawn, to_coach=True),
        lambda: tensions.widen(found, 1, by=cast.dawn),
        lambda: tensions.settle(found, 1, by=cast.dawn),
    ):
        with pytest.raises(PermissionDenied):
            verb()
    assert Tension.objects.get().label == "Late swaps nobody sees"


# nobody's words are lost


def test_what_was_reworded_is_not_opened_again_unseen(cast: Cast, rows: dict[str, Any]) -> None:
    found = rows["tension"]
    asking.tell(cast.shabnam.pk)
    tensions.end(found, 1, "heard", by=cast.shabnam)
    with pytest.raises(Stale):
        tensions.reopen(found, 1, by=cast.dawn)
    assert Tension.objects.get().ended_as == "heard"


def test_an_agreement_that_was_reworded_does_not_end_unseen(cast: Cast, sign_in: Any) -> None:
    with keys():
        agreed = Agreement.objects.create(team=cast.ashton, text="Swaps go on the rota first")
    client, address = sign_in(cast.dawn), at(cast, f"agreement/{agreed.pk}/")
    client.post(address, {"version": 1, "text": "Swaps go on the rota, then in the chat"})
    answer = client.post(address, {"version": 1, "text": "Swaps go on the rota first", "do": "end"})
    assert answer.status_code == 409 and "then in the chat" in answer.text
    assert Agreement.objects.get().ended_on is None


# the database alone


def test_row_security_alone_keeps_each_table_in(cast: Cast, rows: dict[str, Any]) -> None:
    """What each of them reads of Ashton's room by SQL, as the application's login."""
    with keys():
        Agreement.objects.create(team=cast.ashton, text="The rota first")
        Meeting.objects.create(team=cast.ashton, starts_at=make.at(1))
        make.action(team=cast.ashton, owner=cast.dawn, what="Ask Tom")
    shared = {"action", "agreement", "meeting", "tension", "thankyou"}
    may = {cast.dawn: shared, cast.sam: {"action", "agreement", "meeting"}}
    for user in (cast.dawn, cast.sam, cast.ada, cast.jo, cast.priya, cast.zed, cast.gone):
        asking.tell(user.pk)
        seen = {t for t in (*shared, "draft") if sql(f"select 1 from meetings_{t}")}
        assert seen == may.get(user, set()), user
    for user in (cast.sam, cast.ada, cast.jo, cast.priya, cast.zed, cast.gone):
        asking.tell(user.pk)
        for table, column in (("tension", "label"), ("agreement", "text"), ("action", "what")):
            sql(f"update meetings_{table} set {column} = 'x'")
            sql(f"delete from meetings_{table}")
    asking.tell(cast.dawn.pk)
    for table, column in (("tension", "label"), ("agreement", "text"), ("action", "what")):
        assert sql(f"select {column} from meetings_{table}") not in ([], [("x",)])


def test_the_history_of_this_room_is_nobodys_to_read(cast: Cast, rows: dict[str, Any]) -> None:
    asking.tell(cast.dawn.pk)
    for table in ("tension", "agreement", "action", "meeting", "thankyou", "ways"):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            sql(f"select * from meetings_{table}event")
