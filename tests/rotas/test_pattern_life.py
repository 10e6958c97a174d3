"""A support pattern in use: its window, what it helps with, pauses, bank holidays, changes seen first."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from people import asking
from rotas import patterns
from rotas.models import Pattern, Visit
from rotas.slots import slots
from rotas.times import LONDON, bank_holiday, monday_of
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def form(**more: Any) -> dict[str, Any]:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    return {
        "id": uuid4(), "days": [*range(7)], "starts": "08:00", "minutes": 45, "every": 1, "workers": 1,
        "started_on": tomorrow.isoformat(), "purpose": "Breakfast", "essential": "no", **more,
    }  # fmt: skip


def new(cast: Cast, client: Any, **more: Any) -> Any:
    return client.post(reverse("pattern_new", args=[cast.edith.pk]), form(**more))


def test_a_visit_has_a_window_unless_its_time_is_fixed_with_a_reason(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    page = reverse("patterns", args=[cast.edith.pk])
    assert new(cast, client).status_code == 302
    assert "Between 7am and 9am, usually 8am" in client.get(page).content.decode()
    missing = new(cast, client, starts="12:00", time_critical="on")
    assert missing.status_code == 422 and "Write why the time cannot move" in missing.content.decode()
    fixed = {"time_critical": "on", "time_critical_why": "Her insulin", "earliest": "11:00"}
    assert new(cast, client, starts="12:00", **fixed).status_code == 302
    assert new(cast, client, starts="23:30").status_code == 302
    html = client.get(page).content.decode()
    assert "At 12pm exactly: Her insulin." in html and "Between 10.30pm and 11.59pm" in html


def test_it_names_what_the_person_wants_and_only_theirs(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    asking.tell(cast.shabnam.pk)
    wish = cast.edith.outcomes.get()
    assert new(cast, client, outcomes=[str(cast.tom.pk)]).status_code == 422
    assert new(cast, client, outcomes=[str(wish.pk)]).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert Pattern.objects.get().outcomes == [wish.pk]
    assert wish.statement in client.get(reverse("patterns", args=[cast.edith.pk])).content.decode()


def test_a_short_visit_is_a_warning_unless_it_is_agreed(cast: Cast, sign_in: Any) -> None:
    """NICE guideline NG21."""
    client, page = sign_in(cast.shabnam), reverse("patterns", args=[cast.edith.pk])
    new(cast, client, minutes=15)
    assert "NICE asks for 30 or more" in client.get(page).content.decode()
    asking.tell(cast.shabnam.pk)
    row = Pattern.objects.get()
    edit = reverse("pattern_edit", args=[cast.edith.pk, row.pk])
    client.post(edit, form(minutes=15, short_agreed="on", version=1, sure="yes"))
    assert "NICE asks" not in client.get(page).content.decode()


def test_until_and_alternating_weeks(cast: Cast, sign_in: Any) -> None:
    client, first = sign_in(cast.shabnam), timezone.localdate() + dt.timedelta(days=1)
    assert new(cast, client, until=(first - dt.timedelta(days=2)).isoformat()).status_code == 422
    until = first + dt.timedelta(days=15)
    assert new(cast, client, every=2, until=until.isoformat()).status_code == 302
    asking.tell(cast.shabnam.pk)
    days = sorted(Visit.objects.values_list("day", flat=True))
    weeks = {(monday_of(day) - monday_of(first)).days // 7 for day in days}
    assert weeks <= {0, 2} and days[0] == first and days[-1] <= until


def test_a_pause_keeps_the_place_and_the_worker(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    new(cast, client)
    asking.tell(cast.shabnam.pk)
    row, (one, two, three) = Pattern.objects.get(), Visit.objects.order_by("day")[:3]
    Visit.objects.update(worker=cast.dawn)
    page = reverse("pattern_pause", args=[cast.edith.pk, row.pk])
    assert client.get(page).status_code == 200
    wrong = {"version": 1, "begins": two.day.isoformat(), "back": two.day.isoformat()}
    assert client.post(page, wrong).status_code == 422
    said = client.post(page, wrong | {"back": three.day.isoformat()}, follow=True)
    assert "1 visit rests in place." in said.content.decode() and "Paused from" in said.content.decode()
    asking.tell(cast.shabnam.pk)
    assert [v.pk for v in Visit.objects.going_ahead().order_by("day")[:2]] == [one.pk, three.pk]
    shown = slots(Visit.objects.filter(pk__in=[one.pk, two.pk, three.pk]), asking=cast.dawn)
    assert [slot.resting for slot in shown] == [False, True, False]
    assert client.post(page, {"version": 1, "end": 1}, follow=True).status_code == 200  # stale: shown again
    asking.tell(cast.shabnam.pk)
    assert Pattern.objects.get().paused_from
    client.post(page, {"version": 2, "end": 1})
    asking.tell(cast.shabnam.pk)
    two.refresh_from_db()
    assert Visit.objects.going_ahead().count() == Visit.objects.count() and two.worker == cast.dawn


def test_a_change_is_seen_visit_by_visit_before_it_happens(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    new(cast, client)
    asking.tell(cast.shabnam.pk)
    row, (one, two) = Pattern.objects.get(), Visit.objects.order_by("day")[:2]
    Visit.objects.filter(pk__in=[one.pk, two.pk]).update(worker=cast.dawn)
    with keys():
        frank = make.person(team=cast.ashton, name="Frank Leigh")
        at = dt.datetime.combine(two.day, dt.time(10), LONDON)
        make.visit(person=frank, worker=cast.dawn, starts_at=at)
    edit = reverse("pattern_edit", args=[cast.edith.pk, row.pk])
    html = client.post(edit, form(starts="10:00", version=1)).content.decode()
    assert "Will be at 10am. Dawn keeps it" in html and "Dawn is busy then, so it opens" in html
    asking.tell(cast.shabnam.pk)
    one.refresh_from_db()
    assert one.starts_at.astimezone(LONDON).hour == 8
    assert client.post(edit, form(starts="10:00", version=1, sure="yes")).status_code == 302


def test_bank_holidays_are_flagged_and_go_ahead(
    cast: Cast, sign_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sign_in(cast.shabnam)
    new(cast, client)
    day = timezone.localdate() + dt.timedelta(days=3)
    said = lambda on: "Summer bank holiday" if on == day else ""  # noqa: E731
    monkeypatch.setattr("rotas.views.patterns.bank_holiday", said)
    html = client.get(reverse("patterns", args=[cast.edith.pk])).content.decode()
    assert "is a bank holiday:" in html and "1 visit that day goes ahead" in html
    asking.tell(cast.shabnam.pk)
    assert Visit.objects.going_ahead().filter(day=day).exists()
    assert bank_holiday(dt.date(2026, 12, 25)) and bank_holiday(dt.date(2026, 12, 28))


@pytest.mark.parametrize("day", [dt.date(2026, 10, 25), dt.date(2027, 3, 28)])
def test_a_change_across_both_clock_changes_keeps_the_wall_clock(cast: Cast, day: dt.date) -> None:
    pattern = Pattern(person=cast.edith, weekdays=127, starts=dt.time(7, 30), minutes=45)
    for on in (day - dt.timedelta(days=1), day, day + dt.timedelta(days=1)):
        made = patterns._as_agreed(pattern, on)
        assert made["starts_at"].astimezone(LONDON).time() == dt.time(7, 30)
        assert made["ends_at"] - made["starts_at"] == dt.timedelta(minutes=45)
