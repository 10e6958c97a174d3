"""When somebody may be disturbed, also in the weeks in which the clocks change."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine

from people import notices, quiet
from people.models import Reach
from tests.make import LONDON

SEVEN, EIGHT_PM = dt.time(7), dt.time(20)


def at(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=LONDON)


def until(now: str, start: dt.time = EIGHT_PM, end: dt.time = SEVEN, off: tuple[str, ...] = ()) -> str:
    """London's clock at the moment it may go, or "now"."""
    found = quiet.until(at(now), start, end, lambda day: str(day) in off)
    return f"{found.astimezone(LONDON):%Y-%m-%d %H:%M}" if found else "now"


@pytest.mark.parametrize(("now", "then"), [
    ("2026-11-10 19:59", "now"), ("2026-11-10 20:00", "2026-11-11 07:00"),
    ("2026-11-11 06:59", "2026-11-11 07:00"), ("2026-11-11 07:00", "now"),
    ("2026-10-24 23:30", "2026-10-25 07:00"), ("2026-10-25 01:30", "2026-10-25 07:00"),
    ("2027-03-27 23:30", "2027-03-28 07:00"), ("2027-03-28 03:30", "2027-03-28 07:00"),
])  # fmt: skip
def test_quiet_hours_end_on_londons_clock(now: str, then: str) -> None:
    assert until(now) == then


def test_whoever_works_nights_is_left_alone_by_day() -> None:
    nights = {"start": dt.time(9), "end": dt.time(15)}
    assert until("2026-11-10 08:59", **nights) == "now" == until("2026-11-10 23:00", **nights)
    assert until("2026-11-10 09:00", **nights) == "2026-11-10 15:00"


def test_a_day_off_waits_for_the_next_day_at_work() -> None:
    assert until("2026-11-10 12:00", off=("2026-11-10", "2026-11-11")) == "2026-11-12 07:00"
    assert until("2026-11-10 21:00", off=("2026-11-11",)) == "2026-11-12 07:00"


def test_whoever_is_away_for_long_is_asked_about_again_after_two_weeks() -> None:
    away = tuple(f"2026-11-{day}" for day in range(10, 31))
    assert until("2026-11-10 12:00", off=away) == "2026-11-25 07:00"


def test_the_same_time_twice_is_no_quiet_hours() -> None:
    assert until("2026-11-10 03:00", start=SEVEN, end=SEVEN) == "now"


def test_the_weekly_letter_comes_on_its_day() -> None:
    reach = Reach(quiet_until=SEVEN, weekly_on=2)
    with time_machine.travel(at("2026-11-13 12:00"), tick=False):
        assert notices.next_letter(reach, "week") == at("2026-11-18 07:00")
        assert notices.next_letter(reach, "morning") == at("2026-11-14 07:00")
    with time_machine.travel(at("2026-11-18 07:00"), tick=False):
        assert notices.next_letter(reach, "week") == at("2026-11-25 07:00")
