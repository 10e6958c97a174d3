"""The other end of `apart`: a problem comes in on stdin, drafts go out on stdout."""

from __future__ import annotations

import os
import pickle
import resource
import sys
from typing import BinaryIO

from rotas.drafting.apart import COMPILING, MEMORY
from rotas.drafting.told import Draft


def main(seconds: float, seed: int, into: BinaryIO, out: BinaryIO) -> None:
    """Draft under limits, as long as the process that asked is there."""
    parent = os.getppid()
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    most = int(seconds) + COMPILING
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))
    problem = pickle.load(into)  # our own process wrote it
    from rotas.drafting import engine  # compiled code: not before the limits are set

    def tell(draft: Draft) -> None:
        pickle.dump(draft, out)
        out.flush()

    if seconds:
        engine.warm_up()
    tell(engine.draft(problem, seconds=seconds, seed=seed, tell=tell, stop=lambda: os.getppid() != parent))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer)
