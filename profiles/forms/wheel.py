"""The What Matters wheel: its spokes, and how each goes."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import UUID

from django import forms

from people.forms.writing import OFF, ChangeForm, InWords, OnceForm
from profiles.models import Spoke, SpokeMark
from profiles.wheel import Shown


class SpokeWords(InWords):
    """What matters, in few words."""

    asks: ClassVar[dict[str, str]] = {"name": "Write what matters, in their words"}

    class Meta:
        model = Spoke
        fields = ("name",)
        labels = {"name": "What matters?"}
        help_texts = {"name": "In their own words, such as “Singing” or “Seeing Joe”"}
        widgets = {"name": forms.TextInput(attrs=OFF)}


class NewSpokeForm(SpokeWords, OnceForm):
    """One more spoke."""


class SpokeForm(SpokeWords, ChangeForm):
    """Better words for it."""


class MarkForm(forms.Form):
    """How each spoke goes now; one may be left out."""

    def __init__(self, *args: Any, spokes: list[Shown], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for spoke in spokes:
            self.fields[str(spoke.id)] = forms.TypedChoiceField(
                label=spoke.name, required=False, coerce=int, empty_value=None, widget=forms.RadioSelect,
                choices=SpokeMark.Going.choices, error_messages={"invalid_choice": "Choose one of these"},
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """At least one is said."""
        data = super().clean() or {}
        if not self.errors and not self.going:
            self.add_error(None, "Choose how at least one of them goes")
        return data

    @property
    def going(self) -> dict[UUID, int]:
        """Spoke -> ring, of those that were said."""
        return {UUID(name): value for name, value in self.cleaned_data.items() if value}
