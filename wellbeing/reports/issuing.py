"""Freezing a quarter: once issued, later data never changes it; a correction is a new number beside it."""

from __future__ import annotations

from django.db import transaction

from people.editing import lock
from people.models import Contract
from people.models.teams import Spell
from wellbeing.reports import figures
from wellbeing.reports.models import Report
from wellbeing.reports.quarters import Quarter


def issue(contract: Contract, quarter: Quarter) -> Report:
    """Count, apply the small-number rule, and keep the next number of this quarter's report. As owner."""
    teams = contract.contract_teams.select_related("team").order_by("team__name")
    with transaction.atomic():
        lock(contract.pk)
        issued = Report.objects.filter(contract_id=contract.pk, quarter_starts=quarter.first).count()
        return Report.objects.create(
            contract_id=contract.pk,
            contract_name=contract.name,
            team_names=", ".join(link.team.name for link in teams),
            quarter_starts=quarter.first,
            number=issued + 1,
            figures=figures.of_quarter(contract, quarter),
        )


def due(quarter: Quarter) -> Spell[Contract]:
    """Contracts that ran in the quarter and have no report of it yet."""
    issued = Report.objects.filter(quarter_starts=quarter.first).values("contract_id")
    return Contract.objects.filter(started_on__lt=quarter.after).exclude(pk__in=issued)
