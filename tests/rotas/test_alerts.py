"""An essential visit that falls silent: the banner, the ladder, and the two ways it ends."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking, post
from people.models import Buddies, Cover, Look, Membership, Organisation, Person, Standing, User
from rotas import alerts, letters
from rotas.alerts import recipients
from rotas.models import Alert, AlertStep, OnCall, Pattern, SafetyNet, Visit
from rotas.models.alerts import Rung
from rotas.overdue import Silent, silent
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

assert letters
pytestmark = pytest.mark.django_db


def ended(cast: Cast, minutes_ago: int, worker: User | None = None, **more: Any) -> Visit:
    """An essential visit to Edith of 45 minutes, over so many minutes ago. As owner."""
    starts_at = timezone.now() - dt.timedelta(minutes=minutes_ago + 45)
    return make.visit(person=cast.edith, worker=worker, starts_at=starts_at, essential=True, **more)


def climb() -> int:
    """The job, as the worker's login."""
    asking.tell(None)
    with as_role("worker"):
        return alerts.climb()


def sent() -> list[str]:
    """The post, as the worker's login; whom letters went to since the last look."""
    mail.outbox.clear()
    asking.tell(None)
    with as_role("worker"):
        while post.drain():
            pass
        asking.tell(None)
    return sorted(letter.to[0] for letter in mail.outbox)


def seen(cast: Cast, by: User) -> list[Silent]:
    asking.tell(by.pk)
    return silent([cast.ashton])


def test_the_ladder_is_climbed_to_its_last_step_each_rung_once(cast: Cast, sign_in: Any) -> None:
    with keys():
        lone = make.member(name="Una Bell", team=cast.ashton)
        OnCall.objects.create(team=cast.ashton, user=cast.sam, name="Sam Ford", phone="01942 000 555")
        Organisation.objects.update(emergency_phone="01942 000 999")
        Buddies.objects.create(team=cast.ashton, one=cast.shabnam, other=cast.dawn)
        visit = ended(cast, 31, cast.dawn)
    team = sorted([cast.shabnam.email, cast.dawn.email, lone.email])
    expected = [
        (31, [cast.dawn.email]), (46, [cast.shabnam.email]), (61, team), (76, [cast.sam.email]),
        (91, sorted([*team, cast.sam.email])),
    ]  # fmt: skip
    for minutes, whom in expected:
        with keys():
            ends_at = timezone.now() - dt.timedelta(minutes=minutes)
            Visit.objects.update(starts_at=ends_at - dt.timedelta(minutes=45), ends_at=ends_at)
        assert climb() == 1 and climb() == 0
        assert sent() == whom, minutes
        for letter in mail.outbox:
            for secret in ("Edith", "Jones", "Wigan Road", "Penicillin", "Ashton"):
                assert secret not in letter.subject + letter.body
    # only the two words end it, and the page says whom to ring
    page = sign_in(cast.shabnam).get(reverse("alert", args=[cast.ashton.pk, visit.pk])).text
    assert "Nobody is left to ask" in page and "01942 000 999" in page and "01942 000 555" in page
    assert "01942 000 222" in page and "Is Edith all right?" in page
    with keys():
        assert AlertStep.objects.count() == 5


