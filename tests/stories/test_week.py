"""A week of the rota in a browser: from needs to agreed, a life request, and in twice as large text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from people.models import Person, User
from rotas import cycle
from rotas.models import Pattern, Period, Preference, Promise, Visit
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def to(page: Page, name: str, *args: object, query: str = "") -> None:
    page.goto(re.sub(r"(//[^/]+).*", r"\1", page.url) + reverse(name, args=args) + query)


def visit(person: Person, worker: User | None, starts_at: dt.datetime) -> Visit:
    with transaction.atomic(), keys():
        return make.visit(person=person, worker=worker, starts_at=starts_at)


def worker_of(one: Visit) -> object:
    with transaction.atomic(), keys():
        return Visit.objects.get(pk=one.pk).worker_id


def test_a_week_goes_from_needs_to_agreed(town: Cast, enter: Enter, accessible: Check) -> None:
    # given a visit that nobody has yet in the weeks of the next rota
    with transaction.atomic(), keys():
        first = cycle.next_first(town.ashton)
        Pattern.objects.create(person=town.edith, weekdays=1, starts=dt.time(9), minutes=45)
    gap = visit(town.edith, None, dt.datetime.combine(first, dt.time(9), make.LONDON))
    # when Shabnam begins it, and the team is asked what suits it
    page = enter(town.shabnam)
    page.get_by_role("link", name="Rota", exact=True).click()
    page.get_by_role("link", name="Our next rota").click()
    page.get_by_role("button", name="Begin the next rota").click()
    expect(page.get_by_text(re.compile("1 visit stands on the rota"))).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="That’s right. Ask what suits us").click()
    page.get_by_role("link", name="What suits us").click()
    page.get_by_role("link", name="Say what suits me").click()
    page.get_by_label("I’m happy to").check()
    page.get_by_label("Monday").check()
    page.get_by_label(re.compile("Would you like to say why")).fill("I like to begin the week with Edith")
    accessible(page)
    page.get_by_role("button", name="Tell my team when").click()
    expect(page.get_by_text("(only you can read this)")).to_be_visible()
    # then the gaps are filled by whoever can, with the reason why it suits
    to(page, "cycle", town.ashton.pk)
    page.get_by_role("button", name="Now fill the gaps").click()
    expect(page.get_by_text("1 visit needs someone.")).to_be_visible()
    page.get_by_role("link", name="What could I take?").click()
    expect(page.get_by_text("Suits you")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name=re.compile("^I’ll take it")).click()
    expect(page.get_by_text(re.compile("It’s yours"))).to_be_visible()
    assert worker_of(gap) == town.shabnam.pk
    # and the team agrees it
    to(page, "cycle", town.ashton.pk)
    page.get_by_role("button", name="We agreed this rota").click()
    expect(page.get_by_text(re.compile("^Agreed on"))).to_be_visible()
    # when the visit moves later, then Today asks whoever it touches, until they have seen it
    with transaction.atomic(), keys():
        assert Period.objects.get().state == "agreed" and Preference.objects.get().tone == "happy"
        Visit.objects.filter(pk=gap.pk).update(starts_at=gap.starts_at - dt.timedelta(minutes=30))
    page = enter(town.shabnam)
    page.get_by_role("link", name=re.compile("^Have you seen it")).click()
    accessible(page)
    page.get_by_role("button", name=re.compile("^I’ve seen it")).click()
    expect(page.get_by_text("Your team knows you have seen it.")).to_be_visible()


def test_a_life_request_is_honoured(town: Cast, enter: Enter, accessible: Check) -> None:
    # given a visit of Shabnam's in the time of the school play
    mine = visit(town.edith, town.shabnam, make.at(3, 14))
    page = enter(town.shabnam)
    to(page, "promise_new", town.ashton.pk)
    page.get_by_label("What is it?").fill("My daughter’s school play")
    page.get_by_label("Which day?").fill(mine.day.isoformat())
    page.get_by_label("From", exact=True).fill("13:30")
    page.get_by_label("Until", exact=True).fill("16:00")
    accessible(page)
    page.get_by_role("button", name="Promise me this time").click()
    expect(page.get_by_text("It stays yours until a colleague says yes.")).to_be_visible()
    # when Dawn reads it, she takes the visit: asking was Shabnam's yes
    page = enter(town.dawn)
    to(page, "rota", town.ashton.pk, query=f"?day={mine.day}")
    expect(page.get_by_text(re.compile("My daughter’s school play")).first).to_be_visible()
    with transaction.atomic(), keys():
        promise = Promise.objects.get()
    to(page, "promise", town.ashton.pk, promise.pk)
    accessible(page)
    page.get_by_role("button", name=re.compile("^I’ll take it for Shabnam")).click()
    expect(page.get_by_text("It’s yours. Shabnam can see who helps.")).to_be_visible()
    assert worker_of(mine) == town.dawn.pk
    # then she is thanked
    page = enter(town.shabnam)
    to(page, "promise", town.ashton.pk, promise.pk)
    page.get_by_label(re.compile("A few words")).fill("I was there. Thank you!")
    page.get_by_role("button", name="Say thank you").click()
    expect(page.get_by_text("“I was there. Thank you!”")).to_be_visible()


def test_the_rota_is_used_by_keyboard_in_text_twice_as_large(town: Cast, enter: Enter) -> None:
    # given an open visit, and a reader who has doubled the text
    free = visit(town.edith, None, make.at(1, 9))
    mine = visit(town.edith, town.shabnam, make.at(1, 14))
    page, team = enter(town.shabnam), town.ashton.pk
    day = f"?day={timezone.localdate(free.starts_at)}"
    pages: list[tuple[str, tuple[object, ...], str]] = [
        ("rota", (team,), day), ("for_me", (team,), ""), ("visit_swap", (team, mine.pk), ""),
        ("cycle", (team,), ""), ("preferences", (team,), ""), ("rota_settings", (team,), ""),
        ("swaps", (team,), ""), ("give_and_take", (team,), ""), ("my_hours", (), ""), ("away", (), ""),
    ]  # fmt: skip
    # then no page of the rota scrolls sideways, and its heading and tabs are there
    for name, args, query in pages:
        to(page, name, *args, query=query)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        expect(page.locator("h1")).to_be_visible()
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px too wide"
    # when she goes to the button with the keyboard and presses it, then the visit is hers
    to(page, "rota", team, query=day)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    button = page.get_by_role("button", name=re.compile("^I’ll take it")).locator("visible=true").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if button.evaluate("node => node === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(page.get_by_text(re.compile("It’s yours: Edith Jones"))).to_be_visible()
    assert worker_of(free) == town.shabnam.pk
