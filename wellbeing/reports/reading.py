"""Reading frozen figures: a commissioner through the reports login, a team as itself."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from people import asking
from people.models import Contract, Team, User
from wellbeing.reports.models import Draft, Report
from wellbeing.reports.quarters import Quarter

LOGIN = "reports"


def issued(user: User, contract_ids: list[UUID]) -> QuerySet[Report]:
    """Reports of these contracts, newest first, asked as this user on the reports connection."""
    asking.tell(user.pk, request="reports", using=LOGIN)
    return Report.objects.using(LOGIN).filter(contract_id__in=contract_ids)


def of_quarter(user: User, contract_id: UUID, quarter: Quarter, number: int | None = None) -> Report | None:
    """One issue: the newest number unless one is named."""
    found = issued(user, [contract_id]).filter(quarter_starts=quarter.first)
    return (found.filter(number=number) if number else found).order_by("-number").first()


def contracts_of(user: User) -> QuerySet[Contract]:
    """The contracts of the bodies this user commissions for today."""
    bodies = user.commissions.current().values("body")
    return Contract.objects.filter(body__in=bodies).select_related("body").order_by("name")


def reports_of(team: Team) -> QuerySet[Report]:
    """What the council has been sent about this team, asked as a member or the coach."""
    return Report.objects.filter(contract_id__in=team.contract_teams.values("contract_id"))


def drafts_of(team: Team) -> QuerySet[Draft]:
    """What waits for this team and has been counted."""
    drafts = Draft.objects.filter(contract_id__in=team.contract_teams.values("contract_id"), issued_on=None)
    return drafts.exclude(figures={}).select_related("points").prefetch_related("words")
