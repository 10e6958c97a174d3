"""A worker's day on a phone, from the front door to a tension, and what the others see of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from people import asking
from profiles.models import Note
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def visits(town: Cast) -> None:
    """Edith soon, at the end of a day just begun; a visit tomorrow that nobody has."""
    now = timezone.now().replace(second=0, microsecond=0)
    with transaction.atomic(), keys():
        soon = now + dt.timedelta(minutes=20)
        if timezone.localdate(soon) != timezone.localdate(now):
            soon = now - dt.timedelta(minutes=10)
        make.visit(person=town.edith, worker=town.shabnam, starts_at=soon, minutes=30)
        make.visit(person=town.edith, starts_at=make.at(1, 17), essential=True)


def test_a_worker_sees_the_next_person_and_leaves_a_note(town: Cast, enter: Enter, accessible: Check) -> None:
    # given a worker with a visit in twenty minutes
    visits(town)
    # when she opens the app
    page = enter(town.shabnam)
    # then what matters stands there without a tap, allergy first
    expect(page).to_have_url(re.compile("/today/$"))
    expect(page.get_by_role("heading", name="Edith Jones")).to_be_visible()
    expect(page.get_by_text("Penicillin allergy").first).to_be_visible()
    accessible(page)
    # when she leaves a note and forgets to write anything
    page.get_by_role("link", name="Leave a note").first.click()
    accessible(page)
    page.get_by_role("button", name="Save note").click()
    # then she is told what to do, in place
    expect(page).to_have_title(re.compile("^Error: "))
    accessible(page)
    # when she writes it
    page.get_by_label("What happened, in a line or two").fill("Edith sang all through breakfast.")
    page.get_by_role("button", name="Save note").click()
    expect(page).not_to_have_url(re.compile("/note/"))
    # then it is kept, once, with its day
    asking.tell(town.dawn.pk)
    [note] = Note.objects.all()
    assert note.text == "Edith sang all through breakfast." and note.day == timezone.localdate()
    # and a colleague reads it on Edith's page, with no minute
    page = enter(town.dawn)
    page.goto(page.url.replace("/today/", f"/person/{town.edith.pk}/"))
    expect(page.get_by_text("Edith sang all through breakfast.").first).to_be_visible()
    accessible(page)


def test_a_worker_takes_an_open_visit(town: Cast, enter: Enter, accessible: Check) -> None:
    visits(town)
    page = enter(town.shabnam)
    page.get_by_role("link", name="Rota", exact=True).click()
    accessible(page)
    page.goto(f"{page.url.split('?')[0]}?day={timezone.localdate() + dt.timedelta(days=1)}")
    page.get_by_role("button", name=re.compile("I’ll take it")).locator("visible=true").first.click()
    expect(page.locator("#messages")).to_be_visible()
    asking.tell(town.shabnam.pk)
    assert [v.worker_id for v in town.edith.visits.filter(essential=True)] == [town.shabnam.pk]


def test_a_tension_is_three_taps_away_and_private_first(town: Cast, enter: Enter, accessible: Check) -> None:
    # given any page; when she taps Team, Raise a tension and writes a line
    page = enter(town.shabnam)
    page.get_by_role("link", name="Team", exact=True).click()
    accessible(page)
    page.get_by_role("link", name="Raise a tension").first.click()
    accessible(page)
    expect(page.get_by_text("Only you can see this").first).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("safeguarding help", re.IGNORECASE))).to_be_visible()
    page.get_by_label("What have you noticed?").fill("Tom eats his tea cold")
    page.get_by_role("button", name="Keep it mine").click()
    # then a colleague does not see it
    other = enter(town.dawn)
    other.get_by_role("link", name="Team", exact=True).click()
    expect(other.get_by_text("Tom eats his tea cold")).to_have_count(0)


def test_a_coach_sees_pictures_and_no_names(town: Cast, enter: Enter, accessible: Check) -> None:
    visits(town)
    page = enter(town.sam)
    expect(page.get_by_role("heading", name="How we’re doing")).to_be_visible()
    for name in ("Shabnam", "Dawn", "Edith"):
        expect(page.locator("main").get_by_text(name)).to_have_count(0)
    accessible(page)


def test_safeguarding_is_beside_every_person(town: Cast, enter: Enter, accessible: Check) -> None:
    page = enter(town.shabnam)
    page.goto(page.url.replace("/today/", f"/person/{town.edith.pk}/"))
    page.get_by_role("link", name=re.compile("safeguarding help", re.IGNORECASE)).first.click()
    expect(page.get_by_role("link", name=re.compile("999")).first).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("01942 000 111")).first).to_be_visible()
    accessible(page)


def test_the_sign_in_pages_are_accessible(
    page: Page, town: Cast, live_server: LiveServer, accessible: Check
) -> None:
    for path in ("/accounts/login/", "/accounts/login/code/", "/accounts/password/reset/"):
        page.goto(f"{live_server}{path}")
        accessible(page)


def test_a_coach_sets_up_a_passkey_and_signs_in_with_it(
    town: Cast, page: Page, enter: Enter, live_server: LiveServer, accessible: Check
) -> None:
    # given a coach who has only ever used a code, with a phone that keeps passkeys
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }})  # fmt: skip
    enter(town.sam, second_factor=False)
    # when she opens the app, then she is asked for one more step before anything else
    expect(page).to_have_url(re.compile("/me/second-factor/"))
    accessible(page)
    page.get_by_role("link", name="Add this device").click()
    accessible(page)
    page.get_by_label(re.compile("passkey|password", re.IGNORECASE)).first.check()
    page.get_by_role("button", name="Add it").click()
    page.wait_for_url(re.compile("recovery-codes"))  # allauth shows them next
    # when she signs out and in again with her face; a late answer would bring its old cookies back
    page.wait_for_load_state("networkidle")
    page.context.clear_cookies()
    page.goto(f"{live_server}/accounts/login/", wait_until="networkidle")
    page.get_by_role("button", name="Use my face, finger or PIN").click()
    # then she is in
    page.wait_for_url(re.compile("/how/"))
