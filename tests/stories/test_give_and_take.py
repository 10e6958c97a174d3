"""Give and take on a phone: a swap, a chain, not making it, and an essential visit that falls silent."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.core import mail
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from people import asking, post
from people.models import Buddies, Organisation, Person, User
from rotas import alerts, letters
from rotas.models import Alert, Ask, Visit
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast
from tests.stories.conftest import Enter

assert letters  # importing it says what its post does
pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def two_more(town: Cast) -> tuple[User, Person]:
    """Joy works in Ashton too, and Frank is supported there."""
    with transaction.atomic(), keys():
        joy = make.member(name="Joy Bell", team=town.ashton)
        return joy, make.person(team=town.ashton, name="Frank Leigh")


def visit(person: Person, worker: User | None, starts_at: dt.datetime, *, essential: bool = False) -> Visit:
    with transaction.atomic(), keys():
        return make.visit(person=person, worker=worker, starts_at=starts_at, essential=essential)


def workers(*visits: Visit) -> list[object]:
    with transaction.atomic(), keys():
        return [Visit.objects.get(pk=one.pk).worker_id for one in visits]


def test_a_swap_takes_three_taps_and_the_person_is_told(town: Cast, enter: Enter, accessible: Check) -> None:
    # given a visit of Shabnam's and one of Dawn's
    joy, frank = two_more(town)
    mine = visit(town.edith, town.shabnam, make.at(1, 9))
    back = visit(frank, town.dawn, make.at(1, 14))
    # when Shabnam opens the day and taps Swap, offers one back, and asks
    page = enter(town.shabnam)
    page.goto(f"{page.url.split('/today')[0]}/team/{town.ashton.pk}/rota/?day={mine.day}")
    page.get_by_role("link", name=re.compile("^Swap")).locator("visible=true").first.click()
    accessible(page)
    page.get_by_label("Dawn", exact=True).check()
    page.get_by_label(re.compile("I’ll do Dawn’s")).check()
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_text("It stays yours until someone says yes.").first).to_be_visible()
    accessible(page)
    assert workers(mine, back) == [town.shabnam.pk, town.dawn.pk]
    # when Dawn says yes, then both have changed hands, and it is hers to tell Edith
    page = enter(town.dawn)
    page.get_by_role("link", name=re.compile("^See what it is")).click()
    accessible(page)
    page.get_by_role("button", name="Yes, I’ll take it").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert workers(mine, back) == [town.dawn.pk, town.shabnam.pk]
    expect(page.get_by_text("Tell Edith: you come, not Shabnam")).to_be_visible()
    page.get_by_role("button", name="Edith knows").click()
    expect(page.get_by_text("Edith knows who comes.")).to_be_visible()
    assert joy.pk


def test_a_chain_is_settled_by_its_last_yes(town: Cast, enter: Enter, accessible: Check) -> None:
    # given three visits at one time, and Shabnam asks Dawn
    joy, frank = two_more(town)
    mine, dawns = visit(town.edith, town.shabnam, make.at(2, 9)), visit(frank, town.dawn, make.at(2, 9))
    with transaction.atomic(), keys():
        ask = Ask.objects.create(
            team=town.ashton, visit=mine, person=town.edith, asker=town.shabnam, how="one", to=town.dawn
        )
    # when Dawn would come if somebody took hers
    page = enter(town.dawn)
    page.goto(f"{page.url.split('/today')[0]}/team/{town.ashton.pk}/swap/{ask.pk}/")
    page.get_by_role("button", name="Yes, if someone takes mine").click()
    expect(page.locator("#messages")).to_be_visible()
    assert workers(mine, dawns) == [town.shabnam.pk, town.dawn.pk]
    # and Joy takes hers, then both go at once
    page = enter(joy)
    page.get_by_role("link", name=re.compile("^See what it is")).click()
    page.get_by_role("button", name="Yes, I’ll take it").click()
    expect(page.get_by_text(re.compile("It’s yours: Frank Leigh"))).to_be_visible()
    assert workers(mine, dawns) == [town.dawn.pk, joy.pk]
    # and a slip of the thumb is undone, both together
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("Everything is as it was.")).to_be_visible()
    assert workers(mine, dawns) == [town.shabnam.pk, town.dawn.pk]


def test_cant_make_it_at_six_by_keyboard_alone(town: Cast, enter: Enter, accessible: Check) -> None:
    # given an essential visit tomorrow morning
    mine = visit(town.edith, town.shabnam, make.at(1, 8), essential=True)
    page = enter(town.shabnam)
    page.goto(f"{page.url.split('/today')[0]}/team/{town.ashton.pk}/visit/{mine.pk}/swap/")
    # when she goes to the button with the keyboard and presses it
    button = page.get_by_role("button", name=re.compile("^I can’t make it"))
    for _ in range(40):
        page.keyboard.press("Tab")
        if button.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")
    # then it is open at once, before anything else is asked of her
    expect(page.get_by_text(re.compile("Given back"))).to_be_visible()
    assert workers(mine) == [None]
    accessible(page)
    # and the team has a letter; asking one after the other is one more press
    with transaction.atomic(), as_role("worker"):
        asking.tell(None)
        post.drain()
    assert [letter.to for letter in mail.outbox] == [[town.dawn.email]]
    page.get_by_role("button", name="Ask", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("It is open until someone says yes"))).to_be_visible()


def test_a_silent_visit_climbs_to_the_last_step_and_ends_in_seen(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given an essential visit that ended long ago without a word; no job has run and no broker is there
    ended = timezone.now() - dt.timedelta(minutes=200)
    with transaction.atomic(), keys():
        Organisation.objects.update(emergency_phone="01942 000 999")
        Buddies.objects.create(team=town.ashton, one=town.shabnam, other=town.dawn)
    silent = visit(town.edith, town.dawn, ended, essential=True)
    # then every page of the team says so, with the number that is left to ring
    page = enter(town.shabnam)
    for name in ("Rota", "Team", "People", "More", "Today"):
        page.get_by_role("link", name=name, exact=True).click()
        expect(page.get_by_role("heading", name="Has someone been?")).to_be_visible()
        expect(page.get_by_role("link", name="01942 000 999")).to_be_visible()
    accessible(page)
    # when the worker is back, each step is asked once, from its own row
    with transaction.atomic(), as_role("worker"):
        asking.tell(None)
        assert (alerts.climb(), alerts.climb()) == (4, 0)
    # when somebody says nobody came, then it goes on until she was seen or spoken to
    page.get_by_role("button", name=re.compile("^Nobody came")).first.click()
    expect(page.get_by_role("heading", name="Is Edith all right?")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="I’m on it").click()
    expect(page.get_by_text("Shabnam is on it.").first).to_be_visible()
    page.get_by_label(re.compile("What did you find")).fill("She had gone to her sister’s.")
    page.get_by_role("button", name="Edith was seen or spoken to").click()
    expect(page.get_by_text(re.compile("Written down: Edith was seen"))).to_be_visible()
    with transaction.atomic(), keys():
        assert Alert.objects.get(visit=silent).ended == "seen"
    page.get_by_role("link", name="Today", exact=True).click()
    expect(page.get_by_role("heading", name="Has someone been?")).to_have_count(0)


def test_another_team_is_asked_and_the_visit_is_open_until_they_say_yes(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given an open visit that nobody of the team can take
    open_one = visit(town.edith, None, make.at(1, 14), essential=True)
    page = enter(town.shabnam)
    page.goto(f"{page.url.split('/today')[0]}/team/{town.ashton.pk}/visit/{open_one.pk}/cover/")
    # when Shabnam mistypes the address, then she hears that nobody was asked
    page.get_by_label("Their work e-mail address").fill("pria@example.org")
    page.get_by_role("button", name="Ask them").click()
    wrong = page.get_by_role("link", name=re.compile("^Nobody in our other teams has this address"))
    expect(wrong).to_be_visible()
    # and when it is right, the visit waits, and is nobody's
    page.get_by_label("Their work e-mail address").fill(town.priya.email)
    page.get_by_role("button", name="Ask them").click()
    expect(page.get_by_role("heading", name="Asked, and not answered yet")).to_be_visible()
    assert workers(open_one) == [None]
    accessible(page)
    # then Priya, in the other team, is asked without a name, sees her own day, and says yes
    page = enter(town.priya)
    page.get_by_role("link", name=re.compile("^See what it is")).click()
    expect(page.get_by_role("heading", name="Could you cover a visit?")).to_be_visible()
    expect(page.get_by_text("Edith")).to_have_count(0)
    accessible(page)
    page.get_by_role("button", name="Yes, I’ll go").click()
    expect(page.get_by_text("It is yours. You see who it is two hours before.")).to_be_visible()
    assert workers(open_one) == [town.priya.pk]


def test_days_away_show_what_they_open_before_anything_is_saved(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given a visit of mine on a day I shall be away
    mine = visit(town.edith, town.shabnam, make.at(2, 9), essential=True)
    page = enter(town.shabnam)
    page.goto(f"{page.url.split('/today')[0]}/me/away/")
    for label in ("The first day", "The last day"):
        page.get_by_label(label).fill(str(mine.day))
    page.get_by_label("A note for yourself").fill("The dentist")
    page.get_by_role("button", name="I’m away on these days").click()
    # then nothing is saved until I have seen it
    expect(page.get_by_role("heading", name="Not saved yet: 1 visit would be open")).to_be_visible()
    accessible(page)
    assert workers(mine) == [town.shabnam.pk]
    page.get_by_role("button", name="Yes, I’m away: open it").click()
    expect(page.get_by_text("1 visit is open for your team now", exact=False)).to_be_visible()
    expect(page.get_by_text("The dentist")).to_be_visible()
    assert workers(mine) == [None]
