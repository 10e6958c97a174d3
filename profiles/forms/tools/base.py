"""What the forms of thinking tools share: the person's name in the words, days that are not still to come."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone

from people.forms.writing import OFF, InWords, box
from profiles.models.tools.sheet import WORDS

ONE = "Choose one of these"
#: what every sheet ends with
SHEET = ("on", "with_whom")
SHEET_LABELS = {"on": "Which day was this?", "with_whom": "Who was there?"}
SHEET_HELP = {"with_whom": "Such as “{name}, Joe and Shabnam”"}


def line(**attrs: Any) -> forms.TextInput:
    """A box for one line."""
    return forms.TextInput(attrs=OFF | attrs)


def choice(**hints: str) -> forms.RadioSelect:
    """Choices under each other, with a second line each."""
    return forms.RadioSelect(attrs={"hints": hints} if hints else {})


class ToolWords(InWords):
    """Labels and hints may say {name}: what the person likes to be called."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        for name, field in self.fields.items():
            field.label = str(field.label or "").replace("{name}", called)
            field.help_text = str(field.help_text).replace("{name}", called)
            if isinstance(field, forms.ChoiceField):
                field.error_messages["required"] = field.error_messages["invalid_choice"] = ONE
                self._choices(name, field, called)

    def _choices(self, name: str, field: forms.ChoiceField, called: str) -> None:
        """Without the empty choice, and with the name in the hints."""
        none = [] if field.required else [("", "No answer")]
        field.choices = none + list(self._meta.model._meta.get_field(name).choices or [])
        hints = field.widget.attrs.get("hints")
        if hints:
            field.widget.attrs["hints"] = {k: v.replace("{name}", called) for k, v in hints.items()}


class SheetWords(ToolWords):
    """A sheet: the day it was done is not still to come."""

    def clean_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This day is still to come. Choose the day you did it")
        return day


class LearnedForm(forms.Form):
    """What did this teach us? An answer or more, each with an id made before it is sent."""

    matters = forms.CharField(max_length=WORDS, required=False, widget=box(2, maxlength=WORDS))
    support = forms.CharField(max_length=WORDS, required=False, widget=box(2, maxlength=WORDS))
    appreciate = forms.CharField(max_length=WORDS, required=False, widget=box(2, maxlength=WORDS))
    matters_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    support_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    appreciate_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, called: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["matters"].label = f"What matters to {called}?"
        self.fields["support"].label = f"How best to support {called}?"
        self.fields["appreciate"].label = f"{called}’s gifts: what is {called} good at, or loved for?"

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(data.get(name) for name in ("matters", "support", "appreciate")):
            self.add_error("matters", "Write at least one thing you learned")
        return data

    @property
    def answers(self) -> list[tuple[uuid.UUID, str, str]]:
        """(id, heading, words) of what was written."""
        data = self.cleaned_data
        names = ("appreciate", "matters", "support")
        return [(data[f"{name}_id"], name, data[name]) for name in names if data[name]]
