"""What stands in the diary and is no visit: written by the rooms whose meetings and circles these are."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from people.editing import lock
from people.models import Team
from rotas.models import Commitment

#: how long a team's meeting lasts in the diary, where nothing else is said
MEETING = dt.timedelta(hours=1)


@transaction.atomic
def keep(
    source: UUID,
    team: Team,
    *,
    kind: str,
    title: str,
    starts_at: dt.datetime,
    ends_at: dt.datetime | None = None,
    user_id: UUID | None = None,
    person_id: UUID | None = None,
) -> None:
    """The row `source` of another room takes this time, of one worker or (None) of the whole team; said again
    it moves. Call it in the transaction that changes that row. `kind`: a Commitment.Kind."""
    lock(source)
    words = {
        "kind": kind, "title": title, "starts_at": starts_at, "ends_at": ends_at or starts_at + MEETING,
        "user_id": user_id, "person_id": person_id, "ended_on": None,
    }  # fmt: skip
    rows = Commitment.objects.filter(source=source)
    if not rows.update(**words, version=F("version") + 1):
        Commitment(source=source, team=team, **words).save(force_insert=True)


def visits_then(team: Team, starts_at: dt.datetime, ends_at: dt.datetime) -> int:
    """How many visits to come of the team somebody has in this time."""
    there = team.visits.going_ahead().filter(worker__isnull=False, starts_at__gt=timezone.now())
    return there.filter(starts_at__lt=ends_at, ends_at__gt=starts_at).count()


def drop(source: UUID) -> None:
    """It does not take place; dropped twice is dropped once."""
    rows = Commitment.objects.filter(source=source, ended_on=None)
    rows.update(ended_on=timezone.localdate(), version=F("version") + 1)
