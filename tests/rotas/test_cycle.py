"""A rota on its way: needs, preferences, gaps, agreed; what changes after is marked and seen."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Outbox
from rotas import claiming, cycle, leave, patterns, swaps, week
from rotas.models import Ask, Away, ChangeSeen, Pattern, Period, Preference, Visit
from rotas.times import monday_of
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def to(client: Any, cast: Cast, where: str) -> Any:
    asking.tell(cast.shabnam.pk)
    period = cycle.upcoming(cast.ashton)
    sent = {"to": where, "version": period.version if period else 0}
    return client.post(reverse("cycle", args=[cast.ashton.pk]), sent, follow=True)


def agreed(cast: Cast) -> tuple[Period, Visit]:
    """A rota of this week and the next, agreed with one visit of Dawn's in it."""
    monday = monday_of(timezone.localdate())
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(2, 9))
        period = Period.objects.create(
            team=cast.ashton, first=monday, after=monday + dt.timedelta(days=14), state="draft"
        )
    asking.tell(cast.shabnam.pk)
    cycle.move(period, 1, "agreed")
    return period, visit


def test_a_rota_goes_from_needs_to_agreed_with_a_letter_to_everyone(cast: Cast, sign_in: Any) -> None:
    with keys():
        Preference.objects.create(team=cast.ashton, user=cast.dawn, tone="cant", weekdays=2)
    client = sign_in(cast.shabnam)
    page = reverse("cycle", args=[cast.ashton.pk])
    assert "No rota on its way" in client.get(page).content.decode()
    html = to(client, cast, "begin").content.decode()
    assert "What people need" in html and "Ask what suits us" in html
    to(client, cast, "begin")
    asking.tell(cast.shabnam.pk)
    period = Period.objects.get()
    assert period.first.weekday() == 0 and (period.first - timezone.localdate()).days >= 14
    with keys():
        days = (period.first - timezone.localdate()).days
        open_visit = make.visit(person=cast.edith, starts_at=make.at(days, 9))
    html = to(client, cast, "asked").content.decode()
    assert "Dawn said something." in html and "Nothing from Shabnam" in html
    html = to(client, cast, "draft").content.decode()
    assert "1 visit needs someone" in html and "We agreed this rota" in html
    asking.tell(cast.dawn.pk)
    claiming.take(open_visit.pk, by=cast.dawn)
    html = to(client, cast, "agreed").content.decode()
    assert "Agreed on" in html
    asking.tell(cast.shabnam.pk)
    open_visit.refresh_from_db()
    assert open_visit.agreed_worker == cast.dawn and open_visit.agreed_starts_at == open_visit.starts_at
    with as_role("worker"):
        kinds = sorted(Outbox.objects.filter(kind__startswith="rota").values_list("kind", "subject_id"))
    both = sorted([cast.shabnam.pk, cast.dawn.pk])
    assert kinds == [("rota-agreed", pk) for pk in both] + [("rota-asked", pk) for pk in both]


