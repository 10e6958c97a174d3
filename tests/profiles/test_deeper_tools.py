"""The rules of the tools that go deeper or look ahead, on their pages and in the database."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from profiles import matching
from profiles.models import WorkerPage
from profiles.models.tools import (
    CommunicationLine,
    DecisionsLine,
    HopesLine,
    ImportantLine,
    Matching,
    PresenceLine,
    Questions,
    WeekLine,
)
from tests.conftest import keys
from tests.make import Cast
from tests.profiles.conftest import Desk

pytestmark = pytest.mark.django_db


def no(answer: Any, words: str) -> bool:
    """The form came back and says so."""
    return answer.status_code == 422 and words in answer.content.decode()


def in_the_database(model: Any, **words: Any) -> None:
    """The same rule holds for whoever writes the row."""
    with pytest.raises(IntegrityError), transaction.atomic(), keys():
        model.objects.create(**words)


def test_important_to_comes_first_from_them_alone_and_for_has_its_balance(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("important")
    tablets = {"side": "for", "text": "Her tablets"}
    assert no(desk.put("important", sheet, **tablets), "Write what is important to Edith first")
    assert "important to Edith first" in desk.finish("important", sheet)
    assert no(desk.put("important", sheet, side="to", text="The news"), "Say how we know")
    assert desk.put("important", sheet, side="to", text="The news", known="shown").status_code == 302
    line = str(uuid.uuid4())
    assert desk.put("important", sheet, id=line, **tablets).status_code == 302
    assert "needs its balance" in desk.finish("important", sheet) and sheet.done_on is None
    sent = tablets | {"version": 1, "balance": "After the news, with tea"}
    desk.browser.post(desk.at("tool_line_edit", "important", sheet.pk, "lines", line), sent)
    assert "After the news, with tea" in desk.finish("important", sheet) and sheet.done_on
    in_the_database(ImportantLine, person=cast.edith, sheet=sheet, side="to", text="x")


def test_the_chart_asks_what_they_do_and_what_it_means(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("communication")
    assert no(
        desk.put("communication", sheet, does="Hums", should="Sit down"), "Write what you think it means"
    )
    assert desk.put("communication", sheet, does="Hums", means="Content").status_code == 302
    assert (
        desk.put("communication", sheet, "ours", tell="Tea is ready", how="Show the blue mug").status_code
        == 302
    )
    page = desk.page("tool", "communication")
    assert "At any time" in page and "Not agreed yet" in page and "Show the blue mug" in page
    again = desk.begin("communication")
    with keys():
        assert (again.lines.count(), again.ours.count()) == (1, 1)
    in_the_database(CommunicationLine, person=cast.edith, sheet=sheet, does="Hums", means="")


def test_somebody_elses_last_word_comes_after_the_best_chance_to_decide(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("decisions")
    words = {"decision": "Selling the house", "involved": "In the morning, with photos"}
    assert no(desk.put("decisions", sheet, last="best", whose="Ann", **words), "best chance to decide first")
    assert desk.put("decisions", sheet, last="self", **words).status_code == 302
    more = {"last": "attorney", "whose": "Ann", "chance": "Twice, with the papers"}
    assert desk.put("decisions", sheet, **(words | more)).status_code == 302
    page = desk.page("tool", "decisions")
    assert "Edith has it" in page and "Twice, with the papers" in page
    in_the_database(DecisionsLine, person=cast.edith, sheet=sheet, last="best", whose="Ann", **words)


def test_what_next_opens_after_the_four(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("questions", about="The stairs", tried="Dawn: a rail", next_step="Too early")
    assert sheet.next_step == "" and "opens when the four are answered" in desk.page("tool", "questions")
    address = desk.at("tool_edit", "questions", sheet.pk)
    assert 'name="next_step"' not in desk.browser.get(address).content.decode()
    assert "four questions first" in desk.finish("questions", sheet)
    four = {"about": "The stairs", "tried": "a", "learned": "b", "pleased": "c", "concerned": "d"}
    desk.browser.post(address, four | {"on": desk.today, "version": 1})
    assert 'name="next_step"' in desk.browser.get(address).content.decode()
    assert "what next?" in desk.finish("questions", sheet) and sheet.done_on is None
    answer = desk.browser.post(
        address, four | {"on": desk.today, "version": 2, "tried": "", "next_step": "e"}
    )
    assert no(answer, "Answer the four questions first")
    desk.browser.post(address, four | {"on": desk.today, "version": 2, "next_step": "Ask the OT"})
    assert "Ask the OT" in desk.finish("questions", sheet) and sheet.done_on
    in_the_database(Questions, person=cast.edith, author=cast.dawn, about="x", tried="a", next_step="b")


def test_a_perfect_week_is_no_timetable(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("week")
    toast = {"what": "Toast by the window", "day": 0, "part": "1", "kind": "flexible"}
    assert no(desk.put("week", sheet, **(toast | {"what": "Morning routine"})), "is a task, not a good week")
    assert no(desk.put("week", sheet, **(toast | {"kind": "fixed"})), "Choose the day it is fixed to")
    assert desk.put("week", sheet, **toast).status_code == 302
    assert desk.put("week", sheet, **(toast | {"day": 4, "kind": "fixed", "now": "on"})).status_code == 302
    page = desk.page("tool", "week")
    assert page.index("Thursday") < page.index("Any day") and "1 of 2 things happen already" in page
    in_the_database(WeekLine, person=cast.edith, sheet=sheet, what="x", day=0, part="1", kind="fixed")


def test_no_fear_is_left_standing_alone(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("hopes", about="Coming home")
    assert no(desk.put("hopes", sheet, side="hope", text="My own bed"), "Write whose it is")
    desk.put(
        "hopes", sheet, side="fear", text="Falling at night", who="Edith", id=(line := str(uuid.uuid4()))
    )
    assert "at least one hope" in desk.finish("hopes", sheet)
    desk.put("hopes", sheet, side="hope", text="My own bed", who="Edith")
    assert "what would ease each fear" in desk.finish("hopes", sheet) and sheet.done_on is None
    sent = {"version": 1, "side": "fear", "text": "Falling", "who": "Edith", "step": "A light on the landing"}
    desk.browser.post(desk.at("tool_line_edit", "hopes", sheet.pk, "lines", line), sent)
    assert "A light on the landing" in desk.finish("hopes", sheet) and sheet.done_on
    in_the_database(HopesLine, person=cast.edith, sheet=sheet, side="hope", text="x", who="")


def test_the_next_step_always_goes_further(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("presence")
    club = {"what": "Luncheon club", "stage": 3}
    step = {"step": "Pours the tea once", "who": "Maureen"}
    assert no(desk.put("presence", sheet, **club, **step, aim=2), "goes further than now")
    assert no(desk.put("presence", sheet, **club, aim=4), "Write the next step, and who helps")
    assert desk.put("presence", sheet, **club).status_code == 302
    assert desk.put("presence", sheet, **(club | step | {"aim": 5})).status_code == 302
    page = desk.page("tool", "presence")
    assert "Good as it is for now" in page and "Pours the tea once (Maureen)" in page
    in_the_database(PresenceLine, person=cast.edith, sheet=sheet, aim=2, **club, **step)


def test_a_match_is_more_than_skills_and_is_never_ranked(desk: Desk, cast: Cast) -> None:
    sent = {"id": str(uuid.uuid4()), "on": desk.today, "skills": "Hoist"}
    assert no(desk.browser.post(desk.at("tool_new", "matching"), sent), "more than skills")
    with keys():
        WorkerPage.objects.create(user=cast.shabnam, number=2, interests="Gardening, roses, brass bands")
        WorkerPage.objects.create(user=cast.dawn, number=1, interests="Roses")
        WorkerPage.objects.create(user=cast.priya, number=1, interests="Roses")
    desk.begin("matching", interests="Roses, and brass bands with old people")
    page = desk.page("tool", "matching")
    shared = page[page.index("Who shares something") :]
    assert shared.index("Dawn Mills") < shared.index("Shabnam Akhtar") and "bands, brass, roses" in shared
    assert "Priya" not in shared
    assert matching.things("Roses, and the old radio!") == {"roses", "radio"}
    in_the_database(Matching, person=cast.edith, author=cast.dawn, skills="Hoist")
