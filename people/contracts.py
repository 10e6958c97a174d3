"""What an organisation has agreed with a council, for which teams: kept by its administrators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from people.editing import make_once, save_if_unchanged
from people.models import CommissioningBody, Contract, ContractTeam, Organisation, Team


@dataclass(frozen=True)
class Agreed:
    """A contract as the office lists it."""

    contract: Contract
    teams: list[str]


def listed(organisation: Organisation) -> list[Agreed]:
    """Every contract, the newest first, with the names of its teams. Two queries."""
    rows = organisation.contracts.select_related("body").prefetch_related("contract_teams__team")
    return [
        Agreed(row, sorted(link.team.name for link in row.contract_teams.all()))
        for row in rows.order_by("-started_on", "name")
    ]


def bodies(organisation: Organisation) -> QuerySet[CommissioningBody]:
    """Councils this organisation alone has contracts with: it may invite their commissioners.

    One that another organisation works for too is an operator's to open, for its commissioners read
    every report made for it.
    """
    with connection.cursor() as q:
        q.execute("select others_bodies()")
        (others,) = q.fetchone()
    mine = CommissioningBody.objects.filter(contracts__organisation=organisation)
    return mine.exclude(pk__in=others).distinct().order_by("name")


@transaction.atomic
def agree(contract: Contract, *, council: str, teams: list[Team]) -> Contract:
    """Keep a new contract with the council of this name; the same id twice is one contract."""
    body = bodies(contract.organisation).filter(name__iexact=council).first()
    if body is None:
        body = CommissioningBody(name=council)
        body.save(force_insert=True)
    contract.body = body
    contract, new = make_once(contract)
    if new:
        _teams(contract, {team.pk for team in teams})
    return contract


@transaction.atomic
def change(contract: Contract, version: int, *, teams: list[Team], **values: Any) -> None:
    """Save what was changed, or raise Stale. Reports that were issued stay as they are."""
    save_if_unchanged(contract, version, **values)
    _teams(contract, {team.pk for team in teams})


def _teams(contract: Contract, wanted: set[UUID]) -> None:
    rows = contract.contract_teams
    rows.exclude(team__in=wanted).delete()
    there = set(rows.values_list("team_id", flat=True))
    for team_id in wanted - there:
        ContractTeam(contract=contract, team_id=team_id).save(force_insert=True)
