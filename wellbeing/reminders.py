"""What is due: a letter for each worker about tomorrow's essential visits that nobody has taken."""

from __future__ import annotations

import datetime as dt
import logging
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from people import asking, post
from people.access import teams_of
from people.models import Standing, Team, User

log = logging.getLogger(__name__)


def remind() -> int:
    """Put tomorrow's letters in the outbox, once for each visit and worker; how many visits need someone.

    Run as the worker's login, which sees no team: it asks as one worker of each (rotas/doors.sql).
    """
    with connection.cursor() as q:
        q.execute("select team_id, user_id from job_teams()")
        teams: list[tuple[UUID, UUID]] = q.fetchall()
    needed = 0
    for team_id, user_id in teams:
        with asking.asking_as(user_id, why="reminders"):
            try:
                with transaction.atomic():
                    needed += _remind(teams_of(User(pk=user_id)).get(pk=team_id))
            except Exception:  # one team's trouble must not silence the others
                log.exception("no reminders for team %s", team_id)
    return needed


def _remind(team: Team) -> int:
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    visits = list(team.visits.open().essential().filter(day=tomorrow).values_list("pk", flat=True))
    if visits:
        workers = team.memberships.current().filter(standing=Standing.WORKER)
        for user_id in workers.values_list("user_id", flat=True):
            for visit_id in visits:
                post.later("visit-tomorrow", user_id, once=f"tomorrow {visit_id} {user_id} {tomorrow}")
    return len(visits)
