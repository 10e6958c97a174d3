"""A lane without signal: today is still there, a note waits on the phone and goes once."""

from __future__ import annotations

import re

import pytest
from django.db import transaction
from playwright.sync_api import expect

from people import asking
from profiles.models import Note
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]


def test_a_note_written_without_signal_goes_when_it_is_back(town: Cast, enter: Enter) -> None:
    # given a worker whose phone has kept today
    with transaction.atomic(), keys():
        make.visit(person=town.edith, worker=town.shabnam, starts_at=make.at(0, 0, 5))
    page = enter(town.shabnam)
    expect(page.get_by_text("On this phone")).to_be_visible(timeout=15000)
    # when the signal goes and she opens Today again
    page.context.set_offline(True)
    page.goto(page.url)
    # then her visits and Edith's page are there, without address or code
    expect(page.get_by_role("heading", name="Kept on this phone")).to_be_visible()
    expect(page.get_by_text("Edith’s roses").first).to_be_visible()
    assert "Wigan Road" not in page.content() and "code-Edith" not in page.content()
    # when she leaves a note
    page.get_by_text("Leave a note").first.click()
    page.get_by_label("What happened, in a line or two").first.fill("We sang in the lane.")
    page.get_by_role("button", name="Keep this note").first.click()
    # then nothing is called saved
    expect(page.get_by_text("Only on this phone so far.")).to_be_visible()
    expect(page.get_by_text("1 note to send")).to_be_visible()
    asking.tell(town.shabnam.pk)
    assert not Note.objects.exists()
    # when the signal is back, it goes by itself, once
    with page.expect_response(re.compile("/note/")):
        page.context.set_offline(False)
    expect(page.get_by_text("1 note to send")).to_be_hidden(timeout=15000)
    asking.tell(town.shabnam.pk)
    assert [note.text for note in Note.objects.all()] == ["We sang in the lane."]
