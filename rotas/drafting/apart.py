"""The engine in a process of its own: bounded in time and memory, and gone as soon as nobody listens."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Generator
from contextlib import suppress
from dataclasses import replace
from queue import Empty, Queue
from threading import Thread
from typing import IO

from rotas.drafting.problem import Problem
from rotas.drafting.told import Draft

MEMORY = 512 * 2**20  # bytes
SILENCE = 1.0  # seconds without news, after which who listens is told that there is none
COMPILING = 120  # seconds of processor time that a first compile may take


News = Generator[Draft | None, None, None]


class NoDraft(Exception):
    """The engine's process ended before its time; the words are the last that it said."""


def drafts(problem: Problem, *, seconds: float, seed: int) -> Generator[Draft, None, None]:
    """A full legal draft at once, then the best so far twice a second, the last at `done` 1.

    Closing the iterator ends the process. Raises NoDraft when it dies.
    """
    yield replace(first(problem, seed=seed), done=0.0)
    for draft in better(problem, seconds=seconds, seed=seed):
        if draft:
            yield draft


def first(problem: Problem, *, seed: int) -> Draft:
    """A full legal draft at once: from the uncompiled source, which need not wait for the compiler."""
    return [draft for draft in _run(problem, 0.0, seed, {"DRAFT_JIT": "0"}) if draft][-1]


def better(problem: Problem, *, seconds: float, seed: int) -> News:
    """The best so far twice a second, the last at `done` 1; None while it has nothing to tell yet."""
    yield from _run(problem, seconds, seed, {})


def _run(problem: Problem, seconds: float, seed: int, env: dict[str, str]) -> News:
    words = [sys.executable, "-m", "rotas.drafting", str(seconds), str(seed)]
    pipe = subprocess.PIPE
    told = os.environ | env
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, env=told) as child:
        assert child.stdin and child.stdout and child.stderr
        news: Queue[Draft | None] = Queue()
        listener = Thread(target=_listen, args=(child.stdout, news), daemon=True)
        listener.start()
        try:
            with suppress(BrokenPipeError):
                pickle.dump(problem, child.stdin)
                child.stdin.close()
            while True:
                try:
                    draft = news.get(timeout=SILENCE)
                except Empty:
                    yield None
                    continue
                if draft is None:
                    raise NoDraft(_last_words(child))
                yield draft
                if draft.done >= 1:
                    return
        finally:
            child.kill()
            listener.join()


def _listen(out: IO[bytes], news: Queue[Draft | None]) -> None:
    """Hand on what the process tells; None when it has ended."""
    with suppress(EOFError, pickle.UnpicklingError, OSError):
        while True:
            news.put(pickle.load(out))  # our own process wrote it
    news.put(None)


def _last_words(child: subprocess.Popen[bytes]) -> str:
    assert child.stderr
    child.wait()
    said = child.stderr.read().decode(errors="replace").strip().splitlines()
    return said[-1] if said else f"ended with {child.returncode}"
