"""What suits whom: three tones, once or every week; the reason is its owner's until shared."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.editing import Stale
from rotas import preferences
from rotas.models import Help, Preference, PreferenceReason, Promise, Visit, WorkTerms
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def form(**more: Any) -> dict[str, Any]:
    return {"id": uuid4(), "tone": "cant", "days": [1, 3], "every": 1, "why": "My mum’s treatment", **more}


def test_the_team_reads_when_and_never_why_until_it_is_shared(cast: Cast, sign_in: Any) -> None:
    client, page = sign_in(cast.shabnam), reverse("preferences", args=[cast.ashton.pk])
    new = reverse("preference_new", args=[cast.ashton.pk])
    sent = form(starts="14:00", ends="16:00")
    assert client.post(new, sent).status_code == client.post(new, sent).status_code == 302
    asking.tell(cast.shabnam.pk)
    row = Preference.objects.get()
    mine = client.get(page).content.decode()
    assert "Every Tuesday and Thursday, 2pm to 4pm" in mine and "My mum’s treatment" in mine
    theirs = sign_in(cast.dawn).get(page).content.decode()
    assert "Every Tuesday and Thursday, 2pm to 4pm" in theirs and "treatment" not in theirs
    asking.tell(cast.dawn.pk)
    assert not PreferenceReason.objects.exists()
    edit = reverse("preference_edit", args=[cast.ashton.pk, row.pk])
    assert client.post(edit, form(version=1)).status_code == 404
    client = sign_in(cast.shabnam)
    assert client.post(edit, form(version=1, shared="on", tone="rather_not")).status_code == 302
    theirs = sign_in(cast.dawn).get(page).content.decode()
    assert "treatment" in theirs and "I’d rather not" in theirs and "all day" in theirs


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"tone": ""}, "Choose one of the three"),
        ({"days": []}, "one of the two"),
        ({"day": "2031-01-01"}, "within two years"),
        ({"starts": "14:00"}, "Write both times"),
        ({"starts": "14:00", "ends": "13:00"}, "It must end after it starts"),
        ({"until": "2020-01-01"}, "Choose a day from today on"),
    ],
)
def test_what_is_missing_is_said(cast: Cast, sign_in: Any, wrong: dict[str, Any], words: str) -> None:
    answer = sign_in(cast.shabnam).post(reverse("preference_new", args=[cast.ashton.pk]), form(**wrong))
    assert answer.status_code == 422 and words in answer.content.decode()
    assert "My mum’s treatment" in answer.content.decode()


def test_two_devices_of_mine_lose_nothing(cast: Cast, sign_in: Any) -> None:
    with keys():
        row = Preference.objects.create(team=cast.ashton, user=cast.shabnam, tone="cant", weekdays=1)
    client = sign_in(cast.shabnam)
    edit = reverse("preference_edit", args=[cast.ashton.pk, row.pk])
    assert client.post(edit, form(version=1, tone="happy")).status_code == 302
    again = client.post(edit, form(version=1))
    assert again.status_code == 409 and "I’m happy to" in again.content.decode()


def test_what_no_longer_holds_takes_its_reason_with_it(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    client.post(reverse("preference_new", args=[cast.ashton.pk]), form())
    asking.tell(cast.shabnam.pk)
    row = Preference.objects.get()
    for _ in range(2):
        client.post(reverse("preference_end", args=[cast.ashton.pk, row.pk]))
    asking.tell(cast.shabnam.pk)
    assert not PreferenceReason.objects.exists() and not preferences.of_team(cast.ashton, asking=cast.shabnam)


def test_a_preference_holds_on_its_days(cast: Cast) -> None:
    monday = dt.date(2027, 3, 1)
    other = Preference(weekdays=0b11, every=2, started_on=monday)
    assert [day for day in range(16) if other.falls_on(monday + dt.timedelta(days=day))] == [0, 1, 14, 15]
    once = Preference(weekdays=None, day=monday)
    assert once.falls_on(monday) and not once.falls_on(monday + dt.timedelta(days=7))
    ended = Preference(weekdays=1, started_on=monday, ended_on=monday)
    assert not ended.falls_on(monday)


def test_nobody_speaks_for_another(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    with pytest.raises(Exception, match="row-level security"), transaction.atomic():
        Preference.objects.create(team=cast.ashton, user=cast.shabnam, tone="cant", weekdays=1)
    with pytest.raises(IntegrityError), transaction.atomic():
        Preference.objects.create(
            team=cast.ashton, user=cast.dawn, tone="cant", weekdays=1, day=timezone.localdate()
        )


def test_two_taps_at_once_are_one_save(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    for _ in "ab":
        wishes = WorkTerms(user=cast.shabnam)  # each request found none yet
        preferences.set_terms(wishes, 0, opted_out=True, under_18_until=None, week_hours=20)
    assert WorkTerms.objects.get().week_hours == 20
    with pytest.raises(Stale):
        preferences.set_terms(WorkTerms(user=cast.shabnam), 0, opted_out=False, under_18_until=None)


def test_an_opt_out_holds_at_once_and_ends_a_week_after(cast: Cast, sign_in: Any) -> None:
    """Working Time Regulations 1998, 5."""
    client, page = sign_in(cast.shabnam), reverse("work_terms")
    today = timezone.localdate()
    assert client.post(page, {"version": 0, "opted_out": "on"}).status_code == 302
    asking.tell(cast.shabnam.pk)
    terms = WorkTerms.objects.get()
    assert terms.opted_out(today) and terms.opt_out_ends_on is None
    assert client.post(page, {"version": 1}).status_code == 302
    asking.tell(cast.shabnam.pk)
    terms = WorkTerms.objects.get()
    assert terms.opted_out(today + dt.timedelta(days=6)) and not terms.opted_out(today + dt.timedelta(days=7))
    assert client.post(page, {"version": 1}).status_code == 409
    wrong = client.post(page, {"version": 2, "under_18_until": "1990-01-01"})
    assert wrong.status_code == 422 and "Choose the day you turn 18" in wrong.content.decode()
    asking.tell(cast.priya.pk)
    assert not WorkTerms.objects.exists()


def asked(cast: Cast) -> tuple[Promise, Visit]:
    """Shabnam's boy plays on a day when she has a visit to Edith."""
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(3, 14))
        promise = Promise.objects.create(
            team=cast.ashton, user=cast.shabnam, words="My boy’s play", starts_at=make.at(3, 13),
            ends_at=make.at(3, 16),
        )  # fmt: skip
    return promise, visit


