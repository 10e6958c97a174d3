"""What waits at the side of a profile: put in, changed, left for now; and the length that fits one sheet."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from people import asking
from people.models import Person
from profiles import onepage, paper, suggestions
from profiles.models import PersonPage, Suggestion, WorkerPage
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
WORDS = {"appreciate": "Sharp as a tack", "matters": "My roses", "support": "Knock, and wait"}
SOME = "Sit on my right. My hearing aid is on the left"


def edit(person: Person) -> str:
    return reverse("profile_edit", args=[person.pk])


@pytest.fixture
def line(cast: Cast) -> Suggestion:
    with keys():
        return Suggestion.objects.create(
            person=cast.edith, heading="matters", text="The radio, not the telly", source="days",
            source_id=uuid.uuid4(), state="waiting", author=cast.dawn,
        )  # fmt: skip


def state(line: Suggestion) -> str:
    with keys():
        line.refresh_from_db()
    return line.state


def test_a_line_from_the_side_goes_into_its_box_and_keeps_what_was_typed(
    cast: Cast, sign_in: Any, line: Suggestion
) -> None:
    browser = sign_in(cast.dawn)
    assert "The radio, not the telly" in browser.get(edit(cast.edith)).content.decode()
    sent = WORDS | {"number": 1, "today": "Typed so far", "take": str(line.pk)}
    page = browser.post(edit(cast.edith), sent).content.decode()
    assert "My roses\nThe radio, not the telly</textarea>" in page and "Typed so far" in page
    assert f'name="taken" value="{line.pk}"' in page and state(line) == "waiting"
    assert cast.edith.pages.count() == 1
    sent = WORDS | {"number": 1, "taken": str(line.pk), "matters": "My roses\nThe radio on, not the telly"}
    assert browser.post(edit(cast.edith), sent).status_code == 302
    assert (state(line), line.page) == ("taken", 2)
    assert "wait" not in browser.get(edit(cast.edith)).content.decode().split("<main")[1].split("Knock")[0]


def test_a_line_that_is_not_for_now_leaves_the_side_and_can_come_back(
    cast: Cast, sign_in: Any, line: Suggestion
) -> None:
    browser = sign_in(cast.dawn)
    page = browser.post(edit(cast.edith), WORDS | {"number": 1, "not_now": str(line.pk)}).content.decode()
    assert "The radio, not the telly" not in page and "Sharp as a tack" in page
    assert state(line) == "not_now"
    asking.tell(cast.dawn.pk)
    suggestions.put_beside(line)
    assert state(line) == "waiting"


def test_what_is_on_the_page_does_not_wait_again(cast: Cast, line: Suggestion) -> None:
    asking.tell(cast.dawn.pk)
    onepage.write(cast.edith, 1, by=cast.dawn, words=WORDS, taken=[str(line.pk)])
    line.refresh_from_db()
    with pytest.raises(suggestions.CannotMove):
        suggestions.put_beside(line)
    with pytest.raises(IntegrityError), transaction.atomic():
        Suggestion.objects.filter(pk=line.pk).update(page=None)


def test_what_worked_on_a_visit_waits_once(cast: Cast, sign_in: Any) -> None:
    with keys():
        note = make.note(person=cast.edith, author=cast.shabnam, text="Breakfast", days=-2)
        note.worked, note.did_not_work = "Tea first, then the tablets", "The big light on"
        note.save()
        old = make.note(person=cast.edith, author=cast.shabnam, text="Long ago", days=-100)
        old.worked = "Long ago too"
        old.save()
    browser = sign_in(cast.dawn)
    page = browser.get(edit(cast.edith)).content.decode()
    assert "Tea first, then the tablets" in page and "Did not work: The big light on" in page
    assert "Long ago too" not in page
    for _ in range(2):
        browser.post(edit(cast.edith), WORDS | {"number": 1, "not_now": f"{note.pk}:worked"})
    page = browser.get(edit(cast.edith)).content.decode()
    assert "Tea first" not in page and "The big light on" in page
    browser.post(edit(cast.edith), WORDS | {"number": 1, "taken": f"{note.pk}:did_not_work"})
    assert "The big light on" not in browser.get(edit(cast.edith)).content.decode()
    with keys():
        assert set(Suggestion.objects.values_list("slot", "state")) == {
            ("worked", "not_now"), ("did_not_work", "taken")
        }  # fmt: skip


def test_the_same_line_from_two_notes_and_a_tool_stands_there_once(cast: Cast, sign_in: Any) -> None:
    with keys():
        for days, words in ((-3, "Tea first"), (-1, " tea  FIRST.")):
            note = make.note(person=cast.edith, author=cast.shabnam, text="Breakfast", days=days)
            note.worked = words
            note.save()
        said = Suggestion.objects.create(
            person=cast.edith, heading="support", text="Tea first", source="days", source_id=uuid.uuid4(),
            state="waiting", author=cast.dawn,
        )  # fmt: skip
        Suggestion.objects.create(
            person=cast.edith, heading="matters", text="Tea first", source="days", source_id=uuid.uuid4(),
            state="waiting", author=cast.dawn,
        )  # fmt: skip
    asking.tell(cast.dawn.pk)
    matters, support = sorted(suggestions.waiting(cast.edith), key=lambda one: one.heading)
    assert matters.also == () and [one.source for one in support.all] == ["note", "note", "days"]
    browser = sign_in(cast.dawn)
    page = browser.get(edit(cast.edith)).content.decode()
    assert page.count("A note after a visit, ") == 2 and page.count("Good days and bad days, ") == 2
    assert page.count('app-side__one"') == 2 and "2 lines from notes and tools wait" in page
    # the line that a page drawn a moment ago knew by another of its sources is the same line
    page = browser.post(edit(cast.edith), WORDS | {"number": 1, "take": str(said.pk)}).content.decode()
    assert "Knock, and wait\nTea first</textarea>" in page and page.count('app-side__one"') == 1
    browser.post(edit(cast.edith), WORDS | {"number": 1, "taken": support.key})
    asking.tell(cast.dawn.pk)
    assert suggestions.waiting(cast.edith) == [matters]
    with keys():
        taken = Suggestion.objects.filter(heading="support")
        assert set(taken.values_list("state", "page")) == {("taken", 2)} and taken.count() == 3


def test_a_suggestion_of_someone_else_is_nothing_here(cast: Cast, sign_in: Any, line: Suggestion) -> None:
    with keys():
        Suggestion.objects.filter(pk=line.pk).update(person=cast.rose)
    sent = WORDS | {"number": 1, "take": str(line.pk), "taken": "junk"}
    assert "The radio" not in sign_in(cast.dawn).post(edit(cast.edith), sent).content.decode()
    sign_in(cast.dawn).post(edit(cast.edith), WORDS | {"number": 1, "taken": [str(line.pk), "x:y", "\x00"]})
    assert state(line) == "waiting"
    asking.tell(cast.dawn.pk)
    assert not Suggestion.objects.exists()
    asking.tell(cast.sam.pk)
    assert not Suggestion.objects.exists()


def test_more_than_one_sheet_of_large_print_says_how_much_to_take_out(cast: Cast, sign_in: Any) -> None:
    long = "\n".join([SOME] * 10)
    sent = {"number": 1, "appreciate": long, "matters": long, "support": long}
    answer = sign_in(cast.dawn).post(edit(cast.edith), sent)
    page = answer.content.decode()
    assert answer.status_code == 422 and "more than one page of large print. Take out about" in page
    assert page.count(SOME) >= 30 and cast.edith.pages.count() == 1
    answer = sign_in(cast.dawn).post(reverse("my_profile"), sent | {"number": 0})
    assert answer.status_code == 422 and "Take out about" in answer.content.decode()
    assert "% full" in sign_in(cast.dawn).get(edit(cast.edith)).content.decode()


def test_the_longest_page_the_budget_allows_prints_at_eighteen_points(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    full = "\n".join([SOME] * 8)
    page = PersonPage(appreciate=full, matters=full, support=full, person=cast.edith, agreed_with="Edith")
    room = paper.room(paper.sheet(cast.edith, page))
    assert 90 < room.percent <= 100 and room.over == 0
    more = PersonPage(appreciate=full, matters=full, support=f"{full}\nOne\nTwo", person=cast.edith)
    assert paper.room(paper.sheet(cast.edith, more)).over >= 1


def test_a_page_that_was_longer_once_is_not_used_again(cast: Cast, sign_in: Any) -> None:
    long = "\n".join([SOME] * 10)
    with keys():
        PersonPage.objects.filter(person=cast.edith).update(appreciate=long, matters=long, support=long)
        PersonPage.objects.create(person=cast.edith, number=2, matters="Short", author=cast.dawn)
    address = reverse("profile_versions", args=[cast.edith.pk])
    answer = sign_in(cast.dawn).post(address, {"number": 1, "latest": 2}, follow=True)
    assert "longer than one sheet" in answer.content.decode() and cast.edith.pages.count() == 2


def test_ordinary_print_is_smaller_than_large(cast: Cast) -> None:
    page = PersonPage(matters="My roses", person=cast.edith, written_with="Shabnam")
    sheet = paper.sheet(cast.edith, page)
    assert sheet.foot.startswith("Edith wrote this with Shabnam. Written on")
    on = dt.date(2026, 1, 5)
    assert paper.draw(sheet, on, size=paper.ORDINARY) != paper.draw(sheet, on)


def test_a_colleagues_page_prints_for_people_who_choose(cast: Cast, sign_in: Any) -> None:
    address = reverse("worker_pdf", args=[cast.ashton.pk, cast.shabnam.pk])
    for size in ("", "?print=ordinary"):
        answer = sign_in(cast.dawn).get(address + size)
        assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF")
        assert "shabnam" not in answer["Content-Disposition"].lower()
    for user in (cast.gone, cast.dawn):  # has left; has written nothing yet
        nothing = reverse("worker_pdf", args=[cast.ashton.pk, user.pk])
        assert sign_in(cast.dawn).get(nothing).status_code == 404
    with keys():
        assert WorkerPage.objects.filter(user=cast.shabnam).exists()


def test_who_helped_to_write_it_stands_on_the_page(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    browser.post(edit(cast.edith), WORDS | {"number": 1, "written_with": "her grandson Joe"})
    page = browser.get(reverse("person", args=[cast.edith.pk])).content.decode()
    assert "Edith wrote this with her grandson Joe" in page and "Large print" in page
    before = browser.get(reverse("profile_versions", args=[cast.edith.pk]))
    assert "her grandson Joe" in before.content.decode()
