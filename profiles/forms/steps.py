"""What is written about the five steps of an outcome and the ideas at each."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from people.forms.writing import DAY, OFF, ChangeForm, InWords, OnceForm, box, needed, offer
from profiles.models import BankIdea, Idea, Place, Step, StepTaken
from profiles.picture import step_name

#: four times a day, all week
MOST = 28
PAID = "Write why this needs a paid visit: what is left when steps 1 to 4 are done"


class StepForm(ChangeForm):
    """One step: was it explored, and what the person thinks."""

    class Meta:
        model = StepTaken
        fields = ("explored", "because", "thinks", "explored_with")
        labels = {"because": "Why not?", "explored_with": "Who explored it together?"}
        help_texts = {
            "because": "Only for “Not explored, because”. That is an answer too",
            "explored_with": "Such as “Edith, Joe and Shabnam”",
        }
        widgets = {
            "explored": forms.RadioSelect,
            "because": forms.TextInput(attrs=OFF),
            "thinks": box(2, maxlength=300),
            "explored_with": forms.TextInput(attrs=OFF),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed(self, "because")
        called = self.instance.person.called
        self.fields["explored"].label = f"Have you explored this with {called}?"
        offer(self, "explored", StepTaken.Explored.choices)
        self.fields["thinks"].label = f"What does {called} think?"

    def clean(self) -> dict[str, Any]:
        """“Because” asks for its reason."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("explored") == StepTaken.Explored.NOT_BECAUSE and not data.get("because"):
            self.add_error("because", "Write why this step was not explored")
        return data


class IdeaWords(InWords):
    """An idea, and what was decided about it."""

    asks: ClassVar[dict[str, str]] = {
        "what": "Write the idea in a few words",
        "choice": "Choose one of these",
        "decided_on": "Choose the day it was decided",
    }

    class Meta:
        model = Idea
        fields = ("what", "choice", "reason", "until", "by", "a_week", "decided_on")
        labels = {
            "what": "What is the idea?",
            "choice": "What was decided?",
            "reason": "Why, in their words",
            "until": "Trying it until",
            "by": "Who does it?",
            "a_week": "How many times in a usual week?",
            "decided_on": "Decided on",
        }
        help_texts = {
            "what": "Such as “Bus pass, for fine days”",
            "reason": "Needed for “Not now”, so that nobody has to ask again",
            "until": "Needed for “Trying it”. Then you look again together",
        }
        widgets = {
            "what": forms.TextInput(attrs=OFF),
            "choice": forms.RadioSelect,
            "reason": box(2, maxlength=300),
            "by": forms.TextInput(attrs=OFF),
            "a_week": forms.NumberInput(
                attrs={"min": 0, "max": MOST, "inputmode": "numeric", "class": "nhsuk-input--width-3"}
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed(self, "reason", "until")
        offer(self, "choice", Idea.Choice.choices)
        self.fields["a_week"].error_messages |= {
            "required": "Write a number, 0 if it is now and then", "invalid": "Write a number, like 2",
        }  # fmt: skip

    def clean_decided_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["decided_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This day is still to come")
        return day

    def clean_a_week(self) -> int:
        times = int(self.cleaned_data["a_week"])
        if times > MOST:
            raise forms.ValidationError(f"Write a number up to {MOST}")
        return times

    def clean(self) -> dict[str, Any]:
        """“Not now” has a reason, “Trying it” a day to look again."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("choice") == Idea.Choice.NOT_NOW and not data.get("reason"):
            self.add_error("reason", "Write why not now, in their words")
        if data.get("choice") == Idea.Choice.TRYING and not data.get("until") and "until" not in self.errors:
            self.add_error("until", "Choose the day until when you try it")
        paid = self.number == Step.WORKERS and data.get("choice") == Idea.Choice.CHOSEN
        if paid and not data.get("reason"):
            self.add_error("reason", PAID)
        return data

    @property
    def number(self) -> int:
        """The step it stands at."""
        return int(self.instance.number)


class NewIdeaForm(IdeaWords, OnceForm):
    """A new idea. At step 5, while earlier steps have no answer, it also asks when those will be walked."""

    explore_by = forms.DateField(
        label="Walk steps 1 to 4 by",
        required=False,
        widget=forms.DateInput(),
        error_messages={"invalid": DAY},
        help_text="Our visits can start tonight. Choose a day to look at the other steps together",
    )
    bank = forms.ModelChoiceField(BankIdea.objects.none(), required=False, widget=forms.HiddenInput)
    place = forms.ModelChoiceField(Place.objects.none(), required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, ask_by: bool = False, bank: Any = None, place: Any = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        # a field of a form is typed as a plain Field; these two choose from rows
        self.fields["bank"].queryset = bank if bank is not None else BankIdea.objects.none()  # type: ignore[attr-defined]
        self.fields["bank"].error_messages["invalid_choice"] = "This idea is not in the bank any more"
        self.fields["place"].queryset = place if place is not None else Place.objects.none()  # type: ignore[attr-defined]
        self.fields["place"].error_messages["invalid_choice"] = "This place is not on our list any more"
        if not ask_by:
            del self.fields["explore_by"]

    def clean_explore_by(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["explore_by"]
        if day and day < timezone.localdate():
            raise forms.ValidationError("This day has gone. Choose one to come")
        return day


class IdeaForm(IdeaWords, ChangeForm):
    """A change to an idea, or its end."""

    class Meta(IdeaWords.Meta):
        fields: tuple[str, ...] = (*IdeaWords.Meta.fields, "ended_on")  # type: ignore[assignment]  # one field more
        labels = IdeaWords.Meta.labels | {"ended_on": "It ended on"}
        help_texts = IdeaWords.Meta.help_texts | {"ended_on": "Leave it empty while it goes on"}


def place(number: int, called: str) -> str:
    """A step as a heading: `Step 2: Things that help`."""
    return f"Step {Step(number).value}: {step_name(number, called)}"
