"""Volunteers who run circles: their pages, and the choice a person makes by reading them."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from profiles.models import Circle, CircleMember, Facilitator, FacilitatorPage, PersonPage
from tests import doors_circles
from tests.conftest import keys
from tests.doors import jpeg
from tests.make import Cast

LONG = "\n".join(["wide words " * 5] * 10)


def volunteer(cast: Cast, name: str, *, agreed: bool = True, **words: str) -> Facilitator:
    made = Facilitator.objects.create(team=cast.ashton, name=name)
    FacilitatorPage.objects.create(
        facilitator=made, team=cast.ashton, author=cast.dawn, number=1,
        agreed_on=timezone.localdate() if agreed else None, **words,
    )  # fmt: skip
    return made


@pytest.fixture
def at(cast: Cast) -> Any:
    return lambda name, *a: reverse(name, args=[cast.ashton.pk, *a])


def test_a_volunteer_gets_a_page_with_a_photo_and_versions(cast: Cast, sign_in: Any, at: Any) -> None:
    browser, id = sign_in(cast.dawn), uuid.uuid4()
    assert at("facilitators") in browser.get(at("team")).content.decode()
    assert "No volunteers yet" in browser.get(at("facilitators")).content.decode()
    assert browser.post(at("facilitator_new"), {"id": id, "name": ""}).status_code == 422
    for _ in range(2):
        assert browser.post(at("facilitator_new"), {"id": id, "name": "Carol Hurst"}).status_code == 302
    assert "The page is being written" in browser.get(at("facilitators")).content.decode()
    words = {"number": 0, "appreciate": "Patience", "interests": "hymns", "written_with": "Joy"}
    sent = words | {"photo": SimpleUploadedFile("p.jpg", jpeg(), "image/jpeg")}
    assert browser.post(at("facilitator_edit", id), sent).status_code == 302
    page = browser.get(at("facilitator", id)).content.decode()
    assert "Patience" in page and "Not shown to people yet" in page and "wrote this with Joy" in page
    assert browser.get(at("facilitator_photo", id))["Content-Type"] == "image/jpeg"
    assert browser.get(at("facilitator_pdf", id)).content.startswith(b"%PDF")
    stale = browser.post(at("facilitator_edit", id), words | {"appreciate": "Jokes"})
    assert stale.status_code == 409 and "Patience" in stale.content.decode()
    today = timezone.localdate()
    better = words | {"number": 1, "appreciate": "Patience and jokes", "agreed_on": today.isoformat()}
    assert browser.post(at("facilitator_edit", id), better).status_code == 302
    assert "Not shown" not in browser.get(at("facilitator", id)).content.decode()
    before = browser.get(at("facilitator_versions", id)).content.decode()
    assert "Patience and jokes" in before and "Use this again" in before
    browser.post(at("facilitator_versions", id), {"latest": 2, "number": 1})
    assert "Not shown to people yet" in browser.get(at("facilitator", id)).content.decode()
    late = better | {"number": 3, "agreed_on": "2090-01-01"}
    assert browser.post(at("facilitator_edit", id), late).status_code == 422
    long = better | {"number": 3} | dict.fromkeys(("appreciate", "matters", "support"), LONG)
    answer = browser.post(at("facilitator_edit", id), long)
    assert answer.status_code == 422 and "more than one page of large print" in answer.content.decode()


def test_another_team_reads_the_page_and_does_not_write_it(cast: Cast, sign_in: Any) -> None:
    with keys():
        carol = volunteer(cast, "Carol", matters="Hymns")
    browser = sign_in(cast.priya)

    def at(name: str, *more: object) -> str:
        return reverse(name, args=[cast.wigan.pk, *more])

    page = browser.get(at("facilitator", carol.pk)).content.decode()
    assert "Hymns" in page and "Change the page" not in page
    for name in ("facilitator_edit", "facilitator_name"):
        assert browser.get(at(name, carol.pk)).status_code == 404
    assert browser.post(at("facilitator_versions", carol.pk), {"latest": 1, "number": 1}).status_code == 404
    stranger = sign_in(cast.zed)
    assert stranger.get(reverse("facilitator", args=[cast.leigh.pk, carol.pk])).status_code == 404


def test_one_who_stopped_or_has_not_agreed_is_not_offered(cast: Cast, sign_in: Any, at: Any) -> None:
    with keys():
        doors_circles.allow(cast.edith, cast.dawn)
        Circle.objects.create(person=cast.edith, purpose="Church", asked="Aloud")
        carol, ben = volunteer(cast, "Carol"), volunteer(cast, "Ben", agreed=False)
        meg = volunteer(cast, "Meg")
    browser, choose = sign_in(cast.dawn), reverse("circle_facilitator", args=[cast.edith.pk])
    today = timezone.localdate().isoformat()
    sent = {"name": "Meg", "stopped_on": today, "version": 1}
    assert browser.post(at("facilitator_name", meg.pk), sent).status_code == 302
    assert browser.post(at("facilitator_name", meg.pk), sent).status_code == 409
    page = browser.get(choose).content.decode()
    assert "Carol" in page and "Ben" not in page and "Meg" not in page
    for one in (ben, meg):
        gone = browser.post(choose, {"id": uuid.uuid4(), "facilitator": one.pk, "chosen_for": "Jokes"})
        assert gone.status_code == 422 and "Choose one of these" in gone.content.decode()
    empty = browser.post(choose, {"id": uuid.uuid4(), "facilitator": carol.pk, "chosen_for": ""})
    assert "They choose by the page" in empty.content.decode()


def test_a_person_chooses_who_runs_the_meetings_and_may_change_it(cast: Cast, sign_in: Any, at: Any) -> None:
    with keys():
        circle = Circle.objects.create(person=cast.edith, purpose="Church", asked="Aloud")
        PersonPage.objects.create(person=cast.edith, number=8, matters="Hymns", author=cast.dawn)
        carol = volunteer(cast, "Carol", interests="hymns, dogs", appreciate="Patience")
        ben = volunteer(cast, "Ben", interests="chess")
    browser = sign_in(cast.dawn)
    choose, circle_page = (reverse(n, args=[cast.edith.pk]) for n in ("circle_facilitator", "circle"))
    page = browser.get(choose).content.decode()
    assert "You both enjoy: hymns" in page and page.index("Carol") < page.index("Ben")
    sent = {"id": str(uuid.uuid4()), "facilitator": carol.pk, "chosen_for": "She knows the hymns"}
    early = browser.post(choose, sent)
    assert early.status_code == 422 and "has not yet said yes" in early.content.decode()
    with keys():
        doors_circles.allow(cast.edith, cast.dawn)
    for _ in range(2):
        assert browser.post(choose, sent).status_code == 302
    page = browser.get(circle_page).content.decode()
    assert "Edith liked: “She knows the hymns”" in page and "Enjoys hymns, dogs" in page
    other = {"id": str(uuid.uuid4()), "facilitator": ben.pk, "chosen_for": "Quiet"}
    assert browser.post(choose, other).status_code == 302
    with keys():
        runs = CircleMember.objects.filter(circle=circle, left_on=None)
        assert [one.name for one in runs] == ["Ben"], "whoever ran them before leaves with thanks"


def test_the_list_asks_as_often_for_many_as_for_one(cast: Cast, sign_in: Any, at: Any) -> None:
    browser = sign_in(cast.dawn)

    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert browser.get(at("facilitators")).status_code == 200
        return len(seen)

    with keys():
        volunteer(cast, "Carol", interests="hymns")
    count()
    few = count()
    with keys():
        for n in range(6):
            volunteer(cast, f"V{n}", interests="hymns")
    assert count() == few
