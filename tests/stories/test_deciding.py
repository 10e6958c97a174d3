"""How a team decides, on its phones: a tension, a meeting, proposals, feedback and a role."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from django.utils.crypto import get_random_string
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from meetings import proposals
from meetings.models import Agreement, Feedback, FeedbackReply, Meeting, Proposal, Role, Tension, Term
from people import asking
from people.models import User
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast
from tests.stories.conftest import Enter

pytestmark = [pytest.mark.story, pytest.mark.django_db(transaction=True, databases=["default", "reports"])]
Check = Callable[[Page], None]


def home(page: Page, town: Cast, more: str = "") -> str:
    return f"{page.url.split('/today')[0].split('/team')[0]}/team/{town.ashton.pk}/{more}"


def test_a_tension_from_a_visit_becomes_a_rule_that_the_rota_warns_of(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given a visit of yesterday evening that Shabnam went to, and an open one early tomorrow
    with transaction.atomic(), keys():
        late = make.visit(person=town.edith, worker=town.shabnam, starts_at=make.at(-1, 19), minutes=30)
        make.visit(person=town.edith, worker=town.shabnam, starts_at=make.at(1, 19), minutes=60)
        early = make.visit(person=town.edith, starts_at=make.at(2, 7, 30))
    # when she leaves a note on it, and writes down what she noticed
    page = enter(town.shabnam)
    page.goto(page.url.replace("/today/", f"/person/{town.edith.pk}/note/?visit={late.pk}"))
    page.get_by_role("link", name="What have you noticed?").click()
    expect(page.get_by_text(re.compile("About Edith’s .* visit"))).to_be_visible()
    page.get_by_label("What have you noticed?").fill("We are always tired after an evening and a morning.")
    accessible(page)
    page.get_by_role("button", name="Share with team").click()
    expect(page.get_by_text("Shared. It’s on the team’s list, with your name.")).to_be_visible()
    accessible(page)
    # and the team agrees a new way, which the rota is to know
    page.get_by_role("link", name="We’ve agreed a new way").click()
    page.get_by_label("what we agreed").fill("Thirteen hours between two days")
    page.get_by_label("Does the rota need to know?").select_option("rest")
    page.get_by_label("The number for the rota").fill("13")
    accessible(page)
    page.get_by_role("button", name="I have what I need").click()
    expect(page.get_by_text("You have what you need.")).to_be_visible()
    # then the rota says so to whoever would go against it, and asks for a sentence
    page.goto(home(page, town, f"visit/{early.pk}/take/"))
    expect(page.get_by_text(re.compile("Thirteen hours between two days")).first).to_be_visible()
    accessible(page)
    with transaction.atomic(), keys():
        made = Agreement.objects.get()
        assert made.tension is not None and made.tension.visit_id == late.pk


def test_what_i_said_i_would_do_is_ticked_off_on_the_teams_page(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given something that Shabnam said she would do: its row leads to it, and has buttons too
    with transaction.atomic(), keys():
        action = make.action(team=town.ashton, owner=town.shabnam, what="Ask Tom about his tea")
    page = enter(town.shabnam)
    page.goto(home(page, town))
    accessible(page)
    # when she taps the button and not the row
    page.get_by_role("button", name=re.compile("I’ve done it")).click()
    # then it is done
    expect(page.get_by_role("button", name=re.compile("I’ve done it"))).to_be_hidden()
    with transaction.atomic(), keys():
        action.refresh_from_db()
        assert action.state == "done"


@pytest.fixture
def phones(browser: Any, browser_context_args: dict[str, Any], live_server: LiveServer) -> Iterator[Any]:
    """phones(user) is one more phone, with that user signed in."""
    opened: list[BrowserContext] = []

    def phone(user: User) -> Page:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        context = browser.new_context(**browser_context_args)
        opened.append(context)
        context.add_cookies([
            {"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url},
            {"name": "csrftoken", "value": get_random_string(32), "url": live_server.url},
        ])  # fmt: skip
        return context.new_page()  # type: ignore[no-any-return]

    yield phone
    for context in opened:
        context.close()


def test_a_whole_meeting_on_three_phones_one_of_them_losing_signal(
    town: Cast, phones: Any, live_server: LiveServer, accessible: Check
) -> None:
    # given a meeting today, a tension of Dawn's, and a third colleague
    with transaction.atomic(), keys():
        joy = make.member(name="Joy Bell", team=town.ashton)
        meeting = Meeting.objects.create(team=town.ashton, starts_at=make.at(0, 13))
        make.tension(team=town.ashton, author=town.dawn, label="Late swaps")
    where = f"{live_server.url}/team/{town.ashton.pk}/meeting/{meeting.pk}/"
    # when Shabnam starts it and the others join
    lead, dawn, third = phones(town.shabnam), phones(town.dawn), phones(joy)
    lead.goto(where)
    lead.get_by_role("button", name="Start the meeting").click()
    expect(lead.get_by_text("You lead")).to_be_visible()
    for one in (dawn, third):
        one.goto(where)
        one.get_by_role("button", name="Join it").click()
        expect(one.get_by_text("Shabnam leads")).to_be_visible()
    expect(lead.get_by_text("3 here")).to_be_visible(timeout=20000)
    accessible(dawn)
    # then each step is on every phone within seconds, without a reload
    lead.get_by_role("button", name="Next: good news").click()
    for one in (lead, dawn, third):
        expect(one.get_by_text("What went well this week?")).to_be_visible(timeout=20000)
    # when one phone loses its signal, it says so and stays where it was
    third.context.set_offline(True)
    expect(third.get_by_text(re.compile("No signal just now"))).to_be_visible(timeout=30000)
    for name in ("people", "rota", "what we said we’d do", "tensions"):
        lead.get_by_role("button", name=f"Next: {name}").click()
    lead.get_by_role("button", name=re.compile("^Talk about this")).click()
    expect(lead.get_by_role("heading", name="Dawn, what do you need?")).to_be_visible()
    accessible(lead)
    expect(dawn.get_by_role("heading", name="Dawn, what do you need?")).to_be_visible(timeout=20000)
    expect(third.get_by_text("What went well this week?")).to_be_visible()
    # and catches up when it is back
    third.context.set_offline(False)
    expect(third.get_by_role("heading", name="Dawn, what do you need?")).to_be_visible(timeout=30000)
    # when Dawn says what she needs, then it is everyone's to see
    lead.get_by_label("Someone to do something").check()
    lead.get_by_label("What will they do?").fill("Turn on swap alerts")
    lead.get_by_label("Joy", exact=True).check()
    lead.get_by_role("button", name="Dawn has what they need").click()
    expect(lead.get_by_text("That’s one less to carry.")).to_be_visible()
    for name in ("our wellbeing", "check-out"):
        lead.get_by_role("button", name=f"Next: {name}").click()
    lead.get_by_role("link", name="End the meeting").click()
    expect(lead.get_by_label("What came of it, in a minute?")).to_have_value(re.compile("Late swaps"))
    lead.get_by_role("button", name="End the meeting").click()
    for one in (lead, dawn, third):
        expect(one.get_by_role("heading", name="What came of it")).to_be_visible(timeout=30000)
        expect(one.get_by_role("link", name="Turn on swap alerts")).to_be_visible()
    accessible(third)
    with transaction.atomic(), keys():
        assert Tension.objects.get().talked_in_id == meeting.pk


def propose(page: Page, town: Cast, text: str) -> None:
    page.goto(home(page, town, "proposals/"))
    page.get_by_role("link", name="Propose something").click()
    page.get_by_label("A way of working").check()
    page.get_by_label(re.compile("What do you propose", re.IGNORECASE)).fill(text)
    page.get_by_label(re.compile("What for")).fill("Last Friday nobody could hear a word")
    page.get_by_role("button", name="Put it to the others").click()
    expect(page.get_by_text("Silence is a yes.")).to_be_visible()


def test_one_proposal_holds_by_silence_and_one_goes_to_the_meeting(
    town: Cast, enter: Enter, accessible: Check
) -> None:
    # given two proposals of Shabnam's
    page = enter(town.shabnam)
    propose(page, town, "We meet at the library")
    accessible(page)
    propose(page, town, "We end at nine")
    # when Dawn finds them on the team's page, and sees harm in the second alone
    page = enter(town.dawn)
    page.get_by_role("link", name="Team", exact=True).click()
    expect(page.get_by_role("heading", name="What do you say?")).to_be_visible()
    page.get_by_role("link", name="We end at nine").click()
    page.get_by_label("It would do harm").check()
    page.get_by_role("button", name="Say it").click()
    expect(page.get_by_role("link", name="Write what you see")).to_be_visible()  # the harm is named
    page.get_by_label(re.compile("What do you see", re.IGNORECASE)).fill("Tom goes to bed at half past nine")
    page.get_by_role("button", name="Say it").click()
    expect(page.get_by_text("Comes to the meeting").first).to_be_visible()
    accessible(page)
    # and the day comes
    with transaction.atomic(), keys():
        Proposal.objects.update(closes_on=timezone.localdate())
    with transaction.atomic(), as_role("worker"):
        asking.tell(None)
        assert proposals.adopt_everywhere() == 1
    # then one is an agreement, and the other waits on the agenda
    page.goto(home(page, town, "agreements/"))
    expect(page.get_by_role("link", name="We meet at the library")).to_be_visible()
    expect(page.get_by_text("We end at nine")).to_have_count(0)
    page.goto(home(page, town, "agenda/"))
    page.get_by_role("link", name="We end at nine").click()
    # when the meeting words it so that nobody sees harm, then it holds
    page.get_by_text("Settle it in the meeting").click()
    page.get_by_label("What holds now?").fill("We end at nine, but for Tom")
    page.get_by_label("What was decided, and why?").fill("Tom’s bedtime stays")
    accessible(page)
    page.get_by_role("button", name="It holds").click()
    expect(page.get_by_text("Decided, and written down.")).to_be_visible()
    page.get_by_role("link", name="Read what we agreed").click()
    expect(page.get_by_role("heading", name="We end at nine, but for Tom")).to_be_visible()


def test_feedback_is_given_answered_and_deleted(town: Cast, enter: Enter, accessible: Check) -> None:
    # given Shabnam, who writes to Dawn and is hinted at words that sting
    page = enter(town.shabnam)
    page.goto(home(page, town, "feedback/"))
    accessible(page)
    page.get_by_role("link", name="Dawn Mills").click()
    page.get_by_label("What I saw").fill("You always sit with Tom until his tea is warm")
    page.get_by_label("Glad", exact=True).check()
    page.get_by_role("button", name="Read it as Dawn will").click()
    expect(page.get_by_text(re.compile("I felt glad"))).to_be_visible()
    expect(page.get_by_text("“Always” can sting.")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Send to Dawn").click()
    expect(page.get_by_text("Sent. Only you and Dawn can read it.")).to_be_visible()
    with transaction.atomic(), keys():
        [given] = Feedback.objects.all()
    # then their coach finds nothing
    coach = enter(town.sam)
    answer = coach.goto(home(coach, town, f"feedback/{given.pk}/").replace("/how/", "/"))
    assert answer is not None and answer.status in (403, 404)
    # when Dawn reads and answers it
    page = enter(town.dawn)
    page.goto(home(page, town, "feedback/"))
    page.get_by_role("link", name=re.compile("You always sit with Tom")).click()
    page.get_by_label("Your answer").fill("That means a lot.")
    page.get_by_role("button", name="Answer").click()
    expect(page.get_by_text("Answered. Only the two of you can read it.")).to_be_visible()
    accessible(page)
    # and deletes it, then it is gone for both
    page.get_by_text("Delete it", exact=True).click()
    page.get_by_role("button", name="Delete it for good").click()
    expect(page.get_by_text("It’s gone for good.")).to_be_visible()
    with transaction.atomic(), keys():
        assert not Feedback.objects.exists() and not FeedbackReply.objects.exists()


def test_a_role_is_handed_over(town: Cast, enter: Enter, accessible: Check) -> None:
    # given Shabnam, who has planned the rota for half a year
    with transaction.atomic(), keys():
        role = Role.objects.create(team=town.ashton, name="Planner", purpose="Everyone has someone")
        Term.objects.create(
            team=town.ashton, role=role, user=town.shabnam, until=timezone.localdate() - dt.timedelta(days=1)
        )
    page = enter(town.shabnam)
    page.goto(home(page, town, "roles/"))
    expect(page.get_by_text(re.compile("Time to choose again"))).to_be_visible()
    accessible(page)
    page.get_by_role("link", name="Planner").click()
    accessible(page)
    # when she hands it over with what the next one needs to know
    page.get_by_role("link", name="Hand it over").click()
    page.get_by_label("Who takes it on?").select_option(label="Dawn Mills")
    page.get_by_label("What does the next one need to know?").fill("Gwen’s Tuesdays move when she has choir.")
    accessible(page)
    page.get_by_role("button", name="Hand it over").click()
    expect(page.get_by_text("Handed over. Thank you both.")).to_be_visible()
    # then Dawn has it, and reads what she needs to know
    page = enter(town.dawn)
    page.goto(home(page, town, f"role/{role.pk}/"))
    expect(page.get_by_text("Gwen’s Tuesdays move when she has choir.")).to_be_visible()
    with transaction.atomic(), keys():
        assert Term.objects.get(ended_on=None).user == town.dawn
