"""The team's own rota settings: horizons, agreements, and the ways between homes."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from people import asking
from rotas import diaries, patterns, teamrules
from rotas.models import Pattern, RotaAgreement, TravelTime, Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
FIGURES = {"ahead_weeks": 6, "period_weeks": 4, "notice_days": 21, "usual_travel": 8}


def test_the_horizon_is_the_teams_own(cast: Cast, sign_in: Any) -> None:
    client, page = sign_in(cast.shabnam), reverse("rota_settings", args=[cast.ashton.pk])
    assert client.get(page).status_code == 200
    assert client.post(page, {"version": 0, **FIGURES}).status_code == 302
    late = client.post(page, {"version": 0, **FIGURES, "ahead_weeks": 5})
    assert late.status_code == 409 and "How many weeks ahead" in late.content.decode()
    asking.tell(cast.shabnam.pk)
    assert patterns.horizon(cast.ashton) == timezone.localdate() + dt.timedelta(weeks=6)
    assert diaries.rules_of(cast.ashton).travel.usual == 8
    for person in (cast.edith, cast.tom):
        with keys():
            Pattern.objects.create(
                person=person, weekdays=127, starts=dt.time(8), minutes=30,
                started_on=timezone.localdate() + dt.timedelta(days=1),
            )  # fmt: skip
    asking.tell(None)
    with as_role("worker"):
        assert patterns.keep_ahead() == 42 + 28


@pytest.mark.parametrize(("name", "value"), [("ahead_weeks", 1), ("notice_days", 43), ("usual_travel", "x")])
def test_a_figure_out_of_reach_is_said(cast: Cast, sign_in: Any, name: str, value: object) -> None:
    sent = {"version": 0, **FIGURES, name: value}
    answer = sign_in(cast.shabnam).post(reverse("rota_settings", args=[cast.ashton.pk]), sent)
    assert answer.status_code == 422 and "Write a number from" in answer.content.decode()


def test_an_agreement_is_checked_until_it_ends(cast: Cast, sign_in: Any) -> None:
    client, page = sign_in(cast.shabnam), reverse("rota_settings", args=[cast.ashton.pk])
    new = reverse("rota_agreement_new", args=[cast.ashton.pk])
    said = {"id": uuid4(), "about": "finish", "limit": 21, "words": "Home by nine"}
    assert client.post(new, said).status_code == 302
    asking.tell(cast.shabnam.pk)
    (rule,) = diaries.rules_of(cast.ashton).agreements
    assert (rule.limit, rule.words) == (21 * 60, "Home by nine")
    assert "Home by nine" in client.get(page).content.decode()
    assert client.post(new, {**said, "id": uuid4()}).status_code == 422  # one of a kind
    row = RotaAgreement.objects.get()
    assert not teamrules.agree(RotaAgreement(team=cast.ashton, about="finish", limit=20, words="x"))
    end = reverse("rota_agreement_end", args=[cast.ashton.pk, row.pk])
    assert client.post(end).status_code == client.post(end).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert not diaries.rules_of(cast.ashton).agreements


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"about": ""}, "Choose what it is about"),
        ({"limit": 10}, "Write a number from 11 to 24"),
        ({"words": ""}, "Write it as you say it in the team"),
    ],
)
def test_an_agreement_says_what_is_missing(cast: Cast, sign_in: Any, wrong: Any, words: str) -> None:
    said = {"id": uuid4(), "about": "rest", "limit": 12, "words": "Twelve hours", **wrong}
    answer = sign_in(cast.shabnam).post(reverse("rota_agreement_new", args=[cast.ashton.pk]), said)
    assert answer.status_code == 422 and words in answer.content.decode()


def test_ways_are_typed_once_for_there_and_back(cast: Cast, sign_in: Any) -> None:
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
    client = sign_in(cast.shabnam)
    page = reverse("travel_edit", args=[cast.edith.pk])
    assert "Frank Leigh" in client.get(page).content.decode()
    assert client.post(page, {str(frank.pk): "12", str(cast.tom.pk): "3"}).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert TravelTime.objects.count() == 1 and teamrules.ways(frank) == [(cast.edith.pk, "Edith Jones", 12)]
    travel = diaries.rules_of(cast.ashton).travel
    assert travel.minutes(frank.pk, cast.edith.pk) == travel.minutes(cast.edith.pk, frank.pk) == 12
    assert "1 way written down" in client.get(reverse("travel", args=[cast.ashton.pk])).content.decode()
    assert client.post(page, {str(frank.pk): "400"}).status_code == 422
    assert client.post(reverse("travel_edit", args=[frank.pk]), {str(cast.edith.pk): ""}).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert not TravelTime.objects.exists()


def test_a_coach_reads_the_settings_and_changes_none(cast: Cast, sign_in: Any) -> None:
    client, page = sign_in(cast.sam), reverse("rota_settings", args=[cast.ashton.pk])
    assert "Save for the team" not in client.get(page).content.decode()
    assert client.post(page, {"version": 0, **FIGURES}).status_code == 403


def test_nothing_of_another_teams_ways_is_seen(cast: Cast) -> None:
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        one, other = sorted((frank, cast.edith), key=lambda person: str(person.pk))
        TravelTime.objects.create(team=cast.ashton, one=one, other=other, minutes=9)
    asking.tell(cast.priya.pk)
    assert not TravelTime.objects.exists() and not Visit.objects.exists()


@pytest.mark.parametrize(("about", "limit", "said"), [
    ("rest", 12, "At least 12 hours of rest between two days"),
    ("weekends", 0, "Weekends in any four: at most 0"),
    ("finish", 22, "Nobody finishes after 10pm"), ("finish", 12, "Nobody finishes after 12pm"),
    ("finish", 24, "Nobody finishes after midnight"), ("day", 9, "At most 9 hours of work in one day"),
])  # fmt: skip
def test_an_agreements_number_is_read_out(about: str, limit: int, said: str) -> None:
    assert RotaAgreement(about=about, limit=limit).rule == said
