"""Safeguarding: whom to ring, and a record for its author and the lead alone."""

from __future__ import annotations

import re
import subprocess
import sys
import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from people import account_letters, asking, letters, offices
from people import post as outbox
from people.models import Administration, Concern, Membership, Organisation, Outbox, User
from tests import make
from tests.conftest import as_role, keys
from tests.make import Cast
from tests.people.test_supported import page, post

assert account_letters
pytestmark = pytest.mark.django_db


def set_lead(cast: Cast, lead: User) -> None:
    with keys():
        Organisation.objects.filter(pk=cast.ashton.organisation_id).update(safeguarding_lead=lead)


def sent(**more: object) -> dict[str, object]:
    return {
        "id": uuid.uuid4(), "about": "Edith Jones", "what": "Bruises on her arm", "reach": "Dawn Mills",
        "happened_on": timezone.localdate(),
    } | more  # fmt: skip


def text(client: Client, query: str = "") -> str:
    return page(client, "safeguarding", query=query)


def test_the_first_screen_says_whom_to_ring(cast: Cast, sign_in: Any) -> None:
    set_lead(cast, cast.ada)
    for who in (cast.shabnam, cast.sam, cast.ada):
        shown = text(sign_in(who))
        assert 'href="tel:999"' in shown and 'href="tel:01942000111"' in shown
        assert 'href="tel:01942828777"' in shown and "Write a record" in shown
    assert "The safeguarding lead, Ada Lane" in text(sign_in(cast.shabnam))
    assert "You are the safeguarding lead" in text(sign_in(cast.ada))


def test_a_lead_reads_while_they_stand_in_that_organisation(cast: Cast, sign_in: Any) -> None:
    set_lead(cast, cast.sam)
    record = sent()
    post(sign_in(cast.dawn), "concern_new", **record)
    assert "Bruises" in page(sign_in(cast.sam), "concern", record["id"])
    with keys():
        cast.sam.memberships.update(ended_on=timezone.localdate())
        Membership.objects.create(user=cast.sam, team=cast.leigh)
    client = sign_in(cast.sam)
    assert client.get(reverse("concern", args=[record["id"]])).status_code == 404
    assert "Edith Jones" not in page(client, "concerns") and "You are the" not in text(client)
    asking.tell(cast.sam.pk)
    assert not Concern.objects.exists()
    assert not Organisation.objects.filter(pk=cast.ashton.organisation_id).exists()


def test_the_leads_last_place_ends_once_somebody_else_is_named(cast: Cast, sign_in: Any) -> None:
    set_lead(cast, cast.sam)
    asking.tell(cast.sam.pk)
    place = Membership.objects.get(user=cast.sam)
    with keys():  # a place in another organisation is none in this one
        Membership.objects.create(user=cast.sam, team=cast.leigh)
    office, organisation = sign_in(cast.ada), cast.ashton.organisation_id
    address, edit = (
        reverse("end_membership", args=[organisation, place.pk]),
        reverse("organisation_edit", args=[organisation]),
    )
    answer = office.post(address)
    assert answer.status_code == 422 and f'href="{edit}"' in answer.text
    assert "Sam Ford is the safeguarding lead. Name somebody else first." in answer.text
    assert office.get(address).status_code == 200
    mine = sign_in(cast.sam).post(reverse("leave"), {"membership": str(place.pk)})
    assert mine.status_code == 422 and "You are the safeguarding lead of Open Door" in mine.text
    assert sign_in(cast.sam).get(reverse("team", args=[cast.ashton.pk])).status_code == 200
    set_lead(cast, cast.dawn)
    assert sign_in(cast.ada).post(address).status_code == 302


def test_a_lead_with_another_place_there_may_leave_one(cast: Cast, sign_in: Any) -> None:
    set_lead(cast, cast.sam)
    with keys():
        Membership.objects.create(user=cast.sam, team=cast.wigan, standing="coach")
        first, second = Membership.objects.filter(user=cast.sam).order_by("team__name")
    office = sign_in(cast.ada)
    for place, answer in ((first, 302), (second, 422)):
        address = reverse("end_membership", args=[cast.ashton.organisation_id, place.pk])
        assert office.post(address).status_code == answer


def test_an_administrator_who_leads_keeps_the_office(cast: Cast, sign_in: Any) -> None:
    with keys():
        lee = make.user(name="Lee Lead")
        place = Administration.objects.create(user=lee, organisation=cast.ashton.organisation)
    set_lead(cast, lee)
    office = sign_in(cast.ada)
    address = reverse("end_administration", args=[cast.ashton.organisation_id, place.pk])
    answer = office.post(address)
    assert answer.status_code == 422 and "Lee Lead is the safeguarding lead" in answer.text
    assert reverse("organisation_edit", args=[cast.ashton.organisation_id]) in answer.text
    set_lead(cast, cast.sam)
    assert sign_in(cast.ada).post(address).status_code == 302


