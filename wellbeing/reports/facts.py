"""What the report counts, read from the raw rows as the owner: never kept, never shown, only summed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

from people.models import Contract
from profiles import carrying
from profiles.due import due
from profiles.models.wellbeing import INDIRECT, ONS4
from wellbeing.reports.quarters import Quarter


@dataclass(frozen=True)
class Wish:
    """One outcome as it stood when the quarter ended; `progress` is empty where nobody has said yet."""

    element: str
    kind: str
    life: str
    progress: str
    care_act: str = ""
    ascof: str = ""
    #: the steps of the Support Sequence that carried it in the quarter's last month
    steps: frozenset[int] = frozenset()


@dataclass
class Someone:
    """What one person adds. `faces`: different workers by month; `reviewed`: the review that fell due in the
    quarter was held in time (none fell due: None); `answers`: the eight questions; `minutes`: visits longer
    or shorter than usual, one number for each four weeks that at least three workers spoke of; `circle`: they
    had a Community Circle when the quarter ended.
    """

    wishes: list[Wish] = field(default_factory=list)
    faces: dict[dt.date, int] = field(default_factory=dict)
    reviewed: bool | None = None
    answers: dict[str, int] = field(default_factory=dict)
    minutes: list[int] = field(default_factory=list)
    circle: bool = False


@dataclass(frozen=True)
class Totals:
    """Of everyone in the contract's teams. Hours are of the whole quarter."""

    supported: int
    uncovered: int
    incidents: int
    complaints: int
    served: int = 0
    planned: float = 0
    confirmed: float = 0
    assumed: float = 0
    commissioned: float | None = None


#: people of the contract's teams; supported in the quarter or not; and whether permission stands
PEOPLE = """
select p.id, p.started_on < %(after)s and (p.state not in ('ended', 'died') or p.state_since >= %(first)s),
  exists (select from people_permission g where g.person_id = p.id and g.purpose = 'report'
    and g.agreed and g.withdrawn_on is null and g.starts_on < %(after)s
    and (g.ends_on is null or g.ends_on >= %(after)s))
from people_person p where p.team_id = any(%(teams)s)
"""
#: each outcome with the last word said on it before the quarter ended
OUTCOMES = """
select o.id, o.person_id, o.element, o.kind, coalesce(m.life, 'active'), coalesce(m.progress, ''),
  coalesce(l.care_act, ''), coalesce(l.ascof, '')
from profiles_outcome o
left join lateral (select progress, life from profiles_outcomemove m where m.outcome_id = o.id
    and m."on" < %(after)s order by m."on" desc, m.id limit 1) m on true
left join profiles_outcomeplan l on l.outcome_id = o.id
where o.person_id = any(%(people)s) and o.started_on < %(after)s
"""
#: one whose pattern was paused rested, unless something was said of it
RESTED = """(v.came = '' and exists (select from rotas_pattern t where t.id = v.pattern_id
      and t.paused_from <= v.day and (t.paused_until is null or v.day < t.paused_until)))"""
FACES = f"""
select v.person_id, date_trunc('month', v.day)::date, count(distinct v.worker_id)
from rotas_visit v where v.person_id = any(%(people)s) and v.worker_id is not null
  and v.cancelled_on is null and v.came <> 'no' and v.day >= %(first)s and v.day < %(after)s and not {RESTED}
group by 1, 2
"""
REVIEWS = """
select p.id, p.started_on, max(r.held_on) filter (where r.held_on < %(first)s),
  (array_agg(r.next_on order by r.held_on desc) filter (where r.held_on < %(first)s))[1],
  min(r.held_on) filter (where r.held_on >= %(first)s and r.held_on < %(after)s)
from people_person p left join profiles_review r on r.person_id = p.id
where p.id = any(%(people)s) group by p.id
"""
#: the last answers of the quarter, of whom permission to be asked stands
ANSWERS = f"""
select distinct on (c.person_id) c.person_id, {", ".join((*ONS4, *INDIRECT, "lonely"))}
from profiles_lifecheck c where c.person_id = any(%(people)s) and c."on" >= %(first)s and c."on" < %(after)s
  and exists (select from people_permission g where g.person_id = c.person_id and g.purpose = 'measure'
    and g.agreed and (g.withdrawn_on is null or g.withdrawn_on >= %(first_issue)s))
order by c.person_id, c."on" desc, c.id
"""
LENGTHS = """
select s.person_id, s.minutes from rotas_lengthsum s
where s.person_id = any(%(people)s) and s.block >= %(first)s and s.block + 28 <= %(after)s
  and (select count(*) from rotas_lengthvoice v where v.person_id = s.person_id and v.block = s.block) >= 3
"""
CIRCLES = """
select distinct person_id from profiles_circle where person_id = any(%(people)s)
  and began_on < %(after)s and (ended_on is null or ended_on >= %(after)s)
"""
#: a past visit without a worker that nobody marked had nobody, unless the person was away; rest is no hour
VISITS = f"""
with hours as (
  select v.*, extract(epoch from v.ends_at - v.starts_at) / 3600.0 as h from rotas_visit v
  where v.team_id = any(%(teams)s) and v.cancelled_on is null and v.day >= %(first)s and v.day < %(after)s
    and not {RESTED})
select
  count(*) filter (where essential and (came = 'no' or came = '' and worker_id is null
    and exists (select from people_person p
      where p.id = person_id and p.state = 'active' and p.state_since <= day))),
  count(distinct person_id) filter (where worker_id is not null),
  coalesce(sum(h) filter (where worker_id is not null), 0),
  coalesce(sum(h) filter (where worker_id is not null and came = 'yes'), 0),
  coalesce(sum(h) filter (where worker_id is not null and came = ''), 0)
from hours
"""
INCIDENTS = """
select count(*) filter (where kind <> 'complaint'), count(*) filter (where kind = 'complaint')
from people_incident where team_id = any(%(teams)s) and happened_on >= %(first)s and happened_on < %(after)s
"""


