"""A small run of the attack that tests/benchmarks/disclosing.py does over 2,000 quarters."""

from __future__ import annotations

from tests.benchmarks import disclosing


def test_no_report_gives_away_who_joined_and_no_cell_is_of_few_people() -> None:
    found = disclosing.run(24, seed=3)
    assert found.quarters == 24 and found.cells > 200 and found.chances
    assert (found.exact, found.small) == (0, 0), found.said


def test_the_attack_does_find_people_who_join_one_at_a_time() -> None:
    assert disclosing.run(12, settled=False).exact
