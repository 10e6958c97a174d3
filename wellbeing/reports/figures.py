"""A quarter's figures for a contract, counted from the raw rows and let through by the small-number rule.

Counted by the owner's login when a report is issued. What leaves here is safe to freeze; the raw counts are
not kept. People who did not give permission stay out of every break-down; the totals say how many did.
"""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django.db import connection

from people.models import Contract
from profiles.models import Outcome
from wellbeing.reports.disclosure import FEWEST, HIDDEN, Shown, count, mean, rounded, share
from wellbeing.reports.quarters import Quarter

STEPS = {
    "Self-care and technology": (1, 2),
    "Family, friends, circles": (3,),
    "Community places": (4,),
    "Wellbeing workers": (5,),
}
PROGRESS = ("there", "closer", "start")
MONTHS = 12

#: people of the contract's teams supported in the quarter, and whether they let themselves be broken down
PEOPLE = """
select p.id, exists (select from people_permission g where g.person_id = p.id and g.purpose = 'report'
    and g.agreed and g.starts_on < %(after)s and (g.ends_on is null or g.ends_on >= %(first)s)
    and (g.withdrawn_on is null or g.withdrawn_on >= %(after)s))
from people_person p
where p.team_id = any(%(teams)s) and p.started_on < %(after)s
  and (p.state not in ('ended', 'died') or p.state_since >= %(first)s)
"""
#: the last word said on each outcome before the quarter ended
OUTCOMES = """
select o.element, m.progress, o.kind, count(*), count(distinct o.person_id)
from profiles_outcome o
join lateral (select progress, life from profiles_outcomemove m where m.outcome_id = o.id
    and m."on" < %(after)s order by m."on" desc, m.id limit 1) m on true
where o.person_id = any(%(people)s) and o.started_on < %(after)s and m.life in ('active', 'reached', 'kept')
group by grouping sets ((o.element, m.progress), (o.kind), ())
"""
#: things that carry outcomes in a usual week, on a day, by step
CARRY = """
select i.number, sum(i.a_week), count(distinct i.person_id) from profiles_idea i
where i.person_id = any(%(people)s) and i.choice = 'yes'
  and i.decided_on <= %(day)s and (i.ended_on is null or i.ended_on > %(day)s)
group by i.number
"""
#: how many different workers each person saw, by month
FACES = """
select month, sum(faces), count(*) from (
    select date_trunc('month', v.day)::date as month, v.person_id, count(distinct v.worker_id) as faces
    from rotas_visit v where v.person_id = any(%(people)s) and v.worker_id is not null
      and v.cancelled_on is null and v.came <> 'no' and v.day >= %(from)s and v.day < %(after)s
    group by 1, 2) seen
group by month
"""
VISITS = """
select count(*) filter (where essential and came = 'no'),
       count(*) filter (where came = 'yes'), count(*) filter (where came = ''),
       coalesce(sum(extract(epoch from ends_at - starts_at)) filter (where came <> 'no'), 0) / 3600,
       count(distinct person_id)
from rotas_visit where team_id = any(%(teams)s) and cancelled_on is null and worker_id is not null
  and day >= %(first)s and day < %(after)s
"""
INCIDENTS = """
select kind, count(*) from people_incident
where team_id = any(%(teams)s) and happened_on >= %(first)s and happened_on < %(after)s group by kind
"""


