"""A weekly meeting, step by step: one screen leads, nothing vanishes, and those not there are told."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import running, steps, tensions, weekly
from meetings.colleagues import of_team
from meetings.models import Action, Agreement, Item, Meeting, Minute, Seat, Seen, Tension
from people import asking
from people.editing import Stale
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(cast: Cast) -> Meeting:
    with keys():
        made: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
        return made


def at(meeting: Meeting, more: str = "") -> str:
    return f"/team/{meeting.team_id}/meeting/{meeting.pk}/{more}"


def do(client: Any, meeting: Meeting, what: str, **more: object) -> Any:
    with keys():
        meeting.refresh_from_db()
    return client.post(at(meeting, "do/"), {"do": what, "moves": meeting.moves, **more})


def walk_to(client: Any, meeting: Meeting, step: str) -> None:
    for _ in range(8):
        if meeting.step != step:
            do(client, meeting, "next")
            with keys():
                meeting.refresh_from_db()
    assert meeting.step == step


def test_one_screen_leads_and_the_others_follow(today: Meeting, cast: Cast, sign_in: Any) -> None:
    lead = sign_in(cast.shabnam)
    assert "Start the meeting" in lead.get(at(today)).text
    assert do(lead, today, "begin").url == at(today, "now/")
    page = lead.get(at(today, "now/")).text
    assert "Check-in" in page and "You lead" in page and "Next: good news" in page and "1 here" in page
    follower = sign_in(cast.dawn)
    assert "The meeting is on now" in follower.get(at(today)).text
    page = follower.get(at(today, "now/")).text
    assert "Shabnam leads" in page and "Next: good news" not in page and "Are you here?" in page
    do(follower, today, "join")
    page = follower.get(at(today, "now/")).text
    assert "2 here" in page and "Are you here?" not in page
    today.refresh_from_db()
    assert follower.get(at(today, f"now/?since={today.moves}")).status_code == 204
    do(sign_in(cast.shabnam), today, "next")
    answer = sign_in(cast.dawn).get(at(today, f"now/?since={today.moves}"))
    assert answer.status_code == 200 and "What went well this week?" in answer.text


def test_a_double_tap_moves_on_once(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    today.refresh_from_db()
    for _ in range(2):
        client.post(at(today, "do/"), {"do": "next", "moves": today.moves})
    today.refresh_from_db()
    assert today.step == "good_news"
    for nonsense in ("", "x", "-1", "99999999999"):
        client.post(at(today, "do/"), {"do": "next", "moves": nonsense})
    do(client, today, "dance")
    today.refresh_from_db()
    assert today.step == "good_news"
    do(client, today, "back")
    do(client, today, "back")
    today.refresh_from_db()
    assert today.step == "check_in"


def test_another_phone_can_take_the_lead(today: Meeting, cast: Cast, sign_in: Any) -> None:
    do(sign_in(cast.shabnam), today, "begin")
    do(sign_in(cast.dawn), today, "lead")
    assert "You lead" in sign_in(cast.dawn).get(at(today, "now/")).text
    assert "Dawn leads" in sign_in(cast.shabnam).get(at(today, "now/")).text


def test_every_step_of_a_full_meeting_reads_the_same_rows(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    do(client, today, "begin")

    def fill(number: int) -> None:
        with keys():
            for n in range(number):
                make.tension(team=cast.ashton, author=cast.dawn, label=f"Tension {n}")
                make.action(team=cast.ashton, owner=cast.dawn, what=f"Action {n}")
                for step in steps.OPEN_TO_ALL:
                    Item.objects.create(team=cast.ashton, step=step, text=f"Item {n}", author=cast.dawn)
                person = make.person(team=cast.ashton, name=f"Person {n}{number}", link=cast.dawn)
                make.visit(person=person, starts_at=make.at(1, 9))

    def queries() -> dict[str, int]:
        found = {}
        for step in steps.ALL:
            Meeting.objects.filter(pk=today.pk).update(step=step)
            with CaptureQueriesContext(connection) as caught:
                assert client.get(at(today, "now/")).status_code == 200, step
            found[step] = len(caught)
        return found

    fill(2)
    asking.tell(cast.shabnam.pk)
    few = queries()
    fill(12)
    asking.tell(cast.shabnam.pk)
    assert queries() == few and max(few.values()) <= 30, few


def test_polling_asks_little(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    today.refresh_from_db()
    with CaptureQueriesContext(connection) as caught:
        assert client.get(at(today, f"now/?since={today.moves}")).status_code == 204
    assert len(caught) <= 9


def test_one_tension_at_a_time_ends_with_what_is_needed(today: Meeting, cast: Cast, sign_in: Any) -> None:
    with keys():
        late = make.tension(team=cast.ashton, author=cast.dawn, label="Late swaps")
        gloves = make.tension(team=cast.ashton, author=cast.dawn, label="Gloves run out")
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    walk_to(client, today, "tensions")
    do(client, today, "pick", tension=late.pk)
    page = client.get(at(today, "now/")).text
    assert (
        "Dawn, what do you need?" in page and "Dawn has what they need" in page and "Tension 1 of 2" in page
    )
    form = {"tension": late.pk, "version": 1, "id": str(uuid.uuid4()), "need": "action"}
    answer = client.post(at(today, "settle/"), form)
    assert (
        answer.status_code == 422 and "Write what they will do" in answer.text and "Choose who" in answer.text
    )
    assert client.post(at(today, "settle/"), form | {"need": ""}).status_code == 422
    good = form | {"what": "Ask Tom about tea", "owner": str(cast.dawn.pk), "when": "7"}
    client.post(at(today, "settle/"), good)
    action = Action.objects.get()
    assert (action.meeting, action.tension, action.owner) == (today, late, cast.dawn)
    assert action.by_when == timezone.localdate() + dt.timedelta(days=7)
    late.refresh_from_db()
    assert (late.ended_as, late.talked_in, late.settled) == ("action", today, False)
    # the next one is tried for four weeks
    do(client, today, "pick", tension=gloves.pk)
    assert "Tension 2 of 2" in client.get(at(today, "now/")).text
    again = {
        "tension": gloves.pk,
        "version": 1,
        "id": str(uuid.uuid4()),
        "need": "agreement",
        "text": "Two boxes",
    }
    assert client.post(at(today, "settle/"), again | {"text": ""}).status_code == 422
    client.post(at(today, "settle/"), again)
    agreed = Agreement.objects.get()
    assert (agreed.author, agreed.meeting) == (cast.dawn, today)
    assert agreed.trying_until == timezone.localdate() + dt.timedelta(weeks=4)
    # sent again, it was already over: nothing more is made
    client.post(at(today, "settle/"), good | {"id": str(uuid.uuid4())})
    assert Action.objects.count() == 1


def test_a_tension_reworded_meanwhile_keeps_the_form(today: Meeting, cast: Cast, sign_in: Any) -> None:
    with keys():
        late = make.tension(team=cast.ashton, author=cast.dawn, label="Late swaps")
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    do(client, today, "pick", tension=late.pk)
    asking.tell(cast.dawn.pk)
    tensions.change(late, 1, by=cast.dawn, label="Swaps")
    form = {
        "tension": late.pk,
        "version": 1,
        "id": str(uuid.uuid4()),
        "need": "agreement",
        "text": "The rota first",
    }
    answer = client.post(at(today, "settle/"), form)
    assert "Somebody changed this just now" in answer.text and "The rota first" in answer.text
    assert not Agreement.objects.exists() and Tension.objects.get().ended_as == ""


def test_parked_it_stays_open_behind_the_others(today: Meeting, cast: Cast, sign_in: Any) -> None:
    with keys():
        first = make.tension(team=cast.ashton, author=cast.dawn, label="Late swaps")
        make.tension(team=cast.ashton, author=cast.dawn, label="Gloves run out")
        Tension.objects.filter(pk=first.pk).update(carried=3)
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    asking.tell(cast.dawn.pk)
    assert [t.label for t in running.to_talk_about(today)] == ["Late swaps", "Gloves run out"]
    do(client, today, "pick", tension=first.pk)
    do(client, today, "park", tension=first.pk)
    asking.tell(cast.dawn.pk)
    assert [t.label for t in running.to_talk_about(today)] == ["Gloves run out", "Late swaps"]
    today.refresh_from_db()
    assert today.talking is None and Tension.objects.open().count() == 2


def test_a_pairs_tension_never_comes_into_the_room(today: Meeting, cast: Cast, sign_in: Any) -> None:
    with keys():
        alone = make.tension(team=cast.ashton, author=cast.dawn, label="Between us")
        Tension.objects.filter(pk=alone.pk).update(shared_with="buddy", reader=cast.shabnam)
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    walk_to(client, today, "tensions")
    assert "Between us" not in client.get(at(today, "now/")).text
    assert "Between us" not in client.get(f"/team/{cast.ashton.pk}/agenda/").text
    assert do(client, today, "pick", tension=alone.pk).status_code == 404


def test_the_agenda_grows_from_any_phone_and_shows_everywhere(
    today: Meeting, cast: Cast, sign_in: Any
) -> None:
    do(sign_in(cast.shabnam), today, "begin")
    today.refresh_from_db()
    form = {"id": str(uuid.uuid4()), "text": "Edith is back from hospital", "step": "people"}
    client = sign_in(cast.dawn)
    for _ in range(2):
        answer = client.post(f"/team/{cast.ashton.pk}/agenda/new/", form | {"meeting": str(today.pk)})
        assert answer.url == at(today, "now/")
    assert Item.objects.count() == 1
    assert client.get(at(today, f"now/?since={today.moves}")).status_code == 200
    assert client.post(f"/team/{cast.ashton.pk}/agenda/new/", form | {"text": ""}).status_code == 422
    lead = sign_in(cast.shabnam)
    walk_to(lead, today, "people")
    assert "Edith is back from hospital" in lead.get(at(today, "now/")).text
    do(lead, today, "talked", item=Item.objects.get().pk)
    assert (Item.objects.get().state, Item.objects.get().meeting) == ("talked", today)
    client.post(f"/team/{cast.ashton.pk}/agenda/new/", form | {"id": str(uuid.uuid4()), "text": "Cake"})
    other = Item.objects.get(text="Cake")
    assert "Cake" in client.get(f"/team/{cast.ashton.pk}/agenda/").text
    client.post(f"/team/{cast.ashton.pk}/agenda/", {"item": str(other.pk)})
    assert Item.objects.get(text="Cake").state == "off"


def test_what_is_written_down_is_never_of_a_check_in(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    do(client, today, "begin")
    for step in ("check_in", "check_out", "nonsense"):
        assert client.get(at(today, f"write/{step}/")).status_code == 404
        assert client.post(at(today, f"write/{step}/"), {"version": 0, "text": "x"}).status_code == 404
    page = client.get(at(today, "now/")).text
    assert "Nothing of this is written down" in page and "Write it down" not in page
    client.post(at(today, "write/people/"), {"version": 0, "text": "Two new profiles"})
    answer = client.post(at(today, "write/people/"), {"version": 0, "text": "Mine"})
    assert answer.status_code == 409 and "Two new profiles" in answer.text and "Mine" in answer.text
    client.post(at(today, "write/people/"), {"version": 1, "text": "Two new profiles, and mine"})
    assert Minute.objects.get().text == "Two new profiles, and mine"
    with pytest.raises(ValueError, match="check_in"):
        running.write(today, "check_in", 0, "x")


def test_whoever_was_not_there_reads_it_in_a_minute(today: Meeting, cast: Cast, sign_in: Any) -> None:
    with keys():
        late = make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
    client = sign_in(cast.shabnam)
    do(client, today, "begin")
    do(client, today, "pick", tension=late.pk)
    need = {"need": "agreement", "text": "The rota first", "id": str(uuid.uuid4())}
    client.post(at(today, "settle/"), {"tension": late.pk, "version": 1, **need})
    client.post(at(today, "write/good_news/"), {"version": 0, "text": "Edith sang"})
    page = client.get(at(today) + "?end=1").text
    assert "We came to the end of: Late swaps. We agreed: The rota first." in page
    today.refresh_from_db()
    client.post(at(today), {"version": today.version, "summary": "The rota first, then the chat"})
    today.refresh_from_db()
    assert (today.held, today.step, today.talking) == (True, "", None)
    assert client.get(at(today, "now/")).url == at(today)
    assert "I’ve read it" not in client.get(at(today)).text
    absent = sign_in(cast.dawn)
    page = absent.get(at(today)).text
    for words in (
        "The rota first, then the chat",
        "I’ve read it",
        "Edith sang",
        "Here: Shabnam.",
        "Late swaps",
    ):
        assert words in page
    for _ in range(2):
        absent.post(at(today), {"do": "seen"})
    assert Seen.objects.count() == 1 and "Read since by You" in absent.get(at(today)).text
    coach = sign_in(cast.sam)
    page = coach.get(at(today)).text
    assert (
        "Edith sang" in page and "The rota first" in page and "Late swaps" not in page and "Here:" not in page
    )
    assert coach.post(at(today), {"do": "seen"}).status_code == 403


def test_nobody_says_for_another_that_they_have_read_it(today: Meeting, cast: Cast) -> None:
    from django.db import ProgrammingError, transaction

    asking.tell(cast.dawn.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Seen.objects.create(team=cast.ashton, meeting=today, user=cast.shabnam)


def test_a_meeting_left_running_is_over_when_the_next_begins(today: Meeting, cast: Cast) -> None:
    with keys():
        old = cast.ashton.meetings.create(starts_at=make.at(-7, 13))
        make.tension(team=cast.ashton, author=cast.dawn, label="Late swaps")
    asking.tell(cast.dawn.pk)
    assert running.begin(old, cast.dawn) and running.begin(today, cast.dawn)
    old.refresh_from_db()
    assert old.held and old.step == "" and Tension.objects.get().carried == 1
    assert not running.begin(old, cast.dawn)
    assert Seat.objects.filter(meeting=today).count() == 1


def test_turns_go_round(cast: Cast) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
        cast.ashton.meetings.create(
            starts_at=make.at(-7), facilitator=cast.dawn, scribe=cast.shabnam, timekeeper=joy
        )
        cast.ashton.meetings.create(starts_at=make.at(-14), facilitator=joy, scribe=cast.dawn)
    asking.tell(cast.dawn.pk)
    chosen = weekly.turns(cast.ashton, of_team(cast.ashton, cast.dawn))
    assert chosen["facilitator"] == cast.shabnam.pk and chosen["scribe"] == joy.pk
    assert chosen["timekeeper"] == cast.dawn.pk


def test_a_long_part_is_said_softly(today: Meeting, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    do(client, today, "begin")
    assert "We said" not in client.get(at(today, "now/")).text
    Meeting.objects.filter(pk=today.pk).update(step_since=timezone.now() - dt.timedelta(minutes=6))
    assert "We said 5 minutes for this part" in client.get(at(today, "now/")).text


def test_row_security_keeps_a_running_meeting_in(today: Meeting, cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    running.begin(today, cast.dawn)
    running.write(today, "people", 0, "Two new profiles")
    running.add(Item(team=cast.ashton, author=cast.dawn, text="Cake", step="people"))
    running.seen(today, cast.dawn)
    tables = ("item", "minute", "seat", "seen")
    for user, may in (
        (cast.shabnam, set(tables)),
        (cast.sam, {"minute", "seen"}),
        (cast.priya, set()),
        (cast.ada, set()),
        (cast.gone, set()),
        (cast.zed, set()),
    ):
        asking.tell(user.pk)
        assert {t for t in tables if sql(f"select 1 from meetings_{t}")} == may, user
        if user != cast.shabnam:
            sql("update meetings_minute set text = 'x'")
            sql("delete from meetings_seat")
    asking.tell(cast.dawn.pk)
    assert Minute.objects.get().text == "Two new profiles" and Seat.objects.exists()


def test_a_stale_end_does_not_end_it(today: Meeting, cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    running.begin(today, cast.dawn)
    with pytest.raises(Stale):
        running.finish(today, 7, "x")
    assert not Meeting.objects.get(pk=today.pk).held
