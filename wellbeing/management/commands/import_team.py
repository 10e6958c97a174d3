"""`manage.py import_team`: a team's people and weekly visits from two CSV files, asking as a member of it."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from people.access import teams_of
from people.asking import asking_as
from people.models import User
from wellbeing.importing import applying
from wellbeing.importing.views import said


class Command(BaseCommand):
    """A dry run unless --go is said; then all or nothing."""

    help = __doc__

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("people", type=Path, help="a CSV file of people")
        parser.add_argument("patterns", type=Path, nargs="?", help="a CSV file of their weekly visits")
        parser.add_argument("--team", type=UUID, required=True, help="the team's id, as in its address")
        parser.add_argument("--as", dest="email", required=True, help="a member's e-mail: it is done as them")
        parser.add_argument("--go", action="store_true", help="do it; without this nothing is written")

    def handle(self, *args: Any, **options: Any) -> None:
        files = [self.read(options[name]) for name in ("people", "patterns")]
        user = User.objects.filter(email=options["email"].lower(), is_active=True).first()
        if user is None:
            raise CommandError("Nobody signs in with that e-mail.")
        with asking_as(user.pk, why="bringing a team’s people in"):
            team = teams_of(user).filter(pk=options["team"]).first()
            if team is None:
                raise CommandError("They do not work in a team with that id.")
            report = (applying.bring_in if options["go"] else applying.check)(team, *files)
        self.tell(report, go=options["go"])

    def read(self, path: Path | None) -> bytes | None:
        """What the file holds."""
        try:
            return path.read_bytes() if path else None
        except OSError as error:
            raise CommandError(f"{path} can’t be read: {error.strerror}.") from error

    def tell(self, report: applying.Report, *, go: bool) -> None:
        """Counts and faults; a fault ends with an error."""
        for name, side in (("People", report.people), ("Weekly visits", report.patterns)):
            if not side.given:
                continue
            self.stdout.write(f"{name}: {side.new} new, {side.changed} changed, {side.same} as they are.")
            if side.trouble:
                self.stderr.write(f"{name}: {side.trouble}")
            for fault in side.faults:
                self.stderr.write(f"{name}, row {fault.row}, {fault.column or 'whole row'}: {fault.words}")
        if not report.fine:
            raise CommandError("Nothing was written.")
        self.stdout.write(said(report) if go else "This was a dry run. Say --go to do it.")
