"""The neighbourhood: what is near, checked now and then, and how it went for the people we introduced."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from profiles.models import Idea, Introduction, Place
from tests.conftest import keys
from tests.make import Cast

CLUB: dict[str, Any] = {
    "name": "Luncheon club", "kind": "group", "status": "active", "when": "Thursdays", "cost": "£4",
    "ask": "Father Mark", "postcode": "WN4 0ZZ",
}  # fmt: skip


class Near:
    """Dawn's browser in Ashton, where there is a luncheon club."""

    def __init__(self, cast: Cast, browser: Client) -> None:
        self.cast, self.browser, self.team, self.edith = cast, browser, cast.ashton, cast.edith
        with keys():
            self.club = Place.objects.create(team=cast.ashton, **CLUB, step_free=True)

    def at(self, name: str, *more: object) -> str:
        return reverse(name, args=[self.team.pk, *more])

    def of(self, name: str, *more: object) -> str:
        return reverse(name, args=[self.edith.pk, *more])

    def get(self, path: str) -> str:
        return str(self.browser.get(path).content.decode())

    def fresh(self) -> Place:
        with keys():
            self.club.refresh_from_db()
        return self.club


@pytest.fixture
def near(cast: Cast, sign_in: Any) -> Near:
    return Near(cast, sign_in(cast.dawn))


def test_a_place_is_written_once_found_and_changed(near: Near) -> None:
    assert near.at("neighbourhood") in near.get(near.at("team"))
    id, new = uuid.uuid4(), near.at("place_new")
    assert near.browser.post(new, {"id": id, "name": ""}).status_code == 422
    twice = near.browser.post(new, CLUB | {"id": id, "name": "LUNCHEON club"})
    assert twice.status_code == 422 and "one of this name and postcode already" in twice.content.decode()
    for _ in range(2):
        sent = CLUB | {"id": id, "name": "Repair café", "free": "on", "url": "repair.example"}
        assert near.browser.post(new, sent).status_code == 302
    page = near.get(near.at("place", id))
    assert "Nobody has checked this yet" in page and "https://repair.example" in page
    wrong = near.browser.post(new, CLUB | {"id": uuid.uuid4(), "name": "X", "url": "x y", "email": "z"})
    assert "Write it like https://example.org" in wrong.content.decode()
    edit = near.at("place_edit", near.club.pk)
    assert near.browser.post(edit, CLUB | {"version": 1, "cost": "£5"}).status_code == 302
    stale = near.browser.post(edit, CLUB | {"version": 1, "cost": "£6"})
    assert stale.status_code == 409 and "£5" in stale.content.decode()
    taken = near.browser.post(edit, CLUB | {"version": 2, "name": "repair CAFÉ"})
    assert taken.status_code == 422


@pytest.mark.parametrize(("asked", "found"), [
    ("q=lunch", True), ("q=thursdays+wn4", True), ("q=lunch+bingo", False), ("kind=group", True),
    ("kind=place", False), ("free=on", False), ("step_free=on", True), ("due=on", True), ("kind=junk", True),
    ("q=%25_", False),
])  # fmt: skip
def test_a_search_finds_by_word_kind_and_need(near: Near, asked: str, found: bool) -> None:  # noqa: FBT001
    page = near.get(near.at("neighbourhood") + "?" + asked)
    assert ("Luncheon club" in page) is found
    if not found:
        assert "Nothing like that yet" in page


def test_what_is_closed_is_shown_only_when_asked_for(near: Near) -> None:
    with keys():
        Place.objects.update(status="temporarily closed")
    assert "Luncheon club" not in near.get(near.at("neighbourhood"))
    assert "Closed for now" in near.get(near.at("neighbourhood") + "?closed=on")


def test_who_checked_it_stands_there_until_half_a_year_is_over(near: Near) -> None:
    checked = near.at("place_checked", near.club.pk)
    assert "needs checking" in near.get(near.at("neighbourhood"))
    assert near.browser.get(checked).status_code == 302 and near.fresh().checked_on is None
    near.browser.post(checked)
    page = near.get(near.at("place", near.club.pk))
    assert "Dawn" in page and "checked this on" in page and "Is it still so?" not in page
    assert "needs checking" not in near.get(near.at("neighbourhood"))
    with keys():
        Place.objects.update(check_again_on=timezone.localdate())
    assert "Is it still so?" in near.get(near.at("place", near.club.pk))


def test_another_team_beside_reads_it_and_an_organisation_beyond_does_not(near: Near, sign_in: Any) -> None:
    beside, beyond = sign_in(near.cast.priya), near.cast
    page = beside.get(reverse("place", args=[near.cast.wigan.pk, near.club.pk])).content.decode()
    assert "Father Mark" in page and "Change this" not in page and "checked it today" not in page
    for name in ("place_edit", "place_checked"):
        path = reverse(name, args=[near.cast.wigan.pk, near.club.pk])
        assert beside.post(path, CLUB | {"version": 1}).status_code == 404
    stranger = sign_in(beyond.zed)
    assert stranger.get(reverse("place", args=[beyond.leigh.pk, near.club.pk])).status_code == 404
    asking.tell(near.cast.priya.pk)
    assert Place.objects.update(name="Mine") == 0
    asking.tell(near.cast.zed.pk)
    assert not Place.objects.exists()


