"""How many: bars, bars in pieces, dots, and bars against a mark."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from wellbeing.charts.drawing import (
    ON,
    WIDTH,
    Value,
    circle,
    fit,
    hidden,
    highest,
    key,
    label,
    nothing,
    rect,
    rule,
    shown,
    size,
    svg,
    text,
    width_of,
    wrap,
)

Bar = tuple[str, Value, str]
STEPS = ("k1", "k2", "k3", "kg")


def bars(
    id: str,
    title: str,
    description: str,
    groups: Sequence[tuple[str, Sequence[Bar]]],
    *,
    top: float | None = None,
    unit: str = "",
    width: float = WIDTH,
) -> Markup:
    """One bar a row: its name at the left, its number at its end.

    groups: (heading or "", rows of (name, count, fill)); fill is k1, k2, k3 or kg. top: the end of the scale.
    """
    rows = [row for _, listed in groups for row in listed]
    if not rows:
        return nothing(id, title, width)
    left = min(max(width_of(str(name)) for name, _, _ in rows) + 12, width * 0.42)
    end = top or highest(value for _, value, _ in rows)
    room = width - left - max(width_of(shown(value, unit), bold=True) for _, value, _ in rows) - 10
    body, y = "", 0.0
    for heading, listed in groups:
        if heading and listed:
            body += text(0, y + 15, fit(heading, width, bold=True), bold=True)
            y += 26
        for name, value, fill in listed:
            body += _bar(left, y, name, value, fill, room * min(size(value) / end, 1), unit)
            y += 30 if len(wrap(name, left - 8)) < 2 else 38
        y += 8
    return svg(id, title, description, y - 8, body, width)


def _bar(left: float, y: float, name: str, value: Value, fill: str, across: float, unit: str) -> str:
    lines = wrap(name, left - 8)
    middle = y + (12 if len(lines) < 2 else 18)
    marks = label(0, middle, lines, "tm" if fill == "k3" else "ti")
    if across:
        marks += rect(left, middle - 10, across, 20, fill, edge="s1")
    else:
        marks += rule(left, middle - 10, left, middle + 10, "s1", thick=2)
    return marks + text(left + max(across, 1) + 8, middle + 5, shown(value, unit), bold=True)


def stacked(
    id: str,
    title: str,
    description: str,
    rows: Sequence[tuple[str, Sequence[Value]]],
    *,
    names: Sequence[str] = (),
    fills: Sequence[str] = STEPS,
    width: float = WIDTH,
) -> Markup:
    """A bar in pieces for each row, the count on every piece. At most four pieces, in reading order.

    names: what the pieces are, to draw a key inside the picture (a PDF needs it; a page has its own).
    A piece is never narrower than its number; one that is hidden is a dashed box of one size.
    """
    if not rows:
        return nothing(id, title, width)
    total = highest(sum(size(value) for value in values) for _, values in rows)
    body, top = key(zip(fills, names, strict=False), width)
    if top:
        top += 6
    for row, (name, values) in enumerate(rows):
        y = top + row * 62
        body += text(0, y + 15, fit(name, width, bold=True), bold=True)
        x = 0.0
        for value, fill, across in zip(values, fills, _pieces(values, total, width), strict=False):
            if not across:
                continue
            dash = "4 3" if hidden(value) else ""
            body += rect(
                x + 0.8, y + 23, across - 3, 30, "kp" if dash else fill, edge="s1", corner=2, dash=dash
            )
            kind = "ti" if dash else ON[fill]
            body += text(x + across / 2 - 0.7, y + 43, shown(value), "middle", kind, bold=True)
            x += across
    return svg(id, title, description, top + len(rows) * 62 - 6, body, width)


def _pieces(values: Sequence[Value], total: float, width: float) -> list[float]:
    """How wide each piece is: in proportion, but wide enough for its number, and all within the width."""
    least = [width_of(shown(value), bold=True) + 10 if value not in (0, None) else 0.0 for value in values]
    wanted = [max(small, width * size(value) / total) for value, small in zip(values, least, strict=True)]
    over = sum(wanted) - width
    spare = sum(across - small for across, small in zip(wanted, least, strict=True))
    if over <= 0 or spare <= 0:
        return wanted
    return [across - over * (across - small) / spare for across, small in zip(wanted, least, strict=True)]


def faces(
    id: str,
    title: str,
    description: str,
    rows: Sequence[tuple[str, Value]],
    aim: int,
    aim_label: str,
    *,
    width: float = WIDTH,
) -> Markup:
    """One dot for each different worker a person saw; dots past the team's own aim are open."""
    if not rows:
        return nothing(id, title, width)
    left = min(max(width_of(name, bold=True) for name, _ in rows) + 12, width * 0.4)
    gap = min((width - left - 40) / highest([value for _, value in rows], aim), 29)
    x, end = left + gap * aim + 1, 24 + 38 * len(rows)
    words = fit(aim_label, width)
    lean = min(max(x, width_of(words) / 2), width - width_of(words) / 2)
    body = text(lean, 14, words, "middle", "tg") + rule(x, 20, x, end - 4, "sg", thick=2, dash="6 4")
    for row, (name, value) in enumerate(rows):
        y = 24 + row * 38 + 16
        body += label(0, y, [fit(name, left - 8, bold=True)], bold=True)
        for dot in range(int(size(value))):
            fill = "k1" if dot < aim else "kp"
            body += circle(left + gap * (dot + 0.5), y, min(10, gap / 2 - 1.5), fill, edge="s1", thick=2.5)
        body += text(left + gap * max(size(value), aim) + 12, y + 5, shown(value), bold=True)
    return svg(id, title, description, end, body, width)


def bullets(
    id: str,
    title: str,
    description: str,
    rows: Sequence[tuple[str, Value, Value]],
    *,
    unit: str = "hours",
    top: float | None = None,
    width: float = WIDTH,
) -> Markup:
    """A bar against an upright mark. rows: (name, what is planned, what was agreed)."""
    if not rows:
        return nothing(id, title, width)
    end = top or highest(value for _, plan, agreed in rows for value in (plan, agreed))
    scale, body = (width - 6) / end, ""
    for row, (name, plan, agreed) in enumerate(rows):
        y, words = row * 50, f"{shown(plan)} of {shown(agreed)} {unit}"
        body += text(0, y + 14, fit(name, width - width_of(words, bold=True) - 10))
        body += text(width, y + 14, words, "end", bold=True)
        if size(plan):
            body += rect(0, y + 22, min(size(plan) * scale, width), 16, "k2", edge="s1")
        if not hidden(agreed):
            x = min(size(agreed) * scale, width - 2)
            body += rule(x, y + 17, x, y + 43, "sg", thick=4)
    return svg(id, title, description, len(rows) * 50, body, width)
