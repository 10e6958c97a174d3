"""The fixed door: `manage.py draft_rota`."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from tests.benchmarks.rota.generator import generate
from tests.benchmarks.rota.scorer import score


def run(file: Path, **more: bool) -> str:
    out = io.StringIO()
    call_command("draft_rota", str(file), seconds=0.5, seed=3, stdout=out, **more)
    return out.getvalue()


def test_the_door_answers_with_a_legal_week(tmp_path: Path) -> None:
    made = generate(2, 8, 80)
    file = tmp_path / "week.json"
    file.write_text(json.dumps(made))
    answer = json.loads(run(file))
    places = {int(task): (who, start) for task, (who, start) in answer["tasks"].items()}
    assert score(made, places)[0] == []
    assert len(places) == len(made["tasks"])
    assert 0 < answer["first_full_s"] <= answer["engine_s"] < 2
    assert answer["jit"] is False


def test_the_door_counts_processor_time_where_it_is_told_to(tmp_path: Path) -> None:
    file = tmp_path / "week.json"
    file.write_text(json.dumps(generate(2, 8, 80)))
    began = time.process_time()
    answer = json.loads(run(file, cpu=True))
    assert 0.5 <= answer["engine_s"] < time.process_time() - began


def test_the_door_says_when_it_cannot_read(tmp_path: Path) -> None:
    file = tmp_path / "week.json"
    file.write_text('{"workers": []}')
    with pytest.raises(CommandError, match="not an instance"):
        run(file)
