"""The open visits that come first, as Today shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, MutableMapping
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection
from django.utils import timezone

from people.models import Standing, Team
from rotas.times import midnight

#: of the session: which open visits a worker is not asked about again today
NOT_NOW = "not_this_time"
#: `Visits.open()` in plain SQL: Today asks each time, so it is written out and not put together anew
NEEDED = """
select v.id, v.team_id, v.person_id, p.called, v.day, v.starts_at,
    coalesce(nullif(v.open_because, ''), v.purpose)
from rotas_visit v
join people_person p on p.id = v.person_id and p.state = 'active'
left join rotas_pattern r on r.id = v.pattern_id
where v.team_id = any(%(teams)s) and v.starts_at >= %(first)s and v.starts_at < %(after)s
    and v.starts_at > %(now)s and v.cancelled_on is null and v.id <> all(%(but)s)
    and not (r.paused_from is not null and r.paused_from <= v.day
        and (r.paused_until is null or r.paused_until > v.day))
    and not exists(
        select from people_membership m where m.user_id = v.worker_id and m.team_id = v.team_id
            and m.standing = %(worker)s and (m.ended_on is null or m.ended_on > %(today)s)
    )
    and not exists(
        select from people_cover k
        where k.user_id = v.worker_id and k.visit_id = v.id
            and k.answer = 'yes' and k.ended_on is null
    )
order by v.starts_at, v.id limit %(limit)s
"""


class Needed(NamedTuple):
    """An open visit, and why it is open or what it is for."""

    id: UUID
    team_id: UUID
    person_id: UUID
    called: str
    day: dt.date
    starts_at: dt.datetime
    words: str


def needed(
    teams: Collection[Team], first: dt.date, last: dt.date, limit: int, *, but: Collection[UUID] = ()
) -> list[Needed]:
    """The first open visits of these teams on these days but some, soonest first; one query."""
    known: dict[str, Any] = {
        "teams": [team.pk for team in teams], "first": midnight(first), "after": midnight(last, 1),
        "now": timezone.now(), "today": timezone.localdate(), "worker": Standing.WORKER, "limit": limit,
        "but": list(but),
    }  # fmt: skip
    with connection.cursor() as q:
        q.execute(NEEDED, known)
        return [Needed(*row) for row in q.fetchall()]


def not_now(session: MutableMapping[str, Any], visit_id: UUID) -> None:
    """A quiet no of today, kept in the worker's own session alone."""
    visits = {*map(str, said_no(session)), str(visit_id)}
    session[NOT_NOW] = {"on": timezone.localdate().isoformat(), "visits": sorted(visits)}


def said_no(session: Mapping[str, Any]) -> list[UUID]:
    """The open visits to which this worker said not this time, today."""
    said = session.get(NOT_NOW, {})
    today = timezone.localdate().isoformat()
    return [UUID(one) for one in said["visits"]] if said.get("on") == today else []
