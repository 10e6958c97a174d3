"""Why a worker fits a visit, in words: for who could take it, and for a draft; pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from rotas.rules import Diary, Stretch, Travel
from rotas.times import clock
from rotas.worktime import minutes_between


def day_of(diary: Diary, new: Stretch) -> list[Stretch]:
    """What else the worker has on the visit's day, in order."""
    return [one for one in diary.busy if one.day == new.day and one.key != new.key]


def fits(
    diary: Diary, new: Stretch, *, called: str, known: int, chosen: bool = False, shared: Sequence[str] = ()
) -> list[str]:
    """Sentences for a worker at this visit, the one that counts most first.

    `known`: how often they were there lately. `shared`: interests that the worker and the person share.
    """
    return [
        *([f"One of {called}’s chosen workers."] if chosen else []),
        *([f"Knows {called}."] if known else []),
        free(diary, new), *way(diary.team.travel, day_of(diary, new), new),
        *([f"Both like {shared[0]}."] if shared else []),
    ]  # fmt: skip


def free(diary: Diary, new: Stretch) -> str:
    """`Free until 2pm.`"""
    day = day_of(diary, new)
    after = next((one for one in day if one.starts >= new.ends), None)
    if not day:
        return f"No visits on {new.day:%A}."
    return f"Free until {clock(after.starts)}." if after else "Free after it."


def way(travel: Travel, day: Sequence[Stretch], new: Stretch) -> Iterator[str]:
    """`6 minutes from Frank.`: from where they are just before, if the team typed how far it is."""
    before = next((one for one in reversed(day) if one.ends <= new.starts and one.place is not None), None)
    if before is None or not travel.typed.keys() & {(before.place, new.place), (new.place, before.place)}:
        return
    minutes = travel.minutes(before.place, new.place)
    if minutes:
        yield f"{minutes} minute{'' if minutes == 1 else 's'} from {before.what.removeprefix('with ')}."


def long_day(diary: Diary, new: Stretch, longest: dt.timedelta) -> list[str]:
    """A warning where the day would be longer than any of theirs lately."""
    total = sum(minutes_between(one.starts, one.ends) for one in [*day_of(diary, new), new])
    more = longest and total * 60 > longest.total_seconds()
    return ["This would make it their longest day."] if more else []
