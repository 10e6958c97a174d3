"""`make bench-rota`: the draft engine beside its peers, which are installed apart from the application."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from wellbeing.local import install
from wellbeing.local.ground import LOCAL, PYTHON, ROOT, clean_env, fail, say

FOLDER = LOCAL / "bench-rota"
PEERS = FOLDER / "venv" / "bin" / "python"
NO_JDK = """Timefold, one of the peers, needs a Java development kit, 17 or later, and there is none here.
On Debian or Ubuntu: apt-get install openjdk-17-jdk-headless"""


def bench() -> int:
    """Install the peers, and measure; no database is needed."""
    install.check_machine()
    if not shutil.which("javac"):
        fail(NO_JDK)
    install.packages("dev")
    install_peers()
    words = [PYTHON, "-m", "tests.benchmarks.rota", str(PEERS), str(FOLDER)]
    env = clean_env() | {"SECRET_KEY": "only for benchmarks", "DEBUG": "1"}
    return subprocess.run([*words, *shlex.split(os.environ.get("ARGS", ""))], cwd=ROOT, env=env).returncode


def install_peers() -> None:
    """Install requirements/bench.txt into an environment of its own."""
    lock = install.LOCKS / "bench.txt"
    stamp = FOLDER / "installed"
    wanted = install.digest([lock]) + sys.version
    if stamp.exists() and stamp.read_text() == wanted:
        return
    fresh: list[str | Path] = [sys.executable, "-m", "venv", "--clear", PEERS.parent.parent]
    install.run(fresh, "Python could not make an environment.")
    pip: list[str | Path] = [PEERS, "-m", "pip", "install", "--require-hashes", "-r", lock]
    install.run(pip, "The peers could not be installed: is the package registry reachable?")
    stamp.write_text(wanted)
    say("peers installed")
