"""The rule of each thinking tool: in words on its page, and in the database where it can be held."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from profiles import relations
from profiles.models import Suggestion
from profiles.models.tools import (
    CommunicationOurs,
    DaysLine,
    DoughnutLine,
    Log,
    PresenceLine,
    Relation,
    Talk,
    WeekLine,
    Working,
    WorkingAction,
)
from tests.conftest import keys
from tests.make import Cast
from tests.profiles.conftest import FIRST, Desk

pytestmark = pytest.mark.django_db


def test_a_talk_names_whose_words_they_are(desk: Desk, cast: Cast) -> None:
    sent = {"id": str(uuid.uuid4()), "on": desk.today, "voice": "others", "helps": "Knock"}
    answer = desk.browser.post(desk.at("tool_new", "talk"), sent)
    assert answer.status_code == 422 and "Write who told you" in answer.content.decode()
    sent = {"id": str(uuid.uuid4()), "on": desk.today, "voice": "self"}
    assert "at least one thing" in desk.browser.post(desk.at("tool_new", "talk"), sent).content.decode()
    for wrong in ({"voice": "others", "helps": "x"}, {"voice": "self"}):
        with pytest.raises(IntegrityError), transaction.atomic(), keys():
            Talk.objects.create(person=cast.edith, author=cast.dawn, **wrong)


def test_the_lines_of_a_talk_go_beside_the_profile_once(desk: Desk) -> None:
    sheet = desk.begin(
        "talk", voice="self", thanked="Cakes\nAdvice", people="Joe", helps="Knock", hinders="rush me"
    )
    for _ in range(2):
        assert desk.browser.post(desk.at("talk_bring", sheet.pk)).url == desk.at("profile_edit")
    with keys():
        lines = Suggestion.objects.order_by("heading", "text").values_list("heading", "text", "state")
        assert list(lines) == [
            ("appreciate", "Advice", "waiting"), ("appreciate", "Cakes", "waiting"),
            ("matters", "Joe", "waiting"), ("support", "Knock", "waiting"),
            ("support", "Please don’t: rush me", "waiting"),
        ]  # fmt: skip
    page = desk.page("profile_edit")
    assert "Put in every line of the talk" in page and "One-page profile talk" in page
    sent = {"number": 1, "appreciate": "Kind", "take": "talk"}
    page = desk.browser.post(desk.at("profile_edit"), sent).content.decode()
    assert "Kind\nAdvice\nCakes</textarea>" in page.replace("Cakes\nAdvice", "Advice\nCakes")


def test_the_persons_view_comes_first_and_it_ends_in_something_to_do(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("working", about="Mornings")
    theirs = {"whose": "worker", "side": "not", "text": "Four of us in a week"}
    answer = desk.put("working", sheet, **theirs)
    assert answer.status_code == 422 and "Ask Edith first" in answer.content.decode()
    assert "Ask Edith first" in desk.finish("working", sheet) and sheet.done_on is None
    mine = {"whose": "person", "side": "not", "text": "Too many faces"}
    assert desk.put("working", sheet, **mine).status_code == 302
    assert desk.put("working", sheet, **theirs).status_code == 302
    assert "Write one thing you will do" in desk.finish("working", sheet) and sheet.done_on is None
    todo = {"what": "Choose five faces", "who": "Edith and Shabnam", "by": desk.today}
    assert desk.put("working", sheet, "actions", **(todo | {"who": ""})).status_code == 422
    assert desk.put("working", sheet, "actions", **todo).status_code == 302
    page = desk.finish("working", sheet)
    assert sheet.done_on and "Too many faces" in page and "Edith and Shabnam, by" in page
    with pytest.raises(IntegrityError), transaction.atomic(), keys():
        WorkingAction.objects.create(person=cast.edith, sheet=sheet, what="x", who="", by=sheet.on)


def test_their_view_cannot_be_taken_off_while_others_stand(desk: Desk) -> None:
    sheet = desk.begin("working", about="Mornings")
    desk.put(
        "working", sheet, id="11111111-1111-4111-8111-111111111111", whose="person", side="not", text="A"
    )
    desk.put("working", sheet, whose="family", side="working", text="B")
    line = "11111111-1111-4111-8111-111111111111"
    answer = desk.browser.post(desk.at("tool_line_off", "working", sheet.pk, "lines", line), follow=True)
    assert "Ask Edith first" in answer.content.decode() and ">A</a>" in answer.content.decode()
    sent = {"version": 1, "whose": "worker", "side": "not", "text": "A"}
    answer = desk.browser.post(desk.at("tool_line_edit", "working", sheet.pk, "lines", line), sent)
    assert answer.status_code == 422 and "Ask Edith first" in answer.content.decode()


def test_a_sheet_that_is_done_stays_as_it_was(desk: Desk) -> None:
    sheet = desk.begin("working", about="Mornings")
    desk.put(
        "working", sheet, id="11111111-1111-4111-8111-111111111111", whose="person", side="not", text="A"
    )
    desk.put("working", sheet, "actions", what="x", who="Edith", by=desk.today)
    desk.finish("working", sheet)
    assert (
        "stays as it was" in desk.put("working", sheet, whose="person", side="not", text="B").content.decode()
    )
    line = "11111111-1111-4111-8111-111111111111"
    off = desk.browser.post(desk.at("tool_line_off", "working", sheet.pk, "lines", line), follow=True)
    assert "stays as it was" in off.content.decode()
    sent = {"version": 1, "whose": "person", "side": "not", "text": "C"}
    answer = desk.browser.post(desk.at("tool_line_edit", "working", sheet.pk, "lines", line), sent)
    assert answer.status_code == 422 and "stays as it was" in answer.content.decode()
    sent = {"version": 2, "about": "Evenings", "on": desk.today}
    assert desk.browser.post(desk.at("tool_edit", "working", sheet.pk), sent).status_code == 422
    with keys():
        assert Working.objects.get().about == "Mornings"


def test_a_line_changed_meanwhile_shows_both_texts_and_can_be_taken_off(desk: Desk) -> None:
    sheet = desk.begin("days")
    line = "11111111-1111-4111-8111-111111111111"
    for _ in range(2):
        assert desk.put("days", sheet, id=line, side="good", text="Tea in bed").status_code == 302
    address = desk.at("tool_line_edit", "days", sheet.pk, "lines", line)
    sent = {"version": 1, "side": "good"}
    assert desk.browser.post(address, sent | {"text": "Tea first"}).status_code == 302
    answer = desk.browser.post(address, sent | {"text": "Toast"})
    assert answer.status_code == 409 and "Tea first" in answer.content.decode()
    assert "Toast" in answer.content.decode()
    for _ in range(2):
        desk.browser.post(desk.at("tool_line_off", "days", sheet.pk, "lines", line))
    assert "Tea first" not in desk.page("tool", "days")


def test_a_drawing_drawn_again_begins_from_the_last_and_shows_what_is_new(desk: Desk) -> None:
    first = desk.begin("relations", on=(timezone.localdate() - dt.timedelta(days=90)).isoformat())
    joe = {"name": "Joe", "who": "grandson", "quarter": "family", "ring": 1}
    assert desk.put("relations", first, **joe).status_code == 302
    answer = desk.put("relations", first, **joe)
    assert answer.status_code == 422 and "already" in answer.content.decode()
    assert desk.put("relations", first, **(joe | {"name": "Ann", "ring": 4})).status_code == 422
    desk.put("relations", first, name="Shabnam", quarter="paid", ring=1)
    second = desk.begin("relations")
    desk.put("relations", second, name="Alan", quarter="friends", ring=2)
    page = desk.page("tool", "relations")
    assert "named 1 person who wasn’t paid to come. Now it’s 2." in page
    assert page.count("stroke-dasharray") == 1 and page.count(">New<") == 1
    assert "Nearest: Joe, Shabnam. Next: Alan." in page and "<svg" in page
    with keys():
        first.refresh_from_db()
        assert first.done_on and first.lines.count() == 2 and second.lines.count() == 3
    old = desk.page("tool_sheet", "relations", first.pk)
    assert "It stayed" not in old and "It stays as it was" in old and "Alan" not in old


def test_faces_keep_to_their_quarter_and_out_of_each_others_way() -> None:
    class One:
        def __init__(self, name: str, quarter: str, ring: int) -> None:
            self.name, self.quarter, self.ring = name, quarter, ring

    people = [
        One(f"{q}{ring}{n}", q, ring) for q in relations.BEGINS for ring in (1, 2, 3) for n in range(ring)
    ]
    drawn = relations.faces(people)
    half = relations.ACROSS / 2
    sides = {"friends": (1, -1), "paid": (1, 1), "places": (-1, 1), "family": (-1, -1)}
    for one, face in zip(
        people, sorted(drawn, key=lambda f: [p.name for p in people].index(f.name)), strict=True
    ):
        x, y = sides[one.quarter]
        assert (face.x - half) * x > 0 and (face.y + 6 - half) * y > 0
    pairs = [(a, b) for a in drawn for b in drawn if a.name < b.name]
    assert min((a.x - b.x) ** 2 + (a.y - b.y) ** 2 for a, b in pairs) > (2 * relations.WIDE) ** 2
    assert not any(face.new for face in drawn)
    assert any(face.new for face in relations.faces(people, {"friends10"}))


def test_good_and_bad_days_are_said_back_and_lead_to_more_good_ones(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("days")
    desk.put("days", sheet, side="good", text="Tea in bed", deeper="Not being rushed")
    answer = desk.put("days", sheet, side="more", text="Tea before tablets")
    assert answer.status_code == 422 and "Write who does it" in answer.content.decode()
    assert "Say it back first" in desk.finish("days", sheet)
    desk.browser.post(
        desk.at("tool_edit", "days", sheet.pk), {"version": 1, "on": desk.today, "said_back": "on"}
    )
    assert "one thing to do for more good days" in desk.finish("days", sheet) and sheet.done_on is None
    desk.put("days", sheet, side="more", text="Tea before tablets", who="Whoever comes at 8")
    assert "Not being rushed" in desk.finish("days", sheet) and sheet.done_on
    with pytest.raises(IntegrityError), transaction.atomic(), keys():
        DaysLine.objects.create(person=cast.edith, sheet=sheet, side="more", text="x")
    with pytest.raises(IntegrityError), transaction.atomic(), keys():
        type(sheet).objects.filter(pk=sheet.pk).update(said_back=False)


def test_a_doughnut_holds_one_situation_and_what_is_not_ours_is_somebodys(desk: Desk, cast: Cast) -> None:
    sheet = desk.begin("doughnut", situation="Fish and chips")
    sent = {"id": str(uuid.uuid4()), "on": desk.today, "situation": "The stairs"}
    answer = desk.browser.post(desk.at("tool_new", "doughnut"), sent)
    assert answer.status_code == 422 and "One situation at a time" in answer.content.decode()
    answer = desk.put("doughnut", sheet, ring="not_ours", text="The gas bill")
    assert answer.status_code == 422 and "Write whose it is" in answer.content.decode()
    assert "the core" in desk.finish("doughnut", sheet)
    desk.put("doughnut", sheet, ring="core", text="She is home by nine")
    assert "our own judgement" in desk.finish("doughnut", sheet) and sheet.done_on is None
    desk.put("doughnut", sheet, ring="judgement", text="Stop at the chip shop")
    desk.put("doughnut", sheet, ring="not_ours", text="The gas bill", whose="Ann. We ring her")
    assert "Ann. We ring her" in desk.finish("doughnut", sheet) and sheet.done_on
    assert desk.browser.post(desk.at("tool_new", "doughnut"), sent).status_code == 302
    with pytest.raises(IntegrityError), transaction.atomic(), keys():
        DoughnutLine.objects.create(person=cast.edith, sheet=sheet, ring="not_ours", text="x")
    with pytest.raises(IntegrityError, match="one_situation_at_a_time"), transaction.atomic(), keys():
        type(sheet).objects.create(person=cast.edith, author=cast.dawn, situation="The stairs")


def test_a_learning_log_has_something_to_learn(desk: Desk, cast: Cast) -> None:
    sent = {"id": str(uuid.uuid4()), "on": desk.today, "what": "Walked to the post box"}
    answer = desk.browser.post(desk.at("tool_new", "log"), sent)
    assert answer.status_code == 422 and "what worked or what did not" in answer.content.decode()
    with pytest.raises(IntegrityError), transaction.atomic(), keys():
        Log.objects.create(person=cast.edith, author=cast.dawn, what="x")
    desk.begin("log", on="2026-01-05", what="Long ago", did_not="Too far")
    desk.begin("log", **FIRST["log"])
    page = desk.page("tool", "log")
    assert "Arm in arm" in page and "5 January 2026" in page and "Long ago" in page


HELD = [
    (Relation, "relation_in_a_ring", {"name": "Joe", "quarter": "family", "ring": 4}),
    (CommunicationOurs, "we_tell_in_some_way", {"tell": "Tea is ready", "how": ""}),
    (WeekLine, "a_week_has_seven_days", {"what": "x", "day": 8, "part": "1", "kind": "fixed"}),
    (PresenceLine, "presence_has_five_stages", {"what": "Club", "stage": 6}),
    (PresenceLine, "a_next_step_says_what_and_who", {"what": "Club", "stage": 1, "aim": 2, "who": "Joe"}),
]


@pytest.mark.parametrize(("kind", "rule", "words"), HELD, ids=[rule for _, rule, _ in HELD])
def test_the_database_holds_what_no_page_could_send(
    cast: Cast, kind: Any, rule: str, words: dict[str, Any]
) -> None:
    with keys():
        sheet = kind._meta.get_field("sheet").related_model.objects.create(
            person=cast.edith, author=cast.dawn
        )
    with pytest.raises(IntegrityError, match=rule), transaction.atomic(), keys():
        kind.objects.create(person=cast.edith, sheet=sheet, **words)
