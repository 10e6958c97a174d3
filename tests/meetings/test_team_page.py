"""The team's page and what hangs on it: actions, agreements, thank yous, meetings."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from meetings.models import Action, Agreement, Meeting, ThankYou
from people.models import Membership
from tests import make
from tests.conftest import keys
from tests.make import Cast

pytestmark = pytest.mark.django_db


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


def new() -> str:
    return str(uuid.uuid4())


def in_days(days: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=days)


def test_a_new_team_is_told_how_to_begin(cast: Cast, sign_in: Any) -> None:
    page = sign_in(cast.dawn).get(at(cast)).text
    assert "No tensions to talk about, nothing to do." in page and "There is none in the diary yet." in page
    for words in ("Nothing to talk about", "We have not written any down yet.", "No thank yous yet"):
        assert words in page
    for more in ("tensions/", "agreements/", "thanks/", "meetings/"):
        assert sign_in(cast.dawn).get(at(cast, more)).status_code == 200


def test_a_coach_is_told_of_what_was_brought_to_them(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.tension(team=cast.ashton, author=cast.shabnam, label="The late shifts")
    page = sign_in(cast.sam).get(at(cast)).text
    assert "Nothing brought to you, nothing to do." in page and "No tensions" not in page
    assert "1 tension to talk about" in sign_in(cast.dawn).get(at(cast)).text


def test_the_page_reads_the_same_rows_however_many_there_are(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)

    def fill(number: int) -> None:
        with keys():
            for n in range(number):
                tension = make.tension(team=cast.ashton, author=cast.shabnam, label=f"Tension {n}")
                tension.person = cast.edith
                tension.save()
                make.action(team=cast.ashton, owner=cast.shabnam, what=f"Action {n}")
                cast.ashton.agreements.create(text=f"Agreed {n}", look_again_on=in_days(1))
                cast.ashton.thanks.create(sender="Gwen", text="The roses", author=cast.shabnam)
                make.member(name=f"Worker {n}", team=cast.ashton)

    def queries(address: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert client.get(address).status_code == 200
        return len(caught)

    for more in ("", "tensions/", "agreements/", "meetings/"):
        fill(3)
        few = queries(at(cast, more))
        fill(27)
        assert queries(at(cast, more)) == few <= 30, more


def test_a_coach_reads_the_page_without_buttons_or_thank_yous(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.action(team=cast.ashton, owner=cast.dawn, what="Find a bigger box of gloves")
        cast.ashton.thanks.create(sender="Gwen", text="The roses", author=cast.shabnam)
    page = sign_in(cast.sam).get(at(cast)).text
    assert "Find a bigger box of gloves" in page and "<form" not in page
    for words in ("The roses", "Raise a tension", "Thank someone", "I’ve done it", "Plan the next one"):
        assert words not in page
    for more in ("actions/new/", "agreements/new/", "thanks/new/", "thanks/", "meetings/new/"):
        assert sign_in(cast.sam).get(at(cast, more)).status_code == 403, more


# what we said we would do


def test_an_action_is_written_down_once(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    assert "Shabnam Akhtar" in client.get(at(cast, "actions/new/")).text
    form = {"id": new(), "what": "Fix the doorbell", "owner": str(cast.shabnam.pk), "by_when": ""}
    for _ in range(2):
        assert client.post(at(cast, "actions/new/"), form).status_code == 302
    action = Action.objects.get()
    assert (action.what, action.owner, action.by_when) == ("Fix the doorbell", cast.shabnam, None)
    answer = client.post(at(cast, "actions/new/"), form | {"id": new(), "by_when": "32/13"})
    assert answer.status_code == 422 and "Fix the doorbell" in answer.text


def test_mine_stand_first_with_a_button(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.action(team=cast.ashton, owner=cast.shabnam, what="Her action")
        mine = make.action(team=cast.ashton, owner=cast.dawn, what="My action")
    page = sign_in(cast.dawn).get(at(cast)).text
    assert page.index("My action") < page.index("Her action")
    assert f"action/{mine.pk}/done/" in page and page.count("/done/") == 1
    assert f"?action={mine.pk}" in page


def test_done_let_go_and_put_back(cast: Cast, sign_in: Any) -> None:
    with keys():
        action = make.action(team=cast.ashton, owner=cast.dawn, what="Gloves")
    client = sign_in(cast.dawn)
    for more, state in (("done/", "done"), ("let-go/", "done"), ("put-back/", ""), ("let-go/", "let_go")):
        assert client.post(at(cast, f"action/{action.pk}/{more}")).status_code == 302
        assert Action.objects.get().state == state, more
    assert Action.objects.get().ended_on == timezone.localdate()
    assert client.get(at(cast, f"action/{action.pk}/done/")).status_code == 405
    assert "Gloves" not in client.get(at(cast)).text


def test_asking_for_a_hand_begins_a_tension(cast: Cast, sign_in: Any) -> None:
    with keys():
        action = make.action(team=cast.ashton, owner=cast.dawn, what="Gloves")
        theirs = make.action(team=cast.wigan, owner=cast.priya, what="Their own")
    client = sign_in(cast.dawn)
    assert "I need a hand with this: Gloves" in client.get(f"/tension/new/?action={action.pk}").text
    assert "Their own" not in client.get(f"/tension/new/?action={theirs.pk}").text


def test_a_stale_action_shows_both(cast: Cast, sign_in: Any) -> None:
    with keys():
        action = make.action(team=cast.ashton, owner=cast.dawn, what="Gloves")
    client, form = sign_in(cast.dawn), {"version": 1, "owner": str(cast.dawn.pk)}
    address = at(cast, f"action/{action.pk}/")
    client.post(address, form | {"what": "A big box", "by_when": in_days(3).isoformat()})
    answer = client.post(address, form | {"what": "Two boxes"})
    assert answer.status_code == 409 and "A big box" in answer.text and "Two boxes" in answer.text
    assert Action.objects.get().what == "A big box"


def test_an_action_of_someone_who_left_still_opens(cast: Cast, sign_in: Any) -> None:
    with keys():
        action = make.action(team=cast.ashton, owner=cast.shabnam, what="Gloves")
        Membership.objects.filter(user=cast.shabnam).update(ended_on=timezone.localdate())
    page = sign_in(cast.dawn).get(at(cast, f"action/{action.pk}/"))
    assert page.status_code == 200 and "Shabnam" in page.text


# what we agreed


def test_an_agreement_is_made_changed_and_ended(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    form = {
        "id": new(),
        "text": "Swaps on the rota first",
        "why": "",
        "trying_until": in_days(10).isoformat(),
    }
    for _ in range(2):
        client.post(at(cast, "agreements/new/"), form)
    agreed = Agreement.objects.get()
    page = client.get(at(cast)).text
    assert "Trying it, 1 week, to" in page and "All 1" in page
    address = at(cast, f"agreement/{agreed.pk}/")
    client.post(address, {"version": 1, "text": "Rota first, then chat"})
    stale = client.post(address, {"version": 1, "text": "Chat first"})
    assert stale.status_code == 409 and "Rota first, then chat" in stale.text and "Chat first" in stale.text
    assert client.post(address, {"version": 2, "text": " "}).status_code == 422
    client.post(address, {"version": 2, "text": "Rota first, then chat", "do": "end"})
    assert Agreement.objects.get().ended_on == timezone.localdate()
    assert "No longer" in client.get(at(cast, "agreements/")).text


def test_an_agreement_comes_up_two_weeks_before_its_day(cast: Cast, sign_in: Any) -> None:
    with keys():
        cast.ashton.agreements.create(text="Soon", look_again_on=in_days(14))
        cast.ashton.agreements.create(text="Later", look_again_on=in_days(15))
        cast.ashton.agreements.create(text="For good")
        cast.ashton.agreements.create(text="Over", look_again_on=in_days(1), ended_on=in_days(0))
    page = sign_in(cast.dawn).get(at(cast)).text
    assert "Soon" in page and "Look at it again by" in page and "All 3" in page
    assert "Later" not in page and "For good" not in page and "Over" not in page


# thank yous


def test_a_family_thanks_us_through_one_of_us(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    page = client.get(at(cast, "thanks/new/")).text
    assert 'value="Dawn"' in page and 'value="us all"' in page
    form = {"id": new(), "sender": "Gwen’s daughter", "to": "us all", "text": "You noticed the roses"}
    for _ in range(2):
        client.post(at(cast, "thanks/new/"), form)
    assert ThankYou.objects.get().author == cast.dawn
    for more in ("", "thanks/"):
        assert "Gwen’s daughter, to us all:" in sign_in(cast.shabnam).get(at(cast, more)).text
    answer = client.post(at(cast, "thanks/new/"), {"id": new(), "sender": "", "to": "", "text": ""})
    assert answer.status_code == 422 and "Write a line of thanks" in answer.text


# the weekly meeting


def meeting_form(**more: object) -> dict[str, object]:
    return {"id": new(), "day": in_days(1).isoformat(), "time": "13:30", "place": "The office", **more}


def test_a_meeting_is_planned_in_london_time(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    form = meeting_form(facilitator=str(cast.shabnam.pk), scribe=str(cast.dawn.pk))
    for _ in range(2):
        assert client.post(at(cast, "meetings/new/"), form).status_code == 302
    assert Meeting.objects.get().starts_at == make.at(1, 13, 30)
    page = client.get(at(cast)).text
    assert "Tomorrow, 1.30pm, at the office. Shabnam leads, you write it down." in page


def test_a_meeting_stands_on_the_rota_and_clashes_until_it_moves(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(1, 14))
        open_one = make.visit(person=cast.edith, starts_at=make.at(1, 15))
    client, form = sign_in(cast.dawn), meeting_form(time="14:30")
    said = client.post(at(cast, "meetings/new/"), form, follow=True).text
    assert "on the rota. 1 visit is at that time" in said
    later = client.post(at(cast, "meetings/new/"), meeting_form(time="20:00"), follow=True).text
    assert "on the rota." in later and "1 visit is" not in later
    rota = f"{reverse('rota', args=[cast.ashton.pk])}?day={in_days(1)}"
    assert "2.30 to 3.45pm" in client.get(rota).text and "Our weekly meeting" in client.get(rota).text
    refused = client.post(reverse("visit_take", args=[cast.ashton.pk, open_one.pk]))
    assert refused.status_code == 409 and "You are at our weekly meeting at 2.30pm." in refused.text
    meeting = Meeting.objects.get(starts_at=make.at(1, 14, 30))
    client.post(at(cast, f"meeting/{meeting.pk}/edit/"), meeting_form(version=1, time="10:00"))
    assert client.post(reverse("visit_take", args=[cast.ashton.pk, open_one.pk])).status_code == 302


def test_two_meetings_never_begin_together(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    client.post(at(cast, "meetings/new/"), meeting_form())
    answer = client.post(at(cast, "meetings/new/"), meeting_form())
    assert answer.status_code == 422 and "There is a meeting at that time already" in answer.text
    client.post(at(cast, "meetings/new/"), meeting_form(time="15:00"))
    other = Meeting.objects.get(starts_at=make.at(1, 15))
    answer = client.post(at(cast, f"meeting/{other.pk}/edit/"), meeting_form(version=1))
    assert answer.status_code == 422 and Meeting.objects.count() == 2


def test_the_next_meeting_starts_from_the_last(cast: Cast, sign_in: Any) -> None:
    with keys():
        cast.ashton.meetings.create(starts_at=make.at(1, 13, 30), place="The office")
    page = sign_in(cast.dawn).get(at(cast, "meetings/new/")).text
    assert in_days(8).isoformat() in page and 'value="13:30"' in page


def test_after_a_long_break_the_next_meeting_starts_from_a_day_to_come(cast: Cast, sign_in: Any) -> None:
    with keys():
        cast.ashton.meetings.create(starts_at=make.at(-20, 13, 30))
    assert f'value="{in_days(1)}"' in sign_in(cast.dawn).get(at(cast, "meetings/new/")).text


def test_no_meeting_is_planned_or_moved_into_the_past(cast: Cast, sign_in: Any) -> None:
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(1, 13, 30))
        held = cast.ashton.meetings.create(starts_at=make.at(-3, 13, 30))
    client, gone = sign_in(cast.dawn), {"day": in_days(-3).isoformat(), "time": "15:00"}
    for address in ("meetings/new/", f"meeting/{meeting.pk}/edit/"):
        answer = client.post(at(cast, address), meeting_form(version=1, **gone))
        assert answer.status_code == 422 and "Choose a day from today on" in answer.text
    stays = client.post(at(cast, f"meeting/{held.pk}/edit/"), meeting_form(version=1, **gone))
    assert stays.status_code == 302


def test_a_meeting_is_moved_and_a_stale_move_shows_both(cast: Cast, sign_in: Any) -> None:
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(1, 13, 30), place="The office")
    client, address = sign_in(cast.dawn), at(cast, f"meeting/{meeting.pk}/edit/")
    client.post(address, meeting_form(version=1, place="Joy’s kitchen"))
    answer = client.post(address, meeting_form(version=1, place="The library"))
    assert answer.status_code == 409 and "Joy’s kitchen" in answer.text and "The library" in answer.text
    assert Meeting.objects.get().place == "Joy’s kitchen"


def test_what_came_of_it_is_told_to_those_not_there(cast: Cast, sign_in: Any) -> None:
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(0, 0, 1))
        make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
    client, address = sign_in(cast.dawn), at(cast, f"meeting/{meeting.pk}/")
    assert "Late swaps" in client.get(address).text
    assert client.post(address, {"version": 1, "summary": ""}).status_code == 422
    client.post(address, {"version": 1, "summary": "Swaps go on the rota first"})
    for user in (cast.shabnam, cast.sam):
        assert "Swaps go on the rota first" in sign_in(user).get(address).text
    answer = sign_in(cast.dawn).post(address, {"version": 1, "summary": "Something else"})
    assert answer.status_code == 409 and "Swaps go on the rota first" in answer.text


def test_another_teams_rows_are_not_found(cast: Cast, sign_in: Any) -> None:
    with keys():
        rows = {
            "action": make.action(team=cast.wigan, owner=cast.priya, what="Theirs"),
            "agreement": cast.wigan.agreements.create(text="Theirs"),
            "meeting": cast.wigan.meetings.create(starts_at=make.at(1)),
        }
    client = sign_in(cast.dawn)
    for name, row in rows.items():
        for team in (cast.ashton, cast.wigan):
            assert client.get(f"/team/{team.pk}/{name}/{row.pk}/").status_code == 404
