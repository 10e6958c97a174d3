"""Random claims, swaps, leaves and pattern changes: none ends in an overlap, a broken rest or a lost visit.

`python -m tests.benchmarks.sequences [how many] [first]` on the database of DATABASE_URL. Each is played by
the application's own login in a transaction that is rolled back, and named by its number: the same again is
`sequences 1 NUMBER`.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from uuid import uuid4

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wellbeing.settings")
    django.setup()

from django.db import connection, transaction

from people import asking
from tests.benchmarks.stampede import owner
from tests.rotas import sequences
from tests.rotas.sequences import NOWS, OFTEN, Step, World

LONGEST = 14


def steps(dice: random.Random) -> list[Step]:
    """Up to LONGEST things that the team does."""
    return [
        (dice.choice(OFTEN), dice.randrange(3), dice.randrange(60), dice.randrange(60))
        for _ in range(dice.randrange(1, LONGEST + 1))
    ]


def one(world: World, number: int) -> list[str]:
    """What was broken by this sequence; its changes are undone."""
    with transaction.atomic():
        sequences.play(world, steps(random.Random(number)))
        wrong = sequences.broken(world)
        transaction.set_rollback(True)
    world.token = None
    return wrong


def measure(say: Callable[[str], object], many: int = 300, first: int = 0) -> bool:
    """Say what happened; true when nothing was ever broken."""
    worlds = []
    with owner(), transaction.atomic():
        for now in NOWS:
            with sequences.clock(now):
                worlds.append((now, World.build(now, run=uuid4().hex)))
    bad, done, began = 0, Counter[str](), time.monotonic()
    for number in range(first, first + many):
        now, world = worlds[number % len(worlds)]
        asking.tell(world.workers[0].pk)
        with sequences.clock(now):
            if wrong := one(world, number):
                bad += 1
                say(f"sequence {number}: {'; '.join(wrong)[:300]}")
        if number % 1000 == 999:
            say(f"{number + 1 - first} of {many}, {bad} broken")
    for _, world in worlds:
        done.update(world.seen)
    with owner(), connection.cursor() as q:
        teams = [[str(world.team.pk) for _, world in worlds]]
        q.execute("update rotas_visit set cancelled_on = uk_today() where team_id = any(%s::uuid[])", teams)
        q.execute("update people_membership set ended_on = uk_today() where team_id = any(%s::uuid[])", teams)
    took = time.monotonic() - began
    say(f"{many} sequences, {sum(done.values())} steps, {took:.0f} s: {dict(sorted(done.items()))}")
    say(f"ended in an overlap, a broken rest or a lost visit: {bad}")
    return not bad


if __name__ == "__main__":
    sys.exit(not measure(print, *(int(word) for word in sys.argv[1:])))
