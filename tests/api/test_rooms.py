"""What each room tells programs: no more than its pages, and the few things a phone may write."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from meetings.models import Minute, Role, Term
from people.models import EmergencyContact, Incident, Permission, User
from profiles.models import Circle, CircleMember, Idea, PersonPage, Place
from rotas.models import Visit
from tests import make
from tests.api.test_notes import PROBLEM, put, send
from tests.conftest import keys
from tests.make import Cast


def browser(user: User) -> Client:
    """Their own, with a second factor behind it."""
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    session = client.session
    session["second_factor"] = True
    session.save()
    return client


@pytest.fixture
def shabnam(cast: Cast) -> Client:
    return browser(cast.shabnam)


@pytest.fixture
def sam(cast: Cast) -> Client:
    return browser(cast.sam)


def team(cast: Cast, path: str) -> str:
    return f"/api/teams/{cast.ashton.pk}/{path}"


def person(cast: Cast, path: str = "") -> str:
    return f"/api/people/{cast.edith.pk}/{path}"


def fresh(**words: Any) -> dict[str, Any]:
    return {"id": str(uuid.uuid4()), **words}


# people


def test_my_teams_say_where_i_stand(cast: Cast, shabnam: Client, sam: Client) -> None:
    for client, standing in ((shabnam, "worker"), (sam, "coach")):
        rows = client.get("/api/teams/").json()["results"]
        assert {row["standing"] for row in rows} == {standing} and "Ashton" in {row["name"] for row in rows}


def test_a_person_is_read_with_their_link_worker(cast: Cast, shabnam: Client) -> None:
    answer: Any = shabnam.get(person(cast))
    row = answer.json()
    assert (row["called"], row["state"], answer["ETag"]) == ("Edith", "active", '"1"')
    assert row["link_worker"].startswith("Shabnam") and "born_on" not in row and "nhs_number" not in row


def test_whom_to_ring_comes_in_order_and_those_who_left_do_not(cast: Cast, shabnam: Client) -> None:
    with keys():
        for order, name in ((2, "Second"), (1, "First")):
            EmergencyContact.objects.create(person=cast.edith, name=name, phone="999", order=order)
        EmergencyContact.objects.create(
            person=cast.edith, name="Gone", phone="1", ended_on=timezone.localdate()
        )
    names = [row["name"] for row in shabnam.get(person(cast, "ring/")).json()["results"]]
    assert [name for name in names if name in ("First", "Second", "Gone")] == ["First", "Second"]


def test_no_address_tells_a_code(cast: Cast, shabnam: Client) -> None:
    for path in ("secrets/", "key/", "safeguarding/"):
        assert shabnam.get(person(cast, path)).status_code == 404


def test_an_incident_is_written_down_once(cast: Cast, shabnam: Client, sam: Client) -> None:
    sent = fresh(kind="fall", what="The wet step", person=str(cast.edith.pk))
    for _ in range(2):
        made: Any = send(shabnam, team(cast, "incidents/"), sent)
        assert made.status_code == 201 and made.json()["person"] == str(cast.edith.pk)
    assert sam.get(team(cast, f"incidents/{sent['id']}/")).json()["what"] == "The wet step"
    assert send(sam, team(cast, "incidents/"), fresh(kind="fall", what="x")).status_code == 403
    with keys():
        assert Incident.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"what": ""}, "what"), ({"kind": "x"}, "kind"), ({"happened_on": "2999-01-01"}, "happened_on")],
)
def test_a_wrong_incident_is_answered_by_field(wrong: Any, field: str, cast: Cast, shabnam: Client) -> None:
    answer: Any = send(shabnam, team(cast, "incidents/"), fresh(kind="fall", what="x") | wrong)
    assert answer.status_code == 400 and field in answer.json()["errors"]


def test_an_incident_is_about_the_teams_own_people(cast: Cast, shabnam: Client) -> None:
    sent = fresh(kind="fall", what="x", person=str(cast.tom.pk))
    answer: Any = send(shabnam, team(cast, "incidents/"), sent)
    assert answer.status_code == 400
    with keys():
        assert not Incident.objects.exists()


# profiles


def test_a_profile_is_there_before_anybody_wrote_it(cast: Cast, shabnam: Client, sam: Client) -> None:
    with keys():
        PersonPage.objects.filter(person=cast.edith).delete()
    assert shabnam.get(person(cast, "profile/")).json()["number"] == 0
    with keys():
        PersonPage.objects.create(person=cast.edith, number=1, matters="The roses", author=cast.dawn)
    assert shabnam.get(person(cast, "profile/")).json()["matters"] == "The roses"
    assert sam.get(person(cast, "profile/")).status_code == 404
    with keys():
        Permission.objects.create(
            person=cast.edith, purpose="coach", scope="all", how="said", decided_by="Edith",
            recorded_by=cast.dawn,
        )  # fmt: skip
    assert sam.get(person(cast, "profile/")).status_code == 200


def test_a_coach_reads_how_it_goes_and_no_plan(cast: Cast, shabnam: Client, sam: Client) -> None:
    with keys():
        outcome = cast.edith.outcomes.get()
        Idea.objects.create(outcome=outcome, person=cast.edith, number=2, what="A stool")
    one = person(cast, f"outcomes/{outcome.pk}/")
    plan = shabnam.get(one).json()["plan"]
    assert [step["number"] for step in plan["steps"]] == [1, 2, 3, 4, 5]
    assert plan["steps"][1]["ideas"][0]["what"] == "A stool"
    assert sam.get(one).json()["plan"] is None and "stool" not in sam.get(one).content.decode()
    assert put(sam, f"{one}progress/", {"progress": "there", "life": "active"}, '"1"').status_code == 403


def test_how_it_goes_is_said_on_top_of_what_was_read(cast: Cast, shabnam: Client) -> None:
    with keys():
        one = person(cast, f"outcomes/{cast.edith.outcomes.get().pk}/")
    sent = {"progress": "there", "life": "active", "said": "Look at them!"}
    assert put(shabnam, f"{one}progress/", sent).status_code == 428
    said: Any = put(shabnam, f"{one}progress/", sent, '"1"')
    assert (said.status_code, said["ETag"], said.json()["progress"]) == (200, '"2"', "there")
    assert said.json()["moves"][0]["said"] == "Look at them!"
    late: Any = put(shabnam, f"{one}progress/", sent | {"progress": "closer"}, '"1"')
    assert (late.status_code, late["ETag"]) == (412, '"2"')
    assert late.json()["stored"]["progress"] == "there" and late.json()["sent"]["progress"] == "closer"
    moved: Any = put(shabnam, f"{one}progress/", sent | {"life": "reached"}, '"2"')
    assert moved.status_code == 400 and "agreed_with" in moved.json()["errors"]
    back: Any = put(shabnam, f"{one}progress/", sent | {"life": "idea", "agreed_with": "Edith"}, '"2"')
    assert back.status_code == 400 and "life" in back.json()["errors"]
    with keys():
        assert cast.edith.outcomes.get().life == "active"


def test_a_circle_has_its_people_and_no_links(cast: Cast, shabnam: Client, sam: Client) -> None:
    assert shabnam.get(person(cast, "circle/")).status_code == 404
    with keys():
        circle = Circle.objects.create(person=cast.edith, purpose="The choir", asked="At tea")
        for name, left in (("Karen", None), ("Gone", timezone.localdate())):
            CircleMember.objects.create(circle=circle, person=cast.edith, name=name, left_on=left)
    row = shabnam.get(person(cast, "circle/")).json()
    assert [one["name"] for one in row["members"]] == ["Karen"] and "digest" not in str(row)
    assert sam.get(person(cast, "circle/")).status_code == 404


def test_a_place_is_checked_by_its_own_team(cast: Cast, shabnam: Client, sam: Client) -> None:
    with keys():
        ours = Place.objects.create(team=cast.ashton, name="Choir")
        theirs = Place.objects.create(team=cast.wigan, name="Library")
    rows = {row["name"]: row for row in shabnam.get(team(cast, "places/")).json()["results"]}
    assert (rows["Choir"]["ours"], rows["Choir"]["due"], rows["Library"]["ours"]) == (True, True, False)
    checked: Any = shabnam.put(team(cast, f"places/{ours.pk}/checked/"))
    assert (checked.status_code, checked.json()["due"]) == (200, False)
    assert checked.json()["checked_on"] == timezone.localdate().isoformat()
    assert shabnam.put(team(cast, f"places/{theirs.pk}/checked/")).status_code == 404
    assert sam.put(team(cast, f"places/{ours.pk}/checked/")).status_code == 403


# rotas


def test_a_visit_is_taken_once_whatever_the_phone_sends(cast: Cast, shabnam: Client) -> None:
    with keys():
        visit = make.visit(person=cast.edith, starts_at=make.at(2, 10))
    (row,) = shabnam.get(team(cast, "visits/?open=true")).json()["results"]
    assert row["id"] == str(visit.pk) and (row["open"], row["worker"]) == (True, "")
    key, take = uuid.uuid4(), team(cast, f"visits/{visit.pk}/take/")
    answers: list[Any] = [send(shabnam, take, {}, key=key) for _ in range(3)]
    answers.append(send(shabnam, take, {}))
    assert [(a.status_code, a.json()["mine"]) for a in answers] == [(200, True)] * 4
    assert answers[0]["ETag"] == f'"{answers[0].json()["version"]}"'
    assert shabnam.get(team(cast, "visits/?open=true")).json()["results"] == []
    assert len(shabnam.get(team(cast, "visits/?open=false&mine=true")).json()["results"]) == 1


def test_what_stands_against_a_visit_is_said_in_words(cast: Cast, shabnam: Client, sam: Client) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.shabnam, starts_at=make.at(2, 10))
        ann = make.person(team=cast.ashton, name="Ann")
        clash = make.visit(person=ann, starts_at=make.at(2, 10))
        theirs = make.visit(person=cast.tom, starts_at=make.at(2, 14))
    answer: Any = send(shabnam, team(cast, f"visits/{clash.pk}/take/"), {})
    assert (answer.status_code, answer["Content-Type"]) == (409, PROBLEM)
    assert answer.json()["reasons"][0]["words"] in answer.json()["detail"]
    assert send(shabnam, team(cast, f"visits/{theirs.pk}/take/"), {}).status_code == 404
    assert send(sam, team(cast, f"visits/{clash.pk}/take/"), {}).status_code == 403
    with keys():
        assert Visit.objects.get(pk=clash.pk).worker_id is None


def test_nobody_above_the_team_reads_who_goes_where_or_why_not(
    cast: Cast, shabnam: Client, sam: Client
) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(2, 10))
        visit = make.visit(person=cast.edith, starts_at=make.at(3, 10))
        Visit.objects.filter(pk=visit.pk).update(open_because="My sister’s wedding")
    known = shabnam.get(team(cast, "visits/")).json()["results"]
    assert (known[0]["worker"], known[1]["open_because"]) == ("Dawn", "My sister’s wedding")
    for query in ("", "?format=csv"):
        answer = sam.get(team(cast, f"visits/{query}"))
        assert answer.status_code == 200
        assert "Dawn" not in answer.content.decode() and "wedding" not in answer.content.decode()
    assert sam.get(team(cast, "visits/")).json()["results"][0]["worker"] is None


def test_nothing_of_a_visit_is_a_clock(cast: Cast, shabnam: Client) -> None:
    with keys():
        make.visit(person=cast.edith, worker=cast.dawn, starts_at=make.at(2, 10))
    (row,) = shabnam.get(team(cast, "visits/")).json()["results"]
    times = {name for name in row if name.endswith(("_at", "_on", "came", "done", "ticked"))}
    assert times == {"starts_at", "ends_at"}


def test_my_hours_are_mine_by_the_month(cast: Cast, shabnam: Client) -> None:
    row = shabnam.get("/api/me/hours/").json()
    assert row["month"] == f"{timezone.localdate():%Y-%m}" and set(row) == {"month", "days", "to_come"}
    for month in ("2019-01", "next", "2026-13", ""):
        answer = shabnam.get("/api/me/hours/", {"month": month})
        assert answer.status_code == 400 and "month" in answer.json()["errors"]


# meetings, news, reports


def test_a_meeting_comes_with_what_came_of_it(cast: Cast, shabnam: Client) -> None:
    with keys():
        held = cast.ashton.meetings.create(
            starts_at=make.at(-3, 13), facilitator=cast.dawn, held=True, summary="Short and good"
        )
        Minute.objects.create(team=cast.ashton, meeting=held, step="people", text="Tom has his chair.")
        cast.ashton.actions.create(owner=cast.dawn, what="Ask Tom", meeting=held)
        cast.ashton.meetings.create(starts_at=make.at(4, 13))
    (row,) = shabnam.get(team(cast, "meetings/?held=true")).json()["results"]
    assert (row["facilitator"], row["scribe"], row["summary"]) == ("Dawn", None, "Short and good")
    whole = shabnam.get(team(cast, f"meetings/{held.pk}/")).json()
    assert whole["notes"][0]["text"] == "Tom has his chair." and whole["actions"][0]["what"] == "Ask Tom"


def test_roles_say_who_has_them(cast: Cast, shabnam: Client) -> None:
    with keys():
        role = Role.objects.create(
            team=cast.ashton, name="Planner", purpose="Why", accountabilities="The rota\n\nThe swaps"
        )
        Term.objects.create(team=cast.ashton, role=role, user=cast.dawn)
        Role.objects.create(team=cast.ashton, name="Old", purpose="Why", ended_on=timezone.localdate())
    (row,) = shabnam.get(team(cast, "roles/")).json()["results"]
    assert (row["holder"], row["accountabilities"]) == ("Dawn", ["The rota", "The swaps"])
    assert len(shabnam.get(team(cast, "roles/?ended=true")).json()["results"]) == 2


@pytest.mark.django_db(databases=["default", "reports"])
def test_whoever_commissions_nothing_reads_no_report(cast: Cast, shabnam: Client) -> None:
    assert shabnam.get("/api/reports/").json() == {"next": None, "results": []}
