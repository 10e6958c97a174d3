"""An operator’s door: `DATABASE_LOGIN=owner manage.py second_factor --reset ann@example.org` or `--renew`."""

from __future__ import annotations

import argparse
from typing import Any

from allauth.mfa.models import Authenticator
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from people import signin
from people.models import User


class Command(BaseCommand):
    """Somebody sets up a second factor anew at their next sign-in; or all that is kept gets the new key."""

    help = "Take one person's second factor away, or encrypt all of them with the newest SECRET_KEY."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--reset", metavar="EMAIL", help="whose apps, passkeys and recovery codes end")
        what.add_argument("--renew", action="store_true", help="after a change of SECRET_KEY")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        with connection.cursor() as q:
            q.execute("select current_user, set_config('app.owner_door', 'on', true)")
            login, _ = q.fetchone()
        if login != "owner":
            raise CommandError("Only the owner may: say DATABASE_LOGIN=owner.")
        if options["renew"]:
            done, lost = signin.renew(Authenticator.objects.select_for_update())
            self.stdout.write(f"{done} encrypted with the new key, {lost} that no key reads.")
            return
        user = User.objects.filter(email=options["reset"].strip().lower()).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {options['reset']}.")
        ended, _ = Authenticator.objects.filter(user=user).delete()
        self.stdout.write(f"{ended} ended. {user.email} sets up a new one after the next sign-in.")
