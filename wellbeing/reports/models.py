"""Frozen figures: what a commissioner reads, and all that the reports login can read."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from people.models.records import Record, recorded
from people.rowsecurity import RowSecurity


@recorded
class Report(Record):
    """One contract's quarter, numbered: a correction is the next number beside it, never a change.

    `figures` holds only what the small-number rule lets through (disclosure.py); raw counts are never kept.
    """

    contract_id = models.UUIDField()
    contract_name = models.CharField(max_length=120)
    team_names = models.CharField(max_length=300)
    quarter_starts = models.DateField()
    number = models.PositiveSmallIntegerField(default=1)
    issued_on = models.DateField(default=timezone.localdate)
    figures = models.JSONField()

    class Meta:
        constraints = [
            RowSecurity(
                name="report_rows",
                read="contract_id = ANY((SELECT readable_contracts())::uuid[])",
            ),
            models.UniqueConstraint(fields=["contract_id", "quarter_starts", "number"], name="report_once"),
        ]
        ordering = ["-quarter_starts", "-number"]

    def __str__(self) -> str:
        return f"{self.contract_name}, quarter from {self.quarter_starts}"
