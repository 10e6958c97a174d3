"""Drafts asked for, made by the worker, stopped, found dead, and whose they are."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from people import asking
from people.models import Look, Person, User
from rotas import draftjob, drafts, draftwork
from rotas.drafting import apart, engine
from rotas.drafting.problem import Problem
from rotas.drafting.told import Draft
from rotas.models import DraftLock, DraftPlace, RotaDraft, Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.rotas.drafting.teams import begun, fill, frank, made, monday, on, page, quick, worker

assert fill and frank and quick  # fixtures
pytestmark = pytest.mark.django_db
STATES = RotaDraft.State


def test_a_draft_is_asked_for_made_and_stands_beside_the_rota(
    cast: Cast, frank: Person, fill: Visit, quick: None, sign_in: Any
) -> None:
    with keys():
        make.visit(person=frank, worker=cast.dawn, starts_at=on(0, 9))
    client = sign_in(cast.shabnam)
    ask = reverse("rota_drafts", args=[cast.ashton.pk])
    assert "There is no draft yet" in client.get(ask).content.decode()
    weeks = f"{monday()}_{monday() + dt.timedelta(7)}"
    answer = client.post(ask, {"weeks": weeks, "moves": "gaps"})
    html = client.get(answer["Location"]).content.decode()
    assert "It begins in a moment" in html and "data-follow" in html and "Look again" in html
    assert client.post(ask, {"weeks": weeks, "moves": "gaps"})["Location"] == answer["Location"]
    with worker():
        assert draftjob.run_next() and not draftjob.run_next()
    html = client.get(answer["Location"]).content.decode()
    assert "The draft is ready" in html and "1 visit could have someone new" in html
    assert "You" in html and "No visits on Monday." in html and "data-follow" not in html
    everything = client.get(answer["Location"] + "?show=all").content.decode()
    assert "Frank Leigh" in everything and "The same" in everything
    assert "Ready" in client.get(ask).content.decode()
    asking.tell(cast.shabnam.pk)
    fill.refresh_from_db()
    assert fill.worker is None  # a draft places nobody
    with keys():
        seen = set(Look.objects.filter(page="rota_draft").values_list("person_id", flat=True))
    assert seen == {cast.edith.pk, frank.pk}


def test_what_is_asked_for_wrongly_is_said(cast: Cast, sign_in: Any) -> None:
    client, ask = sign_in(cast.shabnam), reverse("rota_drafts", args=[cast.ashton.pk])
    for sent in ({}, {"weeks": "x", "moves": "gaps"}, {"weeks": "2020-01-06_2020-01-13", "moves": "x"}):
        answer = client.post(ask, sent)
        assert answer.status_code == 422 and "Choose the weeks" in answer.content.decode()
    asking.tell(cast.shabnam.pk)
    assert not RotaDraft.objects.exists()


def test_it_is_followed_by_asking_whether_anything_is_new(
    cast: Cast, fill: Visit, quick: None, sign_in: Any
) -> None:
    client, draft = sign_in(cast.shabnam), begun(cast)
    same = {"since": draft.version}
    assert client.get(page(draft), same).status_code == 204
    with worker():
        draftjob.run_next()
    assert client.get(page(draft), same).status_code == 200


def test_a_better_draft_replaces_the_first_while_it_is_made(
    cast: Cast, fill: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the first draft of the only week it is on the page, long before the last."""
    seen: list[tuple[int, int]] = []

    def first(problem: Problem, *, seed: int) -> Draft:
        return engine.draft(problem, seconds=0, seed=seed)

    def better(problem: Problem, *, seconds: float, seed: int) -> Iterator[Draft]:
        row = RotaDraft.objects.get()
        seen.append((row.share, row.places.exclude(worker=None).count()))
        RotaDraft.objects.update(told_at=timezone.now() - drafts.SILENT)
        yield Draft({}, 10**6, 1, 0.5)  # not due: nothing is taken from it
        yield Draft({0: (1, 540)}, 5, 2, 1.0)

    monkeypatch.setattr(apart, "first", first)
    monkeypatch.setattr(apart, "better", better)
    draft = made(cast)
    assert seen == [(draftjob.FIRST, 1)]
    assert draft.places.get().worker == cast.shabnam
    assert draft.places.count() == 1
    assert timezone.now() - draft.told_at < drafts.SILENT, "each step says that it is alive"


