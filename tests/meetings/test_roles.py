"""Roles and hand-overs, team and coach, and what people tell us."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import hearing, roles
from meetings.models import CoachNote, Heard, Question, Role, Tension, Term
from people import asking
from tests import make
from tests.conftest import as_role, keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


def at(cast: Cast, more: str = "") -> str:
    return f"/team/{cast.ashton.pk}/{more}"


def test_a_team_starts_with_the_usual_set_once(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    for _ in range(2):
        client.post(at(cast, "roles/"))
    assert Role.objects.count() == len(roles.START)
    page = client.get(at(cast, "roles/")).text
    assert "Planner" in page and "Nobody yet" in page
    assert "<form" not in sign_in(cast.sam).get(at(cast, "roles/")).text
    assert sign_in(cast.sam).post(at(cast, "roles/")).status_code == 403


def test_a_role_is_made_changed_handed_over_and_ended(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)
    form = {"id": str(uuid.uuid4()), "name": "Cake", "purpose": "We have cake"}
    client.post(at(cast, "roles/new/"), form)
    again = client.post(at(cast, "roles/new/"), form | {"id": str(uuid.uuid4()), "name": "cake"})
    assert again.status_code == 422 and "There is a role of this name already" in again.text
    address = at(cast, f"role/{form['id']}/")
    client.post(address + "hand-over/", {"to": str(cast.dawn.pk)})
    term = Term.objects.get()
    assert term.until == timezone.localdate() + dt.timedelta(weeks=26)
    over = {"to": str(cast.shabnam.pk), "handed_over": "The tin is on the top shelf", "until": "2027-06-01"}
    client.post(address + "hand-over/", over)
    page = client.get(address).text
    assert "The tin is on the top shelf" in page and "until 1 June 2027" in page and "Shabnam" in page
    assert Term.objects.filter(ended_on=None).count() == 1
    assert client.post(address + "hand-over/", {"to": str(cast.priya.pk)}).status_code == 422
    client.post(address, {"version": 1, "name": "Cakes", "purpose": "More cake"})
    assert client.post(address, {"version": 1, "name": "Tea", "purpose": "Tea"}).status_code == 409
    client.post(address, {"version": 2, "name": "Cakes", "purpose": "More cake", "do": "end"})
    assert not Term.objects.filter(ended_on=None).exists()
    assert "Cakes" not in client.get(at(cast, "roles/")).text


def test_a_role_comes_up_again_when_its_time_is_over(cast: Cast) -> None:
    """Not before its day, not once handed over or no longer needed, and not another team's."""
    today = timezone.localdate()
    tomorrow, long_ago = today + dt.timedelta(days=1), today - dt.timedelta(days=30)
    with keys():
        for name, team, until, ended, gone in (
            ("Today", cast.ashton, today, None, None),
            ("Past", cast.ashton, long_ago, None, None),
            ("Tomorrow", cast.ashton, tomorrow, None, None),
            ("Until we say", cast.ashton, None, None, None),
            ("Handed over", cast.ashton, long_ago, today, None),
            ("No longer needed", cast.ashton, long_ago, None, today),
            ("Of others", cast.wigan, long_ago, None, None),
        ):
            role = Role.objects.create(team=team, name=name, purpose="So that it is done", ended_on=gone)
            Term.objects.create(team=team, role=role, user=cast.dawn, until=until, ended_on=ended)
    asking.tell(cast.dawn.pk)
    with as_role("app_open"):
        assert [term.role.name for term in roles.over(cast.ashton)] == ["Past", "Today"]


def test_the_roles_page_reads_the_same_rows(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.dawn)

    def fill(number: int) -> None:
        with keys():
            for n in range(number):
                role = Role.objects.create(team=cast.ashton, name=f"Role {number} {n}", purpose="x")
                Term.objects.create(team=cast.ashton, role=role, user=cast.dawn)

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(at(cast, "roles/")).status_code == 200
        return len(caught)

    fill(2)
    few = queries()
    fill(9)
    assert queries() == few


