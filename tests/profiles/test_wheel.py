"""The What Matters wheel: spokes named by the person, marked by day, drawn out to the ring."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from profiles import wheel
from profiles.models import Circle, Spoke, SpokeMark
from tests.conftest import keys
from tests.make import Cast


@pytest.fixture
def circle(cast: Cast) -> Circle:
    with keys():
        return Circle.objects.create(person=cast.edith, purpose="Church", asked="Aloud")


def test_the_wheel_is_named_marked_and_shows_how_it_moved(cast: Cast, sign_in: Any, circle: Circle) -> None:
    browser = sign_in(cast.dawn)

    def at(name: str, *more: object) -> str:
        return reverse(name, args=[cast.edith.pk, *more])

    assert "Nothing on the wheel yet" in browser.get(at("circle_wheel")).content.decode()
    assert browser.get(at("wheel_mark")).status_code == 302
    assert browser.post(at("spoke_new"), {"id": uuid.uuid4(), "name": ""}).status_code == 422
    singing = uuid.uuid4()
    for id, name in ((singing, "Singing"), (singing, "Singing"), (uuid.uuid4(), "Seeing Joe")):
        assert browser.post(at("spoke_new"), {"id": id, "name": name}).status_code == 302
    assert "Not asked yet" in browser.get(at("circle_wheel")).content.decode()
    assert browser.post(at("wheel_mark"), {}).status_code == 422
    assert browser.post(at("wheel_mark"), {str(singing): "6"}).status_code == 422
    for going in ("2", "4"):
        assert browser.post(at("wheel_mark"), {str(singing): going}).status_code == 302
    page = browser.get(at("circle_wheel")).content.decode()
    assert "Well" in page and "Further out" not in page, "the last word of a day counts"
    with keys():
        SpokeMark.objects.create(
            spoke_id=singing, person=cast.edith, going=1, on=timezone.localdate() - dt.timedelta(days=60)
        )
    assert "Further out than on" in browser.get(at("circle_wheel")).content.decode()
    assert browser.post(at("spoke", singing), {"name": "Singing in church", "version": 1}).status_code == 302
    assert browser.post(at("spoke", singing), {"name": "Hymns", "version": 1}).status_code == 409
    assert browser.post(at("spoke_off", singing)).status_code == 302
    assert "Singing in church" not in browser.get(at("circle_wheel")).content.decode()
    with keys():
        assert SpokeMark.objects.count() == 2, "how it went is kept"


def test_a_wheel_has_at_most_eight_spokes(cast: Cast, sign_in: Any, circle: Circle) -> None:
    with keys():
        for n in range(wheel.MOST):
            Spoke.objects.create(circle=circle, person=cast.edith, name=f"S{n}")
    browser = sign_in(cast.dawn)
    sent = {"id": uuid.uuid4(), "name": "One more"}
    answer = browser.post(reverse("spoke_new", args=[cast.edith.pk]), sent)
    assert answer.status_code == 422 and "The wheel is full" in answer.content.decode()


def test_a_wedge_reaches_out_to_its_ring() -> None:
    assert wheel.wedge(0, 4, 0) == ""
    whole = wheel.wedge(0, 1, 5)
    assert whole.startswith("M180 180L186.1 40.1A140 140 0 1 1"), "one spoke is the whole round"
    assert wheel.point(wheel.REACH, 0) == (180.0, 40.0)
    assert wheel.rings() == [140, 112, 84, 56, 28]


def test_the_wheel_asks_as_often_for_eight_spokes_as_for_one(
    cast: Cast, sign_in: Any, circle: Circle
) -> None:
    browser = sign_in(cast.dawn)

    def count() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert browser.get(reverse("circle_wheel", args=[cast.edith.pk])).status_code == 200
        return len(seen)

    def add(names: str) -> None:
        with keys():
            for name in names:
                spoke = Spoke.objects.create(circle=circle, person=cast.edith, name=name)
                SpokeMark.objects.create(spoke=spoke, person=cast.edith, going=3)

    add("a")
    count()
    few = count()
    add("bcdefgh")
    assert count() == few
