"""A small run of the attack that tests/benchmarks/disclosing.py does over 2,000 quarters."""

from __future__ import annotations

import shutil

import pytest

from tests.benchmarks import disclosing, rendered


def test_no_report_gives_away_who_joined_and_no_cell_is_of_few_people() -> None:
    found = disclosing.run(24, seed=3)
    assert found.quarters == 24 and found.cells > 200 and found.chances
    assert (found.exact, found.small) == (0, 0), found.said


def test_the_attack_does_find_people_who_join_one_at_a_time() -> None:
    assert disclosing.run(12, settled=False).exact


def test_no_file_of_a_report_holds_a_number_that_its_cells_do_not() -> None:
    if not shutil.which("pdftotext"):
        pytest.skip("no other program to read a PDF with")
    found = rendered.run(2)
    assert not found.strange and min(found.numbers[name] for name in ("page", "CSV", "JSON", "PDF text")) > 60


def test_a_number_that_stands_in_no_cell_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a chart, a description or a file let a hidden count through."""
    [figures] = rendered.issues(1)
    for leak in ("<svg><title>7777</title></svg>", '<svg aria-label="7777"></svg>'):
        assert "7777" in rendered.numbers(rendered.words_of_page(leak))
    found = rendered.Compared()
    monkeypatch.setattr(rendered, "renderings", lambda figures: {"page": "About 7,777 people"})
    rendered.compare(figures, found)
    assert [said.split()[0] for said in found.strange] == ["7777"]
