"""One decision about sharing, by the person or for them."""

from __future__ import annotations

from typing import Any

from django import forms

from people.forms.writing import OFF, OnceForm, box
from people.models import Permission


class PermissionForm(OnceForm):
    """Who decided what. When somebody decided for them, the law asks for two things more."""

    agreed = forms.TypedChoiceField(
        label="What was decided?", coerce=lambda said: said == "yes", widget=forms.RadioSelect,
        choices=[("yes", "Yes, share it"), ("no", "No, do not share it")],
        error_messages={"required": "Choose yes or no"},
    )  # fmt: skip
    field_order = (
        "purpose", "agreed", "scope", "starts_on", "ends_on", "how", "decided_by", "assessment",
        "best_interests",
    )  # fmt: skip
    asks = {
        "purpose": "Choose what it is about",
        "scope": "Write what exactly may be shared, and with whom",
        "starts_on": "Choose from when",
        "how": "Choose how they decided",
        "decided_by": "Write who decided",
    }

    class Meta:
        model = Permission
        fields = (
            "purpose", "agreed", "scope", "starts_on", "ends_on", "how", "decided_by", "assessment",
            "best_interests",
        )  # fmt: skip
        labels = {
            "purpose": "Sharing what, with whom?",
            "scope": "What exactly?",
            "starts_on": "From",
            "ends_on": "Until",
            "how": "How did they decide?",
            "decided_by": "Who decided?",
            "assessment": "Why could they not make this decision themselves?",
            "best_interests": "Why is it in their best interests?",
        }
        help_texts = {
            "scope": "As they said it. Such as: my sister Ann may know when I am in hospital",
            "ends_on": "Leave it empty if they set no end",
            "decided_by": "Their name, and who they are to the person",
            "assessment": "Only if someone decided for them: who assessed it, when, and what was tried first",
            "best_interests": "Only if someone decided for them: what they would want, and who was asked",
        }  # fmt: skip
        widgets = {
            "purpose": forms.RadioSelect,
            "how": forms.RadioSelect,
            "scope": box(3),
            "decided_by": forms.TextInput(attrs=OFF),
            "assessment": box(4),
            "best_interests": box(4),
        }

    def clean(self) -> dict[str, Any]:
        given = self.cleaned_data
        start, end = given.get("starts_on"), given.get("ends_on")
        if start and end and end <= start:
            self.add_error("ends_on", "Choose a day after it begins")
        if given.get("how") in Permission.FOR_THEM:
            if not given.get("assessment"):
                self.add_error("assessment", "Write why they could not make this decision themselves")
            if not given.get("best_interests"):
                self.add_error("best_interests", "Write why it is in their best interests")
        return given
