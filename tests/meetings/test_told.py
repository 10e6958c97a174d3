"""What is told of a proposal: that it waits, that it ends, that somebody sees harm, and what came of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from meetings import proposals
from meetings.models import Proposal, Voice
from people import asking
from people.models import User
from people.notices import KINDS
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def day(number: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=number)


def put(cast: Cast, **more: Any) -> Proposal:
    """Shabnam proposed something three days ago; a week in all."""
    with keys():
        return Proposal.objects.create(
            **{"team": cast.ashton, "author": cast.shabnam, "about": "agreement", "made_on": day(-3),
               "text": "Swap Mondays", "why": "x", "closes_on": day(4), **more},
        )  # fmt: skip


def told(user: User) -> dict[str, str]:
    """Kind -> the words of a letter, of the proposals this user would be told about."""
    asking.tell(user.pk)
    kinds = ("proposal", "proposal-ends", "proposal-harm", "proposal-over")
    return {kind: thing.words for kind in kinds for thing in KINDS[kind].find(user)}


def say(cast: Cast, one: Proposal, by: User, kind: str) -> None:
    asking.tell(by.pk)
    proposals.speak(Voice(team=cast.ashton, proposal=one, author=by, kind=kind, text="Edith would wait"))


def test_a_new_proposal_is_told_to_those_who_have_not_spoken(cast: Cast) -> None:
    one = put(cast)
    assert list(told(cast.dawn)) == ["proposal"] and told(cast.dawn)["proposal"].startswith("until ")
    for other in (cast.shabnam, cast.priya, cast.sam, cast.ada, cast.gone):
        assert told(other) == {}
    say(cast, one, cast.dawn, "fine")
    assert told(cast.dawn) == {}


@pytest.mark.parametrize(("way", "words"), [
    ("consent", "holds from tomorrow if nobody sees harm"), ("advice", "ends tomorrow"),
])  # fmt: skip
def test_the_day_before_it_ends_is_told_to_all_who_have_not_spoken(way: str, words: str, cast: Cast) -> None:
    one = put(cast, closes_on=day(1), way=way, about="other")
    put(cast, closes_on=day(2), text="Later")
    put(cast, closes_on=day(1), text="Gone", state="withdrawn", ended_on=day(0), outcome="Too soon")
    assert told(cast.dawn)["proposal-ends"] == words == told(cast.shabnam)["proposal-ends"]
    assert not told(cast.priya) and not told(cast.sam)
    say(cast, one, cast.dawn, "fine")
    assert "proposal-ends" not in told(cast.dawn)


def test_harm_is_told_to_all_but_whoever_sees_it(cast: Cast) -> None:
    one = put(cast)
    say(cast, one, cast.dawn, "advice")
    assert told(cast.shabnam) == {}
    two = put(cast, text="Another")
    say(cast, two, cast.dawn, "harm")
    assert told(cast.shabnam) == {"proposal-harm": "comes to our next meeting"}
    assert told(cast.dawn) == {} == told(cast.priya) == told(cast.sam)
    with keys():
        Proposal.objects.filter(pk=two.pk).update(state="withdrawn", ended_on=day(0), outcome="Too soon")
    assert told(cast.shabnam) == {"proposal-over": "taken back"} == told(cast.dawn)


def test_harm_that_two_see_is_told_once_also_to_who_gave_advice(cast: Cast) -> None:
    with keys():
        joy, dan = (make.member(name=name, team=cast.ashton) for name in ("Joy Bell", "Dan Ray"))
    one = put(cast)
    for who, kind in ((joy, "advice"), (cast.dawn, "harm"), (dan, "harm")):
        say(cast, one, who, kind)
    for who in (joy, cast.shabnam):
        asking.tell(who.pk)
        assert [thing.about for thing in KINDS["proposal-harm"].find(who)] == [one.pk]


def test_harm_in_what_one_decides_oneself_is_told_to_whoever_decides(cast: Cast) -> None:
    with keys():
        joy = make.member(name="Joy Bell", team=cast.ashton)
    one, two = (put(cast, way="advice", about="other", text=text) for text in ("One", "Two"))
    say(cast, two, cast.dawn, "advice")
    assert told(cast.shabnam) == {}
    say(cast, one, cast.dawn, "harm")
    assert told(cast.shabnam) == {"proposal-harm": "you still decide"} and told(cast.dawn) == {}
    assert "proposal-harm" not in told(joy)
    asking.tell(cast.shabnam.pk)
    proposals.decide(one, "We do", by=cast.shabnam)
    assert told(cast.shabnam) == {}


def test_what_came_of_it_is_news_for_a_week_and_not_for_whoever_ended_it(cast: Cast) -> None:
    adopted = put(cast, closes_on=day(0))
    asking.tell(cast.dawn.pk)
    assert proposals.adopt_due(cast.ashton) == 1
    assert told(cast.dawn) == told(cast.shabnam) == {"proposal-over": "it holds"}
    assert told(cast.priya) == {} == told(cast.sam)
    with keys():
        Proposal.objects.filter(pk=adopted.pk).update(ended_on=day(-8))
    assert told(cast.dawn) == {}
    decided, back = put(cast, way="advice", about="other"), put(cast)
    asking.tell(cast.shabnam.pk)
    proposals.decide(decided, "We do", by=cast.shabnam)
    assert told(cast.dawn) == {"proposal": told(cast.dawn)["proposal"], "proposal-over": "decided"}
    asking.tell(cast.shabnam.pk)
    proposals.withdraw(back, by=cast.shabnam)
    assert told(cast.shabnam) == {}
    asking.tell(cast.dawn.pk)
    assert {thing.words for thing in KINDS["proposal-over"].find(cast.dawn)} == {"decided", "taken back"}


def test_what_all_said_yes_to_at_the_table_is_no_news(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    proposals.adopt_at_once(
        Proposal(
            team=cast.ashton, author=cast.shabnam, about="agreement", text="Tea", why="x", closes_on=day(0)
        )  # fmt: skip
    )
    assert told(cast.dawn) == {} == told(cast.shabnam)


def test_a_letter_names_nobody_and_says_nothing_of_what_is_proposed(cast: Cast) -> None:
    say(cast, put(cast, text="Edith on Mondays"), cast.dawn, "harm")
    asking.tell(cast.shabnam.pk)
    (thing,) = KINDS["proposal-harm"].find(cast.shabnam)
    assert "Edith" in thing.named and "Edith" not in thing.words and thing.lines == ()
    assert thing.url == f"/team/{cast.ashton.pk}/proposals/{thing.about}/"