def test_a_life_request_is_asked_helped_with_and_thanked(cast: Cast, sign_in: Any) -> None:
    promise, visit = asked(cast)
    page = reverse("promise", args=[cast.ashton.pk, promise.pk])
    take = reverse("promise_help", args=[cast.ashton.pk, promise.pk, visit.pk])
    client = sign_in(cast.dawn)
    assert "I’ll take it for Shabnam" in client.get(page).content.decode()
    assert client.get(take).status_code == 302
    assert client.post(take).status_code == client.post(take).status_code == 302
    asking.tell(cast.dawn.pk)
    visit.refresh_from_db()
    assert visit.worker == cast.dawn and Help.objects.count() == 1
    client = sign_in(cast.shabnam)
    html = client.get(page).content.decode()
    assert "None. The time is free." in html and "Say thank you" in html
    assert client.post(page, {"words": "You saved the day"}).status_code == 302
    html = sign_in(cast.dawn).get(page).content.decode()
    assert "“You saved the day”" in html and "Say thank you" not in html


def test_a_life_request_needs_no_words(cast: Cast, sign_in: Any) -> None:
    day = (timezone.localdate() + dt.timedelta(days=2)).isoformat()
    new = {"id": uuid4(), "day": day, "starts": "10:00", "ends": "12:00"}
    assert sign_in(cast.shabnam).post(reverse("promise_new", args=[cast.ashton.pk]), new).status_code == 302
    html = sign_in(cast.dawn).get(reverse("promise_new", args=[cast.ashton.pk])).content.decode()
    assert "Shabnam: Something in my own life" in html


def test_who_cannot_help_is_told_why_and_only_what_is_in_the_way_goes(cast: Cast, sign_in: Any) -> None:
    promise, visit = asked(cast)
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=frank, worker=cast.dawn, starts_at=make.at(3, 14))
        other = make.visit(person=frank, worker=cast.shabnam, starts_at=make.at(3, 9))
    client = sign_in(cast.dawn)
    for pk, words in ((visit.pk, "You are with Frank at 2pm."), (other.pk, "not in the way any more")):
        sent = client.post(reverse("promise_help", args=[cast.ashton.pk, promise.pk, pk]), follow=True)
        assert words in sent.content.decode()
    own = sign_in(cast.shabnam).post(reverse("promise_help", args=[cast.ashton.pk, promise.pk, visit.pk]))
    assert own.status_code == 302
    asking.tell(cast.dawn.pk)
    visit.refresh_from_db()
    assert visit.worker == cast.shabnam and not Help.objects.exists()
