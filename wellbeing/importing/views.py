"""Pages for a member of a team: choose the files, see what would change, bring it in."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from people import csvs
from people.access import TeamRequest, member
from people.policy import Data
from wellbeing.importing import applying, columns
from wellbeing.importing.forms import FilesForm
from wellbeing.words import plural

#: what was checked goes with the page, signed, so that nothing waits on the server; for an hour
HOUR = 3600
SALT = "importing"
MOST_KEPT = 2_000_000


@member(Data.IMPORT)
def import_team(request: TeamRequest) -> HttpResponse:
    """Choose two files; a dry run says what would change; then all of it or nothing."""
    if request.method != "POST":
        return _page(request, FilesForm())
    if request.POST.get("do") == "go":
        return _go(request)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    files = {name: form.bytes_of(name) for name in columns.FILES}
    report = applying.check(request.team, files["people"], files["patterns"])
    if not report.fine:
        return _page(request, FilesForm(), report, status=422)
    packed = keep(request, files)
    if len(packed) > MOST_KEPT:
        report.people.trouble = "Together these files are too large for a page. Bring them in one at a time."
        return _page(request, FilesForm(), report, status=422)
    return _page(request, FilesForm(), report, packed=packed)


def _go(request: TeamRequest) -> HttpResponse:
    """Bring in what was checked: the files themselves, in case somebody changed something since."""
    try:
        files = kept(request, columns.FILES)
    except signing.BadSignature:
        messages.warning(request, "That check is more than an hour old. Please choose the files again.")
        return redirect("import_team", request.team.pk)
    report = applying.bring_in(request.team, files["people"], files["patterns"])
    if not report.fine:
        return _page(request, FilesForm(), report, status=422)
    messages.success(request, said(report))
    return redirect("people", request.team.pk)


def said(report: applying.Report) -> str:
    """In one sentence, what was done."""
    if report.empty:
        return "Nothing was new: everything in these files is already here."
    people, patterns = report.people, report.patterns
    return (
        f"Brought in: {plural(people.new, 'new person', 'new people')}, {people.changed} changed;"
        f" {plural(patterns.new, 'new weekly visit')}, {patterns.changed} changed;"
        f" {plural(report.visits, 'visit')} in the next four weeks."
    )


def keep(request: TeamRequest, files: Mapping[str, bytes | None]) -> str:
    """What was checked, packed and signed, to go with the page."""
    packed = {
        name: base64.b64encode(zlib.compress(data)).decode()
        for name, data in files.items()
        if data is not None
    }
    whose = {"team": str(request.team.pk), "user": str(request.user.pk)}
    return signing.dumps(packed | whose, salt=SALT)


def kept(request: TeamRequest, names: Iterable[str]) -> dict[str, bytes | None]:
    """The files that were checked, for this team and by this user. Raises BadSignature."""
    packed: dict[str, Any] = signing.loads(request.POST.get("kept_token", ""), salt=SALT, max_age=HOUR)
    if (packed["team"], packed["user"]) != (str(request.team.pk), str(request.user.pk)):
        raise signing.BadSignature
    return {
        name: zlib.decompress(base64.b64decode(packed[name])) if name in packed else None for name in names
    }


def _page(
    request: TeamRequest, form: FilesForm, report: applying.Report | None = None, *, packed: str = "",
    status: int = 200,
) -> HttpResponse:  # fmt: skip
    sides = [] if report is None else [("People", report.people), ("Weekly visits", report.patterns)]
    context = {
        "team": request.team,
        "form": form,
        "report": report,
        "sides": [(heading, side) for heading, side in sides if side.given],
        "kept": packed,
        "columns": [
            (which, heading, columns.FILES[which]())
            for which, heading in (("people", "People"), ("patterns", "Weekly visits"))
        ],
        "page_error": status == 422,
    }
    return render(request, "wellbeing/import_team.jinja", context, status=status)


@member(Data.IMPORT)
def import_template(request: TeamRequest, which: str) -> HttpResponse:
    """An empty file with the right headings."""
    if which not in columns.FILES:
        raise Http404
    return csvs.response(columns.NAMES[which], [c.heading for c in columns.FILES[which]()], [])
