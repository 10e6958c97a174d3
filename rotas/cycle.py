"""How a rota comes about: needs seen, preferences asked, gaps filled, agreed by the team, changes seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import IntegrityError, connection, transaction
from django.db.models import BooleanField, F, Func, Q
from django.utils import timezone

from people import post
from people.editing import Stale, broken, lock, save_if_unchanged
from people.models import Team, User
from rotas.diaries import settings_of, workers_of
from rotas.models import Ask, ChangeSeen, Period, Visit
from rotas.models.visits import Visits, paused
from rotas.times import day_words, monday_of

#: a visit, when it begins, who has it, and is it called off or paused
Seen = tuple[UUID, dt.datetime | None, UUID | None, bool]


class NotYet(Exception):
    """The rota cannot be moved there from where it is; the words say why."""


def upcoming(team: Team) -> Period | None:
    """The first rota that is not agreed and not over, if the team has begun one."""
    return team.periods.exclude(state=Period.State.AGREED).filter(after__gt=timezone.localdate()).first()


def agreed(team: Team) -> list[Period]:
    """The agreed rotas that are not over, soonest first."""
    return list(team.periods.filter(state=Period.State.AGREED, after__gt=timezone.localdate()))


def next_first(team: Team) -> dt.date:
    """The Monday the next rota would begin: after the last one, and no earlier than the notice allows."""
    notice = dt.timedelta(days=settings_of(team).notice_days)
    soonest = monday_of(timezone.localdate() + notice + dt.timedelta(days=6))
    last = team.periods.order_by("-after").values_list("after", flat=True).first()
    if last is None or last <= timezone.localdate():
        return soonest
    return last


def begin(team: Team) -> Period:
    """Begin the next rota by looking at what is needed; two colleagues who begin it begin one."""
    with transaction.atomic():
        lock(team.pk)
        if found := upcoming(team):
            return found
        first = next_first(team)
        weeks = dt.timedelta(weeks=settings_of(team).period_weeks)
        try:
            with transaction.atomic():
                return Period.objects.create(team=team, first=first, after=first + weeks)
        except IntegrityError as error:
            if broken(error) != "period_once":
                raise
            raise NotYet("There is a rota for those weeks already.") from None


def move(period: Period, version: int, to: str) -> None:
    """The team moves its rota on, or back; Stale when somebody was first, NotYet where there is no such way.

    Asking for preferences and agreeing are told to every worker by letter. What is agreed is remembered on
    each visit, so that a later change can be seen for what it is, whatever made it; a visit that is paused
    then is not agreed.
    """
    states = Period.State
    with transaction.atomic():
        lock(period.team_id)
        stored = Period.objects.get(pk=period.pk)
        if stored.version != version:
            raise Stale(stored)
        if to not in Period.MOVES[states(stored.state)]:
            raise NotYet("This rota has moved on already.")
        on = timezone.localdate() if to == states.AGREED else None
        save_if_unchanged(period, version, state=to, agreed_on=on)
        if to == states.AGREED:
            visits = visits_of(period)
            visits.filter(paused()).update(agreed_worker=None, agreed_starts_at=None)
            visits.exclude(paused()).update(agreed_worker=F("worker"), agreed_starts_at=F("starts_at"))
        if to in (states.ASKED, states.AGREED):
            everyone = workers_of(period.team)
            post.to_each(f"rota-{to}", everyone, once=f"rota {to} {period.pk} {period.version}")


def visits_of(period: Period) -> Visits:
    """The visits of its weeks."""
    return period.team.visits.between(period.first, period.last)


def gaps(period: Period) -> int:
    """How many of its visits nobody has yet."""
    return visits_of(period).open().count()


@dataclass(frozen=True, slots=True)
class Changed:
    """A visit that is not as the team agreed it."""

    id: UUID
    team_id: UUID
    day: dt.date
    starts_at: dt.datetime
    called: str
    person_id: UUID
    #: as agreed: none for a visit that is new since
    was_at: dt.datetime | None
    was: str
    now: str
    cancelled: bool
    #: it is paused until that day, or nobody knows until when
    paused: bool
    until: dt.date | None
    to_see: bool

    @property
    def words(self) -> str:
        """What stands after "this visit": `is called off`, `goes to Dawn instead of Joy`, `needs someone`."""
        if self.cancelled:
            return "is called off"
        if self.paused:
            return f"is paused until {day_words(self.until)}" if self.until else "is paused"
        if self.was_at is None:
            return f"is new ({self.now or 'nobody yet'})"
        parts = ["is at another time"] if self.was_at != self.starts_at else []
        if self.was != self.now:
            instead = f" instead of {self.was}" if self.was else ""
            parts.append(f"goes to {self.now}{instead}" if self.now else f"needs someone{instead}")
        return ", ".join(parts)


def _differs(one: str, other: str) -> Func:
    """SQL's `is distinct from`: nobody and nobody are the same."""
    words = {"template": "(%(expressions)s)", "arg_joiner": " is distinct from "}
    return Func(F(one), F(other), output_field=BooleanField(), **words)


def changed_since() -> Q:
    """Not as agreed: at another time, with another worker, called off or paused."""
    off = Q(cancelled_on__isnull=False) | paused()
    moved = Q(_differs("starts_at", "agreed_starts_at")) | Q(_differs("worker", "agreed_worker"))
    return off & Q(agreed_starts_at__isnull=False) | ~off & moved


