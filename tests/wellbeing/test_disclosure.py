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
    fewer_columns,
    fewer_rows,
    mean,
    rounded,
    settle,
    share,
    shown,
)
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


@given(some, some, some, some)
def test_nobody_joins_or_leaves_the_count_alone(
    before: set[UUID], ever: set[UUID], permitted: set[UUID], here: set[UUID]
) -> None:
    here &= permitted
    now = settle(before, ever | before, permitted, here)
    joined, gone = now - before, before - now
    assert not joined or len(joined - ever) >= FEWEST
    assert not gone or len(gone) >= FEWEST or not before & now
    assert now <= permitted


def test_whoever_takes_permission_back_leaves_with_seven_others_who_come_back_with_eight_new() -> None:
    before = set(people(0, 30))
    now = settle(before, before, before - {UUID(int=3)}, before - {UUID(int=3)})
    assert UUID(int=3) not in now and len(before - now) == FEWEST
    again = before - {UUID(int=3)}
    seven = again | set(people(30, 37))
    assert settle(now, before, seven, seven) == now
    eight = again | set(people(30, 38))
    assert settle(now, before, eight, eight) == eight


def test_people_whose_support_is_over_leave_with_one_who_takes_permission_back() -> None:
    before = set(people(0, 30))
    here = set(people(8, 30))
    assert settle(before, before, before - {UUID(int=0)}, here) == here


def test_a_quarter_knows_its_days() -> None:
    q = Quarter(2026, 4)
    assert (q.first, q.after) == (dt.date(2026, 10, 1), dt.date(2027, 1, 1))
    assert Quarter.of(dt.date(2026, 3, 31)) == Quarter(2026, 1)
    assert finished(dt.date(2027, 1, 1)) == q and finished(dt.date(2026, 12, 31)) == Quarter(2026, 3)
    assert [f"{m:%Y-%m}" for m in q.months(12)][::11] == ["2026-01", "2026-12"]
    assert q.short == "Oct to Dec 2026" and q.since(Quarter(2025, 3)) == 5
