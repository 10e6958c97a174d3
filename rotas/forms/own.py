"""What a worker fills in for themselves alone."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

NUMBER = "Write a number of miles, like 12.5"


class MilesForm(forms.Form):
    """The miles of one day."""

    day = forms.DateField(
        label="Which day?", widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Choose a day", "invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip
    miles = forms.DecimalField(
        label="How many miles?", min_value=0, max_value=500, max_digits=4, decimal_places=1,
        help_text="0 takes the day away again",
        widget=forms.TextInput(
            {"inputmode": "decimal", "class": "nhsuk-input--width-4", "autocomplete": "off"}
        ),
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value", "max_digits", "max_decimal_places",
             "max_whole_digits"), NUMBER,
        ),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = timezone.localdate

    def clean_day(self) -> dt.date:
        """Today or before, within a year."""
        day: dt.date = self.cleaned_data["day"]
        today = timezone.localdate()
        if not today - dt.timedelta(days=366) <= day <= today:
            raise forms.ValidationError("Choose a day that has been, within a year")
        return day
