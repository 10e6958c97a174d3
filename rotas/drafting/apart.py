"""The engine in a process of its own: bounded in time and memory, and gone as soon as nobody listens."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace

from rotas.drafting.problem import Problem
from rotas.drafting.told import Draft

MEMORY = 512 * 2**20  # bytes
COMPILING = 120  # seconds of processor time that a first compile may take


class NoDraft(Exception):
    """The engine's process ended before its time; the words are the last that it said."""


def drafts(problem: Problem, *, seconds: float, seed: int) -> Iterator[Draft]:
    """A full legal draft at once, then the best so far twice a second, the last at `done` 1.

    The first comes from the uncompiled source, which need not wait for the compiler. Closing the iterator
    ends the process. Raises NoDraft when it dies.
    """
    for draft in _run(problem, 0.0, seed, {"DRAFT_JIT": "0"}):
        yield replace(draft, done=0.0)
    yield from _run(problem, seconds, seed, {})


def _run(problem: Problem, seconds: float, seed: int, env: dict[str, str]) -> Iterator[Draft]:
    words = [sys.executable, "-m", "rotas.drafting", str(seconds), str(seed)]
    pipe = subprocess.PIPE
    told = os.environ | env
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, env=told) as child:
        assert child.stdin and child.stdout and child.stderr
        try:
            pickle.dump(problem, child.stdin)
            child.stdin.close()
            while True:
                draft: Draft = pickle.load(child.stdout)  # our own process wrote it
                yield draft
                if draft.done >= 1:
                    return
        except (EOFError, BrokenPipeError, pickle.UnpicklingError):
            child.wait()
            said = child.stderr.read().decode(errors="replace").strip().splitlines()
            raise NoDraft(said[-1] if said else f"ended with {child.returncode}") from None
        finally:
            child.kill()
