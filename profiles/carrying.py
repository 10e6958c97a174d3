"""What carries an outcome, as dated rows: kept up with each change of an idea, read as movement by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from uuid import UUID

from django.db import connection
from django.utils import timezone

from profiles.models import Carried, Idea

#: which steps carried each outcome on any day of each month; asked as whoever may read the plan
MOVEMENT = """
select c.outcome_id, m.month::date, array_agg(distinct c.number::integer order by c.number::integer)
from generate_series(date_trunc('month', %(first)s::date), %(last)s::date, interval '1 month') m(month)
join profiles_carried c on c.started_on < m.month + interval '1 month'
  and (c.ended_on is null or c.ended_on > m.month and c.ended_on > c.started_on)
where c.outcome_id = any(%(outcomes)s) and c.started_on <= %(last)s
group by c.outcome_id, m.month order by c.outcome_id, m.month
"""


def movement(
    outcomes: Collection[UUID], first: dt.date, last: dt.date
) -> list[tuple[UUID, dt.date, list[int]]]:
    """(outcome, first day of the month, steps that carried it) for each month from `first` to `last`.

    Months in which nothing carried it are left out. One statement, from dated rows alone.
    """
    with connection.cursor() as q:
        q.execute(MOVEMENT, {"outcomes": list(outcomes), "first": first, "last": last})
        return list(q.fetchall())


def keep_up(idea: Idea) -> None:
    """Write what this idea carries from now on beside what it carried, in the change's transaction.

    A row that stands is only ever ended; a changed number of times begins a row of its own today.
    """
    today = timezone.localdate()
    last = idea.spells.order_by("-started_on", "-ended_on").first()
    chosen, end = idea.choice == Idea.Choice.CHOSEN, idea.ended_on
    if last is None:
        if chosen:
            _begin(idea, idea.decided_on, end)
        return
    runs = last.ended_on is None or last.ended_on > today
    if runs and chosen and last.a_week == idea.a_week:
        _end(last, end)
    elif runs:
        cut = max(last.started_on, min(today, end or today))
        _end(last, cut)
        if chosen and (end is None or end > cut):
            _begin(idea, cut, end)
    elif chosen and (end is None or end > today):
        _begin(idea, today, end)


def _begin(idea: Idea, start: dt.date, end: dt.date | None) -> None:
    Carried.objects.create(
        idea=idea, outcome_id=idea.outcome_id, person_id=idea.person_id, number=idea.number,
        a_week=idea.a_week, started_on=start, ended_on=max(start, end) if end else None,
    )  # fmt: skip


def _end(spell: Carried, end: dt.date | None) -> None:
    end = max(spell.started_on, end) if end else None
    if spell.ended_on != end:
        Carried.objects.filter(pk=spell.pk).update(ended_on=end)
