"""`make bench-rota`: the engine beside its peers, each alone on one core with the same weeks."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from tests.benchmarks.rota.generator import generate
from tests.benchmarks.rota.scorer import score

SIZES = {"10/150": (10, 150), "12/250": (12, 250)}
Week = tuple[Path, dict[str, Any]]  # an instance and its file
PEERS = ("timefold", "pyvrp", "vroom", "cpsat")
PACKAGES = ("numba", "highspy", "ortools", "pyvrp", "pyvroom", "timefold")
#: size -> gap to the bound in percent: median at 5 s, worst at 5 s, median at 1 s
GOALS = {"10/150": (4.0, 10.0, 7.0), "12/250": (8.0, 13.0, 12.0)}
FIRST_DRAFT, WITHOUT_NUMBA = 0.25, 8.0
TIMEFOLD_WORST, TIMEFOLD_MEDIAN = 0.87, 0.82


@dataclass
class Result:
    """One solver's draft of one week."""

    broken: int
    unfilled: int
    cost: int  # points, unfilled ones included
    first: float | None = None


@dataclass
class Bench:
    """Where things are, and what was found."""

    python: str  # with the application
    peers: str  # with the peers
    folder: Path
    engine: dict[tuple[str, int, float, int], Result] = field(default_factory=dict)
    others: dict[tuple[str, int, str], Result] = field(default_factory=dict)
    bounds: dict[tuple[str, int], float] = field(default_factory=dict)
    plain: list[float] = field(default_factory=list)  # gaps without numba

    def week(self, size: str, seed: int) -> Week:
        """An instance and its file."""
        made = generate(seed, *SIZES[size])
        file = self.folder / f"{size.replace('/', '-')}-{seed}.json"
        file.write_text(json.dumps(made))
        return file, made

    def draft(self, week: Week, seconds: float, seed: int, *, jit: bool = True) -> Result:
        """What the engine's fixed door answers, judged."""
        file, made = week
        words = [self.python, "manage.py", "draft_rota", str(file), f"--seconds={seconds}", f"--seed={seed}"]
        answer = told(words, DRAFT_JIT="1" if jit else "0")
        assert answer["jit"] is jit, "numba is not installed"
        return judged(made, answer)

    def peer(self, name: str, week: Week, seconds: float) -> Result:
        """What a peer answers, judged."""
        file, made = week
        words = [self.peers, "-m", "tests.benchmarks.rota.peers", name, str(file), str(seconds), "1"]
        return judged(made, told(words))

    def bound(self, file: Path) -> float:
        """The lower bound, computed once for each week."""
        code = Path(__file__).with_name("bound.py").read_bytes()
        kept = file.with_suffix(f".bound-{hashlib.sha256(code).hexdigest()[:8]}")
        if not kept.exists():
            answer = told([self.peers, "-m", "tests.benchmarks.rota.bound", str(file), "600"])
            kept.write_text(json.dumps(answer))
        return float(json.loads(kept.read_text())["bound"])


