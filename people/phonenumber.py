"""A phone number as people write one, that a phone can dial."""

from __future__ import annotations

import re

NUMBER = re.compile(r"\+?[0-9() -]+")
#: 999, 111 and 101 are the shortest that anyone rings
FEWEST = 3
WRONG = "Write a phone number in figures, like 01632 960 001 or 999."


def plain(text: str) -> str:
    """With plain single spaces, whatever was pasted."""
    return " ".join(text.split())


def holds(text: str) -> bool:
    """Digits, at least three, perhaps with spaces, brackets, hyphens and a plus in front."""
    return bool(NUMBER.fullmatch(text)) and sum(c.isdigit() for c in text) >= FEWEST
