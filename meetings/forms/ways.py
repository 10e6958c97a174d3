"""What a team chooses for itself."""

from __future__ import annotations

import re

from django import forms

from meetings.forms.words import OFF, Versioned


class WordForm(Versioned):
    """The team's own word for a tension."""

    word = forms.CharField(
        label="What do you call it?",
        help_text="One word, for one of them: tension, niggle, spark, itch",
        max_length=20,
        widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write the word your team uses"},
    )

    def clean_word(self) -> str:
        """In small letters; one or two words."""
        word = " ".join(str(self.cleaned_data["word"]).lower().split())
        if not re.fullmatch(r"[^\W\d_]+([ -][^\W\d_]+)?", word):
            raise forms.ValidationError("Use letters only, one word or two")
        return word
