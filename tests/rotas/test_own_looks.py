"""Names of visits of one's own are looks; days away say the truth about visits that rest."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Look, Outbox, Person
from rotas import covers
from rotas.models import Away, Pattern, Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def looks(page: str) -> set[tuple[Any, str, str]]:
    with keys():
        return set(Look.objects.filter(page=page).values_list("person_id", "data", "basis"))


def away(client: Any, **more: str) -> str:
    day = str(timezone.localdate() + dt.timedelta(days=2))
    form = {"id": str(uuid4()), "starts_on": day, "ends_on": day, "why": "", **more}
    return str(client.post(reverse("away"), form, follow=True).text)


def test_the_days_own_names_beside_a_question_are_looks(cast: Cast, sign_in: Any) -> None:
    with keys():
        asked = make.visit(person=cast.edith, starts_at=make.at(2, 9))
        make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(2, 14))
    asking.tell(cast.shabnam.pk)
    covers.ask(asked, address=cast.priya.email, by=cast.shabnam)
    html = sign_in(cast.priya).get(reverse("cover_answer", args=[asked.pk])).text
    assert "Tom" in html and looks("cover_answer") == {(cast.tom.pk, "rota", "your team")}


def test_a_visit_covered_for_another_team_is_looked_at_on_its_own_basis(cast: Cast, sign_in: Any) -> None:
    soon = timezone.now() + dt.timedelta(minutes=20)
    with keys():
        asked = make.visit(person=cast.edith, starts_at=soon + dt.timedelta(hours=2))
        covered = make.visit(person=cast.edith, worker=cast.priya, starts_at=soon, minutes=30)
        make.cover(covered)
        Visit.objects.filter(pk__in=[covered.pk, asked.pk]).update(day=timezone.localdate(asked.starts_at))
    asking.tell(cast.shabnam.pk)
    covers.ask(asked, address=cast.priya.email, by=cast.shabnam)
    html = sign_in(cast.priya).get(reverse("cover_answer", args=[asked.pk])).text
    assert "Edith" in html and looks("cover_answer") == {(cast.edith.pk, "rota", "covering a visit")}


def test_the_names_of_what_days_away_would_open_are_looks(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(2, 9))
    html = away(sign_in(cast.shabnam))
    assert "Edith" in html and looks("away") == {(cast.edith.pk, "rota", "your team")}


def rests(cast: Cast, how: str, hour: int = 14) -> Visit:
    """A visit of Shabnam's that rests: its pattern is paused, or its person in hospital."""
    person = make.person(team=cast.ashton, name="Frank Leigh")
    pattern = Pattern.objects.create(
        person=person, weekdays=127, starts=dt.time(hour), minutes=45, paused_from=timezone.localdate()
    )
    made = make.visit(person=person, worker=cast.shabnam, starts_at=make.at(2, hour), essential=True)
    if how == "paused":
        Visit.objects.filter(pk=made.pk).update(pattern=pattern)
    else:
        Person.objects.filter(pk=person.pk).update(state=how)
    return made


@pytest.mark.parametrize("how", ["paused", "hospital"])
def test_a_visit_that_rests_is_given_up_and_nobody_is_asked(cast: Cast, sign_in: Any, how: str) -> None:
    with keys():
        resting = rests(cast, how)
    client = sign_in(cast.shabnam)
    html = away(client)
    assert "Not saved yet: 1 visit would not be yours any more" in html
    assert "your team is not asked yet" in html
    assert "is asked at once" not in html and "give up it" not in html and "Must not be missed" not in html
    with keys():
        assert not Away.objects.exists()
    said = away(client, sure="on")
    assert "Your team can see the days. 1 visit that rests is not yours any more." in said
    asking.tell(cast.shabnam.pk)
    assert Visit.objects.get(pk=resting.pk).worker is None and not Visit.objects.open().exists()
    with as_role("worker"):
        assert not Outbox.objects.filter(kind="away-opened").exists()


def test_what_opens_and_what_rests_are_told_apart(cast: Cast, sign_in: Any) -> None:
    with keys():
        rests(cast, "paused")
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(2, 9))
    client = sign_in(cast.shabnam)
    html = away(client)
    assert "Not saved yet: 1 visit would be open" in html and "This one rests just now" in html
    assert html.index("Edith") < html.index("This one rests") < html.index("Frank")
    said = away(client, sure="on")
    assert "1 visit is open for your team now, and your colleagues get a letter. 1 visit that rests" in said
    with as_role("worker"):
        assert Outbox.objects.filter(kind="away-opened").count() == 1
