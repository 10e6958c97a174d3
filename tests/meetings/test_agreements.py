"""What a team agrees, and what the rota reads of it."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.utils import timezone

from meetings.models import Agreement, Tension
from people import asking
from rotas.models import RotaAgreement, RotaSettings
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


def sent(**more: object) -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "text": "Nobody starts before they have slept", **more}


def rules(cast: Cast) -> list[tuple[str, int, bool]]:
    asking.tell(cast.dawn.pk)
    rows = RotaAgreement.objects.filter(team=cast.ashton).order_by("about")
    return [(row.about, row.limit, row.ended_on is None) for row in rows]


def test_an_agreement_becomes_a_rule_of_the_rota(cast: Cast, sign_in: Any) -> None:
    client, form = sign_in(cast.dawn), sent(about="rest", limit=12)
    for _ in range(2):
        client.post(at(cast, "agreements/new/"), form)
    assert rules(cast) == [("rest", 12, True)]
    made = Agreement.objects.get()
    assert made.author == cast.dawn and RotaAgreement.objects.get().words == made.text
    address = at(cast, f"agreement/{made.pk}/")
    page = client.get(address).text
    assert "At least 12 hours of rest between two days" in page and "Brought by" in page
    change = {"version": 1, "text": "Twelve and a half hours", "about": "rest", "limit": 13}
    client.post(address, change)
    assert (
        rules(cast) == [("rest", 13, True)] and RotaAgreement.objects.get().words == "Twelve and a half hours"
    )
    client.post(address, change | {"version": 2, "about": "finish", "limit": 21})
    assert rules(cast) == [("finish", 21, True)]
    client.post(address, change | {"version": 3, "about": "", "limit": ""})
    assert rules(cast) == [("finish", 21, False)]
    client.post(address, change | {"version": 4})
    client.post(address, change | {"version": 5, "do": "end"})
    assert rules(cast) == [("rest", 13, False)]
    assert "The rota reads it" not in client.get(address).text


@pytest.mark.parametrize(
    ("about", "limit"), [("rest", 9), ("weekends", 5), ("finish", ""), ("notice", 90), ("x", 3)]
)
def test_a_rule_needs_a_number_that_may_be(about: str, limit: object, cast: Cast, sign_in: Any) -> None:
    answer = sign_in(cast.dawn).post(at(cast, "agreements/new/"), sent(about=about, limit=limit))
    assert answer.status_code == 422 and not Agreement.objects.exists() and rules(cast) == []


def test_one_rule_of_a_kind_at_a_time(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    for about, limit in (("rest", 12), ("notice", 14)):
        assert client.post(at(cast, "agreements/new/"), sent(about=about, limit=limit)).status_code == 302
        answer = client.post(at(cast, "agreements/new/"), sent(about=about, limit=limit))
        assert answer.status_code == 422 and "There is an agreement about this already" in answer.text
    assert Agreement.objects.count() == 2


def test_notice_is_a_figure_of_the_teams_settings(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    client.post(at(cast, "agreements/new/"), sent(about="notice", limit=21))
    assert RotaSettings.objects.get(team=cast.ashton).notice_days == 21
    made = Agreement.objects.get()
    assert "before a rota begins: 21" in client.get(at(cast, f"agreement/{made.pk}/")).text
    client.post(at(cast, f"agreement/{made.pk}/"), {"version": 1, "text": made.text, "do": "end"})
    assert client.post(at(cast, "agreements/new/"), sent(about="notice", limit=7)).status_code == 302


def test_a_tension_ends_as_a_rule_of_the_rota(cast: Cast, sign_in: Any) -> None:
    with keys():
        late = make.tension(team=cast.ashton, author=cast.shabnam, label="Late finishes")
    form = sent(how="agreement", version=1, about="finish", limit=21)
    for _ in range(2):
        sign_in(cast.dawn).post(at(cast, f"tension/{late.pk}/end/"), form)
    assert rules(cast) == [("finish", 21, True)]
    assert Tension.objects.get().ended_as == "agreement" and Agreement.objects.get().author == cast.shabnam


def test_when_its_day_comes_it_is_kept_on_or_ended(cast: Cast, sign_in: Any) -> None:
    today = timezone.localdate()
    with keys():
        made = Agreement.objects.create(team=cast.ashton, text="A swap goes on the rota", trying_until=today)
    client, address = sign_in(cast.dawn), at(cast, f"agreement/{made.pk}/")
    assert "Time to look at it again" in client.get(address).text
    form = {"version": 1, "text": made.text, "about": "", "limit": "", "do": "keep"}
    client.post(address, form)
    made.refresh_from_db()
    assert (made.trying_until, made.look_again_on) == (None, today + dt.timedelta(weeks=12))
    assert "Time to look at it again" not in client.get(address).text
    assert client.post(address, form).status_code == 409
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13), step="actions", leader=cast.dawn)
        Agreement.objects.filter(pk=made.pk).update(look_again_on=today)
    assert "A swap goes on the rota" in client.get(at(cast, f"meeting/{meeting.pk}/now/")).text
