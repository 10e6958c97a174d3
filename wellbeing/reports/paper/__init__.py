"""What changed on paper: A4, tagged for people who listen, with the same charts and tables as the page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

from wellbeing.reports.showing import Shown
from wellbeing.words import full_day

PAGE = Path(__file__).with_name("report.typ")
#: where the build puts the letters
LETTERS = "static/built"
UNSEEN = {0x200B: None, 0x200C: None, 0xFEFF: None, 0x00AD: None} | dict.fromkeys(range(32), " ")
LONG = re.compile(r"(\S{30})(?=\S{8})")


def draw(made: Shown) -> bytes:
    """PDF/UA-1 of one issue; what people wrote is data, never markup."""
    pdf = typst.compile(
        str(PAGE), root=str(PAGE.parent), font_paths=[str(settings.BASE_DIR / LETTERS)],
        ignore_system_fonts=True, pdf_standards="ua-1", sys_inputs={"report": json.dumps(_data(made))},
    )  # fmt: skip
    assert isinstance(pdf, bytes)
    return pdf


def _data(made: Shown) -> dict[str, Any]:
    on = made.issued_on
    data: dict[str, Any] = _clean({
        "teams": made.team_names, "quarter": made.quarter.name, "contract": made.contract_name,
        "issue": "" if made.number == 1 else f"Correction {made.number - 1}. {made.why}",
        "issued": full_day(on) if on else "", "on": [on.year, on.month, on.day] if on else [],
        "points": made.points, "sign": made.sign, "words": made.words,
        "people": made.figures["people"], "counted": made.figures["counted"],
        "pictures": [
            {"finding": p.finding, "measure": p.measure, "svg": str(p.svg), "caption": p.caption,
             "head": p.head, "rows": p.rows}
            for p in made.pictures
        ],
        "stories": [
            {"title": s.title, "words": s.words, "about": s.about, "steps": [list(step) for step in s.steps],
             "agreed": full_day(s.agreed_on) if s.agreed_on else ""}
            for s in made.stories
        ],
        "definitions": [list(pair) for pair in made.definitions],
    })  # fmt: skip
    return data


def _clean(value: Any) -> Any:
    """Without letters that no eye sees; a word too long for a line may break. Pictures stay as they are."""
    if isinstance(value, dict):
        return {key: item if key == "svg" else _clean(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_clean(item) for item in value]
    return LONG.sub("\\1\u200b", value.translate(UNSEEN)) if isinstance(value, str) else value
