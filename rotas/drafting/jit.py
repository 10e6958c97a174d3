"""Numba where it is installed and wanted; the same source runs without it, slower."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])
HERE = Path(__file__).parent
#: what compiled code is made from
COMPILED = ("jit", "problem", "shape", "timing", "weighing", "moves", "trying")
#: DRAFT_JIT=0 switches the compiler off
JIT = os.environ.get("DRAFT_JIT", "1") == "1" and find_spec("numba") is not None


def cache_folder() -> Path | None:
    """Where compiled code may stay, nobody else's to write; None when there is no such place.

    Numba looks at one file's age only, so the folder's name is a hash of all the sources it compiles.
    """
    base = os.environ.get("DRAFT_CACHE") or os.environ.get("CACHE_DIRECTORY") or HERE.parent.parent / ".local"
    sources = b"".join((HERE / f"{name}.py").read_bytes() for name in COMPILED)
    folder = Path(base) / "draft" / hashlib.sha256(sources).hexdigest()[:16]
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def _compiler() -> Callable[[Function], Function]:
    if not JIT:
        return lambda function: function
    folder = cache_folder()
    if folder:
        os.environ["NUMBA_CACHE_DIR"] = str(folder)
    from numba import njit

    options: dict[str, Any] = {"cache": folder is not None, "error_model": "numpy", "_nrt": False}
    compiler: Callable[[Function], Function] = njit(**options)
    return compiler


jit = _compiler()
