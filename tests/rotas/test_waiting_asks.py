"""Asks while somebody else is at them, and a chain that only those go on with who could."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import OperationalError
from django.utils import timezone

from people import asking
from people.models import Person, User
from profiles.models import Chosen
from rotas import swaps
from rotas.claiming import CannotTake
from rotas.models import Ask
from tests.conftest import held_elsewhere, keys
from tests.make import Cast
from tests.rotas.test_swaps import asks, frank, joy, visit, worker_of, yes

assert frank and joy  # fixtures
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("verb", "who"),
    [(swaps.say_yes, "dawn"), (swaps.say_no, "dawn"), (swaps.take_back, "shabnam")],
)
def test_answers_to_one_ask_wait_for_each_other(cast: Cast, verb: Callable[..., object], who: str) -> None:
    made, user = asks(cast.shabnam, visit(cast.edith, cast.shabnam), to=cast.dawn), getattr(cast, who)
    asking.tell(user.pk)
    with held_elsewhere(made.pk), pytest.raises(OperationalError, match="lock timeout"):
        verb(made, by=user)
    assert Ask.objects.get().state == "waiting"


def test_a_chain_wants_the_sentence_that_a_yes_would_want(cast: Cast, frank: Person) -> None:
    one = asks(cast.shabnam, visit(cast.edith, cast.shabnam), to=cast.dawn)
    mine = visit(frank, cast.dawn)
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.shabnam, trial_until=timezone.localdate())
    asking.tell(cast.dawn.pk)
    with pytest.raises(CannotTake, match="not one of Edith’s chosen workers.*Write one sentence"):
        swaps.if_someone(one, mine, Ask(), by=cast.dawn)
    asking.tell(cast.dawn.pk)
    two = swaps.if_someone(one, mine, Ask(words="Edith asked me in"), by=cast.dawn)
    assert two.so_that == one and two.state == "waiting"


def test_an_old_page_says_no_yes_to_what_was_taken_back(cast: Cast) -> None:
    edith = visit(cast.edith, cast.shabnam)
    opened = asks(cast.shabnam, edith, to=cast.dawn)
    assert swaps.take_back(Ask.objects.get(), by=cast.shabnam)
    asking.tell(cast.dawn.pk)
    with pytest.raises(CannotTake, match="settled"):
        swaps.say_yes(opened, by=cast.dawn)
    assert worker_of(edith) == cast.shabnam.pk


def test_the_last_of_a_chain_is_settled_by_no_yes_once_its_first_was_taken_back(
    cast: Cast, joy: User, frank: Person
) -> None:
    first, second, third = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn), visit(cast.edith, joy, 5)
    one = asks(cast.shabnam, first, to=cast.dawn)
    asking.tell(cast.dawn.pk)
    two = swaps.if_someone(one, second, Ask(), by=cast.dawn)
    asking.tell(joy.pk)
    three = swaps.if_someone(two, third, Ask(), by=joy)
    asking.tell(cast.shabnam.pk)
    assert swaps.take_back(one, by=cast.shabnam)
    with pytest.raises(CannotTake, match="settled"):
        yes(three, cast.shabnam)
    assert [worker_of(v) for v in (first, second, third)] == [cast.shabnam.pk, cast.dawn.pk, joy.pk]
