"""CSV that a spreadsheet cannot be tricked by."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse

#: a cell that begins so is taken for a formula (CWE-1236)
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe(cell: object) -> str:
    """The cell as text; one that a spreadsheet would run gets a quote mark before it."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.startswith(FORMULA) and not isinstance(cell, (int, float)) else text


def text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The file's text, with a byte-order mark so that Excel reads it as UTF-8."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def response(name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """A download of that name."""
    answer = HttpResponse(text(header, rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
