"""Another team is asked to cover a visit: it is open until somebody there says yes."""

from __future__ import annotations

from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse

from people import asking, post
from people.models import Cover, Membership, Outbox, Person, User
from rotas import covers, letters, week
from rotas.models import Visit
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
    assert "It stays open until they say yes." in said and "Priya" in client.get(page).text
    client.post(page, asked)
    assert holder(visit) is None and posted() == [("cover-asked", cast.priya.pk)]
    assert [one.id for one in week.open_soon(cast.ashton, cast.shabnam)] == [visit.pk]
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
    assert "not needed any more" in client.get(reverse("cover_answer", args=[visit.pk])).text
    assert "not needed any more" in answer(client, visit) and holder(visit) is None


@pytest.mark.parametrize("who", ["zed", "dawn", "sam", "ada", "gone"])
def test_nobody_else_can_be_asked_and_nothing_tells(cast: Cast, sign_in: Any, who: str) -> None:
    visit = open_visit(cast)
    ask(cast, visit, who)
    covers.ask(visit, address="nobody@example.org", by=cast.shabnam)
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
            assert q.fetchone() == ("taken",)
    assert holder(visit) is None


def test_whoever_is_busy_or_short_of_rest_hears_so_when_they_say_yes(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(2, 9))
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(4, 21), minutes=60)
    same, early, later = open_visit(cast), open_visit(cast, 7, day=5), open_visit(cast, 9, day=5)
    for visit in (same, early, later):
        ask(cast, visit)
    client = sign_in(cast.priya)
    assert "Tom" in client.get(reverse("cover_answer", args=[same.pk])).text
    assert "You have another visit at that time." in answer(client, same)
    assert "less than eleven hours of rest" in answer(client, early)
    assert "It is yours" in answer(client, later)
    assert [holder(one) for one in (same, early, later)] == [None, None, cast.priya]


def test_the_first_yes_counts_and_what_is_over_is_not_asked(cast: Cast, sign_in: Any) -> None:
    visit = open_visit(cast)
    with keys():
        second = make.member(name="Omar Bell", team=cast.wigan)
    ask(cast, visit)
    covers.ask(visit, address=second.email, by=cast.shabnam)
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
        client.post(page, {"end": "1"})
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
