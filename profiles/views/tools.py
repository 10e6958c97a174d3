"""Thinking tools: which there are for a person, one of them with what stands on its sheet, and its lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from people.access import PersonRequest, sees
from people.editing import Reused
from people.policy import Data, Doing
from people.views.writing import change, done, form_for, form_page, warn
from profiles import suggestions, toolbox
from profiles.forms.tools import FORMS
from profiles.forms.tools.base import LearnedForm
from profiles.models.tools import Sheet, Talk
from profiles.toolbox import CannotDo
from profiles.toolset import TOOLS, Tool
from profiles.views.shown import more_of

AGAIN = "Something went wrong on the way. Go back and write it once more"


def _tool(slug: str) -> Tool:
    if slug not in TOOLS:
        raise Http404
    return TOOLS[slug]


def _sheet(request: PersonRequest, tool: Tool, sheet_id: UUID) -> Sheet:
    """The sheet in the address, if it is this person's."""
    found: Sheet = get_object_or_404(toolbox.rows(tool, request.person), pk=sheet_id)
    found.person = request.person
    return found


def _line(tool: Tool, sheet: Sheet, part: str, line_id: UUID) -> Any:
    """The line in the address, if it stands on this sheet."""
    _part(tool, part)
    found = get_object_or_404(getattr(sheet, part), pk=line_id)
    found.sheet, found.person = sheet, sheet.person
    return found


def _part(tool: Tool, part: str) -> None:
    if part not in tool.parts:
        raise Http404


@sees(Data.PLAN)
def tools(request: PersonRequest) -> HttpResponse:
    """What each tool is for, and which were used when."""
    used = toolbox.done_when(request.person)
    rows = [(tool, *used.get(slug, (0, None))) for slug, tool in TOOLS.items()]
    return render(request, "profiles/tools.jinja", {"person": request.person, "rows": rows})


@sees(Data.PLAN)
def tool(request: PersonRequest, tool: str) -> HttpResponse:
    """One tool: its newest sheet, or what it is for when there is none yet."""
    kind = _tool(tool)
    sheets = toolbox.sheets(kind, request.person)
    return _page(request, kind, sheets, sheets[0] if sheets else None)


@sees(Data.PLAN)
def tool_sheet(request: PersonRequest, tool: str, sheet_id: UUID) -> HttpResponse:
    """One sheet, this or an earlier one."""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    return _page(request, kind, toolbox.sheets(kind, request.person), sheet)


def _page(
    request: PersonRequest,
    kind: Tool,
    sheets: list[Sheet],
    sheet: Sheet | None,
    form: LearnedForm | None = None,
) -> HttpResponse:
    """A sheet with its lines, what it taught us, and the other sheets."""
    context: dict[str, Any] = {
        "person": request.person, "tool": kind, "sheet": sheet, "today": timezone.localdate(),
        "others": [one for one in sheets if sheet is None or one.pk != sheet.pk],
        "newest": bool(sheet and sheets and sheet.pk == sheets[0].pk),
        "form": form or LearnedForm(called=request.person.called),
        "learned": list(toolbox.learned(request.person, sheet.pk)) if sheet else [],
        "page_error": bool(form and form.errors),
    }  # fmt: skip
    if sheet:
        sheet.person = request.person
        lines = toolbox.lines_of(kind, sheet)
        context |= {"lines": lines} | more_of(kind, sheet, lines, sheets)
    status = 422 if form and form.errors else 200
    return render(request, f"profiles/tool/{kind.slug}.jinja", context, status=status)


@sees(Data.PLAN, Doing.WRITE)
def tool_new(request: PersonRequest, tool: str) -> HttpResponse:
    """A new sheet."""
    kind = _tool(tool)
    row = kind.model(person=request.person)
    form = form_for(FORMS[tool].sheet.new, request, row)
    context = {"person": request.person, "tool": kind, "heading": kind.start}

    def save() -> Sheet:
        return toolbox.start(kind, form.made(person=request.person, author=request.user))

    return _add(request, "profiles/tool_new.jinja", form, save, "Saved.", ("tool", tool), context)


@sees(Data.PLAN, Doing.WRITE)
def tool_edit(request: PersonRequest, tool: str, sheet_id: UUID) -> HttpResponse:
    """Better words on an open sheet."""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    form = form_for(FORMS[tool].sheet.change, request, sheet)
    context = {"person": request.person, "tool": kind, "sheet": sheet}
    save = lambda version: toolbox.change(sheet, version, **form.values)  # noqa: E731
    return _change(request, "profiles/tool_edit.jinja", form, save, sheet, context)


@sees(Data.PLAN, Doing.WRITE)
def tool_line_new(request: PersonRequest, tool: str, sheet_id: UUID, part: str) -> HttpResponse:
    """One more line; the address may already say on which side it goes."""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    _part(kind, part)
    model: Any = kind.parts[part]
    row = model(person=request.person, sheet=sheet)
    names = [name for name in request.GET if name in FORMS[tool].parts[part].new.base_fields]
    form = form_for(FORMS[tool].parts[part].new, request, row, initial={n: request.GET[n] for n in names})
    context = {"person": request.person, "tool": kind, "sheet": sheet, "part": part}

    def save() -> object:
        return toolbox.add(form.made(person=request.person, sheet=sheet))

    to = ("tool_sheet", tool, sheet.pk)
    return _add(request, "profiles/tool_line_new.jinja", form, save, "It stands on the sheet.", to, context)


