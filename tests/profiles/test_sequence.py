"""The sums of the Support Sequence and of two versions, alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from people import asking
from profiles.colleagues import faces
from profiles.comparison import Line, changed, compare
from profiles.sequence import mix, unanswered
from tests.make import Cast

TODAY = dt.date(2026, 3, 20)


@dataclass
class Thing:
    number: int
    choice: str = "yes"
    a_week: int = 1
    ended_on: dt.date | None = None


@dataclass
class Answer:
    number: int
    explored: str = "yes"
    because: str = ""


def test_the_mix_counts_what_was_chosen_and_goes_on() -> None:
    ideas = [
        Thing(1, a_week=2),
        Thing(1),
        Thing(2, "try"),
        Thing(3, "no"),
        Thing(4, ended_on=TODAY),
        Thing(5),
    ]
    assert [(c.number, c.now, c.was) for c in mix(ideas, TODAY)] == [
        (1, 3, 0), (2, 0, 0), (3, 0, 0), (4, 0, 0), (5, 1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("days", "now", "was"),
    [(-1, 2, 0), (0, 0, 2), (183, 0, 2), (184, 0, 0)],
    ids=["tomorrow", "today", "183", "184"],
)
def test_a_visit_no_longer_needed_is_remembered_for_half_a_year(days: int, now: int, was: int) -> None:
    five = mix([Thing(5, a_week=2, ended_on=TODAY - dt.timedelta(days=days))], TODAY)[4]
    assert (five.now, five.was) == (now, was)


def test_a_reason_is_an_answer_and_an_empty_one_is_not() -> None:
    steps = [
        Answer(1),
        Answer(2, "because", "no signal there"),
        Answer(3, "because", " "),
        Answer(5, "not_yet"),
    ]
    assert unanswered(steps) == [3, 4] and unanswered([]) == [1, 2, 3, 4]


def test_lines_are_added_taken_out_or_the_same() -> None:
    assert compare("Roses\nTelly\n", "Roses\n\nThe radio") == [
        Line("same", "Roses"), Line("gone", "Telly"), Line("added", "The radio"),
    ]  # fmt: skip
    assert not changed(compare("a\nb", "a\r\n  b")) and not compare("", "")


@pytest.mark.django_db
def test_faces_of_a_team_are_its_workers_of_today(cast: Cast, django_assert_num_queries: object) -> None:
    asking.tell(cast.dawn.pk)
    with django_assert_num_queries(5):  # type: ignore[operator]
        found = faces(cast.ashton)
    assert [(face.name, face.link_for, face.has_photo) for face in found] == [
        ("Dawn Mills", (), False), ("Shabnam Akhtar", ("Edith",), False),
    ]  # fmt: skip
