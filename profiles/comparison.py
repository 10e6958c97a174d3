"""Two versions of a text side by side, line by line: what was added, taken out, or stayed. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

ADDED, GONE, SAME = "added", "gone", "same"


@dataclass(frozen=True)
class Line:
    """A line and what became of it: added, gone or same."""

    kind: str
    text: str


def bullets(text: str) -> list[str]:
    """The lines of a heading, without those that are empty."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def compare(before: str, after: str) -> list[Line]:
    """Every line of both, in reading order; what went comes before what took its place."""
    old, new = bullets(before), bullets(after)
    lines: list[Line] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            lines += [Line(SAME, text) for text in old[a:b]]
        else:
            lines += [Line(GONE, text) for text in old[a:b]] + [Line(ADDED, text) for text in new[c:d]]
    return lines


def changed(lines: list[Line]) -> bool:
    """Is anything added or gone?"""
    return any(line.kind != SAME for line in lines)
