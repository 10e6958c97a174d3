"""`make look`: start the demo on a free port, and have `wellbeing.look` walk it with a browser."""

from __future__ import annotations

import os
import shlex
import shutil
import socket

from wellbeing.local import browser, demo, install
from wellbeing.local.ground import LOCAL, PYTHON, ROOT, fail, say
from wellbeing.local.servers import Servers
from wellbeing.local.stack import Stack
from wellbeing.local.trial import with_browser

RECIPE = ROOT / "wellbeing" / "local" / "lighthouse"


def look() -> int:
    """Pictures and a table in `.local/look`."""
    install.check_machine()
    install.packages("dev")
    return demo.up(lambda: Servers("looking", lasting=False, tests=True), free_port(), walk)


def walk(stack: Stack, env: dict[str, str], here: str) -> int:
    """Walk the demo that is up."""
    program = browser.chromium()
    if program is None:
        fail("There is no Chromium here. Install it, or set CHROMIUM to one.")
    out = LOCAL / "look"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    told = {"LIGHTHOUSE": lighthouse() or "", "CHROME_PATH": program} | with_browser(program)
    words = [PYTHON, "-m", "wellbeing.look", here, str(out), *shlex.split(os.environ.get("ARGS", ""))]
    code = stack.do("look", words, env | told)
    say(f"pictures and table.md are in {out.relative_to(ROOT)}")
    return code


def lighthouse() -> str | None:
    """Install Lighthouse beside the demo and return its program."""
    folder = LOCAL / "lighthouse"
    program = folder / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        shutil.copytree(RECIPE, folder, dirs_exist_ok=True)
        words = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
        if browser.done(words, folder, install.node_env()) is None:
            say("npm could not install Lighthouse: the table goes without it")
            return None
    return str(program)


def free_port() -> int:
    """Return a port that nobody uses at this moment."""
    with socket.socket() as trial:
        trial.bind((demo.HOST, 0))
        return int(trial.getsockname()[1])
