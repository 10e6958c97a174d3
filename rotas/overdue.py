"""Essential visits without a word, from Postgres alone: true whatever else is down."""

from __future__ import annotations

import datetime as dt
from collections import namedtuple
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import timezone

from people.models import Standing, Team
from rotas import ladder
from rotas.models import Visit
from rotas.models.alerts import WAITS, Rung

#: a visit of two days ago is a matter for the team's meeting, not for an alarm
SINCE = dt.timedelta(days=2)
#: Every page asks this, so it is one statement and not put together anew each time.
#: A window is London's, whatever the clocks do; greatest() passes over a pattern without one.
SILENT = """
select v.id, v.team_id, v.person_id, coalesce(nullif(p.full_name, ''), p.called) as person_name, p.called,
    v.day, v.starts_at, v.worker_id, coalesce(c.name, 'A colleague') as worker, w.held, v.came, w.over_at,
    exists(
        select from people_buddies b where b.team_id = v.team_id and v.worker_id in (b.one_id, b.other_id)
            and b.started_on <= %(today)s and (b.ended_on is null or b.ended_on > %(today)s)
    ) as has_buddy,
    exists(
        select from rotas_oncall o where o.team_id = v.team_id and o.starts_on <= %(today)s
            and (o.ends_on is null or o.ends_on >= %(today)s)
    ) as has_oncall,
    array(
        select s.rung from rotas_alertstep s
        where s.alert_id = a.id and s.answered_by_id is not null order by s.rung
    ) as answered,
    array(
        select coalesce(h.name, 'A colleague') from rotas_alertstep s
        left join people_colleague h on h.user_id = s.answered_by_id
        where s.alert_id = a.id and s.answered_by_id is not null order by s.rung
    ) as helpers,
    g.emergency_phone,
    array[n.worker_after, n.buddy_after, n.team_after, n.oncall_after, n.organisation_after] as waits
from rotas_visit v
join people_person p on p.id = v.person_id and p.state = 'active'
join people_team t on t.id = v.team_id
join people_organisation g on g.id = t.organisation_id
left join rotas_pattern r on r.id = v.pattern_id
left join rotas_safetynet n on n.team_id = v.team_id
left join rotas_alert a on a.visit_id = v.id
left join people_colleague c on c.user_id = v.worker_id
cross join lateral (select
    greatest(
        v.ends_at, (v.day + r.latest) at time zone 'Europe/London' + (v.ends_at - v.starts_at)
    ) as over_at,
    exists(
        select from people_membership m where m.user_id = v.worker_id and m.team_id = v.team_id
            and m.standing = %(worker)s and (m.ended_on is null or m.ended_on > %(today)s)
    ) or exists(
        select from people_cover k
        where k.user_id = v.worker_id and k.visit_id = v.id
            and k.answer = 'yes' and k.ended_on is null
    ) as held
) w
where v.team_id = any(%(teams)s) and v.starts_at > %(since)s and v.starts_at <= %(now)s
    and v.cancelled_on is null and (v.essential or v.came = 'door') and v.came <> 'yes'
    and not (r.paused_from is not null and r.paused_from <= v.day
        and (r.paused_until is null or r.paused_until > v.day))
    and coalesce(a.ended, '') = ''
    and (v.came in ('no', 'door')
        or w.over_at <= %(now)s - coalesce(n.worker_after, %(patience)s) * interval '1 minute')
order by v.starts_at, p.called, v.slot, v.id
"""


@dataclass(frozen=True, slots=True)
class Silent:
    """An essential visit that nobody has confirmed or that nobody came to, or a door that nobody answered."""

    id: UUID
    team_id: UUID
    person_id: UUID
    person_name: str
    called: str
    day: dt.date
    starts_at: dt.datetime
    worker_id: UUID | None
    #: a first name; "" where nobody had it
    worker: str
    missed: bool
    #: what was said of it: "Nobody came", "No answer at the door"
    said: str
    #: rungs of the ladder that are due by now, lowest first
    rungs: tuple[int, ...]
    #: rungs that somebody answered, and the first names of who did
    answered: tuple[int, ...]
    helpers: tuple[str, ...]
    emergency_phone: str

    @property
    def rung(self) -> int:
        """The highest rung."""
        return self.rungs[-1] if self.rungs else 0

    @property
    def at_the_end(self) -> bool:
        """Nobody below is left to ask."""
        return self.rung == Rung.ORGANISATION

    @property
    def helper(self) -> str:
        """Who is on their way, if anybody said so."""
        return self.helpers[-1] if self.helpers else ""


def silent(teams: Iterable[Team | UUID]) -> list[Silent]:
    """Essential visits of these teams whose window is over, or that were missed, in order of time: one query.

    People who were at home; none that ended in "seen or spoken to" or "999 was rung".
    """
    now = timezone.now()
    known: dict[str, Any] = {
        "teams": [team.pk if isinstance(team, Team) else team for team in teams],
        "now": now, "since": now - SINCE, "today": timezone.localdate(),
        "worker": Standing.WORKER, "patience": int(WAITS[Rung.WORKER]),
    }  # fmt: skip
    with connection.cursor() as q:
        q.execute(SILENT, known)
        row = namedtuple("row", [column.name for column in q.description])  # type: ignore[misc]  # as asked
        return [_silent(row(*one), now) for one in q.fetchall()]


def _silent(row: Any, now: dt.datetime) -> Silent:
    missed = row.came in (Visit.Came.NO, Visit.Came.DOOR)
    own = zip(Rung, row.waits, strict=True)
    waits = {int(rung): WAITS[rung] if wait is None else wait for rung, wait in own}
    somebody = {Rung.WORKER: row.held, Rung.BUDDY: row.held and row.has_buddy, Rung.ONCALL: row.has_oncall}
    rungs = ladder.reached(
        now - row.over_at, waits, there=[rung for rung in Rung if somebody.get(rung, True)],
        answered=row.answered, missed=now - row.starts_at if missed else None,
    )  # fmt: skip
    return Silent(
        id=row.id, team_id=row.team_id, person_id=row.person_id, person_name=row.person_name,
        called=row.called, day=row.day, starts_at=row.starts_at,
        worker_id=row.worker_id if row.held else None, worker=row.worker.split()[0] if row.held else "",
        missed=missed, said=str(Visit.Came(row.came).label) if missed else "", rungs=tuple(rungs),
        answered=tuple(row.answered),
        helpers=tuple(name.split()[0] for name in row.helpers), emergency_phone=row.emergency_phone or "",
    )  # fmt: skip
