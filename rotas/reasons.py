"""What stands against a worker taking a visit, in words: the visit's own state, the rules, a skill."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from people.models import Colleague, Person, Skill, User
from profiles import choosing
from rotas import diaries
from rotas.models import Visit
from rotas.models.visits import has_someone
from rotas.rules import Diary, Finding, Weight
from rotas.slots import Slot
from rotas.terms import HARD_IN_DRAFT
from rotas.times import day_words

SKILLS = dict(Skill._meta.get_field("what").flatchoices)


@dataclass(frozen=True, slots=True)
class Reason:
    """Something that stands against taking a visit: a kind for code, words for people.

    `bends`: a rest rule that may give way for an essential visit nobody else can take, if `short` minutes
    of rest are booked to make up for it.
    """

    kind: str
    words: str
    weight: Weight = Weight.STOP
    bends: bool = False
    short: int = 0

    @property
    def stops(self) -> bool:
        """Can it not be taken because of this?"""
        return self.weight >= Weight.LAW

    @property
    def asks(self) -> bool:
        """Does it want one sentence from whoever takes it?"""
        return self.weight is Weight.ASK

    @property
    def hard_in_draft(self) -> bool:
        """May no draft propose it?"""
        return self.stops or self.kind in HARD_IN_DRAFT

    @classmethod
    def of(cls, finding: Finding) -> Reason:
        """What the rules found."""
        return cls(finding.kind.value, finding.words, finding.weight, finding.bends, finding.short)


def why_not(
    visit: Visit, worker: User, *, diary: Diary | None = None, instead_of: UUID | None = None
) -> list[Reason]:
    """What stands against this worker taking this visit, worst first; nothing if all is well.

    Asked by the worker, unless a diary of theirs is given (diaries.of_team, for lists and for colleagues).
    `instead_of`: whose visit it is by now, who wants it taken. Some reasons only ask for a sentence, or
    only tell: see `stops` and `asks` of each.
    """
    if final := [*_not_going(visit), *(_taken(visit, worker) if visit.worker_id != instead_of else ())]:
        return final
    diary = diary or diaries.of_worker(visit.team, worker, visit.day, visit.day)
    signed = Skill.objects.filter(user=worker, what=visit.skill) if visit.skill else ()
    chosen = choosing.standing(Q(person=visit.person_id)).values_list("user_id", flat=True)
    return by_rules(visit, diary, list(signed), set(chosen))


def by_rules(
    visit: Visit | Slot, diary: Diary, signed: Collection[Skill], chosen: Collection[UUID] = ()
) -> list[Reason]:
    """What the rules, a skill and the person's own choice say of a visit that is to be had, worst first.

    `chosen`: the workers whom the person chose; where they chose nobody, anyone may come. No query.
    The one place that says so: for taking it, for what I could take, for who could, and for a draft.
    """
    stretch = diaries.as_stretch(visit)
    found = [Reason.of(finding) for finding in diary.without(stretch.key).against(stretch)]
    found += unskilled(visit.skill, stretch.day, signed, diary.worker.name)
    if chosen and diary.worker.key not in chosen:
        found.append(not_chosen(visit, diary.worker.name))
    return sorted(found, key=lambda reason: -reason.weight)


def not_chosen(visit: Visit | Slot, name: str) -> Reason:
    """Never asked and not wanted are said alike (profiles.choosing)."""
    called = visit.person.called if isinstance(visit, Visit) else visit.called
    be = "are" if name == "You" else "is"
    return Reason("chosen", f"{name} {be} {choosing.NOT_CHOSEN.format(called)}.", Weight.ASK)


def stops(reasons: Collection[Reason]) -> list[Reason]:
    """Those that stop."""
    return [reason for reason in reasons if reason.stops]


def asks(reasons: Collection[Reason]) -> list[Reason]:
    """Those that want a sentence."""
    return [reason for reason in reasons if reason.asks]


def may_bend(visit: Visit, reasons: Collection[Reason], worker: User) -> bool:
    """May the worker take it although the law's rest is too short? (Working Time Regulations 1998, 21 and 24)

    Only an essential visit, only rules of rest, and only when no colleague could take it without that.
    """
    stopping = stops(reasons)
    return (
        bool(stopping)
        and visit.essential
        and all(reason.bends for reason in stopping)
        and not others_could(visit, but=worker)
    )


def others_could(visit: Visit, *, but: User) -> bool:
    """Could any other worker of the team take it without anything in the way that stops?"""
    team = diaries.of_team(visit.team, visit.day, visit.day, asking=but)
    signed: dict[UUID, list[Skill]] = {}
    for skill in Skill.objects.filter(user__in=team, what=visit.skill) if visit.skill else ():
        signed.setdefault(skill.user_id, []).append(skill)
    return any(
        not stops(by_rules(visit, diary, signed.get(user_id, [])))
        for user_id, diary in team.items() if user_id != but.pk
    )  # fmt: skip


def held(visit: Visit) -> bool:
    """Does someone who can go have it?"""
    return Visit.objects.filter(has_someone(), pk=visit.pk).exists()


def _not_going(visit: Visit) -> Iterator[Reason]:
    person, pattern = visit.person, visit.pattern
    if visit.cancelled_on or person.state in (Person.State.DIED, Person.State.ENDED):
        yield Reason("cancelled", "This visit is not going ahead.")
    elif not person.here:
        yield Reason("away", f"{person.called} is away just now, so this visit is resting.")
    elif pattern and pattern.rests_on(visit.day):
        until = f" until {day_words(pattern.paused_until)}" if pattern.paused_until else ""
        yield Reason("away", f"{person.called} does not need this visit{until}, so it is resting.")
    if visit.starts_at <= timezone.now():
        yield Reason("past", "The time of this visit has come. Ring the team if nobody is there.")


def _taken(visit: Visit, worker: User) -> Iterator[Reason]:
    if visit.worker_id in (None, worker.pk) or not held(visit):
        return
    name = Colleague.objects.filter(user=visit.worker_id).values_list("name", flat=True).first()
    yield Reason("taken", f"{name.split()[0] if name else 'A colleague'} took it a moment ago.")


def unskilled(what: str, day: dt.date, signed: Collection[Skill], name: str) -> Iterator[Reason]:
    """A visit needs what this worker is not signed off for on that day."""
    fitting = [skill for skill in signed if skill.what == what]
    if not what or any(skill.holds(day) for skill in fitting):
        return
    needed = SKILLS.get(what, what)
    needed = needed[:1].lower() + needed[1:]
    ended = max((skill.expires_on for skill in fitting if skill.expires_on <= day), default=None)
    whose = "Your" if name == "You" else f"{name}’s"
    if ended:
        yield Reason("skill", f"{whose} sign-off for {needed} runs out on {day_words(ended)}.")
    else:
        yield Reason("skill", f"This visit needs someone signed off for {needed}.")
