"""Workers' diaries for the rules, read in a fixed number of queries however many workers and visits."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F
from django.utils import timezone

from people.models import Colleague, Cover, Membership, Person, Standing, Team, User
from rotas.models import (
    Away,
    Bend,
    Commitment,
    Preference,
    Promise,
    RotaAgreement,
    RotaSettings,
    TravelTime,
    Visit,
    WorkTerms,
)
from rotas.rules import (
    Agreed,
    Agreement,
    Diary,
    Kept,
    Kind,
    Stretch,
    TeamRules,
    Travel,
    Worker,
)
from rotas.times import at, midnight, monday_of

#: a rule about rest looks this far to either side; the average over 17 weeks asks sums of the rest
NEAR, BACK = dt.timedelta(days=16), dt.timedelta(weeks=16)
SUMS = """
select worker_id, (date_trunc('week', (starts_at at time zone 'Europe/London') - interval '4 hours'))::date,
       sum(extract(epoch from ends_at - starts_at)
           + case when gap between 0 and 3600 then gap else 0 end)::int / 60
from (select worker_id, starts_at, ends_at, extract(epoch from starts_at - lag(ends_at)
        over (partition by worker_id order by starts_at)) gap
      from rotas_visit where worker_id = any(%s) and cancelled_on is null
        and starts_at >= %s and starts_at < %s) v
group by 1, 2
"""


def settings_of(team: Team) -> RotaSettings:
    """The team's own horizons, or the usual ones, unsaved."""
    return RotaSettings.objects.filter(team=team).first() or RotaSettings(team=team)


def rules_of(team: Team) -> TeamRules:
    """What the team adds to the law: its agreements and its minutes between homes. Three queries."""
    agreements = (
        Agreement(Agreed(row.about), row.limit * 60 if row.about == Agreed.FINISH else row.limit, row.words)
        for row in RotaAgreement.objects.filter(team=team, ended_on=None)
    )
    typed = {(one, other): n for one, other, n in TravelTime.objects.filter(team=team).values_list(
        "one_id", "other_id", "minutes"
    )}  # fmt: skip
    return TeamRules(tuple(agreements), Travel(typed, settings_of(team).usual_travel))


def workers_of(team: Team) -> dict[UUID, str]:
    """The team's workers of today by first name, in name order: {user: first name}."""
    today = Membership.objects.current().filter(team=team, standing=Standing.WORKER)
    names = Colleague.objects.filter(user__in=today.values("user")).order_by("name", "pk")
    return {user_id: name.split()[0] for user_id, name in names.values_list("user_id", "name")}


def of_team(team: Team, first: dt.date, last: dt.date, *, asking: User) -> dict[UUID, Diary]:
    """Every worker's diary, to ask about visits on these days."""
    return of_workers(team, workers_of(team), first, last, asking=asking)


def of_worker(team: Team, worker: User, first: dt.date, last: dt.date, *, name: str = "You") -> Diary:
    """One worker's diary, to ask about visits on these days."""
    return of_workers(team, {worker.pk: name}, first, last, asking=worker)[worker.pk]


def of_workers(
    team: Team, names: Mapping[UUID, str], first: dt.date, last: dt.date, *, asking: User
) -> dict[UUID, Diary]:
    """These workers' diaries, to ask about visits on these days; the asking one is called You.

    What row security hides stays out: a colleague's visits for another team, which the database itself
    refuses to overlap.
    """
    ids, rules, since = list(names), rules_of(team), monday_of(first - NEAR)
    busy: dict[UUID, list[Stretch]] = defaultdict(list)
    kept: dict[UUID, list[Kept]] = defaultdict(list)
    for user_id, stretch in (*_visits(ids, since), *_covers(ids, since), *_commitments(team, ids, since)):
        busy[user_id].append(stretch)
    free = (*_promises(ids, since), *_preferences(ids, first, last), *_rests(ids, since), *_aways(ids, since))
    for user_id, time in free:
        kept[user_id].append(time)
    terms, began, earlier = _terms(ids), _began(ids), _sums(ids, since)
    today = timezone.localdate()
    return {
        id: Diary(
            Worker(
                id, "You" if id == asking.pk else name,
                opted_out=id in terms and terms[id].opted_out(today),
                young=id in terms and terms[id].young(first), started_on=began.get(id),
            ),
            {stretch.key: stretch for stretch in busy[id]}.values(), kept[id], rules, earlier[id],
        )
        for id, name in names.items()
    }  # fmt: skip


def as_stretch(visit: Any) -> Stretch:
    """A visit or a slot of the week as the rules see it."""
    called = visit.person.called if isinstance(visit, Visit) else visit.called
    return Stretch(visit.starts_at, visit.ends_at, visit.id, visit.person_id, f"with {called}")


Found = Iterator[tuple[UUID, Any]]


