"""Forms that make a row once, and forms that change a row and lose nobody's words."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms
from django.db import models
from django.utils import formats, timezone

from people.models.records import Editable

OFF = {"autocomplete": "off"}
DAY = "Choose a day, like 27 3 2026"


def box(rows: int = 4, **attrs: Any) -> forms.Textarea:
    """A box for sentences."""
    return forms.Textarea(attrs={"rows": rows, **attrs})


def needed(form: forms.BaseForm, *names: str) -> None:
    """Fields that one of the form's own choices asks for: their labels never say “optional”."""
    for name in names:
        form.fields[name].widget.attrs["data-needed"] = True


def from_today(day: dt.date | None, stood: object = None) -> dt.date | None:
    """The day itself; one that has gone only where it stood there before. Raises ValidationError."""
    if day and day != stood and day < timezone.localdate():
        raise forms.ValidationError("Choose a day from today on")
    return day


def offer(form: forms.BaseForm, name: str, choices: Iterable[tuple[Any, Any]]) -> None:
    """What may be chosen in this field, where only the request knows it."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = list(choices)


class InWords(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """Says in words what is missing: `asks` maps a field to its sentence."""

    asks: ClassVar[dict[str, str]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name in self.asks:
                field.error_messages["required"] = self.asks[name]
            if isinstance(field, forms.DateField):
                field.widget = forms.DateInput()
                field.error_messages["invalid"] = DAY
            elif isinstance(field, forms.ChoiceField):
                field.error_messages["invalid_choice"] = "Choose one of these"

    @property
    def values(self) -> dict[str, Any]:
        """What was written, by the model's own fields, once it is valid."""
        names = {f.name for f in self._meta.model._meta.fields}
        return {name: value for name, value in self.cleaned_data.items() if name in names - {"id", "version"}}


class OnceForm(InWords):
    """Makes a row: the id is made before it is sent, so that sent twice is one row."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def made(self, **more: Any) -> Any:
        """The new row, not saved."""
        return self._meta.model(pk=self.cleaned_data["id"], **self.values, **more)


class ChangeForm(InWords):
    """Changes a row: it names the version it started from; 0 for a row that is not there yet."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = self.instance
        self.initial["version"] = 0 if row._state.adding else row.version

    @property
    def started_from(self) -> int:
        """The version this form was drawn from."""
        return int(self.cleaned_data["version"])

    def against(self, theirs: Editable) -> list[tuple[str, str]]:
        """(label, words) of what somebody else saved meanwhile and differs from what is written here."""
        return [
            (str(self.fields[name].label), self._stored(theirs, name))
            for name, value in self.values.items()
            if getattr(theirs, name) != value
        ]

    def _stored(self, theirs: Editable, name: str) -> str:
        """A row that is chosen reads as it does in the list one chooses from."""
        field: Any = self.fields[name]
        value = getattr(theirs, name)
        chosen = isinstance(field, forms.ModelChoiceField) and value is not None
        return str(field.label_from_instance(value)) if chosen else in_words(theirs, name)


def in_words(row: models.Model, name: str) -> str:
    """A field as a page says it."""
    value = getattr(row, name)
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if hasattr(row, f"get_{name}_display"):
        return str(getattr(row, f"get_{name}_display")())
    return str(formats.localize(value)) if value is not None else ""
