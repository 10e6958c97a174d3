"""Words for dates, times and names: what people would say."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

import pytest

from wellbeing import words

THURSDAY = date(2026, 11, 12)


def test_days_are_said_as_people_say_them() -> None:
    assert words.day(THURSDAY) == "Thursday 12 November"
    assert words.short_day(THURSDAY) == "Thu 12"
    assert words.day_month(date(2026, 3, 3)) == "3 March"
    assert words.full_day(THURSDAY) == "12 November 2026"


def test_a_moment_near_midnight_falls_on_its_day_in_london() -> None:
    assert words.day(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)) == "Wednesday 1 July"


@pytest.mark.parametrize(
    ("at", "said", "bare"),
    [
        (time(8), "8am", "8.00"),
        (time(9, 50), "9.50am", "9.50"),
        (time(12), "12pm", "12.00"),
        (time(12, 15), "12.15pm", "12.15"),
        (time(0, 5), "12.05am", "12.05"),
        (time(21), "9pm", "9.00"),
    ],
)
def test_a_clock_has_twelve_hours_and_a_dot(at: time, said: str, bare: str) -> None:
    assert words.clock(at) == said
    assert words.clock_bare(at) == bare


def test_a_clock_shows_the_time_in_london_in_summer_and_in_winter() -> None:
    assert words.clock(datetime(2026, 7, 1, 7, 0, tzinfo=UTC)) == "8am"
    assert words.clock(datetime(2026, 12, 1, 8, 0, tzinfo=UTC)) == "8am"


def test_a_span_names_the_half_of_the_day_once() -> None:
    def at(hour: int, minute: int = 0) -> datetime:
        return datetime(2026, 11, 12, hour, minute, tzinfo=words.LONDON)

    assert words.clock_span(at(14), at(16)) == "2 to 4pm"
    assert words.clock_span(at(11, 30), at(13)) == "11.30am to 1pm"


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (45, "45 min"),
        (60, "1 hour"),
        (90, "1 hour 30 min"),
        (timedelta(hours=2), "2 hours"),
        (0, "0 min"),
        (-50, "50 min"),
    ],
)
def test_a_length_is_said_in_hours_and_minutes(length: int | timedelta, said: str) -> None:
    assert words.minutes(length) == said


def test_a_count_takes_an_s_unless_it_is_one() -> None:
    assert words.plural(1, "visit") == "1 visit"
    assert words.plural(0, "visit") == "0 visits"
    assert words.plural(4, "person", "people") == "4 people"
    assert [words.count_word(n) for n in (0, 5, 10)] == ["no", "five", "10"]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Edith Jones", "EJ"),
        ("Dawn", "D"),
        ("Mary Anne O’Brien", "MO"),
        ("Anne-Marie", "AM"),
        ("", "?"),
        ("3", "?"),
    ],
)
def test_initials_are_the_first_and_the_last_name(name: str, letters: str) -> None:
    assert words.initials(name) == letters


def test_a_face_keeps_its_tone() -> None:
    edith = UUID("5f0c2a52-2b5e-4a54-9f0f-9f7c3a5b7f10")
    assert words.tone(edith) == words.tone(str(edith)) == words.tone(edith)
    assert {words.tone(UUID(int=n)) for n in range(60)} == set(words.TONES)


def test_names_are_joined_as_in_a_sentence() -> None:
    assert words.join_names([]) == ""
    assert words.join_names(["Joy"]) == "Joy"
    assert words.join_names(["Maureen", "Joe", "Alan"]) == "Maureen, Joe and Alan"
    assert words.join_names(["yes", "no"], "or") == "yes or no"


def test_a_name_can_stand_before_what_is_theirs() -> None:
    assert words.possessive("James") == "James’s"
    assert words.first_name("Edith Jones") == "Edith"
    assert words.first_name(" ") == ""
