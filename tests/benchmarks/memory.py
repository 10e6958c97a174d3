"""Memory of a web worker after 200 and after 2,000 mixed requests."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from django.test.utils import override_settings

from tests.benchmarks.pages import addresses, browser, cast

FEW, MANY, GOAL = 200, 2000, 0.10


def resident() -> int:
    """Resident memory of this process in KiB, as Linux counts it."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    raise RuntimeError("not Linux")


def measure(say: Callable[[str], Any]) -> bool:
    """Print the growth between the two; at most a tenth?"""
    with override_settings(ROOT_URLCONF="tests.benchmarks.urls"):
        user, team, person = cast()
        client, paths = browser(user), list(addresses(team, person).values())
        for path in islice(cycle(paths), FEW):
            client.get(path)
        after_few = resident()
        for path in islice(cycle(paths), MANY - FEW):
            client.get(path)
        growth = resident() / after_few - 1
    say(f"memory: {after_few // 1024} MiB after {FEW} requests, {growth:+.1%} after {MANY} (goal {GOAL:.0%})")
    return growth <= GOAL