def test_nothing_else_ends_an_alert(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = ended(cast, 40, cast.dawn)
    client, page = sign_in(cast.shabnam), reverse("alert", args=[cast.ashton.pk, visit.pk])
    for nonsense in ({}, {"how": "fine"}, {"how": "seen", "words": "x" * 301}):
        assert client.post(page, nonsense).status_code == 422
    came = reverse("visit_came", args=[cast.ashton.pk, visit.pk])
    assert "Nobody came." in client.post(came, {"came": "no"}, follow=True).text
    assert "Nobody came." in client.get(reverse("today")).text
    said = client.post(page, {"how": "seen", "words": "In the garden"}, follow=True).text
    assert "Edith was seen or spoken to" in said and "In the garden" in said
    assert reverse("incident_new", args=[cast.ashton.pk]) in said
    assert "Has someone been?" not in client.get(reverse("today")).text
    # the first to say so is kept, and who it was
    client.post(page, {"how": "999"})
    with keys():
        alert = Alert.objects.get()
    assert (alert.ended, alert.ended_by_id, alert.words) == ("seen", cast.shabnam.pk, "In the garden")


def test_999_ends_it_too(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = ended(cast, 40)
    page = reverse("alert", args=[cast.ashton.pk, visit.pk])
    assert "999 was rung" in sign_in(cast.shabnam).post(page, {"how": "999"}, follow=True).text
    assert seen(cast, cast.shabnam) == [] and climb() == 0


def test_every_page_of_the_team_says_so_with_one_question_more(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    pages = [
        reverse("today"), reverse("people", args=[cast.ashton.pk]), reverse("rota", args=[cast.ashton.pk]),
        reverse("team", args=[cast.ashton.pk]), reverse("more"), reverse("person", args=[cast.edith.pk]),
        reverse("tension_new"), reverse("incidents", args=[cast.ashton.pk]), reverse("my_profile"),
        reverse("pattern_new", args=[cast.edith.pk]),
    ]  # fmt: skip
    quiet = [count(client, page) for page in pages]
    with keys():
        for number in range(4):
            ended(cast, 40 + 60 * number, cast.dawn)
    for page, before in zip(pages, quiet, strict=True):
        answer = client.get(page).text
        assert answer.count('id="overdue"') == 1 and answer.count("Nobody has told us yet") == 4, page
        # the list itself was asked for before; who was shown is one line in the ledger
        assert count(client, page) <= before + 1, page
    with keys():
        assert Look.objects.filter(person_id=cast.edith.pk, data="rota", page="more").exists()


def count(client: Client, page: str) -> int:
    client.get(page)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page).status_code == 200
    return len(asked)


def test_nobody_elses_pages_say_it(cast: Cast, sign_in: Any) -> None:
    with keys():
        ended(cast, 40, cast.dawn)
    assert "Has someone been?" in sign_in(cast.sam).get(reverse("more")).text
    assert "Someone came" not in sign_in(cast.sam).get(reverse("more")).text
    for who in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        assert "Has someone been?" not in sign_in(who).get(reverse("more")).text


def test_a_window_is_waited_for(cast: Cast) -> None:
    """Usually at 8, not after 10: a visit of 45 minutes is silent from half an hour after 10.45."""
    with keys():
        pattern = Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(8), latest=dt.time(10), minutes=45
        )
        visit = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(0, 8), essential=True)
        Visit.objects.update(pattern=pattern)
    with pytest.MonkeyPatch.context() as patch:
        for hour, minute, silent_now in ((9, 30, False), (11, 14, False), (11, 15, True)):
            now = visit.starts_at.replace(hour=hour, minute=minute)
            patch.setattr("django.utils.timezone.now", lambda now=now: now)
            assert [one.id for one in seen(cast, cast.shabnam)] == ([visit.pk] if silent_now else [])


@pytest.mark.parametrize("day", [dt.date(2026, 10, 25), dt.date(2026, 3, 29)])
def test_a_window_is_londons_on_the_day_the_clocks_change(cast: Cast, day: dt.date) -> None:
    def clock(hour: int, minute: int = 0) -> dt.datetime:
        return dt.datetime.combine(day, dt.time(hour, minute), make.LONDON).astimezone(dt.UTC)

    with keys():
        pattern = Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(0, 30), latest=dt.time(10), minutes=30
        )
        make.visit(person=cast.edith, starts_at=clock(0, 30), minutes=30, essential=True)
        Visit.objects.update(pattern=pattern, day=day)
    asking.tell(cast.shabnam.pk)
    with pytest.MonkeyPatch.context() as patch:
        for minute, silent_now in ((59, False), (60, True)):
            now = clock(10) + dt.timedelta(minutes=minute)
            patch.setattr("django.utils.timezone.now", lambda now=now: now)
            assert bool(silent([cast.ashton])) is silent_now


def test_the_team_sets_its_own_minutes_and_loses_nobodys(cast: Cast, sign_in: Any) -> None:
    with keys():
        ended(cast, 12, cast.dawn)
    client, page = sign_in(cast.shabnam), reverse("safety_net", args=[cast.ashton.pk])
    assert seen(cast, cast.shabnam) == [] and "Nobody yet" in client.get(page).text
    waits = dict.fromkeys(("worker_after", "buddy_after", "team_after", "oncall_after"), "10")
    sent_words = waits | {"organisation_after": "5", "version": "0"}
    for wrong in ({"team_after": "121"}, {"team_after": "-1"}, {"team_after": ""}, {"team_after": "soon"}):
        answer = client.post(page, sent_words | wrong)
        assert answer.status_code == 422 and "Write a number from 0 to 120" in answer.text
    assert "It holds from now on" in client.post(page, sent_words, follow=True).text
    assert len(seen(cast, cast.shabnam)) == 1
    again = sent_words | {"version": "2", "team_after": "20"}
    assert "It holds" in client.post(page, again, follow=True).text
    late = client.post(page, sent_words | {"version": "2", "team_after": "30"})
    assert late.status_code == 409 and '<dd class="app-keep">20</dd>' in late.text
    assert SafetyNet.objects.get().team_after == 20
    coach = sign_in(cast.sam)
    assert "20 minutes" in coach.get(page).text and coach.post(page, sent_words).status_code == 403