def test_one_tap_stops_it_and_what_was_found_stays(
    cast: Cast, fill: Visit, quick: None, monkeypatch: pytest.MonkeyPatch, sign_in: Any
) -> None:
    draft, closed = begun(cast), []

    def better(problem: Problem, *, seconds: float, seed: int) -> Iterator[Draft | None]:
        drafts.stop(RotaDraft.objects.get())
        turns = 0
        try:
            while turns < 20:
                turns += 1
                yield None
        finally:
            closed.append(turns)

    monkeypatch.setattr(apart, "better", better)
    with worker():
        assert draftjob.run_next()
    asking.tell(cast.shabnam.pk)
    draft.refresh_from_db()
    assert draft.state == STATES.STOPPED and draft.places.count() == 1
    assert closed == [1], "whoever makes it is told at the next step"
    client = sign_in(cast.shabnam)
    html = client.post(page(draft), {"do": "stop"}, follow=True).content.decode()
    assert "You stopped it" in html and "1 visit could have someone new" in html


def test_one_that_is_ready_is_not_stopped_any_more(
    cast: Cast, fill: Visit, quick: None, sign_in: Any
) -> None:
    draft = made(cast)
    html = sign_in(cast.dawn).post(page(draft), {"do": "stop"}, follow=True).content.decode()
    assert "The draft is ready" in html


def test_one_that_waits_is_stopped_before_it_begins(cast: Cast, sign_in: Any) -> None:
    draft = begun(cast)
    client = sign_in(cast.dawn)
    assert client.post(page(draft), {"do": "stop"}).status_code == 302
    with worker():
        assert not draftjob.run_next()


def silent(draft: RotaDraft, **more: Any) -> None:
    with keys():
        long_ago = timezone.now() - max(drafts.SILENT, drafts.SOON) - dt.timedelta(seconds=1)
        RotaDraft.objects.filter(pk=draft.pk).update(told_at=long_ago, **more)


def test_one_whose_process_was_killed_is_said_to_be_dead_and_can_be_begun_again(
    cast: Cast, fill: Visit, quick: None, sign_in: Any
) -> None:
    draft, client = begun(cast), sign_in(cast.shabnam)
    with keys():
        RotaDraft.objects.update(state=STATES.RUNNING)
    html = client.get(page(draft)).content.decode()
    assert "It ended by itself" not in html and "data-follow" in html
    silent(draft, state=STATES.RUNNING)
    html = client.get(page(draft), {"since": draft.version}).content.decode()
    assert "It ended by itself" in html and "data-follow" not in html  # nothing else need run to know it
    again = begun(cast)
    assert again.pk != draft.pk and again.number == 2
    draft.refresh_from_db()
    assert draft.state == STATES.DEAD
    silent(again, state=STATES.RUNNING)
    with worker():
        assert not draftjob.run_next()  # and whoever would make the next one says so too
    asking.tell(cast.shabnam.pk)
    again.refresh_from_db()
    assert again.state == STATES.DEAD


def test_one_that_nobody_begins_says_so(cast: Cast, sign_in: Any) -> None:
    draft, client = begun(cast), sign_in(cast.shabnam)
    assert "The helper that makes drafts has not answered" not in client.get(page(draft)).content.decode()
    follows = f"{page(draft)}?since={draft.version}"
    assert client.get(follows).status_code == 204
    silent(draft)
    html = client.get(follows).content.decode()
    assert "The helper that makes drafts has not answered" in html and "It ended by itself" not in html
    assert "of its time is over" not in html and "fill the rota by hand" in html
    assert client.get(f"{follows} waits").status_code == 204, "said once"


