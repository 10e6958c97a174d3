"""The rota's pages, as a worker and a coach meet them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Look
from rotas.models import Ask, Pattern, Promise, Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def rota(cast: Cast, **query: str) -> str:
    return reverse("rota", args=[cast.ashton.pk], query=query)


def on(days: int) -> str:
    return (timezone.localdate() + dt.timedelta(days=days)).isoformat()


def test_the_rota_shows_the_week_and_what_is_open(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 8))
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(1, 12))
        make.visit(person=cast.edith, starts_at=make.at(1, 17))
    page = sign_in(cast.shabnam).get(rota(cast, day=on(1))).text
    assert "Swap<" in page and "I’ll take it" in page and "Needs someone" in page
    assert "Dawn" in page and "Tom" not in page and "1 open" in page
    mine = sign_in(cast.shabnam).get(rota(cast, day=on(1), show="me")).text
    assert "Dawn" not in mine and "Swap<" in mine and "I’ll take it" not in mine
    needed = sign_in(cast.shabnam).get(rota(cast, day=on(1), show="open")).text
    assert "I’ll take it" in needed and "Swap<" not in needed
    with keys():
        assert Look.objects.filter(person_id=cast.edith.pk, data="rota").exists()


def test_the_board_says_what_is_asked_and_how_many_faces_came(cast: Cast, sign_in: Any) -> None:
    with keys():
        mine = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 9))
        make.visit(person=cast.edith, starts_at=make.at(1, 12))
        for worker, days in ((cast.shabnam, -2), (cast.dawn, -3), (cast.dawn, -4)):
            make.visit(person=cast.edith, worker=worker, starts_at=make.at(days, 9))
        asked = Ask.objects.create(
            team=cast.ashton, visit=mine, person=cast.edith, asker=cast.shabnam, how="one", to=cast.dawn
        )
    board = f"{reverse('rota', args=[cast.ashton.pk])}?day={mine.day}"
    html = sign_in(cast.dawn).get(board).text
    assert "Swap asked</a>: Dawn" in html and "2 faces in four weeks" in html
    assert "Swap asked" not in sign_in(cast.sam).get(board).text  # asks are the team's own
    with keys():
        Ask.objects.filter(pk=asked.pk).update(state="back")
    html = sign_in(cast.shabnam).get(board).text
    assert "Swap asked" not in html
    page = reverse("visit_swap", args=[cast.ashton.pk, mine.pk])
    assert "has seen 2 different faces in four weeks" in sign_in(cast.shabnam).get(page).text


BAD = [{"week": "soon"}, {"day": "2026-02-31"}, {"week": "0001-01-01"}, {"day": "9999-12-31"}, {"show": "x"}]


@pytest.mark.parametrize("query", BAD)
def test_a_bad_address_gives_the_current_week(cast: Cast, sign_in: Any, query: dict[str, str]) -> None:
    page = sign_in(cast.shabnam).get(rota(cast, **query))
    today = timezone.localdate()
    assert page.status_code == 200
    assert f'aria-current="date"><h2>{today:%a} {today.day}' in page.text


def test_the_coach_looks_and_has_no_buttons(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 17), essential=True)
    client = sign_in(cast.sam)
    page = client.get(rota(cast, day=on(1))).text
    assert "Edith Jones" in page and "I’ll take it" not in page and "Just me" not in page
    assert client.post(reverse("visit_take", args=[cast.ashton.pk, visit.pk])).status_code == 403


def test_why_a_visit_is_open_is_the_team_s_own(cast: Cast, sign_in: Any) -> None:
    """The reason of whoever cannot come: colleagues read what was shared, a coach does not."""
    with keys():
        make.visit(person=cast.edith, starts_at=make.at(1, 17), essential=True)
        silent = timezone.now() - dt.timedelta(hours=3)
        quiet = make.visit(person=cast.edith, starts_at=silent, essential=True)
        Visit.objects.update(open_because="Joy has a fever")
    pages = [rota(cast, day=on(1)), reverse("alert", args=[cast.ashton.pk, quiet.pk])]
    for page in pages:
        assert "Joy has a fever" in sign_in(cast.shabnam).get(page).text
        answer = sign_in(cast.sam).get(page)
        assert answer.status_code == 200 and "Joy has a fever" not in answer.text


def test_taking_and_giving_back(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 17))
    client = sign_in(cast.shabnam)
    took = client.post(reverse("visit_take", args=[cast.ashton.pk, visit.pk]), follow=True)
    assert "It’s yours: Edith Jones" in took.text and "Give it back" in took.text
    give = reverse("visit_give", args=[cast.ashton.pk, visit.pk])
    assert "Would you like to say why?" in client.get(give).text
    long = client.post(give, {"because": "x" * 121})
    assert long.status_code == 422 and "Error:" in long.text
    back = client.post(give, {"because": "My boy is poorly"}, follow=True)
    assert "Given back" in back.text and "My boy is poorly" in back.text


def test_a_visit_that_cannot_be_taken_says_why(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn)
    client, address = sign_in(cast.shabnam), reverse("visit_take", args=[cast.ashton.pk, visit.pk])
    for page in (client.get(address), client.post(address)):
        assert "Dawn took it a moment ago." in page.text
    assert page.status_code == 409


def test_today_gets_its_worker_back(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith)
    page = sign_in(cast.shabnam).post(
        reverse("visit_take", args=[cast.ashton.pk, visit.pk]), {"next": "today"}
    )
    assert page.url == reverse("today")


def test_an_address_of_nobody_in_another_team_asks_nobody_and_says_so(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith)
    client, address = sign_in(cast.shabnam), reverse("visit_cover", args=[cast.ashton.pk, visit.pk])
    assert client.post(address, {"email": "no"}).status_code == 422
    for email in ("nobody@example.org", cast.zed.email, cast.dawn.email, cast.gone.email):
        answer = client.post(address, {"email": email})
        assert answer.status_code == 422 and email in answer.text
        assert "Nobody in our other teams has this address, so nobody was asked." in answer.text
        assert "not answered yet" not in answer.text
    said = client.post(address, {"email": cast.priya.email}, follow=True).text
    assert "Asked. The visit stays open" in said and "Asked, and not answered yet" in said
    assert "is open" in client.post(address, {"end": "question"}, follow=True).text


def test_a_quiet_essential_visit_is_asked_about_until_someone_answers(cast: Cast, sign_in: Any) -> None:
    now = timezone.now()
    with keys():
        visit = make.visit(
            person=cast.edith, worker=cast.dawn, essential=True, starts_at=now - dt.timedelta(minutes=80)
        )
        make.visit(person=cast.edith, essential=True, starts_at=now - dt.timedelta(minutes=34), minutes=5)
        usual = make.visit(person=cast.edith, essential=False, starts_at=now - dt.timedelta(minutes=200))
    client, came = sign_in(cast.shabnam), reverse("visit_came", args=[cast.ashton.pk, visit.pk])
    page = client.get(rota(cast)).text
    assert page.count("Nobody has told us yet.") == 1
    assert "Assumed as planned" in client.get(rota(cast, day=usual.day)).text
    assert client.post(came, {"came": "maybe"}).status_code == 422
    said = client.post(came, {"came": "no"}, follow=True).text
    assert f"{reverse('incident_new', args=[cast.ashton.pk])}?person={cast.edith.pk}" in said
    assert "Nobody has told us yet." not in said
    assert "Confirmed: someone was with Edith." in client.post(came, {"came": "yes"}, follow=True).text


def test_the_page_asks_as_many_queries_for_many_visits_as_for_few(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    client.get(rota(cast))
    counts = []
    for hours in (range(7, 8), range(8, 20)):
        with keys():
            for hour in hours:
                make.visit(person=cast.edith, starts_at=make.at(1, hour))
        with CaptureQueriesContext(connection) as seen:
            assert client.get(rota(cast, day=on(1))).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_a_promise_is_made_once_and_ended_by_whose_it_is(cast: Cast, sign_in: Any) -> None:
    client, address = sign_in(cast.dawn), reverse("promise_new", args=[cast.ashton.pk])
    words = {
        "id": "5a1c9d3e-3b1f-4c57-9a55-0d2f8f2b1a10", "words": "My daughter’s school play", "day": on(1),
        "starts": "14:00", "ends": "16:00",
    }  # fmt: skip
    for wrong in ({"day": on(-1)}, {"ends": "13:00"}, {"starts": "x"}):
        page = client.post(address, words | wrong)
        assert page.status_code == 422 and "Error:" in page.text and "school play" in page.text
    for _ in range(2):
        assert client.post(address, words, follow=True).status_code == 200
    assert Promise.objects.count() == 1
    page = sign_in(cast.shabnam).get(rota(cast, day=on(1))).text
    assert "Dawn, 2 to 4pm. My daughter’s school play" in page
    end = reverse("promise_end", args=[cast.ashton.pk, words["id"]])
    assert sign_in(cast.shabnam).post(end).status_code == 404
    assert "It is off the rota" in sign_in(cast.dawn).post(end, follow=True).text


def weekly(**more: Any) -> dict[str, Any]:
    return {
        "id": "5a1c9d3e-3b1f-4c57-9a55-0d2f8f2b1a11", "days": [0, 1, 2, 3, 4, 5, 6], "starts": "08:00",
        "minutes": "45", "workers": "1", "every": "1", "started_on": on(1), "purpose": "Breakfast",
        "essential": "yes", "essential_why": "Insulin at eight", "skill": "",
    } | more  # fmt: skip


def test_a_weekly_visit_is_agreed_changed_and_ended(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    new = reverse("pattern_new", args=[cast.edith.pk])
    assert "No weekly visits yet" in client.get(reverse("patterns", args=[cast.edith.pk])).text
    for _ in range(2):
        page = client.post(new, weekly(), follow=True)
        assert "Every day at 8am" in page.text and "Insulin at eight" in page.text
    asking.tell(cast.shabnam.pk)
    pattern = Pattern.objects.get()
    assert Visit.objects.count() == 28
    edit = reverse("pattern_edit", args=[cast.edith.pk, pattern.pk])
    assert 'value="08:00"' in client.get(edit).text
    sure = client.post(edit, weekly(starts="09:00", version="1"))
    assert "This changes 28 visits" in sure.text and Visit.objects.filter(version=1).count() == 28
    done = client.post(edit, weekly(starts="09:00", version="1", sure="yes"), follow=True)
    assert "28 moved" in done.text and "Every day at 9am" in done.text
    stale = client.post(edit, weekly(starts="10:00", version="1", sure="yes"))
    assert stale.status_code == 409 and "09:00" in stale.text and 'value="10:00"' in stale.text
    end = reverse("pattern_end", args=[cast.edith.pk, pattern.pk])
    assert client.post(end, {"version": "2", "last": on(-9)}).status_code == 422
    assert "will be called off" in client.post(end, {"version": "2", "last": on(0)}).text
    assert (
        "28 called off" in client.post(end, {"version": "2", "last": on(0), "sure": "yes"}, follow=True).text
    )


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"days": []}, "Tick at least one day"),
        ({"starts": ""}, "Say the usual time"),
        ({"minutes": "4"}, "Write a length from 5 to 720 minutes"),
        ({"minutes": "99999999"}, "There is a problem"),
        ({"every": "0"}, "Choose how often"),
        ({"workers": "3"}, "Choose one or two"),
        ({"earliest": "09:00"}, "must not be later"),
        ({"latest": "07:00"}, "must not be earlier"),
        ({"started_on": "1999-01-01"}, "Choose a day within two years"),
        ({"skill": "flying"}, "There is a problem"),
    ],
)
def test_a_weekly_visit_says_what_is_missing(
    cast: Cast, sign_in: Any, wrong: dict[str, Any], words: str
) -> None:
    page = sign_in(cast.shabnam).post(reverse("pattern_new", args=[cast.edith.pk]), weekly(**wrong))
    assert page.status_code == 422 and words in page.text and "Error:" in page.text
    assert "Insulin at eight" in page.text


def test_a_second_visit_at_the_same_time_is_not_made(cast: Cast, sign_in: Any) -> None:
    client, new = sign_in(cast.shabnam), reverse("pattern_new", args=[cast.edith.pk])
    client.post(new, weekly())
    page = client.post(new, weekly(id="5a1c9d3e-3b1f-4c57-9a55-0d2f8f2b1a12"))
    assert page.status_code == 422 and "Edith already has a visit at that time" in page.text
