"""What a worker fills in on the pages that look across the rooms."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms

from people.models import Person
from profiles.models import Note
from profiles.notes import ABOUT, WORDS

OFF = {"autocomplete": "off"}
LENGTHS = [("0", "About as usual"), ("10", "About ten minutes longer"), ("-10", "About ten minutes shorter")]


class NoteForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """What happened with this person, what it helped with, and what the next worker must know."""

    helped = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)

    class Meta:
        model = Note
        fields = WORDS
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3}),
            **{name: forms.TextInput(attrs=OFF) for name in WORDS if name not in ("text", "tell_next")},
        }
        labels = {
            "text": "What happened, in a line or two",
            "worked": "What worked?",
            "did_not_work": "What did not work?",
            "medicine_missed": "Which medicine, and why?",
            "medicine_told": "Who did you tell?",
        }
        error_messages = {"text": {"required": "Write a line about how it went"}}

    def __init__(self, *args: Any, person: Person, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = person.called
        self.fields["text"].help_text = f"Write it so {called} would be happy to hear it read out."
        self.fields["took_part"].label = f"What did {called} do?"
        self.fields["took_part"].help_text = "Say what they did, chose or joined in with"
        helped = self.fields["helped"]
        assert isinstance(helped, forms.MultipleChoiceField)
        helped.label, helped.choices = f"Did this help with something {called} wants?", choices

    def clean(self) -> dict[str, Any]:
        """A medicine not taken is told to somebody, or it says that nobody knows yet."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("medicine_missed") and not data.get("medicine_told"):
            self.add_error("medicine_told", "Write who you told, or “nobody yet”")
        return data

    @property
    def words(self) -> dict[str, Any]:
        """What was written, once it is valid."""
        return {name: self.cleaned_data[name] for name in WORDS}

    @property
    def outcome_ids(self) -> list[uuid.UUID]:
        """The person's outcomes that were ticked, once it is valid."""
        return [uuid.UUID(pk) for pk in self.cleaned_data["helped"]]

    def open(self, *names: str) -> bool:
        """Is there something in these fields, or wrong with them?"""
        return any(self[name].value() or self[name].errors for name in names)


class NewNoteForm(NoteForm):
    """A new note: its id is made before it is sent, so that sent twice is one note."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    longer = forms.TypedChoiceField(
        label="How long was the visit?",
        help_text="Kept without your name. The team sees one sum for four weeks, from three workers or more.",
        choices=LENGTHS,
        coerce=int,
        initial="0",
        required=False,
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, on_visit: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not on_visit:
            del self.fields["longer"]

    @property
    def note(self) -> dict[str, Any]:
        """What visitnotes.leave takes, once it is valid."""
        said = self.cleaned_data
        words, helped = self.words, self.outcome_ids
        return {"id": said["id"], "words": words, "helped": helped, "longer": said.get("longer") or 0}


class EditNoteForm(NoteForm):
    """One's own note, from the version it was opened at."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ReasonForm(forms.Form):
    """Why a team member needs the key outside their own visit."""

    why = forms.CharField(
        label="Why do you need to go in?",
        help_text="For example: her alarm rang and she does not answer",
        max_length=300,
        error_messages={"required": "Write why you need to go in"},
        widget=forms.TextInput(attrs=OFF),
    )


class FindNotesForm(forms.Form):
    """Which notes about a person. It never fails: what cannot be read is left out."""

    q = forms.CharField(
        label="Words of a note", required=False, max_length=80,
        widget=forms.TextInput(attrs=OFF | {"type": "search", "enterkeyhint": "search"}),
    )  # fmt: skip
    helped = forms.ChoiceField(label="Helped with", required=False, widget=forms.Select)
    about = forms.ChoiceField(
        label="Only notes that say", required=False, choices=[("", "Anything"), *ABOUT], widget=forms.Select
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        helped = self.fields["helped"]
        assert isinstance(helped, forms.ChoiceField)
        helped.choices = [("", "Anything"), *choices]

    @property
    def wish(self) -> dict[str, str]:
        """What was asked for, by field; what was not is left out."""
        self.full_clean()
        return {name: str(value) for name, value in self.cleaned_data.items() if value}

    @property
    def narrow(self) -> bool:
        """Is there more asked for than words?"""
        return bool(self.wish.keys() - {"q"})
