"""`make bench-rota`: the engine beside its peers, each alone on one core with the same weeks.

ARGS="--only 12/250 --seeds 1-4" measures a slice; each run joins to its table whatever was measured before
with the same code. ARGS=--join only prints that table. ARGS=--cpu lets the engine count processor seconds,
for a busy machine (the peers cannot, so their columns say less).
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path

from tests.benchmarks.rota.measuring import (
    EARLY,
    LATE,
    PEERS,
    PLAIN,
    PLAIN_SEEDS,
    SIZES,
    Ground,
    Measured,
    Result,
    Week,
    told,
)

PACKAGES = ("numba", "highspy", "ortools", "pyvrp", "pyvroom", "timefold")
#: size -> gap to the bound in percent: median at 5 s, worst at 5 s, median at 1 s
GOALS = {"10/150": (4.0, 10.0, 7.0), "12/250": (8.0, 13.0, 12.0)}
FIRST_DRAFT, WITHOUT_NUMBA = 0.25, 8.0
TIMEFOLD_WORST, TIMEFOLD_MEDIAN = 0.87, 0.82
#: seconds on a quiet machine: around one run of the engine, of a peer; a bound
START, PEER_START = 1.5, 4.0
BOUND = {"10/150": 55.0, "12/250": 110.0}
Weeks = Mapping[Week, Measured]


def expected(ground: Ground, weeks: Iterable[Week]) -> float:
    """About how many seconds the weeks take."""
    total = 0.0
    for week in weeks:
        size, seed = week
        total += len(ground.engine_seeds) * (EARLY + LATE + 2 * START) + len(PEERS) * (LATE + PEER_START)
        total += 0 if ground.bound_file(week).exists() else BOUND[size]
        total += PLAIN + START if size == "10/150" and seed in PLAIN_SEEDS else 0
    return total


def line(week: Week, found: Measured) -> str:
    """A week's line of the table."""
    cost, gap = middle(found.late), percent(found.late, found.bound)
    peers = "  ".join(f"{shown(found.peers[name]):>14}" for name in PEERS)
    unfilled = max(one.unfilled for one in found.late)
    mine = f"{week[0]:7} {week[1]:4} {found.bound:8.0f} {cost:8.0f} {gap:6.1f}% {unfilled:4}"
    return f"{mine}  {peers}  {found.load:5.1f}"


def shown(one: Result) -> str:
    """Cost, with unfilled visits and broken rules beside it."""
    unfilled = f" {one.unfilled}u" if one.unfilled else ""
    return f"{one.cost}{unfilled}" + (f" {one.broken}!" if one.broken else "")


def middle(found: Iterable[Result]) -> float:
    """The median cost of the engine's seeds."""
    return statistics.median(one.cost for one in found)


def percent(found: Iterable[Result], bound: float) -> float:
    """How far over the bound that is."""
    return 100 * (middle(found) / bound - 1)


def verdicts(weeks: Weeks) -> Iterable[tuple[str, float, float]]:
    """Each goal: its name, the figure reached, the most it may be."""
    drafts = [one for found in weeks.values() for one in (*found.early, *found.late, *found.plain)]
    yield "broken hard rules", sum(one.broken for one in drafts), 0
    for size, (median, worst, early) in GOALS.items():
        if some := [found for week, found in weeks.items() if week[0] == size]:
            gaps = [percent(found.late, found.bound) for found in some]
            yield f"{size} gap at 5 s, median %", statistics.median(gaps), median
            yield f"{size} gap at 5 s, worst %", max(gaps), worst
            gaps = [percent(found.early, found.bound) for found in some]
            yield f"{size} gap at 1 s, median %", statistics.median(gaps), early
    ratios, more = against(weeks)
    if ratios:
        yield "cost / Timefold where both fill all, worst", max(ratios), TIMEFOLD_WORST
        yield "cost / Timefold where both fill all, median", statistics.median(ratios), TIMEFOLD_MEDIAN
    yield "more unfilled than a legal peer, weeks", more, 0
    firsts = [one.first for found in weeks.values() for one in (*found.early, *found.late) if one.first]
    if firsts:
        yield "first full legal draft, seconds, median", statistics.median(firsts), FIRST_DRAFT
    if plain := [percent(found.plain, found.bound) for found in weeks.values() if found.plain]:
        yield "10/150 gap without numba at 10 s, %", statistics.median(plain), WITHOUT_NUMBA


