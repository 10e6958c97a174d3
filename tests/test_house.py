"""The house's own conventions, so that nobody has to remember them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.urls import URLPattern

from people.checks import addresses

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("people", "profiles", "rotas", "meetings", "wellbeing")
BANNED_NAMES = {"services", "selectors", "managers", "utils", "helpers", "common", "core", "misc"}
BANNED_WORDS = re.compile(
    r"\b(service users?|clients?|challenging|refused|refuses|non-compliant|vulnerable|bed.?blockers?"
    r"|frail elderly|care packages?|packages? of care)\b",
    re.IGNORECASE,
)
LONGEST = 400


def ours(*patterns: str) -> Iterator[Path]:
    """Files of the rooms, tests, templates and assets; not what was built or migrated."""
    for pattern in patterns:
        for path in ROOT.glob(pattern):
            if not {"migrations", "built", "node_modules", ".venv", ".local"} & set(path.parts):
                yield path


def python_files() -> list[Path]:
    return [path for room in (*ROOMS, "tests") for path in ours(f"{room}/**/*.py")]


def test_no_file_is_too_long_to_read() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for path in [*python_files(), *ours("templates/**/*.jinja", "static/**/*.css", "static/**/*.js")]
        if (count := len(path.read_text().splitlines())) > LONGEST
    }
    assert not long


def test_no_module_is_called_after_nothing() -> None:
    assert not [p for p in python_files() if p.stem in BANNED_NAMES or p.parent.name in BANNED_NAMES]


def test_views_and_tasks_start_at_the_door() -> None:
    """`.objects` in a view, an API or a task would begin at everybody's rows."""
    begins = [
        f"{path.relative_to(ROOT)}:{n}"
        for room in ROOMS
        for path in ours(f"{room}/**/*.py")
        if path.stem in ("views", "api", "tasks") or path.parent.name in ("views", "api")
        for n, line in enumerate(path.read_text().splitlines(), 1)
        if re.search(r"\.objects\b", line)
    ]
    assert not begins


def test_no_style_or_script_is_written_into_a_page() -> None:
    """The content security policy would block it anyway."""
    found = [
        f"{path.relative_to(ROOT)}:{n}"
        for path in ours("templates/**/*.jinja")
        for n, line in enumerate(path.read_text().splitlines(), 1)
        if re.search(r"\sstyle=|\son\w+=\"|<style", line) or ("<script" in line and "nonce=" not in line
                                                              and "src=" not in line)
    ]  # fmt: skip
    assert not found


def test_no_page_speaks_of_people_as_anything_else() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{n} {line.strip()[:80]}"
        for path in ours("templates/**/*.jinja", "templates/**/*.txt", "wellbeing/demo/**/*")
        if path.is_file() and path.suffix != ".pyc"
        for n, line in enumerate(path.read_text().splitlines(), 1)
        if BANNED_WORDS.search(re.sub(r"\{#.*?#\}", "", line))
    ]
    assert not found


def test_nothing_points_out_of_the_house() -> None:
    """No page, style or script loads from another origin."""
    allowed = ("http://www.w3.org/", "http://localhost", "https://example")
    found = [
        f"{path.relative_to(ROOT)}:{n} {url}"
        for path in ours("templates/**/*.jinja", "static/css/*.css", "static/css/*.scss", "static/js/*.js")
        for n, line in enumerate(path.read_text().splitlines(), 1)
        for url in re.findall(r"https?://[\w./-]+", line)
        if not url.startswith(allowed)
    ]
    assert not found


def test_every_module_says_what_it_is() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if (text := path.read_text().strip()) and not re.match(r'(#!.*\n)?r?"""', text)
    ]
    assert not silent


OTHERS = ("allauth.", "drf_spectacular.", "rest_framework.")
OURS = [(address, p) for address, p in addresses() if not p.callback.__module__.startswith(OTHERS)]


@pytest.mark.parametrize(("address", "pattern"), OURS, ids=[a for a, _ in OURS])
def test_an_address_is_named_after_its_view(address: str, pattern: URLPattern) -> None:
    assert pattern.name
    view = getattr(pattern.callback, "cls", pattern.callback).__name__
    assert pattern.name in (view, view.removesuffix("_page"), f"api_{view}"), (pattern.name, view)
