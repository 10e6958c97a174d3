"""A rota that could have happened: familiar faces, early and late weeks, time to travel, promises kept."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.utils import timezone

from people.models import Person, Team, User
from rotas.models import Pattern, Visit
from wellbeing.demo.book import Book, dice
from wellbeing.demo.reading import PersonStory, VisitStory
from wellbeing.words import LONDON

HISTORY = 456  # fifteen months
AHEAD = 28
TRAVEL = dt.timedelta(minutes=15)
REST = dt.timedelta(hours=11)
EARLY = (dt.time(7), dt.time(15, 30))
LATE = (dt.time(13, 30), dt.time(22, 30))


def at(day: dt.date, time: dt.time) -> dt.datetime:
    """That time in London on that day."""
    return dt.datetime.combine(day, time, LONDON)


@dataclass
class Hand:
    """A worker as the rota sees them."""

    user: User
    name: str
    number: int
    off: set[int]
    since: dt.date
    until: dt.date | None
    skills: set[str]
    promises: dict[dt.date, list[tuple[dt.datetime, dt.datetime]]] = field(default_factory=dict)
    taken: dict[dt.date, list[tuple[dt.datetime, dt.datetime]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def here(self, day: dt.date) -> bool:
        """In the team, not on leave (a week in each thirteen), and not their day off."""
        if day < self.since or (self.until and day >= self.until):
            return False
        away = (day.toordinal() // 7 + self.number * 3) % 13 == 0
        return not away and day.weekday() not in self.off

    def on_shift(self, start: dt.datetime, end: dt.datetime) -> bool:
        """Early one week, late the next."""
        early = (start.date().toordinal() // 7 + self.number) % 2 == 0
        first, last = EARLY if early else LATE
        return first <= start.time() and end.time() <= last

    def free(self, start: dt.datetime, end: dt.datetime, travel: dt.timedelta = TRAVEL) -> bool:
        """Nothing else then, time to get there, and eleven hours since last night."""
        day = start.date()
        if any(s < end and start < e for s, e in self.promises.get(day, ())):
            return False
        soonest, latest = start - travel, end + travel
        if any(s < latest and soonest < e for s, e in self.taken[day]):
            return False
        if start.hour < 10:
            before = max((e for _, e in self.taken[day - dt.timedelta(days=1)]), default=None)
            return before is None or start - before >= REST
        return True

    def take(self, start: dt.datetime, end: dt.datetime) -> None:
        self.taken[start.date()].append((start, end))


@dataclass
class Guest:
    """A person as the rota sees them: whose faces they know, and when visits go ahead."""

    row: Person
    story: PersonStory
    faces: list[str]
    first: dt.date
    last: dt.date | None = None
    away: dt.date | None = None
    patterns: list[tuple[VisitStory, Pattern]] = field(default_factory=list)


def patterns(book: Book, guest: Guest, today: dt.date) -> None:
    """The weekly visits agreed with a person."""
    for story in guest.story.visits:
        began = today - dt.timedelta(days=story.began) if story.began else guest.first
        ended = today - dt.timedelta(days=story.ended) if story.ended else guest.last
        spare = 20 if story.essential else 45
        row = book.add(
            Pattern(
                person=guest.row, weekdays=story.weekdays, starts=story.at, minutes=story.minutes,
                earliest=_moved(story.at, -spare), latest=_moved(story.at, spare), purpose=story.purpose,
                workers=story.workers, essential=story.essential, skill=story.skill,
                essential_why=guest.story.must if story.essential else "",
                started_on=began, ended_on=ended,
            ),
            guest.story.name, story.weekdays, story.at, story.purpose,
        )  # fmt: skip
        guest.patterns.append((story, row))


def _moved(time: dt.time, minutes: int) -> dt.time:
    return (dt.datetime.combine(dt.date(2024, 1, 1), time) + dt.timedelta(minutes=minutes)).time()


#: essential visits that nobody ticked: one was missed, of one we have not heard
CAME = {
    (-6, "Tom Ashworth", dt.time(17)): Visit.Came.NO,
    (-1, "Walter Grimshaw", dt.time(12)): Visit.Came.UNKNOWN,
}
#: (days from today, person, time): who has it; nobody: it is open, because
Pins = dict[tuple[int, str, dt.time], tuple[str, str]]


@dataclass
class Plan:
    """One team's visits, from fifteen months ago to four weeks ahead."""

    book: Book
    team: Team
    today: dt.date
    hands: dict[str, Hand]
    guests: list[Guest]
    pins: Pins
    _here: dict[tuple[dt.date, str], list[Hand]] = field(default_factory=dict)

    def _able(self, visit: Visit) -> list[Hand]:
        """Who is here that day and signed off; asked once for each day and skill."""
        key = (visit.day, visit.skill)
        if key not in self._here:
            self._here[key] = [
                hand for hand in self.hands.values()
                if hand.here(visit.day) and (not visit.skill or visit.skill in hand.skills)
            ]  # fmt: skip
        return self._here[key]

    def lay(self) -> list[tuple[Guest, Visit, str]]:
        """Every visit with who goes, in order of time; pinned ones first, so that they fit."""
        made = [*self._due()]
        for guest, visit, _ in made:
            if name := self.pins.get(self._key(guest, visit), ("", ""))[0]:
                self._give(visit, self.hands[name])
        told = []
        for guest, visit, story in made:
            if (pin := self.pins.get(self._key(guest, visit))) is not None:
                visit.open_because = "" if pin[0] else pin[1]
            elif visit.worker_id is None and not self._stays_open(visit):
                hand = self._choose(guest, visit)
                if hand:
                    self._give(visit, hand)
            if visit.day <= self.today and visit.worker_id is None and pin is None:
                continue  # nobody was found: then it never came to be
            told.append((guest, self._write(guest, visit), story.purpose))
        return told

    def _key(self, guest: Guest, visit: Visit) -> tuple[int, str, dt.time]:
        return (visit.day - self.today).days, guest.story.name, visit.starts_at.time()

    def _due(self) -> Iterator[tuple[Guest, Visit, VisitStory]]:
        """The visits that the patterns call for, day by day."""
        for offset in range(-HISTORY, AHEAD + 1):
            day = self.today + dt.timedelta(days=offset)
            due = [
                (story.at, guest.story.name, slot, guest, story, pattern)
                for guest in self.guests
                if guest.first <= day
                and (guest.last is None or day < guest.last)
                and not (guest.away and guest.away <= day <= self.today)
                for story, pattern in guest.patterns
                if pattern.falls_on(day)
                for slot in range(1, story.workers + 1)
            ]
            for _, _, slot, guest, story, pattern in sorted(due, key=lambda d: d[:3]):
                starts = at(day, story.at)
                yield guest, Visit(
                    person_id=guest.row.pk, team_id=self.team.pk, pattern_id=pattern.pk, day=day, slot=slot,
                    starts_at=starts, ends_at=starts + dt.timedelta(minutes=story.minutes),
                    purpose=story.purpose,
                    essential=story.essential, skill=story.skill,
                ), story  # fmt: skip

    def _stays_open(self, visit: Visit) -> bool:
        """A fortnight ahead is agreed; after that a few are still to be taken."""
        days = (visit.day - self.today).days
        share = 0 if days < 3 else 1 if days < 14 else 7
        return dice("open", visit.pattern_id, visit.day, visit.slot) * 100 < share

    def _choose(self, guest: Guest, visit: Visit) -> Hand | None:
        """The face they know best among those who are here and free; then anyone who is free."""
        start, end = visit.starts_at, visit.ends_at
        able = self._able(visit)
        for travel in (TRAVEL, dt.timedelta(minutes=5)):
            fit = [hand for hand in able if hand.free(start, end, travel)]
            if fit:
                return min(fit, key=lambda hand: self._cost(guest, visit, hand))
        return None

    def _cost(self, guest: Guest, visit: Visit, hand: Hand) -> float:
        """Fewer faces as the months went by: at first whoever was free, now the few they chose."""
        known = guest.faces.index(hand.name) * 0.3 if hand.name in guest.faces else 7.0
        ago = max(0.0, (self.today - visit.day).days / HISTORY)
        shift = 0.0 if hand.on_shift(visit.starts_at, visit.ends_at) else 1.5
        luck = dice(visit.day, guest.story.name, hand.name)
        settled = float((1 - ago) ** 1.5)
        return known * settled + shift + len(hand.taken[visit.day]) * 0.2 + luck * (0.5 + ago)

    @staticmethod
    def _give(visit: Visit, hand: Hand) -> None:
        hand.take(visit.starts_at, visit.ends_at)
        visit.worker_id = hand.user.pk

    def _write(self, guest: Guest, visit: Visit) -> Visit:
        if visit.essential and (visit.day < self.today or visit.ends_at <= timezone.now()):
            visit.came = CAME.get(self._key(guest, visit), Visit.Came.YES)
        named = (guest.story.name, visit.day, visit.starts_at.time(), visit.slot)
        return self.book.add(visit, *named)
