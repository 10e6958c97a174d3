"""Proposals and what the others say, the pulse, and a page of the handbook."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone

from meetings.forms.words import OFF, Versioned, Written
from meetings.models import Proposal, Voice
from meetings.pulse import CHOICES, QUESTIONS
from people.forms.writing import offer

MOST = dt.timedelta(days=42)


#: what some kinds of proposal cannot do without
NEEDED = {
    Proposal.About.PERSON: (("role", "Choose the role"), ("nominee", "Choose who could take it on")),
    Proposal.About.OTHER: (
        ("affected", "Write whom it touches"), ("knows", "Write who knows about it, or “nobody yet”"),
    ),
}  # fmt: skip


class ProposalForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """What, why, and by when. `roles`, `members`: (id, name) that a proposal may be about."""

    role = forms.TypedChoiceField(
        label="Which role?", coerce=uuid.UUID, required=False, empty_value=None,
        help_text="Leave it empty for a new role",
    )  # fmt: skip
    nominee = forms.TypedChoiceField(
        label="Who could take it on?", coerce=uuid.UUID, required=False, empty_value=None,
        help_text="If it is about who takes on a role",
    )  # fmt: skip

    class Meta:
        model = Proposal
        fields = ("about", "text", "why", "affected", "knows", "closes_on")
        labels = {
            "why": "What for? Tell of something that happened", "affected": "Whom does it touch?",
            "knows": "Who knows about it?",
        }  # fmt: skip
        widgets = {
            "about": forms.RadioSelect, "text": forms.TextInput(attrs=OFF),
            "why": forms.Textarea(attrs={"rows": 2}), "closes_on": forms.DateInput(),
            "affected": forms.TextInput(attrs=OFF), "knows": forms.TextInput(attrs=OFF),
        }  # fmt: skip
        help_texts = {
            "affected": "If you decide it yourself: you hear them first",
            "knows": "If you decide it yourself: you ask them too. It may be somebody outside the team",
            "closes_on": "Whoever says nothing by then says yes",
        }
        error_messages = {
            "about": {"required": "Choose what it is about"},
            "text": {"required": "Write what you propose"},
            "why": {"required": "Write what it is for"},
            "closes_on": {"required": "Choose a day"},
        }

    field_order = ("about", "text", "why", "role", "nominee", "affected", "knows", "closes_on")

    def __init__(
        self, *args: Any, roles: list[tuple[str, str]], members: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "about", Proposal.About.choices)
        offer(self, "role", [("", "---"), *roles])
        offer(self, "nominee", [("", "---"), *members])

    def clean_closes_on(self) -> dt.date:
        """Tomorrow at the earliest, so that everyone can speak; within six weeks."""
        day: dt.date = self.cleaned_data["closes_on"]
        today = timezone.localdate()
        if not today < day <= today + MOST:
            raise forms.ValidationError("Choose a day from tomorrow, within six weeks")
        return day

    def clean(self) -> dict[str, Any]:
        """An election needs a role and a name; advice needs those it is asked of."""
        cleaned = super().clean() or self.cleaned_data
        for name, words in NEEDED.get(cleaned.get("about", ""), ()):
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, words)
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        """All of it, once it is valid."""
        cleaned = self.cleaned_data
        advice = cleaned["about"] == Proposal.About.OTHER
        return {
            **{name: cleaned[name] for name in self.Meta.fields}, "role_id": cleaned["role"],
            "nominee_id": cleaned["nominee"],
            "way": Proposal.Way.ADVICE if advice else Proposal.Way.CONSENT,
        }  # fmt: skip


class VoiceForm(Written):
    """What one of us says."""

    kind = forms.ChoiceField(
        label="What do you say?", choices=Voice.Kind.choices, widget=forms.RadioSelect,
        error_messages={"required": "Choose what you say"},
    )  # fmt: skip
    text = forms.CharField(
        label="What do you see?", max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For a harm: what would get worse, and for whom? A better idea is not a harm",
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A harm is said, and so is a thought."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") in ("harm", "advice") and not cleaned.get("text"):
            self.add_error("text", "Write what you see")
        return cleaned


class OutcomeForm(forms.Form):
    """What was decided, and why."""

    outcome = forms.CharField(
        label="What was decided, and why?", max_length=400, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Write what was decided, and why"},
    )  # fmt: skip


class SettleForm(OutcomeForm):
    """What a meeting made of it: the words that hold from now on, and what was said."""

    text = forms.CharField(
        label="What holds now?", max_length=200, required=False, widget=forms.TextInput(attrs=OFF),
        help_text="Change the words until nobody sees harm in them",
    )  # fmt: skip
    field_order = ("text", "outcome")


class PulseForm(forms.Form):
    """One answer to each question."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, words in enumerate(QUESTIONS, 1):
            self.fields[f"q{number}"] = forms.TypedChoiceField(
                label=words, choices=[(str(n), said) for n, said in enumerate(CHOICES, 1)], coerce=int,
                widget=forms.RadioSelect, error_messages={"required": "Choose one answer"},
            )  # fmt: skip

    @property
    def choices(self) -> list[int]:
        """In the order of the questions, once it is valid."""
        return [self.cleaned_data[f"q{number}"] for number in range(1, len(QUESTIONS) + 1)]


class PageForm(Written):
    """A page of the handbook."""

    title = forms.CharField(
        label="What is it called?", max_length=80, widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write what it is called"},
    )  # fmt: skip
    text = forms.CharField(
        label="What does it say?", max_length=8000, widget=forms.Textarea(attrs={"rows": 10}),
        error_messages={"required": "Write what it says"},
    )  # fmt: skip


class PageChangeForm(PageForm, Versioned):
    """The same, of one that stands; the version is the number it was made from."""

    id = None  # type: ignore[assignment]  # Django: drops the field
