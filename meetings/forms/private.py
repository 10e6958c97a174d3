"""What two people fill in for each other."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms

from meetings.feedback import WORDS
from meetings.forms.words import OFF, Versioned, Written
from meetings.models import Feedback, PathStep, Practice, Rhythm
from people.forms.writing import offer

#: feelings, and no judgements in the clothes of feelings; first those of a thank you
FEELINGS = (
    "Glad", "Grateful", "Touched", "Relieved", "Worried", "Sad", "Cross", "Tired", "Muddled",
)  # fmt: skip


class FeedbackForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """Four lines of Compassionate Communication; only the first is needed."""

    felt = forms.MultipleChoiceField(
        label="How I felt", choices=[(word, word) for word in FEELINGS], required=False
    )
    felt_else = forms.CharField(
        label="Or in my own words", max_length=60, required=False, widget=forms.TextInput(attrs=OFF)
    )

    class Meta:
        model = Feedback
        fields = ("kind", "saw", "need", "ask")
        widgets = {
            "saw": forms.Textarea(attrs={"rows": 3}),
            "need": forms.TextInput(attrs=OFF),
            "ask": forms.TextInput(attrs=OFF),
        }
        labels = {"need": "What I needed", "ask": "Would you…?", "saw": "What I saw"}
        help_texts = {
            "saw": "Just what a camera would see",
            "need": "Something we all need: to know, to rest, to trust",
            "ask": "One small thing. They can say no",
        }
        error_messages = {"saw": {"required": "Write a line about what you saw"}}

    @property
    def words(self) -> dict[str, str]:
        """As feedback keeps it, once it is valid."""
        felt = [word.lower() for word in self.cleaned_data["felt"]]
        own = self.cleaned_data["felt_else"]
        kept = {name: self.cleaned_data[name] for name in WORDS if name != "felt"}
        return kept | {"felt": " and ".join([*felt, *([own] if own else [])])[:120]}

    @staticmethod
    def start(row: Feedback) -> dict[str, Any]:
        """What stands now, as the form shows it."""
        said = [part for part in row.felt.split(" and ") if part]
        known = [word for word in FEELINGS if word.lower() in said]
        own = " and ".join(part for part in said if part.capitalize() not in FEELINGS)
        shown = {"id": row.pk, "kind": row.kind, "saw": row.saw, "need": row.need, "ask": row.ask}
        return shown | {"felt": known, "felt_else": own}


class ReplyForm(Written):
    """An answer."""

    text = forms.CharField(
        label="Your answer", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Write a line"},
    )  # fmt: skip


class ToForm(Written):
    """A colleague. `members`: (id, name), without oneself."""

    to = forms.TypedChoiceField(label="Who?", coerce=uuid.UUID, error_messages={"required": "Choose who"})

    def __init__(self, *args: Any, members: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to", [("", "---"), *members])


class AskForm(ToForm):
    """Whom I would like to hear from, and about what."""

    about = forms.CharField(
        label="What about?", max_length=160, required=False, widget=forms.TextInput(attrs=OFF),
        help_text="How I lead the meeting, how I write notes",
    )  # fmt: skip


class PathForm(ToForm):
    """One step: with whom, which, and on what day. There is no place for what was said."""

    kind = forms.ChoiceField(
        label="What did you do?", choices=PathStep.Kind.choices, widget=forms.RadioSelect,
        error_messages={"required": "Choose what you did"},
    )  # fmt: skip
    on = forms.DateField(label="On which day?", widget=forms.DateInput)


class PracticeForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """A look at how I work. `members`: (id, name) of those who could look with me."""

    peer = forms.TypedChoiceField(
        label="Who will look at it with you?", coerce=uuid.UUID, required=False, empty_value=None,
        help_text="They read what you wrote. You can choose later",
    )  # fmt: skip

    class Meta:
        model = Practice
        fields = ("about", "well", "harder", "learning")
        widgets = {
            "about": forms.TextInput(attrs=OFF | {"list": "practices"}),
            "well": forms.Textarea(attrs={"rows": 3}),
            "harder": forms.Textarea(attrs={"rows": 3}),
            "learning": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {
            "about": "How I support Edith with her tablets, how I keep what we agreed",
            "learning": "One small thing to try or learn",
        }
        error_messages = {
            "about": {"required": "Write what you want to look at"},
            "well": {"required": "Write something that goes well. There is something"},
        }

    def __init__(self, *args: Any, members: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "peer", [("", "---"), *members])

    @property
    def values(self) -> dict[str, Any]:
        """All of it, once it is valid."""
        kept = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return kept | {"peer_id": self.cleaned_data["peer"]}


class PracticeChangeForm(PracticeForm, Versioned):
    """The same, of one that stands."""

    id = None  # type: ignore[assignment]  # Django: drops the field


class PairForm(forms.Form):
    """Two who look out for each other. `free`: (id, name) of those without a buddy."""

    one = forms.TypedChoiceField(label="Who?", coerce=uuid.UUID, error_messages={"required": "Choose who"})
    other = forms.TypedChoiceField(
        label="With whom?", coerce=uuid.UUID, error_messages={"required": "Choose with whom"}
    )

    def __init__(self, *args: Any, free: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("one", "other"):
            offer(self, name, [("", "---"), *free])

    def clean(self) -> dict[str, Any]:
        """Two, not one twice."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("one") and cleaned.get("one") == cleaned.get("other"):
            self.add_error("other", "Choose somebody else")
        return cleaned


class RhythmForm(forms.ModelForm, Versioned):  # type: ignore[type-arg]  # not generic at run time
    """How often a pair sits down, and when they last did."""

    class Meta:
        model = Rhythm
        fields = ("weeks", "last_on")
        labels = {"weeks": "Every so many weeks", "last_on": "When did you last sit down together?"}
        widgets = {
            "weeks": forms.NumberInput(attrs={"class": "nhsuk-input--width-4"}), "last_on": forms.DateInput(),
        }  # fmt: skip