def against(weeks: Weeks) -> tuple[list[float], int]:
    """Cost against Timefold's where both fill everything; weeks in which a legal peer fills more."""
    ratios, more = [], 0
    for found in weeks.values():
        unfilled = statistics.median(one.unfilled for one in found.late)
        more += any(one.unfilled < unfilled for one in found.peers.values() if not one.broken)
        timefold = found.peers["timefold"]
        if not (timefold.unfilled or timefold.broken or unfilled):
            ratios.append(middle(found.late) / timefold.cost)
    return ratios, more


def span(words: str) -> list[int]:
    """`1-4` or `3`: seeds."""
    first, _, last = words.partition("-")
    return list(range(int(first), int(last or first) + 1))


def prepare(ground: Ground) -> None:
    """Make the peers ready and say their versions; one that is missing ends the run."""
    subprocess.run([ground.peers, "-m", "tests.benchmarks.rota.peers", "compile"], check=True)
    versions = "from importlib.metadata import version; import json, sys;"
    versions += "print(json.dumps({name: version(name) for name in sys.argv[1:]}))"
    print(told([ground.peers, "-c", versions, *PACKAGES]), "load", os.getloadavg(), flush=True)
    print("peers: 5 s, seed 1, one core, model building and JVM start apart; u unfilled, ! broken rules")


def report(ground: Ground) -> bool:
    """The table of all that was measured with this code, and each goal; are all met, and nothing missing?"""
    every = [week for week in product(SIZES, range(1, 9)) if ground.kept(week).exists()]
    weeks = {week: Measured.read(ground.kept(week)) for week in every}
    missing = [f"{size} {seed}" for size, seed in product(SIZES, range(1, 9)) if (size, seed) not in weeks]
    clock = "processor" if ground.cpu else "wall"
    print(f"\n{len(weeks)} weeks, the engine's seconds are {clock} time, load as each week began")
    heads = "  ".join(f"{name:>14}" for name in PEERS)
    print(f"{'size':7} {'seed':>4} {'bound':>8} {'engine':>8} {'gap':>7} {'u':>4}  {heads}  {'load':>5}")
    for week, found in weeks.items():
        print(line(week, found))
    met = bool(weeks)
    for name, figure, most in verdicts(weeks):
        met = met and figure <= most
        print(f"{'met   ' if figure <= most else 'MISSED'} {name}: {figure:.3g} (goal: at most {most})")
    if missing:
        print("not measured with this code yet:", ", ".join(missing))
    return met


def main(words: list[str]) -> int:
    """Print the table and the goals; 0 when all are met."""
    parser = argparse.ArgumentParser(prog="make bench-rota", description=__doc__)
    parser.add_argument("peers", help="the Python that has the peers")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true", help="two weeks of each size, one engine seed")
    parser.add_argument("--only", choices=list(SIZES), action="append", help="this size alone")
    parser.add_argument("--seeds", type=span, default=span("1-8"), help="these weeks alone: 1-4, or 3")
    parser.add_argument("--join", action="store_true", help="print what was measured, measure nothing")
    parser.add_argument("--cpu", action="store_true", help="the engine counts processor seconds")
    said = parser.parse_args(words)
    ground = Ground(said.peers, said.folder, (1,) if said.quick else (1, 2, 3), said.cpu)
    weeks = list(product(said.only or SIZES, said.seeds[:2] if said.quick else said.seeds))
    if not said.join:
        prepare(ground)
        print(f"about {expected(ground, weeks) / 60:.0f} minutes on a quiet machine", flush=True)
        for n, week in enumerate(weeks):
            print(line(week, ground.measure(week, peers_first=bool(n % 2))), flush=True)
    return 0 if report(ground) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
