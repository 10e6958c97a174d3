"""The engine: legal always, better with time, and nothing that people fixed is touched."""

from __future__ import annotations

import json
import random
from itertools import count

import pytest

from rotas.drafting import engine, instance, trying
from rotas.drafting.engine import draft
from rotas.drafting.problem import Problem, Weights, Worker
from rotas.drafting.shape import BEST, COST, OPEN, ints, memory
from rotas.drafting.told import Draft
from tests.benchmarks.rota.generator import generate
from tests.benchmarks.rota.scorer import score
from tests.rotas.drafting.weeks import problem, task


def done(week: Problem, *, tries: int = 300, seed: int = 1) -> Draft:
    return draft(week, seconds=1, seed=seed, tries=tries)


@pytest.mark.parametrize("seed", [1, 2, 5, 7])
def test_a_draft_keeps_every_rule_and_knows_its_cost(seed: int) -> None:
    made = generate(seed, 8, 80)
    week, ids = instance.read(json.loads(json.dumps(made)))
    found = draft(week, seconds=1, seed=1, tries=2500)
    places = {ids[task]: place for task, place in found.places.items()}
    assert score(made, places)[:2] == ([], found.cost)


@pytest.mark.parametrize("heat", [1.0, 300.0])
def test_what_changes_add_up_to_is_what_the_draft_costs(heat: float) -> None:
    week, _ = instance.read(generate(4, 8, 80))
    m = memory(week)
    engine.fix(m, week)
    trying.fill(m, ints(engine.hardest_first(week.tasks)))
    random_number = random.Random(1).random
    for _ in range(25):
        trying.anneal(m, [random_number() for _ in range(50 * trying.NUMBERS)], heat)
        assert m[COST] == engine.whole_cost(m)


def test_time_makes_a_draft_better() -> None:
    week, _ = instance.read(generate(2, 8, 80))
    drafts: list[Draft] = []
    last = draft(week, seconds=1, seed=1, tries=4000, tell=drafts.append)
    assert len(drafts[0].places) == len(week.tasks)
    assert last.cost < 0.95 * drafts[0].cost


def test_the_same_seed_gives_the_same_draft() -> None:
    week, _ = instance.read(generate(6, 6, 40))
    assert done(week, seed=4).places == done(week, seed=4).places


def test_its_seconds_are_those_of_the_clock_it_is_given() -> None:
    week, _ = instance.read(generate(2, 8, 80))
    ticks = count(0, 7)
    assert draft(week, seconds=60, seed=1, clock=lambda: next(ticks)).seconds in range(60, 120)


def test_it_stops_when_told_and_keeps_the_first_draft() -> None:
    week, _ = instance.read(generate(2, 8, 80))
    stopped = draft(week, seconds=60, seed=1, stop=lambda: True)
    assert stopped.seconds < 5
    assert len(stopped.places) > 70


def test_it_stops_in_time() -> None:
    week, _ = instance.read(generate(2, 8, 80))
    assert draft(week, seconds=0.4, seed=1).seconds < 1


def test_a_visit_that_nobody_can_take_stays_open() -> None:
    assert done(problem(task(windows={}), task(person=1))).places.keys() == {1}


def test_an_empty_week_is_drafted_too() -> None:
    assert done(problem()).places == {}


def test_what_people_fixed_stays_where_it_is() -> None:
    mine = task(windows={1: [(570, 570)]}, fit={1: 500}, fixed=True)
    found = done(problem(mine, task(person=1, fit={0: 90})))
    assert found.places[0] == (1, 570)


def test_what_people_fixed_stays_even_where_a_rule_would_not_have_it() -> None:
    late = task(day=0, windows={0: [(1320, 1320)]}, fixed=True)
    early = task(day=1, windows={0: [(400, 400)]}, fixed=True)  # less than eleven hours later
    close = task(person=1, day=1, windows={0: [(431, 431)]}, fixed=True)  # one minute to get there
    found = done(problem(late, early, close, task(day=1, windows={0: [(700, 720)]})))
    assert len(found.places) == 4


def test_nothing_is_put_into_the_rest_between_two_days() -> None:
    late = task(day=0, windows={0: [(1320, 1320)]}, fixed=True)
    assert 1 not in done(problem(late, task(day=1, windows={0: [(540, 569)]}))).places
    assert 1 in done(problem(late, task(day=1, windows={0: [(540, 570)]}))).places


def test_a_visit_for_two_gets_two_workers_at_once() -> None:
    both = {0: [(540, 540)], 1: [(540, 540)]}
    places = done(problem(task(windows=both), task(windows=both))).places
    assert sorted(places.values()) == [(0, 540), (1, 540)]


def test_nobody_comes_on_seven_days_or_past_their_cap() -> None:
    days = [task(day=day, windows={0: [(540, 600)]}) for day in range(7)]
    assert len(done(problem(*days)).places) == 6
    assert len(done(problem(*days, most=95)).places) == 3


def test_a_day_of_more_than_six_hours_has_a_break() -> None:
    whole = {0: [(480, 480)]}, {0: [(665, 690)]}
    day = [task(length=180, windows=whole[0]), task(person=1, length=181, windows=whole[1])]
    assert len(done(problem(*day)).places) == 2
    assert len(done(problem(*day, breaks=1)).places) == 1
    day[1] = task(person=1, length=181, windows={0: [(685, 685)]})
    assert len(done(problem(*day, breaks=1)).places) == 2


def test_a_price_for_change_keeps_todays_worker() -> None:
    assert done(problem(task(fit={0: 3, 1: 0}))).places[0][0] == 1
    price = 4
    assert done(problem(task(fit={0: 3, 1: price}))).places[0][0] == 0


def test_one_face_is_better_than_two() -> None:
    team, week_of = [Worker(150, 900), Worker(30, 900)], [task(day=day) for day in range(5)]
    week = Problem(1, team, week_of, [[0]], Weights(daywork=0))
    assert len({who for who, _ in done(week).places.values()}) == 1


def test_room_is_made_for_a_visit_by_passing_another_on() -> None:
    """Greedy gives the first to worker 0, who alone could do the second; by chance no exchange is tried."""
    both = {0: [(540, 540)], 1: [(540, 540)]}
    week = problem(task(windows=both, fit={1: 90}), task(person=1, windows={0: [(540, 540)]}))
    m = memory(week)
    engine.fix(m, week)
    trying.fill(m, ints([0, 1]))
    assert m[OPEN] == 1
    assert trying.rescue(m, 5) == 4
    assert m[OPEN] == 0
    assert m[COST] == m[BEST] == engine.whole_cost(m)


def test_where_there_is_no_room_all_stays_as_it_was() -> None:
    both = {0: [(540, 540)], 1: [(540, 540)]}
    week = problem(*(task(person=n, windows=both) for n in range(3)))
    m = memory(week)
    engine.fix(m, week)
    trying.fill(m, ints([0, 1, 2]))
    before = m[COST]
    trying.rescue(m, 20)
    assert (m[OPEN], m[COST]) == (1, before)
    assert m[COST] == engine.whole_cost(m)
    assert trying.rescue(m, 0) == 0
