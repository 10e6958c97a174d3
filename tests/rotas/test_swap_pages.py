"""The pages of swaps: who could take it, yes and no, who tells the person."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Person, Skill, User
from profiles.models import Chosen
from rotas import couldtake, faces
from rotas.models import Ask, Away, Promise, Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.rotas.test_swaps import asks, frank, joy, sent, visit, worker_of, yes

assert frank and joy  # fixtures
pytestmark = pytest.mark.django_db


def test_who_could_says_why_and_shields(cast: Cast, joy: User, frank: Person) -> None:
    with keys():
        priya, una, _ = (
            make.member(name=name, team=cast.ashton) for name in ("Priya Play", "Una Off", "Dan Ray")
        )
        make.visit(person=cast.edith, worker=joy, starts_at=make.at(-5))
        make.visit(person=frank, worker=joy, starts_at=make.at(3, 14))
        make.visit(person=frank, worker=cast.dawn, starts_at=make.at(3, 9), slot=2)
        Promise.objects.create(
            user=priya, team=cast.ashton, words="School play", starts_at=make.at(3, 8), ends_at=make.at(3, 12)
        )
        day = timezone.localdate() + dt.timedelta(days=3)
        Away.objects.create(user=una, team=cast.ashton, starts_on=day, ends_on=day)
    edith = visit(cast.edith, cast.shabnam)
    asking.tell(cast.shabnam.pk)
    answer = couldtake.who_could(edith, cast.ashton, asking=cast.shabnam)
    assert [one.first_name for one in answer.could] == ["Joy", "Dan"]
    assert answer.could[0].reasons.startswith("Knows Edith. Free until 2pm.")
    assert answer.could[1].reasons == f"No visits on {day:%A}."
    assert [name for name, _ in answer.cannot] == ["Dawn", "Priya", "Una"]
    assert "Frank" in answer.cannot[0][1] and "Away" in answer.cannot[2][1]
    assert [b.words for b in answer.could[0].back] == [f"{day:%A} 2pm, Frank"]
    with keys():
        Visit.objects.filter(pk=edith.pk).update(skill="peg")
        edith.refresh_from_db()
        Skill.objects.create(
            user=joy, team=cast.ashton, what="peg", signed_by=cast.dawn, expires_on=day + dt.timedelta(days=1)
        )
    asking.tell(cast.shabnam.pk)
    skilled = couldtake.who_could(edith, cast.ashton, asking=cast.shabnam)
    assert [one.first_name for one in skilled.could] == ["Joy"]


def test_whom_the_person_chose_comes_first_on_the_page_and_in_turns(cast: Cast, joy: User) -> None:
    """Even before somebody who knows them better."""
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-5))
    edith = visit(cast.edith, cast.shabnam)
    for first in ("Dawn", "Joy"):
        asking.tell(cast.shabnam.pk)
        answer = couldtake.who_could(edith, cast.ashton, asking=cast.shabnam)
        assert answer.could[0].first_name == first
        turns = couldtake.order_of_turns(answer, cast.ashton)
        assert turns == [one.user_id for one in answer.could]
        if first == "Dawn":
            with keys():
                Chosen.objects.create(person=cast.edith, user=joy, trial_until=edith.day)


def test_a_visit_that_rests_is_not_offered_in_return(cast: Cast, frank: Person) -> None:
    with keys():
        edith = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(3, 9))
        franks = make.visit(person=frank, worker=cast.dawn, starts_at=make.at(4, 9))
    asking.tell(cast.shabnam.pk)

    def offered() -> list[UUID]:
        answer = couldtake.who_could(edith, cast.ashton, asking=cast.shabnam)
        return [back.id for could in answer.could for back in could.back]

    assert offered() == [franks.pk]
    with keys():
        Person.objects.filter(pk=frank.pk).update(state="hospital")
    asking.tell(cast.shabnam.pk)
    assert offered() == []


def test_who_could_asks_as_many_questions_for_twelve_as_for_two(cast: Cast) -> None:
    edith = visit(cast.edith, cast.shabnam)

    def count() -> int:
        asking.tell(cast.shabnam.pk)
        with CaptureQueriesContext(connection) as asked:
            couldtake.who_could(edith, cast.ashton, asking=cast.shabnam)
        return len(asked)

    few = count()
    with keys():
        for number in range(10):
            other = make.member(name=f"W{number} Other", team=cast.ashton)
            for days in range(-8, 8):
                if days:
                    make.visit(
                        person=make.person(team=cast.ashton, name=f"P{number}x{days} Other"), worker=other,
                        starts_at=make.at(days, 10),
                    )  # fmt: skip
    assert count() == few


def test_somebody_tells_the_person_until_it_is_ticked(cast: Cast, sign_in: Any, joy: User) -> None:
    edith = visit(cast.edith, cast.shabnam)
    yes(asks(cast.shabnam, edith, to=cast.dawn), cast.dawn)
    page = reverse("swaps", args=[cast.ashton.pk])
    told = reverse("face_told", args=[cast.ashton.pk, edith.pk])
    assert "Tell Edith: you come, not Shabnam" in sign_in(cast.dawn).get(page).text
    assert "Tell Edith: you come, not Shabnam" in sign_in(cast.dawn).get(reverse("today")).text
    assert "Dawn tells Edith." in sign_in(cast.shabnam).get(page).text
    assert "Thank you. You tell Edith." in sign_in(joy).post(told, {"tell": "1"}, follow=True).text
    assert "Tell Edith: Dawn comes, not Shabnam" in sign_in(joy).get(reverse("today")).text
    assert "Edith knows who comes." in sign_in(joy).post(told, follow=True).text
    assert "Tell Edith" not in sign_in(joy).get(page).text
    # when it comes back to whom she expects, there is nothing to tell; when it goes on, there is again
    with keys():
        Visit.objects.filter(pk=edith.pk).update(worker=joy)
    asking.tell(joy.pk)
    assert [one.instead_of for one in faces.to_tell([cast.ashton], asking=joy)] == ["Dawn"]


def test_asking_and_answering_through_the_pages(cast: Cast, sign_in: Any, joy: User, frank: Person) -> None:
    edith, other = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn, hour=14)
    client, page = sign_in(cast.shabnam), reverse("visit_swap", args=[cast.ashton.pk, edith.pk])
    shown = client.get(page).text
    assert "Who could take this visit?" in shown and "I’ll do Dawn’s" in shown and "I can’t make it" in shown
    assert client.post(page, {"who": "nobody", "id": str(uuid.uuid4())}).status_code == 422
    form = {
        "who": str(cast.dawn.pk), f"back-{cast.dawn.pk}": str(other.pk), "id": str(uuid.uuid4()),
        "words": "Dentist",
    }  # fmt: skip
    for _ in "ab":
        assert "It stays yours until someone says yes." in client.post(page, form, follow=True).text
    with keys():
        [made] = Ask.objects.all()
        assert made.back_id == other.pk
    one = reverse("swap", args=[cast.ashton.pk, made.pk])
    assert "Dawn has been asked." in client.get(one).text
    assert client.post(one, {"say": "yes"}).status_code == 409
    with keys():
        joy = make.member(name="Joy Bell", team=cast.ashton)
    sign_in(joy)
    shown = client.get(one).text
    assert "Somebody is being asked." in shown and "Dawn has" not in shown and "in return" not in shown
    assert "Shabnam asks a colleague" in client.get(reverse("swaps", args=[cast.ashton.pk])).text
    rota = client.get(reverse("rota", args=[cast.ashton.pk]) + f"?day={edith.day}").text
    assert "Swap asked</a>: a colleague" in rota and "Swap asked</a>: Dawn" not in rota
    dawn = sign_in(cast.dawn)
    assert "Edith" in dawn.get(reverse("today")).text and "Shabnam asks you." in dawn.get(one).text
    assert "“Dentist”" in dawn.get(one).text
    done = dawn.post(one, {"say": "yes"}, follow=True)
    assert "It’s yours: Edith Jones" in done.text and "You have ten seconds." in done.text
    assert (worker_of(edith), worker_of(other)) == (cast.dawn.pk, cast.shabnam.pk)
    token = done.text.split('name="token" value="')[1].split('"')[0]
    undo = reverse("swap_undo", args=[cast.ashton.pk])
    assert "Everything is as it was." in dawn.post(undo, {"token": token}, follow=True).text
    assert "more than ten seconds" in dawn.post(undo, {"token": token}, follow=True).text
    assert worker_of(edith) == cast.shabnam.pk
    assert "That is fine." in dawn.post(one, {"say": "no"}, follow=True).text
    assert "Nobody could this time." in sign_in(cast.shabnam).get(one).text


def test_yes_if_someone_takes_mine(cast: Cast, sign_in: Any, joy: User, frank: Person) -> None:
    edith, mine = visit(cast.edith, cast.shabnam), visit(frank, cast.dawn)
    made = asks(cast.shabnam, edith, to=cast.dawn)
    dawn, one = sign_in(cast.dawn), reverse("swap", args=[cast.ashton.pk, made.pk])
    assert "Yes, if someone takes mine" in dawn.get(one).text
    assert dawn.post(one, {"say": "yes"}).status_code == 409
    said = dawn.post(one, {"say": "if", "id": str(uuid.uuid4())}, follow=True).text
    assert "both visits change hands" in said
    with keys():
        two = Ask.objects.get(so_that=made)
    sign_in(joy).post(reverse("swap", args=[cast.ashton.pk, two.pk]), {"say": "yes"})
    assert (worker_of(edith), worker_of(mine)) == (cast.dawn.pk, joy.pk)


def test_a_yes_that_wants_a_sentence_asks_for_it_on_its_page(cast: Cast, sign_in: Any) -> None:
    edith = visit(cast.edith, cast.shabnam)
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.shabnam, trial_until=edith.day)
    made = asks(cast.shabnam, edith, to=cast.dawn)
    dawn, one = sign_in(cast.dawn), reverse("swap", args=[cast.ashton.pk, made.pk])
    shown = dawn.get(one).text
    assert "not one of Edith’s chosen workers" in shown and "Why is it right this time?" in shown
    assert dawn.post(one, {"say": "yes"}).status_code == 409
    empty = dawn.post(one, {"say": "yes", "why": ""})
    assert empty.status_code == 422 and "Write one sentence" in empty.text and "Error:" in empty.text
    assert dawn.post(one, {"say": "yes", "why": "Edith asked"}).status_code == 302
    assert worker_of(edith) == cast.dawn.pk


def test_cant_make_it_opens_the_visit_at_once_and_offers_help_and_undo(cast: Cast, sign_in: Any) -> None:
    edith = visit(cast.edith, cast.shabnam, essential=True)
    client = sign_in(cast.shabnam)
    said = client.post(reverse("visit_give", args=[cast.ashton.pk, edith.pk]), follow=True)
    assert worker_of(edith) is None and sent() == [cast.dawn.email]
    assert "Who could take this visit?" in said.text and "Ask one after the other" in said.text
    token = said.text.split('name="token" value="')[1].split('"')[0]
    undo = reverse("swap_undo", args=[cast.ashton.pk])
    assert "Everything is as it was." in client.post(undo, {"token": token}, follow=True).text
    assert worker_of(edith) == cast.shabnam.pk


def test_a_visit_given_back_and_taken_by_another_is_told_too(cast: Cast, sign_in: Any) -> None:
    edith = visit(cast.edith, cast.shabnam)
    sign_in(cast.shabnam).post(reverse("visit_give", args=[cast.ashton.pk, edith.pk]))
    sign_in(cast.dawn).post(reverse("visit_take", args=[cast.ashton.pk, edith.pk]))
    asking.tell(cast.dawn.pk)
    [one] = faces.to_tell([cast.ashton], asking=cast.dawn)
    assert (one.instead_of, one.teller) == ("Shabnam", "You")


def test_many_swaps_cost_as_many_questions_as_one(cast: Cast, sign_in: Any, joy: User) -> None:
    client, page = sign_in(cast.dawn), reverse("swaps", args=[cast.ashton.pk])
    counts = []
    for days in ((3,), range(4, 12)):
        for day in days:
            asks(cast.shabnam, visit(cast.edith, cast.shabnam, days=day), to=cast.dawn)
            yes(asks(cast.shabnam, visit(cast.edith, cast.shabnam, days=day, hour=15), to=joy), joy)
        client.get(page)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(page).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_quiet_no_is_read_by_whoever_asked_alone(cast: Cast, sign_in: Any) -> None:
    with keys():
        joy = make.member(name="Joy Bell", team=cast.ashton)
    asked = visit(cast.edith, cast.shabnam)
    with keys():
        made = Ask.objects.create(
            team=cast.ashton, person=cast.edith, visit=asked, asker=cast.shabnam, how="one", to=cast.dawn
        )
    one = reverse("swap", args=[cast.ashton.pk, made.pk])
    sign_in(cast.dawn).post(one, {"say": "no"})
    assert "Nobody could this time. It is still yours." in sign_in(cast.shabnam).get(one).text
    shown = sign_in(joy).get(one).text
    assert "Nobody could" not in shown and "It is still with Shabnam." in shown


def test_who_gave_a_visit_back_may_go(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 9), essential=True)
    client = sign_in(cast.shabnam)
    page = client.post(reverse("visit_give", args=[cast.ashton.pk, visit.pk]), follow=True).text
    assert "You need do nothing more" in page and "Back to my day" in page
    later = client.get(reverse("visit_swap", args=[cast.ashton.pk, visit.pk])).text
    assert "You need do nothing more" not in later
