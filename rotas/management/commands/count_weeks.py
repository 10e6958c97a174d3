"""The kept weeks of all teams, counted again: `DATABASE_LOGIN=owner manage.py count_weeks`."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from rotas import counting

WIDE = 40


class Command(BaseCommand):
    """Pages go on meanwhile: a team at a time is counted and put in place at once. May be run at any time."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.DATABASE_LOGIN != "owner":
            raise CommandError("Run it as the owner: DATABASE_LOGIN=owner manage.py count_weeks")
        done = teams = 0
        for done, teams in counting.again():
            full = WIDE * done // teams
            self.stderr.write(f"\r[{'#' * full}{'.' * (WIDE - full)}] {done} of {teams} teams", ending="")
        self.stderr.write("")
        self.stdout.write(f"The weeks of {done} teams were counted again.")
