"""Today: my visits in order, what matters at the next door, and what the team needs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from meetings.models import ThankYou
from people.models import CommunicationNeed, Look, Membership, Person, SafetyFact, User
from profiles.models import PersonPage
from rotas import needed
from rotas.models import Promise, Visit, VisitNote
from tests import make
from tests.conftest import keys
from tests.make import Cast
from wellbeing import lately, myday, today
from wellbeing.doorstep import Door
from wellbeing.myday import Stop

pytestmark = pytest.mark.django_db
NOON = make.at(hour=12)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> dt.datetime:
    """It is noon, whenever this runs."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOON)
    return NOON


def page(client: Any, query: str = "") -> str:
    answer = client.get(f"/today/{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def visits(cast: Cast, *hours: int, day: int = 0) -> list[Visit]:
    with keys():
        return [
            make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(day, hour)) for hour in hours
        ]


def another(cast: Cast, name: str) -> Person:
    return make.person(team=cast.ashton, name=name, link=cast.shabnam)


def test_the_day_is_told_in_a_line(cast: Cast, sign_in: Any) -> None:
    visits(cast, 13, 15)
    html = page(sign_in(cast.shabnam))
    assert "Afternoon, Shabnam" in html and f"{NOON:%A}. 2 visits, home about 3.45pm." in html


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "Morning"), (11, "Morning"), (12, "Afternoon"), (17, "Evening")]
)
def test_the_greeting_follows_the_day(hour: int, words: str) -> None:
    assert today.greeting(make.at(hour=hour, minute=59)) == words


def test_the_next_visit_is_open_and_the_others_follow_in_order(cast: Cast, sign_in: Any) -> None:
    with keys():
        for name, hour in (("Tom Late", 17), ("Gwen Parr", 14)):
            make.visit(person=another(cast, name), worker=cast.shabnam, starts_at=make.at(hour=hour))
    visits(cast, 9, 13)
    html = page(sign_in(cast.shabnam))
    order = [html.index(words) for words in ("1pm, about 45 min", "2.00", "5.00", "Earlier today")]
    assert order == sorted(order)
    assert "What matters to Edith today" in html and "Edith’s roses" in html
    assert 'href="tel:01942000222"' in html and 'href="geo:0,0?q=1%20Wigan%20Road%2C%20WN4%209XX"' in html
    assert f"/person/{cast.edith.pk}/key/" in html and f"/person/{cast.edith.pk}/note/?visit=" in html


def test_a_gap_is_the_workers_own(cast: Cast, sign_in: Any) -> None:
    visits(cast, 13, 15)
    assert "An hour for you" in page(sign_in(cast.shabnam))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (30, "Half an hour"),
        (59, "Half an hour"),
        (60, "An hour"),
        (90, "An hour and a half"),
        (125, "Two hours"),
        (150, "Two and a half hours"),
    ],
)
def test_a_gap_in_words(minutes: int, words: str) -> None:
    assert myday.Gap(NOON, minutes).words == f"{words} for you"


def test_an_allergy_comes_first_and_nothing_safe_to_know_is_left_out(cast: Cast, sign_in: Any) -> None:
    facts = {"door": "Slow to the door", "falls": "May fall on stairs", "dont": "No perfume"}
    with keys():
        for kind, text in facts.items():
            SafetyFact.objects.create(person=cast.edith, kind=kind, text=text)
        CommunicationNeed.objects.create(person=cast.edith, text="Hearing aid, left")
        SafetyFact.objects.create(
            person=cast.edith, kind="other", text="Over and done", until=timezone.localdate()
        )
    visits(cast, 13)
    html = page(sign_in(cast.shabnam))
    order = [facts["falls"], facts["dont"], "Hearing aid, left", facts["door"]]
    found = [html.index(text) for text in ["Penicillin allergy", *order]]
    assert found == sorted(found)
    assert "Over and done" not in html


def test_what_was_written_for_today_stands_before_the_page(cast: Cast, sign_in: Any) -> None:
    with keys():
        PersonPage.objects.create(
            person=cast.edith, number=2, matters="Roses", today="It’s luncheon club", author=cast.dawn
        )
    visits(cast, 13)
    html = page(sign_in(cast.shabnam))
    assert "It’s luncheon club" in html and "Edith’s roses" not in html


def test_the_last_note_is_told_by_its_visit_never_by_its_writing(cast: Cast, sign_in: Any) -> None:
    with keys():
        night = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(-1, 21))
        note = make.note(person=cast.edith, author=cast.dawn, text="Slept well.", days=-1)
        VisitNote.objects.create(visit=night, note=note, person=cast.edith)
    visits(cast, 13)
    html = page(sign_in(cast.shabnam))
    assert "Dawn, last night:" in html and "Slept well." in html and "21:" not in html


