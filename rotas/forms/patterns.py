"""What a member of the team fills in about a weekly visit."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone

from rotas.models import Pattern
from rotas.times import DAYS

FAR = dt.timedelta(days=730)
#: a pause that was forgotten can be written down so much later
BACK = dt.timedelta(days=28)
HOUR = dt.timedelta(hours=1)
EVERY = [(1, "Every week"), (2, "Every other week"), *((n, f"Every {n} weeks") for n in range(3, 9))]


class PatternForm(forms.ModelForm):  # type: ignore[type-arg]  # not subscriptable when run
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

    until = forms.DateField(
        label="Until which day?", required=False, help_text="Leave it empty if it goes on",
        widget=forms.DateInput(attrs={"type": "date"}),
    )  # fmt: skip
    outcomes = forms.MultipleChoiceField(
        label="What does it help with?", required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        model = Pattern
        fields = (
            "starts", "minutes", "short_agreed", "time_critical", "time_critical_why", "earliest", "latest",
            "workers", "every", "started_on", "purpose", "essential", "essential_why", "skill",
        )  # fmt: skip
        labels = {
            "starts": "Usual time", "minutes": "Usual length in minutes", "earliest": "Not before",
            "latest": "Not after", "workers": "How many workers?", "every": "Every how many weeks?",
            "started_on": "From which day?", "purpose": "What is it for?",
            "essential_why": "Why must it not be missed?", "skill": "Does it need a skill?",
            "short_agreed": "If it is under half an hour: we agreed that with them",
            "time_critical": "The time is fixed", "time_critical_why": "Why is the time fixed?",
        }  # fmt: skip
        help_texts = {
            "purpose": "In a few words: Breakfast and getting ready",
            "short_agreed": "NICE asks for half an hour or more. Less is for a set task, with a known face.",
            "time_critical": "Only if it must be: a medicine, a bus. Otherwise there is a window.",
            "latest": "Leave both empty and it is an hour either side of the usual time",
        }
        widgets = {
            **{name: forms.TimeInput(attrs={"type": "time"}) for name in ("starts", "earliest", "latest")},
            "started_on": forms.DateInput(attrs={"type": "date"}),
            "workers": forms.Select(choices=[(1, "One"), (2, "Two, together")]),
            "every": forms.Select(choices=EVERY),
        }
        error_messages = {
            "starts": {"required": "Say the usual time", "invalid": "Write a time, like 08:00"},
            "minutes": {"required": "Say how long it usually is"},
        }

    field_order = (
        "days", "starts", "minutes", "short_agreed", "earliest", "latest", "time_critical",
        "time_critical_why", "every", "started_on", "until", "workers", "purpose", "outcomes", "essential",
        "essential_why", "skill", "version",
    )  # fmt: skip

    def __init__(
        self, *args: Any, skills: list[tuple[str, str]], outcomes: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        helps: Any = self.fields["outcomes"]
        helps.choices = outcomes
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
            self.initial["outcomes"] = [str(pk) for pk in pattern.outcomes]
            self.initial["until"] = pattern.ended_on and pattern.ended_on - dt.timedelta(days=1)
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
        return self._within("every", 1, 8, "Choose how often")

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
        """The usual time lies in its window; a fixed time has none, and says why."""
        data = super().clean() or {}
        until, begins = data.get("until"), data.get("started_on")
        if until and abs(until - timezone.localdate()) > FAR:
            self.add_error("until", "Choose a day within two years")
        elif until and begins and until < begins:
            self.add_error("until", "This must not be before the first day")
        if data.get("time_critical") and not data.get("time_critical_why"):
            self.add_error("time_critical_why", "Write why the time cannot move, like Her bus leaves at ten")
        if data.get("time_critical"):
            data |= {"earliest": None, "latest": None}
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
        data = self.cleaned_data
        words = {name: data[name] for name in (*self.Meta.fields, "weekdays")}
        if not (data["time_critical"] or data["earliest"] or data["latest"]):
            words |= {"earliest": _moved(data["starts"], -HOUR), "latest": _moved(data["starts"], HOUR)}
        ended_on = data["until"] + dt.timedelta(days=1) if data["until"] else None
        return words | {"outcomes": [uuid.UUID(pk) for pk in data["outcomes"]], "ended_on": ended_on}


def _moved(time: dt.time, by: dt.timedelta) -> dt.time:
    """So much earlier or later, within the day."""
    day = dt.date(2024, 1, 1)
    moved = dt.datetime.combine(day, time) + by
    if moved.date() == day:
        return moved.time()
    return dt.time() if moved.date() < day else dt.time(23, 59)


class PauseForm(forms.Form):
    """From when until when the visits rest."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    begins = forms.DateField(
        label="From which day?", widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Choose a day", "invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip
    back = forms.DateField(
        label="Back on which day?", required=False, widget=forms.DateInput(attrs={"type": "date"}),
        help_text="Leave it empty if you do not know yet",
        error_messages={"invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """In order, within two years, and not far back: who went there then has been paid."""
        data = self.cleaned_data
        begins, back = data.get("begins"), data.get("back")
        for name, day in (("begins", begins), ("back", back)):
            if day and abs(day - timezone.localdate()) > FAR:
                self.add_error(name, "Choose a day within two years")
        if begins and begins < timezone.localdate() - BACK:
            self.add_error("begins", "Choose a day of the last four weeks, or one to come")
        if begins and back and back <= begins:
            self.add_error("back", "They must be back after the first day")
        return data


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
