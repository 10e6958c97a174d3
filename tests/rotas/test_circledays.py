"""A circle's days in the rota: a worker who goes along says so alone, and it counts in their diary."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import asking
from profiles import circles
from profiles.models import Circle, CircleMeeting, CircleMember
from rotas import claiming, week
from rotas.models import Commitment
from tests import doors_circles, make
from tests.conftest import keys
from tests.make import Cast


class Days:
    """Edith's circle meets in three days at 2pm; Dawn's browser."""

    def __init__(self, cast: Cast, browser: Client) -> None:
        self.cast, self.browser = cast, browser
        self.on = timezone.localdate() + dt.timedelta(days=3)
        with keys():
            doors_circles.allow(cast.edith, cast.dawn)
            self.circle = Circle.objects.create(person=cast.edith, purpose="Church", asked="Aloud")
            self.of: dict[str, Any] = {"circle": self.circle, "person": cast.edith}
            CircleMember.objects.create(**self.of, name="Maureen", digest=circles.digest("m"))
            self.meeting = CircleMeeting.objects.create(**self.of, on=self.on, where="At Edith’s")

    def send(self, name: str, sent: dict[str, Any] | None = None, *, pk: bool = True) -> str:
        args = [self.cast.edith.pk, *([self.meeting.pk] if pk else [])]
        return str(self.browser.post(reverse(name, args=args), sent or {}, follow=True).content.decode())

    def diary(self) -> list[tuple[str, int]]:
        """(title, hour in London) of what stands in the diary."""
        with keys():
            rows = Commitment.objects.filter(ended_on=None)
            return [(row.title, timezone.localtime(row.starts_at).hour) for row in rows]


@pytest.fixture
def days(cast: Cast, sign_in: Any) -> Days:
    return Days(cast, sign_in(cast.dawn))


def test_who_goes_along_has_it_in_the_diary_and_on_the_rota(days: Days) -> None:
    for _ in range(2):
        assert "in your diary" in days.send("circle_along", {"as": "yes"})
    assert days.diary() == [("Edith’s circle", 14)]
    asking.tell(days.cast.shabnam.pk)
    shown = week.commitments(days.cast.ashton, days.on, days.on, asking=days.cast.shabnam)
    assert [(c.title, c.who) for c in shown] == [("Edith’s circle", "Dawn")]
    assert "Dawn of Edith’s team comes too" in str(Client().get("/circle/m/").content.decode())
    assert "out of your diary" in days.send("circle_along", {"as": "no"})
    assert days.diary() == []
    assert "Dawn" not in Client().get("/circle/m/").content.decode()


def test_it_counts_as_a_clash(days: Days) -> None:
    days.send("circle_along", {"as": "yes"})
    with keys():
        visit = make.visit(person=days.cast.edith, starts_at=make.at(3, 14, 30))
    asking.tell(days.cast.dawn.pk)
    with pytest.raises(claiming.CannotTake, match="circle"):
        claiming.take(visit.pk, by=days.cast.dawn)


def test_a_visit_at_that_time_is_named_to_who_goes_along(days: Days) -> None:
    with keys():
        make.visit(person=days.cast.edith, worker=days.cast.dawn, starts_at=make.at(3, 14, 30))
    assert "You have a visit then: 2.30pm with Edith." in days.send("circle_along", {"as": "yes"})


def test_a_meeting_that_moves_takes_nobody_with_it(days: Days) -> None:
    days.send("circle_along", {"as": "yes"})
    words: dict[str, Any] = {"on": days.on.isoformat(), "at": "14:00", "until": "16:00", "where": "Hall"}
    days.send("circle_meeting", words | {"version": 1})
    with keys():
        assert timezone.localtime(Commitment.objects.get().ends_at).hour == 16, "a longer one stays"
    page = days.send("circle_meeting", words | {"at": "10:00", "version": 2})
    assert "asked again" in page and days.diary() == []
    assert "It is in your diary" not in page, "until she says yes to the new time"


@pytest.mark.parametrize("how", ["called off", "ended"])
def test_a_meeting_that_will_not_be_stands_in_no_diary(days: Days, how: str) -> None:
    days.send("circle_along", {"as": "yes"})
    if how == "ended":
        days.send("circle_end", {"as": "end"}, pk=False)
    else:
        days.send("circle_meeting_off")
    assert days.diary() == []


def test_nobody_goes_along_to_what_is_over(days: Days) -> None:
    with keys():
        CircleMeeting.objects.update(on=timezone.localdate() - dt.timedelta(days=1))
    assert "That meeting is over" in days.send("circle_along", {"as": "yes"})
    assert days.diary() == []
    assert "Edith’s circle" in days.send("circle_along"), "a tap without an answer changes nothing"
