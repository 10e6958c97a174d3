"""A tension kept to oneself is unreadable to everyone else, in the pages and in the database."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from meetings import drafts
from meetings.drafts import label_of
from meetings.models import Draft, Tension
from people import asking
from people.models import User
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
SECRET = "Dawn and I see Sundays differently"


def kept(cast: Cast, noticed: str = SECRET) -> Draft:
    with keys():
        return Draft.objects.create(author=cast.shabnam, team=cast.ashton, noticed=noticed)


def sent(**more: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "noticed": SECRET, "do": "keep", **more}


def test_keeping_it_makes_a_draft_and_no_tension(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post("/tension/new/", sent(saw="Two rotas on the wall"), follow=True)
    assert answer.redirect_chain == [("/tension/mine/", 302)] and SECRET in answer.text
    draft = Draft.objects.get()
    assert (draft.author, draft.team, draft.saw) == (cast.shabnam, cast.ashton, "Two rotas on the wall")
    assert not Tension.objects.exists()


def test_sharing_it_makes_a_tension_in_the_writers_name(cast: Cast, sign_in: Any) -> None:
    form = sent(do="share", person=str(cast.edith.pk))
    answer = sign_in(cast.shabnam).post("/tension/new/", form)
    tension = Tension.objects.get()
    assert answer.url == f"/team/{cast.ashton.pk}/tension/{form['id']}/"
    assert (tension.label, tension.author, tension.person) == (SECRET, cast.shabnam, cast.edith)
    assert not tension.for_coach and not Draft.objects.exists()


def test_a_button_nobody_knows_keeps_it_private(cast: Cast, sign_in: Any) -> None:
    sign_in(cast.shabnam).post("/tension/new/", sent(do=""))
    assert Draft.objects.count() == 1 and not Tension.objects.exists()


def test_the_same_id_twice_is_one(cast: Cast, sign_in: Any) -> None:
    client, form = sign_in(cast.shabnam), sent()
    for _ in range(2):
        client.post("/tension/new/", form)
    assert Draft.objects.count() == 1
    for _ in range(2):
        client.post("/tension/new/", form | {"do": "share"})
    assert Tension.objects.count() == 1 and not Draft.objects.exists()


def test_words_changed_after_going_back_are_the_ones_kept(cast: Cast, sign_in: Any) -> None:
    client, form = sign_in(cast.shabnam), sent()
    client.post("/tension/new/", form)
    client.post("/tension/new/", form | {"noticed": "It is only the mornings"})
    assert Draft.objects.get().noticed == "It is only the mornings"


def test_words_changed_after_sharing_are_shown_beside_the_shared_ones(cast: Cast, sign_in: Any) -> None:
    client, form = sign_in(cast.shabnam), sent(do="share")
    client.post("/tension/new/", form)
    answer = client.post("/tension/new/", form | {"noticed": "It is only the mornings"})
    assert answer.status_code == 409
    assert SECRET in answer.text and "It is only the mornings" in answer.text
    assert "/edit/" in answer.text and Tension.objects.get().noticed == SECRET


def test_somebody_elses_id_is_nobodys(cast: Cast, sign_in: Any) -> None:
    draft = kept(cast)
    with keys():
        tension = make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
    for pk, do in ((draft.pk, "keep"), (tension.pk, "keep"), (tension.pk, "share")):
        answer = sign_in(cast.dawn).post("/tension/new/", sent(id=str(pk), do=do))
        assert answer.status_code == 404, do
    with keys():
        assert Draft.objects.get().noticed == SECRET and Tension.objects.count() == 1


def test_an_empty_form_says_what_to_do_and_keeps_the_rest(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).post("/tension/new/", sent(noticed=" ", saw="A full plate"))
    assert answer.status_code == 422 and "<title>Error:" in answer.text
    assert "Write a line about what you have noticed" in answer.text and "A full plate" in answer.text
    assert '<details class="nhsuk-details" open>' in answer.text


def test_a_person_and_a_visit_come_along_until_taken_off(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(0, 17))
    client = sign_in(cast.shabnam)
    answer = client.get(f"/tension/new/?person={cast.edith.pk}&visit={visit.pk}")
    assert "About Edith’s 5pm visit" in answer.text and "What it means for Edith, or for us" in answer.text
    form = sent(person=str(cast.edith.pk), visit=str(visit.pk))
    answer = client.post("/tension/new/", form | {"about": "none"})
    assert answer.status_code == 200 and "Edith" not in answer.text and SECRET in answer.text
    assert str(form["id"]) in answer.text and not Draft.objects.exists()
    client.post("/tension/new/", form)
    draft = Draft.objects.get()
    assert (draft.person, draft.visit_id) == (cast.edith, visit.pk)


@pytest.mark.parametrize("query", ["person=nonsense", "visit=nonsense&action=1&agreement=2", "team=nonsense"])
def test_nonsense_in_the_address_is_about_nobody(query: str, cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).get(f"/tension/new/?{query}")
    assert answer.status_code == 200 and "app-chip" not in answer.text


def test_another_teams_person_is_about_nobody(cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.shabnam).get(f"/tension/new/?person={cast.tom.pk}")
    assert "Tom" not in answer.text
    sign_in(cast.shabnam).post("/tension/new/", sent(person=str(cast.tom.pk)))
    assert Draft.objects.get().person is None


def test_whoever_works_in_two_teams_chooses(cast: Cast, sign_in: Any) -> None:
    with keys():
        cast.shabnam.memberships.create(team=cast.wigan, started_on=timezone.localdate())
    client = sign_in(cast.shabnam)
    assert "Which team is it for?" in client.get(f"/tension/new/?team={cast.wigan.pk}").text
    client.post("/tension/new/", sent(do="share", team=str(cast.wigan.pk)))
    assert Tension.objects.get().team == cast.wigan


def test_without_a_team_there_is_no_such_page(cast: Cast, sign_in: Any) -> None:
    for user in (cast.sam, cast.ada, cast.jo, cast.gone):
        assert sign_in(user).get("/tension/new/").status_code == 404


def test_the_safeguarding_box_stands_on_every_private_page(cast: Cast, sign_in: Any) -> None:
    draft, client = kept(cast), sign_in(cast.shabnam)
    for address in ("/tension/new/", "/tension/mine/", f"/tension/mine/{draft.pk}/"):
        assert "Is someone being hurt?" in client.get(address).text
        assert "tel:999" in client.get(address).text


def test_the_list_is_named_after_the_day_we_meet(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "on the team’s list" in client.get("/tension/new/").text
    with keys():
        cast.ashton.meetings.create(starts_at=make.at(2))
    assert f"on {make.at(2):%A}’s list" in client.get("/tension/new/").text


# one's own draft: change, share, delete


def test_a_draft_is_changed_by_its_owner(cast: Cast, sign_in: Any) -> None:
    draft = kept(cast)
    form = {"version": 1, "noticed": "New words", "ask": "A word with Dan", "do": "keep"}
    answer = sign_in(cast.shabnam).post(f"/tension/mine/{draft.pk}/", form)
    assert answer.url == "/tension/mine/"
    draft.refresh_from_db()
    assert (draft.noticed, draft.ask, draft.version) == ("New words", "A word with Dan", 2)


def test_two_tabs_see_both_texts(cast: Cast, sign_in: Any) -> None:
    draft, client = kept(cast), sign_in(cast.shabnam)
    client.post(f"/tension/mine/{draft.pk}/", {"version": 1, "noticed": "First tab"})
    answer = client.post(f"/tension/mine/{draft.pk}/", {"version": 1, "noticed": "Second tab"})
    assert answer.status_code == 409 and "First tab" in answer.text and "Second tab" in answer.text
    assert 'name="version" value="2"' in answer.text
    client.post(f"/tension/mine/{draft.pk}/", {"version": 2, "noticed": "Both tabs"})
    draft.refresh_from_db()
    assert draft.noticed == "Both tabs"


def test_sharing_a_draft_moves_it_with_the_words_just_typed(cast: Cast, sign_in: Any) -> None:
    draft, client = kept(cast), sign_in(cast.shabnam)
    form = {"version": 1, "noticed": "Sunday swaps come late", "do": "share"}
    first = client.post(f"/tension/mine/{draft.pk}/", form)
    assert first.url == f"/team/{cast.ashton.pk}/tension/{draft.pk}/"
    assert client.post(f"/tension/mine/{draft.pk}/", form).url == first.url  # a double tap
    assert not Draft.objects.exists() and Tension.objects.get(pk=draft.pk).label == "Sunday swaps come late"


def test_deleted_is_gone_without_a_trace(cast: Cast, sign_in: Any) -> None:
    draft, client = kept(cast), sign_in(cast.shabnam)
    answer = client.post(f"/tension/mine/{draft.pk}/", {"do": "drop"}, follow=True)
    assert SECRET not in answer.text and client.get(f"/tension/mine/{draft.pk}/").status_code == 404
    with keys():
        assert not Draft.objects.exists()
        tables = sql(
            "select relname from pg_class where relname like 'meetings_draft%%' and relkind = 'r'".replace(
                "%%", "%"
            )
        )
    assert tables == [("meetings_draft",)]  # no history of drafts


def test_an_emptied_draft_is_not_saved(cast: Cast, sign_in: Any) -> None:
    draft = kept(cast)
    assert sign_in(cast.shabnam).post(f"/tension/mine/{draft.pk}/", {}).status_code == 422
    draft.refresh_from_db()
    assert draft.noticed == SECRET


# nobody else


def others(cast: Cast) -> list[User]:
    return [cast.dawn, cast.sam, cast.ada, cast.jo, cast.priya, cast.zed, cast.gone]


def test_nobody_else_reads_a_draft_on_any_page(cast: Cast, sign_in: Any) -> None:
    draft = kept(cast)
    team = {"team_id": cast.ashton.pk}
    pages = [reverse(name, kwargs=team) for name in ("team", "tensions", "meetings", "agreements", "how")]
    for user in others(cast):
        client = sign_in(user)
        for address in [*pages, "/tension/mine/", "/tension/new/"]:
            assert SECRET not in client.get(address).text, (user, address)
        for address in (f"/tension/mine/{draft.pk}/", f"/team/{cast.ashton.pk}/tension/{draft.pk}/"):
            assert client.get(address).status_code == 404
            assert client.post(address, {"do": "drop", "version": 1}).status_code in (403, 404)
    with keys():
        assert Draft.objects.count() == 1


def test_nobody_else_reads_or_touches_a_draft_in_sql(cast: Cast) -> None:
    kept(cast)
    for user in others(cast):
        asking.tell(user.pk)
        assert sql("select * from meetings_draft") == []
        for verb in ("update meetings_draft set noticed = 'x'", "delete from meetings_draft"):
            sql(verb)
    asking.tell(cast.shabnam.pk)
    assert sql("select noticed from meetings_draft") == [(SECRET,)]


def test_the_team_page_counts_only_my_own(cast: Cast, sign_in: Any) -> None:
    kept(cast)
    address = f"/team/{cast.ashton.pk}/"
    assert "that only you can see" in sign_in(cast.shabnam).get(address).text
    assert "that only you can see" not in sign_in(cast.dawn).get(address).text


def test_a_coach_sees_a_tension_only_when_it_is_brought_to_them(cast: Cast) -> None:
    with keys():
        make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
    asking.tell(cast.sam.pk)
    assert not Tension.objects.exists()
    asking.tell(cast.shabnam.pk)
    Tension.objects.update(for_coach=True)
    asking.tell(cast.sam.pk)
    assert Tension.objects.count() == 1


def test_the_verb_shares_once_and_leaves_no_draft(cast: Cast) -> None:
    draft = kept(cast)
    asking.tell(cast.shabnam.pk)
    first, second = drafts.share(draft), drafts.share(draft)
    assert first == second and first.shared_on == timezone.localdate() and not Draft.objects.exists()
    assert draft.begun_on <= timezone.localdate() + dt.timedelta(days=0)


@pytest.mark.parametrize(
    ("noticed", "label"),
    [
        ("Tom eats his tea cold. He sleeps by then.", "Tom eats his tea cold"),
        ("Who waters the roses? Not me", "Who waters the roses?"),
        ("\n  Late swaps\nnobody sees", "Late swaps"),
        ("word " * 30, "word " * 10 + "word…"),
        ("x" * 90, "x" * 59 + "…"),
    ],
)
def test_a_label_is_the_first_sentence(noticed: str, label: str) -> None:
    assert label_of(noticed) == label and len(label_of(noticed)) <= 60
