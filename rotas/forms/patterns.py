"""What a member of the team fills in about a weekly visit."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone

from rotas.models import Pattern

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FAR = dt.timedelta(days=730)


class PatternForm(forms.ModelForm):  # type: ignore[type-arg]
    """A visit that comes every week."""

    days = forms.TypedMultipleChoiceField(
        label="On which days?", choices=list(enumerate(DAYS)), coerce=int,
        widget=forms.CheckboxSelectMultiple, error_messages={"required": "Tick at least one day"},
    )  # fmt: skip
    essential = forms.TypedChoiceField(
        label="Is this visit essential?",
        choices=[("yes", "Yes, it is essential"), ("no", "No"), ("", "We have not decided")],
        coerce=lambda word: {"yes": True, "no": False}.get(word),
        empty_value=None, required=False, widget=forms.RadioSelect,
        help_text="An essential visit must not be missed. Until you decide, it counts as essential.",
    )  # fmt: skip

    class Meta:
        model = Pattern
        fields = (
            "starts", "minutes", "earliest", "latest", "workers", "every", "started_on", "purpose",
            "essential", "essential_why", "skill",
        )  # fmt: skip
        labels = {
            "starts": "Usual time", "minutes": "Usual length in minutes", "earliest": "Not before",
            "latest": "Not after", "workers": "How many workers?", "every": "Every how many weeks?",
            "started_on": "From which day?", "purpose": "What is it for?",
            "essential_why": "Why must it not be missed?", "skill": "Does it need a skill?",
        }  # fmt: skip
        help_texts = {
            "purpose": "In a few words: Breakfast and getting ready",
            "every": "1 is every week, 2 is every other week",
        }
        widgets = {
            **{name: forms.TimeInput(attrs={"type": "time"}) for name in ("starts", "earliest", "latest")},
            "started_on": forms.DateInput(attrs={"type": "date"}),
            "workers": forms.Select(choices=[(1, "One"), (2, "Two, together")]),
        }
        error_messages = {
            "starts": {"required": "Say the usual time", "invalid": "Write a time, like 08:00"},
            "minutes": {"required": "Say how long it usually is"},
        }

    field_order = (
        "days", "starts", "minutes", "earliest", "latest", "every", "started_on", "workers", "purpose",
        "essential", "essential_why", "skill", "version",
    )  # fmt: skip

    def __init__(self, *args: Any, skills: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skill"] = forms.ChoiceField(
            label="Does it need a skill?", choices=[("", "No"), *skills], required=False
        )
        self.order_fields(self.field_order)
        pattern: Pattern = self.instance
        if not pattern._state.adding:
            self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=pattern.version)
            self.fields["started_on"].disabled = True
            self.initial["days"] = [day for day in range(7) if pattern.weekdays >> day & 1]
            self.initial["essential"] = {True: "yes", False: "no"}.get(pattern.essential, "")  # type: ignore[arg-type]
        else:
            self.fields["id"] = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def clean_minutes(self) -> int:
        """From five minutes to twelve hours, as the table wants it."""
        return self._within("minutes", 5, 720, "Write a length from 5 to 720 minutes")

    def clean_workers(self) -> int:
        """One or two."""
        return self._within("workers", 1, 2, "Choose one or two")

    def clean_every(self) -> int:
        """Every week to every eight weeks."""
        return self._within("every", 1, 8, "Write a number from 1 to 8")

    def clean_started_on(self) -> dt.date:
        """Within two years."""
        day: dt.date = self.cleaned_data["started_on"]
        if abs(day - timezone.localdate()) > FAR and "version" not in self.fields:
            raise forms.ValidationError("Choose a day within two years")
        return day

    def _within(self, name: str, least: int, most: int, words: str) -> int:
        value: int = self.cleaned_data[name]
        if not least <= value <= most:
            raise forms.ValidationError(words)
        return value

    def clean(self) -> dict[str, Any]:
        """The usual time lies in its window."""
        data = super().clean() or {}
        starts, earliest, latest = (data.get(name) for name in ("starts", "earliest", "latest"))
        if starts and earliest and earliest > starts:
            self.add_error("earliest", "This must not be later than the usual time")
        if starts and latest and latest < starts:
            self.add_error("latest", "This must not be earlier than the usual time")
        if "days" in data:
            data["weekdays"] = sum(1 << day for day in data["days"])
        return data

    def _post_clean(self) -> None:
        """The verbs write the row; the form only checks it."""

    @property
    def words(self) -> dict[str, Any]:
        """The pattern's fields as written here."""
        names = (*self.Meta.fields, "weekdays")
        return {name: self.cleaned_data[name] for name in names}


class EndForm(forms.Form):
    """The last time a pattern happens."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    last = forms.DateField(
        label="The last day it happens", widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Choose a day", "invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip

    def clean_last(self) -> dt.date:
        """Yesterday at the earliest: what has been stays."""
        day: dt.date = self.cleaned_data["last"]
        today = timezone.localdate()
        if not today - dt.timedelta(days=1) <= day <= today + FAR:
            raise forms.ValidationError("Choose a day from yesterday on, within two years")
        return day
