"""`make test`: every check there is, on a cluster of its own, and one honest exit code."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import time
import xml.etree.ElementTree as xml
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from wellbeing.local import browser, checks, install
from wellbeing.local.demo import stop_with_make
from wellbeing.local.ground import PYTHON, clean_env, say
from wellbeing.local.servers import Servers
from wellbeing.local.stack import Stack, Told

PYTEST = [PYTHON, "-m", "pytest"]
#: the matrix of doors is a few long tests; stories take over the databases of tests, all new with the cluster
WORKERS = ["-n", "2", "--dist", "worksteal", "--reuse-db"]


@dataclass
class Part:
    """One part of the run: what it said and how long it took."""

    name: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    seconds: float = 0.0


def test() -> int:
    """Install, build, start the servers, run every part."""
    install.check_machine()
    stop_with_make()
    with ThreadPoolExecutor(1) as beside:
        install.everything("dev", beside).result()
    with contextlib.suppress(Told), Stack(Servers("test", lasting=False, tests=True)) as stack:
        stack.start_servers()
        env = environment(stack)
        words = shlex.split(os.environ.get("ARGS", ""))
        return only(stack, env, words) if words else everything(stack, env)
    return 130


def environment(stack: Stack) -> dict[str, str]:
    """Return what the tests are told; nothing of the caller's own settings reaches them."""
    told = {
        "SECRET_KEY": "only for tests",
        "DEBUG": "1",
        "PYTHONUNBUFFERED": "1",
        "PASSWORD_HASHER": "django.contrib.auth.hashers.MD5PasswordHasher",
        "MAIL_FOLDER": str(stack.folder / "mail"),
    }
    return clean_env() | stack.servers.env() | told


def only(stack: Stack, env: dict[str, str], words: list[str]) -> int:
    """Run pytest with the caller's own words: make test ARGS='tests/rotas -k swap'."""
    program = browser.chromium() if any("stor" in word for word in words) else None
    return stack.do("pytest", [*PYTEST, *words], env | (with_browser(program) if program else {}))


def everything(stack: Stack, env: dict[str, str]) -> int:
    """Run all parts, the quick ones first, and sum them up."""
    parts = [
        part("checks", static),
        part("tests", lambda p: pytest(p, stack, env, WORKERS)),
        part("stories", lambda p: stories(p, stack, env)),
    ]
    say("done")
    for one in parts:
        counts = f"{one.passed:5} passed {one.failed:4} failed {one.skipped:4} skipped"
        print(f"  {one.name:8} {counts} {one.seconds:7.1f} s")
    passed, failed, skipped = (
        sum(getattr(p, what) for p in parts) for what in ("passed", "failed", "skipped")
    )
    print(f"{passed} passed, {failed} failed, {skipped} skipped", flush=True)
    return 1 if failed else 0


def part(name: str, run: Callable[[Part], None]) -> Part:
    """Run one part and time it."""
    mine, begun = Part(name), time.monotonic()
    say(f"{name}:")
    run(mine)
    mine.seconds = time.monotonic() - begun
    return mine


def static(mine: Part) -> None:
    """Count each lint as one."""
    mine.passed = sum(results := checks.lint())
    mine.failed = len(results) - mine.passed


def pytest(mine: Part, stack: Stack, env: dict[str, str], words: list[str]) -> None:
    """Run pytest and count from its own report; a run that ends badly never counts as passed."""
    report = stack.folder / f"{mine.name}.xml"
    report.unlink(missing_ok=True)
    code = stack.do(mine.name, [*PYTEST, *words, f"--junitxml={report}"], env)
    if report.exists():
        count(mine, report)
    if code and not mine.failed:  # died, or found no test at all
        mine.failed = 1


def count(mine: Part, report: Path) -> None:
    """Read the numbers of a JUnit report."""
    for suite in xml.parse(report).getroot().iter("testsuite"):
        words = ("tests", "failures", "errors", "skipped")
        total, failed, errors, skipped = (int(suite.get(word, 0)) for word in words)
        mine.failed += failed + errors
        mine.skipped += skipped
        mine.passed += total - failed - errors - skipped


def stories(mine: Part, stack: Stack, env: dict[str, str]) -> None:
    """Run the browser stories, if there is any way to a browser."""
    program = browser.chromium()
    if program is None:
        say("NO CHROMIUM HERE: the browser stories did not run. Install chromium, or set CHROMIUM to one.")
        must = os.environ.get("CI") == "true"
        mine.failed, mine.skipped = (1, 0) if must else (0, 1)
        return
    say(f"browser: {program}")
    pytest(mine, stack, env | with_browser(program), ["-m", "story", *WORKERS])


def with_browser(program: str) -> dict[str, str]:
    """Return what the stories are told: which browser, and which node (Playwright's own lacks a library)."""
    node = shutil.which("node", path=install.node_env()["PATH"])
    return {"CHROMIUM": program, "DJANGO_ALLOW_ASYNC_UNSAFE": "true", "PLAYWRIGHT_NODEJS_PATH": node or ""}


def bench() -> int:
    """Measure, on a cluster that keeps its promises to the disk: make bench ARGS='pages'."""
    install.check_machine()
    stop_with_make()
    install.packages("dev")
    install.assets()
    with contextlib.suppress(Told), Stack(Servers("bench", lasting=True, tests=False, careful=True)) as stack:
        stack.start_servers()
        words = shlex.split(os.environ.get("ARGS", ""))
        return stack.do("benchmarks", [PYTHON, "-m", "tests.benchmarks", *words], environment(stack))
    return 130
