"""Five ways and wellness plans: one's own until shared, in the database too, and gone when cleared."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from people import asking
from people.models import User
from profiles.models import MyWay, PersonWay, Wellness
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
NEXT = {"version": 0, "next_step": "Ring Maureen", "when": "Sunday", "who_helps": "Joe", "shared": "me"}


def seen_by(user: User, model: Any) -> int:
    """How many rows the database shows this user."""
    asking.tell(user.pk)
    return int(model.objects.count())


def my(way: str = "connect") -> str:
    return reverse("my_way", args=[way])


def test_a_way_of_mine_is_mine_until_i_share_it(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    assert "Who would it be good to see more of?" in browser.get(reverse("five_ways")).content.decode()
    assert browser.post(my(), NEXT).status_code == 302
    page = browser.get(reverse("five_ways")).content.decode()
    assert "Ring Maureen" in page and "nobody but me" in page and "Sunday, with Joe" in page
    others = (cast.shabnam, cast.sam, cast.ada, cast.priya, cast.gone)
    assert [seen_by(user, MyWay) for user in others] == [0] * 5
    sign_in(cast.dawn).post(my(), NEXT | {"version": 1, "shared": "team"})
    assert [seen_by(user, MyWay) for user in others] == [1, 0, 0, 0, 0]
    sign_in(cast.dawn).post(my(), NEXT | {"version": 2, "shared": "coach"})
    assert [seen_by(user, MyWay) for user in others] == [1, 1, 0, 0, 0]
    for user in (cast.shabnam, cast.sam):
        page = sign_in(user).get(reverse("five_ways")).content.decode()
        assert "Dawn Mills" in page and "Ring Maureen" in page
    sign_in(cast.dawn).post(my(), NEXT | {"version": 3, "shared": "me"})
    assert seen_by(cast.shabnam, MyWay) == 0


def test_what_is_wrong_with_a_way_is_said_in_words(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    answer = browser.post(my(), NEXT | {"next_step": "", "now": "Quiet"})
    assert answer.status_code == 422 and "Write one small next thing" in answer.content.decode()
    assert "Quiet" in answer.content.decode()
    assert browser.get(my("fly")).status_code == 404
    browser.post(my(), NEXT)
    answer = browser.post(my(), NEXT | {"next_step": "Ring Joe"})
    assert answer.status_code == 409 and "Ring Maureen" in answer.content.decode()
    assert "Ring Joe" in answer.content.decode()
    assert seen_by(cast.dawn, MyWay) == 1


def test_what_i_clear_is_gone(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    browser.post(my(), NEXT)
    browser.post(reverse("wellness"), {"version": 0, "keeps_well": "Lunch outside"})
    for address in (my(), reverse("wellness")):
        for _ in range(2):
            assert browser.post(address, {"clear": "1"}).status_code == 302
    with keys():
        assert not MyWay.objects.exists() and not Wellness.objects.exists()
    histories = "select count(*) from pg_class where relname = any(%s)"
    assert sql(histories, ["profiles_mywayevent", "profiles_wellnessevent"]) == [(0,)]


def test_a_wellness_plan_is_its_owners_alone(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    assert browser.post(reverse("wellness"), {"version": 0, "keeps_well": "Lunch outside"}).status_code == 302
    page = browser.get(reverse("wellness")).content.decode()
    assert "Lunch outside" in page and "Nobody else can see this" in page and "safeguarding" in page
    answer = browser.post(reverse("wellness"), {"version": 0, "keeps_well": "A walk"})
    assert answer.status_code == 409 and "A walk" in answer.content.decode()
    everyone = (cast.shabnam, cast.sam, cast.ada, cast.jo, cast.priya, cast.gone)
    assert [seen_by(user, Wellness) for user in everyone] == [0] * 6
    for user in everyone:
        assert "Lunch outside" not in sign_in(user).get(reverse("wellness")).content.decode()
    asking.tell(cast.shabnam.pk)
    assert not Wellness.objects.update(keeps_well="x") and not Wellness.objects.all().delete()[0]
    with keys():
        assert Wellness.objects.get().keeps_well == "Lunch outside"


def test_a_persons_way_is_between_two_until_they_share_it(cast: Cast, sign_in: Any) -> None:
    address = reverse("person_way", args=[cast.edith.pk, "give"])
    page = reverse("person_ways", args=[cast.edith.pk])
    sent = {"version": 0, "next_step": "Teach Alan to prune"}
    assert sign_in(cast.dawn).post(address, sent).status_code == 302
    assert "Only you and Edith" in sign_in(cast.dawn).get(page).content.decode()
    assert "Teach Alan" not in sign_in(cast.shabnam).get(page).content.decode()
    assert [seen_by(user, PersonWay) for user in (cast.shabnam, cast.sam, cast.ada)] == [0, 0, 0]
    sign_in(cast.dawn).post(address, sent | {"version": 1, "shared": "on"})
    assert "Teach Alan" in sign_in(cast.shabnam).get(page).content.decode()
    form = sign_in(cast.shabnam).get(address).content.decode()
    assert "happy for the whole team" not in form and "Teach Alan" in form
    changed = {"version": 2, "next_step": "Prune with Alan"}
    assert sign_in(cast.shabnam).post(address, changed).status_code == 302
    assert "Prune with Alan" in sign_in(cast.dawn).get(page).content.decode()
    assert seen_by(cast.sam, PersonWay) == 0


def test_ways_in_are_where_people_look(cast: Cast, sign_in: Any) -> None:
    browser = sign_in(cast.dawn)
    more = browser.get(reverse("more")).content.decode()
    assert reverse("five_ways") in more and reverse("wellness") in more
    person = browser.get(reverse("person", args=[cast.edith.pk])).content.decode()
    assert reverse("person_ways", args=[cast.edith.pk]) in person
