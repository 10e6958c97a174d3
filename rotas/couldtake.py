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
from rotas import diaries
from rotas.models import Away, Visit
from rotas.reasons import not_chosen
from rotas.rules import Finding, Kind, Weight
from rotas.times import clock

#: who has been there in these weeks knows the person
KNOWS = dt.timedelta(days=56)
LONGEST = dt.timedelta(days=28)
NEAR = dt.timedelta(days=3)
MOST_BACK = 3


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
    found = {id: book.without(visit.pk).against(diaries.as_stretch(visit)) for id, book in books.items()}
    barred = _barred(found) | _unskilled(visit, set(names)) | _away(visit, team, set(names))
    known, longest = _knows(visit, set(names)), _longest(team, set(names))
    chosen = set(choosing.standing(Q(person=visit.person_id)).values_list("user_id", flat=True))
    could = []
    for user_id, name in names.items():
        if user_id not in barred:
            mine = [v for v in near[user_id] if v.day == visit.day]
            words = [f"Knows {visit.person.called}."] if known[user_id] else []
            words += [_free(mine, visit), *_long(mine, visit, longest[user_id])]
            words += [finding.words for finding in found[user_id] if finding.weight is Weight.ASK][:1]
            words += [not_chosen(visit, firsts[user_id]).words] if chosen and user_id not in chosen else []
            back = _back(near[user_id], near[asking.pk], visit) if asking.pk == visit.worker_id else ()
            could.append(Could(user_id, name, bool(known[user_id]), " ".join(words), back))
    could.sort(key=lambda one: (not one.knows, one.name, str(one.user_id)))
    return Answer(tuple(could), tuple(sorted((firsts[user_id], why) for user_id, why in barred.items())))


def _barred(found: dict[UUID, list[Finding]]) -> dict[UUID, str]:
    """Who cannot, by the law or because they are somewhere else, in one sentence each."""
    shields = (Kind.PROMISE, Kind.CANT)
    return {
        user_id: next(f.words for f in findings if f.weight >= Weight.LAW or f.kind in shields)
        for user_id, findings in found.items()
        if any(f.weight >= Weight.LAW or f.kind in shields for f in findings)
    }


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
    for other in days.exclude(pk=visit.pk).select_related("person").order_by("starts_at"):
        assert other.worker_id
        found[other.worker_id].append(other)
    return found


def _away(visit: Visit, team: Team, users: set[UUID]) -> dict[UUID, str]:
    rows = Away.objects.filter(team=team, user__in=users, ended_on=None)
    away = rows.filter(starts_on__lte=visit.day, ends_on__gte=visit.day).values_list("user_id", flat=True)
    return dict.fromkeys(away, "Away that day.")


def _unskilled(visit: Visit, users: set[UUID]) -> dict[UUID, str]:
    if not visit.skill:
        return {}
    signed = {s.user_id for s in Skill.objects.filter(user__in=users, what=visit.skill) if s.holds(visit.day)}
    return dict.fromkeys(users - signed, "Not signed off for what this visit needs.")


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


def _free(mine: list[Visit], visit: Visit) -> str:
    after = next((other for other in mine if other.starts_at >= visit.ends_at), None)
    if not mine:
        return f"No visits on {visit.day:%A}."
    return f"Free until {clock(after.starts_at)}." if after else "Free after it."


def _long(mine: list[Visit], visit: Visit, longest: dt.timedelta) -> list[str]:
    total = sum((other.ends_at - other.starts_at for other in [*mine, visit]), dt.timedelta())
    return ["This would make it their longest day."] if longest and total > longest else []


def _back(theirs: list[Visit], mine: list[Visit], visit: Visit) -> tuple[Back, ...]:
    """Visits of theirs that I could take: no clash with mine, once this one is theirs."""
    now = timezone.now()
    open_to_me = [
        other for other in theirs
        if other.starts_at > now
        and not any(m.starts_at < other.ends_at and m.ends_at > other.starts_at for m in mine)
    ]  # fmt: skip
    open_to_me.sort(key=lambda other: abs(other.starts_at - visit.starts_at))
    return tuple(
        Back(other.pk, f"{other.day:%A} {clock(other.starts_at)}, {other.person.called}")
        for other in open_to_me[:MOST_BACK]
    )


def order_of_turns(answer: Answer, team: Team) -> list[UUID]:
    """Who is asked first: those who know the person, then who was least recently asked."""
    with connection.cursor() as q:
        q.execute("select user_id, day from last_asked(%s)", [team.pk])
        asked: dict[UUID, dt.date] = dict(q.fetchall())
    never = dt.date.min
    ordered = sorted(answer.could, key=lambda one: (not one.knows, asked.get(one.user_id, never), one.name))
    return [one.user_id for one in ordered]


