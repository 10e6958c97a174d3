"""What is written about an idea for everyone."""

from __future__ import annotations

from typing import ClassVar

from django import forms

from people.forms.writing import OFF, ChangeForm, InWords, OnceForm, box
from profiles.models import BankIdea


class BankWords(InWords):
    """An idea and how to go about it; nobody's name."""

    asks: ClassVar[dict[str, str]] = {
        "what": "Write the idea in a few words", "number": "Choose one of these",
    }  # fmt: skip

    class Meta:
        model = BankIdea
        fields = ("number", "what", "how")
        labels = {
            "number": "Which step is it for?", "what": "What is the idea?",
            "how": "How does one go about it?",
        }  # fmt: skip
        help_texts = {
            "what": "Such as “A timer that plays a favourite tune”. No names: it is for everyone",
            "how": "Where to get it, what it costs, what to watch for",
        }
        widgets = {
            "number": forms.RadioSelect, "what": forms.TextInput(attrs=OFF), "how": box(2, maxlength=300),
        }  # fmt: skip


class NewBankForm(BankWords, OnceForm):
    """A new idea."""


class BankForm(BankWords, ChangeForm):
    """Better words for one."""
