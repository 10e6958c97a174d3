"""Gentle words about the classic faults of an outcome; they never block. Pure.

After Helen Sanderson Associates' guidance on outcomes: the solution is embedded, or it is too vague.
"""

from __future__ import annotations

import re

#: a statement that names the support and not what it would give
SOLUTION = re.compile(
    r"\b(attend|day (centre|center)|have a carer|carers?|care home|home help"
    r"|visits? (a|per|each|every) (day|week)"
    r"|support workers?|respite|meals on wheels|referr(al|ed)|equipment|assessment|hoist|pendant"
    r"|with support|to be supported)\b",
    re.IGNORECASE,
)
#: words that could mean anything: nobody could say on which day it came true
VAGUE = re.compile(
    r"\b(happ(y|ier)|better|more independent|independence|well-?being|quality of life|sociali[sz]e"
    r"|improve[ds]?|maintain(ed)?|engage[ds]?|coping|cope)\b",
    re.IGNORECASE,
)
FEWEST_WORDS = 4


def hints(statement: str, called: str) -> list[str]:
    """What to ask the person about these words, if anything; `called` is what they like to be called."""
    found = []
    if SOLUTION.search(statement):
        found.append(f"This may name the support, not the wish. Ask {called}: what would it give you?")
    if VAGUE.search(statement):
        found.append(f"This could mean many things. Ask {called}: what would we see on a good day?")
    if len(statement.split()) < FEWEST_WORDS:
        found.append(f"This is very short. Ask {called}: what would you be doing, with whom, and how often?")
    return found
