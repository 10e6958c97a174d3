"""Loads the story once, into a database that holds nobody real."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from allauth.account.models import EmailAddress
from django.apps import apps
from django.db import connection, transaction
from django.utils import timezone

from people.models import Beat, User
from wellbeing.demo import news, reports, story
from wellbeing.reports import issuing
from wellbeing.reports.quarters import Quarter

JOB = "demo"
ROOMS = ("people", "profiles", "rotas", "meetings", "reports")


class RealPeople(Exception):
    """Somebody who is not invented has an account here: the demo stays away."""


def load(*, again: bool = False) -> int:
    """Rows written: 0 where today's demo already stands and is not wanted again. Raises RealPeople.

    The story is told from today, so one from an earlier day begins anew, unless real people came since.

    Needs the owner's login. All or nothing, in one transaction with the owner's door open.
    """
    with transaction.atomic():
        open_door()
        invented = User.objects.filter(email__endswith=f"@{story.DOMAIN}")
        real = User.objects.exclude(pk__in=invented).exists()
        here = invented.exists()
        if here and not again and (real or told_on() == timezone.localdate()):
            return 0
        if real:
            raise RealPeople
        if here:
            empty()
        book = story.tell(timezone.localdate())
        EmailAddress.objects.bulk_create(
            EmailAddress(user=user, email=user.email, verified=True, primary=True) for user in book.of(User)
        )
        report()
        # the first two who are likely to look; the others hear from the job within the hour
        cast = [user for who in ("worker", "coach") if (user := story.account(story.CAST[who]))]
        news.write(cast, timezone.localdate())
        Beat(job=JOB, ran_at=timezone.now()).save()
        analyze()
        return sum(len(rows) for rows in book.rows.values())


def told_on() -> dt.date | None:
    """The local day the demo was loaded on."""
    beat = Beat.objects.filter(job=JOB).first()
    return timezone.localdate(beat.ran_at) if beat else None


def report() -> None:
    """What the council was sent after each of the last four quarters, and a correction that waits."""
    quarter = Quarter.of(timezone.localdate())
    quarters = [quarter := quarter.before() for _ in range(4)]
    reports.stories(quarters[0])
    for quarter in reversed(quarters):
        for contract in issuing.due(quarter):
            reports.sent(issuing.draft(contract, quarter), last=quarter == quarters[0])
    reports.correction()


def open_door() -> None:
    """Row security binds the owner too, until the end of this transaction."""
    with connection.cursor() as q:
        q.execute("select set_config('app.owner_door', 'on', true)")


def tables() -> Iterator[str]:
    """Every table of ours, with its history."""
    for room in ROOMS:
        for model in apps.get_app_config(room).get_models(include_auto_created=True):
            if model._meta.managed and not model._meta.proxy:
                yield connection.ops.quote_name(model._meta.db_table)


def analyze() -> None:
    """Or Postgres guesses how many rows there are, and pages are slow, until it next looks by itself."""
    with connection.cursor() as q:
        q.execute(f"analyze {', '.join(sorted(set(tables())))}")


def empty() -> None:
    """Away with the demo and everything that was done in it; no trigger keeps a history of this."""
    with connection.cursor() as q:
        q.execute("set constraints all immediate")
        q.execute(f"truncate {', '.join(sorted(set(tables())))} cascade")
