"""Key codes: near one's own visit or with a reason, by the code and by the database, each look kept."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.core import mail
from django.utils import timezone

from people import asking
from people.keys import covering_now, reason_holds, tell_link_worker
from people.models import Cover, LinkWorker, Look, Membership, Outbox, Person, Secret, SecretReason, User
from rotas.models import Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db
CODE = "code-Edith"


def page(person: Person) -> str:
    return f"/person/{person.pk}/key/"


def going(person: Person, worker: User, *, minutes: int, lasts: int = 45) -> None:
    """A visit that begins so many minutes from now; negative: it began before."""
    starts = timezone.now() + dt.timedelta(minutes=minutes)
    with keys():
        visit = make.visit(person=person, worker=worker, starts_at=starts, minutes=lasts)
        if person.team_id not in worker.memberships.values_list("team", flat=True):
            make.cover(visit)


def looks(person: Person) -> list[str]:
    with keys():
        return list(Look.objects.filter(person_id=person.pk).values_list("data", flat=True))


@pytest.mark.parametrize("minutes", [59, 0, -45 - 118])
def test_the_key_is_shown_near_ones_own_visit_when_asked_for(cast: Cast, sign_in: Any, minutes: int) -> None:
    going(cast.edith, cast.shabnam, minutes=minutes)
    client = sign_in(cast.shabnam)
    before = client.get(page(cast.edith))
    assert CODE not in before.content.decode() and looks(cast.edith) == []
    shown = client.post(page(cast.edith))
    assert CODE in shown.content.decode() and looks(cast.edith) == ["secrets"]
    assert "no-store" in shown.headers["Cache-Control"]


@pytest.mark.parametrize("minutes", [62, -45 - 121])
def test_outside_the_window_it_says_why_and_shows_nothing(cast: Cast, sign_in: Any, minutes: int) -> None:
    going(cast.edith, cast.shabnam, minutes=minutes)
    answer = sign_in(cast.shabnam).post(page(cast.edith))
    html = answer.content.decode()
    assert answer.status_code == 422 and CODE not in html and "Answering an alert?" in html
    assert "an hour before" in html and looks(cast.edith) == []


def test_a_team_mate_answering_an_alert_says_why(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    assert CODE not in client.post(page(cast.edith)).content.decode()
    assert CODE in client.post(page(cast.edith), {"why": "Her alarm rang"}).content.decode()
    with as_role("worker"):
        letter = Outbox.objects.get(kind="key-reason")
    assert letter.subject_id == cast.shabnam.pk
    assert CODE in client.post(page(cast.edith)).content.decode(), "it holds for two hours"
    with keys():
        SecretReason.objects.update(until=timezone.now())
    assert CODE not in client.post(page(cast.edith)).content.decode()


def test_the_link_worker_hears_that_somebody_asked_and_no_more(cast: Cast) -> None:
    with as_role("worker"):
        tell_link_worker(cast.shabnam.pk)
    assert [m.to for m in mail.outbox] == [[cast.shabnam.email]]
    for word in ("Dawn", "Edith", "Jones", CODE):
        assert word not in mail.outbox[0].subject + mail.outbox[0].body
    with keys():
        LinkWorker.objects.update(ended_on=timezone.localdate())
    with as_role("worker"):
        tell_link_worker(cast.shabnam.pk)
    assert len(mail.outbox) == 1


def test_a_link_worker_who_asks_gets_no_letter_about_it(cast: Cast, sign_in: Any) -> None:
    assert CODE in sign_in(cast.shabnam).post(page(cast.edith), {"why": "Her alarm rang"}).content.decode()
    with as_role("worker"):
        assert not Outbox.objects.filter(kind="key-reason").exists()


def test_a_reason_holds_no_longer_than_the_place_in_the_team(cast: Cast, sign_in: Any) -> None:
    sign_in(cast.dawn).post(page(cast.edith), {"why": "Her alarm rang"})
    with keys():
        assert reason_holds(cast.dawn, cast.edith) and not reason_holds(cast.shabnam, cast.edith)
        Membership.objects.filter(user=cast.dawn).update(ended_on=timezone.localdate())
        assert not reason_holds(cast.dawn, cast.edith)


def test_nobody_else_reads_who_asked_or_why(cast: Cast, sign_in: Any) -> None:
    sign_in(cast.dawn).post(page(cast.edith), {"why": "Her alarm rang"})
    for other in (cast.shabnam, cast.sam, cast.ada):
        asking.tell(other.pk)
        assert not SecretReason.objects.exists()


def test_a_cover_worker_sees_it_near_the_visit_and_has_no_other_way(cast: Cast, sign_in: Any) -> None:
    going(cast.edith, cast.priya, minutes=30)
    client = sign_in(cast.priya)
    assert CODE in client.post(page(cast.edith)).content.decode()
    with keys():
        Visit.objects.update(
            starts_at=timezone.now() + dt.timedelta(minutes=90),
            ends_at=timezone.now() + dt.timedelta(minutes=120),
        )
    asked = client.get(page(cast.edith))
    assert asked.status_code == 200 and "Answering an alert?" not in asked.content.decode()
    assert client.post(page(cast.edith), {"why": "let me in"}).status_code == 403
    asking.tell(cast.priya.pk)
    assert not Secret.objects.filter(person=cast.edith).exists()


def test_a_cover_that_ended_opens_nothing_by_the_code_alone(cast: Cast) -> None:
    going(cast.edith, cast.priya, minutes=30)
    with keys():
        asking.tell(cast.dawn.pk)
        assert not covering_now(cast.dawn, cast.edith)
        asking.tell(cast.priya.pk)
        assert covering_now(cast.priya, cast.edith)
        Cover.objects.update(ended_on=timezone.localdate())
        assert not covering_now(cast.priya, cast.edith)


def test_a_coach_and_strangers_find_no_key(cast: Cast, sign_in: Any) -> None:
    for who in (cast.sam, cast.ada, cast.jo, cast.priya, cast.zed, cast.gone):
        client = sign_in(who)
        for answer in (client.get(page(cast.edith)), client.post(page(cast.edith), {"why": "please"})):
            assert answer.status_code in (302, 404) and CODE not in answer.content.decode()


def test_the_code_alone_keeps_it_shut(cast: Cast, sign_in: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With row security out of the way, the view still asks for the visit or a reason."""
    going(cast.edith, cast.shabnam, minutes=62)
    client = sign_in(cast.dawn)
    with as_role("app_open"):
        assert CODE not in client.post(page(cast.edith)).content.decode()
        assert CODE not in sign_in(cast.shabnam).post(page(cast.edith)).content.decode()


def test_the_database_alone_keeps_it_shut(cast: Cast, sign_in: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the view's own question out of the way, row security still asks."""
    monkeypatch.setattr("wellbeing.key.may_open", lambda request, visits: True)
    assert CODE not in sign_in(cast.dawn).post(page(cast.edith)).content.decode()
    going(cast.edith, cast.shabnam, minutes=62)
    assert CODE not in sign_in(cast.shabnam).post(page(cast.edith)).content.decode()


def test_a_code_that_is_no_longer_used_is_not_shown(cast: Cast, sign_in: Any) -> None:
    going(cast.edith, cast.shabnam, minutes=10)
    with keys():
        Secret.objects.update(ended_on=timezone.localdate())
    assert "Nothing is written down" in sign_in(cast.shabnam).post(page(cast.edith)).content.decode()