def test_who_led_and_who_leads_hear_that_it_has_changed(
    cast: Cast, sign_in: Any, mailoutbox: list[Any]
) -> None:
    set_lead(cast, cast.sam)
    office, address = sign_in(cast.ada), reverse("organisation_edit", args=[cast.ashton.organisation_id])

    def save(lead: User, **more: str) -> int:
        version = re.search(r'name="version" value="(\d+)"', office.get(address).text)
        assert version
        form = {"version": version[1], "safeguarding_lead": str(lead.pk), **more}
        form |= {"safeguarding_phone": "01942 000 111", "council_phone": "01942 828777"}
        return int(office.post(address, form).status_code)

    assert save(cast.ada) == 302
    assert save(cast.ada, council_name="Wigan") == 302  # nothing to tell
    asking.tell(None)
    with as_role("worker"):
        assert outbox.drain() == 2 and outbox.drain() == 0
    assert {m.to[0] for m in mailoutbox} == {cast.sam.email, cast.ada.email}
    for letter in mailoutbox:
        assert "safeguarding lead has changed" in letter.subject
        for name in ("Sam", "Ada", "Open Door", "Edith"):
            assert name not in letter.subject + letter.body
    assert save(cast.sam) == 302  # and back again is told again
    asking.tell(None)
    with as_role("worker"):
        assert outbox.drain() == 2
    assert save(cast.zed) == 422


def test_nobody_leads_who_has_just_left(cast: Cast) -> None:
    with keys():
        cast.dawn.memberships.update(ended_on=timezone.localdate())
    asking.tell(cast.ada.pk)
    organisation = Organisation.objects.get(pk=cast.ashton.organisation_id)
    with pytest.raises(offices.NoPlaceHere):
        offices.change(organisation, organisation.version, safeguarding_lead=cast.dawn)


def test_without_numbers_it_says_so_plainly(cast: Cast, sign_in: Any) -> None:
    with keys():
        Organisation.objects.update(safeguarding_phone="", council_phone="")
    shown = text(sign_in(cast.shabnam))
    assert "No phone number is set" in shown and "council’s main number" in shown and "tel:999" in shown
    assert "No lead is named yet" in shown


def test_a_commissioner_gets_999_and_no_record(cast: Cast, sign_in: Any) -> None:
    for who in (cast.jo, cast.gone):
        client = sign_in(who)
        shown = text(client)
        assert "tel:999" in shown and "Write a record" not in shown and "01942" not in shown
        assert client.get(reverse("concern_new")).status_code == 404
        assert post(client, "concern_new", **sent()).status_code == 404
    with keys():
        assert not Concern.objects.exists()


def test_only_its_author_and_the_lead_can_read_a_record(cast: Cast, sign_in: Any) -> None:
    set_lead(cast, cast.ada)
    author = sign_in(cast.dawn)
    form = page(author, "concern_new", query=f"?person={cast.edith.pk}")
    assert 'value="Edith Jones"' in form and 'value="Dawn Mills"' in form
    record = sent()
    for _ in "ab":  # a double tap
        answer = author.post(reverse("concern_new") + f"?person={cast.edith.pk}", record)
        assert answer.status_code == 302
    with keys():
        assert Concern.objects.get().person_id == cast.edith.pk
    reads = {}
    for who in (cast.dawn, cast.ada, cast.shabnam, cast.sam, cast.priya, cast.jo, cast.zed):
        client = sign_in(who)
        reads[who] = client.get(reverse("concern", args=[record["id"]])).status_code
        assert ("Edith Jones" in page(client, "concerns")) == (who in (cast.dawn, cast.ada))
    assert reads == dict.fromkeys(reads, 404) | {cast.dawn: 200, cast.ada: 200}


