"""The small-number rule by itself: no figure of few people, no merging that shows one, no lone joiner."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.reports.disclosure import (
    FEWEST,
    HIDDEN,
    Cell,
    count,
    crowds,
    fewer_columns,
    fewer_rows,
    mean,
    rounded,
    settle,
    share,
    shown,
    some_of,
)
from wellbeing.reports.facts import Someone, Totals, Wish
from wellbeing.reports.figures import of_quarter
from wellbeing.reports.quarters import Quarter, finished


@given(st.integers(0, 2000), st.integers(0, 12) | st.integers(0, 2000))
def test_no_figure_has_fewer_than_eight_people_behind_it(number: int, people: int) -> None:
    found = count(number, people)
    if people < FEWEST or number < FEWEST:
        assert found == HIDDEN
    else:
        assert isinstance(found, int) and found % 5 == 0 and abs(found - number) <= 2


@given(st.floats(0, 500), st.integers(0, 7))
def test_no_mean_is_of_fewer_than_eight_people(total: float, people: int) -> None:
    assert mean(total, people) == HIDDEN


def test_a_mean_of_few_goes_to_the_nearest_half() -> None:
    assert [mean(x * 10, 10) for x in (4.1, 4.3, 4.8, -1.3)] == [4.0, 4.5, 5.0, -1.5]
    assert mean(86, 20) == 4.3


def test_rounding_goes_to_the_nearest_five_and_halves_go_up() -> None:
    assert [rounded(n) for n in (8, 12, 12.5, 13, 17.4)] == [10, 10, 15, 15, 15]


def test_a_share_of_something_hidden_is_hidden() -> None:
    assert share(HIDDEN, 20) == share(5, HIDDEN) == share(0, 0) == HIDDEN and share(5, 20) == 25


def people(first: int, after: int) -> frozenset[UUID]:
    return frozenset(UUID(int=n) for n in range(first, after))


def cell(first: int, after: int, each: int = 1) -> Cell:
    return Cell((after - first) * each, people(first, after))


def test_small_rows_become_one_and_a_person_counts_once() -> None:
    rows = [("big", [cell(0, 20)]), ("few", [cell(0, 5)]), ("fewer", [cell(0, 4)]), ("none", [Cell()])]
    found = fewer_rows(rows)
    assert [name for name, _ in found] == ["big", "The other 3, together"]
    assert found[1][1][0] == Cell(9, people(0, 5)) and shown(found[1][1][0]) == HIDDEN
    assert fewer_rows(rows[:2]) == rows[:2]  # one small row alone stays, hidden
    assert [n for n, _ in fewer_rows(rows[1:3])] == ["All together"]


def test_columns_become_one_until_half_can_be_shown() -> None:
    rows = [(name, [cell(0, 6), cell(6, 12), cell(12, 25)]) for name in "ab"]
    names, found = fewer_columns(["There", "Getting closer", "Just starting"], rows)
    assert names == ["There or getting closer", "Just starting"]
    assert [[shown(c) for c in cells] for _, cells in found] == [[10, 15], [10, 15]]
    nine = [("a", [cell(0, 3), cell(3, 6), cell(6, 9)])]
    assert fewer_columns(["A", "B", "C"], nine)[0] == ["A or b or c"]
    six = [("a", [cell(0, 2), cell(2, 4), cell(4, 6)])]  # shown in no cut, so it decides none
    assert fewer_columns(["A", "B", "C"], six)[0] == ["A", "B", "C"]


some = st.sets(st.integers(0, 40).map(lambda n: UUID(int=n)))


@given(st.lists(st.tuples(some, some), min_size=1, max_size=8))
def test_people_who_stand_in_the_same_reports_are_never_fewer_than_eight(
    quarters: list[tuple[set[UUID], set[UUID]]],
) -> None:
    """Whoever joins, ends and takes permission back, and gives it again."""
    history: list[set[UUID]] = []
    for permitted, ended in quarters:
        now = settle(history, permitted, permitted - ended)
        assert now <= permitted
        history.append(now)
        assert all(len(crowd) >= FEWEST for crowd in crowds(history).values())


def test_whoever_takes_permission_back_leaves_with_seven_others_of_those_they_joined_with() -> None:
    first, second = set(people(0, 20)), set(people(20, 30))
    history = [first, first | second]
    without = (first | second) - {UUID(int=3)}
    now = settle(history, without, without)
    assert UUID(int=3) not in now and len(first - now) == FEWEST and second <= now
    history.append(now)
    # the seven alone never come back: between two reports nobody but the one would then differ
    newer = without | set(people(30, 38))
    assert settle(history, newer, newer) == now | set(people(30, 38))
    everyone = newer | {UUID(int=3)}
    assert settle(history, everyone, everyone) == everyone
    # of ten fewer than eight would stay, so all of them go
    fewer = (first | second) - {UUID(int=25)}
    assert settle(history[:2], fewer, fewer) == first


def test_people_join_once_eight_do_and_leave_when_eight_have_or_half_of_them() -> None:
    first = set(people(0, 30))
    assert settle([first], first | set(people(30, 37)), first | set(people(30, 37))) == first
    eight = first | set(people(30, 38))
    assert settle([first], eight, eight) == eight
    # seven are over: they stay counted; then eight
    assert settle([first], first, set(people(7, 30))) == first
    assert settle([first], first, set(people(8, 30))) == set(people(8, 30))
    # somebody takes permission back: those who are over go with them
    assert settle([first], set(people(1, 30)), set(people(8, 30))) == set(people(8, 30))
    ten = set(people(0, 10))
    assert settle([ten], ten, set(people(5, 10))) == ten
    assert settle([ten], ten, set(people(6, 10))) == set()


def test_no_number_says_that_nobody_is_missing() -> None:
    assert [some_of(n, n, n) for n in (8, 9, 12, 13, 14, 18, 20)] == [HIDDEN, 10, 10, 10, 15, 15, 20]
    assert some_of(13, 13, 14) == 15 and some_of(13, 9, 13) == 15  # some of them, or more than one each
    told = of_quarter(
        Quarter(2026, 1),
        {person: Someone([Wish("safe", "change", "active", "closer", "", "", frozenset({4}))], circle=True)
         for person in people(0, 13)},
        Totals(13, 0, 0, 0),
    )  # fmt: skip
    tables = {table["key"]: table["rows"] for table in told["tables"]}
    assert max(value for _, *row in tables["element"] for value in row if value != HIDDEN) == 10
    assert [row[1] for row in tables["kind"]][0] == 10
    assert tables["connected"][0][2] == tables["sequence"][2][2] == 67


def test_a_quarter_knows_its_days() -> None:
    q = Quarter(2026, 4)
    assert (q.first, q.after) == (dt.date(2026, 10, 1), dt.date(2027, 1, 1))
    assert Quarter.of(dt.date(2026, 3, 31)) == Quarter(2026, 1)
    assert finished(dt.date(2027, 1, 1)) == q and finished(dt.date(2026, 12, 31)) == Quarter(2026, 3)
    assert [f"{m:%Y-%m}" for m in q.months(12)][::11] == ["2026-01", "2026-12"]
    assert q.short == "Oct to Dec 2026" and q.since(Quarter(2025, 3)) == 5
