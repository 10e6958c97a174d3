"""The code's layer of isolation, alone: where somebody stands today, with row security out of the way."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from people import access, asking
from people.models import Membership, Standing
from people.safeguarding import organisations_of
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def day(count: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=count)


def cover(cast: Cast, starts: dt.datetime, ended_on: dt.date | None = None) -> None:
    """Priya of Wigan goes to Edith of Ashton for half an hour."""
    visit = make.visit(person=cast.edith, worker=cast.priya, starts_at=starts, minutes=30)
    make.cover(visit, ended_on=ended_on)


@pytest.mark.parametrize(
    ("minutes", "ended", "basis"),
    [
        (119, None, "covering a visit"),
        (121, None, ""),
        (-24 * 60 - 29, None, "covering a visit"),
        (-24 * 60 - 31, None, ""),
        (0, 0, ""),
    ],
)
def test_whoever_covers_stands_near_the_visit_only(
    cast: Cast, minutes: int, ended: int | None, basis: str
) -> None:
    with keys():
        cover(cast, timezone.now() + dt.timedelta(minutes=minutes), None if ended is None else day(ended))
    asking.tell(cast.priya.pk)
    with as_role("app_open"):
        assert access.towards_person(cast.priya, cast.edith) == (access.Who.COVER if basis else None, basis)


@pytest.mark.parametrize(
    ("began", "ended", "basis"),
    [(0, None, "your team"), (1, None, ""), (-9, 0, ""), (-9, 1, "your team")],
)
def test_a_place_in_a_team_counts_from_its_first_day_until_its_last(
    cast: Cast, began: int, ended: int | None, basis: str
) -> None:
    with keys():
        Membership.objects.create(
            user=cast.priya, team=cast.ashton, started_on=day(began),
            ended_on=None if ended is None else day(ended),
        )  # fmt: skip
    with as_role("app_open"):
        assert access.towards_person(cast.priya, cast.edith) == (access.Who.WORKER if basis else None, basis)


def test_whoever_works_in_the_team_they_coach_is_its_worker(cast: Cast) -> None:
    with keys():
        Membership.objects.create(user=cast.shabnam, team=cast.wigan, standing=Standing.COACH)
    with as_role("app_open"):
        assert access.towards_team(cast.shabnam, cast.ashton) is access.Who.WORKER
        assert access.towards_person(cast.shabnam, cast.tom) == (access.Who.COACH, "your team's coach")
        assert set(access.people_of(cast.shabnam)) == {cast.edith}


def test_an_office_is_its_administrators_until_they_leave_it(cast: Cast, sign_in: Any) -> None:
    page = reverse("office", args=[cast.ashton.organisation_id])
    theirs = reverse("office", args=[cast.leigh.organisation_id])
    with as_role("app_open"):
        assert sign_in(cast.ada).get(page).status_code == 200
        assert sign_in(cast.ada).get(theirs).status_code == 404
        assert sign_in(cast.shabnam).get(page).status_code == 404
        assert organisations_of(cast.ada) == [cast.ashton.organisation]
    with keys():
        cast.ada.administrations.update(ended_on=day(0))
    client = sign_in(cast.ada)
    with as_role("app_open"):
        assert client.get(page).status_code in (302, 404)
        assert organisations_of(cast.ada) == []


def test_a_contract_is_its_commissioners_until_they_leave_it(
    cast: Cast, sign_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def came_in(*asked: object) -> None:
        raise RuntimeError("came in")

    monkeypatch.setattr("wellbeing.reports.views._issue", came_in)
    page = reverse("report", args=[cast.contract.pk, 2026, 1])
    with as_role("app_open"), pytest.raises(RuntimeError, match="came in"):
        sign_in(cast.jo).get(page)
    with keys():
        cast.jo.commissions.update(ended_on=day(0))
    client = sign_in(cast.jo)
    with as_role("app_open"):
        assert client.get(page).status_code in (302, 404)


def test_history_keeps_on_what_basis_somebody_wrote(cast: Cast, sign_in: Any) -> None:
    sent = {"id": str(uuid.uuid4()), "text": "She sang all morning"}
    sign_in(cast.shabnam).post(reverse("note", args=[cast.edith.pk]), sent)
    with keys():
        assert sql("select pgh_context ->> 'why' from profiles_noteevent") == [("your team",)]
