"""What the pages of this room share: an answer to a form, two texts side by side, an id from an address."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from people.editing import Reused
from people.models.records import Editable

#: an id that no row has
NOBODY = UUID(int=0)


def uuid_of(text: str | None) -> UUID:
    """An id from an address or a hidden field; nonsense finds no row."""
    try:
        return UUID(text or "")
    except ValueError:
        return NOBODY


@contextmanager
def unseen() -> Iterator[None]:
    """404 where a form names the id of a row that the asking user cannot see."""
    try:
        yield
    except Reused:
        raise Http404 from None


def form_page(request: HttpRequest, template: str, form: forms.BaseForm, **context: Any) -> HttpResponse:
    """The page of a form: 409 beside somebody else's words, 422 with errors, else 200."""
    status = 409 if context.get("theirs") else 422 if form.errors else 200
    return render(request, template, {"theirs": [], **context, "form": form}, status=status)


def from_now_on(data: Mapping[str, Any], theirs: Editable) -> dict[str, Any]:
    """What was sent, on top of the version that stands now."""
    return {**{name: data[name] for name in data}, "version": theirs.version}


def differing(form: forms.BaseForm, theirs: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Label and stored words of each field that now reads otherwise; `form` is valid."""
    return [
        (str(bound.label), _said(bound.field, theirs[bound.name]))
        for bound in form.visible_fields()
        if bound.name in theirs and theirs[bound.name] != form.cleaned_data[bound.name]
    ]


def _said(field: forms.Field, value: Any) -> str:
    """A stored value in words."""
    if isinstance(value, dt.date):
        return f"{value.day} {value:%B %Y}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(field, forms.ChoiceField):
        choices: Any = field.choices
        return {str(key): str(label) for key, label in choices}.get(str(value), "")
    return str(value or "")