def test_two_colleagues_who_move_it_move_it_once(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    to(client, cast, "begin")
    page = reverse("cycle", args=[cast.ashton.pk])
    client.post(page, {"to": "asked", "version": 1})
    again = client.post(page, {"to": "asked", "version": 1}, follow=True)
    assert "A colleague moved it on just now" in again.content.decode()
    for where, version in (("agreed", 2), ("x", 2), ("draft", "y")):
        assert client.post(page, {"to": where, "version": version}).status_code == 302
    asking.tell(cast.shabnam.pk)
    assert Period.objects.get().state == "asked"


def test_a_later_change_is_marked_and_seen_by_whom_it_touches(cast: Cast, sign_in: Any) -> None:
    _, visit = agreed(cast)
    assert not cycle.changes(cast.ashton, asking=cast.dawn)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(worker=cast.shabnam)
    asking.tell(cast.dawn.pk)
    (change,) = cycle.changes(cast.ashton, asking=cast.dawn)
    assert change.words == "goes to Shabnam instead of you" and change.to_see
    page = reverse("cycle", args=[cast.ashton.pk])
    client = sign_in(cast.dawn)
    assert "Have you seen this?" in client.get(page).content.decode()
    seen = reverse("change_seen", args=[cast.ashton.pk, visit.pk])
    assert client.post(seen).status_code == client.post(seen).status_code == 302
    html = client.get(page).content.decode()
    assert "Have you seen this?" not in html and "Changed since we agreed" in html
    asking.tell(cast.dawn.pk)
    assert ChangeSeen.objects.count() == 1
    moved = visit.starts_at + dt.timedelta(hours=1)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(starts_at=moved, ends_at=moved + dt.timedelta(hours=1))
    asking.tell(cast.dawn.pk)
    (change,) = cycle.changes(cast.ashton, asking=cast.dawn)
    assert change.to_see and change.words == "is at another time, goes to Shabnam instead of you"
    with keys():
        Visit.objects.filter(pk=visit.pk).update(cancelled_on=timezone.localdate())
    asking.tell(cast.dawn.pk)
    assert cycle.changes(cast.ashton, asking=cast.dawn)[0].words == "is called off"


def test_a_gap_that_was_agreed_is_no_change(cast: Cast) -> None:
    with keys():
        make.visit(person=cast.edith, starts_at=make.at(3, 9))
    agreed(cast)
    asking.tell(cast.dawn.pk)
    assert not cycle.changes(cast.ashton, asking=cast.dawn)


def test_what_changed_for_me_stands_on_the_rota_and_today_until_i_have_seen_it(
    cast: Cast, sign_in: Any
) -> None:
    _, visit = agreed(cast)
    today, board = reverse("today"), f"{reverse('rota', args=[cast.ashton.pk])}?day={visit.day}"
    client = sign_in(cast.dawn)
    assert "Have you seen" not in client.get(today).text + client.get(board).text
    with keys():
        Visit.objects.filter(pk=visit.pk).update(starts_at=visit.starts_at - dt.timedelta(hours=1))
    assert "this visit is at another time" in client.get(today).text
    assert "1 visit of yours changed" in client.get(board).text
    assert "Have you seen" not in sign_in(cast.shabnam).get(board).text
    client = sign_in(cast.dawn)
    client.post(reverse("change_seen", args=[cast.ashton.pk, visit.pk]))
    assert "Have you seen" not in client.get(today).text + client.get(board).text


def test_who_changed_it_has_seen_it_and_the_board_marks_it(cast: Cast) -> None:
    _, visit = agreed(cast)
    asking.tell(cast.dawn.pk)
    claiming.give_back(visit.pk, by=cast.dawn)
    (change,) = cycle.changes(cast.ashton, asking=cast.dawn)
    assert change.words == "needs someone instead of you" and not change.to_see
    asking.tell(cast.shabnam.pk)
    claiming.take(visit.pk, by=cast.shabnam)
    assert not cycle.changes(cast.ashton, asking=cast.shabnam)[0].to_see
    asking.tell(cast.dawn.pk)
    assert cycle.changes(cast.ashton, asking=cast.dawn)[0].to_see  # someone else has it now
    shown = week.of_team(cast.ashton, monday_of(visit.day), asking=cast.dawn).day(visit.day)
    assert [slot.changed for slot in shown.slots] == [True]


def test_whoever_asked_for_a_swap_or_said_yes_has_seen_it(cast: Cast) -> None:
    """Nobody ticks what they did themselves; a third hand, or another time, is news."""
    with keys():
        back = make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(4, 14))
    _, visit = agreed(cast)
    asking.tell(cast.dawn.pk)
    made = swaps.ask(Ask(visit=visit, how="one", to=cast.shabnam, back=back), by=cast.dawn)
    asking.tell(cast.shabnam.pk)
    swaps.say_yes(made, by=cast.shabnam)
    for who in (cast.dawn, cast.shabnam):
        asking.tell(who.pk)
        both = cycle.changes(cast.ashton, asking=who)
        assert len(both) == 2 and not any(change.to_see for change in both)
    later = visit.starts_at + dt.timedelta(hours=1)
    with keys():
        Visit.objects.filter(pk=visit.pk).update(starts_at=later, ends_at=later + dt.timedelta(minutes=30))
        Visit.objects.filter(pk=back.pk).update(worker=None)
    for who, what in ((cast.dawn, visit), (cast.shabnam, back)):
        asking.tell(who.pk)
        assert what.pk in {change.id for change in cycle.changes(cast.ashton, asking=who) if change.to_see}


def test_whoever_goes_away_has_seen_that_their_visits_open(cast: Cast) -> None:
    _, visit = agreed(cast)
    asking.tell(cast.dawn.pk)
    leave.go(Away(starts_on=visit.day, ends_on=visit.day), by=cast.dawn)
    (change,) = cycle.changes(cast.ashton, asking=cast.dawn)
    assert change.words == "needs someone instead of you" and not change.to_see


def test_a_visit_that_is_new_since_is_marked(cast: Cast) -> None:
    agreed(cast)
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    with keys():
        Pattern.objects.create(
            person=cast.edith, weekdays=127, starts=dt.time(18), minutes=30, started_on=tomorrow,
            ended_on=tomorrow + dt.timedelta(days=1),
        )  # fmt: skip
    asking.tell(cast.shabnam.pk)
    patterns.make_visits(cast.edith, patterns.horizon())
    assert [c.words for c in cycle.changes(cast.ashton, asking=cast.dawn)] == ["is new (nobody yet)"]


def test_rotas_follow_each_other_and_can_be_talked_about_again(cast: Cast, sign_in: Any) -> None:
    period, _ = agreed(cast)
    asking.tell(cast.shabnam.pk)
    assert cycle.next_first(cast.ashton) == period.after
    client = sign_in(cast.shabnam)
    client.post(reverse("cycle", args=[cast.ashton.pk]), {"to": "reopen", "version": 2})
    asking.tell(cast.shabnam.pk)
    assert Period.objects.get().state == "draft" and not cycle.changes(cast.ashton, asking=cast.dawn)


def test_a_coach_looks_and_moves_nothing(cast: Cast, sign_in: Any) -> None:
    client, page = sign_in(cast.sam), reverse("cycle", args=[cast.ashton.pk])
    assert "Begin the next rota" not in client.get(page).content.decode()
    assert client.post(page, {"to": "begin"}).status_code == 403


def test_the_page_asks_as_many_queries_for_many_changes_as_for_few(cast: Cast, sign_in: Any) -> None:
    agreed(cast)
    client, counts = sign_in(cast.dawn), []
    for many in (1, 12):
        with keys():
            frank = make.person(team=cast.ashton, name=f"Frank {many}")
            for hour in range(8, 8 + many):
                make.visit(person=frank, worker=None, starts_at=make.at(3, hour), minutes=30)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(reverse("cycle", args=[cast.ashton.pk])).status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]
