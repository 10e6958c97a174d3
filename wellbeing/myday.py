"""A worker's day as plain values, in a fixed number of queries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils import timezone

from meetings.models import ThankYou
from people.access import COVER_BEFORE, covers_of
from people.models import Contact, Cover, Person, Team, User
from people.policy import Who
from profiles import choosing, notes
from profiles.models import Note
from rotas import asks, covers, cycle, faces
from rotas.cycle import Changed
from rotas.faces import ToTell
from rotas.models import Ask, Pattern, Promise, Visit, VisitNote
from rotas.needed import Needed, needed
from rotas.times import day_words, midnight
from wellbeing import doorstep, words
from wellbeing.doorstep import Door
from wellbeing.lately import Told, newest, told

#: shorter than this, a gap is the way from one door to the next
GAP = 30
#: open visits of today and the days after are asked about this far ahead
SOON = dt.timedelta(days=2)
THANKS_LAST = dt.timedelta(days=14)
HALVES = {1: "Half an hour", 2: "An hour", 3: "An hour and a half"}
RESTING = {
    Person.State.HOSPITAL: "is in hospital.",
    Person.State.PAUSED: "is away for a while.",
}


@dataclass(frozen=True)
class Stop:
    """A visit of mine, with what I must know at the door."""

    visit: Visit
    door: Door
    covering: bool
    noted: bool

    @property
    def person(self) -> Person:
        return self.visit.person

    @property
    def initials(self) -> str:
        return words.initials(self.person.name)

    @property
    def tone(self) -> str:
        return words.tone(self.person.pk)

    @property
    def resting(self) -> str:
        """In words, when the person is away or the visits are paused: the visit rests in its place."""
        if not self.visit.rests:
            return ""
        away = RESTING.get(Person.State(self.person.state), "")
        said = f"{self.person.called} {away}" if away else _paused(self.visit.pattern)
        ahead = (self.visit.day - timezone.localdate()).days
        day = {0: "today", 1: "tomorrow"}.get(ahead, "that day")
        return f"{said} No visit {day}."

    @property
    def what(self) -> str:
        """One line for the list: what the visit is for, or what matters."""
        return self.resting or self.visit.purpose or self.door.matters

    @property
    def to_tick(self) -> bool:
        """An essential visit that has begun and nobody has ticked."""
        begun = self.visit.starts_at <= timezone.now()
        return self.visit.essential and not self.visit.came and begun and not self.resting

    @property
    def at_door(self) -> bool:
        """A visit that has begun and of which nothing was said: perhaps nobody answers the door."""
        return not self.visit.came and self.visit.starts_at <= timezone.now() and not self.resting


def _paused(pattern: Pattern | None) -> str:
    back = pattern.paused_until if pattern else None
    return f"These visits are paused until {day_words(back)}." if back else "These visits are paused."


@dataclass(frozen=True)
class Gap:
    """Time between two visits that is the worker's own."""

    starts_at: dt.datetime
    minutes: int

    @property
    def words(self) -> str:
        """`An hour for you`, in whole half hours: what is over is for the way."""
        halves = max(1, self.minutes // 30)
        return f"{HALVES.get(halves) or _hours(halves)} for you"


def _hours(halves: int) -> str:
    whole, half = divmod(halves, 2)
    count = words.count_word(whole).capitalize()
    return f"{count} and a half hours" if half else f"{count} hours"


@dataclass(frozen=True)
class Day:
    """Everything Today shows."""

    day: dt.date
    stops: list[Stop]
    ahead: list[Stop]
    tomorrow: list[Stop]
    sealed: list[Cover] = field(default_factory=list)
    next: Stop | None = None
    contact: Contact | None = None
    chosen: list[str] = field(default_factory=list)
    has_photo: bool = False
    notes: list[Told] = field(default_factory=list)
    promises: list[tuple[str, Promise]] = field(default_factory=list)
    needed: list[Needed] = field(default_factory=list)
    thanks: ThankYou | None = None
    asked: list[Ask] = field(default_factory=list)
    #: visits another team asks me to cover
    cover_asked: list[covers.Asked] = field(default_factory=list)
    telling: list[ToTell] = field(default_factory=list)
    #: visits of mine that are not as they were agreed, and I have not said that I saw it
    changed: list[Changed] = field(default_factory=list)

    @property
    def going(self) -> list[Stop]:
        """The visits that go ahead."""
        return [stop for stop in self.stops if not stop.resting]

    @property
    def home(self) -> dt.datetime | None:
        """When the last visit is planned to end, to the next five minutes."""
        ends = [stop.visit.ends_at for stop in self.going] + [cover.ends_at for cover in self.sealed]
        if not ends:
            return None
        last = max(ends)
        return last + dt.timedelta(minutes=-last.minute % 5)

    @property
    def then(self) -> list[Stop | Gap | Cover]:
        """What is ahead beside the open one, in order, with the gaps between."""
        items: list[Stop | Cover] = [*self.ahead, *self.sealed]
        in_order = sorted(items, key=lambda item: _times(item)[0])
        return [item for item in _with_gaps(in_order) if item is not self.next]

    @property
    def earlier(self) -> list[Stop]:
        """What is behind me: a note may still be wanted."""
        return [stop for stop in self.stops if stop not in self.ahead]


def _times(item: Stop | Cover) -> tuple[dt.datetime, dt.datetime]:
    of = item.visit if isinstance(item, Stop) else item
    return of.starts_at, of.ends_at


def _with_gaps(items: list[Stop | Cover]) -> Iterator[Stop | Gap | Cover]:
    for item, after in zip_longest(items, items[1:]):
        yield item
        if after and not (isinstance(item, Stop) and item.resting):
            ends = _times(item)[1]
            free = int((_times(after)[0] - ends).total_seconds() // 60)
            if free >= GAP:
                yield Gap(ends, free)


def mine(me: User, teams: list[Team], first: dt.date, last: dt.date) -> list[Visit]:
    """My visits on these days: of these teams, and those I cover while I may see them. Nobody who died."""
    gone = [Person.State.DIED, Person.State.ENDED]
    covered = covers_of(me).values("visit_id")
    own = Visit.objects.between(first, last).filter(Q(worker=me, team__in=teams) | Q(pk__in=covered))
    there = own.exclude(person__state__in=gone).select_related("person__contact", "pattern")
    return list(there.order_by("starts_at", "pk"))


def read(
    me: User, teams: list[Team], day: dt.date, *, looking_ahead: bool = False, not_now: Collection[UUID] = ()
) -> Day:
    """The day and the one after it; `teams` are those I work in. Looking ahead opens the first visit.

    Open visits of `not_now` are left out: a quiet no.
    """
    visits = mine(me, teams, day, day + dt.timedelta(days=1))
    stops = _stops(me, teams, visits)
    today = [stop for stop in stops if stop.visit.day == day]
    ahead = [s for s in today if looking_ahead or s.visit.ends_at > timezone.now()]
    following = next((stop for stop in ahead if not stop.resting), None)
    thanks = ThankYou.objects.filter(team__in=teams, on__gt=day - THANKS_LAST)
    return Day(
        day,
        today,
        ahead,
        [s for s in stops if s.visit.day > day and not s.resting],
        sealed=_sealed(me, day),
        next=following,
        contact=_contact(following),
        chosen=choosing.names(following.person) if following and not following.covering else [],
        has_photo=bool(following and doorstep.has_photo(following.person.pk)),
        notes=_notes(me, following),
        promises=_promises(teams, day),
        needed=needed(teams, day, day + SOON, 3, but=not_now),
        thanks=thanks.order_by("-on", "id").first(),
        asked=asks.asked_of(me, asks.open_asks(me, teams)) if teams else [],
        cover_asked=covers.asked_of(me),
        telling=faces.to_tell(teams, asking=me, mine=True) if teams else [],
        changed=cycle.to_see(teams, asking=me) if teams else [],
    )


def two_days(me: User, teams: list[Team], day: dt.date) -> list[Stop]:
    """The visits of this day and the next that go ahead."""
    stops = _stops(me, teams, mine(me, teams, day, day + dt.timedelta(days=1)))
    return [stop for stop in stops if not stop.resting]


def _stops(me: User, teams: list[Team], visits: list[Visit]) -> list[Stop]:
    doors = doorstep.doors({visit.person_id for visit in visits})
    noted = set(
        VisitNote.objects.filter(visit__in=visits, note__author=me).values_list("visit_id", flat=True)
    )
    own = {team.pk for team in teams}
    return [Stop(v, doors[v.person_id], v.team_id not in own, v.pk in noted) for v in visits]


def _sealed(me: User, day: dt.date) -> list[Cover]:
    """Visits I shall cover for another team, whose person I may not see yet."""
    later = Cover.objects.live().filter(user=me, starts_at__gt=timezone.now() + COVER_BEFORE)
    return [cover for cover in later.order_by("starts_at") if timezone.localdate(cover.starts_at) == day]


def _contact(stop: Stop | None) -> Contact | None:
    try:
        return stop.person.contact if stop else None
    except ObjectDoesNotExist:
        return None


def _notes(me: User, stop: Stop | None) -> list[Told]:
    """The last note, and what colleagues asked to be told since my last visit; newest first."""
    if stop is None:
        return []
    who = Who.COVER if stop.covering else Who.WORKER
    recent = told(newest(notes.seen_by(who, Note.objects.filter(person=stop.person)))[:12], me)
    since = next((n for n, one in enumerate(recent) if one.mine), len(recent))
    asked = [one for one in recent[1:since] if one.note.tell_next or one.note.medicine_missed]
    return recent[:1] + asked[:3]


def _promises(teams: list[Team], day: dt.date) -> list[tuple[str, Promise]]:
    rows = Promise.objects.filter(
        team__in=teams, ended_on=None, starts_at__lt=midnight(day, 1),
        ends_at__gt=max(midnight(day), timezone.now()),
    )
    kept = rows.select_related("user__colleague").order_by("starts_at", "pk")
    return [(_name(p.user), p) for p in kept.only("words", "starts_at", "ends_at", "user__colleague__name")]


def _name(user: User) -> str:
    try:
        return words.first_name(user.colleague.name)
    except ObjectDoesNotExist:
        return "A colleague"


def people_of(day: Day) -> set[UUID]:
    """Everybody whose name the page shows on my own basis."""
    return {stop.person.pk for stop in [*day.stops, *day.tomorrow]} | {v.person_id for v in day.needed}
