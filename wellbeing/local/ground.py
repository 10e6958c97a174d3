"""Where things are, what is said while they happen, and how a command gives up."""

from __future__ import annotations

import contextlib
import fcntl
import os
import shlex
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, NoReturn

ROOT = Path(__file__).resolve().parent.parent.parent
LOCAL = ROOT / ".local"
VENV = ROOT / ".venv"
PYTHON = str(VENV / "bin" / "python")
STARTED = time.monotonic()
# What a caller's shell may say about another database, another way to run, or Python itself. Without compiled
# files each start of Django costs 5 s and not 1.5.
UNWANTED = {
    "ALLOWED_HOSTS",
    "DATABASE_LOGIN",
    "DEBUG",
    "DEMO",
    "DJANGO_SETTINGS_MODULE",
    "HTTPS",
    "HTTPS_REDIRECT",
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONWARNINGS",
    "SITE_URL",
    "SMTP_HOST",
    "TEST_DATABASE",
    "TRUSTED_PROXIES",
}


def say(*words: object) -> None:
    """Print one line of progress with the seconds since the start."""
    with contextlib.suppress(OSError):  # `make demo | tee`: tee dies first on Ctrl-C, and we have to clean up
        print(f"[{time.monotonic() - STARTED:5.1f} s]", *words, flush=True)


def fail(sentence: str) -> NoReturn:
    """Give up, with a sentence that says what to do."""
    raise SystemExit(f"\n{sentence}")


def clean_env() -> dict[str, str]:
    """Return the caller's environment without what would change how we run."""
    return {name: value for name, value in os.environ.items() if name not in UNWANTED}


@contextlib.contextmanager
def only_one(path: Path, sentence: str, *, wait: bool = False) -> Iterator[IO[str]]:
    """Hold a lock file for as long as the block runs; fail with the sentence if another process has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:  # Python opens files close-on-exec: the lock goes when this process goes
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            fail(sentence)
        yield file


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, in one step."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.unlink(missing_ok=True)
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    fresh.replace(path)


def write_env(path: Path, values: Mapping[str, str]) -> None:
    """Write shell assignments: `set -a; . FILE; set +a`."""
    write_private(path, "".join(f"{name}={shlex.quote(value)}\n" for name, value in values.items()))


def read_env(path: Path) -> dict[str, str]:
    """Read what write_env wrote."""
    lines = (shlex.split(line)[0] for line in path.read_text().splitlines())
    return {name: value for name, _, value in (line.partition("=") for line in lines)}
