"""Another team is asked to cover a visit: it is open until somebody there says yes."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from unittest import mock

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse

from people import asking, post
from people.models import Cover, Membership, Outbox, Person, User
from rotas import asks, claiming, covers, letters, swaps
from rotas.models import Ask, Pattern, Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

assert letters
pytestmark = pytest.mark.django_db


def open_visit(cast: Cast, hour: int = 9, *, day: int = 2) -> Visit:
    with keys():
        return make.visit(person=cast.edith, starts_at=make.at(day, hour))


def ask(cast: Cast, visit: Visit, who: str = "priya") -> None:
    asking.tell(cast.shabnam.pk)
    covers.ask(visit, address=f" {getattr(cast, who).email.upper()} ", by=cast.shabnam)


def two_asked(cast: Cast) -> tuple[Visit, User]:
    """An open visit that Priya and a second worker of her team are asked to cover."""
    visit = open_visit(cast)
    with keys():
        second = make.member(name="Omar Bell", team=cast.wigan)
    ask(cast, visit)
    covers.ask(visit, address=second.email, by=cast.shabnam)
    return visit, second


def an_hour_later(cast: Cast, visit: Visit) -> None:
    """The visit moves, and its covers follow."""
    with keys():
        Visit.objects.filter(pk=visit.pk).update(starts_at=make.at(2, 10), ends_at=make.at(2, 11), version=9)
    asking.tell(cast.shabnam.pk)
    covers.follow([visit.pk])
    asking.tell(None)


def answer(client: Any, visit: Visit, say: str = "yes") -> str:
    return str(client.post(reverse("cover_answer", args=[visit.pk]), {"say": say}, follow=True).text)


def holder(visit: Visit) -> User | None:
    with keys():
        return Visit.objects.get(pk=visit.pk).worker


def posted() -> list[tuple[str, object]]:
    with as_role("worker"):
        return list(Outbox.objects.order_by("kind").values_list("kind", "subject_id"))


def test_it_is_open_until_they_say_yes_and_whoever_asked_hears(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    asked = {"email": f" {cast.priya.email.upper()} "}
    page = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    client = sign_in(cast.shabnam)
    said = client.post(page, asked, follow=True).text
    assert "Asked. The visit stays open until they say yes." in said and "Priya" in said
    client.post(page, asked)
    assert holder(visit) is None and posted() == [("cover-asked", cast.priya.pk)]
    assert [one.pk for one in Visit.objects.open()] == [visit.pk]
    other = sign_in(cast.priya)
    today = other.get(reverse("today")).text
    assert "asks you to cover a visit" in today and "Edith" not in today
    own = other.get(reverse("cover_answer", args=[visit.pk])).text
    assert "Ashton asks" in own and "at 9 to 9.45am" in own
    assert "Edith" not in own and not Person.objects.filter(pk=cast.edith.pk).exists()
    assert "It is yours" in answer(other, visit)
    assert holder(visit) == cast.priya and "cover_answer" not in other.get(reverse("today")).text
    assert ("cover-settled", cast.shabnam.pk) in posted()
    mail.outbox.clear()
    with as_role("worker"):
        while post.drain():
            pass
    asking.tell(None)
    told = {letter.to[0]: letter.body for letter in mail.outbox}
    assert set(told) == {cast.shabnam.email} and "Edith" not in told[cast.shabnam.email]


def test_the_letter_that_asks_names_nobody(cast: Cast) -> None:
    ask(cast, open_visit(cast))
    mail.outbox.clear()
    with as_role("worker"):
        post.drain()
    asking.tell(None)
    [letter] = mail.outbox
    assert letter.to == [cast.priya.email] and "no is a good answer too" in letter.body
    assert "Edith" not in letter.body + letter.subject and "at 9am" in letter.body


def test_a_quiet_no_leaves_it_open_and_nobody_else_hears(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    client = sign_in(cast.priya)
    assert "That is all right." in answer(client, visit, "no")
    assert holder(visit) is None and "asks you to cover" not in client.get(reverse("today")).text
    assert ("cover-settled", cast.shabnam.pk) in posted() and len(posted()) == 2
    asking.tell(cast.shabnam.pk)
    told = [(one.mark, one.url) for one in letters.cover_settled(cast.shabnam)]
    page = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    assert told == [("no", page)]
    assert "can’t this time" in sign_in(cast.shabnam).get(page).text
    assert "can’t this time" not in sign_in(cast.dawn).get(page).text
    client = sign_in(cast.priya)
    assert "not needed any more" in client.get(reverse("cover_answer", args=[visit.pk])).text
    assert "not needed any more" in answer(client, visit) and holder(visit) is None


@pytest.mark.parametrize("who", ["zed", "dawn", "sam", "ada", "gone"])
def test_nobody_else_can_be_asked(cast: Cast, who: str) -> None:
    visit = open_visit(cast)
    with pytest.raises(claiming.CannotTake, match="Nobody in our other teams"):
        ask(cast, visit, who)
    assert not Cover.objects.exists() and posted() == []


def test_nobody_else_answers(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    cover = Cover.objects.get()
    for who in (cast.dawn, cast.zed, cast.sam):
        assert sign_in(who).post(reverse("cover_answer", args=[visit.pk]), {"say": "yes"}).status_code == 404
        asking.tell(who.pk)
        with connection.cursor() as q:
            q.execute("select say_yes_to_cover(%s)", [cover.pk])
            assert q.fetchone() == (False,)
    assert holder(visit) is None


def test_the_law_and_a_skill_stand_against_a_yes(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(2, 9))
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(4, 21), minutes=60)
    same, early, skilled, fits = (
        open_visit(cast), open_visit(cast, 7, day=5), open_visit(cast, 9, day=5), open_visit(cast, 10, day=5),
    )  # fmt: skip
    with keys():
        Visit.objects.filter(pk=skilled.pk).update(skill="peg")
    for visit in (same, early, skilled, fits):
        ask(cast, visit)
    client = sign_in(cast.priya)
    words = {same: "You are with Tom at 9am.", early: "rest", skilled: "signed off for feeding by tube"}
    for visit, why in words.items():
        page = client.get(reverse("cover_answer", args=[visit.pk])).text
        assert why in page and "Yes, I’ll go" not in page and "Not this time" in page
        assert why in answer(client, visit)
    assert "It is yours" in answer(client, fits)
    assert [holder(one) for one in (same, early, skilled, fits)] == [None, None, None, cast.priya]


def test_what_the_database_alone_would_refuse_has_words(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    with keys():
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(2, 9))
    with mock.patch("rotas.covers.against", return_value=[]):
        assert "You have another visit at that time." in answer(sign_in(cast.priya), visit)
    assert holder(visit) is None

def test_the_first_yes_counts_and_what_is_over_is_not_asked(cast: Cast, sign_in: Any) -> None:
    visit, second = two_asked(cast)
    assert "It is yours" in answer(sign_in(second), visit)
    client = sign_in(cast.priya)
    assert "asks you to cover" not in client.get(reverse("today")).text
    assert "not needed any more" in answer(client, visit) and holder(visit) == second


@pytest.mark.parametrize("why", ["hospital", "cancelled", "begun", "left", "back"])
def test_a_question_ends_with_its_reason(cast: Cast, sign_in: Any, why: str) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    if why == "back":
        client = sign_in(cast.shabnam)
        page = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
        assert "Take the question back" in client.get(page).text
        assert "is open" in client.post(page, {"end": "question"}, follow=True).text
        assert "changed since you looked" in client.post(page, {"end": "question"}, follow=True).text
        assert posted() == [("cover-asked", cast.priya.pk)]
    with keys():
        match why:
            case "hospital":
                Person.objects.filter(pk=cast.edith.pk).update(state="hospital")
            case "cancelled":
                Visit.objects.filter(pk=visit.pk).update(cancelled_on=visit.day)
            case "left":  # by a path that forgot the covers
                Membership.objects.filter(user=cast.priya).update(team=cast.leigh)
            case "begun":
                Visit.objects.filter(pk=visit.pk).update(starts_at=make.at(-1, 9), ends_at=make.at(-1, 10))
    client = sign_in(cast.priya)
    assert "asks you to cover" not in client.get(reverse("today")).text
    assert "not needed any more" in answer(client, visit) and holder(visit) is None


def test_an_outsider_cannot_ask_the_database_who_works_where(cast: Cast) -> None:
    visit = open_visit(cast)
    for who, expected in ((cast.shabnam, True), (cast.zed, False), (cast.priya, False), (cast.sam, False)):
        asking.tell(who.pk)
        with connection.cursor() as q:
            q.execute("select works_beside(%s, %s)", [visit.pk, cast.priya.pk])
            assert q.fetchone() == (expected,)
            q.execute("select leaves_rest(%s, %s)", [visit.pk, cast.priya.pk])
            assert q.fetchone() == (False,), "of whom nobody asked"
    ask(cast, visit)
    for who, expected in ((cast.shabnam, True), (cast.priya, True), (cast.zed, False), (cast.sam, False)):
        asking.tell(who.pk)
        with connection.cursor() as q:
            q.execute("select leaves_rest(%s, %s)", [visit.pk, cast.priya.pk])
            assert q.fetchone() == (expected,)


def drained() -> list[tuple[str, str]]:
    """(to whom, about what) of the letters that go now."""
    mail.outbox.clear()
    with as_role("worker"):
        while post.drain():
            pass
    asking.tell(None)
    return sorted((letter.to[0], letter.subject) for letter in mail.outbox)


def test_asked_again_after_a_no_there_is_a_letter_again(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    assert [to for to, _ in drained()] == [cast.priya.email]
    answer(sign_in(cast.priya), visit, "no")
    assert [to for to, _ in drained()] == [cast.shabnam.email]
    ask(cast, visit)
    assert [to for to, _ in drained()] == [cast.priya.email]


def test_a_cover_agreed_meanwhile_is_not_ended_by_taking_back_the_question(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    answer(sign_in(cast.priya), visit)
    page = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    client = sign_in(cast.shabnam)
    said = client.post(page, {"end": "question"}, follow=True).text
    assert "changed since you looked" in said and "Another team covers this visit" in said
    assert holder(visit) == cast.priya
    assert "is open" in client.post(page, {"end": "cover"}, follow=True).text and holder(visit) is None


@pytest.mark.parametrize("why", ["taken", "resting", "begun"])
def test_nobody_is_asked_for_a_visit_that_needs_no_one(cast: Cast, sign_in: Any, why: str) -> None:
    visit = open_visit(cast)
    with keys():
        row = Visit.objects.filter(pk=visit.pk)
        if why == "taken":
            row.update(worker=cast.dawn)
        elif why == "begun":
            row.update(starts_at=make.at(-1, 9), ends_at=make.at(-1, 10))
        else:
            pattern = Pattern.objects.create(
                person=cast.edith, weekdays=127, starts=dt.time(9), minutes=30, paused_from=visit.day
            )
            row.update(pattern=pattern)
    page = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    said = sign_in(cast.shabnam).post(page, {"email": cast.priya.email}, follow=True).text
    assert "does not need anyone now" in said and not Cover.objects.exists()


def test_a_yes_ends_what_others_were_asked_and_a_move_tells_whoever_covers(cast: Cast, sign_in: Any) -> None:
    visit, second = two_asked(cast)
    asking.tell(cast.shabnam.pk)
    turns = swaps.ask(Ask(visit=visit, how=Ask.How.TURNS), by=cast.shabnam)
    answer(sign_in(cast.priya), visit)
    asking.tell(cast.shabnam.pk)
    turns.refresh_from_db()
    assert (turns.state, turns.taken_by_id) == (Ask.State.YES, cast.priya.pk)
    assert [cover.user_id for cover in Cover.objects.filter(ended_on=None)] == [cast.priya.pk]
    drained()
    an_hour_later(cast, visit)
    assert drained() == [(cast.priya.email, "A visit for another team has moved")]


def test_a_move_asks_everybody_anew_who_has_not_answered(cast: Cast) -> None:
    visit, second = two_asked(cast)
    drained()
    an_hour_later(cast, visit)
    assert [to for to, _ in drained()] == sorted([cast.priya.email, second.email])


def test_whoever_goes_away_says_no_to_what_they_were_asked(cast: Cast, sign_in: Any) -> None:
    visit, later = open_visit(cast), open_visit(cast, day=6)
    ask(cast, visit)
    ask(cast, later)
    days = {"starts_on": str(visit.day), "ends_on": str(visit.day), "why": "", "id": str(uuid.uuid4())}
    sign_in(cast.priya).post(reverse("away"), days)
    asking.tell(cast.shabnam.pk)
    assert [one.visit_id for one in Cover.objects.waiting()] == [later.pk]
    assert ("cover-settled", cast.shabnam.pk) in posted()


def test_whoever_takes_a_visit_answers_whoever_asked_for_it(cast: Cast) -> None:
    visit = open_visit(cast)
    asking.tell(cast.shabnam.pk)
    made = swaps.ask(Ask(visit=visit, how=Ask.How.TURNS), by=cast.shabnam)
    asking.tell(cast.dawn.pk)
    claiming.take(visit.pk, by=cast.dawn)
    made.refresh_from_db()
    assert (made.state, made.taken_by_id) == (Ask.State.YES, cast.dawn.pk)
    assert ("swap-settled", cast.shabnam.pk) in posted()
    visit.refresh_from_db()
    swaps.ask(Ask(visit=visit, how=Ask.How.EVERYONE), by=cast.dawn)


def test_what_somebody_else_has_is_asked_of_nobody(cast: Cast) -> None:
    visit = open_visit(cast)
    asking.tell(cast.shabnam.pk)
    made = swaps.ask(Ask(visit=visit, how=Ask.How.TURNS), by=cast.shabnam)
    assert asks.open_asks(cast.shabnam, [cast.ashton]) == [made]
    with keys():  # by a path that forgot the question
        Visit.objects.filter(pk=visit.pk).update(worker=cast.dawn)
    asking.tell(cast.shabnam.pk)
    assert asks.open_asks(cast.shabnam, [cast.ashton]) == []


@pytest.mark.parametrize("said", [{}, {"say": "perhaps"}, {"say": ""}])
def test_only_a_yes_is_a_yes(cast: Cast, sign_in: Any, said: dict[str, str]) -> None:
    visit = open_visit(cast)
    ask(cast, visit)
    page = sign_in(cast.priya).post(reverse("cover_answer", args=[visit.pk]), said, follow=True).text
    assert "Could you cover a visit?" in page and holder(visit) is None
