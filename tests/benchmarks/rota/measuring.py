"""One week given to every solver, each alone on one core; what they answered is kept on disk."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

from tests.benchmarks.rota.generator import generate
from tests.benchmarks.rota.scorer import score

SIZES = {"10/150": (10, 150), "12/250": (12, 250)}
PEERS = ("timefold", "pyvrp", "vroom", "cpsat")
EARLY, LATE, PLAIN = 1.0, 5.0, 10.0  # seconds
PLAIN_SEEDS = (1, 2, 3)  # the weeks of 10/150 that are drafted without numba too
#: what the answers depend on
CODE = ("rotas/drafting", "rotas/management/commands/draft_rota.py", "tests/benchmarks/rota")
Week = tuple[str, int]  # size and seed


@dataclass
class Result:
    """One solver's draft of one week."""

    broken: int
    unfilled: int
    cost: int  # points, unfilled ones included
    first: float | None = None


@dataclass
class Measured:
    """Everything about one week. The engine's drafts: one for each of its seeds."""

    bound: float
    load: float  # of the machine when it began
    early: list[Result] = field(default_factory=list)
    late: list[Result] = field(default_factory=list)
    plain: list[Result] = field(default_factory=list)  # without numba
    peers: dict[str, Result] = field(default_factory=dict)

    @property
    def legal(self) -> list[Result]:
        """The drafts that keep every hard rule."""
        return [one for one in (*self.early, *self.late, *self.plain, *self.peers.values()) if not one.broken]

    @classmethod
    def read(cls, file: Path) -> Measured:
        """As `Ground.keep` wrote it."""
        row = json.loads(file.read_text())
        for name in ("early", "late", "plain"):
            row[name] = [Result(**one) for one in row[name]]
        row["peers"] = {name: Result(**one) for name, one in row["peers"].items()}
        return cls(**row)


@dataclass(frozen=True)
class Ground:
    """Where things are, and how they are measured."""

    peers: str  # the Python that has the peers
    folder: Path
    engine_seeds: tuple[int, ...] = (1, 2, 3)
    cpu: bool = False  # the engine counts processor time, for a busy machine

    def instance(self, week: Week) -> Path:
        """A week's file."""
        size, seed = week
        file = self.folder / f"{size.replace('/', '-')}-{seed}.json"
        if not file.exists():
            file.write_text(json.dumps(generate(seed, *SIZES[size])))
        return file

    def bound_file(self, week: Week) -> Path:
        """Where the bound is kept: it depends on these alone, and takes longest."""
        code = b"".join(Path(__file__).with_name(name).read_bytes() for name in ("bound.py", "pricing.py"))
        return self.instance(week).with_suffix(f".bound-{hashlib.sha256(code).hexdigest()[:8]}")

    def kept(self, week: Week) -> Path:
        """Where what was measured is kept, for as long as the code is the same."""
        code = hashlib.sha256(str((self.cpu, self.engine_seeds)).encode())
        for path in CODE:
            for file in sorted(Path(path).rglob("*.py")) if Path(path).is_dir() else [Path(path)]:
                code.update(file.read_bytes())
        return self.instance(week).with_suffix(f".measured-{code.hexdigest()[:8]}")

    def bound(self, week: Week) -> float:
        """The lower bound, computed once."""
        kept = self.bound_file(week)
        if not kept.exists():
            file = self.instance(week)
            answer = told([self.peers, "-m", "tests.benchmarks.rota.bound", str(file), "600"])
            kept.write_text(json.dumps(answer))
        return float(json.loads(kept.read_text())["bound"])

    def draft(self, week: Week, seconds: float, seed: int, *, jit: bool = True) -> Result:
        """What the engine's fixed door answers, judged."""
        words = [sys.executable, "manage.py", "draft_rota", str(self.instance(week)), *["--cpu"] * self.cpu]
        answer = told([*words, f"--seconds={seconds}", f"--seed={seed}"], DRAFT_JIT="1" if jit else "0")
        assert answer["jit"] is jit, "numba is not installed"
        return self.judged(week, answer)

    def peer(self, name: str, week: Week) -> Result:
        """What a peer answers, judged."""
        words = [self.peers, "-m", "tests.benchmarks.rota.peers", name, str(self.instance(week))]
        return self.judged(week, told([*words, str(LATE), "1"]))

    def judged(self, week: Week, answer: dict[str, Any]) -> Result:
        """The scorer's word on an answer."""
        size, seed = week
        places = {int(task): (int(who), int(start)) for task, (who, start) in answer["tasks"].items()}
        broken, cost, seen = score(generate(seed, *SIZES[size]), places)
        return Result(len(broken), seen["unfilled"], cost, answer.get("first_full_s"))

    def measure(self, week: Week, *, peers_first: bool) -> Measured:
        """Everything of one week, kept on disk; raises AssertionError where a draft costs less than the
        bound."""
        found = Measured(self.bound(week), os.getloadavg()[0])
        if peers_first:
            found.peers = {name: self.peer(name, week) for name in PEERS}
        for seed, seconds in product(self.engine_seeds, (EARLY, LATE)):
            (found.early if seconds == EARLY else found.late).append(self.draft(week, seconds, seed))
        if not peers_first:
            found.peers = {name: self.peer(name, week) for name in PEERS}
        if week[0] == "10/150" and week[1] in PLAIN_SEEDS:
            found.plain = [self.draft(week, PLAIN, 1, jit=False)]
        least = min(one.cost for one in found.legal)
        assert found.bound <= least + 1e-6, f"{week}: a legal draft costs {least}, less than {found.bound}"
        self.kept(week).write_text(json.dumps(asdict(found)))
        return found


def told(words: list[str], **env: str) -> dict[str, Any]:
    """Run one solver on one core and read its JSON; whatever fails ends the run."""
    core = ["taskset", "-c", str(max(os.sched_getaffinity(0)))]
    done = subprocess.run([*core, *words], env=os.environ | env, text=True, capture_output=True)
    if done.returncode:
        sys.exit(f"{' '.join(words)} failed:\n{done.stderr[-3000:]}")
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer
