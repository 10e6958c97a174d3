"""Who could take this visit, what could I take, is this OK: what they compute, without the database.

A team of twelve with two hundred and fifty visits a week, four weeks of them; each open visit is asked about.
"""

from __future__ import annotations

import datetime as dt
import os
import random
import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import UUID

from rotas import because
from rotas.reasons import Reason, by_rules
from rotas.rules import Agreed, Agreement, Diary, Kept, Kind, Stretch, TeamRules, Travel, Worker
from rotas.slots import Slot
from rotas.times import at

WORKERS, PEOPLE, VISITS, WEEKS = 12, 40, 250, 4
MONDAY = dt.date(2026, 11, 2)
#: milliseconds, p95
GOALS = {"who could take this?": 10.0, "what could I take?": 10.0, "is this OK?": 1.0}


def team() -> tuple[list[Slot], dict[UUID, Diary]]:
    """Visits that nobody has, and everybody's diary with the others."""
    dice = random.Random(4)
    people = [UUID(int=n + 1, version=4) for n in range(PEOPLE)]
    names = {UUID(int=1000 + n, version=4): f"Una{n}" for n in range(WORKERS)}
    busy: dict[UUID, list[Stretch]] = {user: [] for user in names}
    slots = []
    for n in range(VISITS * WEEKS):
        day = MONDAY + dt.timedelta(days=dice.randrange(7 * WEEKS))
        start = at(day, dt.time(dice.randrange(7, 21), dice.choice((0, 15, 30, 45))))
        slot = _slot(n, people[n % PEOPLE], day, start, dice.choice((30, 45, 60)))
        stretch = Stretch(slot.starts_at, slot.ends_at, slot.id, slot.person_id, f"with {slot.called}")
        user = dice.choice(list(names))
        if any(one.starts < stretch.ends and one.ends > stretch.starts for one in busy[user]):
            slots.append(slot)
        else:
            busy[user].append(stretch)
    ways = {(a, b): dice.randrange(3, 25) for a in people for b in people if a < b}
    agreed = Agreement(Agreed.WEEKENDS, 2, "two"), Agreement(Agreed.DAY, 9, "nine")
    rules = TeamRules(agreed, Travel(ways, 5))
    kept = {user: list(_kept(dice)) for user in names}
    return slots, {
        user: Diary(Worker(user, name), busy[user], kept[user], rules) for user, name in names.items()
    }  # fmt: skip


def _kept(dice: random.Random) -> Iterator[Kept]:
    for n in range(0, 7 * WEEKS, 3):
        day, hour = MONDAY + dt.timedelta(days=n), dice.randrange(7, 20)
        kind = dice.choice((Kind.CANT, Kind.RATHER_NOT, Kind.PROMISE))
        yield Kept(at(day, dt.time(hour)), at(day, dt.time(hour + 2)), kind, "match")


def _slot(n: int, person: UUID, day: dt.date, start: dt.datetime, minutes: int) -> Slot:
    return Slot(
        id=UUID(int=10**6 + n, version=4), team_id=None, person_id=person, person_name="Edith Jones",
        called="Edith", day=day, starts_at=start, ends_at=start + dt.timedelta(minutes=minutes), purpose="",
        essential=False, skill="peg" if n % 9 == 0 else "", worker_id=None, worker_name="", mine=False,
        open=True, resting=False, open_because="", came="",
    )  # fmt: skip


def timed(acts: list[Callable[[], Any]]) -> float:
    """Milliseconds of processor time of each, the 95th of a hundred."""
    took = []
    for act in acts:
        began = time.process_time()
        act()
        took.append(1000 * (time.process_time() - began))
    return statistics.quantiles(took, n=20)[-1]


def measure(say: Callable[[str], Any]) -> bool:
    """Print each p95 against its goal; were all reached?"""
    slots, books = team()
    chosen = {slot.person_id: list(books)[:4] for slot in slots[::2]}

    def fresh() -> dict[UUID, Diary]:
        """As they are after reading: nothing worked out beforehand."""
        return {u: Diary(b.worker, b.busy, b.kept, b.team, b.earlier) for u, b in books.items()}

    def for_me(book: Diary) -> list[list[Reason]]:
        return [by_rules(slot, book, [], chosen.get(slot.person_id, ())) for slot in slots[:30]]

    found = {
        "who could take this?": timed([
            partial(_everyone, slot, diaries, chosen) for slot, diaries in ((slot, fresh()) for slot in slots)
        ]),
        "what could I take?": timed([partial(for_me, book) for _ in slots[:8] for book in fresh().values()]),
        "is this OK?": timed([
            partial(by_rules, slot, book, [], ()) for slot in slots[:40] for book in books.values()
        ]),
    }  # fmt: skip
    well = True
    load = os.getloadavg()[0]
    say(f"{len(slots)} open visits among {VISITS * WEEKS}, {len(books)} workers, load {load:.1f}")
    for name, goal in GOALS.items():
        well &= found[name] <= goal
        say(f"{name} p95 {found[name]:.2f} ms (goal {goal:g}){'' if found[name] <= goal else ' MISSED'}")
    return well


def _everyone(slot: Slot, diaries: dict[UUID, Diary], chosen: dict[UUID | None, list[UUID]]) -> None:
    for book in diaries.values():
        _asked(slot, book, chosen)


def _asked(slot: Slot, book: Diary, chosen: dict[UUID | None, list[UUID]]) -> list[str]:
    """One worker, as couldtake asks and says it."""
    said = by_rules(slot, book, [], chosen.get(slot.person_id, ()))
    new = Stretch(slot.starts_at, slot.ends_at, slot.id, slot.person_id, f"with {slot.called}")
    words = because.fits(book, new, called=slot.called, known=1)
    return [*words, *because.long_day(book, new, dt.timedelta(hours=5)), *(reason.words for reason in said)]
