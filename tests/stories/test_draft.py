"""A draft of the rota, taken over in part: proposed by the computer, agreed by each worker for themselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from people import asking, post
from people.models import Person
from rotas import draftjob, letters
from rotas.models import Visit
from rotas.times import monday_of
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast
from tests.stories.conftest import Enter

assert letters  # importing it says what its post does
pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def day(n: int, hour: int) -> dt.datetime:
    """That time on that day of next week."""
    monday = monday_of(timezone.localdate()) + dt.timedelta(days=7)
    return make.at((monday - timezone.localdate()).days + n, hour)


def next_week(town: Cast) -> tuple[Person, list[Visit], list[Visit]]:
    """Shabnam is with Frank each morning and Dawn each evening: open visits then are the other one's."""
    with transaction.atomic(), keys():
        frank = make.person(team=town.ashton, name="Frank Leigh")
        for n in range(3):
            make.visit(person=frank, worker=town.shabnam, starts_at=day(n, 9))
            make.visit(person=frank, worker=town.dawn, starts_at=day(n, 18))
        dawns = [make.visit(person=town.edith, starts_at=day(n, 9)) for n in range(3)]
        shabnams = [make.visit(person=town.edith, starts_at=day(n, 18)) for n in range(3)]
    return frank, dawns, shabnams


def workers(visits: list[Visit]) -> list[object]:
    with transaction.atomic(), keys():
        return [Visit.objects.get(pk=one.pk).worker_id for one in visits]


def the_worker(job: Callable[[], Any]) -> Any:
    """What Celery's worker does within a second."""
    with as_role("worker"):
        asking.tell(None)
        return job()


def test_a_draft_is_taken_over_in_part(
    town: Cast, enter: Enter, accessible: Check, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFT_JIT", "0")
    _, dawns, shabnams = next_week(town)
    # when Shabnam asks for a draft of next week
    page = enter(town.shabnam)
    here = page.url.split("/today")[0]
    page.goto(f"{here}/team/{town.ashton.pk}/rota/?day={dawns[0].day}")
    page.get_by_role("link", name="Drafts").click()
    accessible(page)
    monday = dawns[0].day
    page.get_by_label("Which weeks?").select_option(f"{monday}_{monday + dt.timedelta(days=7)}")
    page.get_by_role("button", name="Make a draft").click()
    # then the page follows it, and shows it without being asked again
    expect(page.get_by_role("heading", name="It begins in a moment")).to_be_visible()
    accessible(page)
    assert the_worker(lambda: draftjob.run_next(1))
    expect(page.get_by_role("heading", name="The draft is ready")).to_be_visible()
    expect(page.get_by_text("6 visits could have someone new.")).to_be_visible()
    accessible(page)
    assert workers([*dawns, *shabnams]) == [None] * 6
    # and nothing was sent; when she takes one, keeps one and shows it, then Dawn has a letter
    the_worker(post.drain)
    assert not mail.outbox
    page.get_by_role("link", name="Mine").click()
    page.get_by_role("button", name=re.compile("^I’ll take it")).first.click()
    expect(page.get_by_text(re.compile("^It’s yours: Edith Jones"))).to_be_visible()
    assert workers(shabnams) == [town.shabnam.pk, None, None]
    page.get_by_role("button", name=re.compile("^Keep me")).first.click()
    expect(page.get_by_text("Kept. The next draft leaves Edith’s visit as it is.")).to_be_visible()
    page.get_by_role("button", name="Show it to the team").click()
    expect(page.get_by_text("Your colleagues get a letter. Each takes what suits them.")).to_be_visible()
    the_worker(post.drain)
    assert [letter.to for letter in mail.outbox] == [[town.dawn.email]]
    # when Dawn, whose Tuesday has filled up meanwhile, takes all of hers by keyboard
    with transaction.atomic(), keys():
        walter = make.person(team=town.ashton, name="Walter Hill")
        make.visit(person=walter, worker=town.dawn, starts_at=day(1, 9))
    page = enter(town.dawn)
    page.goto(f"{here}/team/{town.ashton.pk}/rota/drafts/")
    page.get_by_role("link", name="Draft 1").click()
    page.get_by_role("button", name="Take all 3 of mine").focus()
    page.keyboard.press("Enter")
    # then two are hers, the third says why not, and what is Shabnam's stays open for Shabnam
    expect(page.get_by_text("2 visits are yours now.")).to_be_visible()
    expect(page.get_by_text(re.compile("Edith, Tuesday: You are with Walter at 9am."))).to_be_visible()
    accessible(page)
    assert workers(dawns) == [town.dawn.pk, None, town.dawn.pk]
    assert workers(shabnams) == [town.shabnam.pk, None, None]
