"""Working-time law, travel and agreements against worked examples, each with where it stands written."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rotas.reasons import Reason
from rotas.rules import (
    Agreed,
    Agreement,
    Diary,
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
from rotas.worktime import hours_words

LONDON = ZoneInfo("Europe/London")
#: a Monday that begins both a week and a fortnight
MONDAY = dt.date(2027, 2, 22)
DAWN = Worker("dawn", "Dawn")


def moment(words: str) -> dt.datetime:
    """`0 09:30`: so many days after the Monday, London time."""
    days, clock = words.split()
    return dt.datetime.combine(MONDAY + dt.timedelta(days=int(days)), dt.time.fromisoformat(clock), LONDON)


def work(start: str, end: str, place: str | None = None, *, key: str = "") -> Stretch:
    what = f"with {place}" if place else "at the team meeting"
    return Stretch(moment(start), moment(end), key or f"{start} {end}", place, what)


def found(busy: list[Stretch], new: Stretch, *, worker: Worker = DAWN, **more: Any) -> list[Finding]:
    return Diary(worker, busy, **more).against(new)


def kinds(findings: list[Finding]) -> set[str]:
    return {finding.kind.value for finding in findings}


def days(numbers: range | list[int], hours: int, start: int = 8) -> list[Stretch]:
    """A day of so many hours on each, with a break of half an hour in the middle."""
    made = []
    for day in numbers:
        half = start * 60 + hours * 30
        middle, end = half, half + hours * 30 + 30
        for first, last in ((start * 60, middle), (middle + 30, end)):
            made.append(work(f"{day} {dt.time(*divmod(first, 60))}", f"{day} {dt.time(*divmod(last, 60))}"))
    return made


YOUNG = Worker("kit", "Kit", young=True)
#: (where it is written, what the diary holds, what is asked, whose it is, what is found)
EXAMPLES: list[tuple[str, str | list[Stretch], str, Worker, str]]
EXAMPLES = [
    ("WTR 10(1): 11 hours from 8pm to 7am",
     "0 19:00-20:00", "1 07:00-08:00", DAWN, ""),
    ("WTR 10(1): a minute less",
     "0 19:00-20:01", "1 07:00-08:00", DAWN, "rest"),
    ("WTR 10(1): asked the other way round",
     "1 07:00-08:00", "0 20:00-21:00", DAWN, "rest"),
    ("WTR 10(1): after midnight is still last night",
     "0 23:00-23:30", "1 00:30-01:30", DAWN, ""),
    ("WTR 10(1): and the rest begins when it ends",
     "1 00:30-01:30", "1 09:00-10:00", DAWN, "rest"),
    ("WTR 10(2): 12 hours under 18",
     "0 18:30-19:30", "1 07:00-08:00", YOUNG, "rest"),
    ("WTR 10(2): 12 hours are enough",
     "0 18:00-19:00", "1 07:00-08:00", YOUNG, ""),
    ("WTR 22(1)(c) and 24: a day split over 13 hours is told, not stopped",
     "0 07:00-08:00", "0 20:00-21:00", DAWN, "split"),
    ("WTR 10(1): 13 hours leave 11 of 24",
     "0 07:00-08:00", "0 19:00-20:00", DAWN, ""),
    ("WTR 11(1): 24 hours' rest within the week",
     days(range(6), 4), "6 09:00-10:00", DAWN, ""),
    ("WTR 11(1): whatever the week after is like",
     days([*range(5), *range(7, 14)], 4), "6 12:00-13:00", DAWN, ""),
    ("WTR 11(2)(a): two such in the fortnight",
     days([*range(6)], 4), "6 18:00-19:00", DAWN, ""),
    ("WTR 11(2): none in the week and one in the next",
     days([*range(6), *range(7, 13)], 4), "6 12:00-13:00", DAWN, "weekly_rest"),
    ("WTR 11(2)(b): 48 hours in the fortnight make up for it",
     days([*range(6), *range(7, 12)], 4), "6 12:00-13:00", DAWN, ""),
    ("WTR 11(3): 48 hours each week under 18",
     days([*range(5)], 4), "5 12:00-13:00", YOUNG, "weekly_rest"),
    ("WTR 11(3): Saturday and Sunday are 48 hours",
     days([*range(4)], 4), "4 12:00-13:00", YOUNG, ""),
    ("WTR 12(1): more than six hours without a break",
     "0 08:00-11:00", "0 11:10-14:11", DAWN, "break"),
    ("WTR 12(1): six hours need none",
     "0 08:00-11:00", "0 11:00-14:00", DAWN, ""),
    ("WTR 12(1): a quarter of an hour on the way is working time",
     "0 08:00-11:00", "0 11:15-14:05", DAWN, "break"),
    ("WTR 12(3): 20 minutes are a break",
     "0 08:00-11:00", "0 11:20-15:00", DAWN, ""),
    ("WTR 12(4): 30 minutes in more than 4.5 hours under 18",
     "0 08:00-11:00", "0 11:20-13:00", YOUNG, "break"),
    ("WTR 12(4): 30 minutes are a break",
     "0 08:00-11:00", "0 11:30-13:00", YOUNG, ""),
    ("WTR 5A(1)(a): 8 hours a day under 18",
     days([0], 8, start=7), "0 16:00-17:00", YOUNG, "young"),
    ("WTR 5A(1)(b): 40 hours a week under 18",
     days(range(5), 8, start=7), "4 15:40-16:00", YOUNG, "young"),
    ("WTR 6A: nothing after 10pm under 18",
     "", "0 21:30-22:15", YOUNG, "young"),
    ("WTR 6A: nothing before 6am under 18",
     "", "0 05:30-06:15", YOUNG, "young"),
    ("WTR 6A: adults may",
     "", "0 21:30-22:15", DAWN, ""),
    ("a home cannot be left and entered at once: nobody is in two places",
     "0 08:00-09:00 Frank", "0 08:45-09:30 Edith", DAWN, "clash"),
    ("one after the other is no clash",
     "0 08:00-09:00", "0 09:00-09:30", DAWN, ""),
]  # fmt: skip


def short(words: str) -> Stretch:
    """`0 19:00-20:00 Frank`."""
    day, times, *place = words.split()
    start, end = times.split("-")
    return work(f"{day} {start}", f"{day} {end}", *place)


@pytest.mark.parametrize(("law", "busy", "new", "worker", "kind"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_the_law_by_example(law: str, busy: str | list[Stretch], new: str, worker: Worker, kind: str) -> None:
    there = [short(busy)] if isinstance(busy, str) and busy else [*busy]
    said = found([s for s in there if isinstance(s, Stretch)], short(new), worker=worker)
    assert kinds(said) == ({kind} if kind else set())
    if law.startswith("WTR"):  # each names the regulation
        number = law.split()[1].split("(")[0].rstrip(":")
        assert all("regulation" in f.words and number in f.words for f in said)


def weeks(number: int, minutes: int, first: int = 0) -> dict[dt.date, int]:
    return {MONDAY + dt.timedelta(weeks=first - n): minutes for n in range(number)}


@pytest.mark.parametrize(
    ("before", "here", "worker", "stops"),
    [
        (weeks(16, 48 * 60, -1), 47, DAWN, False),  # 48 x 17 with the hour asked for
        (weeks(16, 48 * 60, -1), 48, DAWN, True),
        (weeks(16, 40 * 60, -1), 60, DAWN, False),  # it is an average
        (weeks(16, 60 * 60, -1), 60, Worker("d", "Dawn", opted_out=True), False),  # WTR 5: agreed in writing
        ({}, 48, Worker("d", "Dawn", started_on=MONDAY), True),  # WTR 4(4): the weeks since then
        ({}, 47, Worker("d", "Dawn", started_on=MONDAY), False),
    ],
)
def test_48_hours_on_average_over_17_weeks(
    before: dict[dt.date, int], here: int, worker: Worker, *, stops: bool
) -> None:
    """WTR 4(1), 4(3), 4(4)."""
    earlier = before | {MONDAY: here * 60}
    said = kinds(found([], work("2 09:00", "2 10:00"), worker=worker, earlier=earlier))
    assert said == ({"hours"} if stops else set())


def test_days_of_leave_are_made_up_by_the_days_worked_after_them() -> None:
    """WTR 4(6) and 4(7): a week off would otherwise hide a long one."""
    off = Kept(moment("-7 00:00"), moment("-2 00:00"), Kind.AWAY)
    earlier = weeks(16, 48 * 60, -1) | {MONDAY - dt.timedelta(weeks=1): 0, MONDAY: 46 * 60}
    new = work("2 09:00", "2 11:00")
    assert not found([], new, earlier=earlier)
    after = days(range(7, 12), 9)
    assert kinds(found(after, new, earlier=earlier)) == set()
    busy = days(range(7, 12), 11)
    assert kinds(found(busy, new, earlier=earlier, kept=[off])) == {"hours"}


def test_a_visit_now_counts_in_the_17_weeks_that_are_still_to_come() -> None:
    """WTR 4(3): any 17 weeks, so also those that end after this one."""
    earlier = weeks(14, 50 * 60, 2)
    assert not found([], work("-98 09:00", "-98 10:00"), earlier={MONDAY: 0})
    assert kinds(found([], work("-90 09:00", "-90 10:00"), earlier=weeks(17, 48 * 60, 2))) == {"hours"}
    assert not found([], work("1 09:00", "1 10:00"), earlier=earlier)


def test_short_gaps_are_working_time_and_long_ones_are_ones_own() -> None:
    """Travel and waiting between visits is work; an hour and more is not (HMRC and Whittlestone, 2013)."""
    earlier = {MONDAY: 47 * 60}
    new_starter = Worker("d", "Dawn", started_on=MONDAY)
    busy = [work("0 09:00", "0 09:10")]
    near, far = work("0 10:00", "0 10:10"), work("0 11:00", "0 11:10")
    assert kinds(found(busy, near, worker=new_starter, earlier=earlier)) == {"hours"}
    assert not found(busy, far, worker=new_starter, earlier=earlier)


@pytest.mark.parametrize(
    ("evening", "morning", "rest"),
    [
        (dt.datetime(2026, 10, 24, 21, tzinfo=LONDON), dt.datetime(2026, 10, 25, 7, tzinfo=LONDON), None),
        (dt.datetime(2027, 3, 27, 20, tzinfo=LONDON), dt.datetime(2027, 3, 28, 7, tzinfo=LONDON), 60),
    ],
)
def test_rest_is_counted_as_it_passes_when_the_clocks_change(
    evening: dt.datetime, morning: dt.datetime, rest: int | None
) -> None:
    """10 hours by the clock are 11 when it goes back; 11 by the clock are 10 when it goes forward."""
    hour = dt.timedelta(hours=1)
    said = found([Stretch(evening - hour, evening, 1)], Stretch(morning, morning + hour, 2))
    assert [finding.short for finding in said] == ([rest] if rest else [])


TRAVEL = TeamRules(travel=Travel({("Frank", "Edith"): 12, ("Tom", "Edith"): 0}, usual=5))


@pytest.mark.parametrize(
    ("place", "start", "says"),
    [
        ("Edith", "0 09:12", ""),
        ("Edith", "0 09:11", "It is about 12 minutes from Frank, and there are 11."),
        ("Gwen", "0 09:04", "It is about 5 minutes from Frank, and there are 4."),
        ("Frank", "0 09:00", ""),
        (None, "0 09:00", ""),
    ],
)
def test_the_way_is_as_long_as_the_team_typed(place: str | None, start: str, says: str) -> None:
    said = found([work("0 08:00", "0 09:00", "Frank")], work(start, "0 10:00", place), team=TRAVEL)
    assert [finding.words for finding in said] == ([says] if says else [])
    assert all(finding.weight is Weight.ASK and Reason.of(finding).hard_in_draft for finding in said)


def test_the_way_back_is_as_long_as_the_way_there() -> None:
    said = found([work("0 10:00", "0 11:00", "Frank")], work("0 09:00", "0 09:50", "Edith"), team=TRAVEL)
    assert [f.words for f in said] == ["It is about 12 minutes to Frank, and there are 10."]


def agreed(about: Agreed, limit: int) -> TeamRules:
    return TeamRules((Agreement(about, limit, "as we said in May"),))


@pytest.mark.parametrize(
    ("rule", "busy", "new", "bends"),
    [
        (agreed(Agreed.REST, 12), [work("0 19:00", "0 20:00")], work("1 07:00", "1 08:00"), True),
        (agreed(Agreed.REST, 12), [work("0 19:00", "0 20:00")], work("1 08:00", "1 09:00"), False),
        (agreed(Agreed.FINISH, 21 * 60), [], work("0 20:30", "0 21:15"), True),
        (agreed(Agreed.FINISH, 21 * 60), [], work("0 20:15", "0 21:00"), False),
        (agreed(Agreed.DAY, 7), days([0], 7), work("0 16:00", "0 16:10"), True),
        (agreed(Agreed.DAY, 7), days([0], 6), work("0 16:00", "0 16:10"), False),
        (agreed(Agreed.WEEKENDS, 2), [work("5 09:00", "5 10:00"), work("13 09:00", "13 10:00")],
         work("19 09:00", "19 10:00"), True),
        (agreed(Agreed.WEEKENDS, 2), [work("5 09:00", "5 10:00"), work("13 09:00", "13 10:00")],
         work("6 09:00", "6 10:00"), False),
        (agreed(Agreed.WEEKENDS, 2), [work("5 09:00", "5 10:00"), work("13 09:00", "13 10:00")],
         work("33 09:00", "33 10:00"), False),
        (agreed(Agreed.WEEKENDS, 2), [work("5 09:00", "5 10:00"), work("19 09:00", "19 10:00")],
         work("12 09:00", "12 10:00"), True),
    ],
)  # fmt: skip
def test_the_teams_own_agreements_are_named_where_they_bite(
    rule: TeamRules, busy: list[Stretch], new: Stretch, *, bends: bool
) -> None:
    said = found(busy, new, team=rule)
    assert [f.words for f in said] == (["Our team’s own agreement: as we said in May."] if bends else [])
    assert all(f.weight is Weight.ASK and not f.stops for f in said)


@pytest.mark.parametrize(
    ("kind", "weight", "in_draft"),
    [
        (Kind.PROMISE, Weight.ASK, True),
        (Kind.CANT, Weight.ASK, True),
        (Kind.AWAY, Weight.ASK, True),
        (Kind.OWED, Weight.LAW, True),
        (Kind.RATHER_NOT, Weight.NOTE, False),
    ],
)
def test_times_kept_free_weigh_what_they_are(kind: Kind, weight: Weight, *, in_draft: bool) -> None:
    kept = [Kept(moment("0 14:00"), moment("0 16:00"), kind, "the school play")]
    assert not found([], work("0 16:00", "0 17:00"), kept=kept)
    (said,) = found([], work("0 15:30", "0 16:30"), kept=kept)
    assert (said.kind, said.weight, Reason.of(said).hard_in_draft) == (kind, weight, in_draft)


def test_half_an_hour_is_the_least_unless_it_is_agreed() -> None:
    """NICE guideline NG21 (2015): home care visits shorter than half an hour."""
    short = short_visit(29, agreed=False)
    assert short and short.weight is Weight.NOTE and "NICE" in short.words
    assert short_visit(30, agreed=False) is None and short_visit(15, agreed=True) is None


def test_only_rest_bends() -> None:
    bends = {kind for kind in Kind if Finding(kind, Weight.LAW, "").bends}
    assert bends == {Kind.REST, Kind.WEEKLY_REST, Kind.BREAK}


def test_a_clash_names_whom_and_when() -> None:
    busy = [work("0 08:00", "0 09:00", "Frank"), work("0 09:00", "0 10:00")]
    new = work("0 08:30", "0 09:30", "Edith")
    said = [f.words for f in found(busy, new)]
    assert said == ["Dawn is with Frank at 8am.", "Dawn is at the team meeting at 9am."]
    mine = found(busy, new, worker=Worker("me"))
    assert mine[0].words == "You are with Frank at 8am."
    (same,) = found(busy, work("0 08:00", "0 09:00", "Frank", key="slot 2"), worker=Worker("me"))
    assert same.words == "You already have a place at this visit."


def test_giving_away_and_taking_on_are_seen_beforehand() -> None:
    diary = Diary(DAWN, [work("0 19:00", "0 21:00", key="late")])
    early = work("1 07:00", "1 08:00")
    assert kinds(diary.against(early)) == {"rest"}
    assert not diary.without("late").against(early)
    assert kinds(diary.adding(early).broken()) == {"rest"} and not diary.broken()


def test_lengths_are_said_in_words() -> None:
    assert [hours_words(m) for m in (60, 61, 150, 30, 0)] == [
        "1 hour", "1 hour 1 minute", "2 hours 30 minutes", "30 minutes", "0 minutes",
    ]  # fmt: skip


def test_the_rules_know_nothing_of_django() -> None:
    code = "import sys, rotas.rules; assert not [m for m in sys.modules if m.split('.')[0] == 'django']"
    subprocess.run([sys.executable, "-c", code], check=True)
