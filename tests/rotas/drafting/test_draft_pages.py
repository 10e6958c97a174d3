"""A draft on its page: each takes their own part by the rules, keeps what is good, and shows it."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from people import asking, post
from people.models import Person
from profiles.models import Chosen
from rotas import letters
from rotas.models import Ask, DraftLock, DraftPlace, Preference, RotaDraft, Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.rotas.drafting.teams import fill, frank, made, on, page, quick, worker

assert fill and frank and quick and letters  # fixtures; importing letters says what its post does
pytestmark = pytest.mark.django_db


def test_each_takes_their_own_part_by_the_rules(
    cast: Cast, frank: Person, fill: Visit, quick: None, sign_in: Any
) -> None:
    with keys():
        asks = make.visit(person=frank, starts_at=on(1, 9))
        Chosen.objects.create(person=frank, user=cast.dawn, trial_until=timezone.localdate())
        Preference.objects.create(team=cast.ashton, user=cast.dawn, tone="cant", weekdays=127)
        later = make.visit(person=cast.edith, starts_at=on(2, 9))
    draft = made(cast)
    asking.tell(cast.shabnam.pk)
    assert {place.worker for place in draft.places.all()} == {cast.shabnam}
    client = sign_in(cast.shabnam)
    html = client.get(page(draft) + "?show=mine").content.decode()
    assert "Take all 2 of mine" in html and "not one of Frank’s chosen workers" in html
    with keys():
        make.visit(person=frank, worker=cast.shabnam, starts_at=on(2, 9))  # meanwhile
    html = client.post(page(draft), {"do": "mine", "show": "mine"}, follow=True).content.decode()
    assert "1 visit is yours now." in html
    assert "Frank, Tuesday: You are not one of Frank’s chosen workers." in html
    assert "Edith, Wednesday: You are with Frank at 9am." in html
    asking.tell(cast.shabnam.pk)
    for visit, who in ((fill, cast.shabnam), (asks, None), (later, None)):
        visit.refresh_from_db()
        assert visit.worker == who
    sentence = {"why": "Dawn is off all week, Frank knows me"}
    client.post(reverse("visit_take", args=[cast.ashton.pk, asks.pk]), sentence)
    asking.tell(cast.shabnam.pk)
    asks.refresh_from_db()
    assert asks.worker == cast.shabnam
    html = client.get(page(draft)).content.decode()
    assert html.count("taken") == 2


def test_taking_one_comes_back_to_the_draft(cast: Cast, fill: Visit, quick: None, sign_in: Any) -> None:
    draft, client = made(cast), sign_in(cast.dawn)
    take = reverse("visit_take", args=[cast.ashton.pk, fill.pk])
    assert take in client.get(page(draft)).content.decode()
    answer = client.post(take, {"next": page(draft) + "?show=mine"})
    assert answer["Location"] == page(draft) + "?show=mine"
    html = client.post(page(draft), {"do": "mine"}, follow=True).content.decode()
    assert "There is nothing left to take." in html


def test_nobody_takes_what_is_proposed_to_another(cast: Cast, fill: Visit, quick: None, sign_in: Any) -> None:
    draft = made(cast)
    html = sign_in(cast.shabnam).post(page(draft), {"do": "mine"}, follow=True).content.decode()
    assert "There is nothing left to take." in html
    asking.tell(cast.dawn.pk)
    fill.refresh_from_db()
    assert fill.worker is None


def test_whoever_has_a_visit_asks_the_one_who_is_proposed(
    cast: Cast, fill: Visit, quick: None, sign_in: Any
) -> None:
    with keys():
        Visit.objects.filter(pk=fill.pk).update(worker=cast.shabnam)
    draft = made(cast, moves=True)
    DraftPlace.objects.filter(draft=draft).update(worker=cast.dawn)
    client = sign_in(cast.shabnam)
    assert "Ask Dawn" in client.get(page(draft)).content.decode()
    html = client.post(page(draft), {"do": "ask", "visit": fill.pk}, follow=True).content.decode()
    assert "It stays yours until they say yes" in html
    asking.tell(cast.shabnam.pk)
    made_ask = Ask.objects.get()
    assert (made_ask.to, made_ask.asker, made_ask.visit) == (cast.dawn, cast.shabnam, fill)
    fill.refresh_from_db()
    assert fill.worker == cast.shabnam
    html = client.post(page(draft), {"do": "ask", "visit": fill.pk}, follow=True).content.decode()
    assert "Somebody has been asked already" in html
    html = sign_in(cast.dawn).post(page(draft), {"do": "ask", "visit": fill.pk}, follow=True).content.decode()
    assert "not yours to hand over" in html


def test_what_is_kept_stays_in_the_next_draft(cast: Cast, fill: Visit, quick: None, sign_in: Any) -> None:
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=timezone.localdate())
    draft, client = made(cast), sign_in(cast.shabnam)
    assert draft.places.get().worker == cast.dawn
    DraftPlace.objects.update(worker=cast.shabnam)
    assert "“Keep” puts nobody on the rota." in client.get(page(draft)).text
    html = client.post(page(draft), {"do": "keep", "visit": fill.pk}, follow=True).content.decode()
    assert "Kept. The next draft leaves Edith’s visit as it is." in html and "Don’t keep it" in html
    again = made(cast)
    assert again.places.get().worker == cast.shabnam
    assert client.post(page(again), {"do": "go", "visit": fill.pk}).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert not DraftLock.objects.exists()
    assert made(cast).places.get().worker == cast.dawn


def test_a_visit_is_left_with_whoever_has_it(cast: Cast, fill: Visit, quick: None, sign_in: Any) -> None:
    with keys():
        Visit.objects.filter(pk=fill.pk).update(worker=cast.dawn)
    draft = made(cast, moves=True)
    DraftPlace.objects.update(worker=cast.shabnam)
    client = sign_in(cast.shabnam)
    assert "Leave it with Dawn" in client.get(page(draft)).content.decode()
    client.post(page(draft), {"do": "leave", "visit": fill.pk, "show": "all"})
    asking.tell(cast.shabnam.pk)
    assert DraftLock.objects.get().worker == cast.dawn
    DraftLock.objects.all().delete()
    DraftPlace.objects.update(worker=cast.gone)
    client.post(page(draft), {"do": "keep", "visit": fill.pk})
    asking.tell(cast.shabnam.pk)
    assert not DraftLock.objects.exists(), "nobody is kept who has left"
    for visit in (uuid.uuid4(), "x", ""):
        assert client.post(page(draft), {"do": "keep", "visit": visit}).status_code == 404
    assert client.post(page(draft), {"do": "nonsense"}).status_code == 302


def test_what_people_settled_since_is_left_alone(cast: Cast, fill: Visit, quick: None, sign_in: Any) -> None:
    draft = made(cast)
    with keys():
        Visit.objects.filter(pk=fill.pk).update(worker=cast.shabnam)
    html = sign_in(cast.dawn).get(page(draft)).content.decode()
    assert "Settled since" in html and "I’ll take it" not in html and "Take all" not in html


def test_showing_it_sends_each_whom_it_concerns_one_letter(
    cast: Cast, fill: Visit, quick: None, sign_in: Any
) -> None:
    with keys():
        Chosen.objects.create(person=cast.edith, user=cast.dawn, trial_until=timezone.localdate())
    draft, client = made(cast), sign_in(cast.shabnam)
    with worker():
        assert not post.drain()  # nothing is sent before
    for _ in range(2):
        client.post(page(draft), {"do": "show"})
    assert "Shown to the team" in client.get(page(draft)).content.decode()
    with worker():
        post.drain()
    (letter,) = mail.outbox
    assert letter.to == [cast.dawn.email]
    assert "Edith" not in letter.body and "9" not in letter.subject.split("?")[0]
    with keys():
        RotaDraft.objects.update(shown_on=timezone.localdate() - dt.timedelta(days=1))
    client.post(page(draft), {"do": "show"})
    with keys():
        assert RotaDraft.objects.get().shown_on < timezone.localdate(), "shown once, on that day"
    again = made(cast)
    sign_in(cast.dawn).post(page(again), {"do": "show"})
    with worker():
        post.drain()
    assert len(mail.outbox) == 1, "nobody writes to themselves"
