"""Contracts with councils: kept in the office, and no way to another organisation's reports."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from people import asking, contracts
from people.models import CommissioningBody, Contract, Invitation
from tests import make
from tests.conftest import keys, sql
from tests.make import Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(sign_in: Any, cast: Cast) -> Client:
    """Ada, administrator of Ashton's organisation."""
    return sign_in(cast.ada)  # type: ignore[no-any-return]


def page(cast: Cast, name: str, *more: object) -> str:
    return reverse(name, args=[cast.ashton.organisation_id, *more])


def written(cast: Cast, **other: object) -> dict[str, object]:
    return {
        "id": str(uuid.uuid4()), "council": "Bolton Council", "name": "Support at home",
        "hours_a_week": "37.5", "teams": [str(cast.ashton.pk)], "started_on": "2026-04-01", "ended_on": "",
    } | other  # fmt: skip


def test_a_contract_is_written_down_and_its_commissioner_can_be_invited(office: Client, cast: Cast) -> None:
    sent = written(cast)
    for _ in range(2):
        assert office.post(page(cast, "contract_new"), sent).status_code == 302
    with keys():
        hindley = make.team(organisation=cast.ashton.organisation, name="Hindley")
    assert office.post(page(cast, "contract_new"), sent | {"teams": [str(hindley.pk)]}).status_code == 302
    kept = Contract.objects.get(pk=sent["id"])
    assert [link.team for link in kept.contract_teams.all()] == [cast.ashton]
    shown = office.get(page(cast, "office")).content.decode()
    assert "Bolton Council, Ashton. From" in shown and "37.5 hours a week" in shown
    data = {"name": "Bo", "email": "bo@example.org", "standing": "commissioner", "body": str(kept.body_id)}
    assert office.post(page(cast, "invite"), data).status_code == 302
    assert Invitation.objects.get().body_id == kept.body_id


def test_a_second_contract_with_a_council_is_with_the_same_council(office: Client, cast: Cast) -> None:
    for council in ("Bolton Council", "bolton council"):
        office.post(page(cast, "contract_new"), written(cast, council=council))
    (one, two) = Contract.objects.filter(body__name__iexact="bolton council")
    assert one.body_id == two.body_id


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("council", "", "Write who pays"),
        ("name", "", "Write what the contract is called"),
        ("teams", [], "Choose at least one team"),
        ("teams", ["leigh"], "Choose one of these"),
        ("started_on", "soon", "Choose a day"),
        ("ended_on", "2026-04-01", "It ends after it begins"),
        ("hours_a_week", "lots", "Write hours as a number"),
        ("hours_a_week", "-1", "nought or more"),
    ],
)
def test_what_is_missing_is_said_in_words(
    office: Client, cast: Cast, field: str, typed: Any, words: str
) -> None:
    typed = [str(cast.leigh.pk)] if typed == ["leigh"] else typed
    answer = office.post(page(cast, "contract_new"), written(cast, **{field: typed}))
    assert answer.status_code == 422 and words in answer.content.decode()
    assert not Contract.objects.filter(name="Support at home").exists()


def test_a_contract_is_changed_by_whoever_saw_it_last(office: Client, cast: Cast) -> None:
    with keys():
        other = make.team(organisation=cast.ashton.organisation, name="Hindley")
    contract = cast.contract
    address = page(cast, "contract_edit", contract.pk)
    sent = written(cast, version=contract.version, name="New name", teams=[str(other.pk)])
    assert office.post(address, sent).status_code == 302
    contract.refresh_from_db()
    assert contract.name == "New name" and [x.team for x in contract.contract_teams.all()] == [other]
    both = [str(other.pk), str(cast.ashton.pk)]
    assert office.post(address, sent | {"version": contract.version, "teams": both}).status_code == 302
    assert {x.team for x in contract.contract_teams.all()} == {other, cast.ashton}
    answer = office.post(address, sent | {"name": "Late name"})
    assert answer.status_code == 409
    assert "New name" in answer.content.decode() and "Late name" in answer.content.decode()
    contract.refresh_from_db()
    assert contract.name == "New name"


def test_a_council_that_others_work_for_too_is_not_ours_to_open(office: Client, cast: Cast) -> None:
    with keys():
        shared = CommissioningBody.objects.create(name="Shared Council")
        for team in (cast.ashton, cast.leigh):
            Contract.objects.create(
                body=shared, organisation=team.organisation, name="S", started_on="2026-01-01"
            )
    data = {"name": "Eve", "email": "eve@example.org", "standing": "commissioner", "body": str(shared.pk)}
    assert office.post(page(cast, "invite"), data).status_code == 422
    office.post(page(cast, "contract_new"), written(cast, council="Shared Council"))
    assert Contract.objects.get(name="Support at home").body_id != shared.pk


def test_the_database_refuses_another_councils_reports_too(cast: Cast) -> None:
    with keys():
        theirs = CommissioningBody.objects.create(name="Theirs")
        Contract.objects.create(
            body=theirs, organisation=cast.leigh.organisation, name="T", started_on="2026-01-01"
        )
    asking.tell(cast.ada.pk)
    mine = cast.ashton.organisation_id
    for statement in (
        "insert into people_contract (id, version, body_id, organisation_id, name, started_on)"
        " values (gen_random_uuid(), 1, %s, %s, 'x', '2026-01-01')",
        "insert into people_invitation"
        " (id, body_id, organisation_id, standing, email, name, digest, expires_at)"
        " values (gen_random_uuid(), %s, %s, 'commissioner', 'e@e.org', 'e', 'd', now() + interval '1 day')",
    ):
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            sql(statement, theirs.pk, mine)
    assert theirs not in contracts.bodies(cast.ashton.organisation)
