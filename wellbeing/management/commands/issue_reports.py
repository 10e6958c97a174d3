"""Issue the reports of the quarter that is over: `DATABASE_LOGIN=owner manage.py issue_reports`."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from wellbeing.reports import issuing
from wellbeing.reports.quarters import Quarter, finished


class Command(BaseCommand):
    """Freezes each contract's figures once; run by a timer in the first days of a quarter."""

    help = "Freeze last quarter's figures of every contract that has no report yet."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--quarter", help="for example 2026-3; the last finished one by default")

    def handle(self, *args: Any, **options: Any) -> None:
        quarter = finished(timezone.localdate())
        if options["quarter"]:
            try:
                year, number = map(int, options["quarter"].split("-"))
                quarter = Quarter(year, number)
                over = quarter.after <= timezone.localdate()
            except ValueError as error:
                raise CommandError("Write the quarter as 2026-3.") from error
            if not over:
                raise CommandError(f"{quarter.name} is not over yet.")
        with transaction.atomic(), connection.cursor() as q:
            q.execute("select set_config('app.owner_door', 'on', true)")
            for contract in issuing.due(quarter):
                report = issuing.issue(contract, quarter)
                self.stdout.write(f"{report} issued, number {report.number}")
