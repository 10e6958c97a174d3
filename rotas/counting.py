"""The kept weeks of teams: held against the visits they are counted from, and counted again on request."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django.db import connection, transaction
from django.utils import timezone

from people.editing import Stale, lock, save_if_unchanged
from people.models import Mismatch, Team
from rotas.models import SharedWeeks

JOB = "weeks"
log = logging.getLogger(__name__)


def check() -> int:
    """How many kept weeks, in all organisations, differ from the visits. As the worker's login.

    Told, never mended: a difference is a fault of ours, and counting again would hide it.
    """
    with connection.cursor() as q:
        q.execute("select organisation_id, number from job_weeks_apart()")
        apart = q.fetchall()
    for organisation, number in apart:
        log.error("kept weeks differ from the visits: %s in organisation %s", number, organisation)
        Mismatch.objects.get_or_create(
            organisation_id=organisation, job=JOB, found_on=timezone.localdate(), defaults={"number": number}
        )
    return sum(number for _, number in apart)


def again() -> Iterator[tuple[int, int]]:
    """Count every team's weeks again, a team at a time, as the owner: (teams done, teams in all)."""
    with transaction.atomic():
        _open()
        teams = list(Team.objects.order_by("pk").values_list("pk", flat=True))
    for done, team in enumerate(teams, 1):
        with transaction.atomic(), connection.cursor() as q:
            _open()
            q.execute("select job_count_weeks(%s)", [team])
        yield done, len(teams)
    with transaction.atomic():
        _open()
        Mismatch.objects.filter(job=JOB, ended_on=None).update(ended_on=timezone.localdate())


def sharing(team: Team) -> SharedWeeks:
    """Does the team share its weeks? Unsaved where it never said."""
    return SharedWeeks.objects.filter(team=team).first() or SharedWeeks(team=team)


def share(team: Team, version: int, *, open: bool) -> None:
    """Share the team's weeks, or no longer, from now on; `version` 0 where it never said. May be Stale."""
    with transaction.atomic():
        lock(team.pk)
        stored = sharing(team)
        if not stored._state.adding:
            save_if_unchanged(stored, version, open=open)
        elif version:
            raise Stale(stored)
        else:
            SharedWeeks(team=team, open=open).save(force_insert=True)


def _open() -> None:
    """Row security binds the owner too, until the end of this transaction."""
    with connection.cursor() as q:
        q.execute("select set_config('app.owner_door', 'on', true)")
