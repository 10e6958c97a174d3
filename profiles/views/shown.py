"""What some tools' pages show beyond their lines: a drawing, what changed since the sheet before."""

from __future__ import annotations

from typing import Any

from profiles import matching, relations, toolbox
from profiles.models.tools import Matching, Relations, Sheet, Week, WeekLine
from profiles.toolset import Tool

#: Monday first; what may be on any day comes last
DAYS = sorted(WeekLine.Day, key=lambda day: day or 8)


def more_of(kind: Tool, sheet: Sheet, lines: dict[str, Any], sheets: list[Sheet]) -> dict[str, Any]:
    """What this tool's template asks for, as plain values."""
    if isinstance(sheet, Relations):
        return _drawing(kind, lines["lines"], _before(sheet, sheets))
    if isinstance(sheet, Week):
        return {"days": [(day.label, rows) for day in DAYS if (rows := _on(lines["lines"], day))]}
    if isinstance(sheet, Matching):
        return {"shared": matching.shared(sheet)}
    return {}


def _on(rows: list[Any], day: WeekLine.Day) -> list[Any]:
    return [row for row in rows if row.day == day]


def _before(sheet: Sheet, sheets: list[Sheet]) -> Sheet | None:
    """The sheet before this one; `sheets` newest first."""
    at = next((n for n, one in enumerate(sheets) if one.pk == sheet.pk), 0)
    return sheets[at + 1] if at + 1 < len(sheets) else None


def _drawing(kind: Tool, people: list[Any], before: Sheet | None) -> dict[str, Any]:
    """The circle, and how many of them were not paid to come, then and now."""
    earlier: list[Any] = toolbox.lines_of(kind, before)["lines"] if before else []
    names = {one.name for one in earlier}
    return {
        "faces": relations.faces(people, names if before else None),
        "across": relations.ACROSS,
        "edges": relations.EDGES,
        "face": relations.WIDE,
        "listened": relations.in_words(people),
        "new": {one.name for one in people if before and one.name not in names},
        "before": before,
        "unpaid": relations.unpaid(people),
        "unpaid_before": relations.unpaid(earlier),
    }