def test_what_the_next_person_must_be_told_is_not_buried(cast: Cast, sign_in: Any) -> None:
    with keys():
        flagged = make.note(person=cast.edith, author=cast.dawn, text="New tablets in the tin.", days=-2)
        flagged.tell_next = True
        flagged.save()
        make.note(person=cast.edith, author=cast.dawn, text="All well.", days=-1)
        make.note(person=cast.edith, author=cast.shabnam, text="Mine, long ago.", days=-9)
        make.note(person=cast.edith, author=cast.dawn, text="Not flagged.", days=-3)
    visits(cast, 13)
    html = page(sign_in(cast.shabnam))
    assert "New tablets in the tin." in html and "All well." in html and "Not flagged." not in html


@pytest.mark.parametrize(
    ("days", "hour", "words"),
    [
        (0, 8, "this morning"),
        (0, 21, "tonight"),
        (1, 13, "yesterday afternoon"),
        (1, 21, "last night"),
        (1, None, "yesterday"),
    ],
)
def test_a_visit_is_named_by_day_and_part_of_day(days: int, hour: int | None, words: str) -> None:
    starts = make.at(-days, hour) if hour is not None else None
    now = timezone.localdate()
    assert lately.when(now - dt.timedelta(days=days), starts, now) == words


def test_an_older_visit_is_named_by_its_weekday_then_its_date() -> None:
    now = dt.date(2026, 11, 12)
    assert lately.when(dt.date(2026, 11, 10), None, now) == "Tuesday"
    assert lately.when(dt.date(2026, 11, 2), None, now) == "2 November"
    assert lately.when(dt.date(2025, 11, 2), None, now) == "2 November 2025"


def test_someone_in_hospital_rests_and_someone_who_died_is_no_visit(cast: Cast, sign_in: Any) -> None:
    visits(cast, 13, 15)
    client = sign_in(cast.shabnam)
    with keys():
        Person.objects.filter(pk=cast.edith.pk).update(state="hospital")
    html = page(client)
    assert "is in hospital. No visit today." in html and "No visits." in html and "Leave a note" not in html
    with keys():
        Person.objects.filter(pk=cast.edith.pk).update(state="died")
    assert "Edith" not in page(client)


@pytest.mark.parametrize(
    ("days", "words"), [(0, "No visit today."), (1, "No visit tomorrow."), (2, "No visit that day.")]
)
def test_a_resting_visit_names_its_own_day(cast: Cast, days: int, words: str) -> None:
    with keys():
        Person.objects.filter(pk=cast.edith.pk).update(state="hospital")
        visit = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(days, 13))
        visit.person.refresh_from_db()
        stop = Stop(visit, Door(), covering=False, noted=False)
    assert stop.resting == f"Edith is in hospital. {words}"


def test_after_the_last_visit_the_day_is_over_and_notes_can_still_be_left(cast: Cast, sign_in: Any) -> None:
    visits(cast, 8, 9)
    visits(cast, 8, day=1)
    html = page(sign_in(cast.shabnam))
    assert "That’s your day, Shabnam" in html and "at 8am" in html and html.count("Leave a note") == 2


def test_a_visit_with_a_note_says_so(cast: Cast, sign_in: Any) -> None:
    morning = visits(cast, 8)[0]
    with keys():
        note = make.note(person=cast.edith, author=cast.shabnam, text="Fine")
        VisitNote.objects.create(visit=morning, note=note, person=cast.edith)
    html = page(sign_in(cast.shabnam))
    assert "You left a note" in html and "Leave a note" not in html


def test_no_visits_today_says_what_tomorrow_begins_with(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert "No visits today" in page(client)
    visits(cast, 8, day=1)
    html = page(client)
    assert "No visits today" in html and "starts with" in html and "at 8am" in html


def test_tomorrow_opens_its_first_visit(cast: Cast, sign_in: Any) -> None:
    visits(cast, 8, 11, day=1)
    html = page(sign_in(cast.shabnam), "?day=tomorrow")
    assert "What matters to Edith tomorrow" in html and "2 visits" in html and "Leave a note" not in html


def covered(cast: Cast, starts_at: dt.datetime) -> None:
    """Priya of Wigan covers a visit to Edith of Ashton."""
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.priya, starts_at=starts_at)
        make.cover(visit)


