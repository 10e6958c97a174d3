"""What stands between a tension and its end: proposals, roles, buddies, and pages that lead to each other."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import pairs, proposals, roles, running, steps
from meetings.models import Action, Agreement, Item, Meeting, Proposal, Role, Seat, Tension, Term, Ways
from people import asking
from people.models import Buddies
from tests import make
from tests.conftest import keys
from tests.make import Cast
from tests.meetings.test_deciding import days_pass, proposed, say

pytestmark = pytest.mark.django_db


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


@pytest.fixture
def late(cast: Cast) -> Tension:
    with keys():
        return make.tension(team=cast.ashton, author=cast.dawn, label="Late swaps nobody sees")


# a tension and what comes of it


def test_a_proposal_comes_from_a_tension_and_points_back(late: Tension, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    assert f"?tension={late.pk}" in client.get(at(cast, f"tension/{late.pk}/")).text
    assert late.noticed in client.get(at(cast, f"proposals/new/?tension={late.pk}")).text
    found = proposed(cast, sign_in, tension=str(late.pk))
    assert found.tension_id == late.pk
    assert "Late swaps nobody sees" in sign_in(cast.dawn).get(at(cast, f"proposals/{found.pk}/")).text
    days_pass(found)
    asking.tell(cast.dawn.pk)
    proposals.adopt_due(cast.ashton)
    page = sign_in(cast.dawn).get(at(cast, f"tension/{late.pk}/")).text
    assert "Proposed: it holds" in page and "What we agreed" in page


def test_a_tension_for_one_person_is_not_put_to_the_team(late: Tension, cast: Cast, sign_in: Any) -> None:
    with keys():
        Tension.objects.filter(pk=late.pk).update(shared_with="buddy", reader=cast.shabnam)
    client = sign_in(cast.shabnam)
    assert late.noticed not in client.get(at(cast, f"proposals/new/?tension={late.pk}")).text
    assert proposed(cast, sign_in, tension=str(late.pk)).tension_id is None


def test_a_tension_ends_as_a_clearer_role(late: Tension, cast: Cast, sign_in: Any) -> None:
    with keys():
        role = Role.objects.create(team=cast.ashton, name="Planner", purpose="Visits", accountabilities="One")
    client, address = sign_in(cast.shabnam), at(cast, f"tension/{late.pk}/end/")
    form = {"id": str(uuid.uuid4()), "how": "role", "version": 1, "role": str(role.pk), "takes": "Late swaps"}
    assert "Which role?" in client.get(address + "?how=role").text
    for wrong in ({"takes": ""}, {"role": ""}):
        assert client.post(address, form | wrong).status_code == 422
    for _ in range(2):
        client.post(address, form)
    role.refresh_from_db()
    late.refresh_from_db()
    assert role.accountabilities == "One\nLate swaps" and late.ended_as == "role"
    made = Proposal.objects.get()
    assert (made.tension_id, made.author_id, made.state) == (late.pk, cast.dawn.pk, "adopted")
    assert "Late swaps" in client.get(at(cast, f"tension/{late.pk}/")).text


def test_a_tension_ends_as_a_new_role(late: Tension, cast: Cast, sign_in: Any) -> None:
    form = {"id": str(uuid.uuid4()), "how": "role", "version": 1, "takes": "Late swaps", "name": "Swaps"}
    sign_in(cast.shabnam).post(at(cast, f"tension/{late.pk}/end/"), form)
    role = Role.objects.get()
    assert (role.name, role.purpose) == ("Swaps", "Late swaps")


def test_in_a_meeting_a_role_is_made_clearer_or_it_is_let_go(late: Tension, cast: Cast, sign_in: Any) -> None:
    with keys():
        meeting: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
        role = Role.objects.create(team=cast.ashton, name="Planner", purpose="Visits")
        other = make.tension(team=cast.ashton, author=cast.dawn, label="The kettle")
    client = sign_in(cast.shabnam)
    asking.tell(cast.shabnam.pk)
    running.begin(meeting, cast.shabnam)
    for tension, more in (
        (late, {"need": "role", "role": str(role.pk), "takes": "Late swaps"}), (other, {"need": "dropped"}),
    ):  # fmt: skip
        meeting.refresh_from_db()
        running.pick(meeting, meeting.moves, tension)
        form = {"id": str(uuid.uuid4()), "tension": str(tension.pk), "version": 1, **more}
        if "takes" in form:
            answer = client.post(at(cast, f"meeting/{meeting.pk}/settle/"), form | {"role": ""})
            assert answer.status_code == 422 and "Choose a role" in answer.text
        client.post(at(cast, f"meeting/{meeting.pk}/settle/"), form)
    role.refresh_from_db()
    assert role.accountabilities == "Late swaps"
    assert set(Tension.objects.values_list("ended_as", flat=True)) == {"role", "dropped"}
    assert not Tension.objects.filter(talked_in=None).exists()


def test_in_a_meeting_what_is_taken_elsewhere_says_where(late: Tension, cast: Cast, sign_in: Any) -> None:
    with keys():
        meeting: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
    client = sign_in(cast.shabnam)
    asking.tell(cast.shabnam.pk)
    running.begin(meeting, cast.shabnam)
    meeting.refresh_from_db()
    running.pick(meeting, meeting.moves, late)
    form = {"id": str(uuid.uuid4()), "tension": str(late.pk), "version": 1, "need": "elsewhere"}
    answer = client.post(at(cast, f"meeting/{meeting.pk}/settle/"), form)
    assert answer.status_code == 422 and "Choose where it goes" in answer.text
    client.post(at(cast, f"meeting/{meeting.pk}/settle/"), form | {"where": "talk"})
    late.refresh_from_db()
    assert (late.ended_as, late.taken_to, late.talked_in) == ("elsewhere", "talk", meeting)
    running.finish(meeting, meeting.version, "")
    assert "Taken elsewhere, to a talk of two" in client.get(at(cast, f"meeting/{meeting.pk}/")).text


# deciding between meetings


def test_advice_names_whom_it_touches_and_who_knows(cast: Cast, sign_in: Any) -> None:
    soon = (timezone.localdate() + dt.timedelta(days=3)).isoformat()
    form = {"id": str(uuid.uuid4()), "about": "other", "text": "A printer", "why": "Old", "closes_on": soon}
    client = sign_in(cast.shabnam)
    answer = client.post(at(cast, "proposals/new/"), form)
    assert answer.status_code == 422 and "Write whom it touches" in answer.text
    client.post(at(cast, "proposals/new/"), form | {"affected": "All of us", "knows": "Dan from the shop"})
    page = client.get(at(cast, f"proposals/{form['id']}/")).text
    assert "All of us" in page and "Dan from the shop" in page


def test_a_meeting_changes_the_words_until_nobody_sees_harm(cast: Cast, sign_in: Any) -> None:
    found = proposed(cast, sign_in)
    with keys():
        meeting: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
    client, address = sign_in(cast.dawn), at(cast, f"proposals/{found.pk}/")
    client.post(address, say("harm", "Joy cannot get there by bus"))
    assert found.text in client.get(at(cast, "agenda/")).text
    asking.tell(cast.dawn.pk)
    running.begin(meeting, cast.dawn)
    assert "What holds now?" in client.get(address).text
    client.post(address, {"do": "adopt", "outcome": "With a lift", "text": "The library, with a lift"})
    agreed = Agreement.objects.get()
    assert (agreed.text, agreed.meeting_id) == ("The library, with a lift", meeting.pk)


def test_what_waits_for_my_word_stands_on_the_teams_page(cast: Cast, sign_in: Any) -> None:
    found = proposed(cast, sign_in)
    assert "What do you say?" not in sign_in(cast.shabnam).get(at(cast)).text
    assert "What do you say?" not in sign_in(cast.sam).get(at(cast)).text
    client = sign_in(cast.dawn)
    assert "What do you say?" in client.get(at(cast)).text
    client.post(at(cast, f"proposals/{found.pk}/"), say("fine"))
    assert "What do you say?" not in client.get(at(cast)).text


def test_whoever_missed_a_meeting_is_told_on_the_teams_page(cast: Cast, sign_in: Any) -> None:
    with keys():
        held = cast.ashton.meetings.create(starts_at=make.at(-2, 13), held=True, summary="We talked of cake")
        Seat.objects.create(team=cast.ashton, meeting=held, user=cast.dawn)
    for user in (cast.dawn, cast.sam):
        assert "You were not there" not in sign_in(user).get(at(cast)).text
    client = sign_in(cast.shabnam)
    assert "You were not there" in client.get(at(cast)).text
    client.post(at(cast, f"meeting/{held.pk}/"), {"do": "seen"})
    assert "You were not there" not in client.get(at(cast)).text


# roles, buddies, actions, handbook


def test_a_role_whose_time_is_over_comes_up_again(cast: Cast, sign_in: Any) -> None:
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    with keys():
        role = Role.objects.create(team=cast.ashton, name="Planner", purpose="Visits")
        term = Term.objects.create(team=cast.ashton, role=role, user=cast.dawn, until=yesterday)
        meeting: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
    client = sign_in(cast.shabnam)
    assert "Time to choose again" in client.get(at(cast, "roles/")).text
    page = client.get(at(cast, f"role/{role.pk}/")).text
    assert "The time we set is over" in page and f"?about=person&amp;role={role.pk}" in page
    assert "selected" in client.get(at(cast, f"proposals/new/?about=person&role={role.pk}")).text
    asking.tell(cast.shabnam.pk)
    running.begin(meeting, cast.shabnam)
    Meeting.objects.update(step="actions")
    assert "Roles to choose for again" in client.get(at(cast, f"meeting/{meeting.pk}/now/")).text
    Term.objects.filter(pk=term.pk).update(until=yesterday + dt.timedelta(days=9))
    assert "Roles to choose for again" not in client.get(at(cast, f"meeting/{meeting.pk}/now/")).text
    assert not roles.over(cast.ashton)


def test_two_become_buddies_and_part_again(cast: Cast, sign_in: Any) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
    client, address = sign_in(cast.shabnam), at(cast, "buddies/")
    form = {"one": str(cast.shabnam.pk), "other": str(cast.dawn.pk)}
    assert client.post(address, form | {"other": form["one"]}).status_code == 422
    assert client.post(address, form | {"other": str(cast.priya.pk)}).status_code == 422
    client.post(address, form)
    assert client.post(address, form | {"one": str(joy.pk)}).status_code == 422  # Dawn has one
    page = client.get(address).text
    assert "You and Dawn" in page and "Joy Okafor has no buddy yet" in page
    assert "Dawn is your buddy" in client.get(at(cast, "buddy/")).text
    found = Buddies.objects.get()
    client.post(address, {"part": str(uuid.uuid4())})
    assert Buddies.objects.current().count() == 1
    client.post(address, {"part": str(found.pk)})
    assert not Buddies.objects.current().exists() and Buddies.objects.count() == 1


def test_what_was_done_is_found_again(cast: Cast, sign_in: Any) -> None:
    with keys():
        make.action(team=cast.ashton, owner=cast.dawn, what="Ask Tom")
        done = make.action(team=cast.ashton, owner=cast.dawn, what="Fix the bell")
        Action.objects.filter(pk=done.pk).update(state="done", ended_on=timezone.localdate())
    page = sign_in(cast.sam).get(at(cast, "actions/")).text
    assert "Ask Tom" in page and "Dawn, done" in page and "Write something down" not in page
    assert "Write something down" in sign_in(cast.dawn).get(at(cast, "actions/")).text


def test_the_handbook_holds_roles_and_the_meeting_and_is_searched(cast: Cast, sign_in: Any) -> None:
    with keys():
        role = Role.objects.create(team=cast.ashton, name="Planner", purpose="x", accountabilities="Swaps")
        Term.objects.create(team=cast.ashton, role=role, user=cast.dawn)
        Agreement.objects.create(team=cast.ashton, text="The rota first", why="So nobody waits")
    client = sign_in(cast.shabnam)
    page = client.get(at(cast, "handbook/")).text
    assert "Dawn looks after it" in page and "<li>Swaps</li>" in page and "Check-in, 5 minutes" in page
    for word, found in (("swaps", "Planner"), ("WAITS", "The rota first")):
        assert found in client.get(at(cast, f"handbook/?q={word}")).text
    page = client.get(at(cast, "handbook/?q=nothing")).text
    assert "Nothing found" in page and "Planner" not in page


LISTS = (
    "roles/", "buddies/", "actions/", "handbook/", "agenda/", "", "proposals/", "tensions/", "agreements/",
)  # fmt: skip


@pytest.mark.parametrize("page", [*LISTS, "meeting"])
def test_a_list_reads_the_same_rows_however_long_it_is(page: str, cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    with keys():
        held = cast.ashton.meetings.create(starts_at=make.at(-1, 13), held=True)
    page = f"meeting/{held.pk}/" if page == "meeting" else page

    def fill(number: int) -> None:
        with keys():
            for n in range(number):
                tension = make.tension(team=cast.ashton, author=cast.shabnam, label=f"{n}")
                Tension.objects.filter(pk=tension.pk).update(talked_in=held)
                Agreement.objects.create(team=cast.ashton, text=f"{n}", author=cast.shabnam, meeting=held)
                Action.objects.create(team=cast.ashton, owner=cast.shabnam, what=f"{n}", meeting=held)
                role = Role.objects.create(team=cast.ashton, name=f"Role {number} {n}", purpose="x")
                Term.objects.create(team=cast.ashton, role=role, user=cast.dawn)
                make.action(team=cast.ashton, owner=cast.dawn, what=f"{n}")
                Item.objects.create(team=cast.ashton, step="people", text=f"{n}", author=cast.dawn)
                pair = [make.member(name=f"W{number}{n}{side}", team=cast.ashton) for side in "ab"]
                Buddies.objects.create(team=cast.ashton, one=pair[0], other=pair[1])
                Proposal.objects.create(
                    team=cast.ashton, author=pair[0], about="agreement", text="x", why="x",
                    closes_on=timezone.localdate() + dt.timedelta(days=2), state="meeting" if n % 2 else "",
                )  # fmt: skip

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(at(cast, page)).status_code == 200
        return len(caught)

    fill(2)
    few = queries()
    fill(8)
    assert queries() == few


# the order of the meeting


def test_what_was_meant_for_a_part_left_out_is_still_talked_about(cast: Cast, sign_in: Any) -> None:
    with keys():
        meeting: Meeting = cast.ashton.meetings.create(starts_at=make.at(0, 13))
        Item.objects.create(team=cast.ashton, step="rota", text="Christmas", author=cast.dawn)
    client, address = sign_in(cast.shabnam), at(cast, "our-meeting/")
    times = {key: step.minutes for key, step in steps.ALL.items()}
    client.post(address, {"version": 1, **times, "out": "rota"})
    left = {key: minutes for key, minutes in times.items() if key != "rota"}
    client.post(address, {"version": Ways.objects.get().version, **left, "out": "tensions"})
    assert "tensions" in [key for key, _ in Ways.objects.get().steps]
    assert "Christmas" in client.get(at(cast, "agenda/")).text
    assert 'value="rota"' not in client.get(at(cast, "agenda/new/")).text
    asking.tell(cast.shabnam.pk)
    running.begin(meeting, cast.shabnam)
    Meeting.objects.update(step="tensions")
    assert "Christmas" in client.get(at(cast, f"meeting/{meeting.pk}/now/")).text


def test_tensions_stand_in_every_order() -> None:
    assert [step.key for step in steps.order([["people", 3]])] == ["people", "tensions"]


# one box, from every page


def test_every_page_leads_to_what_have_you_noticed_with_what_it_is_about(cast: Cast, sign_in: Any) -> None:
    with keys():
        visit = make.visit(person=cast.edith, worker=cast.shabnam)
        agreed = Agreement.objects.create(team=cast.ashton, text="The rota first")
    client = sign_in(cast.shabnam)
    for path, about in (
        ("/more/", ""),
        (f"/person/{cast.edith.pk}/outcomes/", f"?person={cast.edith.pk}"),
        (f"/person/{cast.edith.pk}/note/?visit={visit.pk}", f"?person={cast.edith.pk}&amp;visit={visit.pk}"),
        (at(cast, f"visit/{visit.pk}/take/"), f"?visit={visit.pk}"),
        (at(cast, f"agreement/{agreed.pk}/"), f"?agreement={agreed.pk}"),
        (at(cast, "roles/"), f"?team={cast.ashton.pk}"),
    ):
        assert f'href="/tension/new/{about}"' in client.get(path).text, path
    for path in ("/tension/new/", "/tension/mine/", at(cast)):
        assert "app-noticed" not in client.get(path).text, path
    assert "app-noticed" not in sign_in(cast.sam).get(at(cast, "roles/")).text
    long = "x" * 5000
    assert long not in sign_in(cast.shabnam).get(f"/more/?person={long}").text


def test_nobody_has_two_buddies_though_two_ask_at_once(cast: Cast) -> None:
    with keys():
        joy = make.member(name="Joy Okafor", team=cast.ashton)
    asking.tell(cast.dawn.pk)
    assert pairs.pair(cast.ashton, cast.shabnam.pk, cast.dawn.pk)
    assert not pairs.pair(cast.ashton, cast.dawn.pk, joy.pk) and Buddies.objects.count() == 1


def test_what_all_said_yes_to_is_made_once(late: Tension, cast: Cast) -> None:
    with keys():
        role = Role.objects.create(team=cast.ashton, name="Planner", purpose="Visits")
    asking.tell(cast.dawn.pk)
    row = {"team": cast.ashton, "author": cast.dawn, "about": "role", "role": role, "text": "Swaps"}
    pk = uuid.uuid4()
    for _ in range(2):
        proposals.adopt_at_once(Proposal(id=pk, closes_on=timezone.localdate(), **row))
    role.refresh_from_db()
    assert role.accountabilities == "Swaps"
