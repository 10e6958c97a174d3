"""What a worker says suits them, and what the working-time rules must know."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from people.forms.writing import OFF, ChangeForm, OnceForm
from rotas.models import Preference, PreferenceReason, WorkTerms
from rotas.times import DAYS

FAR = dt.timedelta(days=730)
EVERY = [(1, "Every week"), (2, "Every other week"), (3, "Every third week"), (4, "Every fourth week")]


class Times(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """Weekdays or one day, from and until, and why: shared by the two forms below."""

    days = forms.TypedMultipleChoiceField(
        label="On which days of the week?", choices=list(enumerate(DAYS)), coerce=int, required=False,
        widget=forms.CheckboxSelectMultiple, help_text="Or leave these empty and choose one day below",
    )  # fmt: skip
    why = forms.CharField(
        label="Would you like to say why?", max_length=160, required=False, widget=forms.TextInput(OFF),
        help_text="Only you can read this, unless you tick the box below",
    )  # fmt: skip
    shared = forms.BooleanField(label="My team may read why", required=False)

    class Meta:
        model = Preference
        fields = ("tone", "every", "day", "starts", "ends")
        labels = {
            "tone": "What do you want to say?", "every": "How often?", "day": "Or on one day only",
            "starts": "From what time?", "ends": "Until what time?",
        }  # fmt: skip
        help_texts = {"starts": "Leave both times empty for the whole day"}
        widgets = {
            "tone": forms.RadioSelect, "every": forms.Select(choices=EVERY),
            "starts": forms.TimeInput(), "ends": forms.TimeInput(),
        }  # fmt: skip

    until = forms.DateField(
        label="Until which day?", required=False, help_text="Leave it empty if it goes on"
    )
    field_order = ("tone", "days", "every", "day", "starts", "ends", "until", "why", "shared")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row: Preference = self.instance
        tone: Any = self.fields["tone"]
        tone.choices = Preference.Tone.choices
        tone.error_messages["required"] = "Choose one of the three"
        for name in ("every", "day", "starts", "ends"):
            self.fields[name].required = False
        if row._state.adding:
            return
        self.initial["days"] = [n for n in range(7) if (row.weekdays or 0) >> n & 1]
        if row.ended_on:
            self.initial["until"] = row.ended_on - dt.timedelta(days=1)
        if reason := PreferenceReason.objects.filter(preference=row).first():
            self.initial.update({"why": reason.words, "shared": reason.shared})

    def clean_every(self) -> int:
        """Every week unless said otherwise."""
        return self.cleaned_data["every"] or 1

    def clean_day(self) -> dt.date | None:
        """Today or later, within two years."""
        day: dt.date | None = self.cleaned_data["day"]
        if day and not timezone.localdate() <= day <= timezone.localdate() + FAR:
            raise forms.ValidationError("Choose a day from today on, within two years")
        return day

    def clean(self) -> dict[str, Any]:
        """Weekdays or a day; both times or none."""
        data = self.cleaned_data
        if "day" in data and bool(data.get("days")) == bool(data["day"]):
            self.add_error("days", "Tick days of the week, or choose one day: one of the two")
        starts, ends = data.get("starts"), data.get("ends")
        if (starts is None) != (ends is None) and not {"starts", "ends"} & set(self.errors):
            self.add_error("ends" if starts else "starts", "Write both times, or leave both empty")
        elif starts and ends and ends <= starts:
            self.add_error("ends", "It must end after it starts")
        until = data.get("until")
        if until and not timezone.localdate() <= until <= timezone.localdate() + FAR:
            self.add_error("until", "Choose a day from today on, within two years")
        return data

    def _post_clean(self) -> None:
        """The verbs write the row; the form only checks it."""

    @property
    def values(self) -> dict[str, Any]:
        """The preference's own fields, once it is valid."""
        data = self.cleaned_data
        weekdays = sum(1 << day for day in data["days"]) or None
        until = data["until"] + dt.timedelta(days=1) if data["until"] and weekdays else None
        names = ("tone", "every", "day", "starts", "ends")
        return {name: data[name] for name in names} | {"weekdays": weekdays, "ended_on": until}

    @property
    def reason(self) -> dict[str, Any]:
        """Why, and whether the team may read it."""
        return {"why": self.cleaned_data["why"], "shared": self.cleaned_data["shared"]}


class PreferenceForm(Times, OnceForm):
    """Something new that suits me, or does not."""


class ChangePreferenceForm(Times, ChangeForm):
    """The same, changed."""


class TermsForm(ChangeForm):
    """What the working-time rules must know of me."""

    opted_out = forms.BooleanField(
        label="I agree to work more than 48 hours a week on average", required=False,
        help_text="Nobody can make you. You can take it back any day: it ends a week later.",
    )  # fmt: skip

    class Meta:
        model = WorkTerms
        fields = ("week_hours", "under_18_until")
        labels = {
            "week_hours": "How many hours a week do you work?",
            "under_18_until": "If you are under 18: which day is your 18th birthday?",
        }  # fmt: skip
        help_texts = {
            "week_hours": "A draft of our rota aims at this. Leave it empty to go by your last weeks.",
            "under_18_until": "The law asks for longer rest and shorter days until then",
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["under_18_until"].required = self.fields["week_hours"].required = False
        row: WorkTerms = self.instance
        self.initial["opted_out"] = bool(row.opted_out_on) and row.opt_out_ends_on is None

    def clean_week_hours(self) -> int | None:
        """From 1 to 60, or nothing."""
        hours: int | None = self.cleaned_data["week_hours"]
        if hours is not None and not 1 <= hours <= 60:
            raise forms.ValidationError("Type a number from 1 to 60, or leave it empty")
        return hours

    def clean_under_18_until(self) -> dt.date | None:
        """Within three years: nobody younger works here."""
        day: dt.date | None = self.cleaned_data["under_18_until"]
        if day and not abs(day - timezone.localdate()) <= dt.timedelta(days=3 * 366):
            raise forms.ValidationError("Choose the day you turn 18")
        return day
