"""What is told, to whom, how and once; and what each of us can say about it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from meetings.models import Action, Agreement, Item, Meeting, Proposal
from people import asking, notices
from people.models import Choice, Invitation, Look, Notice, Reach
from profiles.models import OutcomePlan, PersonPage
from rotas import claiming
from rotas.models import Away, Preference
from tests import make
from tests.conftest import as_role, keys
from tests.make import LONDON, Cast
from tests.people.conftest import day, pass_on, told
from wellbeing import reminders

pytestmark = pytest.mark.django_db


def test_each_kind_finds_what_is_due_and_only_for_whom_it_is(quiet: Cast) -> None:
    cast = quiet
    with keys():
        cast.edith.started_on = cast.edith.state_since = day(-40)
        cast.edith.save()
        PersonPage.objects.filter(person=cast.edith).update(written_on=day(-190))
        outcome = cast.edith.outcomes.get()
        outcome.look_again_on = day(3)
        outcome.save()
        OutcomePlan.objects.filter(outcome=outcome).update(explore_by=day(2))
        make.action(team=cast.ashton, owner=cast.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
        Agreement.objects.create(team=cast.ashton, text="Tea first", look_again_on=day(1))
        Proposal.objects.create(
            team=cast.ashton, author=cast.dawn, about="agreement", text="Swap Mondays", why="x",
            closes_on=day(4),
        )  # fmt: skip
        Meeting.objects.create(team=cast.ashton, starts_at=make.at(1, 13))
        Item.objects.create(team=cast.ashton, step="people", text="Edith’s hip", author=cast.dawn)
        make.visit(person=cast.edith, essential=True, starts_at=make.at(1, 17))
    pass_on()
    names = ("shabnam", "dawn", "priya", "sam")
    kinds = {name: {kind for kind, *_ in told(getattr(cast, name))} for name in names}
    both = {"meeting", "agreement", "visit-tomorrow"}
    assert kinds["shabnam"] == both | {"review", "look-again", "profile", "proposal"}
    assert kinds["dawn"] == both | {"action"}
    assert kinds["priya"] == kinds["sam"] == set()


def test_a_letter_about_the_meeting_holds_its_agenda_and_nobodys_words(quiet: Cast) -> None:
    with keys():
        Meeting.objects.create(team=quiet.ashton, starts_at=make.at(1, 13), place="Edith’s kitchen")
        Item.objects.create(team=quiet.ashton, step="people", text="Edith’s hip", author=quiet.dawn)
        make.tension(team=quiet.ashton, author=quiet.dawn, label="Tom’s keys")
    assert pass_on() == ["Our meeting is tomorrow at 1pm"] * 2
    body = mail.outbox[0].body
    assert "- 1 thing to talk about" in body and "- 1 thing somebody put there" in body
    assert not re.search("Edith|Tom|hip|Ashton", body)


def test_what_is_due_is_told_once_and_again_when_its_day_moves(quiet: Cast) -> None:
    with keys():
        made = make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
    assert pass_on() == ["Something you said you would do, tomorrow"]
    assert pass_on() == []
    with keys():
        Action.objects.filter(pk=made.pk).update(by_when=day(0))
    assert pass_on() == ["Something you said you would do, today"]


def test_what_is_done_before_the_letter_goes_is_not_sent(quiet: Cast) -> None:
    with keys():
        make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
    with as_role("worker"):
        assert reminders.remind() == 1
    with keys():
        Action.objects.update(state="done", ended_on=day(0))
    assert pass_on() == [] and told(quiet.dawn) == []


def test_somebody_who_left_is_told_nothing(quiet: Cast) -> None:
    with keys():
        make.action(team=quiet.ashton, owner=quiet.gone, what="Ring the church")
        Action.objects.update(by_when=day(1))
    assert pass_on() == [] and told(quiet.gone) == []


def test_an_administrator_hears_that_an_invitation_ends(quiet: Cast) -> None:
    with keys():
        Invitation.objects.create(
            organisation=quiet.ashton.organisation, team=quiet.ashton, standing="worker", name="New One",
            email="n@example.org", digest="x", expires_at=timezone.now() + dt.timedelta(hours=20),
        )  # fmt: skip
    assert pass_on() == ["An invitation ends unanswered, ends within a day"]
    assert mail.outbox[0].to == [quiet.ada.email] and "New One" not in mail.outbox[0].body


def test_choices_hold_for_each_way(quiet: Cast, sign_in: Any) -> None:
    client = sign_in(quiet.dawn)
    page = client.get(reverse("news_choices")).content.decode()
    assert "What I said I’d do" in page and "Reports" not in page and "Invitations" not in page
    awake = {"quiet_from": "00:00:00", "quiet_until": "00:00:00"}  # at whatever hour the tests run
    answer = choose(client, **awake, **{"action-mail": "no", "action-app": "on", "open-mail": "now"})
    assert answer.status_code == 302
    with keys():
        make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
        make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
    pass_on()
    assert [letter.to for letter in mail.outbox if letter.to == [quiet.dawn.email]] == [[quiet.dawn.email]]
    assert told(quiet.dawn) == [("action", "", False), ("visit-tomorrow", "sent", False)]
    asking.tell(quiet.dawn.pk)
    assert dict(Notice.objects.values_list("kind", "app")) == {"action": True, "visit-tomorrow": False}


def test_where_no_phone_can_ring_that_is_said_first_and_no_box_asks(
    quiet: Cast, sign_in: Any, settings: Any
) -> None:
    settings.PUSH_KEY = ""
    client = sign_in(quiet.dawn)
    page = client.get(reverse("news_choices")).content.decode()
    assert page.index("Phones cannot ring here yet") < page.index("What reaches you, and how")
    assert "On my phone" not in page and "Phones that ring" not in page
    asking.tell(quiet.dawn.pk)
    before = {key: one.push for key, one in notices.choices_of(quiet.dawn).items()}
    assert choose(client).status_code == 302 and any(before.values())
    asking.tell(quiet.dawn.pk)
    assert {key: one.push for key, one in notices.choices_of(quiet.dawn).items()} == before


FORM = {"quiet_from": "20:00:00", "quiet_until": "07:00:00", "weekly_on": "0", "version": "0"}


def choose(client: Any, **changes: str) -> Any:
    """Save the page of choices: everything off but what is said."""
    sent = FORM | {f"{key}-mail": "no" for key in notices.EVENTS} | changes
    return client.post(reverse("news_choices"), sent)


def test_an_essential_visit_without_a_word_cannot_be_switched_off(quiet: Cast, sign_in: Any) -> None:
    assert choose(sign_in(quiet.dawn)).status_code == 302
    asking.tell(quiet.dawn.pk)
    chosen = notices.choices_of(quiet.dawn)
    assert (chosen["silent"].app, chosen["silent"].mail) == (True, "now")
    assert (chosen["action"].app, chosen["action"].mail) == (False, "no")
    Choice.objects.filter(event="silent").update(app=False, mail="no")
    assert notices.choices_of(quiet.dawn)["silent"].mail == "now"


def test_hours_that_are_none_are_told_and_two_tabs_lose_nothing(quiet: Cast, sign_in: Any) -> None:
    client = sign_in(quiet.dawn)
    answer = choose(client, quiet_from="25:00", **{"action-mail": "soon"})
    assert answer.status_code == 422 and "There is a problem" in answer.content.decode()
    assert choose(client).status_code == 302
    answer = choose(client, quiet_from="21:00:00")
    assert answer.status_code == 409 and "This was changed" in answer.content.decode()
    version = re.search(r'name="version" value="(\d+)"', answer.content.decode())
    assert version and choose(client, quiet_from="21:00:00", version=version[1]).status_code == 302
    asking.tell(quiet.dawn.pk)
    assert Reach.objects.get().quiet_from == dt.time(21)


AT_NINE = dt.datetime(2026, 11, 10, 21, 5, tzinfo=LONDON)


def test_quiet_hours_hold_letters_until_morning_but_not_the_news(cast: Cast) -> None:
    with time_machine.travel(AT_NINE, tick=False):
        with keys():
            Reach.objects.create(user=cast.dawn, quiet_from=dt.time(20), quiet_until=dt.time(7))
            make.action(team=cast.ashton, owner=cast.dawn, what="Ring the church")
            Action.objects.update(by_when=day(1))
        assert "Something you said you would do, tomorrow" not in pass_on()
        assert ("action", "now", False) in told(cast.dawn)
    with time_machine.travel(AT_NINE + dt.timedelta(hours=9, minutes=50), tick=False):
        assert "Something you said you would do, today" not in pass_on()
    with time_machine.travel(AT_NINE + dt.timedelta(hours=10), tick=False):
        assert "Something you said you would do, today" in pass_on()


def test_on_a_day_off_only_cover_that_was_asked_for_arrives(quiet: Cast) -> None:
    with keys():
        for worker in (quiet.shabnam, quiet.dawn):
            Away.objects.create(team=quiet.ashton, user=worker, starts_on=day(0), ends_on=day(1))
        Reach.objects.create(user=quiet.dawn, cover_on_days_off=True)
        make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
        Meeting.objects.create(team=quiet.ashton, starts_at=make.at(1, 13))
    assert pass_on() == ["Can you help with a visit tomorrow at 5pm?"]
    assert mail.outbox[0].to == [quiet.dawn.email]
    assert {kind for kind, *_ in told(quiet.shabnam)} == {"meeting", "visit-tomorrow"}


@pytest.mark.parametrize("how", ["never on this weekday", "no visit today", "works today", "no rota"])
def test_what_a_day_off_is(quiet: Cast, how: str) -> None:
    with keys():
        if how == "never on this weekday":
            Preference.objects.create(
                user=quiet.dawn, team=quiet.ashton, tone="cant", weekdays=1 << day(0).weekday()
            )
        if how in ("no visit today", "works today"):
            other = -1 if day(0).weekday() else 1
            make.visit(person=quiet.edith, worker=quiet.dawn, starts_at=make.at(other))
        if how == "works today":
            make.visit(person=quiet.edith, worker=quiet.dawn, starts_at=make.at(0, 22))
    asking.tell(quiet.dawn.pk)
    off = [ask(quiet.dawn, day(0)) for ask in notices.DAY_OFF]
    assert off == [how in ("never on this weekday", "no visit today")]


def test_the_morning_letter_gathers_what_is_still_due(quiet: Cast) -> None:
    with time_machine.travel(AT_NINE - dt.timedelta(hours=10), tick=False):
        with keys():
            for person in (quiet.edith, quiet.tom, quiet.rose):
                person.started_on = person.state_since = day(0)
                person.save()
            Reach.objects.create(user=quiet.dawn, quiet_from=dt.time(20), quiet_until=dt.time(7))
            for event in ("action", "open"):
                Choice.objects.create(user=quiet.dawn, event=event, mail="morning")
            make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
            Action.objects.update(by_when=day(1))
            visit = make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
        assert pass_on() == ["Can you help with a visit tomorrow at 5pm?"]  # Shabnam’s
    with time_machine.travel(AT_NINE + dt.timedelta(hours=10), tick=False):
        asking.tell(quiet.shabnam.pk)
        claiming.take(visit.pk, by=quiet.shabnam)
        assert pass_on() == ["Your morning letter"]
        body = mail.outbox[0].body
        assert "Something you said you would do:\n- today" in body and "visit" not in body
        assert told(quiet.dawn) == [("action", "sent", False), ("visit-tomorrow", "let", True)]
    with time_machine.travel(AT_NINE + dt.timedelta(hours=34), tick=False):
        assert "Your morning letter" not in pass_on()


def test_news_names_people_only_behind_the_sign_in_and_only_while_due(quiet: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
    pass_on()
    client = sign_in(quiet.dawn)
    page = client.get(reverse("news")).content.decode()
    assert "Edith, tomorrow at 5pm" in page and "something new" in page
    with keys():
        assert Look.objects.filter(user_id=quiet.dawn.pk, person_id=quiet.edith.pk, page="news").count() == 1
    asking.tell(quiet.shabnam.pk)
    claiming.take(visit.pk, by=quiet.shabnam)
    page = client.get(reverse("news")).content.decode()
    assert "Edith" not in page and "An essential visit needs someone" in page
    assert "Nothing waits for you" in page
    assert client.get(reverse("news_new")).json() == {"new": False}


def test_a_dot_shows_until_it_is_read(quiet: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
    client = sign_in(quiet.dawn)
    assert client.get(reverse("news_new")).json() == {"new": False}
    assert "data-news hidden" in client.get(reverse("more")).content.decode()
    pass_on()
    assert client.get(reverse("news_new")).json() == {"new": True}
    assert "data-news hidden" not in client.get(reverse("more")).content.decode()
    asking.tell(quiet.dawn.pk)
    row = Notice.objects.get()
    answer = client.get(reverse("notice", args=[row.pk]))
    assert answer["Location"] == reverse("visit_take", args=[quiet.ashton.pk, visit.pk])
    assert client.get(reverse("news_new")).json() == {"new": False}
    assert "Still to do" in client.get(reverse("news")).content.decode()
    assert sign_in(quiet.shabnam).get(reverse("notice", args=[row.pk])).status_code == 404


def test_all_can_be_marked_as_read(quiet: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
    pass_on()
    client = sign_in(quiet.dawn)
    assert client.post(reverse("news")).status_code == 302
    assert client.get(reverse("news_new")).json() == {"new": False}
    assert sign_in(quiet.shabnam).get(reverse("news_new")).json() == {"new": True}


def test_an_open_page_of_news_asks_and_is_answered_only_when_something_changed(
    quiet: Cast, sign_in: Any
) -> None:
    client = sign_in(quiet.dawn)
    mark = re.search(r'data-moves="(\d+)"', client.get(reverse("news")).content.decode())
    assert mark and client.get(reverse("news"), {"since": mark[1]}).status_code == 204
    with keys():
        make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
    pass_on()
    assert "Edith" in client.get(reverse("news"), {"since": mark[1]}).content.decode()


def test_news_asks_the_same_number_of_questions_however_long(quiet: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, 17))
    pass_on()
    client = sign_in(quiet.dawn)
    client.get(reverse("news"))
    with CaptureQueriesContext(connection) as few:
        client.get(reverse("news"))
    with keys():
        for hour in range(6, 16):
            make.visit(person=quiet.edith, essential=True, starts_at=make.at(1, hour))
    pass_on()
    client.get(reverse("news"))
    with CaptureQueriesContext(connection) as many:
        client.get(reverse("news"))
    assert len(many) == len(few)


def test_the_log_is_its_owners_alone(quiet: Cast, sign_in: Any) -> None:
    with keys():
        make.action(team=quiet.ashton, owner=quiet.dawn, what="Ring the church")
        Action.objects.update(by_when=day(1))
    pass_on()
    page = sign_in(quiet.dawn).get(reverse("news_log")).content.decode()
    assert "Something you said you would do" in page and "by e-mail on" in page and "church" not in page
    assert "Nothing yet" in sign_in(quiet.sam).get(reverse("news_log")).content.decode()
    for other in (quiet.shabnam, quiet.sam, quiet.ada):
        asking.tell(other.pk)
        assert not Notice.objects.exists() and not Choice.objects.exists() and not Reach.objects.exists()


def test_what_was_told_is_kept_for_thirteen_months(quiet: Cast) -> None:
    asking.tell(quiet.dawn.pk)
    for days in (-390, -410):
        Notice.objects.create(
            user=quiet.dawn, kind="action", about=quiet.edith.pk, mark=str(days), told_on=day(days)
        )
    pass_on()
    asking.tell(quiet.dawn.pk)
    assert [n.mark for n in Notice.objects.all()] == ["-390"]
