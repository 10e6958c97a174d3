"""An outcome walked to a place nearby, a review that changes everything at once, a worker chosen by both."""

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

from people import asking
from profiles import carrying, outcomes
from profiles.models import Chosen, Idea, Outcome, Review, Wanted
from rotas.models import Pattern
from tests.conftest import keys
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def church(town: Cast) -> Outcome:
    """Edith's outcome, carried by two of our visits for the last hundred days."""
    asking.tell(town.dawn.pk)
    began = timezone.localdate() - dt.timedelta(days=100)
    found: Outcome = town.edith.outcomes.select_related("person").get()
    outcomes.add_idea(
        Idea(
            outcome=found, person=town.edith, number=5, what="A visit on Tuesday and Thursday", a_week=2,
            reason="To begin with", by="All of us", decided_on=began,
        )
    )  # fmt: skip
    with transaction.atomic(), keys():
        Outcome.objects.filter(pk=found.pk).update(started_on=began)
        Pattern.objects.create(person=town.edith, weekdays=0b0001010, starts=dt.time(12), minutes=30)
    return found


def test_an_outcome_is_walked_to_a_place_nearby_and_fewer_paid_visits(
    town: Cast, enter: Enter, accessible: Check, live_server: LiveServer
) -> None:
    # given an outcome that two paid visits a week carry, before its other steps were walked
    wish = church(town)
    page = enter(town.dawn)
    page.goto(live_server.url + reverse("outcome", args=[town.edith.pk, wish.pk]))
    expect(page.get_by_text("4 earlier steps have no answer yet")).to_be_visible()
    accessible(page)
    # when Edith and Dawn walk all five steps
    page.get_by_role("link", name="Walk the five steps with Edith").click()
    page.get_by_label("Who walked it together?").fill("Edith and Dawn")
    for number, answer in ((1, "yes"), (2, "because"), (3, "yes"), (4, "yes")):
        page.locator(f"input[name='step-{number}'][value='{answer}']").check()
    page.locator("input[name='because-2']").fill("She likes no gadgets in the house")
    accessible(page)
    page.get_by_role("button", name="Save what we found").click()
    # and find a place at step 4
    page.get_by_role("link", name=re.compile("^Add an idea.*Places near me")).click()
    page.get_by_label("What is the idea?").fill("Luncheon club, St Thomas’s")
    page.get_by_label("Chosen", exact=True).check()
    page.get_by_label("Who does it?").fill("Father Mark")
    accessible(page)
    page.get_by_role("button", name="Save").click()
    # so that one visit is enough
    page.get_by_role("link", name="A visit on Tuesday and Thursday").click()
    page.get_by_label("How many times in a usual week?").fill("1")
    page.get_by_role("button", name="Save").click()
    # then the picture says what carries it and how that moved
    expect(page.get_by_text("2 things in a usual week. 1 of them isn’t us.")).to_be_visible()
    expect(page.get_by_text("Not explored, because: She likes no gadgets")).to_be_visible()
    expect(page.get_by_text("no answer yet")).to_have_count(0)
    accessible(page)
    # and the visits that were agreed are asked about
    page.get_by_role("link", name="Visits we agreed").click()
    expect(page.get_by_text("no longer needs?")).to_be_visible()
    asking.tell(town.dawn.pk)
    today = timezone.localdate()
    assert carrying.movement([wish.pk], today, today)[-1][2] == [4, 5]


def test_a_review_changes_everything_at_once(
    town: Cast, enter: Enter, accessible: Check, live_server: LiveServer
) -> None:
    # given what Edith prepares beforehand
    wish = church(town)
    page = enter(town.shabnam)
    page.goto(live_server.url + reverse("reviews", args=[town.edith.pk]))
    accessible(page)
    page.get_by_role("link", name="Prepare with Edith").click()
    page.get_by_label("What is working?").fill("Maureen’s lifts")
    accessible(page)
    page.get_by_role("button", name="Save").click()
    # when they sit down, it stands in the boxes
    page.get_by_role("link", name="Sit down now").click()
    expect(page.get_by_label("What is working?")).to_have_value("Maureen’s lifts")
    page.get_by_label("Who is here?").fill("Edith, Joe and Shabnam")
    # and the page, the outcome, its steps and what comes next change together
    page.get_by_text("Change the one-page profile").click()
    page.get_by_label("What matters to me").fill("Edith’s roses\nThe front pew")
    page.get_by_label("Getting closer").check()
    page.get_by_label("What does Edith say about it?").fill("They save me a seat")
    page.get_by_text("The five steps: still so?").click()
    page.get_by_label("No, it has ended").check()
    page.get_by_label("What comes next?").first.fill("Ask about Sundays")
    page.get_by_label("Who does it?").first.fill("Joe")
    page.get_by_label("For which wish?").first.select_option(str(wish.pk))
    accessible(page)
    page.get_by_role("button", name="Save all of it").click()
    # then all of it is kept
    expect(page.get_by_text("Kept, all of it.")).to_be_visible()
    page.goto(live_server.url + reverse("outcome", args=[town.edith.pk, wish.pk]))
    for words in ("They save me a seat", "Ask about Sundays", "no longer needs"):
        expect(page.get_by_text(words).first).to_be_visible()
    page.goto(live_server.url + reverse("person", args=[town.edith.pk]))
    expect(page.get_by_text("The front pew")).to_be_visible()
    asking.tell(town.dawn.pk)
    held = Review.objects.get()
    assert held.held_on == timezone.localdate() and held.working == "Maureen’s lifts"
    assert not Idea.objects.filter(ended_on=None).exists()


def test_a_worker_is_chosen_by_both_and_changed_without_fault(
    town: Cast, enter: Enter, accessible: Check, live_server: LiveServer
) -> None:
    # given Edith and Dawn who look at the workers' pages together
    page = enter(town.dawn)
    page.goto(live_server.url + reverse("person", args=[town.edith.pk]))
    page.get_by_role("link", name="Choose who comes").click()
    accessible(page)
    # when Edith says yes to Shabnam
    page.get_by_role("button", name=re.compile("^Yes.*Shabnam")).click()
    expect(page.get_by_text("Shabnam Akhtar is asked now")).to_be_visible()
    # then Shabnam alone learns of it, and says yes too
    page = enter(town.shabnam)
    page.goto(live_server.url + reverse("more"))
    page.get_by_role("link", name=re.compile("Who would like me")).click()
    accessible(page)
    page.get_by_role("button", name=re.compile("^Yes, gladly.*Edith")).click()
    expect(page.get_by_text("You and Edith try it for four weeks")).to_be_visible()
    # and both try it, and keep it
    page = enter(town.dawn)
    page.goto(live_server.url + reverse("choosing", args=[town.edith.pk]))
    expect(page.get_by_text("Trying it until")).to_be_visible()
    page.get_by_role("button", name=re.compile("^It goes well.*Shabnam")).click()
    expect(page.get_by_text("They stay")).to_be_visible()
    accessible(page)
    # when Edith wants a change, nobody asks why
    page.get_by_role("button", name=re.compile("^Change, nobody’s fault.*Shabnam")).click()
    expect(page.get_by_text("no reason is kept")).to_be_visible()
    expect(page.get_by_text("Nobody is chosen yet")).to_be_visible()
    with keys():
        row = Chosen.objects.get()
        assert row.ended_on == timezone.localdate() and row.kept_on and Wanted.objects.count() == 1
