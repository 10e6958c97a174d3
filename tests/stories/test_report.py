"""What changed: a team looks first and says its word; the council reads; a correction stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.db import transaction
from django.utils import timezone
from playwright.sync_api import Page, expect

from people import asking
from tests.conftest import keys
from tests.make import Cast
from tests.stories.conftest import RULES, Enter
from tests.wellbeing.test_reports import LAST, people_who_agree
from wellbeing.reports import issuing
from wellbeing.reports.models import Draft, Report, Word

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def narrow_and_printed(page: Page) -> None:
    """No axe violation and nothing to scroll sideways at 320 px, and none in print."""
    for width, media in ((320, "screen"), (794, "print")):
        page.emulate_media(media=media)  # type: ignore[arg-type]
        page.set_viewport_size({"width": width, "height": 900})
        tall = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": tall})  # nothing lies under the tabs
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
        wrong = [
            f"{v['id']}: {n['target']}"
            for v in found.response["violations"]
            for n in v["nodes"]
            if not (media == "print" and v["id"] == "target-size")  # nobody taps on paper
        ]
        assert not wrong, f"{page.url} at {width} in {media}: {wrong}"
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0 or media == "print", f"{page.url} is {wide} px too wide at {width}"
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 390, "height": 844})


def tonight() -> None:
    """What the timer does each night."""
    with transaction.atomic(), keys():
        issuing.recount()
        for waiting in issuing.ready():
            issuing.issue(waiting)


def test_a_team_sees_a_report_first_and_a_correction_stands_beside_the_old_one(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given a quarter that is over, counted for Ashton
    with transaction.atomic(), keys():
        people_who_agree(town, 13)
        issuing.draft(town.contract, LAST)
    # when Shabnam looks at it before anyone else does
    page = enter(town.shabnam)
    home = page.url.replace("/today/", f"/team/{town.ashton.pk}/")
    page.goto(f"{home}what-changed/")
    accessible(page)
    page.get_by_role("link", name=LAST.name).first.click()
    expect(page.get_by_role("heading", name="Not sent yet")).to_be_visible()
    accessible(page)
    narrow_and_printed(page)
    # edits a main point
    page.get_by_role("link", name="Change the main points").click()
    points = page.get_by_role("textbox")
    said = points.input_value()
    points.fill("Edith has got there.")
    page.locator("main form button").click()
    expect(page.get_by_text("Edith").first).to_be_visible()  # a name does not go through
    page.get_by_role("textbox").fill(f"{said}\nMore people have a place where they are missed when away.")
    page.locator("main form button").click()
    expect(page.get_by_text("Saved. Every team looks once more.")).to_be_visible()
    # and says what the team thinks of it
    page.get_by_role("link", name="Say what we think of it").click()
    page.get_by_role("textbox").first.fill("The club carries more than we do.")
    page.get_by_role("checkbox").check()
    accessible(page)
    page.locator("main form button").click()
    expect(page.get_by_text("Has seen it", exact=True)).to_be_visible()
    # then it goes out at night, and the council reads it
    tonight()
    page = enter(town.jo)
    expect(page.get_by_role("heading", name="What changed for people this quarter")).to_be_visible()
    expect(page.get_by_text("More people have a place where they are missed when away.")).to_be_visible()
    expect(page.get_by_text("The club carries more than we do.")).to_be_visible()
    accessible(page)
    narrow_and_printed(page)
    # Ashton finds something wrong in it
    enter(town.shabnam)
    page.goto(f"{home}what-changed/")
    page.get_by_role("link", name="October").or_(page.get_by_role("link", name=LAST.name)).first.click()
    page.get_by_role("link", name="Something here is wrong").click()
    page.get_by_role("textbox").fill("Two clubs were written down twice.")
    page.locator("main form button").click()
    expect(page.get_by_text("Asked. It is counted tonight, and you see it first.")).to_be_visible()
    tonight()
    with transaction.atomic(), keys():
        again = Draft.objects.get(issued_on=None)
        Word.objects.filter(draft=again).update(seen=again.points.version, seen_on=timezone.localdate())
    tonight()
    # and the council finds the correction, with the first issue beside it
    page = enter(town.jo)
    expect(page.get_by_text("Two clubs were written down twice.").first).to_be_visible()
    page.get_by_role("link", name="All reports").click()
    expect(page.get_by_role("link", name=LAST.name)).to_have_count(2)
    accessible(page)
    asking.tell(None)
    with transaction.atomic(), keys():
        first, second = Report.objects.order_by("number")
        assert first.figures["tables"] == second.figures["tables"] and second.number == 2


def test_a_team_and_its_coach_see_how_it_is_going(town: Cast, enter: Enter, accessible: Check) -> None:
    page = enter(town.dawn)
    page.goto(page.url.replace("/today/", f"/team/{town.ashton.pk}/how/"))
    accessible(page)
    page.get_by_role("link", name="Share our weeks").click()
    page.get_by_role("checkbox").check()
    accessible(page)
    page.get_by_role("button", name="Save for the team").click()
    expect(page.get_by_text("We share our weeks now.")).to_be_visible()
    page.get_by_role("link", name="What Sam sees").click()
    expect(page.get_by_role("link", name="What we see")).to_be_visible()
    narrow_and_printed(page)
    page = enter(town.sam)
    page.goto(f"{page.url.split('/team/')[0].rstrip('/')}/how/")
    expect(page.get_by_role("heading", name="All my teams")).to_be_visible()
    accessible(page)
    narrow_and_printed(page)
