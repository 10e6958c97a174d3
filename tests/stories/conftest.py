"""A browser, a served site with the cast in it, and axe."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import connections, transaction
from django.test import Client
from django.utils.crypto import get_random_string
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from people.models import User
from tests.conftest import keys
from tests.make import Cast

SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
#: WCAG 2.2 AA and axe's best practice
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: links and buttons whose middle, tapped, would reach something else over them that stays as one scrolls
COVERED = """() => [...document.querySelectorAll('main a, main button')].filter(e => {
  const box = e.getClientRects()[0];
  if (!box || box.width < 2 || !e.checkVisibility() || e.closest('.nhsuk-u-visually-hidden')) return false;
  const met = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  for (let over = met; over; over = over.parentElement)
    if (['sticky', 'fixed'].includes(getComputedStyle(over).position)) return false;
  return met && !e.contains(met);
}).map(e => e.innerText)"""
expect.set_options(timeout=15_000)  # a busy machine is slow, not wrong
PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The machine's Chromium; Playwright brings none."""
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    return browser_type_launch_args | {"executable_path": chromium, "args": SWITCHES}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """A phone in London."""
    return browser_context_args | {
        "viewport": PHONE, "locale": "en-GB", "timezone_id": "Europe/London", "has_touch": True,
    }  # fmt: skip


@pytest.fixture
def town(transactional_db: None) -> Cast:
    """The cast, where the served site can see it."""
    with transaction.atomic(), keys():
        return Cast.build()


Enter = Callable[..., Page]


@pytest.fixture
def enter(page: Page, live_server: LiveServer, town: Cast) -> Iterator[Enter]:
    """`enter(user)` opens the front door as someone who is signed in; a page error fails the story."""
    troubles: list[str] = []
    secret = get_random_string(32)
    # a story moves on faster than a fading page; Chromium reports that as an error of the page
    page.on("pageerror", lambda e: None if "Transition" in str(e) else troubles.append(str(e)))
    page.on("response", lambda r: troubles.append(f"{r.status} {r.url}") if r.status >= 500 else None)

    def go(user: User, *, second_factor: bool = True) -> Page:
        page.wait_for_load_state("networkidle")  # what was just sent arrives before somebody else sits down
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        session = client.session
        session["second_factor"] = second_factor
        session.save()
        cookie = client.cookies["sessionid"].value
        page.context.add_cookies([
            {"name": "sessionid", "value": cookie, "url": live_server.url},
            # as signing in leaves it; without it pages fetched side by side would each bring their own
            {"name": "csrftoken", "value": secret, "url": live_server.url},
        ])  # fmt: skip
        page.goto(live_server.url)
        return page

    yield go
    connections.close_all()
    assert not troubles


def _whole(page: Page, size: dict[str, int]) -> None:
    """The window as tall as the page, or what lies under the sticky tabs counts as hidden.

    The page has loaded and its font is there before it is measured, and it is measured until it fits.
    """
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.evaluate("document.activeViewTransition?.finished")  # a fading page lies over all that is on it
    tall = size["height"]
    for _ in range(4):
        page.set_viewport_size({"width": size["width"], "height": tall})
        needed = page.evaluate("document.documentElement.scrollHeight")
        if needed <= tall:
            return
        tall = needed + 1
    raise AssertionError(f"{page.url} grows with its window")


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """accessible(page): no axe violation on a phone or a laptop, nothing sideways, nothing covered."""

    def check(page: Page) -> None:
        for size in (PHONE, LAPTOP):
            _whole(page, size)
            found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
            wrong = [
                f"{v['id']}: {n['target']} {n['failureSummary']}"
                for v in found.response["violations"]
                for n in v["nodes"]
            ]
            assert not wrong, f"{page.url} at {size['width']}:\n" + "\n".join(wrong)
            covered = page.evaluate(COVERED)
            assert not covered, f"{page.url} at {size['width']}: nobody can tap {covered}"
            wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{page.url} is {wide} px too wide at {size['width']}"
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]

    return check
