"""People the team supports: adding, finding, changing, how they are now."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking, supported
from people.editing import Stale
from people.models import LinkWorker, Look, Person, Secret
from rotas.models import Visit
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db
TODAY = {"started_on": "2026-01-05"}


@pytest.fixture
def worker(cast: Cast, sign_in: Any) -> Client:
    """Shabnam, signed in."""
    return sign_in(cast.shabnam)  # type: ignore[no-any-return]


def page(client: Client, name: str, *args: object, query: str = "") -> str:
    answer = client.get(reverse(name, args=args) + query)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def post(client: Client, to: str, /, *args: object, **sent: object) -> Any:
    return client.post(reverse(to, args=args), {k: str(v) for k, v in sent.items()})


def now(cast: Cast) -> Person:
    asking.tell(cast.shabnam.pk)
    return Person.objects.get(pk=cast.edith.pk)


def test_only_what_to_call_them_is_needed(cast: Cast, worker: Client) -> None:
    new = uuid.uuid4()
    answer = post(worker, "person_new", cast.ashton.pk, id=new, called="Bill", **TODAY)
    assert answer.status_code == 302 and answer["Location"] == reverse("person", args=[new])
    assert Person.objects.get(pk=new).team_id == cast.ashton.pk


def test_a_double_tap_adds_one_person(cast: Cast, worker: Client) -> None:
    sent = {"id": uuid.uuid4(), "called": "Bill", "nhs_number": "943 476 5919"} | TODAY
    assert [post(worker, "person_new", cast.ashton.pk, **sent).status_code for _ in "ab"] == [302, 302]
    assert Person.objects.get(called="Bill").nhs_number == "9434765919"


def test_a_name_that_sounds_alike_asks_first_and_can_be_gone_past(cast: Cast, worker: Client) -> None:
    sent = {"id": uuid.uuid4(), "called": "Edyth", "full_name": "Edyth Jones"} | TODAY
    answer = post(worker, "person_new", cast.ashton.pk, **sent)
    assert answer.status_code == 422 and "Is this the same person?" in answer.content.decode()
    assert Person.objects.count() == 1
    assert post(worker, "person_new", cast.ashton.pk, **sent, sure="on").status_code == 302
    assert Person.objects.count() == 2


def test_another_birthday_is_another_person(cast: Cast, worker: Client) -> None:
    with keys():
        Person.objects.filter(pk=cast.edith.pk).update(born_on=dt.date(1935, 3, 27))
    sent = {"called": "Edith", "full_name": "Edith Jones"} | TODAY
    same = post(worker, "person_new", cast.ashton.pk, id=uuid.uuid4(), born_on="1935-03-27", **sent)
    other = post(worker, "person_new", cast.ashton.pk, id=uuid.uuid4(), born_on="1941-03-27", **sent)
    assert (same.status_code, other.status_code) == (422, 302)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("nhs_number", "9434765918", "one of its ten digits is not right"),
        ("nhs_number", "call me", "one of its ten digits is not right"),
        ("born_on", "2100-01-01", "This day is still to come"),
        ("born_on", "1066-10-14", "Check the year"),
        ("born_on", "32/13/2020", "Choose a day"),
        ("started_on", "", "required"),
    ],
)
def test_bad_input_is_kept_and_explained(
    field: str, value: str, words: str, cast: Cast, worker: Client
) -> None:
    sent = {"id": uuid.uuid4(), "called": "Bill"} | TODAY | {field: value}
    answer = post(worker, "person_new", cast.ashton.pk, **sent)
    assert answer.status_code == 422
    if words != "required":
        assert words in answer.content.decode() and "Bill" in answer.content.decode()


def test_a_number_is_one_persons(cast: Cast, worker: Client) -> None:
    sent = {"nhs_number": "9434765919"} | TODAY
    post(worker, "person_new", cast.ashton.pk, id=uuid.uuid4(), called="Bill", **sent)
    answer = post(worker, "person_new", cast.ashton.pk, id=uuid.uuid4(), called="Ann", **sent)
    assert answer.status_code == 422 and "has this NHS number already" in answer.content.decode()


def test_the_list_finds_by_ear_and_keeps_the_past_behind_a_link(cast: Cast, worker: Client) -> None:
    with keys():
        bill = make.person(team=cast.ashton, name="Bill Smyth")
        Person.objects.filter(pk=bill.pk).update(state="ended")
    everyone = page(worker, "people", cast.ashton.pk)
    assert "Edith" in everyone and "Shabnam Akhtar" in everyone and "Penicillin allergy" in everyone
    assert "Smyth" not in everyone and "People in the past (1)" in everyone
    assert "Smyth" in page(worker, "people", cast.ashton.pk, query="?past=1")
    found = page(worker, "people", cast.ashton.pk, query="?q=smith")
    assert "Smyth" in found and "Edith" not in found
    assert "No name here sounds like" in page(worker, "people", cast.ashton.pk, query="?q=zzz")


def test_who_was_in_the_list_is_kept(cast: Cast, worker: Client) -> None:
    page(worker, "people", cast.ashton.pk)
    with keys():
        looks = set(Look.objects.values_list("person_id", "data", "basis"))
    assert looks == {(cast.edith.pk, kind, "your team") for kind in ("name", "safety")}


def test_the_list_asks_no_more_for_thirty_people_than_for_three(cast: Cast, worker: Client) -> None:
    counts = []
    for more in (3, 27):
        with keys():
            for n in range(more):
                make.person(team=cast.ashton, name=f"Person{more}{n} Bell", link=cast.dawn)
        with CaptureQueriesContext(connection) as seen:
            page(worker, "people", cast.ashton.pk)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_stale_page_shows_both_texts_and_can_be_sent_again(cast: Cast, worker: Client) -> None:
    mine = {"called": "Edie", "full_name": "Edith Jones", "version": 1} | TODAY
    assert post(worker, "person_edit", cast.edith.pk, **mine | {"called": "Mrs J"}).status_code == 302
    answer = post(worker, "person_edit", cast.edith.pk, **mine)
    both = answer.content.decode()
    assert answer.status_code == 409 and "Mrs J" in both and 'value="Edie"' in both
    assert 'name="version" value="2"' in both and now(cast).called == "Mrs J"
    assert post(worker, "person_edit", cast.edith.pk, **mine | {"version": 2}).status_code == 302
    assert now(cast).called == "Edie"


def test_two_first_pages_about_the_same_thing_lose_neither(cast: Cast, worker: Client) -> None:
    """Nobody had written where the papers are; two colleagues do, at once."""
    first = post(worker, "papers_edit", cast.edith.pk, gp="Dr Rao", version=0)
    second = post(worker, "papers_edit", cast.edith.pk, gp="Dr Khan", version=0)
    assert (first.status_code, second.status_code) == (302, 409)
    assert "Dr Rao" in second.content.decode() and "Dr Khan" in second.content.decode()


def test_where_someone_lives_is_kept(cast: Cast, worker: Client) -> None:
    sent = {"phone": "01942 1", "address": "2 Elm St", "postcode": "WN1", "getting_in": "Green gate"}
    assert post(worker, "contacts_edit", cast.edith.pk, version=1, **sent).status_code == 302
    asking.tell(cast.shabnam.pk)
    contact = now(cast).contact
    assert {k: getattr(contact, k) for k in sent} == sent


# how they are now


def move(worker: Client, cast: Cast, to: str, **more: object) -> Any:
    sent = {"to": to, "since": timezone.localdate(), "version": now(cast).version} | more
    return post(worker, "state", cast.edith.pk, **sent)


def test_hospital_and_home_again(cast: Cast, worker: Client) -> None:
    assert "Edith is in hospital" in page(worker, "state", cast.edith.pk)
    assert "Visits rest" in page(worker, "state", cast.edith.pk, query="?to=hospital")
    assert move(worker, cast, "hospital").status_code == 302
    assert "In hospital since" in page(worker, "people", cast.ashton.pk)
    assert move(worker, cast, "active").status_code == 302 and now(cast).here


def test_nothing_is_moved_that_cannot_be(cast: Cast, worker: Client) -> None:
    for bad in ({"to": "active"}, {"to": "gone"}, {"to": "ended", "version": 9}):
        move(worker, cast, **{"to": "ended"} | bad)  # type: ignore[arg-type]
        assert now(cast).state == "active", bad
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    assert move(worker, cast, "hospital", since=tomorrow).status_code == 422
    assert move(worker, cast, "hospital", since="soon").status_code == 422


def test_a_move_from_an_old_page_changes_nothing(cast: Cast) -> None:
    """Two colleagues look at the same page: the first says hospital, the second that she is away."""
    asking.tell(cast.shabnam.pk)
    person, today = now(cast), timezone.localdate()
    seen = person.version
    supported.move(person, "hospital", since=today, version=seen)
    with pytest.raises(Stale):
        supported.move(person, "paused", since=today, version=seen)
    assert (now(cast).state, now(cast).version) == ("hospital", seen + 1)


def test_a_move_that_is_none_is_refused_by_the_verb(cast: Cast) -> None:
    """Two colleagues write down that somebody died: the second says hospital, with a fresh version."""
    asking.tell(cast.shabnam.pk)
    person, today = now(cast), timezone.localdate()
    supported.move(person, "died", since=today, version=person.version)
    with pytest.raises(ValidationError, match="cannot go from there"):
        supported.move(person, "hospital", since=today, version=now(cast).version)
    assert now(cast).state == "died"


def test_when_someone_has_died_every_visit_stops_at_once(cast: Cast, worker: Client) -> None:
    with keys():
        make.visit(person=cast.edith, starts_at=make.at(1), essential=True)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(2))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-1), essential=True)
        make.cover(make.visit(person=cast.edith, worker=cast.priya, starts_at=timezone.now()))
    asking.tell(cast.shabnam.pk)
    assert Visit.objects.open().count() == 1 and Visit.objects.going_ahead().count() == 4
    assert "every visit to come stops" in page(worker, "state", cast.edith.pk, query="?to=died")
    answer = move(worker, cast, "died")
    assert answer["Location"] == reverse("state_done", args=[cast.edith.pk])
    asking.tell(cast.shabnam.pk)
    overdue = Visit.objects.going_ahead().essential().filter(came="", ends_at__lt=timezone.now())
    assert not Visit.objects.open() and not Visit.objects.going_ahead() and not overdue
    assert Visit.objects.count() == 4, "nothing is deleted"
    asking.tell(cast.priya.pk)
    assert not Person.objects.filter(pk=cast.edith.pk), "whoever was to cover sees nothing more"


def test_a_death_written_down_by_mistake_can_be_put_right(cast: Cast, worker: Client) -> None:
    move(worker, cast, "died")
    assert "by mistake" in page(worker, "state", cast.edith.pk)
    assert move(worker, cast, "active").status_code == 302 and now(cast).here


def test_nobody_can_delete_a_person(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    assert sql("with d as (delete from people_person returning 1) select count(*) from d") == [(0,)]


# key codes


def test_a_code_is_added_changed_and_ended_and_never_shown(cast: Cast, worker: Client) -> None:
    with keys():
        old = cast.edith.secrets.get()
    listed = page(worker, "secrets", cast.edith.pk)
    assert "Key safe" in listed and old.code not in listed
    sent = {"id": uuid.uuid4(), "what": "Key safe", "code": "4711X", "instead_of": old.pk}
    for _ in "ab":  # a double tap
        assert post(worker, "secrets", cast.edith.pk, **sent).status_code == 302
    assert "4711X" not in page(worker, "secrets", cast.edith.pk)
    with keys():
        assert [s.code for s in cast.edith.secrets.filter(ended_on=None)] == ["4711X"]
    assert post(worker, "secret_end", cast.edith.pk, sent["id"]).status_code == 302
    with keys():
        assert not Secret.objects.filter(person=cast.edith, ended_on=None).exists()
        assert Look.objects.filter(data="secrets", person_id=cast.edith.pk).exists()


def test_a_cover_worker_changes_no_code(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.cover(make.visit(person=cast.edith, worker=cast.priya, starts_at=timezone.now()))
        old = cast.edith.secrets.get()
    client = sign_in(cast.priya)
    assert client.get(reverse("secrets", args=[cast.edith.pk])).status_code == 403
    assert post(client, "secret_end", cast.edith.pk, old.pk).status_code == 403


def test_the_database_ends_no_code_of_others(cast: Cast) -> None:
    with keys():
        old = cast.edith.secrets.get()
    for who in (cast.priya, cast.sam, cast.ada, cast.gone):
        asking.tell(who.pk)
        assert sql("select end_secret(%s)", old.pk) == [(False,)]
        assert sql("select * from secret_labels(%s)", cast.edith.pk) == []


# link workers


def test_a_link_worker_hands_over_in_words(cast: Cast, worker: Client) -> None:
    assert "Shabnam Akhtar" in page(worker, "links", cast.edith.pk)
    silent = post(worker, "links", cast.edith.pk, user=cast.dawn.pk, was=cast.shabnam.pk)
    assert silent.status_code == 422 and "Write what they need to know" in silent.content.decode()
    sent = {"user": cast.dawn.pk, "was": cast.shabnam.pk, "handover": "Her sister rings on Sundays"}
    assert post(worker, "links", cast.edith.pk, **sent).status_code == 302
    shown = page(worker, "links", cast.edith.pk)
    assert "Dawn Mills" in shown and "Her sister rings on Sundays" in shown and "Before" in shown
    late = post(worker, "links", cast.edith.pk, **sent | {"user": cast.shabnam.pk})
    assert late.status_code == 422 and "nothing was changed" in late.content.decode()
    assert LinkWorker.objects.filter(person=cast.edith, ended_on=None).get().user_id == cast.dawn.pk


def test_only_a_colleague_can_be_the_link_worker(cast: Cast, worker: Client) -> None:
    for who in (cast.priya, cast.sam, cast.gone):
        sent = {"user": who.pk, "was": cast.shabnam.pk, "handover": "x"}
        assert post(worker, "links", cast.edith.pk, **sent).status_code == 422