def test_a_person_is_introduced_once_and_says_how_it_went(near: Near) -> None:
    assert near.of("introductions") in near.get(near.of("person"))
    assert "Nothing yet" in near.get(near.of("introductions"))
    new, id = near.of("introduction_new"), uuid.uuid4()
    assert "Luncheon club" in near.get(new + f"?place={near.club.pk}&outcome=junk")
    asking.tell(near.cast.dawn.pk)
    outcome = near.edith.outcomes.get().pk
    sent = {"id": id, "place": near.club.pk, "with_whom": "Maureen", "walk_minutes": 12, "outcome": outcome}
    assert near.browser.post(new, sent | {"place": ""}).status_code == 422
    assert "Write a number from 1 to 240" in near.browser.post(
        new, sent | {"walk_minutes": 0}
    ).content.decode()  # fmt: skip
    for _ in range(2):
        assert near.browser.post(new, sent).status_code == 302
    again = near.browser.post(new, sent | {"id": uuid.uuid4()})
    assert again.status_code == 422 and "introduced there already" in again.content.decode()
    wrong = near.browser.post(new, sent | {"id": uuid.uuid4(), "place": "", "walk_minutes": 0})
    for answer in (again, wrong):  # what is known by now is not offered again
        assert f'value="{near.club.pk}"' not in answer.content.decode()
    assert "12 minutes on foot" in near.get(near.of("introductions"))
    with keys():
        Introduction.objects.update(went_on=timezone.localdate() - dt.timedelta(days=9))
    told = {"went": "goes", "words": "They save me the seat", "outcome": outcome, "version": 1}
    assert near.browser.post(near.of("introduction", id), told).status_code == 302
    page = near.get(near.of("introductions"))
    assert "Goes regularly" in page and "They save me the seat" in page
    with keys():
        assert Introduction.objects.get().went_on == timezone.localdate()
    assert near.browser.post(near.of("introduction", id), told).status_code == 409
    assert "Edith" in near.get(near.at("place", near.club.pk))
    assert "1 person we support goes" in near.get(near.at("neighbourhood"))


def test_a_place_becomes_an_idea_of_the_community_step(near: Near) -> None:
    asking.tell(near.cast.dawn.pk)
    outcome = near.edith.outcomes.get()
    with keys():
        row = Introduction.objects.create(
            person=near.edith, place=near.club, outcome=outcome, went="goes", words="Lovely"
        )
        other = Place.objects.create(team=near.team, name="Bowling green")
        no = Place.objects.create(team=near.team, name="Long bus")
        Introduction.objects.create(person=near.edith, place=no, went="not")
    assert "Add it to step 4" in near.get(near.of("introduction", row.pk))
    step = near.of("idea_new", outcome.pk, 4)
    page = near.get(step)
    assert page.index("Luncheon club") < page.index("Bowling green"), "what they go to comes first"
    assert "Long bus" not in page, "what was not for them is left out"
    assert 'value="Luncheon club"' in near.get(step + f"?place={near.club.pk}")
    sent = {
        "id": uuid.uuid4(), "what": "Luncheon club", "choice": "yes", "a_week": 1, "place": near.club.pk,
        "decided_on": timezone.localdate().isoformat(),
    }  # fmt: skip
    assert near.browser.post(step, sent).status_code == 302
    with keys():
        assert Idea.objects.get(number=4).place == near.club
    gone = near.browser.post(step, sent | {"id": uuid.uuid4(), "place": no.pk})
    assert gone.status_code == 422
    first = near.browser.post(
        near.of("idea_new", outcome.pk, 1), sent | {"id": uuid.uuid4(), "place": other.pk}
    )
    assert first.status_code == 422, "a place is an idea of step 4 alone"


def test_the_database_keeps_the_rules_of_places(near: Near) -> None:
    asking.tell(near.cast.dawn.pk)
    Introduction.objects.create(person=near.edith, place=near.club)
    for rows, words in (
        (Place.objects.all(), {"name": ""}),
        (Introduction.objects.all(), {"walk_minutes": 500}),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            rows.update(**words)
    with pytest.raises(IntegrityError), transaction.atomic():
        Introduction.objects.create(person=near.edith, place=near.club)


def test_each_page_asks_as_often_for_many_as_for_one(near: Near) -> None:
    asking.tell(near.cast.dawn.pk)
    outcome = near.edith.outcomes.get()
    with keys():
        Introduction.objects.create(person=near.edith, place=near.club, outcome=outcome, went="goes")
    pages = (
        near.at("neighbourhood"), near.at("place", near.club.pk), near.of("introductions"),
        near.of("idea_new", outcome.pk, 4),
    )  # fmt: skip

    def counts() -> list[int]:
        found = []
        for path in pages:
            with CaptureQueriesContext(connection) as seen:
                assert near.browser.get(path).status_code == 200
            found.append(len(seen))
        return found

    counts()
    few = counts()
    with keys():
        for n in range(6):
            place = Place.objects.create(team=near.team, name=f"P{n}")
            Introduction.objects.create(person=near.edith, place=place, outcome=outcome, went="goes")
    assert counts() == few
