"""What the week's board on a laptop says of each visit, and where its links lead."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from people.models import Person
from rotas.models import Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def board(client: Any, cast: Cast, day: dt.date, show: str = "everyone") -> str:
    page = client.get(reverse("rota", args=[cast.ashton.pk], query={"day": str(day), "show": show})).text
    return str(page).split('class="app-week"')[1].split("</main>")[0]


def row(page: str, clock: str) -> str:
    """The one entry of the board at this time."""
    (found,) = [part for part in page.split("</li>") if f"<b>{clock}</b>" in part]
    return found


def test_the_name_opens_the_person_and_swap_stands_beside_it_in_words(cast: Cast, sign_in: Any) -> None:
    with keys():
        mine = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8), minutes=45)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12), slot=2)
    page = board(sign_in(cast.shabnam), cast, mine.day)
    home = f'<a href="{reverse("person", args=[cast.edith.pk])}">Edith</a>'
    own, other = row(page, "8.00"), row(page, "12.00")
    swap = reverse("visit_swap", args=[cast.ashton.pk, mine.pk])
    assert home in own and "45 min" in own and f'<a href="{swap}">Swap<' in own
    assert home in other and "second worker" in other and "Swap" not in other


def test_an_open_visit_says_so_and_another_team_can_be_asked(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 17))
        Visit.objects.update(open_because="Joy has a fever", purpose="Tea and tablets")
    ask = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    open_one = row(board(sign_in(cast.shabnam), cast, visit.day), "5.00")
    assert "<em>Needs someone</em>" in open_one and f'href="{ask}"' in open_one
    assert "Joy has a fever" in open_one and "Tea and tablets" in open_one
    seen = row(board(sign_in(cast.sam), cast, visit.day), "5.00")
    assert "Needs someone" in seen and ask not in seen and "fever" not in seen


def test_a_resting_visit_carries_the_word(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8))
        Person.objects.update(state=Person.State.HOSPITAL)
    resting = row(board(sign_in(cast.shabnam), cast, visit.day), "8.00")
    assert "Resting" in resting and "Swap" not in resting and "app-face" not in resting


SAID = [
    ("yes", "Confirmed", True), ("no", "Nobody came", True), ("door", "No answer at the door", True),
    ("", "No word yet", True), ("", "", False),
]  # fmt: skip


@pytest.mark.parametrize(("came", "says", "essential"), SAID)
def test_a_visit_that_is_over_says_what_came_of_it(
    cast: Cast, sign_in: Any, came: str, says: str, *, essential: bool
) -> None:
    with keys():
        visit = make.visit(
            person=cast.edith, worker=cast.dawn, essential=essential, starts_at=make.at(-1, 8), minutes=30
        )
        Visit.objects.update(came=came)
    over = row(board(sign_in(cast.shabnam), cast, visit.day), "8.00")
    assert says in over and "Assumed" not in over


def test_a_visit_that_nobody_had_does_not_look_like_one_that_needs_someone(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(-1, 17))
    client = sign_in(cast.shabnam)
    assert "<em>Nobody</em>" in row(board(client, cast, visit.day), "5.00")
    with keys():
        Visit.objects.update(came="yes")
    over = row(board(client, cast, visit.day), "5.00")
    assert "Not written down who" in over and "Needs someone" not in over and ">?<" not in over
    page = client.get(reverse("rota", args=[cast.ashton.pk], query={"day": str(visit.day), "show": "open"}))
    assert "No open visits left this week" in page.text and "Every visit has someone" not in page.text


def test_two_with_the_same_initials_are_told_apart_by_name(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 8))
        diane = make.member(name="Diane Moss", team=cast.ashton)
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 12))
    client = sign_in(cast.shabnam)
    assert ". Dawn" not in row(board(client, cast, visit.day), "8.00")
    with keys():
        make.visit(person=cast.edith, worker=diane, starts_at=make.at(1, 17))
    page = board(client, cast, visit.day)
    assert ". Dawn" in row(page, "8.00") and ". Diane" in row(page, "5.00")
    assert ". You" not in row(page, "12.00")


def test_whoever_covers_is_said_to_come_from_another_team(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.priya, starts_at=make.at(1, 8))
        make.cover(visit)
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
    client = sign_in(cast.shabnam)
    page = board(client, cast, timezone.localdate(visit.starts_at))
    assert "another team" in row(page, "8.00") and "another team" not in row(page, "12.00")


def test_another_team_can_be_asked_where_a_visit_is_weighed(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 17))
    ask = reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    take = reverse("visit_take", args=[cast.ashton.pk, visit.pk])
    client = sign_in(cast.shabnam)
    pages = take, reverse("for_me", args=[cast.ashton.pk])
    assert all(f'href="{ask}"' in client.get(page).text for page in pages)
    with keys():  # she is somewhere else then
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        make.visit(person=frank, worker=cast.shabnam, starts_at=make.at(1, 17))
    assert "You can’t take this visit" in client.get(take).text
    assert all(f'href="{ask}"' in client.get(page).text for page in pages)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(worker=cast.dawn)
    assert f'href="{ask}"' not in client.get(take).text


def test_each_name_of_my_week_opens_the_person(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(0, 8))
    page = sign_in(cast.shabnam).get(reverse("my_week")).text
    assert f'href="{reverse("person", args=[cast.edith.pk])}">Edith</a>' in page
