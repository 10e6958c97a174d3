"""Four questions on how life is and four on loneliness, as the Office for National Statistics words them.

Their wording is Crown copyright, used under the Open Government Licence v3.0: it is not ours to improve.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from people.forms.writing import OnceForm
from profiles.forms.ratings import out_of_ten
from profiles.models import LifeCheck
from profiles.models.wellbeing import INDIRECT, ONS4

FIELDS = (*ONS4, *INDIRECT, "lonely")
NOT_AT_ALL = "Where 0 is “not at all” and 10 is “completely”. Leave it empty if they would rather not say"


def often(label: str) -> Any:
    """One of the three indirect questions."""
    return forms.TypedChoiceField(
        label=label, coerce=int, empty_value=None, required=False, widget=forms.RadioSelect,
        choices=[("", "No answer"), *LifeCheck.Often.choices],
        error_messages={"invalid_choice": "Choose one of these"},
    )  # fmt: skip


class LifeCheckForm(OnceForm):
    """The answers of one day; each may stay empty."""

    satisfied = out_of_ten("Overall, how satisfied are you with your life nowadays?", NOT_AT_ALL)
    worthwhile = out_of_ten(
        "Overall, to what extent do you feel that the things you do in your life are worthwhile?", NOT_AT_ALL
    )
    happy = out_of_ten("Overall, how happy did you feel yesterday?", NOT_AT_ALL)
    anxious = out_of_ten("Overall, how anxious did you feel yesterday?", NOT_AT_ALL)
    companionship = often("How often do you feel that you lack companionship?")
    left_out = often("How often do you feel left out?")
    isolated = often("How often do you feel isolated from others?")
    lonely = forms.TypedChoiceField(
        label="How often do you feel lonely?", coerce=int, empty_value=None, required=False,
        widget=forms.RadioSelect, choices=[("", "No answer"), *LifeCheck.Lonely.choices],
        error_messages={"invalid_choice": "Choose one of these"},
    )  # fmt: skip

    class Meta:
        model = LifeCheck
        fields = ("on", *FIELDS)
        labels = {"on": "On which day?"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].error_messages["required"] = "Choose the day"

    def clean_on(self) -> Any:
        day = self.cleaned_data["on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("This day is still to come")
        return day

    def clean(self) -> dict[str, Any]:
        """One answer at least."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and all(data.get(name) is None for name in FIELDS):
            raise forms.ValidationError("Answer one of these at least, or go back")
        return data
