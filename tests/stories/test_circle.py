"""A circle, from a person's purpose to its third meeting, with something taken by a link."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from profiles.models import CircleAction, Facilitator, FacilitatorPage
from tests.conftest import keys
from tests.doors_circles import allow
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def test_a_circle_goes_from_purpose_to_third_meeting(
    town: Cast, enter: Enter, accessible: Check, live_server: LiveServer
) -> None:
    # given Edith, who heard of circles and asked for one, and a volunteer who agreed to her page
    today = timezone.localdate()
    with transaction.atomic(), keys():
        allow(town.edith, town.dawn)
        carol = Facilitator.objects.create(team=town.ashton, name="Carol")
        FacilitatorPage.objects.create(
            facilitator=carol, team=town.ashton, author=town.dawn, number=1, agreed_on=today,
            appreciate="Patience", interests="roses",
        )  # fmt: skip
    page = enter(town.dawn)
    page.goto(live_server.url + reverse("person", args=[town.edith.pk]))
    # when her worker writes down the purpose
    page.get_by_role("link", name="Community Circle").click()
    accessible(page)
    page.get_by_role("link", name="Edith asks for a circle").click()
    page.get_by_label("What is the circle for, in their own words?").fill("So I’m back at church")
    page.get_by_label("How did they ask for it?").fill("Aloud, after the carol service")
    accessible(page)
    page.get_by_role("button", name="Save").click()
    # and Edith chooses who runs it, after reading the pages
    page.get_by_role("link", name="Read the volunteers’ pages together").click()
    expect(page.get_by_text("You both enjoy: roses")).to_be_visible()
    accessible(page)
    page.get_by_role("radio", name="Carol").check()
    page.get_by_label("What did they like in that page?").fill("Roses, and patience")
    page.get_by_role("button", name="Choose").click()
    # and Maureen says yes, and gets a link of her own
    page.get_by_role("link", name="Add someone").click()
    page.get_by_label("Their name").fill("Maureen")
    page.get_by_label("What do they enjoy doing?").fill("a good laugh")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Maureen").click()
    page.get_by_role("button", name="Make a link").click()
    link = page.get_by_label("The link").input_value()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy it").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == link
    accessible(page)
    # when they plan three meetings, and something anyone might do
    circle = live_server.url + reverse("circle", args=[town.edith.pk])
    for month in range(3):
        page.goto(circle)
        page.get_by_role("link", name="Plan the next one").click()
        page.get_by_label("Which day?").fill((today + dt.timedelta(days=28 * month)).isoformat())
        page.get_by_label("Where?").fill("At Edith’s")
        page.get_by_role("button", name="Save").click()
        expect(page.get_by_role("link", name=re.compile(f"^Meeting {month + 1},"))).to_be_visible()
    page.get_by_role("link", name="Add something").click()
    page.get_by_label("What could somebody do?").fill("Lift to church")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name=re.compile("^I’ll go along")).last.click()
    expect(page.get_by_text("It is in your diary.")).to_be_visible()
    accessible(page)
    # then Maureen, without an account, opens her link and says she comes and she can
    page.context.clear_cookies()
    page.goto(link)
    expect(page.get_by_role("heading", name="Hello, Maureen")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="I’ll be there").click()
    expect(page.get_by_text("You said you’ll be there")).to_be_visible()
    page.get_by_role("button", name=re.compile("^I can.*Lift to church")).click()
    expect(page.get_by_role("button", name=re.compile("^Done.*Lift to church"))).to_be_visible()
    accessible(page)
    # and what was done at the third meeting stands for all to read
    with transaction.atomic(), keys():
        assert CircleAction.objects.get().taken_by.name == "Maureen"  # type: ignore[union-attr]
    enter(town.dawn)
    page.goto(circle)
    expect(page.get_by_text("Maureen said “I can”.")).to_be_visible()
    expect(page.get_by_text("Maureen is coming.")).to_be_visible()
    page.get_by_role("link", name=re.compile("^Meeting 3,")).click()
    page.get_by_label("What did you do together?").fill("We sang, and planned Sundays")
    page.get_by_role("button", name="Save").click()
    page.context.clear_cookies()
    page.goto(link)
    expect(page.get_by_text("We sang, and planned Sundays")).to_be_visible()
    # when she leaves, the link is dead
    page.get_by_role("link", name="leave the circle").click()
    accessible(page)
    page.get_by_role("button", name="Leave the circle").click()
    expect(page.get_by_role("heading", name="You have left the circle")).to_be_visible()
    page.goto(link)
    expect(page.get_by_role("heading", name="This link no longer works")).to_be_visible()
    accessible(page)
