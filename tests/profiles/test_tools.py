"""Thinking tools through the door: a sheet a day, closed to others, and what it taught on the profile."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from profiles.models import Suggestion
from profiles.models.tools import Relations
from profiles.toolset import TOOLS
from tests.conftest import as_role, keys, sql
from tests.make import Cast
from tests.profiles.conftest import FIRST, Desk

pytestmark = pytest.mark.django_db


def test_every_tool_is_on_the_page_of_tools_with_when_it_was_used(desk: Desk) -> None:
    page = desk.page("tools")
    assert page.count("Not used yet") == len(TOOLS)
    assert all(tool.name in page and tool.purpose in page for tool in TOOLS.values())
    for _ in range(2):
        desk.begin("log", **FIRST["log"])
    page = desk.page("tools")
    assert page.count("Not used yet") == len(TOOLS) - 1 and "Twice, last on" in page
    assert "Thinking tools" in desk.page("person")


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_says_what_it_is_for_then_shows_its_sheet(desk: Desk, tool: str) -> None:
    assert "Not used with Edith yet" in desk.page("tool", tool)
    assert desk.browser.get(desk.at("tool_new", tool)).status_code == 200
    sheet = desk.begin(tool, with_whom="Edith and Joe", **FIRST[tool])
    page = desk.page("tool", tool)
    assert "with Edith and Joe" in page and "What did this teach us?" in page
    for value in FIRST[tool].values():
        assert value in page or value in ("self", "others")
    assert desk.page("tool_sheet", tool, sheet.pk).count("<h1") == 1


@pytest.mark.parametrize("tool", TOOLS)
def test_a_new_sheet_sent_twice_is_one_and_an_empty_one_says_why(desk: Desk, tool: str) -> None:
    same = str(uuid.uuid4())
    for _ in range(2):
        desk.begin(tool, id=same, **FIRST[tool])
    with keys():
        assert TOOLS[tool].model._default_manager.count() == 1
    answer = desk.browser.post(desk.at("tool_new", tool), {"id": str(uuid.uuid4()), "with_whom": "Joe"})
    assert answer.status_code == 422 and 'value="Joe"' in answer.content.decode()
    tomorrow = (timezone.localdate() + dt.timedelta(days=1)).isoformat()
    sent = FIRST[tool] | {"id": str(uuid.uuid4()), "on": tomorrow}
    assert "still to come" in desk.browser.post(desk.at("tool_new", tool), sent).content.decode()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_sheet_changed_meanwhile_shows_both_texts(desk: Desk, tool: str) -> None:
    sheet = desk.begin(tool, with_whom="Joe", **FIRST[tool])
    address = desk.at("tool_edit", tool, sheet.pk)
    sent = FIRST[tool] | {"on": desk.today, "version": 1}
    assert desk.browser.post(address, sent | {"with_whom": "Maureen"}).status_code == 302
    answer = desk.browser.post(address, sent | {"with_whom": "Alan"})
    page = answer.content.decode()
    assert answer.status_code == 409 and "Maureen" in page and 'value="Alan"' in page


@pytest.mark.parametrize("tool", TOOLS)
def test_nobody_else_sees_or_writes_a_sheet(cast: Cast, desk: Desk, sign_in: Any, tool: str) -> None:
    sheet = desk.begin(tool, **FIRST[tool])
    for outsider in (cast.priya, cast.zed, cast.sam, cast.ada, cast.gone):
        browser = sign_in(outsider)
        for name in ("tool_sheet", "tool_edit"):
            assert browser.get(desk.at(name, tool, sheet.pk)).status_code == 404
        asking.tell(outsider.pk)
        assert not TOOLS[tool].model._default_manager.exists()
    sign_in(cast.dawn)
    foreign = reverse("tool_sheet", args=[cast.rose.pk, tool, sheet.pk])
    assert sign_in(cast.zed).get(foreign).status_code == 404
    nothing = [desk.at("tool", "junk"), desk.at("tool_sheet", tool, uuid.uuid4())]
    nothing += [desk.at("tool_line_new", tool, sheet.pk, part) for part in ("junk", "person", "author")]
    assert {sign_in(cast.dawn).get(address).status_code for address in nothing} == {404}


def test_history_keeps_what_stood_on_a_sheet(desk: Desk) -> None:
    sheet = desk.begin("talk", **FIRST["talk"])
    sent = FIRST["talk"] | {"on": desk.today, "version": 1, "helps": "Sit on my right"}
    desk.browser.post(desk.at("tool_edit", "talk", sheet.pk), sent)
    with keys():
        kept = sql("select helps from profiles_talkevent where id = %s order by pgh_id", sheet.pk)
    assert [words for (words,) in kept] == ["Knock, and wait", "Sit on my right"]


def test_what_a_tool_taught_is_one_tap_from_the_profile(desk: Desk) -> None:
    sheet = desk.begin("log", **FIRST["log"])
    address = desk.at("tool_learned", "log", sheet.pk)
    ids = {f"{name}_id": str(uuid.uuid4()) for name in ("matters", "support", "appreciate")}
    assert desk.browser.post(address, ids).status_code == 422
    long = desk.browser.post(address, ids | {"matters": "x" * 201})
    assert long.status_code == 422 and "x" * 201 in long.content.decode()
    sent = ids | {"support": "Offer an arm", "appreciate": "Knows every dog"}
    for _ in range(2):
        assert desk.browser.post(address, sent).status_code == 302
    page = desk.page("tool", "log")
    assert page.count("Put it beside the profile") == 2
    assert "Offer an arm" not in desk.page("profile_edit")
    with keys():
        [row] = Suggestion.objects.filter(heading="support")
    for _ in range(2):
        assert desk.browser.post(desk.at("suggestion_wait", row.pk)).status_code == 302
    assert "Waiting beside" in desk.page("tool", "log")
    page = desk.page("profile_edit")
    assert "Offer an arm" in page and "Learning log" in page and "Knows every dog" not in page
    sent = {"number": 1, "support": "Offer an arm", "taken": str(row.pk)}
    desk.browser.post(desk.at("profile_edit"), sent)
    assert "On Edith’s profile since" in desk.page("tool", "log")
    answer = desk.browser.post(desk.at("suggestion_wait", row.pk), follow=True)
    assert "on the profile already" in answer.content.decode()


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_asks_as_often_for_many_sheets_as_for_one(desk: Desk, tool: str) -> None:
    def count(name: str, *args: object) -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            desk.page(name, *args)
        return len(seen)

    desk.begin(tool, **FIRST[tool])
    one, all_one = count("tool", tool), count("tools")
    with keys():
        for n in range(5):
            day = timezone.localdate() - dt.timedelta(days=n + 1)
            made = {"person": desk.person, "author_id": asked(), "on": day, "done_on": day}
            extra = {"said_back": True} if tool == "days" else {}
            TOOLS[tool].model._default_manager.create(**made, **FIRST[tool], **extra)
    assert count("tool", tool) - one in (0, 1)  # a drawing before this one is read once
    assert count("tools") == all_one <= 14


def asked() -> str:
    """Whoever is asking now."""
    [(who,)] = sql("select asking()")
    return str(who)


def test_the_tables_of_tools_are_closed_to_the_worker_of_letters(desk: Desk) -> None:
    desk.begin("log", **FIRST["log"])
    asking.tell(None)
    with as_role("worker"):
        assert sql("select count(*) from profiles_log") == [(0,)]
    assert Relations.objects.count() == 0
