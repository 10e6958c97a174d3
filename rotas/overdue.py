"""Essential visits that nobody has confirmed, from Postgres alone: true whatever else is down."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from people.models import Team, User
from rotas.models import Visit
from rotas.week import Slot, slots

#: minutes after its planned end until an essential visit without a tick is asked about
PATIENCE = dt.timedelta(minutes=30)


def overdue(team: Team, *, asking: User | None = None) -> list[Slot]:
    """Essential visits of today and yesterday that ended half an hour ago or more, without a word.

    In order of time, those of people who were at home. One query.
    """
    now, today = timezone.now(), timezone.localdate()
    quiet = team.visits.between(today - dt.timedelta(days=1), today).going_ahead().essential()
    return slots(quiet.filter(came=Visit.Came.UNKNOWN, ends_at__lte=now - PATIENCE), asking=asking or User())
