"""`manage.py demo`: an invented team's fifteen months, for looking round and for tests."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from wellbeing.demo import loading


class Command(BaseCommand):
    """Run as the database's owner; does nothing where the demo already stands."""

    help = __doc__
    requires_system_checks = ()  # `make test` and the servers make them

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--migrate", action="store_true", help="bring the schema up to date first")
        parser.add_argument("--again", action="store_true", help="empty the demo and tell it anew")

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_LOGIN != "owner":
            raise CommandError("Run it as the owner: DATABASE_LOGIN=owner manage.py demo")
        if options["migrate"]:
            call_command("migrate", verbosity=0, skip_checks=True)
        began = time.monotonic()
        try:
            rows = loading.load(again=options["again"])
        except loading.RealPeople as real:
            raise CommandError("Real people have accounts in this database, so it stays as it is.") from real
        if not rows:
            self.stdout.write("The demo is already here. With --again it begins anew.")
            return
        self.stdout.write(f"{rows:,} rows in {time.monotonic() - began:.1f} seconds.")
