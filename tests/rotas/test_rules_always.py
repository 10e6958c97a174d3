"""What always holds of the rules, whatever the week: tried by hypothesis."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from time import thread_time

from hypothesis import given, settings
from hypothesis import strategies as st

from rotas.rules import Agreed, Agreement, Diary, Kind, Stretch, TeamRules, Travel, Worker
from rotas.times import at
from rotas.worktime import minutes_between, rests, worked

#: over the change to summer time on 28 March 2027
FIRST = dt.date(2027, 3, 15)
TEAM = TeamRules(
    (Agreement(Agreed.WEEKENDS, 2, "two weekends in four"), Agreement(Agreed.FINISH, 22 * 60, "home by ten")),
    Travel({("a", "b"): 15}, usual=5),
)


@st.composite
def stretches(draw: st.DrawFn) -> Stretch:
    """A visit of 15 minutes to 3 hours on one of 21 days."""
    start = at(FIRST + dt.timedelta(days=draw(st.integers(0, 20))), dt.time())
    start += dt.timedelta(minutes=15 * draw(st.integers(20, 92)))
    end = start + dt.timedelta(minutes=15 * draw(st.integers(1, 12)))
    place = draw(st.sampled_from("abc"))
    return Stretch(start, end, (start, place), place, f"with {place}")


def taken(asked: list[Stretch], *, young: bool = False) -> Diary:
    """Whatever may be taken is taken, in the order it was asked."""
    diary = Diary(Worker("w", young=young), team=TEAM)
    for new in asked:
        if not any(finding.stops for finding in diary.against(new)):
            diary = diary.adding(new)
    return diary


@settings(max_examples=150, deadline=None)
@given(st.lists(stretches(), max_size=40), st.booleans())
def test_what_was_taken_one_by_one_never_breaks_the_law_as_a_whole(
    asked: list[Stretch],
    young: bool,  # noqa: FBT001 - hypothesis passes by position
) -> None:
    """Judged here by other code than the rules' own."""
    busy = taken(asked, young=young).busy
    for a, b in pairwise(busy):
        assert a.ends <= b.starts
        if a.day != b.day:
            assert minutes_between(a.ends, b.starts) >= (12 if young else 11) * 60
    for week in range(3):
        monday = FIRST + dt.timedelta(weeks=week)
        whole = [rest >= 48 * 60 if young else rest >= 24 * 60 for rest in rests(busy, monday, 7)]
        either = [
            sum(rest // (24 * 60) for rest in rests(busy, monday - dt.timedelta(weeks=n), 14)) >= 2
            for n in (0, 1)
        ]
        assert any(whole) or (not young and any(either))
    for day in {stretch.day for stretch in busy}:
        today = [stretch for stretch in busy if stretch.day == day]
        gaps = [minutes_between(a.ends, b.starts) for a, b in pairwise(today)]
        limit, least = (270, 30) if young else (360, 20)
        assert worked(today) <= limit or max(gaps, default=0) >= least
        assert not young or worked(today) <= 480


@settings(max_examples=100, deadline=None)
@given(st.lists(stretches(), max_size=25))
def test_the_whole_is_broken_only_where_asking_one_by_one_said_so(asked: list[Stretch]) -> None:
    assert not [finding for finding in taken(asked).broken() if finding.stops]


@settings(max_examples=100, deadline=None)
@given(st.lists(stretches(), max_size=25), st.integers(0, 24))
def test_giving_something_away_never_breaks_the_law(asked: list[Stretch], which: int) -> None:
    diary = taken(asked)
    if diary.busy:
        left = diary.without(diary.busy[which % len(diary.busy)].key)
        broken = [finding for finding in left.broken() if finding.stops]
        # a break may have been the visit's own gap; nothing else can get worse by working less
        assert {finding.kind for finding in broken} <= {Kind.BREAK}


@settings(max_examples=100, deadline=None)
@given(st.lists(stretches(), max_size=25), stretches())
def test_asking_changes_nothing_and_gives_the_same_answer(asked: list[Stretch], new: Stretch) -> None:
    diary = taken(asked)
    before = list(diary.busy)
    said = diary.against(new)
    assert diary.busy == before and diary.against(new) == said
    assert [f.weight for f in said] == sorted((f.weight for f in said), reverse=True)
    assert all(f.words and f.words[0].isupper() and "None" not in f.words for f in said)


@settings(max_examples=100, deadline=None)
@given(stretches())
def test_someone_with_nothing_planned_may_take_anything(new: Stretch) -> None:
    assert not [finding for finding in Diary(Worker("w"), team=TEAM).against(new) if finding.stops]


def test_one_question_is_answered_in_a_millisecond() -> None:
    """17 weeks of five days of six visits, asked 200 times: the median."""
    busy = [
        Stretch(start, start + dt.timedelta(minutes=45), (day, n), "abc"[n % 3], "with a")
        for day in range(-112, 14) if day % 7 < 5
        for n in range(6)
        for start in [at(FIRST + dt.timedelta(days=day), dt.time(8 + n))]
    ]  # fmt: skip
    diary = Diary(Worker("w"), busy, team=TEAM)
    start = at(FIRST + dt.timedelta(days=5), dt.time(9))
    new = Stretch(start, start + dt.timedelta(minutes=45), "new", "b", "with b")
    times = []
    for _ in range(200):
        began = thread_time()
        diary.against(new)
        times.append(thread_time() - began)
    assert sorted(times)[100] < 0.001
