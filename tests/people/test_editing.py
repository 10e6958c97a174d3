"""Two people, one row, and a row that went away."""

from __future__ import annotations

import threading
import uuid
from typing import Any

import pytest
from django.db import OperationalError, transaction
from django.http import Http404
from django.urls import reverse

from people import asking, editing
from people.editing import save_if_unchanged
from tests.conftest import as_role, held_elsewhere, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def test_what_was_typed_about_someone_who_moved_away_comes_back(sign_in: Any, cast: Cast) -> None:
    browser = sign_in(cast.shabnam)
    with keys():
        type(cast.edith).objects.filter(pk=cast.edith.pk).update(team=cast.leigh)
    answer = browser.post(reverse("note", args=[cast.edith.pk]), {"text": "She sang all morning"})
    page = answer.content.decode()
    assert answer.status_code == 404 and "She sang all morning" in page and "has been saved" in page


def test_a_row_that_went_while_somebody_wrote_is_not_there(cast: Cast) -> None:
    asking.tell(cast.shabnam.pk)
    person = type(cast.edith).objects.get(pk=cast.edith.pk)
    with keys():
        type(cast.edith).objects.filter(pk=cast.edith.pk).update(team=cast.leigh)
    with pytest.raises(Http404):
        save_if_unchanged(person, person.version, called="Edie")


def test_a_key_that_a_phone_made_is_one_workers_own(cast: Cast) -> None:
    """By the code alone: what somebody else sent under the same key is neither told nor in the way."""
    key = uuid.uuid4()
    with as_role("app_open"):
        for user, said in ((cast.shabnam, "hers"), (cast.dawn, "his"), (cast.shabnam, "again")):
            asking.tell(user.pk)
            answer = editing.once(user, key, str(user.pk).encode(), lambda said=said: (201, said))
            assert answer == (201, "hers" if user == cast.shabnam else "his")


def test_the_same_key_twice_at_once_waits_for_the_first(cast: Cast) -> None:
    key = uuid.uuid4()
    asking.tell(cast.shabnam.pk)
    with held_elsewhere(key), pytest.raises(OperationalError, match="lock timeout"):
        editing.once(cast.shabnam, key, b"", lambda: (201, "kept"))


def test_locks_are_taken_in_one_order_so_that_nobody_waits_in_a_ring(cast: Cast) -> None:
    """While the first is held by another, the second is not taken either."""
    first, second = sorted(uuid.uuid4() for _ in range(2))
    mine = sql("select pg_backend_pid()")[0][0]
    held: list[Any] = []
    with held_elsewhere(first) as q:

        def look() -> None:
            q.execute("select granted from pg_locks where locktype = 'advisory' and pid = %s", [mine])
            held.extend(q.fetchall())

        timer = threading.Timer(0.05, look)
        timer.start()
        with pytest.raises(OperationalError, match="lock timeout"), transaction.atomic():
            editing.lock(second, first)
        timer.join()
    assert held == [(False,)]
