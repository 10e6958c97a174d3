"""How old one must be to read a page with ease: the Flesch-Kincaid grade of its own words, plus five.

After Kincaid and others, 1975. Syllables are counted as groups of vowels, which needs no dictionary.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

#: what is not read as sentences
ASIDE = re.compile(r"<(script|style|svg|nav|title|table|header|textarea|option)\b[\s\S]*?</\1>")
ENDS = re.compile(r"</(p|li|h\d|label|legend|a|button|span|div|dt|dd|summary|caption|strong|small)>")
#: fewer words than these are a label, not a sentence
SENTENCE = 4


@dataclass(frozen=True)
class Read:
    """What was read of a page: its sentences, how many words, and the age it takes."""

    sentences: list[list[str]]
    age: float

    @property
    def words(self) -> int:
        return sum(len(words) for words in self.sentences)

    def hardest(self, count: int = 3) -> list[str]:
        """The sentences that ask most, hardest first."""
        ranked = sorted(self.sentences, key=lambda words: -age_of([words]))
        return [" ".join(words) for words in ranked[:count]]


def syllables(word: str) -> int:
    """Groups of vowels, without a silent e: `people` 2, `worked` 1, `needed` 2."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    count = len(re.findall(r"[aeiouy]+", letters))
    if count > 1 and letters.endswith("e") and not letters.endswith("le"):
        count -= 1
    if count > 1 and letters.endswith("ed") and not re.search(r"[td]ed$", letters):
        count -= 1
    return max(count, 1)


def age_of(sentences: list[list[str]]) -> float:
    """Years; 0 for no words."""
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    grade = 0.39 * len(words) / len(sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
    return grade + 5


def read(page: str) -> Read:
    """The sentences in a page's main part."""
    text = ASIDE.sub(" ", re.split(r"<main[^>]*>", page)[-1])
    text = html.unescape(re.sub(r"<[^>]*>", " ", ENDS.sub(". ", text)))
    text = re.sub(r"(\s*\.)+", ". ", re.sub(r"\s+", " ", text))
    split = (re.findall(r"[^\W_][\w’'-]*", part) for part in re.split(r"(?<=[.!?:;])\s+", text))
    sentences = [words for words in split if len(words) >= SENTENCE]
    return Read(sentences, age_of(sentences))
