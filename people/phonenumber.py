"""A phone number as people write one, that a phone can dial."""

from __future__ import annotations

import re

NUMBER = re.compile(r"(?P<number>\+?[0-9() -]+?)(?: ?(?:ext\.?|x) ?(?P<extension>[0-9]+))?", re.IGNORECASE)
#: 999, 111 and 101 are the shortest that anyone rings
FEWEST = 3
WRONG = "Write a phone number in figures, like 01632 960 001, 01632 960 001 ext 12 or 999."


def plain(text: str) -> str:
    """With plain single spaces, whatever was pasted."""
    return " ".join(text.split())


def holds(text: str) -> bool:
    """Digits, at least three, perhaps with spaces, brackets, hyphens, a plus before, an extension after."""
    found = NUMBER.fullmatch(text)
    return found is not None and sum(c.isdigit() for c in found["number"]) >= FEWEST


def phone_link(text: str) -> str:
    """The address a phone dials (RFC 3966), nothing where there is no digit.

    In +44 (0)1632 960001 the bracketed nought is for callers within the country, and is not dialled.
    """
    found = NUMBER.fullmatch(text)
    number, extension = (found["number"], found["extension"]) if found else (text, None)
    if number.startswith("+"):
        number = number.replace("(0)", "")
    dialled = "".join(c for c in number if c.isdigit() or c == "+")
    return f"tel:{dialled}" + (f";ext={extension}" if extension else "") if dialled else ""