def _rows(statement: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as q:
        q.execute(statement, parameters)
        return list(q.fetchall())


def of_quarter(contract: Contract, quarter: Quarter) -> dict[str, Any]:
    """Everything one issue of the report says, as JSON: safe figures, their words, their definitions."""
    teams: list[UUID] = list(contract.contract_teams.values_list("team_id", flat=True))
    when: dict[str, Any] = {"first": quarter.first, "after": quarter.after, "teams": teams}
    everyone = _rows(PEOPLE, when)
    when["people"] = [person for person, agreed in everyone if agreed]
    figures: dict[str, Any] = {
        "quarter": quarter.name,
        "people": count(len(everyone), len(everyone)),
        "counted": count(len(when["people"]), len(when["people"])),
        "outcomes": _outcomes(when),
        "faces": _faces(when, quarter),
        "sequence": _sequence(when, contract, quarter),
        "reliability": _reliability(when),
    }
    return figures | {"points": main_points(figures)}


def _outcomes(when: dict[str, Any]) -> dict[str, Any]:
    """Outcomes by the brief's three elements and how they are going, and by kind."""
    cells: dict[tuple[str, str], Shown] = {}
    kinds: dict[str, Shown] = {}
    total: Shown = 0
    for element, progress, kind, number, people in _rows(OUTCOMES, when):
        shown = count(number, people)
        if element:
            cells[(element, progress)] = shown
        elif kind:
            kinds[kind] = shown
        else:
            total = shown
    elements = [
        {"name": name, **{p: cells.get((value, p), 0) for p in PROGRESS}}
        for value, name in Outcome.Element.choices
    ]
    return {
        "total": total,
        "elements": elements,
        "kinds": [{"name": name, "count": kinds.get(value, 0)} for value, name in Outcome.Kind.choices],
    }


def _faces(when: dict[str, Any], quarter: Quarter) -> list[dict[str, Any]]:
    """Mean number of different workers a person saw in a month, for twelve months."""
    months = quarter.months(MONTHS)
    found = {month: (faces, people) for month, faces, people in _rows(FACES, when | {"from": months[0]})}
    return [
        {"month": f"{month:%b %Y}", "mean": mean(*(map(int, found.get(month, (0, 0)))))} for month in months
    ]


def _sequence(when: dict[str, Any], contract: Contract, quarter: Quarter) -> list[dict[str, Any]]:
    """Each step's share of what carries outcomes in a usual week: a year before, and at the quarter's end."""
    end = quarter.after - dt.timedelta(days=1)
    start = max(contract.started_on, dt.date(end.year - 1, end.month, 28))
    then, now = (_shares(_rows(CARRY, when | {"day": day})) for day in (start, end))
    return [{"name": name, "start": then[name], "now": now[name]} for name in STEPS]


def _shares(rows: list[tuple[Any, ...]]) -> dict[str, Shown]:
    """Percentages from rounded counts; a step with fewer than eight people behind it hides its share."""
    things = {number: (int(total), int(people)) for number, total, people in rows}
    whole = rounded(sum(total for total, _ in things.values()))
    shown: dict[str, Shown] = {}
    for name, numbers in STEPS.items():
        parts = [things[n] for n in numbers if n in things]
        people = max((p for _, p in parts), default=0)
        shown[name] = share(count(sum(t for t, _ in parts), people), whole)
    return _hide_a_second(shown)


def _hide_a_second(shown: dict[str, Shown]) -> dict[str, Shown]:
    """One hidden share could be had by subtraction from 100: then the smallest of the others hides too."""
    if list(shown.values()).count(HIDDEN) == 1:
        rest = [name for name, value in shown.items() if value != HIDDEN]
        shown[min(rest, key=lambda name: shown[name])] = HIDDEN
    return shown


def _reliability(when: dict[str, Any]) -> dict[str, Any]:
    """Essential visits that nobody came to, incidents and complaints, are always exact; the rest rounded."""
    [(uncovered, confirmed, assumed, hours, people)] = _rows(VISITS, when)
    incidents = dict(_rows(INCIDENTS, when))
    complaints = incidents.pop("complaint", 0)
    return {
        "uncovered": uncovered,
        "confirmed": count(confirmed, people),
        "assumed": count(assumed, people),
        "hours": count(round(hours), people),
        "incidents": sum(incidents.values()),
        "complaints": complaints,
    }


def main_points(figures: dict[str, Any]) -> list[str]:
    """Sentences by rule, from the figures shown and from nothing else."""
    points = []
    cells = [row[p] for row in figures["outcomes"]["elements"] for p in ("there", "closer")]
    known = [c for c in cells if c != HIDDEN]
    if sum(known) and figures["outcomes"]["total"] != HIDDEN:
        about = "At least" if len(known) < len(cells) else "About"
        total = figures["outcomes"]["total"]
        points.append(f"{about} {min(sum(known), total)} of {total} outcomes are there or getting closer.")
    faces = [row["mean"] for row in figures["faces"] if row["mean"] != HIDDEN]
    if faces:
        was = f", {faces[0]} a year ago" if len(faces) == MONTHS else ""
        points.append(f"People saw {faces[-1]} different workers in a month, on average{was}.")
    paid = figures["sequence"][-1]
    if HIDDEN not in (paid["start"], paid["now"]):
        now, then = paid["now"], paid["start"]
        points.append(f"Paid visits are {now}% of what carries outcomes, {then}% a year ago.")
    return [*points, _nobody_there(figures["reliability"]["uncovered"])]


def _nobody_there(visits: int) -> str:
    if visits == 0:
        return "No essential visit is known to have been missed."
    return f"Nobody came to {visits} essential visit{'s' if visits > 1 else ''}."


DEFINITIONS = [
    (
        "Outcome",
        "Something a person wants, in their own words. How it is going is what they said at the time.",
    ),
    (
        "Element",
        "Each outcome is counted once, under one of three: safe and well; doing more of what matters;"
        " staying connected.",
    ),
    (
        "What carries an outcome",
        "Ideas the person chose along the Support Sequence, counted by times in a usual week, not by hours.",
    ),
    ("Different workers", "How many wellbeing workers a person saw in a calendar month."),
    (
        "Assumed as planned",
        "A visit nobody marked. It is kept apart from a confirmed one. Nobody clocks in.",
    ),
    (
        "Small numbers",
        f"A figure with fewer than {FEWEST} people behind it is shown as [c]. Other counts are rounded to the"
        " nearest 5, and percentages come from rounded counts. Essential visits nobody came to, incidents and"
        " complaints are exact.",
    ),
]
