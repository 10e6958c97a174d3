"""Marks for charts: each carries a class, coloured by the stylesheet, and its own colour for paper."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

Value = int | float | str | None
WIDTH = 340  # units across; at 15 units a letter, type is about 14 px on a phone 390 px wide
TYPE = 15
FONT = "Atkinson Hyperlegible Next, system-ui, Arial, sans-serif"
FILL = {
    "k1": "#17493f",  # dark, middle and pale step
    "k2": "#7fb39c",
    "k3": "#ded7c9",
    "kg": "#c08a1a",  # gold: look here
    "kp": "#ffffff",  # paper
    "ti": "#1d2826",  # text: ink, muted, gold
    "tm": "#4d5a56",
    "tg": "#6b4a00",
    "t1": "#ffffff",  # text on the dark and on the middle step
    "t2": "#10231d",
    "tf": "#1d2826",  # text on a face
    "fa": "#f6d9c8",  # faces
    "fb": "#d9e2f2",
    "fc": "#fbe5ae",
    "fd": "#e9dbee",
    "fe": "#cfe3d7",
    "z1": "#cfe3d7",  # zones, from the middle out
    "z2": "#e4efe8",
    "z3": "#faf7f1",
    "none": "none",
}
STROKE = {"s1": "#17493f", "sl": "#d5cdbd", "sm": "#4d5a56", "sg": "#6b4a00"}
ON = {"k1": "t1", "k2": "t2", "k3": "ti", "kg": "t2", "kp": "ti"}  # the text that reads on each fill


def hidden(value: Value) -> bool:
    """Whether the value has no size: kept back, or not there yet."""
    return value is None or isinstance(value, str)


def size(value: Value) -> float:
    """How much there is to draw; nothing for a value kept back or below nought."""
    return 0.0 if value is None or isinstance(value, str) else max(float(value), 0.0)


def shown(value: Value, unit: str = "") -> str:
    """The value as written on the mark."""
    if value is None:
        return "–"
    return f"[{value}]" if isinstance(value, str) else f"{value:g}{unit}"


def highest(values: Iterable[Value], least: float = 1) -> float:
    """The end of a scale, never nought."""
    return max([size(value) for value in values] + [least])


def width_of(words: str, *, bold: bool = False, size: float = TYPE) -> float:
    """About how wide the words are drawn."""
    return len(words) * size * (0.54 if bold else 0.5)


def fit(words: object, room: float, *, bold: bool = False, size: float = TYPE) -> str:
    """The words, cut with three dots where they would not fit; the table has them whole."""
    text = str(words)
    if width_of(text, bold=bold, size=size) <= room:
        return text
    letters = max(int(room / (size * (0.54 if bold else 0.5))) - 1, 1)
    return text[:letters].rstrip() + "…"


def wrap(words: object, room: float, *, lines: int = 2, bold: bool = False) -> list[str]:
    """The words in at most so many lines, the last one cut if it must be."""
    out: list[str] = []
    for word in str(words).split():
        longer = f"{out[-1]} {word}" if out else word
        if out and width_of(longer, bold=bold) <= room:
            out[-1] = longer
        elif len(out) < lines:
            out.append(word)
        else:
            out[-1] = longer
    return [fit(text, room, bold=bold) for text in out] or [""]


def text(
    x: float,
    y: float,
    words: object,
    anchor: str = "start",
    kind: str = "ti",
    *,
    bold: bool = False,
    size: float = TYPE,
) -> str:
    return (
        f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{FILL[kind]}" '
        f'font-weight="{650 if bold else 400}" font-size="{size:g}">{escape(words)}</text>'
    )


def label(x: float, y: float, lines: list[str], kind: str = "ti", *, bold: bool = False) -> str:
    """Words of one or two lines whose middle stands at `y`."""
    first = y + 5 - 8 * (len(lines) - 1)
    return "".join(text(x, first + 16 * n, line, kind=kind, bold=bold) for n, line in enumerate(lines))


def rect(
    x: float,
    y: float,
    width: float,
    height: float,
    fill: str,
    *,
    edge: str = "",
    corner: float = 3,
    dash: str = "",
) -> str:
    return (
        f'<rect class="{_classes(fill, edge)}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 1):.1f}" '
        f'height="{max(height, 1):.1f}" rx="{corner:g}" fill="{FILL[fill]}"{_edge(edge, 1.2, dash)}/>'
    )


def circle(
    x: float, y: float, radius: float, fill: str, *, edge: str = "", thick: float = 2, dash: str = ""
) -> str:
    return (
        f'<circle class="{_classes(fill, edge)}" cx="{x:.1f}" cy="{y:.1f}" r="{radius:g}" '
        f'fill="{FILL[fill]}"{_edge(edge, thick, dash)}/>'
    )


def rule(
    x1: float, y1: float, x2: float, y2: float, edge: str = "sl", *, thick: float = 1, dash: str = ""
) -> str:
    ends = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
    return f'<line class="{edge}" {ends}{_edge(edge, thick, dash)}/>'


def path(points: str, fill: str, *, edge: str = "s1", thick: float = 1.5, dash: str = "") -> str:
    return (
        f'<path class="{_classes(fill, edge)}" d="{points}" fill="{FILL[fill]}"{_edge(edge, thick, dash)} '
        'stroke-linejoin="round" stroke-linecap="round"/>'
    )


def key(items: Iterable[tuple[str, str]], width: float = WIDTH) -> tuple[str, float]:
    """What the fills mean, inside the picture, and how far down it reaches. items: (fill, words)."""
    marks, x, y = "", 0.0, 0.0
    for fill, name in items:
        words = fit(name, width - 24)
        across = 21 + width_of(words)
        if x and x + across > width:
            x, y = 0.0, y + 22
        marks += rect(x + 0.6, y + 1, 14, 14, fill, edge="s1") + text(x + 21, y + 13, words, kind="tm")
        x += across + 14
    return marks, (y + 24 if marks else 0)


def svg(id: str, title: str, description: str, height: float, body: str, width: float = WIDTH) -> Markup:
    """The frame: a picture with a name and a description."""
    return Markup(
        '<svg class="app-ch" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'aria-labelledby="{id}-t {id}-d" font-family="{font}" font-size="{type}">'
        '<title id="{id}-t">{title}</title><desc id="{id}-d">{description}</desc>{body}</svg>'
    ).format(
        width=f"{width:g}",
        height=f"{max(height, 1):.0f}",
        id=id,
        font=FONT,
        type=TYPE,
        title=title,
        description=description,
        body=Markup(body),
    )


def nothing(id: str, title: str, width: float = WIDTH) -> Markup:
    """A chart without rows says so."""
    return svg(id, title, "Nothing to show yet.", 30, text(0, 20, "Nothing to show yet", kind="tm"), width)


def _classes(fill: str, edge: str) -> str:
    return f"{fill} {edge}".rstrip()


def _edge(edge: str, thick: float, dash: str) -> str:
    if not edge:
        return ""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f' stroke="{STROKE[edge]}" stroke-width="{thick:g}"{dashes}'
