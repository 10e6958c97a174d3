"""The first step on a new machine: `DATABASE_LOGIN=owner manage.py begin "Making Space" ann@example.org`."""

from __future__ import annotations

import argparse
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.urls import reverse

from people import invitations
from people.models import Organisation, Standing


class Command(BaseCommand):
    """Makes an organisation where none has that name, and invites somebody to look after its accounts."""

    help = "Make an organisation and invite its administrator; again, to invite another."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("organisation", help="its name, as people will read it")
        parser.add_argument("email", help="whom to invite as administrator")
        parser.add_argument("--name", default="", help="what to call them in the letter")

    def handle(self, *args: Any, **options: Any) -> None:
        name, email = options["organisation"].strip(), options["email"].strip()
        if not name or len(name) > 80:
            raise CommandError("Give the organisation a name of at most 80 letters.")
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email} is not an e-mail address.") from error
        with transaction.atomic():
            with connection.cursor() as q:
                q.execute("select current_user, set_config('app.owner_door', 'on', true)")
                login, _ = q.fetchone()
            if login != "owner":
                raise CommandError("Only the owner begins an organisation: say DATABASE_LOGIN=owner.")
            organisation = Organisation.objects.filter(name=name).first()
            if organisation is None:
                organisation = Organisation.objects.create(name=name)
                self.stdout.write(f"{name} stands.")
            asked = invitations.Invite(email, options["name"].strip() or name, Standing.ADMINISTRATOR)
            made = invitations.invite(organisation, asked, by=None)
        link = settings.SITE_URL + reverse("invitation", args=[invitations.secret(made.pk)])
        self.stdout.write(f"{made.email} is invited to look after its accounts. The letter leaves with the")
        self.stdout.write(f"worker; this is its link, good once and for three days:\n{link}")
