"""Words that sting: gentle hints beside what somebody writes. They never block; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: words, what stands first in the hint, and what could be said instead
STINGS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("always", "never", "every time", "constantly"), "“{}” can sting.",
     "Could you say the one time you mean?"),
    (("should", "shouldn’t", "shouldn't", "ought to", "must"), "“{}” can sound like telling off.",
     "What would you like to ask for?"),
    (("lazy", "careless", "rude", "selfish", "useless", "unprofessional", "thoughtless"),
     "“{}” is about someone, not about what happened.", "What would a camera have seen?"),
    (("fault", "blame", "typical", "can’t be bothered", "can't be bothered"), "“{}” looks for who is wrong.",
     "What do you need now?"),
    (("makes me feel", "made me feel", "ignored", "let down", "attacked", "disrespected", "feel that"),
     "“{}” says what they did to you.", "Were you sad, worried, cross, tired?"),
)  # fmt: skip


@dataclass(frozen=True)
class Hint:
    """What may sting, and a kinder way; it is up to the writer."""

    strong: str
    words: str


def hints(text: str) -> list[Hint]:
    """One hint for each kind of word found, in the order of STINGS: `Tom never says` gives one."""
    found = []
    for stings, strong, instead in STINGS:
        hit = re.search(rf"\b({'|'.join(re.escape(word) for word in stings)})\b", text, re.IGNORECASE)
        if hit:
            said = hit[0].lower()
            found.append(Hint(strong.format(said[0].upper() + said[1:]), f"{instead} It’s up to you."))
    return found


def as_data() -> list[list[object]]:
    """The same list for the small script that hints while somebody types: [words, strong, instead]."""
    return [[list(stings), strong, f"{instead} It’s up to you."] for stings, strong, instead in STINGS]