@sees(Data.PLAN, Doing.WRITE)
def tool_line_edit(
    request: PersonRequest, tool: str, sheet_id: UUID, part: str, line_id: UUID
) -> HttpResponse:
    """Better words for a line."""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    row = _line(kind, sheet, part, line_id)
    form = form_for(FORMS[tool].parts[part].change, request, row)
    context = {"person": request.person, "tool": kind, "sheet": sheet, "part": part, "line": row}
    save = lambda version: toolbox.change_line(row, version, **form.values)  # noqa: E731
    return _change(request, "profiles/tool_line_edit.jinja", form, save, sheet, context)


@sees(Data.PLAN, Doing.WRITE)
@require_POST
def tool_line_off(
    request: PersonRequest, tool: str, sheet_id: UUID, part: str, line_id: UUID
) -> HttpResponse:
    """A line that does not belong on the sheet."""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    row = _line(kind, sheet, part, line_id)
    return _done_or_not(request, lambda: toolbox.take_off(row), "Taken off the sheet.", kind, sheet)


@sees(Data.PLAN, Doing.WRITE)
@require_POST
def tool_done(request: PersonRequest, tool: str, sheet_id: UUID) -> HttpResponse:
    """The sheet is done, if its rule says so."""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    words = "Done, and kept as it is. What did it teach you?"
    return _done_or_not(request, lambda: toolbox.finish(sheet), words, kind, sheet)


@sees(Data.PLAN, Doing.WRITE)
@require_POST
def tool_learned(request: PersonRequest, tool: str, sheet_id: UUID) -> HttpResponse:
    """What did this teach us about what matters, how to support, and gifts?"""
    kind = _tool(tool)
    sheet = _sheet(request, kind, sheet_id)
    form = LearnedForm(request.POST, called=request.person.called)
    if not form.is_valid():
        return _page(request, kind, toolbox.sheets(kind, request.person), sheet, form)
    toolbox.learn(kind, sheet, form.answers, by=request.user)
    words = "Kept. One tap puts each beside the profile."
    return done(request, words, "tool_sheet", request.person.pk, tool, sheet.pk)


@sees(Data.PLAN, Doing.WRITE)
@require_POST
def talk_bring(request: PersonRequest, talk_id: UUID) -> HttpResponse:
    """Every line of a talk waits beside the profile; on to the profile."""
    talk = _sheet(request, TOOLS["talk"], talk_id)
    assert isinstance(talk, Talk)
    toolbox.bring(talk, by=request.user)
    return done(request, "They wait at the side. Put in what belongs.", "profile_edit", request.person.pk)


@sees(Data.PLAN, Doing.WRITE)
@require_POST
def suggestion_wait(request: PersonRequest, suggestion_id: UUID) -> HttpResponse:
    """One tap: an answer waits beside the profile."""
    row = get_object_or_404(request.person.suggestions, pk=suggestion_id)
    back = ("tool_sheet", request.person.pk, row.source, row.source_id)
    try:
        suggestions.put_beside(row)
    except suggestions.CannotMove:
        return warn(request, "It is on the profile already.", *back)
    return done(request, f"It waits beside {request.person.called}’s profile.", *back)


def _done_or_not(
    request: PersonRequest, act: Callable[[], object], words: str, kind: Tool, sheet: Sheet
) -> HttpResponse:
    back = ("tool_sheet", request.person.pk, kind.slug, sheet.pk)
    try:
        act()
    except CannotDo as why:
        return warn(request, str(why), *back)
    return done(request, words, *back)


def _add(
    request: PersonRequest, page: str, form: Any, save: Callable[[], Any], words: str, to: tuple[Any, ...],
    context: dict[str, Any],
) -> HttpResponse:  # fmt: skip
    """A page that makes a row once; the tool's rule may say not yet, in words above the form."""
    if not (form.is_bound and form.is_valid()):
        return form_page(request, page, form, context)
    try:
        kept = save()
    except (CannotDo, Reused) as why:
        form.add_error(None, str(why) or AGAIN)
        return form_page(request, page, form, context)
    if to[0] == "tool":
        return done(request, words, "tool_sheet", request.person.pk, to[1], kept.pk)
    return done(request, words, to[0], request.person.pk, *to[1:])


def _change(
    request: PersonRequest, page: str, form: Any, save: Callable[[int], None], sheet: Sheet,
    context: dict[str, Any],
) -> HttpResponse:  # fmt: skip
    """A page that changes a row; stale shows both texts, and the tool's rule may say no."""
    back = ("tool_sheet", request.person.pk, context["tool"].slug, sheet.pk)
    try:
        return change(request, page, form, save, then=lambda: done(request, "Saved.", *back), **context)
    except CannotDo as why:
        form.add_error(None, str(why))
        return form_page(request, page, form, context)