def changes(team: Team, *, asking: User) -> list[Changed]:
    """Visits to come that are not as they were agreed, in order of time; three queries.

    `to_see`: it touches the asking worker, who has not said yet that they saw it as it is now, nor changed or
    asked for it themselves.
    """
    return _since(agreed(team), asking, Q())


#: `changed_since()` in plain SQL, of one worker: Today asks each time, and mostly nothing changed
TO_SEE = """
select v.id from rotas_visit v
left join rotas_pattern r on r.id = v.pattern_id
where v.team_id = any(%(teams)s) and %(me)s in (v.worker_id, v.agreed_worker_id) and v.starts_at > %(now)s
    and case when v.cancelled_on is null and not (r.paused_from is not null and r.paused_from <= v.day
            and (r.paused_until is null or r.paused_until > v.day))
        then v.starts_at is distinct from v.agreed_starts_at
            or v.worker_id is distinct from v.agreed_worker_id
        else v.agreed_starts_at is not null end
    and exists(
        select from rotas_period p where p.team_id = v.team_id and p.state = 'agreed' and p.after > %(today)s
            and p.first <= v.day and p.after > v.day
    )
"""


def to_see(teams: Sequence[Team], *, asking: User) -> list[Changed]:
    """Only what touches the asking worker and was not seen yet; one query where nothing changed."""
    today = timezone.localdate()
    with connection.cursor() as q:
        ids = [team.pk for team in teams]
        q.execute(TO_SEE, {"teams": ids, "me": asking.pk, "now": timezone.now(), "today": today})
        known = [pk for (pk,) in q.fetchall()]
    if not known:
        return []
    periods = Period.objects.filter(team__in=teams, state=Period.State.AGREED, after__gt=today)
    return [change for change in _since(list(periods), asking, Q(pk__in=known)) if change.to_see]


def _since(periods: Sequence[Period], asking: User, only: Q) -> list[Changed]:
    within = Q()
    for period in periods:
        within |= Q(team=period.team_id, day__gte=period.first, day__lt=period.after)
    if not within:
        return []
    rows = (
        Visit.objects.filter(within & changed_since() & only, starts_at__gt=timezone.now())
        .select_related("person", "pattern", "worker__colleague", "agreed_worker__colleague")
        .order_by("starts_at", "id")
    )
    seen: set[Seen] = {
        (s.visit_id, s.starts_at, s.worker_id, s.cancelled)
        for s in ChangeSeen.objects.filter(user=asking, visit__in=[row.pk for row in rows])
    }
    wanted = _agreed_to(asking, [row.pk for row in rows])
    seen |= {
        (row.pk, row.agreed_starts_at, row.worker_id, False)
        for row in rows if (row.pk, row.worker_id) in wanted
    }  # fmt: skip
    return [_changed(row, asking, seen) for row in rows]


def _agreed_to(asking: User, visits: Sequence[UUID]) -> set[tuple[UUID | None, UUID | None]]:
    """(visit, worker) where this worker asked for the change, or said yes to it."""
    among = Q(visit__in=visits) | Q(back__in=visits)
    settled = Ask.objects.filter(Q(asker=asking) | Q(taken_by=asking), among, state=Ask.State.YES)
    rows = settled.values_list("visit", "taken_by", "back", "asker")
    return {pair for visit, taker, back, asker in rows for pair in ((visit, taker), (back, asker))}


def _changed(row: Visit, asking: User, seen: set[Seen]) -> Changed:
    off = _off(row)
    touches = asking.pk in (row.worker_id, row.agreed_worker_id)
    return Changed(
        id=row.pk, team_id=row.team_id, day=row.day, starts_at=row.starts_at, called=row.person.called,
        person_id=row.person_id, was_at=row.agreed_starts_at, was=_first(row.agreed_worker, asking),
        now=_first(row.worker, asking),
        cancelled=row.cancelled_on is not None, paused=row.paused,
        until=row.pattern.paused_until if row.pattern else None,
        to_see=touches and (row.pk, row.starts_at, row.worker_id, off) not in seen,
    )  # fmt: skip


def _off(visit: Visit) -> bool:
    """Called off, or paused: nobody goes."""
    return visit.cancelled_on is not None or visit.paused


def _first(user: User | None, asking: User) -> str:
    if user is None:
        return ""
    if user.pk == asking.pk:
        return "you"
    colleague = getattr(user, "colleague", None)
    return colleague.first_name if colleague else "a colleague"


def saw(visit: Visit, *, by: User) -> None:
    """The worker has seen the visit as it is now; said by a tap, or by having done it themselves."""
    as_it_is: dict[str, object] = {"starts_at": visit.starts_at, "worker_id": visit.worker_id}
    as_it_is["cancelled"] = _off(visit)
    if not ChangeSeen.objects.filter(visit=visit, user=by, **as_it_is).exists():
        ChangeSeen.objects.create(visit=visit, team_id=visit.team_id, user=by, **as_it_is)


def saw_own(visit: Visit, *, by: User) -> None:
    """Who changed an agreed visit themselves has seen it."""
    agreed_then = Period.objects.filter(
        team=visit.team_id, state=Period.State.AGREED, first__lte=visit.day, after__gt=visit.day
    )
    if agreed_then.exists():
        saw(visit, by=by)
