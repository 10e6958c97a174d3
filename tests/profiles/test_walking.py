"""The Support Sequence whole: what carries in dated rows, walking again, the bank, what the rota reads."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from profiles import bank, needs, outcomes, walking
from profiles.carrying import movement
from profiles.models import BankIdea, Carried, Idea, Outcome, OutcomePlan, StepTaken, Walk
from profiles.walking import Answer
from rotas.models import Pattern
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def at(name: str, outcome: Outcome, *more: object) -> str:
    return reverse(name, args=[outcome.person_id, outcome.pk, *more])


def day(ago: int) -> dt.date:
    return timezone.localdate() - dt.timedelta(days=ago)


@pytest.fixture
def church(cast: Cast) -> Outcome:
    with keys():
        outcome: Outcome = cast.edith.outcomes.select_related("person").get()
    asking.tell(cast.dawn.pk)
    return outcome


def idea(church: Outcome, number: int, what: str, **more: Any) -> Idea:
    made = Idea(outcome=church, person=church.person, number=number, what=what, reason="because", **more)
    return outcomes.add_idea(made)


def rows(of: Idea) -> list[tuple[int, dt.date, dt.date | None]]:
    return [(c.a_week, c.started_on, c.ended_on) for c in of.spells.order_by("started_on", "ended_on")]


def test_what_carries_is_kept_as_dated_rows(church: Outcome) -> None:
    visits = idea(church, 5, "Two visits", a_week=2, decided_on=day(90))
    assert rows(visits) == [(2, day(90), None)]
    outcomes.change_idea(visits, 1, a_week=1)
    assert rows(visits) == [(2, day(90), day(0)), (1, day(0), None)]
    outcomes.change_idea(visits, 2, reason="other words")
    assert len(rows(visits)) == 2  # words carry nothing
    outcomes.change_idea(visits, 3, ended_on=day(0))
    assert rows(visits)[1] == (1, day(0), day(0))
    outcomes.change_idea(visits, 4, ended_on=None)
    assert rows(visits)[-1] == (1, day(0), None)


def test_what_is_tried_carries_once_it_is_chosen(church: Outcome) -> None:
    lift = idea(church, 3, "Alan drives", choice="try", until=day(-9), decided_on=day(30))
    assert rows(lift) == []
    outcomes.change_idea(lift, 1, choice="yes", decided_on=day(30))
    assert rows(lift) == [(1, day(0), None)] and lift.decided_on == day(0)
    outcomes.change_idea(lift, 2, choice="no")
    assert rows(lift) == [(1, day(0), day(0))]


def test_nothing_carries_the_same_thing_twice_at_a_time(church: Outcome) -> None:
    lift = idea(church, 3, "Alan drives", decided_on=day(30))
    with pytest.raises(IntegrityError), transaction.atomic():
        Carried.objects.create(
            idea=lift, outcome=church, person=church.person, number=3, a_week=1, started_on=day(3)
        )
    for wrong in ({"choice": "no", "reason": ""}, {"choice": "try", "until": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Idea.objects.filter(pk=lift.pk).update(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        StepTaken.objects.create(outcome=church, person=church.person, number=1, explored="because")


def test_movement_is_counted_by_month_from_dated_rows(church: Outcome) -> None:
    def spell(number: int, first: dt.date, last: dt.date | None) -> None:
        made = idea(church, number, f"at {number} from {first}", decided_on=first)
        Carried.objects.filter(idea=made).update(ended_on=last)

    spell(5, dt.date(2026, 1, 15), dt.date(2026, 3, 1))  # ended on the first: it carried nothing in March
    spell(3, dt.date(2026, 2, 28), None)
    spell(4, dt.date(2026, 3, 31), dt.date(2026, 3, 31))  # begun and ended the same day: it never carried
    spell(1, dt.date(2026, 4, 1), dt.date(2026, 4, 2))
    with CaptureQueriesContext(connection) as asked:
        found = movement([church.pk], dt.date(2026, 1, 1), dt.date(2026, 4, 30))
    assert len(asked) == 1
    assert found == [
        (church.pk, dt.date(2026, 1, 1), [5]),
        (church.pk, dt.date(2026, 2, 1), [3, 5]),
        (church.pk, dt.date(2026, 3, 1), [3]),
        (church.pk, dt.date(2026, 4, 1), [1, 3]),
    ]


def test_movement_is_nobodys_but_the_teams(cast: Cast, church: Outcome) -> None:
    idea(church, 3, "Lifts", decided_on=day(40))
    for who, months in ((cast.shabnam, True), (cast.sam, False), (cast.priya, False), (cast.zed, False)):
        asking.tell(who.pk)
        assert bool(movement([church.pk], day(60), day(0))) is months


def test_the_page_shows_how_it_moved(cast: Cast, sign_in: Any, church: Outcome) -> None:
    visits = idea(church, 5, "Two visits", a_week=2, decided_on=day(100))
    Outcome.objects.filter(pk=church.pk).update(started_on=day(100))
    idea(church, 4, "Luncheon club", decided_on=day(40))
    outcomes.change_idea(visits, 1, ended_on=day(35))
    page = sign_in(cast.dawn).get(at("outcome", church)).content.decode()
    assert "How this has moved" in page and "Places" in page.split("How this has moved")[1]


def sent(church: Outcome, **answers: str) -> dict[str, str]:
    said = {"id": str(uuid.uuid4()), "with_whom": "Edith and Dawn"}
    for one in walking.to_ask(church):
        said[f"idea-{one.pk}"], said[f"version-{one.pk}"] = answers.get(one.what, "still"), str(one.version)
    for number in range(1, 5):
        said |= {f"step-{number}": "yes", f"because-{number}": ""}
    return said


def test_walking_again_asks_only_whether_it_is_still_so(cast: Cast, sign_in: Any, church: Outcome) -> None:
    stood = (("Bus", 1, "yes"), ("Alan", 3, "try"), ("Visits", 5, "yes"), ("Tablet", 2, "no"))
    for what, number, choice in stood:
        idea(church, number, what, choice=choice, until=day(-3), decided_on=day(50))
    browser = sign_in(cast.dawn)
    page = browser.get(at("walk", church)).content.decode()
    assert page.count("Yes, still so") == 4 and page.count("Chosen now") == 2
    body = sent(church, Alan="yes", Visits="end")
    for _ in range(2):  # a double tap is one walk
        assert browser.post(at("walk", church), body).url == at("outcome", church)
    asking.tell(cast.dawn.pk)
    now = {i.what: i for i in church.ideas.all()}
    assert now["Bus"].still_on == now["Tablet"].still_on == day(0)
    assert now["Alan"].choice == "yes" and now["Visits"].ended_on == day(0)
    assert rows(now["Alan"]) == [(1, day(0), None)] and rows(now["Visits"]) == [(1, day(50), day(0))]
    assert Walk.objects.get().with_whom == "Edith and Dawn"
    assert {s.explored for s in church.steps.all()} == {"yes"} and church.steps.count() == 4
    assert "Walked with Edith on" in browser.get(at("outcome", church)).content.decode()
    assert "explored this now" not in browser.get(at("walk", church)).content.decode()


def test_a_walk_keeps_all_of_it_or_nothing(cast: Cast, sign_in: Any, church: Outcome) -> None:
    first, second = idea(church, 1, "Bus"), idea(church, 5, "Visits")
    body = sent(church, Bus="end", Visits="end")
    outcomes.change_idea(second, 1, reason="Changed by Shabnam")
    answer = sign_in(cast.dawn).post(at("walk", church), body)
    page = answer.content.decode()
    assert answer.status_code == 409 and "while you were writing" in page and "Changed by Shabnam" in page
    asking.tell(cast.dawn.pk)
    first.refresh_from_db()
    assert first.ended_on is None and not Walk.objects.exists() and not StepTaken.objects.exists()
    assert page.count('value="end" checked') == 2 and "Edith and Dawn" in page  # nothing chosen here is lost
    again = body | {f"version-{second.pk}": "2"}
    assert sign_in(cast.dawn).post(at("walk", church), again).status_code == 302


def test_a_walk_says_what_is_missing(cast: Cast, sign_in: Any, church: Outcome) -> None:
    body = sent(church) | {"with_whom": "", "step-2": "because"}
    answer = sign_in(cast.dawn).post(at("walk", church), body)
    page = answer.content.decode()
    assert answer.status_code == 422 and "Write who walked it" in page and "Write why this step" in page


def test_a_walk_with_another_outcomes_id_changes_nothing(church: Outcome, cast: Cast) -> None:
    with keys():
        other = make.outcome(person=cast.edith, statement="I keep my roses going")
        walk = Walk.objects.create(outcome=other, person=cast.edith, with_whom="x", author=cast.dawn)
    one = idea(church, 1, "Bus")
    with pytest.raises(walking.Reused):
        walking.walk(church, by=cast.dawn, id=walk.pk, with_whom="y", ideas={one.pk: Answer(1, "end")})
    one.refresh_from_db()
    assert one.ended_on is None


def test_a_paid_step_states_its_reason(cast: Cast, sign_in: Any, church: Outcome) -> None:
    body = {"id": str(uuid.uuid4()), "what": "A visit", "choice": "yes", "a_week": "7"}
    body["decided_on"] = str(day(0))
    answer = sign_in(cast.dawn).post(at("idea_new", church, 5), body)
    assert answer.status_code == 422 and "why this needs a paid visit" in answer.content.decode()
    assert sign_in(cast.dawn).post(at("idea_new", church, 1), body).status_code == 302  # others need none


def test_the_rota_reads_what_visits_are_for(cast: Cast, sign_in: Any, church: Outcome) -> None:
    teatime = idea(church, 5, "A visit at teatime", a_week=7)
    idea(church, 4, "Luncheon club")
    assert [n.what for n in needs.of_person(cast.edith)] == ["A visit at teatime"]
    with keys():
        Pattern.objects.create(person=cast.edith, weekdays=0b1111111, starts=dt.time(17), minutes=30)
        Pattern.objects.create(person=cast.edith, weekdays=1, starts=dt.time(9), minutes=30, every=2)
    browser, page = sign_in(cast.dawn), reverse("patterns", args=[cast.edith.pk])
    html = browser.get(page).content.decode()
    assert "A visit at teatime" in html and "7 visits asked for" in html and "8 agreed" in html
    assert "no longer needs?" in html
    form = browser.get(reverse("pattern_new", args=[cast.edith.pk]) + f"?for={teatime.pk}").content.decode()
    assert 'value="A visit at teatime"' in form
    assert "A visit at teatime" not in sign_in(cast.sam).get(page).content.decode()  # a coach reads no plan
    asking.tell(cast.dawn.pk)
    outcomes.change_idea(teatime, 1, ended_on=day(0))
    assert not needs.of_person(cast.edith)


def test_support_that_began_first_shows_the_team_its_day(cast: Cast, sign_in: Any, church: Outcome) -> None:
    OutcomePlan.objects.filter(outcome=church).update(explore_by=day(-14))
    assert outcomes.to_explore(cast.edith) == {}  # nothing is paid yet
    idea(church, 5, "A visit tonight")
    assert outcomes.to_explore(cast.edith) == {church.pk: day(-14)}
    page = reverse("person", args=[cast.edith.pk])
    assert "Walk steps 1 to 4 by" in sign_in(cast.dawn).get(page).content.decode()
    assert "Walk steps 1 to 4 by" not in sign_in(cast.sam).get(page).content.decode()
    asking.tell(cast.dawn.pk)
    for number in range(1, 5):
        StepTaken.objects.create(
            outcome=church, person=cast.edith, number=number, explored="because", because="It is her choice"
        )
    assert outcomes.to_explore(cast.edith) == {}


def test_the_bank_counts_without_names(cast: Cast, sign_in: Any, church: Outcome) -> None:
    browser, page = sign_in(cast.dawn), reverse("ideas_bank", args=[cast.ashton.pk])
    assert "No ideas yet" in browser.get(page).content.decode()
    body = {"id": str(uuid.uuid4()), "number": "1", "what": "A large-print diary", "how": "The market"}
    for _ in range(2):
        assert browser.post(reverse("bank_idea_new", args=[cast.ashton.pk]), body).status_code == 302
    again = browser.post(reverse("bank_idea_new", args=[cast.ashton.pk]), body | {"id": str(uuid.uuid4())})
    assert again.status_code == 422 and "has this idea already" in again.content.decode()
    assert "Be the first" in browser.get(page).content.decode()
    form = browser.get(at("idea_new", church, 1) + f"?bank={body['id']}").content.decode()
    assert 'value="A large-print diary"' in form
    taken = {"id": str(uuid.uuid4()), "what": "Diary", "choice": "yes", "a_week": "1", "bank": body["id"],
             "decided_on": str(day(28))}  # fmt: skip
    assert browser.post(at("idea_new", church, 1), taken).status_code == 302
    assert "Worked for 1" in browser.get(page).content.decode()
    with keys():
        Carried.objects.update(started_on=day(27))
    assert "Worked for" not in browser.get(page).content.decode().replace("“Worked”", "")
    with keys():
        Carried.objects.update(started_on=day(28))
    other = reverse("ideas_bank", args=[cast.wigan.pk])
    assert "Worked for 1" in sign_in(cast.priya).get(other).content.decode()  # the next team learns from it
    elsewhere = reverse("ideas_bank", args=[cast.leigh.pk])
    assert "diary" not in sign_in(cast.zed).get(elsewhere).content.decode()
    asking.tell(cast.zed.pk)
    assert not BankIdea.objects.exists() and not sql("select * from bank_worked()")


def test_only_its_own_team_words_an_idea_anew(cast: Cast, sign_in: Any) -> None:
    with keys():
        idea = BankIdea.objects.create(team=cast.ashton, number=2, what="Lamps on timers")
        BankIdea.objects.create(team=cast.ashton, number=2, what="A talking clock")
    address = reverse("bank_idea", args=[cast.ashton.pk, idea.pk])
    body = {"version": 1, "number": 2, "what": "Lamps on timers, two", "how": ""}
    assert sign_in(cast.dawn).post(address, body).status_code == 302
    assert sign_in(cast.dawn).post(address, body).status_code == 409
    twice = sign_in(cast.dawn).post(address, body | {"version": 2, "what": "a talking CLOCK"})
    assert twice.status_code == 422 and "has this idea already" in twice.content.decode()
    wigan = reverse("bank_idea", args=[cast.wigan.pk, idea.pk])
    assert sign_in(cast.priya).get(wigan).status_code == 404
    asking.tell(cast.priya.pk)
    assert BankIdea.objects.count() == 2 and BankIdea.objects.update(what="x") == 0
    asking.tell(cast.dawn.pk)
    assert len(bank.ideas(cast.ashton)) == 2
