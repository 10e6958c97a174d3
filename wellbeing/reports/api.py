"""Issued reports for programs: frozen figures alone, asked through their own login."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponseBase
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.response import Response

from people.access import contract, mine
from people.lists import UUIDS, By, Listed, since, until
from people.rest import Call, Shape, address, refusals, shown
from wellbeing.reports import reading, showing
from wellbeing.reports.models import Report

ID = "7f9c2f0e-58f5-4f0a-9d5c-0f6a1c0f8a11"


class ContractCall(Call):
    """Behind a contract's door."""

    contract: Any


class IssueShape(Shape[Report]):
    """One issue of a report: a correction is the next number beside it, never a change."""

    contract_id = serializers.UUIDField()

    class Meta:
        model = Report
        fields = ("id", "contract_id", "contract_name", "team_names", "quarter_starts", "number", "issued_on")


class ReportShape(serializers.Serializer[Any]):
    """Everything one issue says: the same figures as on its page, in its PDF and its CSV."""

    format = serializers.CharField()
    contract = serializers.CharField()
    teams = serializers.CharField()
    quarter = serializers.DictField(help_text="name, from, to")
    issue = serializers.IntegerField()
    correction = serializers.CharField(allow_blank=True)
    issued_on = serializers.DateField()
    hidden = serializers.CharField(help_text="What stands where a number is too small to show.")
    people = serializers.JSONField(help_text="Of how many people it speaks.")
    counted = serializers.JSONField()
    points = serializers.ListField(child=serializers.CharField())
    teams_say = serializers.ListField(child=serializers.DictField())
    tables = serializers.ListField(child=serializers.DictField(), help_text="key, title, head, rows")
    stories = serializers.ListField(child=serializers.DictField())
    definitions = serializers.ListField(child=serializers.DictField())


ISSUE = {
    "id": ID, "contract_id": ID, "contract_name": "Home support, Wigan", "team_names": "Ashton, Wigan",
    "quarter_starts": "2026-07-01", "number": 1, "issued_on": "2026-10-20",
}  # fmt: skip
WHOLE = {
    "format": "what-changed/1", "contract": "Home support, Wigan", "teams": "Ashton, Wigan",
    "quarter": {"name": "July to September 2026", "from": "2026-07-01", "to": "2026-09-30"}, "issue": 1,
    "correction": "", "issued_on": "2026-10-20", "hidden": "·", "people": 24, "counted": 24,
    "points": ["Most wishes came closer"], "teams_say": [], "tables": [], "stories": [], "definitions": [],
}  # fmt: skip
ISSUES = Listed(
    "reports", IssueShape, "-quarter_starts", since("quarter_starts"), until("quarter_starts"),
    By("contract", "Of this contract.", UUIDS, lambda rows, pk, call: rows.filter(contract_id=pk)),
)  # fmt: skip


@ISSUES.says("reports", "Reports that were issued", ISSUE, description="Of a commissioner’s contracts.")
@mine
@address("GET", csv=True)
def reports(request: Call) -> HttpResponseBase:
    """Newest quarter first; nothing for whoever commissions nothing."""
    rows = reading.issued(request.user, [found.pk for found in reading.contracts_of(request.user)])
    return ISSUES.answer(request, rows, lambda found: list(IssueShape(found, many=True).data))


@extend_schema(
    operation_id="report", summary="One of them, whole", responses={200: ReportShape, **refusals()},
    examples=[shown("A quarter", WHOLE, 200)],
)  # fmt: skip
@contract
@address("GET")
def report(request: ContractCall, report_id: UUID) -> Response:
    """Frozen figures, and what was said about them."""
    rows = reading.issued(request.user, [request.contract.pk])
    found = rows.filter(pk=report_id).first()
    if found is None:
        raise Http404
    return Response(showing.open_json(showing.issued(found)))
