"""A first profile made together on a phone, and a working / not working that changes it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.db import transaction
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from people import asking
from profiles import onepage
from profiles.models import PersonPage
from tests.conftest import keys
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def test_a_first_profile_is_made_together_on_a_phone(
    town: Cast, enter: Enter, accessible: Check, live_server: LiveServer
) -> None:
    # given somebody new, without a page
    with transaction.atomic(), keys():
        PersonPage.objects.filter(person=town.edith).delete()
    page = enter(town.dawn)
    page.goto(live_server.url + reverse("person", args=[town.edith.pk]))
    # when their worker looks for a way to begin
    page.get_by_role("link", name="Thinking tools").click()
    accessible(page)
    page.get_by_role("link", name="One-page profile talk").click()
    accessible(page)
    page.get_by_role("link", name="Have the talk").click()
    accessible(page)
    # and they talk
    page.get_by_label("They told us", exact=True).check()
    page.get_by_label("What do people thank Edith for?").fill("Never forgetting a birthday")
    page.get_by_label("Who matters to Edith?").fill("Joe rings on Sundays at 4")
    page.get_by_label("What helps Edith?").fill("Knock, and wait")
    page.get_by_role("button", name="Save").click()
    accessible(page)
    # then each line goes beside the profile, and into it, at a tap
    page.get_by_role("button", name="Bring these lines to the profile").click()
    expect(page.get_by_text("Joe rings on Sundays at 4", exact=True)).to_be_visible()
    page.get_by_role("button", name="Put in every line of the talk").click()
    accessible(page)
    page.get_by_label("Supported to write this by").fill("Dawn")
    page.get_by_role("button", name="Save this page").click()
    # and stands on Edith's page, with who helped and a way to print it large
    expect(page).to_have_url(re.compile(f"/person/{town.edith.pk}/$"))
    expect(page.get_by_text("Joe rings on Sundays at 4")).to_be_visible()
    expect(page.get_by_text("Edith wrote this with Dawn.")).to_be_visible()
    expect(page.get_by_role("link", name="Large print")).to_be_visible()
    accessible(page)


def test_what_does_not_work_changes_the_profile(
    town: Cast, enter: Enter, accessible: Check, live_server: LiveServer
) -> None:
    # given a worker at Edith's tools
    page = enter(town.shabnam)
    page.goto(live_server.url + reverse("tool", args=[town.edith.pk, "working"]))
    page.get_by_role("link", name="Start it together").click()
    page.get_by_label("What is it about?").fill("Mornings")
    page.get_by_role("button", name="Save and go on").click()
    # when the workers' view comes before Edith's
    page.get_by_role("link", name=re.compile("^Add.*Workers, not working")).click()
    page.get_by_label("What is it?").fill("Four of us in a week")
    page.get_by_role("button", name="Save").click()
    # then the page says whose view comes first
    expect(page.get_by_text("Ask Edith first").first).to_be_visible()
    accessible(page)
    # when Edith's view, something to do, and what it taught stand
    page.get_by_role("link", name="Working and not working").click()
    page.get_by_role("link", name=re.compile("^Add.*Edith, not working")).click()
    page.get_by_label("What is it?").fill("I never know who it will be")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Add something to do").click()
    page.get_by_label("What will be done?").fill("Faces on the kitchen calendar")
    page.get_by_label("Who does it?").fill("Shabnam")
    page.get_by_label("By when?").fill("2030-01-05")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="We have agreed what to do").click()
    accessible(page)
    page.get_by_label("How best to support Edith?").fill("Tell me who is coming")
    page.get_by_role("button", name="Keep this").click()
    page.get_by_role("button", name="Put it beside the profile").click()
    # then one tap and a save put it on the profile
    page.get_by_role("link", name="Edith’s profile").click()
    page.get_by_role("button", name=re.compile("^Put it in.*Tell me")).click()
    page.get_by_role("button", name="Save this page").click()
    expect(page.get_by_text("Tell me who is coming").first).to_be_visible()
    asking.tell(town.dawn.pk)
    stands = onepage.of_person(town.edith)
    assert stands is not None and stands.number == 2 and "Tell me who is coming" in stands.support
