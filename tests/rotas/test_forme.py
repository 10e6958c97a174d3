"""What I could take, by need; of the others the reason by name. Meetings stand on the board and clash."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Skill
from rotas import commitments, forme, week
from rotas.models import Commitment, Preference, Visit
from rotas.times import monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def test_only_what_i_can_take_stands_first_and_by_need(cast: Cast, sign_in: Any) -> None:
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        gwen = make.person(team=cast.ashton, name="Gwen Parr")
        make.visit(person=frank, worker=cast.shabnam, starts_at=make.at(-3, 9))
        make.visit(person=frank, worker=cast.dawn, starts_at=make.at(-4, 9))
        make.visit(person=gwen, worker=cast.shabnam, starts_at=make.at(4, 9))
        clash = make.visit(person=cast.edith, starts_at=make.at(4, 9))
        later = make.visit(person=cast.edith, starts_at=make.at(5, 12))
        known = make.visit(person=frank, starts_at=make.at(5, 15))
        soon = make.visit(person=gwen, starts_at=make.at(1, 15), essential=True)
        skilled = make.visit(person=gwen, starts_at=make.at(5, 17))
        Visit.objects.filter(pk=skilled.pk).update(skill="peg")
        Preference.objects.create(
            team=cast.ashton, user=cast.shabnam, tone="happy", day=timezone.localdate(make.at(5)),
            starts="12:00", ends="13:00",
        )  # fmt: skip
    asking.tell(cast.shabnam.pk)
    can, cannot = forme.choices(cast.ashton, cast.shabnam)
    assert [choice.slot.id for choice in can] == [soon.pk, known.pk, later.pk]
    known_to = [(choice.faces, choice.been, choice.happy) for choice in can]
    assert known_to == [(0, 0, False), (2, 1, False), (0, 0, True)]
    assert {choice.slot.id for choice in cannot} == {clash.pk, skilled.pk}
    html = sign_in(cast.shabnam).get(reverse("for_me", args=[cast.ashton.pk])).content.decode()
    assert "You are with Gwen at 9am." in html and "signed off for feeding by tube" in html
    assert "2 faces in four weeks, you once" in html and "Suits you" in html
    with keys():
        Skill.objects.create(
            user=cast.shabnam, team=cast.ashton, what="peg", signed_by=cast.dawn,
            expires_on=timezone.localdate(make.at(90)),
        )  # fmt: skip
    asking.tell(cast.shabnam.pk)
    assert skilled.pk in {choice.slot.id for choice in forme.choices(cast.ashton, cast.shabnam)[0]}


def test_nothing_open_says_so(cast: Cast, sign_in: Any) -> None:
    html = sign_in(cast.shabnam).get(reverse("for_me", args=[cast.ashton.pk])).content.decode()
    assert "Nothing for you just now" in html


def test_for_me_asks_as_many_queries_for_many_visits_as_for_few(cast: Cast, sign_in: Any) -> None:
    client, counts = sign_in(cast.shabnam), []
    for many in (1, 12):
        with keys():
            frank = make.person(team=cast.ashton, name=f"Frank {many}")
            for hour in range(8, 8 + many):
                make.visit(person=frank, starts_at=make.at(3, hour), minutes=30)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse("for_me", args=[cast.ashton.pk])).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_meeting_moves_with_its_source_and_stands_on_everyones_board(cast: Cast, sign_in: Any) -> None:
    asking.tell(cast.shabnam.pk)
    source = uuid.uuid4()
    words: dict[str, Any] = {"kind": "meeting", "title": "our weekly meeting"}
    commitments.keep(source, cast.ashton, starts_at=make.at(1, 10), **words)
    commitments.keep(source, cast.ashton, starts_at=make.at(1, 13), **words)
    one = Commitment.objects.get()
    assert (one.starts_at, one.ends_at) == (make.at(1, 13), make.at(1, 14))
    whose: dict[str, Any] = {"user_id": cast.dawn.pk, "person_id": cast.edith.pk}
    circle: dict[str, Any] = {"kind": "circle", "title": "Edith’s circle", "starts_at": make.at(1, 16)}
    commitments.keep(uuid.uuid4(), cast.ashton, **circle, **whose)
    day = timezone.localdate(make.at(1))
    shown = week.of_team(cast.ashton, monday_of(day), asking=cast.shabnam).day(day)
    told = [(c.title, c.who) for c in shown.commitments]
    assert told == [("our weekly meeting", ""), ("Edith’s circle", "Dawn")]
    html = sign_in(cast.shabnam).get(f"{reverse('rota', args=[cast.ashton.pk])}?day={day}").content.decode()
    assert "Our weekly meeting" in html and "Edith’s circle, Dawn" in html
    asking.tell(cast.shabnam.pk)
    for _ in range(2):
        commitments.drop(source)
    shown = week.of_team(cast.ashton, monday_of(day), asking=cast.shabnam).day(day)
    assert [c.title for c in shown.commitments] == ["Edith’s circle"]
