"""A list of places in and out: a dry run first, faults by row and column, all or nothing, twice is once."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from people import asking
from people.models import Team
from profiles.models import Place
from tests.conftest import keys
from tests.make import Cast
from wellbeing.importing import places

FILE = (
    "service.name,service.fees_description,address.postal_code,service.status,service.assured_date,Kind\n"
    "Luncheon club,£4,WN4 0ZZ,active,2026-03-27,group\n"
    "Repair café,,WN4 0ZX,,,place\n"
)


def sent(text: str) -> dict[str, Any]:
    return {"do": "check", "places": SimpleUploadedFile("p.csv", text.encode(), "text/csv")}


class Desk:
    """Dawn brings in lists for Ashton."""

    def __init__(self, team: Team, browser: Client) -> None:
        self.team, self.browser = team, browser
        self.path = reverse("import_places", args=[team.pk])

    def check(self, text: str) -> str:
        answer = self.browser.post(self.path, sent(text))
        self.status = answer.status_code
        return str(answer.content.decode())

    def bring_in(self, text: str) -> str:
        token = re.findall(r'name="kept_token" value="([^"]+)"', self.check(text))[0]
        answer = self.browser.post(self.path, {"do": "go", "kept_token": token}, follow=True)
        return str(answer.content.decode())

    def rows(self) -> list[Place]:
        with keys():
            return list(Place.objects.order_by("name"))


@pytest.fixture
def desk(cast: Cast, sign_in: Any) -> Desk:
    return Desk(cast.ashton, sign_in(cast.dawn))


def test_a_dry_run_writes_nothing_and_bringing_in_writes_all(desk: Desk) -> None:
    page = desk.check(FILE)
    assert "2 new" in page and "Nothing is written yet" in page and desk.rows() == []
    assert "2 new places, 0 changed" in desk.bring_in(FILE)
    club, cafe = desk.rows()
    assert club.checked_on == dt.date(2026, 3, 27) and "A list that Dawn" in club.checked_by
    assert cafe.kind == "place" and cafe.checked_by == "" and club.cost == "£4"


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    desk.bring_in(FILE)
    before = [(p.pk, p.version) for p in desk.rows()]
    assert "0 new</span>, 0 changed, 2 as they are" in desk.check(FILE)
    assert "Nothing was new" in desk.bring_in(FILE)
    assert [(p.pk, p.version) for p in desk.rows()] == before


def test_what_goes_out_comes_in_unchanged(desk: Desk) -> None:
    desk.bring_in(FILE)
    with keys():
        Place.objects.filter(name="Repair café").update(cost="=1+1", free=True)
    out = desk.browser.get(reverse("places_csv", args=[desk.team.pk])).content.decode()
    assert "'=1+1" in out and out.splitlines()[0].lstrip("\ufeff").startswith("service.id,service.name,")
    assert "0 new</span>, 0 changed, 2 as they are" in desk.check(out)


def test_a_changed_row_changes_what_it_says_and_keeps_what_it_leaves_empty(desk: Desk) -> None:
    desk.bring_in(FILE)
    page = desk.bring_in("name,fees_description,postal_code\nluncheon CLUB,£5,wn40zz\n")
    assert "0 new places, 1 changed" in page
    club = next(place for place in desk.rows() if place.cost == "£5")
    assert (club.version, club.checked_on) == (2, dt.date(2026, 3, 27))


@pytest.mark.parametrize(("text", "words"), [
    ("", "There is nothing in this file"),
    ("service.name\n", "headings but no rows"),
    ("cost\n£4\n", "This column is missing"),
    ("service.name,colour\nA,red\n", "We don’t know this column"),
    ("service.name,service.status\nA,shut\n", "Write one of: active"),
    ("service.name,service.email\nA,nobody\n", "Write it like name@example.org"),
    ("service.name,service.url\nA,a b\n", "Write it like https://example.org"),
    ("service.name,service.assured_date\nA,01/01/2090\n", "This day is still to come"),
    ("service.name,service.id\nA,12\n", "Write an id of 32"),
    ("service.name,Free\nA,perhaps\n", "Write yes or no"),
    ("service.name\nA\na\n", "This is the same as in row 2"),
    ("service.name\n" + "A" * 121 + "\n", "longer than 120"),
    ("PK\x03\x04", "Excel workbook"),
])  # fmt: skip
def test_a_fault_is_named_by_row_and_column_and_nothing_comes_in(desk: Desk, text: str, words: str) -> None:
    page = desk.check(text)
    assert desk.status == 422 and words in page and "kept_token" not in page and desk.rows() == []


def test_one_fault_keeps_every_row_out_also_when_it_comes_after_the_check(cast: Cast, desk: Desk) -> None:
    asking.tell(cast.dawn.pk)
    side = places.bring_in(cast.ashton, (FILE + "Third,,,shut,,\n").encode(), "Dawn")
    assert len(side.faults) == 1 and side.faults[0].row == 4 and side.faults[0].column == "service.status"
    assert desk.rows() == []


def test_an_id_of_another_team_brings_nothing_in(cast: Cast, desk: Desk) -> None:
    with keys():
        theirs = Place.objects.create(team=cast.leigh, name="Chapel")
    asking.tell(cast.dawn.pk)
    side = places.bring_in(cast.ashton, f"service.id,service.name\n{theirs.pk},Mine\n".encode(), "Dawn")
    assert "belongs to another team" in side.trouble
    assert [p.name for p in desk.rows()] == ["Chapel"]


def test_an_id_of_one_place_with_the_name_of_another_is_a_fault(cast: Cast, desk: Desk) -> None:
    desk.bring_in(FILE)
    club = next(place for place in desk.rows() if place.name == "Luncheon club")
    clash = f"service.id,service.name,address.postal_code\n{club.pk},REPAIR café,wn40zx\n"
    page = desk.check(clash)
    assert desk.status == 422 and "Another one has this name and postcode already" in page
    asking.tell(cast.dawn.pk)
    assert places.bring_in(cast.ashton, clash.encode(), "Dawn").faults[0].row == 2
    assert sorted(place.version for place in desk.rows()) == [1, 1], "nothing was written"
    same = f"service.id,service.name,address.postal_code\n{club.pk},LUNCHEON club,WN4 0ZZ\n"
    assert places.check(cast.ashton, same.encode(), "Dawn").changed == 1, "its own name is no clash"


def test_a_check_that_was_not_made_here_is_refused(desk: Desk, cast: Cast, sign_in: Any) -> None:
    token = re.findall(r'name="kept_token" value="([^"]+)"', desk.check(FILE))[0]
    assert "hour old" in desk.browser.post(desk.path, {"do": "go"}, follow=True).content.decode()
    assert desk.browser.post(desk.path, {"do": "check"}).status_code == 422
    other = reverse("import_places", args=[cast.wigan.pk])
    answer = sign_in(cast.priya).post(other, {"do": "go", "kept_token": token}, follow=True)
    assert "more than an hour old" in answer.content.decode() and desk.rows() == []
