"""A letter that came back, from the mail server: `DATABASE_LOGIN=worker manage.py bounce < report`."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand

from people import bounces


class Command(BaseCommand):
    """It never fails: a mail server that hears of trouble would send a report about the report."""

    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        ended = bounces.came_back(sys.stdin.buffer.read(bounces.LONGEST))
        self.stdout.write("Letters to that mailbox end." if ended else "Nothing to do.")
