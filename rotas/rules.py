"""Rest, hours, travel, clashes and the team's own agreements: pure, for claim, swap, check and draft alike.

Make a `Diary` of one worker's time, then ask it:

    diary = Diary(Worker("w1", "Dawn"), [Stretch(...), ...], team=TeamRules(agreements, travel))
    diary.against(stretch)      -> what stands against adding this stretch, worst first, [] if all is well
    diary.broken()              -> what of its own does not hold already: "is this OK?"
    diary.without("visit id"), diary.adding(stretch) -> the diary as it would be

Times are aware datetimes, counted as they pass (a night in which the clock changes is 23 or 25 hours long);
days are London's. Each Finding has a kind for code, words for people that name the law or agreement, and a
weight: STOP never goes, LAW stops (see `bends`), ASK wants one sentence, NOTE is only told. HARD_IN_DRAFT
says what more a draft may not break. Findings and the rest stand in terms.py, sums of time in
worktime.py. The law is the Working Time Regulations 1998 (SI 1998/1833).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise

from rotas.terms import (
    KEPT,
    Agreed,
    Agreement,
    Finding,
    Kept,
    Kind,
    Stretch,
    TeamRules,
    Travel,
    Weight,
    Worker,
    short_visit,
)
from rotas.times import LONDON, clock, day_words, midnight, monday_of
from rotas.worktime import hours_words, minutes_between, nights, rests, starting, worked

__all__ = [
    "Agreed", "Agreement", "Diary", "Finding", "Kept", "Kind", "Stretch", "TeamRules", "Travel", "Weight",
    "Worker", "short_visit",
]  # fmt: skip
#: WTR 4: an average of 48 hours a week over 17 weeks, unless the worker has agreed in writing to more
WEEK_LIMIT, WEEKS = 48 * 60, 17
#: WTR 10(1), 10(2): rest between working days in minutes, for adults and for workers under 18
REST, YOUNG_REST = 11 * 60, 12 * 60
#: WTR 11(1), 11(2), 11(3): 24 hours a week, or 48 (or twice 24) a fortnight; under 18: 48 hours a week
DAY, TWO_DAYS = 24 * 60, 48 * 60
#: WTR 12: (more than so many minutes of work, so long a break), for adults and for workers under 18
BREAK, YOUNG_BREAK = (6 * 60, 20), (4 * 60 + 30, 30)
#: WTR 5A and 6A: under 18 at most 8 hours a day and 40 a week, nothing between 10pm and 6am
YOUNG_DAY, YOUNG_WEEK, YOUNG_HOURS = 8 * 60, 40 * 60, (dt.time(6), dt.time(22))
#: fortnights of WTR 11(2) are counted from here
FIRST_MONDAY = dt.date(2024, 1, 1)
WTR = "Working Time Regulations 1998, regulation"
#: nothing at work lasts longer; all that a rule about rest asks lies this near
LONGEST, NEAR = dt.timedelta(days=2), dt.timedelta(days=16)


class Diary:
    """One worker's time at work, and the times that are not for work.

    `earlier`: minutes already worked, {Monday: minutes}, for weeks whose stretches were not fetched.
    """

    def __init__(
        self,
        worker: Worker,
        busy: Iterable[Stretch] = (),
        kept: Iterable[Kept] = (),
        team: TeamRules | None = None,
        earlier: Mapping[dt.date, int] | None = None,
    ) -> None:
        self.worker, self.team, self.earlier = worker, team or TeamRules(), earlier or {}
        self.busy, self.kept = sorted(busy, key=starting), list(kept)

    def without(self, *keys: Hashable) -> Diary:
        """As it is once these are given away."""
        if self._keys.isdisjoint(keys):
            return self  # with all that it has worked out already
        left = [stretch for stretch in self.busy if stretch.key not in keys]
        return Diary(self.worker, left, self.kept, self.team, self.earlier)

    def adding(self, *more: Stretch) -> Diary:
        """As it is once these are taken on."""
        return Diary(self.worker, [*self.busy, *more], self.kept, self.team, self.earlier)

    def against(self, new: Stretch) -> list[Finding]:
        """What adding this stretch would break, worst first; what it does not touch is not told."""
        if clashes := list(self._clashes(new)):
            return clashes
        near = self._from_to(new.starts - NEAR, new.ends + NEAR)
        around = [*near]
        insort(around, new, key=starting)
        today = [stretch for stretch in around if stretch.day == new.day]
        here = around.index(new)
        nights_of_it = list(nights(around[max(0, here - 1) : here + 2]))
        found = [
            *self._not_for_work(new), *self._rest(nights_of_it), *self._break(today), *self._split(today),
            *self._weekly_rest(near, around, new), *self._hours(today, new), *self._travel(today, new),
            *self._agreed(nights_of_it, today, new), *self._weekends(new),
        ]  # fmt: skip
        return sorted(found, key=lambda finding: -finding.weight)

    def week(self, monday: dt.date) -> int:
        """Minutes of work in the week of this Monday, as far as they are known."""
        return self._weeks.get(monday, 0)

    def broken(self) -> list[Finding]:
        """What does not hold as it stands, worst first: each stretch asked against those before it."""
        found: dict[str, Finding] = {}
        for n, stretch in enumerate(self.busy):
            before = Diary(self.worker, self.busy[:n], self.kept, self.team, self.earlier)
            found |= {finding.words: finding for finding in before.against(stretch)}
        return sorted(found.values(), key=lambda finding: -finding.weight)

    def _from_to(self, first: dt.datetime, last: dt.datetime) -> list[Stretch]:
        """What begins from the first moment and before the last."""
        low = bisect_left(self.busy, first, key=starting)
        return self.busy[low : bisect_left(self.busy, last, key=starting)]

    def _clashes(self, new: Stretch) -> Iterator[Finding]:
        name, be, have = self.worker.name, "is", "has"
        if name == "You":
            be, have = "are", "have"
        for other in self._from_to(new.starts - LONGEST, new.ends):
            if other.ends > new.starts:
                words = f"{name} {be} {other.what} at {clock(other.starts)}."
                if other.place is not None and other.place == new.place:
                    words = f"{name} already {have} a place at this visit."
                yield Finding(Kind.CLASH, Weight.STOP, words)

    def _not_for_work(self, new: Stretch) -> Iterator[Finding]:
        for kept in self.kept:
            if kept.starts < new.ends and kept.ends > new.starts:
                weight, words = KEPT[kept.kind]
                yield Finding(kept.kind, weight, words.format(self.worker.name, kept.what))

    def _rest(self, pairs: list[tuple[Stretch, Stretch]]) -> Iterator[Finding]:
        """WTR 10: eleven hours (under 18: twelve) between one working day and the next."""
        least = YOUNG_REST if self.worker.young else REST
        for before, after in pairs:
            rest = minutes_between(before.ends, after.starts)
            if rest < least:
                yield Finding(
                    Kind.REST, Weight.LAW,
                    f"{self.worker.name} would have {hours_words(rest)} of rest before"
                    f" {day_words(after.day)}. The law asks for {least // 60} hours ({WTR} 10).",
                    least - rest,
                )  # fmt: skip

    def _break(self, today: list[Stretch]) -> Iterator[Finding]:
        """WTR 12: room for 20 minutes away from work in more than six hours (under 18: 30 in 4.5)."""
        above, least = YOUNG_BREAK if self.worker.young else BREAK
        minutes = worked(today)
        gaps = [
            minutes_between(a.ends, b.starts) - self.team.travel.minutes(a.place, b.place)
            for a, b in pairwise(today)
        ]
        if minutes > above and max(gaps, default=0) < least:
            words = f"{hours_words(minutes)} of work with no room for a break of {least} minutes ({WTR} 12)."
            yield Finding(Kind.BREAK, Weight.LAW, words, least)

    def _split(self, today: list[Stretch]) -> Iterator[Finding]:
        """WTR 22(1)(c) lets a day that is split up pass 13 hours, if rest as long follows (24)."""
        span = minutes_between(today[0].starts, today[-1].ends)
        if span > DAY - REST:
            words = (
                f"From first to last it is a day of {hours_words(span)}: take the hours over 13 off soon"
                f" after ({WTR}s 22 and 24)."
            )
            yield Finding(Kind.SPLIT, Weight.NOTE, words, span - (DAY - REST))

    def _weekly_rest(self, near: list[Stretch], around: list[Stretch], new: Stretch) -> Iterator[Finding]:
        """WTR 11: a day's rest in the week, or two in its fortnight; under 18 two days in the week."""
        days = {new.starts.astimezone(LONDON).date(), new.ends.astimezone(LONDON).date()}
        for monday in {monday_of(day) for day in days}:
            if self._rested(around, monday) or not self._rested(near, monday):
                continue
            need = "48 hours each week" if self.worker.young else "24 hours in a week, or 48 in a fortnight"
            words = f"No full day off in the week of {day_words(monday)}. The law asks for {need} ({WTR} 11)."
            yield Finding(Kind.WEEKLY_REST, Weight.LAW, words, TWO_DAYS if self.worker.young else DAY)

    def _rested(self, busy: list[Stretch], monday: dt.date) -> bool:
        longest = max(rests(busy, monday, 7), default=0)
        if self.worker.young:
            return longest >= TWO_DAYS
        fortnight = monday - dt.timedelta(days=(monday - FIRST_MONDAY).days % 14)
        return longest >= DAY or sum(rest // DAY for rest in rests(busy, fortnight, 14)) >= 2

    def _hours(self, today: list[Stretch], new: Stretch) -> Iterator[Finding]:
        """WTR 4: 48 hours a week on average; under 18 WTR 5A and 6A."""
        minutes, week = worked(today), monday_of(new.day)
        more = minutes - self._days.get(new.day, 0)
        if self.worker.young:
            yield from _young(new, minutes, self._weeks.get(week, 0) + more)
            return
        if self.worker.opted_out:
            return
        if not self._away and self._fullest + more <= WEEK_LIMIT:
            return  # no average is more than the fullest week
        planned = max([week, *self._weeks])
        ends = (week + dt.timedelta(weeks=n) for n in range(WEEKS))
        average = max(self._average(last, more) for last in ends if last <= planned)
        if average > WEEK_LIMIT:
            yield Finding(
                Kind.HOURS, Weight.LAW, f"That would be {hours_words(average)} a week on average over {WEEKS}"
                f" weeks. The most is 48, unless you have opted out ({WTR} 4).",
            )  # fmt: skip

    def _average(self, last: dt.date, more: int) -> int:
        """Minutes a week over the 17 weeks up to this Monday's, or those since the worker began."""
        first = last - dt.timedelta(weeks=WEEKS - 1)
        if self.worker.started_on and self.worker.started_on > first:
            first = min(monday_of(self.worker.started_on), last)
        weeks = (last - first).days // 7 + 1
        minutes = sum(self._weeks.get(first + dt.timedelta(weeks=n), 0) for n in range(weeks))
        return (minutes + more + self._made_up(first, last + dt.timedelta(weeks=1))) // weeks

    def _made_up(self, first: dt.date, end: dt.date) -> int:
        """WTR 4(6): days of leave are made up by as many days worked after the period, in minutes."""
        away = sum(
            first <= day < end
            for kept in self.kept if kept.kind is Kind.AWAY
            for day in _days_of(kept)
        )  # fmt: skip
        after = sorted(day for day in self._days if day >= end)
        return sum(self._days[day] for day in after[:away])

    def _travel(self, today: list[Stretch], new: Stretch) -> Iterator[Finding]:
        """The way there, by the team's own minutes; from home and back is not counted."""
        for a, b in pairwise(today):
            need, gap = self.team.travel.minutes(a.place, b.place), minutes_between(a.ends, b.starts)
            if new in (a, b) and gap < need:
                there = f"from {a.what}" if b is new else f"to {b.what}"
                words = f"It is about {need} minutes {there.replace(' with ', ' ')}, and there {_are(gap)}."
                yield Finding(Kind.TRAVEL, Weight.ASK, words)

    def _agreed(
        self, pairs: list[tuple[Stretch, Stretch]], today: list[Stretch], new: Stretch
    ) -> Iterator[Finding]:
        """The team's own agreements about rest, the latest finish and the longest day."""
        rest = min((minutes_between(a.ends, b.starts) for a, b in pairs), default=None)
        finish = minutes_between(midnight(new.day), new.ends)
        for agreement in self.team.agreements:
            bent = {
                Agreed.REST: rest is not None and rest < agreement.limit * 60,
                Agreed.FINISH: finish > agreement.limit,
                Agreed.DAY: worked(today) > agreement.limit * 60,
            }
            if bent.get(agreement.about):
                yield _bends(agreement)

    def _weekends(self, new: Stretch) -> Iterator[Finding]:
        """The team's own agreement about weekends, in any four that follow each other."""
        this, had = monday_of(new.day), {monday_of(day) for day in self._days if day.weekday() >= 5}
        if new.day.weekday() < 5 or this in had:
            return
        firsts = (this - dt.timedelta(weeks=n) for n in range(4))
        most = 1 + max(sum(first + dt.timedelta(weeks=n) in had for n in range(4)) for first in firsts)
        for agreement in self.team.agreements:
            if agreement.about is Agreed.WEEKENDS and most > agreement.limit:
                yield _bends(agreement)

    @cached_property
    def _fullest(self) -> int:
        """Minutes of the week with most work."""
        return max(self._weeks.values(), default=0)

    @cached_property
    def _away(self) -> bool:
        return any(kept.kind is Kind.AWAY for kept in self.kept)

    @cached_property
    def _keys(self) -> set[Hashable]:
        return {stretch.key for stretch in self.busy}

    @cached_property
    def _days(self) -> dict[dt.date, int]:
        """Working time of each day, in minutes."""
        by_day: dict[dt.date, list[Stretch]] = {}
        for stretch in self.busy:
            by_day.setdefault(stretch.day, []).append(stretch)
        return {day: worked(stretches) for day, stretches in by_day.items()}

    @cached_property
    def _weeks(self) -> dict[dt.date, int]:
        """Working time of each week by its Monday, in minutes."""
        weeks = dict(self.earlier)
        for day, minutes in self._days.items():
            weeks[monday_of(day)] = weeks.get(monday_of(day), 0) + minutes
        return weeks


def _young(new: Stretch, today: int, week: int) -> Iterator[Finding]:
    first, last = YOUNG_HOURS
    start, end = new.starts.astimezone(LONDON), new.ends.astimezone(LONDON)
    said = {
        f"Nobody under 18 works between 10pm and 6am ({WTR} 6A).":
            start.time() < first or end.time() > last or start.date() != end.date(),
        f"Under 18, 8 hours a day is the most ({WTR} 5A).": today > YOUNG_DAY,
        f"Under 18, 40 hours a week is the most ({WTR} 5A).": week > YOUNG_WEEK,
    }  # fmt: skip
    return (Finding(Kind.YOUNG, Weight.LAW, words) for words, broken in said.items() if broken)


def _bends(agreement: Agreement) -> Finding:
    return Finding(Kind.AGREEMENT, Weight.ASK, f"Our team’s own agreement: {agreement.words.rstrip('.')}.")


def _are(minutes: int) -> str:
    if minutes == 0:
        return "is no time between"
    return f"is {minutes}" if minutes == 1 else f"are {minutes}"


def _days_of(kept: Kept) -> Iterator[dt.date]:
    first, last = kept.starts.astimezone(LONDON).date(), kept.ends.astimezone(LONDON)
    until = last.date() if last.time() > dt.time() else last.date() - dt.timedelta(days=1)
    return (first + dt.timedelta(days=n) for n in range((until - first).days + 1))
