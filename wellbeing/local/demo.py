"""`make demo`: the whole application on this machine, with invented people in it."""

from __future__ import annotations

import base64
import contextlib
import ctypes
import os
import secrets
import signal
import socket
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from wellbeing.local import install
from wellbeing.local.ground import LOCAL, PYTHON, ROOT, clean_env, fail, say, write_env, write_private
from wellbeing.local.servers import Servers
from wellbeing.local.stack import Stack, Told, dies_with_us

READY = """
  Everybody in it is invented. Choose who to be, without a password: {here}/demo/
  (a wellbeing worker, a colleague, workers of another team and another organisation, a coach, a
  commissioner, an administrator).
  Letters are files in {folder}/mail/, logs are {folder}/*.log.
  Ctrl-C stops everything. What you change is kept; `rm -r {folder}` begins afresh.
"""
WEB = (
    "gunicorn wellbeing.wsgi --preload --worker-class gthread --workers 2 --threads 4 --graceful-timeout 3"
    " --no-control-socket"
)
WORKER = "worker --loglevel INFO --concurrency 2"
BEAT = "beat --loglevel INFO --pidfile="
HOST = "127.0.0.1"  # the demo signs anybody in, so it never listens anywhere else
#: how many points the curve has (FIPS 186-4, D.1.2.3)
P256 = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
SIGNALLED_BY_PARENT = 1  # PR_SET_PDEATHSIG


Then = Callable[[Stack, dict[str, str], str], int]


def demo() -> int:
    """Serve until Ctrl-C."""
    install.check_machine()
    port = wanted_port()
    if not (LOCAL / "demo" / "pids").exists():  # else it may be ours, still ending
        free_or_fail(port)
    return up(lambda: Servers("demo", lasting=True, tests=False), port, tell_and_watch)


def up(servers: Callable[[], Servers], port: int, then: Then) -> int:
    """Install, build, start everything, do what comes then, stop everything."""
    stop_with_make()
    with ThreadPoolExecutor(1) as beside:
        assets = install.everything("local", beside)
        with contextlib.suppress(Told), Stack(servers()) as stack:
            free_or_fail(port)
            stack.start_servers()
            env = environment(stack.servers, port)
            prepare(stack, env)
            assets.result()
            serve(stack, env, port)
            return then(stack, env, f"http://localhost:{port}")
    return 0


def tell_and_watch(stack: Stack, _env: dict[str, str], here: str) -> int:
    """Say where it is, and wait."""
    say(f"ready: {here}/")
    with contextlib.suppress(OSError):
        print(READY.format(here=here, folder=stack.folder.relative_to(ROOT)), flush=True)
    return stack.watch()


def wanted_port() -> int:
    """Return $PORT, 8000 without it."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        fail(f"PORT is {text!r}: it must be a number from 1 to 65535.")
    return int(text)


def free_or_fail(port: int) -> None:
    """Stop before any work when the port is somebody else's."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except PermissionError:
            fail(f"Port {port} is for root only. Choose another: make demo PORT=8000")
        except OSError:
            fail(f"Port {port} is taken by another program. Choose another: make demo PORT={port + 1}")


def stop_with_make() -> None:
    """When make is killed outright, stop too, rather than serve on unseen."""
    with contextlib.suppress(OSError, AttributeError):
        if Path(f"/proc/{os.getppid()}/comm").read_text().strip() == "make":
            ctypes.CDLL(None).prctl(SIGNALLED_BY_PARENT, signal.SIGTERM)


def environment(servers: Servers, port: int) -> dict[str, str]:
    """Write `.local/demo/env` and return what every process of the demo is told."""
    key = servers.folder / "secret_key"
    if not key.exists():
        write_private(key, secrets.token_urlsafe(50))
    push = servers.folder / "push_key"
    if not push.exists():
        write_private(push, push_key())
    known = {"PORT": str(port), "DEMO": "1"} | servers.env()
    write_env(servers.folder / "env", known)
    told = {
        "SECRET_KEY": key.read_text(),
        "PUSH_KEY": push.read_text(),
        "MAIL_FOLDER": str(servers.folder / "mail"),
        "PYTHONUNBUFFERED": "1",
    }
    return clean_env() | known | told


def push_key() -> str:
    """Return a new private key on the curve P-256, as web push wants it (RFC 8292): 32 bytes in base64url."""
    number = 1 + secrets.randbelow(P256 - 1)
    return base64.urlsafe_b64encode(number.to_bytes(32, "big")).rstrip(b"=").decode()


def prepare(stack: Stack, env: dict[str, str]) -> None:
    """Bring the schema up to date and load the invented people, as the login owner."""
    # what the servers import is compiled beside it, the first time
    beside = [*dies_with_us(signal.SIGTERM), PYTHON, "-c", "import wellbeing.wsgi, wellbeing.urls"]
    imports = stack.spawn("imports", beside, env)
    words = [PYTHON, "manage.py", "demo", "--migrate"]  # one process: the rooms take seconds to import
    if stack.do("demo", words, env | {"DATABASE_LOGIN": "owner"}, log=True):
        fail(f"{stack.tail('demo')}\n`manage.py demo --migrate` failed: see {stack.folder / 'demo.log'}")
    imports.child.wait(60)
    stack.running.remove(imports)
    say("schema is up to date, demo data is loaded")


def serve(stack: Stack, env: dict[str, str], port: int) -> None:
    """Start the web, wait until the first page answers, then start worker and beat."""
    bound = dies_with_us(signal.SIGTERM)
    worker = env | {"DATABASE_LOGIN": "worker"}
    web = stack.spawn("web", [*bound, PYTHON, "-m", *f"{WEB} --bind {HOST}:{port}".split()], env)
    stack.wait_for(web, lambda: answers(port), 60)
    later = ["nice", *bound, PYTHON, "-m", "celery", "-A", "wellbeing.celery"]  # pages come first
    stack.spawn("worker", [*later, *WORKER.split()], worker, grace=8)
    stack.spawn("beat", [*later, *BEAT.split(), "--schedule", stack.folder / "beat-schedule"], worker)


def answers(port: int) -> bool:
    """Say whether the web server answers."""
    try:
        with urllib.request.urlopen(f"http://{HOST}:{port}/livez", timeout=5) as page:
            return bool(page.status == 200)
    except OSError:
        return False
