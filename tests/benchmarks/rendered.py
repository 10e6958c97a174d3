"""The disclosure attack carried on to the files: does a rendered report hold a number that its cells do not?

The frozen figures go through JSON, as they are stored, and are drawn as page, CSV, JSON and PDF. Every number
in the words of each, in charts (text, titles, descriptions, labels) and in the PDF's metadata must be a shown
cell, or stand in a sentence made by rule from shown cells, a heading, a definition, a date, a chart's scale
or a page number.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from django.template import engines

from people import csvs
from tests.benchmarks import disclosing
from wellbeing.charts.change import _scale
from wellbeing.reports import paper, pictures, showing
from wellbeing.reports.figures import Figures
from wellbeing.reports.points import NUMBER, main_points
from wellbeing.reports.views import COLUMNS

ISSUED = dt.date(2026, 10, 14)
#: attributes of a picture that are said aloud
SPOKEN = re.compile(r'(?:aria-label|title|alt|summary|data-[\w-]+|caption)="([^"]*)"')
TAG = re.compile(r"<[^>]*>")


@dataclass
class Compared:
    """How many numbers were held against the shown cells, by kind of file, and which stand nowhere."""

    numbers: dict[str, int] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)


def issues(how_many: int) -> Iterator[Figures]:
    """Frozen figures of random quarters of many contracts, with their main points."""
    for seed in range(how_many):
        ran = disclosing.contract(1000 + seed)
        _, after, _, _ = next(islice(ran, seed % disclosing.RUN, None))
        figures = after.figures
        stored: Figures = json.loads(json.dumps(figures | {"points": main_points(figures), "words": []}))
        yield stored


def shown(figures: Figures) -> showing.Shown:
    """As an issue is shown."""
    quarter = disclosing.Quarter(figures["year"], figures["number"])
    return showing.Shown(
        figures, quarter, "Ashton", "Care at home", 1, "", ISSUED, [], pictures.of(figures, paper=True)
    )


def words_of_page(markup: str) -> str:
    """What eyes and ears get of HTML or SVG: text, titles, descriptions, labels; no coordinates."""
    spoken = " ".join(SPOKEN.findall(markup))
    return html.unescape(f"{TAG.sub(' ', markup)} {spoken}")


def words_of_pdf(pdf: bytes) -> dict[str, str]:
    """Its text as another program reads it, and its metadata."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "r.pdf"
        file.write_bytes(pdf)
        read = {
            "PDF text": ["pdftotext", "-layout", str(file), "-"],
            "PDF metadata": ["pdfinfo", str(file)],
        }
        said = {
            name: subprocess.run(command, check=True, capture_output=True)
            .stdout.replace(b"\x00", b"")  # what is kept in two bytes a letter
            .decode(errors="replace")
            for name, command in read.items()
        }
    kept = ("Title", "Subject", "Keywords", "Author")  # the date is the day of issue
    lines = [line for line in said["PDF metadata"].splitlines() if line.startswith(kept)]
    return said | {"PDF metadata": "\n".join(lines)}


def renderings(figures: Figures) -> dict[str, str]:
    """The words of every file that can be had of one issue."""
    made = shown(figures)
    sheet = engines["jinja2"].env.get_template("parts/report.jinja").module  # type: ignore[attr-defined]
    return {
        "page": words_of_page(str(sheet.head(made)) + str(sheet.sheet(made))),
        "charts": words_of_page(" ".join(str(p.svg) for p in made.pictures)),
        "CSV": csvs.text(COLUMNS, pictures.flat(figures)).replace(",", " "),
        "JSON": json.dumps(showing.open_json(made), default=str, ensure_ascii=False),
        **words_of_pdf(paper.draw(made)),
    }


def numbers(text: str) -> list[str]:
    """As people write them: 1,200 and 1200 are one number."""
    return [found.replace(",", "") for found in NUMBER.findall(text)]


def known(figures: Figures) -> set[str]:
    """Every number that may stand in a file of this issue."""
    values = [figures["people"], figures["counted"]]
    texts = [*main_points(figures), figures["quarter"], f"{ISSUED:%d %B %Y}", str(ISSUED), str(ISSUED.day)]
    for table in figures["tables"]:
        texts += [table["title"], table["measure"], *table["head"], *(row[0] for row in table["rows"])]
        cells = [value for row in table["rows"] for value in row[1:]]
        values += cells
        if table["chart"] == "line":
            texts += _ticks([value for value in cells if isinstance(value, int | float)])
    texts += [words for pair in pictures.DEFINITIONS for words in pair]
    quarter = shown(figures).quarter
    texts += [str(quarter.first), str(quarter.after - dt.timedelta(days=1))]
    texts += ["what-changed/1", "pages 1 2 3 4 5 6"]
    values = [value for value in values if isinstance(value, int | float)]
    return {f"{abs(value):g}" for value in values} | {f"{abs(value)}" for value in values} | {
        number for text in texts for number in numbers(text)
    }  # fmt: skip


def _ticks(cells: list[float]) -> list[str]:
    """The scale of a line, which follows from its largest shown value."""
    step, ceiling = _scale(max([1.0, *cells, float(pictures.GOAL)]))
    return [f"{n * step:g}" for n in range(round(ceiling / step) + 1)]


def compare(figures: Figures, found: Compared) -> None:
    """Hold every number of every file of one issue against what may stand there."""
    allowed = known(figures)
    for name, text in renderings(figures).items():
        said = numbers(text)
        found.numbers[name] = found.numbers.get(name, 0) + len(said)
        found.strange += [f"{n} in {name} of {figures['quarter']}" for n in said if n not in allowed]


def run(how_many: int) -> Compared:
    """So many issues of random quarters."""
    found = Compared()
    for figures in issues(how_many):
        compare(figures, found)
    return found


def measure(say: Callable[[str], Any]) -> bool:
    """40 issues. Goal: no number that the shown cells do not hold."""
    found = run(40)
    listed = ", ".join(f"{name} {number}" for name, number in found.numbers.items())
    say(f"rendered files of 40 issues: {sum(found.numbers.values())} numbers compared ({listed});"
        f" in no shown cell: {len(found.strange)} {found.strange[:5] or ''}")  # fmt: skip
    return not found.strange