def test_steps_are_added_by_both_and_nothing_is_changed(cast: Cast, sign_in: Any) -> None:
    set_lead(cast, cast.ada)
    record, today = sent(), timezone.localdate()
    author = sign_in(cast.dawn)
    post(author, "concern_new", **record)
    step = {"id": uuid.uuid4(), "text": "Rang the council", "done_on": today}
    for _ in "ab":
        assert post(author, "concern", record["id"], **step).status_code == 302
    lead = sign_in(cast.ada)
    post(lead, "concern", record["id"], id=uuid.uuid4(), text="Met her son", done_on=today)
    shown = page(lead, "concern", record["id"])
    assert shown.count("Rang the council") == 1 and "Met her son" in shown and "Dawn Mills" in shown
    assert "Whoever wrote this record" in shown and "You</span>" in shown
    assert post(lead, "concern", record["id"], id=uuid.uuid4(), done_on=today).status_code == 422
    stranger = sign_in(cast.shabnam)
    assert post(stranger, "concern", record["id"], **step).status_code == 404
    asking.tell(cast.ada.pk)
    assert Concern.objects.update(what="nothing") == 0


def test_the_lead_hears_that_there_is_something_and_nothing_else(
    cast: Cast, sign_in: Any, mailoutbox: list[Any]
) -> None:
    set_lead(cast, cast.ada)
    post(sign_in(cast.dawn), "concern_new", **sent())
    asking.tell(None)
    with as_role("worker"):
        assert Outbox.objects.get().kind == "concern"
        assert outbox.drain() == 1 and not Outbox.objects.filter(done_at=None)
    (mail,) = mailoutbox
    assert mail.to == [cast.ada.email] and "There is something new to read" in mail.subject
    for secret in ("Edith", "Dawn", "safeguarding", "ruise", "Ashton"):
        assert secret not in mail.subject + mail.body


def test_no_letter_without_a_lead_or_to_the_author(cast: Cast, sign_in: Any, mailoutbox: list[Any]) -> None:
    post(sign_in(cast.dawn), "concern_new", **sent())
    letters.concern(cast.ashton.organisation_id)
    assert not mailoutbox
    set_lead(cast, cast.ada)
    with as_role("worker"):
        Outbox.objects.all().delete()
    post(sign_in(cast.ada), "concern_new", **sent())
    with as_role("worker"):
        assert not Outbox.objects.exists(), "the lead need not be told of their own record"


def test_whoever_covers_records_for_the_persons_organisation(cast: Cast, sign_in: Any) -> None:
    with keys():
        beside = make.team(organisation=cast.leigh.organisation, name="Beside")
        Membership.objects.create(user=cast.priya, team=beside)
        make.cover(make.visit(person=cast.rose, worker=cast.priya, starts_at=timezone.now()))
    client = sign_in(cast.priya)
    answer = client.post(reverse("concern_new") + f"?person={cast.rose.pk}", sent())
    assert answer.status_code == 302
    asking.tell(cast.priya.pk)
    assert Concern.objects.get().organisation_id == cast.leigh.organisation_id


def test_who_stands_in_two_organisations_chooses(cast: Cast, sign_in: Any) -> None:
    with keys():
        Membership.objects.create(user=cast.dawn, team=cast.leigh)
    client = sign_in(cast.dawn)
    assert "Which organisation is it for?" in page(client, "concern_new")
    assert post(client, "concern_new", **sent()).status_code == 422
    chosen = sent(organisation=cast.leigh.organisation_id)
    assert post(client, "concern_new", **chosen).status_code == 302
    asking.tell(cast.dawn.pk)
    assert Concern.objects.get().organisation_id == cast.leigh.organisation_id


def test_another_teams_person_is_not_named_on_the_page(cast: Cast, sign_in: Any) -> None:
    client = sign_in(cast.shabnam)
    for person in (cast.tom.pk, cast.rose.pk, "nonsense", uuid.uuid4()):
        shown = text(client, f"?person={person}")
        assert "Tom" not in shown and "Rose" not in shown
    assert "Edith" in text(client, f"?person={cast.edith.pk}")


def test_what_was_typed_survives_a_mistake(cast: Cast, sign_in: Any) -> None:
    answer = post(sign_in(cast.dawn), "concern_new", **sent(about="", reach=""))
    shown = answer.content.decode()
    assert answer.status_code == 422 and "Bruises on her arm" in shown
    assert "Write who it is about" in shown and "Write your name" in shown


def test_the_worker_knows_what_to_do_with_the_letter() -> None:
    """In a process of its own: here something else may have loaded the letters already."""
    loads = "import django; django.setup(); from people import post, tasks; print(*post.HANDLERS)"
    told = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True).stdout
    assert {"concern", "invitation", "left", "lead-changed", "joined", "has-left"} <= set(told.split())


def test_the_leads_own_record_is_nothing_new_to_them(cast: Cast, sign_in: Any, mailoutbox: list[Any]) -> None:
    set_lead(cast, cast.ada)
    post(sign_in(cast.ada), "concern_new", **sent())
    letters.concern(cast.ashton.organisation_id)
    assert not mailoutbox
