"""When the face at the door changes, somebody tells the person: a named task until it is ticked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F
from django.utils import timezone

from people.models import Team, User
from rotas.models import Expected, Visit

#: the person is told of the weeks that they know; later ones they have not heard of yet
AHEAD = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ToTell:
    """Tell Edith that Dawn comes instead of Shabnam."""

    visit_id: UUID
    team_id: UUID
    person_id: UUID
    called: str
    starts_at: dt.datetime
    comes: str
    instead_of: str
    #: who tells: "You", a first name, or nobody yet
    teller: str
    mine: bool


def left(visit: Visit, worker_id: UUID | None) -> None:
    """This worker does not go any more: until now the person has expected them, unless another."""
    if worker_id is not None:
        made = Expected(visit=visit, team_id=visit.team_id, person_id=visit.person_id, worker_id=worker_id)
        Expected.objects.bulk_create([made], ignore_conflicts=True)


def came_in(visit: Visit, worker: User) -> None:
    """This worker goes instead: the task is theirs until somebody else takes it on."""
    Expected.objects.filter(visit=visit).update(teller=worker, version=F("version") + 1)


#: Today asks this each time, so it is written out and not put together anew
TO_TELL = """
select e.visit_id, e.team_id, e.person_id, p.called, v.starts_at, v.worker_id, comes.name, was.name,
    e.teller_id, teller.name
from rotas_expected e
join rotas_visit v on v.id = e.visit_id
join people_person p on p.id = e.person_id
left join people_colleague comes on comes.user_id = v.worker_id
left join people_colleague was on was.user_id = e.worker_id
left join people_colleague teller on teller.user_id = e.teller_id
where e.team_id = any(%(teams)s) and v.starts_at > %(now)s and v.starts_at < %(until)s
    and v.cancelled_on is null and v.worker_id <> e.worker_id and (not %(mine)s or e.teller_id = %(me)s)
order by v.starts_at, e.id
"""


def to_tell(teams: list[Team], *, asking: User, mine: bool = False) -> list[ToTell]:
    """What is to be told about visits of the next two weeks, in order of time: one query."""
    now = timezone.now()
    known: dict[str, Any] = {
        "teams": [team.pk for team in teams], "now": now, "until": now + AHEAD, "mine": mine, "me": asking.pk,
    }  # fmt: skip
    with connection.cursor() as q:
        q.execute(TO_TELL, known)
        found = q.fetchall()
    return [
        ToTell(
            visit_id, team_id, person_id, called, starts_at,
            "you" if worker_id == asking.pk else _first(comes), _first(was),
            "You" if teller_id == asking.pk else _first(teller) if teller_id else "", teller_id == asking.pk,
        )
        for visit_id, team_id, person_id, called, starts_at, worker_id, comes, was, teller_id, teller in found
    ]  # fmt: skip


def _first(name: str | None) -> str:
    return name.split()[0] if name else "a colleague"


def told(visit: Visit) -> bool:
    """The person knows who comes. Was there anything to tell?"""
    if visit.worker_id is None:
        return False
    rows = Expected.objects.filter(visit=visit).exclude(worker_id=visit.worker_id)
    return bool(rows.update(worker_id=visit.worker_id, version=F("version") + 1))


def tell(visit: Visit, *, by: User) -> None:
    """ "I'll tell them": the task is mine."""
    Expected.objects.filter(visit=visit).update(teller=by, version=F("version") + 1)
