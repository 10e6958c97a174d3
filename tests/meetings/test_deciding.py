"""Between meetings: proposals, the pulse of the team, and its handbook."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.utils import timezone

from meetings import proposals, pulse, roles, running
from meetings.models import Agreement, Proposal, PulseRound, Role, Term, Voice
from people import asking
from people.models import Team
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


def sent(**more: object) -> dict[str, object]:
    soon = timezone.localdate() + dt.timedelta(days=7)
    return {
        "id": str(uuid.uuid4()), "about": "agreement", "text": "We meet at the library",
        "closes_on": soon.isoformat(), "why": "The office was too loud last Friday", **more,
    }  # fmt: skip


def proposed(cast: Cast, sign_in: Any, **more: object) -> Proposal:
    form = sent(**more)
    assert sign_in(cast.shabnam).post(at(cast, "proposals/new/"), form).status_code == 302
    return Proposal.objects.get(pk=form["id"])


def days_pass(proposal: Proposal) -> None:
    with keys():
        Proposal.objects.filter(pk=proposal.pk).update(closes_on=timezone.localdate())


def say(kind: str, text: str = "") -> dict[str, object]:
    return {"id": str(uuid.uuid4()), "kind": kind, "text": text, "do": "say"}


def test_silence_is_consent(cast: Cast, sign_in: Any) -> None:
    found = proposed(cast, sign_in)
    sign_in(cast.dawn).post(at(cast, f"proposals/{found.pk}/"), say("fine"))
    asking.tell(cast.dawn.pk)
    assert proposals.adopt_due(cast.ashton) == 0
    days_pass(found)
    assert proposals.adopt_due(cast.ashton) == 1 and proposals.adopt_due(cast.ashton) == 0
    agreed = Agreement.objects.get()
    assert (agreed.text, agreed.why, agreed.author) == (found.text, found.why, cast.shabnam)
    page = sign_in(cast.dawn).get(at(cast, f"proposals/{found.pk}/")).text
    assert "It holds" in page and "Nobody saw harm in it." in page


def test_a_job_adopts_for_every_team(cast: Cast, sign_in: Any) -> None:
    days_pass(proposed(cast, sign_in))
    with as_role("worker"):
        assert proposals.adopt_everywhere() == 1
    asking.tell(cast.dawn.pk)
    assert Agreement.objects.count() == 1


@pytest.mark.parametrize("ill", ["ashton", "wigan"])
def test_one_teams_trouble_does_not_hold_up_the_others(cast: Cast, monkeypatch: Any, ill: str) -> None:
    with keys():
        for team, author in ((cast.ashton, cast.dawn), (cast.wigan, cast.priya), (cast.leigh, cast.zed)):
            Proposal.objects.create(
                team=team, author=author, text=f"Tea in {team.name}", why="x", closes_on=timezone.localdate()
            )
    adopt = proposals.adopt_due

    def adopt_due(team: Team) -> int:
        return adopt(team) if team.pk != getattr(cast, ill).pk else len(sql("select 1/0"))

    monkeypatch.setattr(proposals, "adopt_due", adopt_due)
    with as_role("worker"):
        assert proposals.adopt_everywhere() == 2


def test_a_role_given_again_to_its_holder_ends_too(cast: Cast) -> None:
    asking.tell(cast.dawn.pk)
    role = Role.objects.create(team=cast.ashton, name="Planner")
    for until in (timezone.localdate(), None):
        term = roles.hand_over(role, cast.dawn, until)
    term.refresh_from_db()
    assert term.until == Term.objects.get().until == timezone.localdate() + roles.TERM


def test_a_harm_is_said_and_brings_it_to_the_meeting(cast: Cast, sign_in: Any) -> None:
    found = proposed(cast, sign_in)
    address, client = at(cast, f"proposals/{found.pk}/"), sign_in(cast.dawn)
    answer = client.post(address, say("harm"))
    assert answer.status_code == 422 and "Write what you see" in answer.text
    client.post(address, say("harm", "Joy cannot get there by bus"))
    found.refresh_from_db()
    assert found.state == "meeting"
    days_pass(found)
    assert proposals.adopt_due(cast.ashton) == 0
    with keys():
        meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
    asking.tell(cast.dawn.pk)
    running.begin(meeting, cast.dawn)
    meeting.refresh_from_db()
    running.pick(meeting, meeting.moves, None)
    assert "We meet at the library" in client.get(at(cast, f"meeting/{meeting.pk}/now/")).text
    assert client.post(address, {"do": "adopt", "outcome": ""}).status_code == 422
    client.post(address, {"do": "adopt", "outcome": "The library, with a lift for Joy"})
    found.refresh_from_db()
    assert found.state == "adopted" and Agreement.objects.count() == 1
    client.post(address, {"do": "drop", "outcome": "x"})
    found.refresh_from_db()
    assert found.state == "adopted"


def test_by_advice_whoever_proposed_decides(cast: Cast, sign_in: Any) -> None:
    whom = {"affected": "All of us", "knows": "Dan"}
    found = proposed(cast, sign_in, about="other", text="Buy a new printer", **whom)
    assert found.way == "advice"
    address = at(cast, f"proposals/{found.pk}/")
    sign_in(cast.dawn).post(address, say("harm", "It is a lot of money"))
    found.refresh_from_db()
    assert found.state == ""
    assert sign_in(cast.dawn).post(address, {"do": "decide", "outcome": "No"}).status_code == 403
    assert sign_in(cast.dawn).post(address, {"do": "withdraw"}).status_code == 403
    sign_in(cast.shabnam).post(address, {"do": "decide", "outcome": "A second-hand one, as Dawn said"})
    found.refresh_from_db()
    assert (found.state, found.outcome) == ("decided", "A second-hand one, as Dawn said")


def test_a_role_and_who_holds_it_are_chosen_by_consent(cast: Cast, sign_in: Any) -> None:
    made = proposed(cast, sign_in, about="role", text="Cake")
    days_pass(made)
    assert proposals.adopt_due(cast.ashton) == 1
    role = Role.objects.get(name="Cake")
    answer = sign_in(cast.shabnam).post(at(cast, "proposals/new/"), sent(about="person"))
    assert answer.status_code == 422 and "Choose the role" in answer.text
    election = proposed(cast, sign_in, about="person", role=str(role.pk), nominee=str(cast.dawn.pk))
    days_pass(election)
    proposals.adopt_due(cast.ashton)
    assert Term.objects.get(role=role).user == cast.dawn
    more = proposed(cast, sign_in, about="role", role=str(role.pk), text="Candles too")
    days_pass(more)
    proposals.adopt_due(cast.ashton)
    assert Role.objects.get(pk=role.pk).accountabilities == "Candles too"


@pytest.mark.parametrize("days", [0, -1, 43])
def test_the_others_have_time_to_speak(days: int, cast: Cast, sign_in: Any) -> None:
    day = (timezone.localdate() + dt.timedelta(days=days)).isoformat()
    assert sign_in(cast.shabnam).post(at(cast, "proposals/new/"), sent(closes_on=day)).status_code == 422


def test_a_coach_reads_a_proposal_and_says_nothing(cast: Cast, sign_in: Any) -> None:
    found = proposed(cast, sign_in)
    address = at(cast, f"proposals/{found.pk}/")
    assert "<form" not in sign_in(cast.sam).get(address).text
    assert sign_in(cast.sam).post(address, say("fine")).status_code == 403
    assert not Voice.objects.exists()


# the pulse


def crowd(cast: Cast, number: int) -> list[Any]:
    with keys():
        return [make.member(name=f"Worker {n}", team=cast.ashton) for n in range(number)]


def test_a_pulse_is_shown_from_five_answers_once_it_is_over(cast: Cast, sign_in: Any) -> None:
    form = {"q1": "4", "q2": "3", "q3": "1"}
    client = sign_in(cast.shabnam)
    client.post(at(cast, "pulse/"), {"do": "ask"})
    client.post(at(cast, "pulse/"), {"do": "ask"})
    found = PulseRound.objects.get()
    assert client.post(at(cast, "pulse/"), {"q1": "4"}).status_code == 422
    for user in [cast.shabnam, *crowd(cast, 3)]:
        for _ in range(2):
            sign_in(user).post(at(cast, "pulse/"), form)
    shown = "I have had enough rest</p>"
    with keys():
        PulseRound.objects.update(opens_on=found.opens_on - dt.timedelta(days=8), closes_on=found.opens_on)
    page = sign_in(cast.shabnam).get(at(cast, "pulse/")).text
    assert "Fewer than five of us answered" in page and shown not in page
    with keys():
        PulseRound.objects.update(closes_on=found.closes_on)
    sign_in(cast.dawn).post(at(cast, "pulse/"), form)
    assert shown not in sign_in(cast.dawn).get(at(cast, "pulse/")).text  # not over yet
    with keys():
        PulseRound.objects.update(closes_on=found.opens_on)
    page = sign_in(cast.dawn).get(at(cast, "pulse/")).text
    assert shown in page and "No: 5." in page


def test_nobody_reads_answers_or_who_gave_them(cast: Cast, sign_in: Any) -> None:
    asking.tell(cast.shabnam.pk)
    found = pulse.ask(cast.ashton)
    assert pulse.say(found, [4, 4, 4]) and not pulse.say(found, [1, 1, 1])
    for wrong in ([4, 4], [0, 1, 1], [5, 1, 1], []):
        asking.tell(cast.dawn.pk)
        assert not pulse.say(found, wrong)
    attempts = leaks = 0
    for user in (cast.dawn, cast.sam, cast.ada, cast.jo, cast.priya, cast.gone, cast.shabnam):
        for role in ("app", "worker"):
            asking.tell(user.pk)
            with as_role(role):
                leaks += len(sql("select 1 from meetings_pulsecount"))
                leaks += len(sql("select 1 from pulse_result(%s)", found.pk))
                leaks += len(sql("select 1 from meetings_pulsevoice")) if user != cast.shabnam else 0
                sql("update meetings_pulsecount set number = 9")
                sql("delete from meetings_pulsevoice")
                attempts += 5
    assert (attempts, leaks) == (70, 0)
    asking.tell(cast.priya.pk)
    assert not pulse.say(found, [4, 4, 4])
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        sql(
            "insert into meetings_pulsevoice (id, round_id, user_id) values (gen_random_uuid(), %s, %s)",
            found.pk, cast.priya.pk,
        )  # fmt: skip
    with keys():
        columns = sql(
            "select column_name from information_schema.columns where table_name = 'meetings_pulsecount'"
        )
    assert {name for (name,) in columns} == {"id", "round_id", "question", "choice", "number"}


# the handbook


def test_a_page_is_written_changed_and_found(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    form = {"id": str(uuid.uuid4()), "title": "How we meet", "text": "Every Friday, with cake"}
    for _ in range(2):
        client.post(at(cast, "handbook/new/"), form)
    address = at(cast, f"handbook/{form['id']}/")
    change = {"version": 1, "title": "How we meet", "text": "Every Friday, with soup"}
    client.post(address, change)
    answer = client.post(address, change | {"text": "On Mondays"})
    assert answer.status_code == 409 and "with soup" in answer.text and "On Mondays" in answer.text
    page = client.get(address).text
    assert "What it said before" in page and "with cake" in page
    assert "with soup" in client.get(at(cast, "handbook/?q=SOUP")).text
    assert "with soup" not in client.get(at(cast, "handbook/?q=cake")).text
    coach = sign_in(cast.sam).get(at(cast, "handbook/")).text
    assert "with soup" in coach and "Change it" not in coach
    client = sign_in(cast.dawn)
    assert client.post(at(cast, "handbook/new/"), form | {"title": ""}).status_code == 422
    asking.tell(cast.dawn.pk)
    sql("update meetings_pageversion set text = 'x'")
    sql("delete from meetings_pageversion")
    assert sql("select count(*) from meetings_pageversion where text <> 'x'") == [(2,)]
