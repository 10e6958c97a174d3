"""Count what is over and send what the teams have seen: `DATABASE_LOGIN=owner manage.py issue_reports`."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction
from django.utils import timezone

from wellbeing.reports import issuing
from wellbeing.reports.quarters import Quarter, finished


class Command(BaseCommand):
    """Run by a timer every night; a second time changes nothing."""

    help = "Count again what no team has seen, issue what every team has seen, draft last quarter's reports."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--quarter", help="for example 2026-3; the last finished one by default")

    def handle(self, *args: Any, **options: Any) -> None:
        quarter = self._quarter(options["quarter"])
        with transaction.atomic(), connection.cursor() as q:
            q.execute("select set_config('app.owner_door', 'on', true)")
            for found in issuing.recount():  # first: nothing goes with somebody who took permission back
                self.stdout.write(f"{found} counted again")
            for found in issuing.ready():
                self.stdout.write(f"{issuing.issue(found)} issued, number {found.number}")
            for contract in issuing.due(quarter):
                self.stdout.write(f"{issuing.draft(contract, quarter)} waits for its teams")

    def _quarter(self, asked: str | None) -> Quarter:
        if not asked:
            return finished(timezone.localdate())
        try:
            year, number = map(int, asked.split("-"))
            quarter = Quarter(year, number)
            over = quarter.after <= timezone.localdate()
        except ValueError as error:
            raise CommandError("Write the quarter as 2026-3.") from error
        if not over:
            raise CommandError(f"{quarter.name} is not over yet.")
        return quarter
