"""Do two names sound alike, does a text hold these words? Search and the hint about doubles share it."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from django.db.models import F, Func, Q, TextField, Value
from django.db.models.lookups import IRegex

#: letters that sound alike in English (after Robert Russell's Soundex of 1918)
SOUNDS = {c: n for n, group in enumerate(("bfpv", "cgjkqsxz", "dt", "l", "mn", "r"), 1) for c in group}
#: how a name begins to the ear
OPENINGS = (("ph", "f"), ("kn", "n"), ("wr", "r"), ("gh", "g"), ("ck", "k"), ("x", "z"), ("c", "k"))
CLOSE = 0.8
#: in words of fewer letters a slip of the finger makes another word: hair, chair
SLIPS = 6


def plain(name: str) -> str:
    """Small letters without accents or marks: `Siân O’Neil` gives `sian oneil`."""
    bare = unicodedata.normalize("NFKD", name.lower().replace("-", " "))
    return " ".join("".join(c for c in bare if c.isalnum() or c.isspace()).split())


def sound(word: str) -> str:
    """How one plain word sounds: `smith` and `smyth` give the same."""
    for written, heard in OPENINGS:
        if word.startswith(written):
            word = heard + word[len(written) :]
            break
    code, last = word[:1], SOUNDS.get(word[:1])
    for letter in word[1:]:
        now = SOUNDS.get(letter)
        if now and now != last:
            code += str(now)
        if letter not in "hw":
            last = now
    return code[:5]


def alike(one: str, other: str) -> bool:
    """Two plain words: the same, one the beginning of the other, the same by ear, or a slip of the finger."""
    if min(len(one), len(other)) < 3:
        return one == other or other.startswith(one)
    if other.startswith(one) or sound(one) == sound(other):
        return True
    return SequenceMatcher(None, one, other).ratio() >= CLOSE


def found(words: str, *names: str) -> bool:
    """Does every word looked for sound like a word of these names?"""
    there = plain(" ".join(names)).split()
    return all(any(alike(word, name) for name in there) for word in plain(words).split())


def same_name(one: str, other: str) -> bool:
    """Could this be one person? Each word of the shorter name sounds like one of the longer."""
    mine, yours = sorted((plain(one).split(), plain(other).split()), key=len)
    return bool(mine) and all(any(_as_heard(a, b) for b in yours) for a in mine)


def _as_heard(one: str, other: str) -> bool:
    return sound(one) == sound(other) or SequenceMatcher(None, one, other).ratio() >= CLOSE


def holds(name: str, words: str) -> Q:
    """A column that holds the words, from the start of one, accents aside; or a long one a slip away."""
    exact = Q(IRegex(_bare(F(name)), _pattern(words)))
    return exact | Q(**{f"{name}__trigram_word_similar": words}) if len(words) >= SLIPS else exact


def held(words: str, text: str) -> re.Match[str] | None:
    """Where a text holds these words as they were written, from the start of one."""
    start = r"\b" if words[:1].isalnum() else ""
    return re.search(start + re.escape(words), text, re.IGNORECASE)


def _bare(text: F | Value) -> Func:
    return Func(text, function="unaccent", output_field=TextField())


def _pattern(words: str) -> Func:
    """Every sign stands for itself; `unaccent` comes first, for it makes signs of its own: `×` is `*`."""
    signs = _replace(_bare(Value(words)), r"(\W)", r"\\\1", "g")
    return _replace(signs, r"^(?=\w)", r"\\m", "")


def _replace(text: Func, what: str, by: str, flags: str) -> Func:
    given = (Value(one) for one in (what, by, flags))
    return Func(text, *given, function="regexp_replace", output_field=TextField())