def test_trouble_is_said_and_leaves_nothing_running(
    cast: Cast, fill: Visit, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, sign_in: Any
) -> None:
    def dies(problem: Problem, *, seed: int) -> Draft:
        raise apart.NoDraft("MemoryError")

    monkeypatch.setattr(apart, "first", dies)
    draft = begun(cast)
    with caplog.at_level(logging.ERROR), worker():
        assert draftjob.run_next()
    asking.tell(cast.shabnam.pk)
    draft.refresh_from_db()
    assert draft.state == STATES.DEAD and "MemoryError" in caplog.text
    assert "It ended by itself" in sign_in(cast.shabnam).get(page(draft)).content.decode()


def test_one_is_made_at_a_time_and_the_longest_waiting_first(cast: Cast) -> None:
    mine = begun(cast)
    asking.tell(cast.priya.pk)
    theirs = drafts.begin(cast.wigan, monday(), monday() + dt.timedelta(7), moves=False, by=cast.priya)
    with worker(), connection.cursor() as q:
        q.execute("select draft_id from job_draft('15 seconds')")
        assert q.fetchall() == [(mine.pk,)]
        q.execute("select draft_id from job_draft('15 seconds')")
        assert q.fetchall() == []
    with keys():
        RotaDraft.objects.filter(pk=mine.pk).update(state=STATES.DONE)
    with worker(), connection.cursor() as q:
        q.execute("select draft_id from job_draft('15 seconds')")
        assert q.fetchall() == [(theirs.pk,)]


def test_no_web_request_can_ask_for_the_jobs_function(cast: Cast) -> None:
    with pytest.raises(Exception, match="permission denied"), transaction.atomic(), connection.cursor() as q:
        q.execute("select draft_id from job_draft('15 seconds')")


def test_a_team_has_one_draft_on_its_way(cast: Cast) -> None:
    draft = begun(cast)
    with pytest.raises(IntegrityError, match="rotadraft_one_at_a_time"), transaction.atomic():
        RotaDraft.objects.create(
            team=cast.ashton, asked_by=cast.dawn, number=9, first=draft.first, after=draft.after
        )


def test_a_coach_and_other_teams_see_no_draft(cast: Cast, fill: Visit, quick: None) -> None:
    draft = made(cast)
    DraftLock.objects.create(team=cast.ashton, visit=fill, worker=cast.dawn)
    for user in (cast.sam, cast.priya, cast.zed, cast.gone, cast.ada, cast.jo):
        asking.tell(user.pk)
        assert not RotaDraft.objects.exists() and not DraftPlace.objects.exists()
        assert not DraftLock.objects.exists()
        assert not RotaDraft.objects.filter(pk=draft.pk).update(share=1)


def test_only_the_last_drafts_are_kept(cast: Cast) -> None:
    for _ in range(drafts.KEPT + 2):
        drafts.stop(begun(cast))
    assert [draft.number for draft in drafts.earlier(cast.ashton)] == [7, 6, 5, 4, 3]


def queries(client: Any, draft: RotaDraft) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(page(draft) + "?show=all").status_code == 200
    return len(seen)


def test_the_page_asks_as_much_for_many_visits_as_for_one(
    cast: Cast, frank: Person, fill: Visit, quick: None, sign_in: Any
) -> None:
    draft, client = made(cast), sign_in(cast.shabnam)
    few = queries(client, draft)
    with keys():
        for hour in range(8, 20):
            make.visit(person=frank, starts_at=on(1, hour))
            make.visit(person=cast.edith, starts_at=on(2, hour), worker=cast.dawn)
    assert queries(client, made(cast)) == few


def test_reading_a_week_asks_as_much_for_many_workers_as_for_two(cast: Cast, fill: Visit) -> None:
    def asked() -> int:
        draft = begun(cast)
        with CaptureQueriesContext(connection) as seen:
            draftwork.read(draft)
        drafts.stop(draft)
        return len(seen)

    few = asked()
    with keys():
        for n in range(6):
            user: User = make.member(name=f"Una {n}", team=cast.ashton)
            make.visit(person=cast.edith, starts_at=on(n, 12), worker=user)
    assert asked() == few
