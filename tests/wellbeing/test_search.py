"""Search finds what one may see, and nothing else, whichever layer is on."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from meetings.models import Agreement, Page, PageVersion
from people import access, asking
from people.models import Look, Team, User
from profiles import notes
from profiles.models import Note, Place
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast
from wellbeing import finding
from wellbeing.words import day_month

pytestmark = pytest.mark.django_db


def handbook(team: Team, author: User, title: str, *texts: str) -> None:
    page = Page.objects.create(team=team)
    for number, text in enumerate(texts, 1):
        PageVersion.objects.create(team=team, page=page, number=number, title=title, text=text, author=author)


@pytest.fixture
def full(cast: Cast) -> Cast:
    """Each team has a note, an agreement and a page that speak of marmalade."""
    with keys():
        for team, person, worker in (
            (cast.ashton, cast.edith, cast.dawn), (cast.wigan, cast.tom, cast.priya),
            (cast.leigh, cast.rose, cast.zed),
        ):  # fmt: skip
            make.note(person=person, author=worker, text=f"{person.called} made marmalade with her niece")
            Agreement.objects.create(team=team, text=f"Marmalade day in {team.name}", why="so that all share")
            Place.objects.create(team=team, name=f"{team.name} jam club", what="Marmalade on Mondays")
            Place.objects.create(team=team, name="Closed", what="Marmalade", status="defunct")
            handbook(team, worker, f"Kitchens of {team.name}", "Old words", "Where the marmalade stands")
    return cast


def page(client: Any, words: str) -> str:
    answer = client.get(reverse("search"), {"q": words})
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_worker_finds_notes_agreements_and_pages_of_their_team_only(full: Cast, sign_in: Any) -> None:
    shown = page(sign_in(full.dawn), "marmalade")
    for words in ("About Edith", "Marmalade day in Ashton", "Kitchens of Ashton", "<mark", "Ashton jam club"):
        assert words in shown
    assert "Wigan jam club" in shown, "a place is for every team beside"
    for words in ("Tom", "Rose", "day in Wigan", "Leigh", "Nothing found", "Closed"):
        assert words not in shown
    assert "Nothing found for “Old words”" in page(sign_in(full.dawn), "Old words")


@pytest.mark.parametrize("words", ["edith", "Edyth", "Jones", "édith", "joans", "edi"])
def test_people_are_found_by_how_they_sound(full: Cast, sign_in: Any, words: str) -> None:
    shown = page(sign_in(full.dawn), words)
    assert reverse("person", args=[full.edith.pk]) in shown
    assert reverse("person", args=[full.tom.pk]) not in shown


@pytest.mark.parametrize("words", ["MARMALADE", "marmelade", "marmalade with"])
def test_capitals_and_slips_of_the_finger_do_not_matter(full: Cast, words: str) -> None:
    asking.tell(full.dawn.pk)
    assert [one.heading for one in finding.find(full.dawn, words).notes] == ["Edith"]


def test_words_are_found_from_the_start_of_a_word_with_who_wrote_them_and_when(
    full: Cast, sign_in: Any
) -> None:
    with keys():
        make.note(person=full.edith, author=full.dawn, text="She sat in her chair by the window")
        made = make.note(person=full.edith, author=full.dawn, text="Her hairdresser came")
    shown = page(sign_in(full.dawn), "hair")
    assert "dresser came" in shown and "by the window" not in shown
    assert f"Dawn, {day_month(made.day)}" in shown


@pytest.mark.parametrize("words", ["×2", "£20", "(07", "“go", "½ a", "2nd floor (back)"])
def test_signs_are_found_as_they_were_written(full: Cast, sign_in: Any, words: str) -> None:
    with keys():
        make.note(person=full.edith, author=full.dawn, text=f"She said {words} of it")
        make.note(person=full.edith, author=full.dawn, text="Nothing to see")
    shown = page(sign_in(full.dawn), words)
    assert f">{words}</mark> of it" in shown and "Nothing to see" not in shown


def test_every_part_of_a_note_is_looked_in(full: Cast, sign_in: Any) -> None:
    with keys():
        day = timezone.localdate()
        for part in notes.HOLDS:
            Note.objects.create(**{part: f"Zither in {part}"}, person=full.edith, author=full.dawn, day=day)
    shown = page(sign_in(full.dawn), "zither")
    assert all(f"</mark> in {part}<" in shown for part in notes.HOLDS)


def test_a_coach_finds_no_notes(full: Cast, sign_in: Any) -> None:
    shown = page(sign_in(full.sam), "marmalade")
    assert "About Edith" not in shown and "niece" not in shown
    assert "Marmalade day in Ashton" in shown and "Kitchens of Ashton" in shown
    assert reverse("person", args=[full.edith.pk]) in page(sign_in(full.sam), "edith")


def test_administrators_commissioners_and_those_who_left_find_nothing(full: Cast, sign_in: Any) -> None:
    for who in (full.ada, full.jo, full.gone):
        shown = page(sign_in(who), "marmalade") + page(sign_in(who), "edith")
        assert "Ashton" not in shown and reverse("person", args=[full.edith.pk]) not in shown


def test_whoever_covers_finds_the_person_and_no_notes(full: Cast) -> None:
    now = timezone.now()
    with keys():
        visit = make.visit(person=full.edith, worker=full.priya, starts_at=now)
        make.cover(visit)
    asking.tell(full.priya.pk)
    assert finding.find(full.priya, "edith").people == [full.edith]
    assert [one.heading for one in finding.find(full.priya, "marmalade").notes] == ["Tom"]


@pytest.mark.parametrize("layer", ["code only", "database only", "neither"])
def test_each_layer_alone_keeps_the_rest_unfound(full: Cast, monkeypatch: Any, layer: str) -> None:
    if layer != "code only":
        for module in (access, finding):
            monkeypatch.setattr(module, "teams_of", lambda user, standing=None: Team.objects.all())
    asking.tell(full.dawn.pk)
    with as_role("app" if layer == "database only" else "app_open"):
        found = finding.find(full.dawn, "marmalade")
        people = [one for word in ("edith", "tom", "rose") for one in finding.find(full.dawn, word).people]
    seen = {one.called for one in people} | {one.heading for one in found.notes}
    assert seen == ({"Edith"} if layer != "neither" else {"Edith", "Tom", "Rose"})
    assert len(found.agreements) == len(found.pages) == (1 if layer != "neither" else 3)


def test_each_person_found_is_a_look(full: Cast, sign_in: Any) -> None:
    page(sign_in(full.dawn), "marmalade")
    page(sign_in(full.dawn), "edith")
    with keys():
        looks = set(Look.objects.filter(page="search").values_list("data", "person_id"))
    assert looks == {("notes", full.edith.pk), ("name", full.edith.pk)}


def test_it_asks_the_same_number_of_questions_whatever_is_there(full: Cast) -> None:
    asking.tell(full.dawn.pk)
    with CaptureQueriesContext(connection) as few:
        finding.find(full.dawn, "marmalade")
    with keys():
        for number in range(12):
            make.note(person=full.edith, author=full.dawn, text=f"marmalade {number}")
            make.person(team=full.ashton, name=f"Marmalade {number}")
    asking.tell(full.dawn.pk)
    with CaptureQueriesContext(connection) as many:
        found = finding.find(full.dawn, "marmalade")
    assert len(many) == len(few) == 9 and len(found.notes) == len(found.people) == finding.MOST


@pytest.mark.parametrize("words", ["", "e", "%", "__", "\\", "(", "zzzzzz", "x" * 500])
def test_words_that_find_nothing_say_so(full: Cast, sign_in: Any, words: str) -> None:
    shown = page(sign_in(full.dawn), words)
    assert "app-empty" in shown and "Edith" not in shown


def test_a_long_text_is_cut_between_words_around_what_was_found() -> None:
    text = "word " * 40 + "marmalade " + "after " * 60
    one = finding._passage(None, "", text, "Marmalade", None)  # type: ignore[arg-type]
    assert one.match == "marmalade" and one.before.startswith("… word") and one.after.endswith("after …")
    assert len(one.before) < 70 and len(one.after) < 130
