"""Who could take this visit, and why not the others: of the team's workers, in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import Count, F, Q, Sum
from django.utils import timezone

from people.models import Skill, Standing, Team, User
from profiles import choosing
from rotas import because, diaries
from rotas.models import Away, Visit
from rotas.reasons import Reason, by_rules
from rotas.rules import Kind
from rotas.times import clock

#: who has been there in these weeks knows the person
KNOWS = dt.timedelta(days=56)
LONGEST = dt.timedelta(days=28)
NEAR = dt.timedelta(days=3)
MOST_BACK = 3
#: who said so is not asked, though they may take it themselves
SHIELDS = (Kind.PROMISE, Kind.CANT)


@dataclass(frozen=True, slots=True)
class Back:
    """A visit of theirs that could be offered to be taken in return."""

    id: UUID
    words: str


@dataclass(frozen=True, slots=True)
class Could:
    """Somebody who could take it."""

    user_id: UUID
    name: str
    knows: bool
    chosen: bool  # also where the person has chosen nobody yet
    reasons: str
    back: tuple[Back, ...] = ()

    @property
    def first_name(self) -> str:
        """As colleagues speak."""
        return self.name.split()[0]


@dataclass(frozen=True, slots=True)
class Answer:
    """Those who could, best first, and those who are not asked: (first name, why)."""

    could: tuple[Could, ...]
    cannot: tuple[tuple[str, str], ...]


def who_could(visit: Visit, team: Team, *, asking: User) -> Answer:
    """Of the team's workers of today, without the visit's own: a fixed number of queries, whatever its size.

    The rules of rotas.rules say who cannot; a promise of the team and days away shield.
    """
    names = _workers(team, visit, asking)
    near = _near(team, visit)
    firsts = {user_id: name.split()[0] for user_id, name in names.items()}
    books = diaries.of_workers(team, firsts, visit.day, visit.day, asking=asking) if firsts else {}
    chosen = set(choosing.standing(Q(person=visit.person_id)).values_list("user_id", flat=True))
    new, signed = diaries.as_stretch(visit), _signed(visit, set(names))
    found = {id: by_rules(visit, book, signed[id], chosen) for id, book in books.items()}
    barred = _barred(found) | _away(visit, team, set(names))
    known, longest = _knows(visit, set(names)), _longest(team, set(names))
    could = []
    for user_id, name in names.items():
        if user_id not in barred:
            knows, mine = known[user_id], user_id in chosen
            words = because.fits(books[user_id], new, called=visit.person.called, known=knows, chosen=mine)
            words += because.long_day(books[user_id], new, longest[user_id])
            words += [reason.words for reason in found[user_id] if reason.asks][:2]
            back = _back(near[user_id], near[asking.pk], visit) if asking.pk == visit.worker_id else ()
            could.append(Could(user_id, name, bool(knows), mine or not chosen, " ".join(words), back))
    could.sort(key=lambda one: (not one.chosen, not one.knows, one.name, str(one.user_id)))
    return Answer(tuple(could), tuple(sorted((firsts[user_id], why) for user_id, why in barred.items())))


def _barred(found: dict[UUID, list[Reason]]) -> dict[UUID, str]:
    """Who cannot, by the law, a skill, or because they are somewhere else, in one sentence each."""
    return {
        user_id: next(reason.words for reason in reasons if reason.stops or reason.kind in SHIELDS)
        for user_id, reasons in found.items()
        if any(reason.stops or reason.kind in SHIELDS for reason in reasons)
    }


def _signed(visit: Visit, users: set[UUID]) -> defaultdict[UUID, list[Skill]]:
    """Who is signed off for what this visit needs."""
    found: defaultdict[UUID, list[Skill]] = defaultdict(list)
    if visit.skill:
        for skill in Skill.objects.filter(user__in=users, what=visit.skill):
            found[skill.user_id].append(skill)
    return found


def _workers(team: Team, visit: Visit, asking: User) -> dict[UUID, str]:
    """The others, by name."""
    rows = team.memberships.current().filter(standing=Standing.WORKER)
    others = rows.exclude(user__in=[pk for pk in (asking.pk, visit.worker_id) if pk])
    named = others.values_list("user_id", "user__colleague__name").order_by("user__colleague__name")
    return {user_id: name or "A colleague" for user_id, name in named}


def _near(team: Team, visit: Visit) -> dict[UUID, list[Visit]]:
    """Each worker's other visits of the days around, in order."""
    found: dict[UUID, list[Visit]] = defaultdict(list)
    days = team.visits.between(visit.day - NEAR, visit.day + NEAR).filter(worker__isnull=False)
    for other in days.exclude(pk=visit.pk).select_related("person", "pattern").order_by("starts_at"):
        assert other.worker_id
        found[other.worker_id].append(other)
    return found


def _away(visit: Visit, team: Team, users: set[UUID]) -> dict[UUID, str]:
    rows = Away.objects.filter(team=team, user__in=users, ended_on=None)
    away = rows.filter(starts_on__lte=visit.day, ends_on__gte=visit.day).values_list("user_id", flat=True)
    return dict.fromkeys(away, "Away that day.")


def _knows(visit: Visit, users: set[UUID]) -> Counter[UUID]:
    """How often each has been to this person lately."""
    since, today = timezone.localdate() - KNOWS, timezone.localdate()
    been = Visit.objects.between(since, today).filter(person=visit.person_id, worker__in=users)
    return Counter(dict(been.values_list("worker_id").annotate(times=Count("id"))))


def _longest(team: Team, users: set[UUID]) -> defaultdict[UUID, dt.timedelta]:
    """Each worker's longest planned day of the last four weeks."""
    since = timezone.localdate() - LONGEST
    days = team.visits.between(since, timezone.localdate()).filter(worker__in=users)
    found: defaultdict[UUID, dt.timedelta] = defaultdict(dt.timedelta)
    sums = days.values_list("worker_id", "day").annotate(total=Sum(F("ends_at") - F("starts_at")))
    for user_id, _, total in sums:
        found[user_id] = max(found[user_id], total)
    return found


def _back(theirs: list[Visit], mine: list[Visit], visit: Visit) -> tuple[Back, ...]:
    """Visits of theirs that go ahead and I could take: no clash with mine, once this one is theirs."""
    now = timezone.now()
    open_to_me = [
        other for other in theirs
        if other.starts_at > now and not other.rests
        and not any(m.starts_at < other.ends_at and m.ends_at > other.starts_at for m in mine)
    ]  # fmt: skip
    open_to_me.sort(key=lambda other: abs(other.starts_at - visit.starts_at))
    return tuple(
        Back(other.pk, f"{other.day:%A} {clock(other.starts_at)}, {other.person.called}")
        for other in open_to_me[:MOST_BACK]
    )


def order_of_turns(answer: Answer, team: Team) -> list[UUID]:
    """Who is asked first: whom the person chose, then who knows them, then who was least recently asked."""
    with connection.cursor() as q:
        q.execute("select user_id, day from last_asked(%s)", [team.pk])
        asked: dict[UUID, dt.date] = dict(q.fetchall())
    never = dt.date.min

    def first(one: Could) -> tuple[bool, bool, dt.date, str]:
        return not one.chosen, not one.knows, asked.get(one.user_id, never), one.name

    return [one.user_id for one in sorted(answer.could, key=first)]
