"""Two pictures that people draw of their own lives: who is in it, and how what matters is going."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

from wellbeing.charts.drawing import circle, fit, nothing, path, rule, svg, text, wrap

SIDE = 360
RINGS = (178, 131, 80)
SPOTS = {1: 57, 2: 105, 3: 153}
QUARTERS = ("Family", "Friends", "My places", "Paid")
Person = tuple[str, str, str, float, int, bool]
Spoke = tuple[str, int, int]


def relations(
    id: str,
    title: str,
    description: str,
    people: Sequence[Person],
    me: str,
    *,
    quarters: Sequence[str] = QUARTERS,
) -> Markup:
    """A relationship circle: nearer the middle is closer, a dashed edge is new.

    people: (initials, name, tone, angle in degrees clockwise from the top, ring 1 to 3, is it new).
    me: the person's own initials. quarters: top left, top right, bottom left, bottom right.
    """
    middle = SIDE / 2
    body = "".join(
        circle(middle, middle, r, zone, edge="sl", thick=1.2)
        for r, zone in zip(RINGS, ("z3", "z2", "z1"), strict=True)
    )
    body += rule(middle, 2, middle, SIDE - 2, thick=1.5) + rule(2, middle, SIDE - 2, middle, thick=1.5)
    corners = (
        (4.0, 20.0, "start"),
        (SIDE - 4.0, 20.0, "end"),
        (4.0, SIDE - 8.0, "start"),
        (SIDE - 4.0, SIDE - 8.0, "end"),
    )
    for (x, y, anchor), words in zip(corners, quarters, strict=True):
        body += text(x, y, words, anchor, bold=True, size=16)
    body += circle(middle, middle, 23, "fc", edge="s1", thick=3)
    body += text(middle, middle + 5.5, me, "middle", "tf", bold=True)
    for initials, name, tone, angle, ring, new in people:
        turn, out = math.radians(angle), SPOTS.get(ring, SPOTS[3])
        x, y = middle + out * math.sin(turn), middle - out * math.cos(turn) - 6
        dash = "5 3" if new else ""
        body += circle(x, y, 15, f"f{tone}", edge="s1", thick=2.5 if new else 1.2, dash=dash)
        body += text(x, y + 4.5, initials, "middle", "tf", bold=True, size=12.5)
        for n, words in enumerate(wrap(name, 76)):
            body += text(x, y + 29 + n * 14, words, "middle", bold=True, size=13.5)
    return svg(id, title, description, SIDE, body, SIDE)


def wheel(id: str, title: str, description: str, spokes: Sequence[Spoke]) -> Markup:
    """The What Matters Wheel: one spoke for each thing the person named, further out is going better.

    spokes: (name, ring now, ring before), rings 1 to 3; where they differ, before is a dashed line.
    """
    if not spokes:
        return nothing(id, title, SIDE)
    middle, height, reach = (SIDE / 2, 154.0), 308, (42, 76, 110)
    body = "".join(
        circle(*middle, r, zone, edge="sl", thick=1.2)
        for r, zone in zip(reach[::-1], ("z3", "z2", "z1"), strict=True)
    )
    for n, (name, now, was) in enumerate(spokes):
        turn = 2 * math.pi / len(spokes)
        start, end = turn * (n - 0.5) + 0.03, turn * (n + 0.5) - 0.03
        if len(spokes) == 1:
            body += circle(*middle, reach[_ring(now)], "k2", edge="s1", thick=1.5)
        else:
            body += path(_wedge(middle, reach[_ring(now)], start, end), "k2")
        if was != now:
            body += path(_arc(middle, reach[_ring(was)], start, end), "none", thick=3, dash="5 4")
        body += _spoke_name(middle, turn * n, name)
    return svg(id, title, description, height, body, SIDE)


def _ring(ring: int) -> int:
    return min(max(ring, 1), 3) - 1


def _at(middle: tuple[float, float], out: float, turn: float) -> str:
    return f"{middle[0] + out * math.sin(turn):.1f} {middle[1] - out * math.cos(turn):.1f}"


def _arc(middle: tuple[float, float], out: float, start: float, end: float) -> str:
    large = 1 if end - start > math.pi else 0
    return f"M{_at(middle, out, start)}A{out} {out} 0 {large} 1 {_at(middle, out, end)}"


def _wedge(middle: tuple[float, float], out: float, start: float, end: float) -> str:
    large = 1 if end - start > math.pi else 0
    edge = f"A{out} {out} 0 {large} 1 {_at(middle, out, end)}"
    return f"M{middle[0]:g} {middle[1]:g}L{_at(middle, out, start)}{edge}Z"


def _spoke_name(middle: tuple[float, float], turn: float, name: str) -> str:
    """The name outside its spoke, in two lines at most, leaning away from the wheel."""
    side, up = math.sin(turn), math.cos(turn)
    x, y = middle[0] + 124 * side, middle[1] - 124 * up
    anchor = "middle" if abs(side) < 0.3 else "start" if side > 0 else "end"
    room = 150.0 if anchor == "middle" else SIDE - x - 4 if side > 0 else x - 4
    lines = [fit(words, room, bold=True, size=14.5) for words in wrap(name, min(room, 96), bold=True)]
    lift = (len(lines) - 1) * (14 if up > 0.5 else 0 if up < -0.5 else 7)
    drop = 8 if up < -0.5 else 0
    return "".join(
        text(x, y + 5 - lift + drop + n * 16, words, anchor, bold=True, size=14.5)
        for n, words in enumerate(lines)
    )
