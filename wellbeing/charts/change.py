"""What moved: then and now, month by month, by when, and longer or shorter."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from wellbeing.charts.drawing import (
    WIDTH,
    Value,
    circle,
    fit,
    hidden,
    highest,
    label,
    nothing,
    path,
    rect,
    rule,
    shown,
    size,
    svg,
    text,
    width_of,
)


def dumbbell(
    id: str,
    title: str,
    description: str,
    rows: Sequence[tuple[str, Value, Value]],
    *,
    unit: str = "%",
    before: str = "at the start",
    after: str = "now",
    top: float | None = None,
    width: float = WIDTH,
) -> Markup:
    """Two dots a row, open for then and filled for now, on one scale. rows: (name, then, now)."""
    if not rows:
        return nothing(id, title, width)
    end = top or highest(value for _, *pair in rows for value in pair) * 1.05
    second = 36 + width_of(before)
    body = circle(8, 10, 6, "kp", edge="sm", thick=2.5) + text(21, 15, before, kind="tm")
    body += circle(second, 10, 7, "k1") + text(second + 13, 15, after, bold=True)
    for row, (name, was, now) in enumerate(rows):
        y = 60 + row * 58
        body += text(0, y - 16, fit(name, width, bold=True), bold=True) + rule(0, y, width, y)
        body += _pair(y, was, now, lambda v: 46 + (width - 96) * min(size(v) / end, 1), unit)
    return svg(id, title, description, 38 + len(rows) * 58, body, width)


def _pair(y: float, was: Value, now: Value, x: Callable[[Value], float], unit: str) -> str:
    """Then and now on one rule, each with its number outside."""
    known = [value for value in (was, now) if not hidden(value)]
    if len(known) < 2:
        words = f"{shown(was, unit)}, then {shown(now, unit)}"
        marks = circle(x(known[0]), y, 8, "k1" if hidden(was) else "kp", edge="s1", thick=3) if known else ""
        at = x(known[0]) + 15 if known else 0
        return marks + _plate(at, y, words, "start", "ti")
    marks = rule(x(was), y, x(now), y, "s1", thick=4) + circle(x(was), y, 7, "kp", edge="sm", thick=3)
    marks += circle(x(now), y, 9, "k1")
    side = 1 if size(now) >= size(was) else -1
    for value, way, kind in ((was, -side, "tm"), (now, side, "ti")):
        marks += _plate(x(value) + way * 15, y, shown(value, unit), "start" if way > 0 else "end", kind)
    return marks


def _plate(x: float, y: float, words: str, anchor: str, kind: str) -> str:
    """Words on a line of their own paper, so that the rule behind them does not strike them out."""
    across = width_of(words, bold=True) + 3
    start = x if anchor == "start" else x - across
    return rect(start - 1, y - 11, across + 2, 22, "kp", corner=0) + text(
        x, y + 5.5, words, anchor, kind, bold=kind == "ti"
    )


def line(
    id: str,
    title: str,
    description: str,
    points: Sequence[tuple[str, Value]],
    *,
    goal: float | None = None,
    goal_label: str = "",
    unit: str = "",
    width: float = WIDTH,
    height: float = 230,
) -> Markup:
    """One line through time, named at its first and last point. A hidden or missing point leaves a gap."""
    if not points:
        return nothing(id, title, width)
    step, ceiling = _scale(highest([value for _, value in points] + [goal]))
    marked = [tick * step for tick in range(int(round(ceiling / step)) + 1)]
    # digits and % are wider than most letters
    left = max(28.0, 12 + 1.25 * max(width_of(shown(tick), size=14) for tick in marked))
    bottom, top = height - 28, 26.0
    last = next((value for _, value in reversed(points) if not hidden(value)), None)
    goal_label = fit(goal_label, width / 3)
    right = width - 16 - max(1.2 * width_of(shown(last, unit), bold=True), width_of(goal_label))

    def x(n: float) -> float:
        return left + (right - left) * n / max(len(points) - 1, 1)

    def y(value: Value) -> float:
        return top + (bottom - top) * (1 - size(value) / ceiling)

    body = ""
    for tick in marked:
        at = y(tick)
        body += rule(left, at, right, at) + text(left - 8, at + 5, shown(tick), "end", "tm", size=14)
    if goal is not None:
        body += rule(left, y(goal), right, y(goal), "sg", thick=2.5, dash="7 5")
    body += _strokes([(x(n), y(value)) if not hidden(value) else None for n, (_, value) in enumerate(points)])
    body += _ends(points, x, y, goal, goal_label, unit, right)
    for n in sorted({0, (len(points) - 1) // 2, len(points) - 1} if len(points) > 4 else range(len(points))):
        anchor = "start" if n == 0 else "middle"
        body += text(x(n), height - 8, fit(points[n][0], width / 3.2), anchor, "tm", size=14)
    return svg(id, title, description, height, body, width)


def _scale(largest: float) -> tuple[float, float]:
    """A step that people count in, one or more, and the first multiple of it that holds the largest value."""
    step = next(s for p in range(12) for s in (10.0**p, 2 * 10.0**p, 5 * 10.0**p) if largest / s <= 4)
    ticks = int(-(-largest // step))
    return step, step * max(ticks, 1)


def _strokes(points: Sequence[tuple[float, float] | None]) -> str:
    """The line itself; a point alone between two gaps is a dot."""
    marks = ""
    run: list[tuple[float, float]] = []
    for point in [*points, None]:
        if point is not None:
            run.append(point)
            continue
        if len(run) > 1:
            marks += path("M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in run), "none", thick=4)
        if run:
            marks += circle(*run[0], 6, "k1") + circle(*run[-1], 6, "k1")
        run = []
    return marks


def _ends(
    points: Sequence[tuple[str, Value]],
    x: Callable[[float], float],
    y: Callable[[Value], float],
    goal: float | None,
    goal_label: str,
    unit: str,
    right: float,
) -> str:
    """The first and the last value in words, and the goal, kept clear of each other."""
    known = [(n, value) for n, (_, value) in enumerate(points) if not hidden(value)]
    marks = ""
    aim = y(goal) + 5 if goal is not None else 0.0
    if known:
        (first, start), (last, end) = known[0], known[-1]
        at = y(end) + 5
        if goal is not None and abs(at - aim) < 19:
            above = at <= aim
            middle = (at + aim) / 2
            at, aim = (middle - 9.5, middle + 9.5) if above else (middle + 9.5, middle - 9.5)
        marks += text(x(last) + 12, at, shown(end, unit), bold=True)
        if last != first:
            marks += _plate(x(first) + 2, max(y(start) - 18, 11), shown(start, unit), "start", "ti")
    if goal is not None and goal_label:
        marks += text(right + 12, aim, goal_label, kind="tg")
    return marks


def timeline(
    id: str,
    title: str,
    description: str,
    ticks: Sequence[tuple[float, str]],
    now: float,
    rows: Sequence[tuple[str, float, str, bool]],
    weeks: float,
    *,
    width: float = WIDTH,
) -> Markup:
    """Dates to do something by: a filled dot is done, an open one is to do.

    ticks: (week, words) for the ends of the scale. rows: (name, week, words, is it done).
    """
    if not rows:
        return nothing(id, title, width)
    left, right = 4.0, width - 14

    def x(week: float) -> float:
        return left + (right - left) * min(max(week / max(weeks, 1), 0), 1)

    height, body = 26.0 + 44 * len(rows), ""
    for week, tick in ticks:
        words = fit(tick, width / 3)
        body += rule(x(week), 20, x(week), height - 2)
        body += text(x(week) if week <= 0 else width - 2, 14, words, "start" if week <= 0 else "end", "tm")
    body += text(x(now), 14, "Today", "middle", "tg", bold=True) + rule(
        x(now), 18, x(now), 24, "sg", thick=2.5
    )
    for row, (name, week, words, done) in enumerate(rows):
        y = 26 + row * 44.0
        short = fit(name, width, bold=True)
        body += rect(0, y, width_of(short, bold=True) + 4, 20, "kp", corner=0) + text(
            0, y + 14, short, bold=True
        )
        body += rule(0, y + 28, right, y + 28)
        body += rule(x(now), y + 20, x(now), y + 36, "sg", thick=2.5)
        body += circle(x(week), y + 28, 8, "k1" if done else "kp", edge="s1", thick=3)
        before = x(week) + 14 + width_of(words) > width and x(week) > width / 2
        words = fit(words, (x(week) if before else width - x(week)) - 16)
        body += _plate(x(week) + (-14 if before else 14), y + 28, words, "end" if before else "start", "tm")
    return svg(id, title, description, height, body, width)


def lean(
    id: str,
    title: str,
    description: str,
    rows: Sequence[tuple[str, Value]],
    band: float,
    *,
    top: float | None = None,
    unit: str = " min",
    shorter: str = "shorter",
    longer: str = "longer",
    width: float = WIDTH,
) -> Markup:
    """Over and under, one row a person; what lies inside the pale band evens out by itself."""
    if not rows:
        return nothing(id, title, width)
    left = min(max(width_of(name, bold=True) for name, _ in rows) + 10, width * 0.35)
    room = (width - left) / 2 - 58
    middle = left + (width - left) / 2
    end = top or max([abs(float(v)) for _, v in rows if isinstance(v, int | float)] + [band, 1])
    scale, height = room / end, 24.0 + 36 * len(rows)
    inside = min(band * scale, (width - left) / 2)
    body = rect(middle - inside, 20, inside * 2, height - 20, "z2", corner=6)
    body += text(left + 4, 13, shorter, kind="tm") + text(width - 2, 13, longer, "end", "tm")
    body += rule(middle, 20, middle, height, "sm", thick=2)
    for row, (name, value) in enumerate(rows):
        y = 24 + row * 36.0
        body += label(0, y + 15, [fit(name, left - 8, bold=True)], bold=True)
        if value is None or isinstance(value, str):
            body += text(middle + 7, y + 20, shown(value), bold=True)
            continue
        x = middle + max(min(float(value), end), -end) * scale
        if value:
            body += rect(min(middle, x), y + 6, abs(x - middle), 18, "k1" if value > 0 else "kg")
        side = "end" if value < 0 else "start"
        body += text(x + (-7 if value < 0 else 7), y + 20, f"{abs(value):g}{unit}", side, bold=True)
    return svg(id, title, description, height, body, width)
