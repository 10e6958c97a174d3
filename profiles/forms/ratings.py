"""What is written around an outcome: how it looks to each, what comes next, and who decided it."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from people.forms.writing import OFF, ChangeForm, InWords, OnceForm, box
from profiles.models import NextStep, OutcomePlan, Rating

NUMBER = {"min": 0, "max": 10, "inputmode": "numeric", "class": "nhsuk-input--width-3"}
TO_TEN = "Write a number from 0 to 10"


def out_of_ten(label: str, help_text: str = "0 to 10. Leave it empty if they would rather not say") -> Any:
    """A question answered with a whole number from 0 to 10, or not at all."""
    return forms.IntegerField(
        label=label, min_value=0, max_value=10, required=False, help_text=help_text,
        widget=forms.NumberInput(attrs=NUMBER),
        error_messages={"invalid": TO_TEN, "min_value": TO_TEN, "max_value": TO_TEN},
    )  # fmt: skip


class RatingForm(OnceForm):
    """How it looks to one of them. `rungs`: the ladder's words from the lowest up, if there is one."""

    importance = out_of_ten("How much does it matter?")
    confidence = out_of_ten("How sure that it can come true?")
    asks: ClassVar[dict[str, str]] = {"whose": "Choose whose view this is"}

    class Meta:
        model = Rating
        fields = ("whose", "importance", "confidence", "rung", "words")
        labels = {"whose": "Whose view is this?", "words": "In a line, in their own words"}
        widgets = {"whose": forms.RadioSelect, "rung": forms.RadioSelect, "words": box(2, maxlength=300)}

    def __init__(self, *args: Any, rungs: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rungs, called = rungs, self.instance.person.called
        self.fields["whose"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
            ("person", f"{called}’s own"), ("worker", "Ours, who work with them"),
        ]  # fmt: skip
        if rungs:
            self.fields["rung"] = forms.TypedChoiceField(
                label="Where on the ladder?", coerce=int, empty_value=None, required=False,
                widget=forms.RadioSelect,
                choices=[("", "No answer"), *((n, words) for n, words in enumerate(rungs, 1))],
                error_messages={"invalid_choice": "Choose one of these"},
            )  # fmt: skip
        else:
            del self.fields["rung"]

    def clean(self) -> dict[str, Any]:
        """One answer at least."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        named = ("importance", "confidence", "rung", "words")
        if not self.errors and all(data.get(name) in (None, "") for name in named):
            self.add_error("words", "Answer one of these, or write a line")
        return data

    @property
    def values(self) -> dict[str, Any]:
        """With the rung's words as they read today."""
        rung = self.cleaned_data.get("rung")
        return super().values | {"rung": rung, "rung_words": self.rungs[rung - 1][:120] if rung else ""}


class NextStepWords(InWords):
    """Something to do, and who does it."""

    asks: ClassVar[dict[str, str]] = {"what": "Write what comes next", "who": "Write who does it"}

    class Meta:
        model = NextStep
        fields = ("what", "who", "due_on")
        labels = {"what": "What comes next?", "who": "Who does it?", "due_on": "By when?"}
        help_texts = {
            "what": "Small enough to be done. Such as “Ring Father Mark about Sunday’s lift”",
            "who": "The person, family, a friend, one of us. They need no account",
        }
        widgets = {"what": forms.TextInput(attrs=OFF), "who": forms.TextInput(attrs=OFF)}


class NewNextStepForm(NextStepWords, OnceForm):
    """Something new to do."""


class NextStepForm(NextStepWords, ChangeForm):
    """Better words for something to do."""


class DecidedForm(ChangeForm):
    """Did the person decide this themselves: with the day and the way they told us."""

    asks: ClassVar[dict[str, str]] = {"decided": "Choose what they said"}

    class Meta:
        model = OutcomePlan
        fields = ("decided", "decided_on", "decided_how", "decided_through")
        labels = {
            "decided_on": "On which day?", "decided_how": "How did they tell you?",
            "decided_through": "Through whom?",
        }  # fmt: skip
        help_texts = {"decided_through": "Only where someone spoke for them: who, and how they know"}
        widgets = {
            "decided": forms.RadioSelect, "decided_how": forms.RadioSelect,
            "decided_through": forms.TextInput(attrs=OFF),
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        decided: Any = self.fields["decided"]
        decided.label = f"Ask {called}: did you decide this, and is it what you want?"
        decided.choices = [pair for pair in OutcomePlan.Decided.choices if pair[0]]
        decided.required = True
        how: Any = self.fields["decided_how"]
        how.choices = OutcomePlan.How.choices
        how.required = self.fields["decided_on"].required = True
        how.error_messages["required"] = "Choose how they told you"
        self.fields["decided_on"].error_messages["required"] = "Choose the day they told you"
        if not self.initial.get("decided_on"):
            self.initial["decided_on"] = timezone.localdate()

    def clean_decided_on(self) -> Any:
        day = self.cleaned_data["decided_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("This day is still to come")
        return day

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("decided_how") == OutcomePlan.How.THROUGH and not data.get("decided_through"):
            self.add_error("decided_through", "Write who spoke for them")
        return data
