"""Walk every page of a running demo: pictures, sideways scrolling, axe, and Lighthouse on three of them.

    python -m wellbeing.look http://localhost:8001 FOLDER [who ...]

It signs in as each of the cast, follows the links it finds, and looks at one page of each kind.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

CAST = ["worker", "coach", "commissioner", "admin"]
WIDTHS = (320, 390, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\d|\b\d+\b")
NO_PAGE = re.compile(
    r"\.(csv|pdf|ics|json|webmanifest|js|txt|png)$|/(logout|sign-out|export|schema|json|fhir)|^/static/"
)
SIDEWAYS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
BIGGER_TEXT = "document.documentElement.style.fontSize = '200%'"
MOST_PAGES = 400  # for one of the cast


@dataclass
class Seen:
    """What was seen of one page as one of the cast."""

    who: str
    path: str
    status: int
    sideways: list[str] = field(default_factory=list)
    axe: dict[str, int] = field(default_factory=dict)
    lighthouse: dict[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Return a name that a file can have."""
        return f"{self.who}-{re.sub(r'[^a-z0-9]+', '-', kind(self.path)).strip('-') or 'front'}"

    def row(self) -> str:
        """Return a line of the table."""
        axe = ", ".join(f"{rule} x{count}" for rule, count in self.axe.items()) or "-"
        scores = " ".join(f"{name} {score}" for name, score in self.lighthouse.items()) or "-"
        sideways = " ".join(self.sideways) or "-"
        return f"| {self.who} | {kind(self.path)} | {self.status} | {sideways} | {axe} | {scores} |"


def kind(path: str) -> str:
    """Return the path with its ids taken out: one kind of page."""
    return ID.sub("*", path)


def sign_in(browser: Browser, here: str, who: str) -> BrowserContext | None:
    """Sign in as one of the cast; nothing when the demo knows nobody of that name."""
    context = browser.new_context(reduced_motion="reduce", service_workers="block")
    page = context.new_page()
    page.goto(f"{here}/demo/")
    token = page.locator("input[name=csrfmiddlewaretoken]").first.get_attribute("value") or ""
    form: dict[str, str | float | bool] = {"who": who, "csrfmiddlewaretoken": token}
    answer = context.request.post(f"{here}/demo/sign-in/", form=form, headers={"Referer": f"{here}/demo/"})
    page.close()
    if not answer.ok or "/demo/" in answer.url or "/login" in answer.url:
        return None
    return context


def paths(context: BrowserContext, here: str) -> Iterator[tuple[str, int]]:
    """Follow links from the front page; yield one path of each kind with its status."""
    page, queue, known = context.new_page(), ["/"], {"/"}
    while queue:
        status = opened(page, here + queue.pop(0))
        path = urlsplit(page.url).path
        if status is None or (path != "/" and kind(path) in known and path not in known):
            continue
        known |= {kind(path), path}
        yield path, status
        for found in page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)"):
            link = urlsplit(found)
            if f"{link.scheme}://{link.netloc}" != here or NO_PAGE.search(link.path):
                continue
            if kind(link.path) not in known:
                known |= {kind(link.path), link.path}
                queue.append(link.path + (f"?{link.query}" if link.query else ""))
    page.close()


def opened(page: Page, address: str) -> int | None:
    """Open an address and return its status; nothing when it is a download and no page."""
    try:
        answer = page.goto(address)
    except Error:
        return None
    if answer is None or "text/html" not in answer.headers.get("content-type", ""):
        return None
    return answer.status


def visit(page: Page, here: str, seen: Seen, out: Path) -> None:
    """Look at one page in every width and scheme, and with text twice as big."""
    page.goto(here + seen.path)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            picture(page, seen, out, width, scheme)
        for violation in Axe().run(page, options=RULES).response["violations"]:
            rule = violation["id"]
            seen.axe[rule] = max(seen.axe.get(rule, 0), len(violation["nodes"]))
    page.emulate_media(color_scheme="light")
    page.evaluate(BIGGER_TEXT)
    for width in (320, 1280):
        picture(page, seen, out, width, "big-text")


def picture(page: Page, seen: Seen, out: Path, width: int, what: str) -> None:
    """Take one picture and note whether the page scrolls sideways."""
    page.set_viewport_size({"width": width, "height": 844 if width < 1000 else 900})
    if page.evaluate(SIDEWAYS):
        seen.sideways.append(f"{width}-{what}")
    page.screenshot(path=out / f"{seen.name}-{width}-{what}.png", full_page=True)


def lighthouse(context: BrowserContext, here: str, seen: Seen) -> None:
    """Measure one page on Lighthouse's slow phone, signed in by the same cookie."""
    program = os.environ.get("LIGHTHOUSE")
    if not program:
        return
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in context.cookies())
    words = [program, here + seen.path, "--quiet", "--output=json", "--extra-headers"]
    words += [json.dumps({"Cookie": cookies}), f"--chrome-flags=--headless=new {' '.join(FLAGS)}"]
    words += ["--only-categories=performance,accessibility,best-practices"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=180)
    if done.returncode:
        print(f"Lighthouse failed on {seen.path}: {done.stderr[-500:]}")
        return
    categories = json.loads(done.stdout)["categories"]
    seen.lighthouse = {name: round(100 * (part["score"] or 0)) for name, part in categories.items()}


def measured(pages: list[Seen]) -> list[Seen]:
    """Return Today, Rota and Person, as the first of the cast who has each."""
    chosen: dict[str, Seen] = {}
    for seen in pages:
        for name, pattern in {
            "today": "^/today/$",
            "rota": "/(rota|week)/",
            "person": r"^/person/\*/$",
        }.items():
            if re.search(pattern, kind(seen.path)):
                chosen.setdefault(name, seen)
    return list(chosen.values())


def walk(here: str, out: Path, cast: list[str]) -> list[Seen]:
    """Look at everything."""
    pages: list[Seen] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=os.environ["CHROMIUM"], args=FLAGS)
        for who in cast:
            context = sign_in(browser, here, who)
            if context is None:
                print(f"{who}: the demo knows nobody of that name")
                continue
            found = islice(paths(context, here), MOST_PAGES)
            mine = [Seen(who, path, status) for path, status in found]
            page = context.new_page()
            for seen in mine:
                visit(page, here, seen, out)
            if who == cast[0]:
                for seen in measured(mine):
                    lighthouse(context, here, seen)
            print(f"{who}: {len(mine)} pages", flush=True)
            pages += mine
            context.close()
        browser.close()
    return pages


def main(words: list[str]) -> int:
    """Write the table; return 1 when a page failed, scrolled sideways or displeased axe."""
    here, out, cast = words[0], Path(words[1]), words[2:] or CAST
    pages = walk(here, out, cast)
    head = ["| who | page | status | sideways | axe | Lighthouse |", "| --- | --- | --- | --- | --- | --- |"]
    (out / "table.md").write_text("\n".join([*head, *(seen.row() for seen in pages)]) + "\n")
    bad = [seen for seen in pages if seen.status >= 400 or seen.sideways or seen.axe]
    for seen in [*bad, *(s for s in pages if s.lighthouse and s not in bad)]:
        print(seen.row())
    print(f"{len(pages)} pages, {len(bad)} with something to mend")
    return 1 if bad or not pages else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
