"""What nobody means to send, and what the API's description allows and forbids, as every role.

The tests that send a little of it each time send more here, in their own database (test_bad_input.py and
api/test_fuzz.py). POISON=all sends the whole corpus to every address, a number so many of each kind.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

GOAL = 20_000
TESTS = ["tests/test_bad_input.py", "tests/api/test_fuzz.py"]


def counts(lines: str) -> Iterator[tuple[str, list[int]]]:
    """(what and as whom, [requests, server errors, slower than 2 s, answered otherwise than promised])."""
    for line in lines.splitlines():
        what, *numbers = line.split("\t")
        yield what, [int(number) for number in numbers]


def measure(say: Callable[[str], Any]) -> bool:
    """Send, count. Goals: 20,000 requests; no server error, nothing slow, nothing answered otherwise."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / "counts"
        asked = {"POISON": os.environ.get("POISON", "3"), "POISON_COUNTS": str(kept)}
        command = [sys.executable, "-m", "pytest", "-q", "-k", "no_ or operation or names", *TESTS]
        subprocess.run(command, env=os.environ | asked, check=False, stdout=sys.stderr)
        found = list(counts(kept.read_text(encoding="utf-8") if kept.exists() else ""))
    for what, (sent, broken, slow, wrong) in found:
        say(f"poison: {what or 'signed out'}: {sent} requests, {broken} / {slow}, {wrong} otherwise")
    sent, broken, slow, wrong = (sum(numbers[n] for _, numbers in found) for n in range(4))
    say(f"poison: {sent} requests, {broken} server errors, {slow} slower than 2 s, {wrong} otherwise")
    return sent >= GOAL and not (broken or slow or wrong)
