"""Roles, hand-overs, what the coach asks and keeps with the team, and what people tell us."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms

from meetings.forms.words import OFF, Versioned, Written
from meetings.models import CoachNote, Heard, Role


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
        self.fields["to"].choices = [("", "---"), *members]  # type: ignore[attr-defined]  # a ChoiceField


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
        self.fields["person"].choices = [("", "---"), *people]  # type: ignore[attr-defined]  # a ChoiceField

    @property
    def values(self) -> dict[str, Any]:
        """All of it, once it is valid."""
        kept = {name: self.cleaned_data[name] for name in self.Meta.fields}
        return kept | {"person_id": self.cleaned_data["person"]}