def told(words: list[str], **env: str) -> dict[str, Any]:
    """Run one solver on one core and read its JSON; whatever fails ends the run."""
    core = ["taskset", "-c", str(max(os.sched_getaffinity(0)))]
    done = subprocess.run([*core, *words], env=os.environ | env, text=True, capture_output=True)
    if done.returncode:
        sys.exit(f"{' '.join(words)} failed:\n{done.stderr[-3000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def judged(made: dict[str, Any], answer: dict[str, Any]) -> Result:
    """The scorer's word on an answer."""
    places = {int(task): (int(who), int(start)) for task, (who, start) in answer["tasks"].items()}
    broken, cost, seen = score(made, places)
    return Result(len(broken), seen["unfilled"], cost, answer.get("first_full_s"))


def measure(bench: Bench, size: str, seed: int, engine_seeds: Iterable[int]) -> None:
    """Everything of one week, with its line of the table."""
    week = bench.week(size, seed)
    bound = bench.bounds[size, seed] = bench.bound(week[0])
    for engine_seed, seconds in product(engine_seeds, (1.0, 5.0)):
        bench.engine[size, seed, seconds, engine_seed] = bench.draft(week, seconds, engine_seed)
    for name in PEERS:
        bench.others[size, seed, name] = bench.peer(name, week, 5.0)
    mine = [one for key, one in bench.engine.items() if key[:2] == (size, seed)]
    others = [bench.others[size, seed, name] for name in PEERS]
    legal = [one.cost for one in (*mine, *others) if not one.broken]
    assert bound <= min(legal) + 1e-6, f"a legal draft of {size} {seed} costs less than the bound {bound}"
    late = [one for key, one in bench.engine.items() if key[:3] == (size, seed, 5.0)]
    cost = statistics.median(one.cost for one in late)
    print(
        f"{size:7} {seed:4} {bound:8.0f} {cost:8.0f} {100 * (cost / bound - 1):6.1f}%"
        f" {late[0].unfilled:4}  " + "  ".join(f"{shown(one):>14}" for one in others),
        flush=True,
    )


def shown(one: Result) -> str:
    """Cost, with unfilled visits and broken rules beside it."""
    unfilled = f" {one.unfilled}u" if one.unfilled else ""
    return f"{one.cost}{unfilled}" + (f" {one.broken}!" if one.broken else "")


def gaps(bench: Bench, size: str, seconds: float) -> list[float]:
    """Percent over the bound of each week of a size: the median of the engine's seeds."""
    return [
        100 * (statistics.median(costs) / bound - 1)
        for (one, seed), bound in bench.bounds.items()
        if one == size
        and (costs := [r.cost for key, r in bench.engine.items() if key[:3] == (one, seed, seconds)])
    ]


def verdicts(bench: Bench) -> Iterable[tuple[str, float, float]]:
    """Each goal: its name, the figure reached, the most it may be."""
    yield "broken hard rules", sum(one.broken for one in bench.engine.values()), 0
    for size, (median, worst, early) in GOALS.items():
        if late := gaps(bench, size, 5.0):
            yield f"{size} gap at 5 s, median %", statistics.median(late), median
            yield f"{size} gap at 5 s, worst %", max(late), worst
            yield f"{size} gap at 1 s, median %", statistics.median(gaps(bench, size, 1.0)), early
    ratios, more = against(bench)
    if ratios:
        yield "cost / Timefold where both fill all, worst", max(ratios), TIMEFOLD_WORST
        yield "cost / Timefold where both fill all, median", statistics.median(ratios), TIMEFOLD_MEDIAN
    yield "more unfilled than a legal peer, weeks", more, 0
    firsts = [one.first for one in bench.engine.values() if one.first is not None]
    if firsts:
        yield "first full legal draft, seconds, median", statistics.median(firsts), FIRST_DRAFT
    yield "10/150 gap without numba at 10 s, %", statistics.median(bench.plain), WITHOUT_NUMBA


def against(bench: Bench) -> tuple[list[float], int]:
    """Cost against Timefold's where both fill everything; weeks in which a legal peer fills more."""
    ratios, more = [], 0
    for size, seed in bench.bounds:
        late = [one for key, one in bench.engine.items() if key[:3] == (size, seed, 5.0)]
        unfilled = statistics.median(one.unfilled for one in late)
        legal = [one for key, one in bench.others.items() if key[:2] == (size, seed) and not one.broken]
        more += any(one.unfilled < unfilled for one in legal)
        timefold = bench.others[size, seed, "timefold"]
        if not (timefold.unfilled or timefold.broken or unfilled):
            ratios.append(statistics.median(one.cost for one in late) / timefold.cost)
    return ratios, more


def main(words: list[str]) -> int:
    """Print the table and the goals; 0 when all are met."""
    parser = argparse.ArgumentParser(prog="make bench-rota")
    parser.add_argument("peers", help="the Python that has the peers")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true", help="two weeks of each size, one engine seed")
    said = parser.parse_args(words)
    seeds, engine_seeds = (range(1, 3), (1,)) if said.quick else (range(1, 9), (1, 2, 3))
    bench = Bench(sys.executable, said.peers, said.folder)
    subprocess.run([said.peers, "-m", "tests.benchmarks.rota.peers", "compile"], check=True)
    versions = "from importlib.metadata import version; import json, sys;"
    versions += "print(json.dumps({name: version(name) for name in sys.argv[1:]}))"
    print(told([said.peers, "-c", versions, *PACKAGES]), "load", os.getloadavg(), flush=True)
    print("peers: 5 s, seed 1, one core, model building and JVM start apart; u unfilled, ! broken rules")
    heads = "  ".join(f"{name:>14}" for name in PEERS)
    print(f"{'size':7} {'seed':>4} {'bound':>8} {'engine':>8} {'gap':>7} {'u':>4}  {heads}")
    for size, seed in product(SIZES, seeds):
        measure(bench, size, seed, engine_seeds)
    for seed in list(seeds)[:3]:
        plain = bench.draft(bench.week("10/150", seed), 10.0, 1, jit=False)
        bench.plain.append(100 * (plain.cost / bench.bounds["10/150", seed] - 1))
    met = True
    for name, figure, most in verdicts(bench):
        met = met and figure <= most
        print(f"{'met   ' if figure <= most else 'MISSED'} {name}: {figure:.2f} (goal: at most {most})")
    print("load", os.getloadavg())
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