def test_a_covered_visit_is_named_once_its_window_is_open(
    cast: Cast, sign_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()  # row security goes by the database's clock
    covered(cast, timezone.now())
    html = page(sign_in(cast.priya))
    assert "You are covering this for Ashton." in html and "Penicillin allergy" in html
    with keys():
        assert {r.basis for r in Look.objects.filter(person_id=cast.edith.pk)} == {"covering a visit"}


def test_before_the_window_a_covered_visit_has_no_name(cast: Cast, sign_in: Any) -> None:
    covered(cast, make.at(hour=18))
    html = page(sign_in(cast.priya))
    assert "Edith" not in html and "A visit you cover for another team" in html


def test_a_covered_visit_stands_in_its_place_and_counts(cast: Cast, sign_in: Any) -> None:
    with keys():
        for hour in (13, 20):
            make.visit(person=cast.tom, worker=cast.priya, starts_at=make.at(hour=hour))
    covered(cast, make.at(hour=18))
    html = page(sign_in(cast.priya))
    assert "3 visits, home about 8.45pm." in html
    in_order = ("Four hours for you", "A visit you cover", "8.00")
    first, second, third = (html.index(words) for words in in_order)
    assert first < second < third and "An hour for you" in html[second:third]


def test_a_covered_visit_alone_is_not_a_free_day(cast: Cast, sign_in: Any) -> None:
    covered(cast, make.at(hour=18))
    html = page(sign_in(cast.priya))
    assert "1 visit, home about 6.45pm." in html and "The day is yours" not in html
    assert "Next, a visit for another team" in html and "Edith" not in html


def test_the_team_asks_promises_and_thanks(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, starts_at=make.at(hour=17))
        Promise.objects.create(
            user=cast.dawn, team=cast.ashton, words="school play", starts_at=make.at(hour=14),
            ends_at=make.at(hour=16),
        )  # fmt: skip
        ThankYou.objects.create(
            team=cast.ashton, sender="Gwen’s daughter", text="The roses!", author=cast.dawn
        )
        make.visit(person=cast.tom, starts_at=make.at(hour=17))
    html = page(sign_in(cast.shabnam))
    assert "Edith, 5pm today." in html and "Dawn: school play, 2 to 4pm." in html
    assert "Thank you from Gwen’s daughter" in html and "Tom" not in html


def test_not_this_time_asks_no_more_today_and_leaves_it_open(
    cast: Cast, sign_in: Any, noon: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(1, 17))
    client = sign_in(cast.shabnam)
    quiet = reverse("visit_not", args=[cast.ashton.pk, visit.pk])
    assert "Edith, 5pm" in page(client) and client.get(quiet).status_code == 405
    assert "Edith stays open for the team" in client.post(quiet, follow=True).text
    assert "Edith, 5pm" not in page(client)
    with keys():
        assert Visit.objects.get().worker_id is None
    assert "Edith, 5pm" in page(sign_in(cast.dawn)), "a colleague is still asked"
    kept = {"not_this_time": {"on": str(timezone.localdate()), "visits": [str(visit.pk)]}}
    assert needed.said_no(kept) == [visit.pk]
    monkeypatch.setattr("django.utils.timezone.now", lambda: noon + dt.timedelta(days=1))
    assert needed.said_no(kept) == [], "tomorrow it is asked again"


def test_after_the_last_visit_home_is_behind_and_so_are_promises(cast: Cast, sign_in: Any) -> None:
    visits(cast, 8, 10)
    with keys():
        Promise.objects.create(
            user=cast.dawn, team=cast.ashton, words="school play", starts_at=make.at(hour=9),
            ends_at=make.at(hour=11),
        )  # fmt: skip
    html = page(sign_in(cast.shabnam))
    assert "2 visits behind you." in html and "home about" not in html and "school play" not in html


def test_a_visit_of_a_team_one_has_left_is_gone(cast: Cast, sign_in: Any) -> None:
    visits(cast, 13)
    with keys():
        Membership.objects.filter(user=cast.shabnam).update(ended_on=timezone.localdate())
        Membership.objects.create(user=cast.shabnam, team=cast.wigan)
    assert "Edith" not in page(sign_in(cast.shabnam))


def looks(person: Person) -> set[str]:
    with keys():
        return set(Look.objects.filter(person_id=person.pk).values_list("data", flat=True))


def test_each_person_shown_is_a_look(cast: Cast, sign_in: Any) -> None:
    visits(cast, 13)
    with keys():
        gwen = another(cast, "Gwen Parr")
        make.visit(person=gwen, worker=cast.shabnam, starts_at=make.at(hour=15))
    page(sign_in(cast.shabnam))
    assert looks(cast.edith) == {"name", "contact", "profile", "safety", "notes", "rota"}
    assert looks(gwen) == {"name", "profile", "safety", "rota"}


def count(client: Any, url: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(url).status_code == 200
    return len(asked)


def test_three_visits_or_thirty_cost_the_same_questions(cast: Cast, sign_in: Any) -> None:
    def more(number: int, worker: User) -> None:
        with keys():
            for n in range(number):
                someone = another(cast, f"Person{n} Long")
                make.visit(
                    person=someone, worker=worker, minutes=15,
                    starts_at=make.at(hour=13) + dt.timedelta(minutes=20 * n),
                )  # fmt: skip
                make.note(person=someone, author=cast.dawn, text="Hello")

    more(3, cast.shabnam)
    more(27, cast.dawn)
    few = count(sign_in(cast.shabnam), "/today/")
    many = count(sign_in(cast.dawn), "/today/")
    assert few == many <= 26


def test_nobody_without_a_team_meets_an_error(cast: Cast, sign_in: Any) -> None:
    assert "No visits today" in page(sign_in(cast.gone))
    assert "No visits today" in page(sign_in(cast.sam))