def test_who_is_on_call_has_days_and_a_number(cast: Cast, sign_in: Any) -> None:
    client, new = sign_in(cast.shabnam), reverse("on_call_new", args=[cast.ashton.pk])
    today = timezone.localdate()
    words = {
        "id": "5a1c9d3e-3b1f-4c57-9a55-0d2f8f2b1a20", "who": "else", "name": "Ruth Lee",
        "phone": "07700 900100", "starts_on": str(today), "ends_on": str(today),
    }  # fmt: skip
    yesterday = str(today - dt.timedelta(days=1))
    for wrong in (
        {"who": ""}, {"name": ""}, {"phone": ""}, {"phone": "ask Sue"}, {"ends_on": yesterday}, {"who": "x"},
    ):  # fmt: skip
        assert client.post(new, words | wrong).status_code == 422
    for _ in "ab":
        assert "Ruth Lee is on call." in client.post(new, words, follow=True).text
    asking.tell(cast.shabnam.pk)
    [ruth] = alerts.on_call(cast.ashton)
    assert ruth.user_id is None
    more = {"id": "5a1c9d3e-3b1f-4c57-9a55-0d2f8f2b1a21", "who": str(cast.sam.pk), "ends_on": ""}
    said = client.post(new, words | more, follow=True).text
    assert "Sam Ford is on call." in said
    end = reverse("on_call_end", args=[cast.ashton.pk, ruth.pk])
    assert "Is Ruth Lee not on call any more?" in client.get(end).text
    assert "is not on call any more" in client.post(end, follow=True).text
    asking.tell(cast.shabnam.pk)
    assert [one.name for one in alerts.on_call(cast.ashton)] == ["Sam Ford"]


def test_who_is_on_call_without_an_account_is_rung_by_the_team(cast: Cast) -> None:
    with keys():
        OnCall.objects.create(team=cast.ashton, name="Ruth Lee", phone="1")
        ended(cast, 300)
        Membership.objects.filter(user=cast.gone).update(standing=Standing.WORKER)
    [one] = seen(cast, cast.shabnam)
    assert recipients(one, Rung.ONCALL) == {cast.shabnam.pk, cast.dawn.pk}
    assert recipients(one, Rung.TEAM) == {cast.shabnam.pk, cast.dawn.pk}
    assert recipients(one, Rung.ORGANISATION) == {cast.shabnam.pk, cast.dawn.pk, cast.sam.pk}


