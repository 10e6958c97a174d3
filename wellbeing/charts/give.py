"""Give and take as a shape: what was taken on stands above the line, what was handed over hangs below."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from wellbeing.charts.drawing import WIDTH, fit, label, nothing, rect, rule, svg, text, width_of

Week = tuple[int, int]


def _shape(left: float, middle: float, across: float, weeks: Sequence[Week], unit: float, bar: float) -> str:
    """One column a week, one block a visit."""
    marks = rule(left, middle, left + across, middle, "sm", thick=1.5)
    for n, (took, gave) in enumerate(weeks):
        x = left + across * (n + 0.5) / len(weeks) - bar / 2
        marks += "".join(
            rect(x, middle - 3 - (k + 1) * unit, bar, unit - 2, "k1", corner=2) for k in range(took)
        )
        marks += "".join(rect(x, middle + 4 + k * unit, bar, unit - 2, "kg", corner=2) for k in range(gave))
    return marks


def _reach(weeks: Sequence[Week]) -> tuple[int, int]:
    """The tallest column above and below the line, at least two either way so that shapes keep one height."""
    return max([took for took, _ in weeks] + [2]), max([gave for _, gave in weeks] + [2])


def give_shapes(
    id: str,
    title: str,
    description: str,
    rows: Sequence[tuple[str, Sequence[Week]]],
    *,
    width: float = WIDTH,
) -> Markup:
    """Everyone's weeks under each other, in the order of names; no totals, nothing ranked.

    rows: (name, weeks as (taken on, handed over)).
    """
    if not rows:
        return nothing(id, title, width)
    left = min(max(width_of(name, bold=True) for name, _ in rows) + 12, width * 0.4)
    body, y = "", 0.0
    for name, weeks in rows:
        above, below = _reach(weeks)
        middle = y + above * 10 + 5
        bar = min(18, (width - left) / max(len(weeks), 1) - 4)
        body += label(0, middle - 1, [fit(name, left - 8, bold=True)], bold=True)
        body += _shape(left, middle, width - left, weeks, 10, bar)
        y = middle + below * 10 + 9
    return svg(id, title, description, y, body, width)


def give_shape(
    id: str,
    title: str,
    description: str,
    weeks: Sequence[Week],
    labels: Sequence[tuple[int, str]] = (),
    *,
    width: float = WIDTH,
) -> Markup:
    """One person's weeks. labels: (which week, its words), to stand under the shape."""
    if not weeks:
        return nothing(id, title, width)
    above, below = _reach(weeks)
    left, middle = 72.0, above * 15.0 + 8
    body = text(0, middle - 14, "took on", kind="tm", size=14)
    body += text(0, middle + 24, "handed", kind="tm", size=14) + text(
        0, middle + 40, "over", kind="tm", size=14
    )
    body += _shape(left, middle, width - left, weeks, 15, min(22, (width - left) / len(weeks) - 4))
    foot = middle + max(below * 15 + 22, 62)
    for week, name in labels:
        words = fit(name, width / 3, size=14)
        half = width_of(words, size=14) / 2
        x = min(max(left + (width - left) * (week + 0.5) / len(weeks), left + half), width - half)
        body += text(x, foot, words, "middle", "tm", size=14)
    return svg(id, title, description, foot + 6, body, width)
