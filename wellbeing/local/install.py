"""What a fresh clone needs before anything runs: .venv from a hash lock, node, and the built assets."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor, Future
from pathlib import Path

from wellbeing.local.ground import LOCAL, PYTHON, ROOT, VENV, fail, only_one, say

LOCKS = ROOT / "requirements"
UV = str(VENV / "bin" / "uv")
NODE_NEEDED = (20, 19)
BUILT = ROOT / "static" / "built"


def check_machine() -> None:
    """Stop with a plain sentence where this cannot work."""
    if sys.platform != "linux":
        fail("This runs on Linux only (on another system, use a Linux container or virtual machine).")
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        fail("Python's venv module is missing. On Debian or Ubuntu: apt-get install python3-venv")
    if not os.access(ROOT, os.W_OK):
        fail(f"{ROOT} cannot be written to: clone it into a folder of your own.")


def run(command: Sequence[str | Path], trouble: str, env: Mapping[str, str] | None = None) -> None:
    """Run a step quietly; when it fails, show what it said and a sentence."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=env,
        stdin=subprocess.DEVNULL,
        text=True,
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        fail(f"{done.stdout[-4000:]}\n{trouble}")


def packages(lock: str) -> None:
    """Install one lock of requirements/ into .venv, unless exactly that is there."""
    file = LOCKS / f"{lock}.txt"
    stamp = VENV / f".installed-{lock}"
    wanted = hashlib.sha256(file.read_bytes() + f"{sys.version} {VENV}".encode()).hexdigest()
    with only_one(LOCAL / "install.lock", "", wait=True):
        if stamp.exists() and stamp.read_text() == wanted and works(PYTHON):
            return
        if not (works(PYTHON) and os.access(UV, os.X_OK)):
            make_venv()
        install(file)
        stamp.write_text(wanted)
    say(f"Python packages ({lock}) installed")


def everything(lock: str, beside: Executor) -> Future[None]:
    """Install one lock, and build the assets beside it as soon as there is a node to build them with."""
    early = beside.submit(assets) if has_node() else None
    packages(lock)
    return early or beside.submit(assets)  # without a node of the system's own, .venv's


def works(python: str) -> bool:
    """Say whether this Python runs and is the same release as ours."""
    code = f"import sys; sys.exit(sys.version_info[:2] != {tuple(sys.version_info[:2])!r})"
    return (
        os.access(python, os.X_OK)
        and subprocess.run([python, "-c", code], capture_output=True).returncode == 0
    )


def make_venv() -> None:
    """Make .venv afresh, with uv in it."""
    say("making .venv and installing packages")
    run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        "Python could not make .venv. On Debian or Ubuntu: apt-get install python3-venv",
    )
    run(
        [
            PYTHON,
            "-m",
            "pip",
            "install",
            "--disable-pip-version-check",
            "--require-hashes",
            "-r",
            LOCKS / "bootstrap.txt",
        ],
        "pip could not install: is the Python package registry reachable, and is ca-certificates installed?",
    )


def install(file: Path) -> None:
    """Install with uv; where uv cannot (pip knows mirrors that uv does not), with pip."""
    with_uv = [
        UV,
        "pip",
        "install",
        "--system-certs",
        "--python",
        PYTHON,
        "--require-hashes",
        "-r",
        str(file),
    ]
    if subprocess.run(with_uv, cwd=ROOT, capture_output=True).returncode:
        say("uv could not install the packages: trying pip, which is slower")
        run(
            [PYTHON, "-m", "pip", "install", "--disable-pip-version-check", "--require-hashes", "-r", file],
            "The Python packages could not be installed: is the package registry reachable?",
        )


def node_release() -> tuple[int, ...]:
    """Return the system's Node release, or (0,)."""
    if not (shutil.which("node") and shutil.which("npm")):
        return (0,)
    done = subprocess.run(["node", "-p", "process.versions.node"], capture_output=True, text=True)
    return tuple(int(part) for part in done.stdout.strip().split(".")[:2]) if done.returncode == 0 else (0,)


def has_node() -> bool:
    """Say whether the system's own Node is new enough."""
    return node_release() >= NODE_NEEDED


def node_env() -> dict[str, str]:
    """Return an environment with a new enough `node` and `npm`: the system's, or .venv's from a wheel."""
    env = dict(os.environ, NODE_USE_SYSTEM_CA="1")
    if has_node():
        return env
    packages("node")
    return env | {"PATH": f"{VENV / 'bin'}:{os.environ['PATH']}"}


def assets() -> None:
    """Build static/built, unless it was built from exactly these sources."""
    sources = [ROOT / "package.json", ROOT / "package-lock.json"]
    sources += [p for p in sorted((ROOT / "static").rglob("*")) if p.is_file() and BUILT not in p.parents]
    wanted = digest(sources)
    with only_one(LOCAL / "assets.lock", "", wait=True):
        stamp = LOCAL / "assets"
        if BUILT.is_dir() and stamp.exists() and stamp.read_text() == wanted:
            return
        env = node_env()
        npm_install(env)
        run(["npm", "run", "--silent", "build"], "The stylesheet and script could not be built.", env)
        stamp.write_text(wanted)
    say("stylesheet and script built")


def npm_install(env: Mapping[str, str]) -> None:
    """Install the npm lock, unless exactly that is there."""
    wanted = digest([ROOT / "package-lock.json"])
    stamp = ROOT / "node_modules" / ".installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        "npm could not install: is the npm registry reachable?",
        env,
    )
    stamp.write_text(wanted)


def digest(files: Sequence[Path]) -> str:
    """Return one hash over names and contents."""
    whole = hashlib.sha256()
    for file in files:
        whole.update(f"{file.relative_to(ROOT)} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