def test_whoever_is_on_it_gives_the_next_rung_more_time(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = ended(cast, 50, cast.dawn)
    assert climb() == 2  # Dawn has no buddy
    page = reverse("alert", args=[cast.ashton.pk, visit.pk])
    assert "that you are on it" in sign_in(cast.shabnam).post(page, {"on_it": "1"}, follow=True).text
    assert "Shabnam is on it." in sign_in(cast.dawn).get(reverse("today")).text
    with keys():
        back = dt.timedelta(minutes=15)
        Visit.objects.update(starts_at=visit.starts_at - back, ends_at=visit.ends_at - back)
    assert climb() == 0
    with keys():
        back *= 2
        Visit.objects.update(starts_at=visit.starts_at - back, ends_at=visit.ends_at - back)
    assert climb() == 1
    assert sign_in(cast.sam).post(page, {"on_it": "1"}).status_code == 403


def test_a_letter_that_is_no_longer_true_stays_unsent(cast: Cast) -> None:
    with keys():
        visit = ended(cast, 50, cast.dawn)
    assert climb() == 2
    asking.tell(cast.shabnam.pk)
    alerts.end(visit, Alert.Ended.SEEN, by=cast.shabnam)
    assert sent() == []


def test_days_off_and_the_night_hold_nothing_up(cast: Cast) -> None:
    """At half past eleven at night, UTC: where other jobs have their gap."""
    night = dt.datetime.combine(timezone.localdate(), dt.time(23, 30), dt.UTC)
    with keys():
        make.visit(
            person=cast.edith, worker=cast.dawn, essential=True, starts_at=night - dt.timedelta(minutes=76)
        )
    asking.tell(cast.shabnam.pk)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("django.utils.timezone.now", lambda: night)
        assert [one.rungs for one in silent([cast.ashton])] == [(1,)]
    from wellbeing.celery import app

    assert app.conf.beat_schedule["alerts"]["schedule"] == 30.0


@pytest.mark.parametrize("state", [Person.State.HOSPITAL, Person.State.DIED])
def test_nobody_is_looked_for_at_home_who_is_not_there(cast: Cast, state: str) -> None:
    with keys():
        ended(cast, 40)
        Person.objects.filter(pk=cast.edith.pk).update(state=state)
    assert seen(cast, cast.shabnam) == []


def test_whoever_covers_ticks_done_from_their_own_day(cast: Cast, sign_in: Any) -> None:
    with keys():
        starts_at = timezone.now() - dt.timedelta(minutes=20)
        visit = make.visit(person=cast.edith, worker=cast.priya, starts_at=starts_at, essential=True)
        other = make.visit(
            person=cast.edith, worker=cast.shabnam, starts_at=starts_at, essential=True, slot=2
        )
        cover = make.cover(visit)
    client, done = sign_in(cast.priya), reverse("visit_done", args=[cast.edith.pk, visit.pk])
    if visit.day == timezone.localdate():  # not in the first minutes of a day
        assert done in client.get(reverse("today")).text
    assert "Were you there?" in client.get(done).text and client.post(done).status_code == 422
    not_mine = reverse("visit_done", args=[cast.edith.pk, other.pk])
    assert client.post(not_mine, {"came": "yes"}).status_code == 404
    assert "Confirmed: someone was with Edith." in client.post(done, {"came": "yes"}, follow=True).text
    with keys():
        visit.refresh_from_db()
        assert visit.came == "yes"
        Cover.objects.filter(pk=cover.pk).update(ended_on=timezone.localdate())
    asking.tell(cast.priya.pk)
    with connection.cursor() as q:
        for who, which in ((cast.priya, visit), (cast.zed, visit), (cast.shabnam, visit)):
            asking.tell(who.pk)
            q.execute("select tick_covered(%s, 'no')", [which.pk])
            assert q.fetchone() == (False,)


def test_another_team_sees_no_alert_and_changes_none(cast: Cast) -> None:
    with keys():
        visit = ended(cast, 40, cast.dawn)
        Alert.objects.create(visit=visit, person=cast.edith, team=cast.ashton)
        SafetyNet.objects.create(team=cast.ashton)
        OnCall.objects.create(team=cast.ashton, name="Ruth", phone="1")
    for who in (cast.priya, cast.zed, cast.ada, cast.jo, cast.gone):
        asking.tell(who.pk)
        assert not (Alert.objects.exists() or SafetyNet.objects.exists() or OnCall.objects.exists())
        assert silent([cast.ashton]) == []
    asking.tell(cast.sam.pk)
    assert Alert.objects.update(words="x") == 0 and OnCall.objects.update(phone="2") == 0


def test_the_button_of_the_banner_leads_back_to_its_page_and_nowhere_else(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = ended(cast, 40)
    client, came = sign_in(cast.shabnam), reverse("visit_came", args=[cast.ashton.pk, visit.pk])
    away = ("//elsewhere.example/", "https://elsewhere.example", "javascript:alert(1)")
    for then, to in (("/more/", "/more/"), *((address, "/team/") for address in away)):
        assert client.post(came, {"came": "yes", "next": then})["Location"].startswith(to)


def test_a_coach_reads_todays_ticks_from_the_next_day_on(cast: Cast, sign_in: Any) -> None:
    """Asked again and again, a tick that shows at once would be a clock."""
    with keys():
        begins = make.at(hour=0)
        visit = make.visit(person=cast.edith, worker=cast.dawn, starts_at=begins, minutes=1, essential=True)
    rota = reverse("rota", args=[cast.ashton.pk]) + f"?day={visit.day}"
    pages = [rota, reverse("alert", args=[cast.ashton.pk, visit.pk])]
    api = reverse("api_visits", args=[cast.ashton.pk]) + f"?from={visit.day}"

    def seen(user: User) -> tuple[list[bool], object]:
        client = sign_in(user)
        return ["Confirmed" in client.get(page).text for page in pages], client.get(api).json()

    before = seen(cast.sam)
    with keys():
        Visit.objects.update(came="yes", version=2)
    assert seen(cast.sam) == before == ([False, False], before[1])
    assert seen(cast.shabnam)[0] == [True, True]
    with keys():
        yesterday = begins - dt.timedelta(days=1)
        Visit.objects.update(
            day=visit.day - dt.timedelta(days=1), starts_at=yesterday,
            ends_at=yesterday + dt.timedelta(minutes=1),
        )  # fmt: skip
    pages[0] = reverse("rota", args=[cast.ashton.pk]) + f"?day={timezone.localdate(yesterday)}"
    assert seen(cast.sam)[0] == [True, True]
