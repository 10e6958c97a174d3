"""What a member of the team fills in about one visit, and about a time of their own."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone

from rotas.models import Promise
from rotas.times import at

FAR = dt.timedelta(days=730)


#: a promise whose owner does not say what it is
OWN = "Something in my own life"


class ThankForm(forms.Form):
    """A few words to whoever helped."""

    words = forms.CharField(
        label="A few words, if you like", max_length=160, required=False,
        widget=forms.TextInput({"autocomplete": "off"}), help_text="Everyone in the team can read them",
    )  # fmt: skip


class GiveForm(forms.Form):
    """Why I cannot make it, if I want the team to know."""

    because = forms.CharField(
        label="Would you like to say why?",
        required=False,
        max_length=120,
        help_text="Your team will read it beside the visit. It is fine to leave it empty.",
    )


class AlthoughForm(forms.Form):
    """One sentence of whoever takes a visit although something stands against it; rest to make up for it."""

    why = forms.CharField(
        label="Why is it right this time?", max_length=200, widget=forms.TextInput({"autocomplete": "off"}),
        help_text="One sentence. Your team can read it.",
        error_messages={"required": "Write one sentence, like Edith asked for me"},
    )  # fmt: skip
    rest_day = forms.DateField(
        label="On which day will you rest instead?", widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Choose a day", "invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip
    rest_time = forms.TimeField(
        label="From what time?", widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"required": "Say when your rest begins", "invalid": "Write a time, like 14:00"},
    )  # fmt: skip

    def __init__(self, *args: Any, bends: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not bends:
            del self.fields["rest_day"], self.fields["rest_time"]

    def clean_rest_day(self) -> dt.date:
        """Within two years; the verb says how soon."""
        day: dt.date = self.cleaned_data["rest_day"]
        if abs(day - timezone.localdate()) > FAR:
            raise forms.ValidationError("Choose a day soon after this visit")
        return day

    @property
    def rest_at(self) -> dt.datetime | None:
        """When the rest begins, once it is valid; nothing where none is asked for."""
        day = self.cleaned_data.get("rest_day")
        return at(day, self.cleaned_data["rest_time"]) if day else None


class CoverForm(forms.Form):
    """Who of another team may cover."""

    email = forms.EmailField(
        label="Their work e-mail address",
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": "Write their work e-mail address",
            "invalid": "Write an e-mail address, like dawn@example.org",
        },
    )


class PromiseForm(forms.Form):
    """A time for my own life."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    words = forms.CharField(
        label="What is it?", max_length=120, required=False,
        help_text="As your team will read it: My daughter’s school play. You need not say.",
    )  # fmt: skip
    day = forms.DateField(
        label="Which day?", widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Choose a day", "invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip
    starts = forms.TimeField(
        label="From", widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"required": "Say when it starts", "invalid": "Write a time, like 14:00"},
    )  # fmt: skip
    ends = forms.TimeField(
        label="Until", widget=forms.TimeInput(attrs={"type": "time"}),
        error_messages={"required": "Say when it ends", "invalid": "Write a time, like 16:00"},
    )  # fmt: skip

    def clean_day(self) -> dt.date:
        """Today or later, within two years."""
        day: dt.date = self.cleaned_data["day"]
        if not timezone.localdate() <= day <= timezone.localdate() + FAR:
            raise forms.ValidationError("Choose a day from today on, within two years")
        return day

    def clean(self) -> dict[str, Any]:
        """It ends after it starts."""
        data = super().clean() or {}
        if "starts" in data and "ends" in data and data["ends"] <= data["starts"]:
            self.add_error("ends", "It must end after it starts")
        return data

    def made(self, **more: Any) -> Promise:
        """The promise written here, not saved yet."""
        data = self.cleaned_data
        return Promise(
            id=data["id"], words=data["words"] or OWN, starts_at=at(data["day"], data["starts"]),
            ends_at=at(data["day"], data["ends"]), **more,
        )  # fmt: skip