def rows(statement: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    """One statement, as the owner with the door open."""
    with connection.cursor() as q:
        q.execute(statement, parameters)
        return list(q.fetchall())


def _when(contract: Contract, quarter: Quarter) -> dict[str, Any]:
    teams: list[UUID] = list(contract.contract_teams.values_list("team_id", flat=True))
    return {"first": quarter.first, "after": quarter.after, "teams": teams}


def standing(contract: Contract, quarter: Quarter) -> tuple[set[UUID], set[UUID]]:
    """(whose permission stands, of these supported in the quarter). Issued or not, seen from its end."""
    found = rows(PEOPLE, _when(contract, quarter))
    permitted = {person for person, _, agreed in found if agreed}
    return permitted, {person for person, here, agreed in found if here and agreed}


def totals(contract: Contract, quarter: Quarter) -> Totals:
    """What is counted of everyone, permission or not: nothing of it points at one of them."""
    when = _when(contract, quarter)
    supported = sum(1 for _, here, _ in rows(PEOPLE, when) if here)
    [(uncovered, served, planned, confirmed, assumed)] = rows(VISITS, when)
    [(incidents, complaints)] = rows(INCIDENTS, when)
    hours = contract.hours_a_week
    return Totals(
        supported, uncovered, incidents, complaints, served, float(planned), float(confirmed),
        float(assumed), float(hours) if hours is not None else None,
    )  # fmt: skip


def people(
    counted: Collection[UUID], quarter: Quarter, first_issue: dt.date | None = None
) -> dict[UUID, Someone]:
    """What each person who is counted adds. Seven statements, whatever their number.

    first_issue: of a correction, the day of the first issue: answers that it counted are counted again.
    """
    when: dict[str, Any] = {"first": quarter.first, "after": quarter.after, "people": list(counted)}
    when["first_issue"] = first_issue or dt.date.max
    found = {person: Someone() for person in counted}
    outcomes = rows(OUTCOMES, when)
    steps = _steps([row[0] for row in outcomes], quarter)
    for outcome, person, element, kind, life, progress, care_act, ascof in outcomes:
        wish = Wish(element, kind, life, progress, care_act, ascof, frozenset(steps[outcome]))
        found[person].wishes.append(wish)
    for person, month, number in rows(FACES, when):
        found[person].faces[month] = number
    for person, *days in rows(REVIEWS, when):
        found[person].reviewed = _in_time(quarter, *days)
    for person, *answers in rows(ANSWERS, when):
        named = zip((*ONS4, *INDIRECT, "lonely"), answers, strict=True)
        found[person].answers = {name: value for name, value in named if value is not None}
    for person, minutes in rows(LENGTHS, when):
        found[person].minutes.append(minutes)
    for (person,) in rows(CIRCLES, when):
        found[person].circle = True
    return found


def _steps(outcomes: list[UUID], quarter: Quarter) -> dict[UUID, list[int]]:
    """The steps that carried each outcome in the quarter's last month."""
    month = quarter.months(1)[0]
    last = quarter.after - dt.timedelta(days=1)
    carried = {outcome: steps for outcome, _, steps in carrying.movement(outcomes, month, last)}
    return defaultdict(list, carried)


def _in_time(
    quarter: Quarter,
    started: dt.date,
    last: dt.date | None,
    chosen: dt.date | None,
    held: dt.date | None,
) -> bool | None:
    """Was the review that fell due in the quarter, or was owed from before, held by its day?"""
    day = due(started_on=started, home_since=started, last=last, chosen=chosen).day
    if held is None:
        return False if day < quarter.after else None
    return held <= day
