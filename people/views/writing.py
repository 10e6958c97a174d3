"""What every page that writes does: 422 with what was typed, both texts when stale, a line when done."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from typing import Any, TypeVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render

from people.editing import Reused, Stale
from people.forms.writing import ChangeForm, InWords, OnceForm
from people.models.records import Editable

Context = dict[str, Any]
F = TypeVar("F", bound=InWords)


def form_for(kind: type[F], request: HttpRequest, row: Any = None, **options: Any) -> F:
    """The form, empty or as it was sent; of a copy of the row, so that the page keeps what is stored."""
    return kind(request.POST if request.method == "POST" else None, instance=copy(row), **options)


def done(request: HttpRequest, words: str, to: str, *args: object) -> HttpResponseRedirect:
    """Back to a page, with a line that says what happened."""
    messages.success(request, words)
    return redirect(to, *args)


def warn(request: HttpRequest, words: str, to: str, *args: object) -> HttpResponseRedirect:
    """Back to a page, with a line that says why nothing happened."""
    messages.warning(request, words)
    return redirect(to, *args)


def form_page(request: HttpRequest, page: str, form: Any, context: Context) -> HttpResponse:
    """The form, new or as it was sent: 422 when something in it needs another look."""
    return render(request, page, context | {"form": form}, status=422 if form.is_bound else 200)


def stale_page(
    request: HttpRequest, page: str, form: ChangeForm, theirs: Editable, context: Context
) -> HttpResponse:
    """Both texts: what is stored now above the form, which holds one's own words and may be sent again."""
    again: QueryDict = request.POST.copy()
    again["version"] = str(theirs.version)
    fresh = type(form)(again, instance=form.instance)
    context |= {"form": fresh, "theirs": form.against(theirs)}
    return render(request, page, context, status=409)


def change(
    request: HttpRequest,
    page: str,
    form: ChangeForm,
    save: Callable[[int], None],
    *,
    then: Callable[[], HttpResponse],
    **context: Any,
) -> HttpResponse:
    """A page that changes a row: `save` gets the version the form started from and may raise Stale."""
    if not (form.is_bound and form.is_valid()):
        return form_page(request, page, form, context)
    try:
        save(form.started_from)
    except Stale as stale:
        return stale_page(request, page, form, stale.theirs, context)
    return then()


def add(
    request: HttpRequest,
    page: str,
    form: OnceForm,
    save: Callable[[], object],
    *,
    then: Callable[[], HttpResponse],
    **context: Any,
) -> HttpResponse:
    """A page that makes a row once."""
    if not (form.is_bound and form.is_valid()):
        return form_page(request, page, form, context)
    try:
        save()
    except Reused:
        form.add_error(None, "Something went wrong on the way. Go back and write it once more")
        return form_page(request, page, form, context)
    return then()