def test_the_coach_answers_with_questions_on_what_was_brought(cast: Cast, sign_in: Any) -> None:
    with keys():
        late = make.tension(team=cast.ashton, author=cast.shabnam, label="Late swaps")
    address = at(cast, f"tension/{late.pk}/question/")
    form = {"id": str(uuid.uuid4()), "text": "What would a good Sunday look like?"}
    assert sign_in(cast.sam).post(address, form).status_code == 404
    asking.tell(cast.shabnam.pk)
    Tension.objects.update(for_coach=True)
    sign_in(cast.dawn).post(address, form)
    assert not Question.objects.exists()
    coach = sign_in(cast.sam)
    assert "Late swaps" in coach.get(at(cast, "coaching/")).text
    for _ in range(2):
        coach.post(address, form)
    coach.post(address, form | {"text": ""})
    assert (
        "What would a good Sunday look like?" in sign_in(cast.dawn).get(at(cast, f"tension/{late.pk}/")).text
    )
    assert Question.objects.count() == 1
    asking.tell(cast.dawn.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Question.objects.create(team=cast.ashton, tension=late, author=cast.dawn, text="x")
    asking.tell(cast.shabnam.pk)
    Tension.objects.update(for_coach=False)
    asking.tell(cast.sam.pk)
    assert sql("select 1 from meetings_question") == []


def test_notes_and_what_is_tried_belong_to_team_and_coach(cast: Cast, sign_in: Any) -> None:
    form = {"id": str(uuid.uuid4()), "text": "Try silence before we solve", "trying_until": "2027-01-10"}
    sign_in(cast.sam).post(at(cast, "coaching/"), form)
    found = CoachNote.objects.get()
    change = {"version": 1, "text": found.text, "learned": "It is hard, and it helps"}
    sign_in(cast.dawn).post(at(cast, f"coaching/{found.pk}/"), change)
    assert "It is hard, and it helps" in sign_in(cast.sam).get(at(cast, "coaching/")).text
    assert sign_in(cast.sam).post(at(cast, f"coaching/{found.pk}/"), change).status_code == 409
    assert sign_in(cast.sam).post(at(cast, "coaching/"), form | {"text": ""}).status_code == 422
    for user in (cast.priya, cast.ada, cast.jo, cast.gone):
        asking.tell(user.pk)
        assert sql("select 1 from meetings_coachnote") == []


def told(cast: Cast, **more: object) -> dict[str, object]:
    return {
        "id": str(uuid.uuid4()), "person": str(cast.edith.pk), "of": "family", "how": "phone",
        "on": timezone.localdate().isoformat(), "well": "Mum sings again", **more,
    }  # fmt: skip


def test_somebody_else_than_the_link_worker_types_it_in(cast: Cast, sign_in: Any) -> None:
    link, other = sign_in(cast.shabnam), at(cast, "heard/new/")
    assert "Somebody else asks" in link.get(at(cast, "heard/")).text
    assert link.post(other, told(cast)).status_code == 422
    asking.tell(cast.shabnam.pk)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Heard.objects.create(
            team=cast.ashton, person=cast.edith, author=cast.shabnam, of="person", how="card", well="x"
        )
    client, form = sign_in(cast.dawn), told(cast)
    for _ in range(2):
        client.post(other, form)
    page = client.get(at(cast, "heard/")).text
    assert "Mum sings again" in page and "Edith’s family" in page and "Not asked yet" not in page
    assert Heard.objects.count() == 1
    for user in (cast.sam, cast.ada, cast.jo, cast.priya, cast.gone):
        asking.tell(user.pk)
        assert sql("select 1 from meetings_heard") == []


@pytest.mark.parametrize(("day", "begins"), [((2026, 11, 22), (2026, 10, 1)), ((2027, 1, 1), (2027, 1, 1))])
def test_a_quarter_begins(day: tuple[int, int, int], begins: tuple[int, int, int]) -> None:
    assert hearing.quarter_begins(dt.date(*day)) == dt.date(*begins)
