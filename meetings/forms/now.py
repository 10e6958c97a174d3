"""What is filled in while a meeting runs."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django import forms
from django.utils import timezone

from meetings.forms.words import OFF, Versioned, Written
from meetings.models import Proposal, Tension
from meetings.steps import ALL, ALWAYS, MOST, OPEN_TO_ALL, Step
from people.forms.writing import needed, offer

#: field -> the need it belongs to
BELONGS = (
    ("what", "action"), ("owner", "action"), ("text", "agreement"), ("role", "role"), ("takes", "role"),
    ("where", "elsewhere"),
)  # fmt: skip
WHEN = (("0", "Today"), ("7", "In a week"), ("14", "In two weeks"), ("", "No day"))
TRY = dt.timedelta(weeks=4)


class NeedForm(Written, Versioned):
    """What the one who raised it needs, and what comes of it. `members`, `roles`: (id, name)."""

    NEEDS = (
        ("heard", "To be heard, or share something"),
        ("action", "Someone to do something"),
        ("agreement", "To try a new way for 4 weeks"),
        ("role", "To make a role clearer"),
        ("information", "To know something"),
        ("elsewhere", "To take it somewhere else"),
        ("dropped", "Nothing any more. Let it go"),
    )
    need = forms.ChoiceField(choices=NEEDS, error_messages={"required": "Choose what is needed"})
    what = forms.CharField(
        label="What will they do?",
        max_length=160,
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write what they will do"},
    )
    owner = forms.TypedChoiceField(
        label="Who?", coerce=uuid.UUID, empty_value=None, error_messages={"required": "Choose who will do it"}
    )
    when = forms.ChoiceField(label="By when?", choices=WHEN, required=False)
    text = forms.CharField(
        label="What will we try?",
        max_length=200,
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write what you will try"},
    )
    why = forms.CharField(label="So that…", max_length=300, required=False)

    role = forms.TypedChoiceField(
        label="Which role?", coerce=uuid.UUID, empty_value=None, error_messages={"required": "Choose a role"}
    )
    takes = forms.CharField(
        label="What does it take care of from now on?",
        max_length=200,
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write what it takes care of"},
    )
    where = forms.ChoiceField(
        label="Where to?", choices=[("", "---"), *Tension.TakenTo.choices],
        help_text="Only where, not what it is about",
        error_messages={"required": "Choose where it goes"},
    )  # fmt: skip

    def __init__(
        self, *args: Any, members: list[tuple[str, str]], roles: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", [("", ""), *members])
        offer(self, "role", [("", "---"), *roles])
        needed(self, *(name for name, _ in BELONGS))
        need = self.data.get("need") if self.is_bound else ""
        for name, of in BELONGS:
            self.fields[name].required = need in ("", of)

    @property
    def action(self) -> dict[str, Any]:
        """What, who and by when, once it is valid."""
        days = self.cleaned_data["when"]
        by_when = timezone.localdate() + dt.timedelta(days=int(days)) if days else None
        return {
            "what": self.cleaned_data["what"], "owner_id": self.cleaned_data["owner"], "by_when": by_when,
        }  # fmt: skip

    @property
    def change(self) -> dict[str, Any]:
        """What a role takes care of, as a proposal that all have said yes to, once it is valid."""
        takes = self.cleaned_data["takes"]
        role = {"about": Proposal.About.ROLE, "role_id": self.cleaned_data["role"]}
        return role | {"text": takes, "why": takes, "closes_on": timezone.localdate()}

    @property
    def taken_to(self) -> str:
        """Where it goes, if it goes elsewhere, once it is valid."""
        elsewhere = self.cleaned_data["need"] == Tension.EndedAs.ELSEWHERE
        return str(self.cleaned_data["where"]) if elsewhere else ""

    @property
    def agreement(self) -> dict[str, Any]:
        """What we try and why, for four weeks, once it is valid."""
        until = timezone.localdate() + TRY
        return {"text": self.cleaned_data["text"], "why": self.cleaned_data["why"], "trying_until": until}


class ElsewhereForm(forms.Form):
    """Where a tension is now; what it is about stays there."""

    taken_to = forms.ChoiceField(
        label="Where is it now?", choices=Tension.TakenTo.choices,
        widget=forms.RadioSelect(attrs={"hints": {
            "safeguarding": "Tell them with the button below. Nothing of it is written here",
            "talk": "The two it is about, perhaps with somebody who helps them listen",
            "record": "A fall, a missed visit, a wrong medicine, a complaint",
        }}),
        error_messages={"required": "Choose where it is now"},
    )  # fmt: skip


class ItemForm(Written):
    """A few words for the agenda. `steps`: the parts of this team's meeting."""

    text = forms.CharField(
        label="What shall we talk about?",
        help_text="A few words are enough",
        max_length=160,
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write a few words"},
    )
    step = forms.ChoiceField(label="Where does it fit?")

    def __init__(self, *args: Any, steps: list[Step], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fits = [step for step in steps if step.key in OPEN_TO_ALL] or [ALL[ALWAYS]]
        offer(self, "step", [(step.key, step.name) for step in fits])


class MinuteForm(Versioned):
    """What to remember of one part."""

    text = forms.CharField(
        label="What to remember",
        help_text="The others see it once it is saved. Our coach can read it after the meeting.",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TimesForm(Versioned):
    """How many minutes each part usually takes."""

    def __init__(self, *args: Any, steps: list[Step], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for step in steps:
            self.fields[step.key] = forms.IntegerField(
                label=f"{step.name}, in minutes", min_value=1, max_value=MOST, initial=step.minutes,
                widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-4", "inputmode": "numeric"}),
            )  # fmt: skip
