"""Roles, hand-overs, what the coach asks and keeps with the team, and what people tell us."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils import timezone

from meetings.forms.words import OFF, Versioned, Written
from meetings.models import CoachNote, Heard, Proposal, Role
from people.forms.writing import offer


class RoleForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """What needs looking after. `taken`: names the team uses already, in small letters."""

    class Meta:
        model = Role
        fields = ("name", "purpose", "accountabilities")
        widgets = {
            "name": forms.TextInput(attrs=OFF),
            "purpose": forms.TextInput(attrs=OFF),
            "accountabilities": forms.Textarea(attrs={"rows": 4}),
        }
        help_texts = {"accountabilities": "One thing on each line"}
        error_messages = {
            "name": {"required": "Write what you call it"},
            "purpose": {"required": "Write why it matters"},
        }

    def __init__(self, *args: Any, taken: set[str] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken = taken or set()

    def clean_name(self) -> str:
        """Each role has its own name."""
        name = str(self.cleaned_data["name"])
        if name.lower() in self.taken:
            raise forms.ValidationError("There is a role of this name already")
        return name

    @property
    def values(self) -> dict[str, Any]:
        """All of it, once it is valid."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class RoleChangeForm(RoleForm, Versioned):
    """The same, of one that stands."""

    id = None  # type: ignore[assignment]  # Django: drops the field


class HandOverForm(forms.Form):
    """To whom, until when, and what they need to know. `members`: (id, name)."""

    to = forms.TypedChoiceField(
        label="Who takes it on?", coerce=uuid.UUID, error_messages={"required": "Choose who takes it on"}
    )
    until = forms.DateField(
        label="Until when?", required=False, widget=forms.DateInput,
        help_text="Half a year, if you leave it empty",
    )  # fmt: skip
    handed_over = forms.CharField(
        label="What does the next one need to know?", max_length=2000, required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip

    def __init__(self, *args: Any, members: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to", [("", "---"), *members])


class RoleEndForm(Written):
    """What a role takes care of from now on. `roles`: (id, name) of those that stand."""

    role = forms.TypedChoiceField(
        label="Which role?", coerce=uuid.UUID, required=False, empty_value=None,
        help_text="Leave it empty for a new role",
    )  # fmt: skip
    name = forms.CharField(
        label="What do you call the new role?", max_length=60, required=False,
        widget=forms.TextInput(attrs=OFF),
    )  # fmt: skip
    takes = forms.CharField(
        label="What does it take care of from now on?", max_length=200, widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write what it takes care of"},
    )  # fmt: skip

    def __init__(self, *args: Any, roles: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "role", [("", "---"), *roles])

    def clean(self) -> dict[str, Any]:
        """One that stands, or the name of a new one."""
        cleaned = super().clean() or self.cleaned_data
        if "role" in cleaned and not cleaned["role"] and not cleaned.get("name"):
            self.add_error("role", "Choose a role, or name a new one")
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        """As a proposal that all have said yes to, once it is valid."""
        cleaned = self.cleaned_data
        new = cleaned["role"] is None
        return {
            "about": Proposal.About.ROLE, "role_id": cleaned["role"], "closes_on": timezone.localdate(),
            "text": cleaned["name"] if new else cleaned["takes"], "why": cleaned["takes"],
        }  # fmt: skip


class QuestionForm(Written):
    """A question of the coach's."""

    text = forms.CharField(
        label="What would you like to ask?", max_length=300, widget=forms.TextInput(attrs=OFF),
        help_text="A question that helps them find their own answer",
        error_messages={"required": "Write a question"},
    )  # fmt: skip


class NoteForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """A note, or something the team tries with its coach."""

    class Meta:
        model = CoachNote
        fields = ("text", "trying_until", "learned")
        widgets = {
            "text": forms.Textarea(attrs={"rows": 2}),
            "trying_until": forms.DateInput(),
            "learned": forms.Textarea(attrs={"rows": 2}),
        }
        help_texts = {"trying_until": "If it is something you try together"}
        error_messages = {"text": {"required": "Write what it is about"}}

    @property
    def values(self) -> dict[str, Any]:
        """All of it, once it is valid."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}


class NoteChangeForm(NoteForm, Versioned):
    """The same, of one that stands."""

    id = None  # type: ignore[assignment]  # Django: drops the field


class HeardForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """How somebody says it is going. `people`: (id, name) of those one may type it in for."""

    person = forms.TypedChoiceField(
        label="Who is it about?", coerce=uuid.UUID, error_messages={"required": "Choose who it is about"}
    )

    class Meta:
        model = Heard
        fields = ("of", "how", "on", "well", "better")
        labels = {"of": "Who told us?", "how": "How?", "on": "On which day?", "well": "What goes well?",
                  "better": "What could be better?"}  # fmt: skip
        widgets = {
            "of": forms.RadioSelect, "how": forms.RadioSelect, "on": forms.DateInput(),
            "well": forms.Textarea(attrs={"rows": 3}), "better": forms.Textarea(attrs={"rows": 3}),
        }  # fmt: skip
        help_texts = {"well": "In their own words", "better": "In their own words, whatever they are"}
        error_messages = {
            "of": {"required": "Choose who told us"},
            "how": {"required": "Choose how"},
            "well": {"required": "Write what they said"},
        }

    field_order = ("person", "of", "how", "on", "well", "better")

    def __init__(self, *args: Any, people: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "person", [("", "---"), *people])

    @property
    def values(self) -> dict[str, Any]:
        """All of it, once it is valid."""
        kept = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return kept | {"person_id": self.cleaned_data["person"]}
