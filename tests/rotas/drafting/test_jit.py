"""Compiled code is kept where nobody else can write, and never outlives its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from rotas.drafting import jit

HERE = Path(jit.__file__).parent


def test_compiled_code_goes_into_a_private_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DRAFT_CACHE", str(tmp_path))
    folder = jit.cache_folder()
    assert folder and folder.is_relative_to(tmp_path)
    assert folder.stat().st_mode & 0o077 == 0


def test_without_a_place_to_write_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFT_CACHE", "/proc/nowhere")
    assert jit.cache_folder() is None


def test_every_compiled_source_is_in_the_name_of_the_folder() -> None:
    compiled = {file.stem for file in HERE.glob("*.py") if "\n@jit\n" in file.read_text()}
    assert compiled
    assert compiled <= set(jit.COMPILED)
