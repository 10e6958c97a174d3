"""What the person agreed to share, and who looked."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import asking, looks
from people.access import permitted
from people.models import Look, Permission
from people.policy import Data, Who
from profiles.models import PersonPage
from tests.conftest import keys, sql
from tests.make import Cast
from tests.people.test_supported import page, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(cast: Cast, sign_in: Any) -> Client:
    """Shabnam, signed in."""
    return sign_in(cast.shabnam)  # type: ignore[no-any-return]


def sent(**more: object) -> dict[str, object]:
    return {
        "id": uuid.uuid4(), "purpose": "coach", "agreed": "yes", "scope": "My page, to Sam", "how": "said",
        "starts_on": timezone.localdate(), "decided_by": "Edith",
    } | more  # fmt: skip


def coach_sees_page(cast: Cast) -> bool:
    """By both layers: the door's question, and the rows themselves."""
    asking.tell(cast.sam.pk)
    by_code = permitted(Who.COACH, Data.PROFILE, cast.edith)
    by_rows = PersonPage.objects.filter(person=cast.edith).exists()
    assert by_code == by_rows
    return by_rows


def test_the_coach_reads_the_profile_only_while_the_person_agrees(cast: Cast, worker: Client) -> None:
    assert not coach_sees_page(cast)
    given = sent()
    for _ in "ab":
        assert post(worker, "permission_new", cast.edith.pk, **given).status_code == 302
    assert coach_sees_page(cast)
    assert "Take this back?" in page(worker, "permission_withdraw", cast.edith.pk, given["id"])
    assert coach_sees_page(cast), "looking at the question takes nothing back"
    for _ in "ab":
        assert post(worker, "permission_withdraw", cast.edith.pk, given["id"]).status_code == 302
    assert not coach_sees_page(cast)
    shown = page(worker, "permissions", cast.edith.pk)
    assert "Nothing is shared beyond the team" in shown and "Taken back on" in shown


def test_a_no_ends_what_was_agreed_before(cast: Cast, worker: Client) -> None:
    post(worker, "permission_new", cast.edith.pk, **sent())
    post(worker, "permission_new", cast.edith.pk, **sent(purpose="story"))
    assert coach_sees_page(cast)
    asking.tell(cast.shabnam.pk)
    post(worker, "permission_new", cast.edith.pk, **sent(agreed="no"))
    assert not coach_sees_page(cast)
    asking.tell(cast.shabnam.pk)
    assert [p.purpose for p in Permission.objects.in_force()] == ["story"]
    assert "They said no" in page(worker, "permissions", cast.edith.pk)
    no = Permission.objects.get(agreed=False)
    assert post(worker, "permission_withdraw", cast.edith.pk, no.pk).status_code == 404, "a no stands"


def test_it_begins_and_ends_by_itself(cast: Cast, worker: Client) -> None:
    today = timezone.localdate()
    late = sent(starts_on=today + dt.timedelta(days=1))
    post(worker, "permission_new", cast.edith.pk, **late)
    assert not coach_sees_page(cast) and "Not begun yet" in page(worker, "permissions", cast.edith.pk)
    over = sent(starts_on=today - dt.timedelta(days=9), ends_on=today)
    post(worker, "permission_new", cast.edith.pk, **over)
    assert not coach_sees_page(cast)


@pytest.mark.parametrize("how", ["attorney", "deputy", "best"])
def test_a_decision_for_someone_needs_its_reasons(how: str, cast: Cast, worker: Client) -> None:
    answer = post(worker, "permission_new", cast.edith.pk, **sent(how=how))
    shown = answer.content.decode()
    assert answer.status_code == 422 and "why they could not make this decision" in shown
    assert "Write why it is in their best interests" in shown and "Mental Capacity Act 2005" in shown
    whole = sent(how=how, assessment="Dr Rao, 3 May, with pictures", best_interests="She always shared")
    assert post(worker, "permission_new", cast.edith.pk, **whole).status_code == 302
    assert "Dr Rao, 3 May, with pictures" in page(worker, "permissions", cast.edith.pk)


def test_it_does_not_end_before_it_begins(cast: Cast, worker: Client) -> None:
    answer = post(worker, "permission_new", cast.edith.pk, **sent(ends_on=timezone.localdate()))
    assert answer.status_code == 422 and "Choose a day after it begins" in answer.content.decode()


def test_every_page_about_it_says_that_support_never_waits(cast: Cast, worker: Client) -> None:
    for name in ("permissions", "permission_new"):
        assert "Support never waits on this" in page(worker, name, cast.edith.pk)


def test_the_rest_of_the_ledger_is_the_teams(cast: Cast, worker: Client) -> None:
    post(worker, "permission_new", cast.edith.pk, **sent(purpose="family"))
    seen = {}
    for who in (cast.shabnam, cast.sam, cast.priya, cast.ada, cast.jo):
        asking.tell(who.pk)
        seen[who.email.split("-")[0]] = Permission.objects.count()
    assert seen == {"shabnam": 1, "sam": 0, "priya": 0, "ada": 0, "jo": 0}


# who looked


def look(cast: Cast, **more: Any) -> None:
    row = {"user_id": cast.dawn.pk, "person_id": cast.edith.pk, "data": "notes", "basis": "your team"}
    Look.objects.create(**row | {"page": "x"} | more)


def test_the_person_can_be_told_who_looked(cast: Cast, worker: Client) -> None:
    now = timezone.now()
    with keys():
        look(cast, at=now - dt.timedelta(days=2))
        look(cast, at=now - dt.timedelta(days=2), data="health")
        look(cast, at=now - dt.timedelta(days=200), user_id=cast.priya.pk, basis="covering a visit")
        look(cast, person_id=cast.tom.pk, user_id=cast.priya.pk)
    shown = page(worker, "who_looked", cast.edith.pk)
    assert "Dawn Mills" in shown and "visit notes, health and medicines support" in shown
    assert "Priya Kaur" not in shown
    assert "Priya Kaur" in page(worker, "who_looked", cast.edith.pk, query="?months=12")
    assert "Dawn Mills" in page(worker, "who_looked", cast.edith.pk, query="?months=1e9")


def test_nobody_learns_who_had_the_key_or_at_what_time(cast: Cast) -> None:
    with keys():
        look(cast, data="secrets")
    asking.tell(cast.shabnam.pk)
    since = timezone.localdate() - dt.timedelta(days=1)
    assert looks.who_looked(cast.edith, since) == []
    with keys():
        look(cast)
    asking.tell(cast.shabnam.pk)
    (found,) = looks.who_looked(cast.edith, since)
    assert type(found.day) is dt.date and found.saw == ["visit notes"]


def test_the_database_tells_only_a_member_of_the_team(cast: Cast) -> None:
    with keys():
        look(cast)
    asked = "select * from who_looked(%s, %s)"
    since = timezone.localdate() - dt.timedelta(days=9)
    for who in (cast.sam, cast.priya, cast.ada, cast.jo, cast.gone):
        asking.tell(who.pk)
        assert sql(asked, cast.edith.pk, since) == []
    asking.tell(cast.shabnam.pk)
    assert len(sql(asked, cast.edith.pk, since)) == 1


def test_looking_at_who_looked_is_kept_too(cast: Cast, worker: Client) -> None:
    assert worker.get(reverse("who_looked", args=[cast.edith.pk])).status_code == 200
    with keys():
        assert Look.objects.filter(user_id=cast.shabnam.pk, page="who_looked").exists()
