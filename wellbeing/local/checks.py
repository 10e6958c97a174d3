"""`make check`: everything that can be said of the code without running it."""

from __future__ import annotations

import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from wellbeing.local import install
from wellbeing.local.ground import PYTHON, ROOT, VENV, clean_env, say

BIN = VENV / "bin"
LINTS: dict[str, list[str | Path]] = {
    "mypy": [PYTHON, "-m", "mypy"],
    "ruff": [BIN / "ruff", "check", "--quiet"],
    "import-linter": [PYTHON, "-c", "import importlinter.cli as c; c.lint_imports_command()", "--no-logo"],
    "djlint": [PYTHON, "-m", "djlint", "templates", "--lint", "--quiet"],
    "migrations": [PYTHON, "-W", "ignore", "manage.py", "makemigrations", "--check", "--dry-run"],
}


def check() -> int:
    """Run every lint; return 0 when all are content."""
    install.check_machine()
    install.packages("dev")
    return 0 if all(lint()) else 1


def lint() -> list[bool]:
    """Run the lints side by side and show what the unhappy ones say; return which were content."""
    with ThreadPoolExecutor(os.cpu_count() or 1) as side_by_side:
        return list(side_by_side.map(one, LINTS))


def one(name: str) -> bool:
    """Run one lint."""
    begun = time.monotonic()
    env = clean_env() | {
        "SECRET_KEY": "not used",
        "DEBUG": "1",
        "DJANGO_SETTINGS_MODULE": "wellbeing.settings",
    }
    done = subprocess.run(
        LINTS[name],
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    took = f"{time.monotonic() - begun:.1f} s"
    if done.returncode:
        say(f"{name}: not content ({took})\n{done.stdout.strip()}")
    else:
        say(f"{name}: ok ({took})")
    return done.returncode == 0
