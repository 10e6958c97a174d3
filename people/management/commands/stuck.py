"""Letters that were tried as often as may be: `DATABASE_LOGIN=worker manage.py stuck`, and `--again`."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils import timezone

from people import post


class Command(BaseCommand):
    """Says which, about whom by id, since when and why; or puts them back, to be tried anew."""

    help = "List letters that failed as often as they are tried, or try them again."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--again", action="store_true", help="put them back into the outbox")
        parser.add_argument("--kind", default="", help="only letters of this kind")

    def handle(self, *args: Any, **options: Any) -> None:
        with connection.cursor() as q:
            q.execute("select current_user")
            if q.fetchone()[0] != "worker":
                raise CommandError("Only the worker's login reads the outbox: say DATABASE_LOGIN=worker.")
        rows = post.stuck(options["kind"])
        if options["again"]:
            self.stdout.write(f"{post.put_back(rows)} put back.")
            return
        for row in rows:
            since = timezone.localtime(post.last_tried(row))
            self.stdout.write(f"{row.kind}  {row.subject_id}  {since:%Y-%m-%d %H:%M}  {row.trouble}")
        self.stdout.write(f"{len(rows)} stuck.")
