"""Handing over, swapping, asking in turns: two agree, nobody approves, the person hears who comes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from people import asking, post
from people.models import Person, User
from profiles.models import Chosen
from rotas import asks as waiting
from rotas import hands, letters, swaps, turns
from rotas.claiming import CannotTake
from rotas.models import Ask, Bend, Expected, Passing, Turn, Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

assert letters
pytestmark = pytest.mark.django_db


@pytest.fixture
def joy(cast: Cast) -> User:
    with keys():
        return make.member(name="Joy Bell", team=cast.ashton)


@pytest.fixture
def frank(cast: Cast) -> Person:
    with keys():
        return make.person(team=cast.ashton, name="Frank Leigh")


def visit(person: Person, worker: User | None = None, days: int = 3, hour: int = 9, **more: Any) -> Visit:
    with keys():
        return make.visit(person=person, worker=worker, starts_at=make.at(days, hour), **more)


def asks(who: User, of: Visit, how: str = "one", to: User | None = None, back: Visit | None = None) -> Ask:
    asking.tell(who.pk)
    return swaps.ask(Ask(visit=of, how=how, to=to, back=back), by=who)


def worker_of(row: Visit) -> Any:
    with keys():
        row.refresh_from_db()
        return row.worker_id


def yes(made: Ask, who: User) -> str:
    asking.tell(who.pk)
    return swaps.say_yes(Ask.objects.get(pk=made.pk), by=who)


def sent() -> list[str]:
    mail.outbox.clear()
    asking.tell(None)
    with as_role("worker"):
        while post.drain():
            pass
        asking.tell(None)
    return sorted(letter.to[0] for letter in mail.outbox)


def test_it_stays_mine_until_someone_says_yes(cast: Cast) -> None:
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, to=cast.dawn)
    assert worker_of(edith) == cast.shabnam.pk and sent() == [cast.dawn.email]
    assert "Edith" not in mail.outbox[0].body + mail.outbox[0].subject
    yes(made, cast.dawn)
    assert worker_of(edith) == cast.dawn.pk
    with keys():
        [passing] = Passing.objects.all()
        assert (passing.gave_id, passing.took_id) == (cast.shabnam.pk, cast.dawn.pk)


def test_an_ask_sent_again_is_the_same_also_when_it_is_settled(cast: Cast) -> None:
    """A phone sends again what it does not know to have arrived; meanwhile Dawn said yes."""
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, to=cast.dawn)
    yes(made, cast.dawn)
    asking.tell(cast.shabnam.pk)
    again = Ask(pk=made.pk, visit=edith, how="one", to=cast.dawn)
    assert swaps.ask(again, by=cast.shabnam).state == "yes" and Ask.objects.count() == 1


def test_nobody_but_the_one_asked_says_yes(cast: Cast, joy: User) -> None:
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, to=cast.dawn)
    for who in (joy, cast.shabnam):
        with pytest.raises(CannotTake):
            yes(made, who)
    asking.tell(cast.priya.pk)
    assert not Ask.objects.exists()
    asking.tell(cast.sam.pk)
    assert not Ask.objects.exists()
    assert worker_of(edith) == cast.shabnam.pk


def test_a_visit_of_somebody_elses_is_not_mine_to_hand_over(cast: Cast, joy: User) -> None:
    edith = visit(cast.edith, cast.dawn)
    for how, to in (("one", joy), ("all", None), ("turns", None)):
        with pytest.raises(CannotTake):
            asks(cast.shabnam, edith, how, to)
    mine = visit(cast.edith, cast.shabnam, days=4)
    for nobody in (cast.priya, cast.sam):  # of another team, and the coach
        with pytest.raises(CannotTake, match="cannot be asked for this"):
            asks(cast.shabnam, mine, to=nobody)
    asks(cast.shabnam, mine, "all")
    with pytest.raises(CannotTake, match="asked already"):
        asks(cast.shabnam, mine, to=joy)


def test_what_has_begun_or_is_called_off_is_not_asked_about(cast: Cast) -> None:
    begun, off = visit(cast.edith, cast.shabnam, days=-1), visit(cast.edith, cast.shabnam)
    with keys():
        Visit.objects.filter(pk=off.pk).update(cancelled_on=timezone.localdate())
    for row in (begun, off):
        with pytest.raises(CannotTake, match="has begun, or is not going ahead"):
            asks(cast.shabnam, row, to=cast.dawn)


def test_an_ask_that_cannot_be_is_not_called_a_second_one(cast: Cast) -> None:
    with pytest.raises(IntegrityError, match="ask_never_oneself"):
        asks(cast.shabnam, visit(cast.edith, cast.shabnam), to=cast.shabnam)


def test_a_swap_of_visits_at_one_time_needs_no_third(cast: Cast, frank: Person) -> None:
    """Both at nine: whoever went first would be in two places, so both let go before both take."""
    edith, other = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn)
    made = asks(cast.shabnam, edith, to=cast.dawn, back=other)
    asking.tell(cast.dawn.pk)
    assert not swaps.against(made, cast.dawn)
    yes(made, cast.dawn)
    assert (worker_of(edith), worker_of(other)) == (cast.dawn.pk, cast.shabnam.pk)


def test_a_swap_that_one_side_cannot_keep_changes_nothing(cast: Cast, frank: Person) -> None:
    edith, other = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn, hour=14)
    made = asks(cast.shabnam, edith, to=cast.dawn, back=other)
    third = visit(cast.edith, cast.shabnam, hour=14)
    with pytest.raises(CannotTake, match="Shabnam is with Edith at 2pm"):
        yes(made, cast.dawn)
    with pytest.raises(CannotTake, match="You are with Edith at 9am"):  # nor is it offered
        asks(cast.shabnam, third, to=cast.dawn, back=visit(frank, cast.dawn, hour=9, minutes=15))
    assert (worker_of(edith), worker_of(other)) == (cast.shabnam.pk, cast.dawn.pk)
    assert Ask.objects.get().state == "waiting" and not Expected.objects.exists()


def test_a_chain_of_three_is_settled_at_once_or_not_at_all(cast: Cast, joy: User, frank: Person) -> None:
    with keys():
        gwen = make.person(team=cast.ashton, name="Gwen Parr")
        dan = make.member(name="Dan Ray", team=cast.ashton)
    first, second, third = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn), visit(gwen, joy)
    one = asks(cast.shabnam, first, to=cast.dawn)
    with pytest.raises(CannotTake, match="Frank"):
        yes(one, cast.dawn)
    asking.tell(cast.dawn.pk)
    two = swaps.if_someone(one, second, Ask(), by=cast.dawn)
    asking.tell(joy.pk)
    three = swaps.if_someone(two, third, Ask(), by=joy)
    assert [worker_of(v) for v in (first, second, third)] == [cast.shabnam.pk, cast.dawn.pk, joy.pk]
    fourth = visit(frank, dan, days=5)
    asking.tell(dan.pk)
    with pytest.raises(CannotTake, match="settled"):
        swaps.if_someone(three, fourth, Ask(), by=dan)  # three links are the most
    token = yes(three, dan)
    assert [worker_of(v) for v in (first, second, third)] == [cast.dawn.pk, joy.pk, dan.pk]
    with keys():
        assert set(Ask.objects.values_list("state", flat=True)) == {"yes"}
    asking.tell(dan.pk)
    assert hands.undo(token, by=dan)
    assert [worker_of(v) for v in (first, second, third)] == [cast.shabnam.pk, cast.dawn.pk, joy.pk]


def test_a_chain_goes_on_only_from_who_was_asked(cast: Cast, joy: User, frank: Person) -> None:
    one = asks(cast.shabnam, visit(cast.edith, cast.shabnam), to=cast.dawn)
    mine = visit(frank, joy)
    asking.tell(joy.pk)
    with pytest.raises(CannotTake, match="settled"):
        swaps.if_someone(one, mine, Ask(), by=joy)


def test_a_chain_may_close_as_a_ring(cast: Cast, joy: User, frank: Person) -> None:
    """Shabnam to Dawn, Dawn to Joy, Joy to Shabnam: three at one time, each moves on by one."""
    with keys():
        gwen = make.person(team=cast.ashton, name="Gwen Parr")
    first, second, third = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn), visit(gwen, joy)
    one = asks(cast.shabnam, first, to=cast.dawn)
    asking.tell(cast.dawn.pk)
    two = swaps.if_someone(one, second, Ask(), by=cast.dawn)
    asking.tell(joy.pk)
    three = swaps.if_someone(two, third, Ask(), by=joy)
    yes(three, cast.shabnam)
    assert [worker_of(v) for v in (first, second, third)] == [cast.dawn.pk, joy.pk, cast.shabnam.pk]


def test_what_hangs_on_an_ask_ends_with_it(cast: Cast, joy: User, frank: Person) -> None:
    first, second = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn)
    one = asks(cast.shabnam, first, to=cast.dawn)
    asking.tell(cast.dawn.pk)
    two = swaps.if_someone(one, second, Ask(), by=cast.dawn)
    asking.tell(cast.shabnam.pk)
    assert swaps.take_back(one, by=cast.shabnam)
    with pytest.raises(CannotTake):
        yes(two, joy)
    assert worker_of(second) == cast.dawn.pk


def test_an_undo_is_for_ten_seconds_and_only_while_nothing_changed(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, to=cast.dawn)
    token = yes(made, cast.dawn)
    assert not hands.undo(token, by=cast.shabnam) and not hands.undo(token + "x", by=cast.dawn)
    asking.tell(cast.dawn.pk)
    with monkeypatch.context() as later:
        import time

        now = time.time()
        later.setattr("django.core.signing.time.time", lambda: now + 13)
        assert not hands.undo(token, by=cast.dawn)
    assert hands.undo(token, by=cast.dawn) and worker_of(edith) == cast.shabnam.pk
    asking.tell(cast.dawn.pk)
    assert Ask.objects.get().state == "waiting"
    token = yes(made, cast.dawn)
    with keys():
        Visit.objects.filter(pk=edith.pk).update(version=99)
    asking.tell(cast.dawn.pk)
    assert not hands.undo(token, by=cast.dawn)


def test_an_undo_leaves_what_somebody_has_taken_on_since(cast: Cast, frank: Person) -> None:
    """Ten seconds are enough to take the next visit; nobody ends in two places, or with a short night."""
    for late in (make.at(3, 9, 15), make.at(2, 22, 30)):
        edith = visit(cast.edith, cast.shabnam)
        token = yes(asks(cast.shabnam, edith, to=cast.dawn), cast.dawn)
        with keys():
            other = make.visit(person=frank, worker=cast.shabnam, starts_at=late)
        asking.tell(cast.dawn.pk)
        assert not hands.undo(token, by=cast.dawn) and worker_of(edith) == cast.dawn.pk
        with keys():
            Visit.objects.filter(pk__in=[edith.pk, other.pk]).update(cancelled_on=timezone.localdate())


def test_a_yes_has_one_sentence_where_something_asks_for_it(cast: Cast, frank: Person) -> None:
    edith, other = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn, hour=14)
    with keys():
        for person, user in ((cast.edith, cast.shabnam), (frank, cast.dawn)):
            Chosen.objects.create(person=person, user=user, trial_until=timezone.localdate())
    asking.tell(cast.shabnam.pk)
    with pytest.raises(CannotTake, match="You are not one of Frank’s chosen workers. Write one sentence"):
        asks(cast.shabnam, edith, to=cast.dawn, back=other)
    asking.tell(cast.shabnam.pk)
    with pytest.raises(CannotTake, match="Write one sentence"):
        swaps.ask(Ask(visit=edith, how="one", to=cast.dawn, back=other, words="  "), by=cast.shabnam)
    asking.tell(cast.shabnam.pk)
    made = swaps.ask(Ask(visit=edith, how="one", to=cast.dawn, back=other, words="Dentist"), by=cast.shabnam)
    with pytest.raises(CannotTake, match="You are not one of Edith’s chosen workers"):
        yes(made, cast.dawn)
    asking.tell(cast.dawn.pk)
    token = swaps.say_yes(Ask.objects.get(pk=made.pk), by=cast.dawn, why="Edith asked me in")
    bend = Bend.objects.get()
    assert (bend.kinds, bend.why, bend.user_id) == (["chosen"], "Edith asked me in", cast.dawn.pk)
    assert (worker_of(edith), worker_of(other)) == (cast.dawn.pk, cast.shabnam.pk)
    asking.tell(cast.dawn.pk)
    assert hands.undo(token, by=cast.dawn)


def test_turns_begin_with_who_knows_the_person_and_pass_on_quietly(cast: Cast, joy: User) -> None:
    with keys():
        dan = make.member(name="Dan Ray", team=cast.ashton)
        make.visit(person=cast.edith, worker=joy, starts_at=make.at(-5))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-6))
        old = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(20))
        before = Ask.objects.create(
            team=cast.ashton, visit=old, person=cast.edith, asker=cast.shabnam, how="turns", state="back"
        )
        Turn.objects.create(ask=before, team=cast.ashton, user=cast.dawn, asked_on=timezone.localdate())
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, "turns")
    # Joy and Dawn know Edith, Dawn was asked today already; Dan has never been there
    for who, next_one in ((joy, cast.dawn), (cast.dawn, dan), (dan, None)):
        asking.tell(who.pk)
        assert waiting.is_asked(Ask.objects.get(pk=made.pk), who)
        if next_one:
            asking.tell(next_one.pk)
            assert not waiting.is_asked(Ask.objects.get(pk=made.pk), next_one)
        asking.tell(who.pk)
        swaps.say_no(Ask.objects.get(pk=made.pk), by=who)
    assert Ask.objects.get(pk=made.pk).state == "no" and worker_of(edith) == cast.shabnam.pk
    # who said no is read by nobody else
    asking.tell(cast.shabnam.pk)
    assert not Turn.objects.exists() and Turn.objects.update(no=False) == 0


def test_a_turn_that_runs_out_passes_to_the_next_and_each_hears_once(cast: Cast, joy: User) -> None:
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, "turns")
    assert sent() == [cast.dawn.email]

    def job() -> int:
        asking.tell(None)
        with as_role("worker"):
            return turns.pass_turns()

    assert job() == 0 and sent() == []
    with keys():
        Turn.objects.filter(user=cast.dawn).update(until=timezone.now() - dt.timedelta(hours=1))
    assert job() == 1 and job() == 0 and sent() == [joy.email]
    # Dawn may still say yes: silence was no no
    yes(made, cast.dawn)
    assert worker_of(edith) == cast.dawn.pk


def test_everyone_is_asked_and_the_first_yes_takes_it(cast: Cast, joy: User) -> None:
    edith = visit(cast.edith, cast.shabnam)
    made = asks(cast.shabnam, edith, "all")
    assert sent() == sorted([cast.dawn.email, joy.email])
    asking.tell(joy.pk)
    swaps.say_no(made, by=joy)
    assert not waiting.is_asked(made, joy)
    yes(made, cast.dawn)
    asking.tell(joy.pk)
    with pytest.raises(CannotTake, match="settled"):
        swaps.say_yes(made, by=joy)  # as it was when Joy opened the page


def test_only_a_visit_of_theirs_is_offered_back(cast: Cast, joy: User, frank: Person) -> None:
    edith, other = visit(cast.edith, cast.shabnam), visit(frank, joy, hour=14)
    with pytest.raises(CannotTake, match="cannot be asked for this"):
        asks(cast.shabnam, edith, to=cast.dawn, back=other)


def test_only_its_asker_takes_an_ask_back(cast: Cast) -> None:
    made = asks(cast.shabnam, visit(cast.edith, cast.shabnam), to=cast.dawn)
    asking.tell(cast.dawn.pk)
    assert not swaps.take_back(made, by=cast.dawn) and Ask.objects.get().state == "waiting"


def test_a_no_counts_only_from_who_was_asked_and_while_it_waits(cast: Cast, joy: User) -> None:
    one = asks(cast.shabnam, visit(cast.edith, cast.shabnam), to=cast.dawn)
    everyone = asks(cast.shabnam, visit(cast.edith, cast.shabnam, days=4), "all")
    turn = asks(cast.shabnam, visit(cast.edith, cast.shabnam, days=5), "turns")
    with keys():
        dan = make.member(name="Dan Ray", team=cast.ashton)  # joins when all have been asked
    asking.tell(joy.pk)
    swaps.say_no(one, by=joy)
    assert Ask.objects.get(pk=one.pk).state == "waiting"
    asking.tell(dan.pk)
    swaps.say_no(turn, by=dan)
    yes(everyone, cast.dawn)
    asking.tell(dan.pk)
    swaps.say_no(Ask.objects.get(pk=everyone.pk), by=dan)
    with keys():
        assert not Turn.objects.filter(user=dan).exists()


def test_asking_everyone_costs_as_many_questions_for_nine_as_for_two(cast: Cast, joy: User) -> None:
    def asked(row: Visit) -> int:
        with CaptureQueriesContext(connection) as seen:
            asks(cast.shabnam, row, "all")
        return len(seen)

    few = asked(visit(cast.edith, cast.shabnam))
    assert len(sent()) == 2
    with keys():
        for n in range(7):
            make.member(name=f"Una {n}", team=cast.ashton)
    assert asked(visit(cast.edith, cast.shabnam, days=4)) == few
    assert len(sent()) == 9


def test_asks_of_an_open_visit_go_in_turns(cast: Cast, joy: User) -> None:
    edith = visit(cast.edith)
    with pytest.raises(CannotTake):
        asks(cast.shabnam, edith, "all")
    made = asks(cast.shabnam, edith, "turns")
    yes(made, cast.dawn)
    assert worker_of(edith) == cast.dawn.pk
