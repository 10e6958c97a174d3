"""Nobody answers the door: said from one's own day, of any visit, and the whole team is asked at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from people import asking
from rotas import letters
from rotas.models import Visit
from rotas.overdue import silent
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.rotas.test_alerts import climb, sent

assert letters
pytestmark = pytest.mark.django_db


def at_the_door(cast: Cast, *, essential: bool, minutes: int = 5, **more: Any) -> Visit:
    """Edith's visit, begun so many minutes ago."""
    with keys():
        starts_at = timezone.now() - dt.timedelta(minutes=minutes)
        return make.visit(
            person=cast.edith, worker=cast.shabnam, starts_at=starts_at, essential=essential, **more
        )


@pytest.mark.parametrize("essential", [True, False])
def test_no_answer_asks_the_whole_team_at_once(cast: Cast, sign_in: Any, *, essential: bool) -> None:
    visit = at_the_door(cast, essential=essential)
    client, page = sign_in(cast.shabnam), reverse("visit_done", args=[cast.edith.pk, visit.pk])
    assert "No answer at the door" in client.get(reverse("today")).text and page in client.get("/today/").text
    asked = client.get(page).text
    assert "nobody answers?" in asked and reverse("key", args=[cast.edith.pk]) in asked
    assert ("Nobody came" in asked) is essential
    answer = client.post(page, {"came": "door"})
    assert answer["Location"] == reverse("alert", args=[cast.ashton.pk, visit.pk])
    told = client.get(answer["Location"]).text
    assert "No answer at the door." in told and "Nobody came" not in told and "Is Edith all right?" in told
    assert climb() == 1
    assert sent() == sorted([cast.dawn.email, cast.shabnam.email])
    assert "No answer at the door" in sign_in(cast.dawn).get(reverse("rota", args=[cast.ashton.pk])).text
    client.post(answer["Location"], {"how": "seen", "words": "She was in the garden"})
    asking.tell(cast.dawn.pk)
    assert silent([cast.ashton]) == [] and climb() == 0


def test_a_visit_that_need_not_be_ticked_is_ticked_after_no_answer(cast: Cast, sign_in: Any) -> None:
    visit = at_the_door(cast, essential=False)
    client, page = sign_in(cast.shabnam), reverse("visit_done", args=[cast.edith.pk, visit.pk])
    client.post(page, {"came": "yes"})
    visit.refresh_from_db()
    assert visit.came == ""
    for came in ("door", "yes"):
        client.post(page, {"came": came})
        visit.refresh_from_db()
        assert visit.came == came
    assert "No answer at the door" not in client.get(reverse("today")).text
    asking.tell(cast.dawn.pk)
    assert silent([cast.ashton]) == []


def test_a_visit_that_has_not_begun_has_no_door(cast: Cast, sign_in: Any) -> None:
    visit = at_the_door(cast, essential=True, minutes=-60)
    client, page = sign_in(cast.shabnam), reverse("visit_done", args=[cast.edith.pk, visit.pk])
    assert page not in client.get(reverse("today")).text
    assert "still to come" in client.post(page, {"came": "door"}, follow=True).text


@pytest.mark.parametrize("essential", [True, False])
def test_whoever_covers_says_it_too_and_rings_the_team(cast: Cast, sign_in: Any, *, essential: bool) -> None:
    visit = at_the_door(cast, essential=essential)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(worker=cast.priya)
        visit.refresh_from_db()
        make.cover(visit)
    client, page = sign_in(cast.priya), reverse("visit_done", args=[cast.edith.pk, visit.pk])
    assert "Ring their team now" in client.post(page, {"came": "door"}, follow=True).text
    assert climb() == 1
    asking.tell(cast.priya.pk)
    with connection.cursor() as q:
        q.execute("select tick_covered(%s, 'no!')", [visit.pk])
        assert q.fetchone() == (False,)


def test_no_answer_is_not_counted_as_a_visit_nobody_came_to(cast: Cast, sign_in: Any) -> None:
    visit = at_the_door(cast, essential=True, minutes=60 * 26)
    page = reverse("visit_came", args=[cast.ashton.pk, visit.pk])
    sign_in(cast.shabnam).post(page, {"came": "door"})
    monday = visit.day - dt.timedelta(days=visit.day.weekday())
    week = [cast.ashton.pk, monday, monday + dt.timedelta(days=7)]
    with connection.cursor() as q, keys():
        q.execute("select missed, faces from week_figures(%s, %s, %s)", week)
        assert q.fetchall() == [(0, 1)]


@pytest.mark.parametrize(("came", "says", "does_not"), [
    ("no", "nobody came to 1 visit", "all covered"), ("yes", "Not written down who", ">Nobody<"),
])  # fmt: skip
def test_the_rota_does_not_say_that_all_is_well_where_nobody_came(
    came: str, says: str, does_not: str, cast: Cast, sign_in: Any
) -> None:
    visit = at_the_door(cast, essential=True, minutes=26 * 60)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(worker=None, came=came)
    page = sign_in(cast.shabnam).get(reverse("rota", args=[cast.ashton.pk]), {"day": str(visit.day)}).text
    [shown] = [part for part in page.split("<li>") if 'class="app-day"' in part and "aria-current" in part]
    assert says in page and does_not not in (shown if came == "no" else page)