def _visits(ids: list[UUID], since: dt.date) -> Found:
    rows = Visit.objects.filter(worker__in=ids, cancelled_on=None, starts_at__gte=midnight(since))
    rows = rows.exclude(person__state=Person.State.DIED, starts_at__gt=timezone.now())
    fields = ("worker_id", "starts_at", "ends_at", "id", "person_id", "person__called", "person__state")
    for user_id, starts, ends, key, person_id, called, state in rows.values_list(*fields):
        away = "" if state == Person.State.ACTIVE else " (away just now)"  # the visit keeps its place
        yield user_id, Stretch(starts, ends, key, person_id, f"with {called}{away}")


def _covers(ids: list[UUID], since: dt.date) -> Found:
    """For another team: the key is the visit's, so that one seen both ways counts once."""
    rows = Cover.objects.standing().filter(user__in=ids, starts_at__gte=midnight(since))
    for user_id, starts, ends, key in rows.values_list("user_id", "starts_at", "ends_at", "visit_id"):
        yield user_id, Stretch(starts, ends, key, None, "covering for another team")


def _commitments(team: Team, ids: list[UUID], since: dt.date) -> Found:
    """One for the whole team stands in everybody's diary."""
    rows = Commitment.objects.filter(team=team, ended_on=None, starts_at__gte=midnight(since))
    fields = ("user_id", "starts_at", "ends_at", "id", "title")
    for user_id, starts, ends, key, title in rows.values_list(*fields):
        for whose in ids if user_id is None else [user_id] if user_id in ids else []:
            yield whose, Stretch(starts, ends, key, None, f"at {title}")


def _promises(ids: list[UUID], since: dt.date) -> Found:
    rows = Promise.objects.filter(user__in=ids, ended_on=None, ends_at__gte=midnight(since))
    for user_id, starts, ends, words in rows.values_list("user_id", "starts_at", "ends_at", "words"):
        yield user_id, Kept(starts, ends, Kind.PROMISE, words)


def _aways(ids: list[UUID], since: dt.date) -> Found:
    """Leave, also of the last 17 weeks: its days are made up for in the average (rules.Diary)."""
    rows = Away.objects.filter(user__in=ids, ended_on=None, ends_on__gte=since - BACK)
    for user_id, first, last in rows.values_list("user_id", "starts_on", "ends_on").distinct():
        yield user_id, Kept(midnight(first), midnight(last, 1), Kind.AWAY)


def _rests(ids: list[UUID], since: dt.date) -> Found:
    """Rest that was booked to make up for a short one (Working Time Regulations 1998, 24).

    None is owed for a visit that somebody else has by now.
    """
    taken = Bend.objects.filter(user__in=ids, visit__worker=F("user"), visit__cancelled_on=None)
    rows = taken.filter(rest_ends_at__gte=midnight(since))
    for user_id, starts, ends in rows.values_list("user_id", "rest_starts_at", "rest_ends_at"):
        if starts and ends:
            yield user_id, Kept(starts, ends, Kind.OWED)


def _preferences(ids: list[UUID], first: dt.date, last: dt.date) -> Found:
    """What people can't or would rather not, day by day."""
    rows = Preference.objects.filter(user__in=ids).exclude(tone=Preference.Tone.HAPPY)
    days = [first + dt.timedelta(days=n) for n in range(-1, (last - first).days + 2)]
    for row in rows.exclude(ended_on__lte=first):
        for day in days:
            if row.falls_on(day):
                starts, ends = times_on(row, day)
                yield row.user_id, Kept(starts, ends, Kind(row.tone))


def times_on(row: Preference, day: dt.date) -> tuple[dt.datetime, dt.datetime]:
    """From when until when a preference holds on a day: all of it where no times were said."""
    after = midnight(day, 1)
    return at(day, row.starts or dt.time()), at(day, row.ends) if row.ends else after


def _terms(ids: list[UUID]) -> dict[UUID, WorkTerms]:
    return {row.user_id: row for row in WorkTerms.objects.filter(user__in=ids)}


def _began(ids: Iterable[UUID]) -> dict[UUID, dt.date]:
    """The first day of each worker's first membership that we may see."""
    rows = Membership.objects.filter(user__in=ids).order_by("-started_on")
    return dict(rows.values_list("user_id", "started_on"))


def _sums(ids: list[UUID], until: dt.date) -> dict[UUID, dict[dt.date, int]]:
    """Working minutes of the weeks before, as worktime.worked counts them: {user: {Monday: minutes}}."""
    found: dict[UUID, dict[dt.date, int]] = defaultdict(dict)
    with connection.cursor() as q:
        q.execute(SUMS, [ids, midnight(until - BACK), midnight(until)])
        for user_id, monday, minutes in q.fetchall():
            found[user_id][monday] = minutes
    return found
