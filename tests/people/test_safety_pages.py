"""What must be known at the door, health support, skills."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from people import asking, safety
from people.models import CommunicationNeed, EmergencyContact, SafetyFact, Skill
from tests.conftest import keys
from tests.make import Cast
from tests.people.test_supported import page, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def worker(cast: Cast, sign_in: Any) -> Client:
    """Shabnam, signed in."""
    return sign_in(cast.shabnam)  # type: ignore[no-any-return]


def days(count: int) -> dt.date:
    return timezone.localdate() + dt.timedelta(days=count)


def test_a_fact_is_added_changed_and_ended(cast: Cast, worker: Client) -> None:
    sent = {"kind": "dont", "text": "No lifts", "since": days(-3), "look_again_on": days(-1)}
    new = uuid.uuid4()
    for _ in "ab":
        assert post(worker, "safety_new", cast.edith.pk, id=new, **sent).status_code == 302
    shown = page(worker, "safety", cast.edith.pk)
    assert "has not been told yet" in shown and "Look at this again now" in shown
    assert shown.index("Penicillin allergy") < shown.index("No lifts"), "allergies come first"
    changed = sent | {"text": "Never the lift", "told": "on", "version": 1}
    assert post(worker, "safety_edit", cast.edith.pk, new, **changed).status_code == 302
    late = post(worker, "safety_edit", cast.edith.pk, new, **changed | {"text": "Stairs only"})
    assert late.status_code == 409 and "Never the lift" in late.content.decode()
    assert "Stairs only" in late.content.decode()
    post(worker, "safety_end", cast.edith.pk, new, version=1)
    assert SafetyFact.objects.current().filter(pk=new), "a button from an old page ends nothing"
    post(worker, "safety_end", cast.edith.pk, new, version="²")
    assert SafetyFact.objects.current().filter(pk=new), "nonsense ends nothing"
    post(worker, "safety_end", cast.edith.pk, new, version=2)
    assert "What held before" in page(worker, "safety", cast.edith.pk)
    assert "Never the lift" not in page(worker, "people", cast.ashton.pk)


def test_a_fact_does_not_end_before_it_began(cast: Cast, worker: Client) -> None:
    sent = {"kind": "falls", "text": "x", "since": days(0), "until": days(-1), "id": uuid.uuid4()}
    answer = post(worker, "safety_new", cast.edith.pk, **sent)
    assert answer.status_code == 422 and "Choose a day after it began" in answer.content.decode()


def test_how_someone_communicates(cast: Cast, worker: Client) -> None:
    new = uuid.uuid4()
    post(worker, "communication", cast.edith.pk, id=new, text="Hearing aid, left")
    assert "Hearing aid, left" in page(worker, "communication", cast.edith.pk)
    post(worker, "communication_edit", cast.edith.pk, new, version=1, text="Hearing aid, right")
    assert CommunicationNeed.objects.get(pk=new).text == "Hearing aid, right"
    post(worker, "communication_end", cast.edith.pk, new, version=1)
    assert "Hearing aid" in page(worker, "communication", cast.edith.pk)
    post(worker, "communication_end", cast.edith.pk, new, version=2)
    assert "Nothing here yet" in page(worker, "communication", cast.edith.pk)


def test_people_are_rung_in_order(cast: Cast, worker: Client) -> None:
    for name in ("Ann", "Bob", "Cath"):
        sent = {"id": uuid.uuid4(), "name": name, "phone": "01942 1", "has_key": "on"}
        post(worker, "emergency_contact_new", cast.edith.pk, **sent)
    names = lambda: [c.name for c in safety.to_ring(cast.edith)]  # noqa: E731  (asks anew each time)
    assert names() == ["Ann", "Bob", "Cath"]
    by_name = {c.name: c for c in EmergencyContact.objects.all()}
    post(worker, "emergency_contact_move", cast.edith.pk, by_name["Cath"].pk, up=1)
    assert names() == ["Ann", "Cath", "Bob"]
    post(worker, "emergency_contact_move", cast.edith.pk, by_name["Ann"].pk, up=1)
    assert names() == ["Ann", "Cath", "Bob"], "the first stays first"
    sent = {"name": "Anne", "phone": "01942 2", "version": 1}
    assert post(worker, "emergency_contact_edit", cast.edith.pk, by_name["Ann"].pk, **sent).status_code == 302
    post(worker, "emergency_contact_move", cast.edith.pk, by_name["Ann"].pk, end=1, version=1)
    assert len(names()) == 3
    post(worker, "emergency_contact_move", cast.edith.pk, by_name["Ann"].pk, end=1, version=2)
    assert names() == ["Cath", "Bob"]
    shown = page(worker, "emergency_contacts", cast.edith.pk)
    assert 'href="tel:019421"' in shown and "Has a key" in shown and 'href="tel:999"' in shown


def test_papers_and_health_are_kept(cast: Cast, worker: Client) -> None:
    sent = {"respect_where": "On the fridge", "respect_since": "2025-03-01", "version": 0}
    assert post(worker, "papers_edit", cast.edith.pk, **sent).status_code == 302
    shown = page(worker, "papers", cast.edith.pk)
    assert "On the fridge" in shown and "1 March 2025" in shown
    assert "No medicines record is kept here" in shown
    sent = {"medicines": "prompt", "chart_where": "Kitchen drawer", "moving": "Two of us", "version": 0}
    assert post(worker, "health_edit", cast.edith.pk, **sent).status_code == 302
    shown = page(worker, "health", cast.edith.pk)
    assert "A reminder" in shown and "Kitchen drawer" in shown and "No medicines record is kept here" in shown
    assert "No medicines record is kept here" in page(worker, "health_edit", cast.edith.pk)


def test_a_coach_reads_what_keeps_someone_safe_and_sees_no_buttons(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.sam)
    shown = page(client, "safety", cast.edith.pk)
    assert "Penicillin allergy" in shown and "Add something to know" not in shown
    assert "Add one" not in page(client, "communication", cast.edith.pk)


# skills


def test_a_colleague_signs_off_and_anyone_can_end_it(cast: Cast, worker: Client, sign_in: Any) -> None:
    sent = {"user": cast.dawn.pk, "what": "hoist", "signed_on": days(0), "expires_on": days(300)}
    new = uuid.uuid4()
    for _ in "ab":
        assert post(worker, "skill_new", cast.ashton.pk, id=new, **sent).status_code == 302
    skill = Skill.objects.get()
    assert (skill.user_id, skill.signed_by_id, skill.holds(days(0))) == (cast.dawn.pk, cast.shabnam.pk, True)
    assert "Signed off by Shabnam Akhtar" in page(worker, "skills", cast.ashton.pk)
    post(worker, "skill_end", cast.ashton.pk, new, version="old")
    assert "Needs to be seen again. It ended" not in page(worker, "skills", cast.ashton.pk)
    dawn = sign_in(cast.dawn)
    assert post(dawn, "skill_end", cast.ashton.pk, new, version=1).status_code == 404, "not one’s own"
    again = sign_in(cast.shabnam)
    assert post(again, "skill_end", cast.ashton.pk, new, version=1).status_code == 302
    assert "Needs to be seen again. It ended" in page(again, "skills", cast.ashton.pk)


def test_nobody_signs_off_themselves(cast: Cast, worker: Client) -> None:
    sent = {"what": "hoist", "signed_on": days(0), "expires_on": days(300), "id": uuid.uuid4()}
    for who in (cast.shabnam, cast.priya, cast.sam):
        assert post(worker, "skill_new", cast.ashton.pk, user=who.pk, **sent).status_code == 422
    asking.tell(cast.shabnam.pk)
    own = Skill(user=cast.shabnam, team=cast.ashton, what="peg", signed_by=cast.shabnam, expires_on=days(9))
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        own.save()
    own.user, own.signed_by = cast.dawn, cast.sam
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        own.save()


@pytest.mark.parametrize(
    "bad", [{"expires_on": days(0)}, {"signed_on": days(1)}, {"what": "surgery"}, {"user": "someone"}]
)
def test_a_skill_that_makes_no_sense_is_not_signed_off(bad: Any, cast: Cast, worker: Client) -> None:
    sent = {"user": cast.dawn.pk, "what": "hoist", "signed_on": days(0), "expires_on": days(300)}
    answer = post(worker, "skill_new", cast.ashton.pk, id=uuid.uuid4(), **sent | bad)
    assert answer.status_code == 422 and not Skill.objects.exists()


def test_a_skill_leaves_the_page_with_whoever_had_it(cast: Cast, worker: Client) -> None:
    with keys():
        Skill.objects.create(
            user=cast.gone, team=cast.ashton, what="peg", signed_by=cast.dawn, expires_on=days(9)
        )
    assert "Gill Gone" not in page(worker, "skills", cast.ashton.pk)


def test_whoever_coaches_now_is_not_among_those_who_can(cast: Cast, worker: Client) -> None:
    with keys():
        Skill.objects.create(
            user=cast.sam, team=cast.ashton, what="peg", signed_by=cast.dawn, expires_on=days(9)
        )
    assert "Sam Ford" not in page(worker, "skills", cast.ashton.pk)


def test_a_skill_that_was_signed_off_again_is_shown_as_it_is_now(cast: Cast, worker: Client) -> None:
    with keys():
        for signed, until in ((days(0), days(300)), (days(-400), days(-35)), (days(-30), days(-1))):
            Skill.objects.create(
                user=cast.dawn, team=cast.ashton, what="peg", signed_by=cast.shabnam,
                signed_on=signed, expires_on=until,
            )  # fmt: skip
    shown = page(worker, "skills", cast.ashton.pk)
    assert shown.count("Signed off by Shabnam Akhtar") == 1 and "It ended" not in shown
