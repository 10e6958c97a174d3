"""What must never be hidden at the door, health support and skills."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone

from people.forms.phones import PhoneField
from people.forms.writing import OFF, ChangeForm, InWords, OnceForm, box
from people.models import (
    CommunicationNeed,
    EmergencyContact,
    HealthPapers,
    HealthSupport,
    SafetyFact,
    Skill,
)

PAST = "Choose a day that is still to come"


class FactWords(InWords):
    """Short enough for the visit card."""

    asks = {"kind": "Choose what kind it is", "text": "Write it in a few words"}

    class Meta:
        model = SafetyFact
        fields = ("kind", "text", "why", "since", "until", "look_again_on", "told")
        labels = {
            "kind": "What kind is it?",
            "text": "In a few words",
            "why": "More, if it helps",
            "since": "Since when?",
            "until": "Until, if it ends by itself",
            "look_again_on": "Look again on",
        }
        help_texts = {
            "text": "It stands on the visit card. Such as: penicillin allergy",
            "until": "On this day it leaves the visit card by itself",
        }
        widgets = {
            "kind": forms.RadioSelect,
            "text": forms.TextInput(attrs=OFF),
            "why": box(3),
        }

    def clean(self) -> dict[str, Any]:
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and until <= since:
            self.add_error("until", "Choose a day after it began")
        return self.cleaned_data


class FactForm(OnceForm, FactWords):
    """A new one."""


class FactChangeForm(ChangeForm, FactWords):
    """One that stands."""


class NeedWords(InWords):
    """How someone takes in and gives information."""

    asks = {"text": "Write what they need, in a few words"}

    class Meta:
        model = CommunicationNeed
        fields = ("text",)
        labels = {"text": "What do they need?"}
        help_texts = {"text": "Such as: hearing aid, left. Large print. Time to find the word"}
        widgets = {"text": forms.TextInput(attrs=OFF)}


class NeedForm(OnceForm, NeedWords):
    """A new one."""


class NeedChangeForm(ChangeForm, NeedWords):
    """One that stands."""


class ContactWords(InWords):
    """Whom to ring."""

    asks = {"name": "Write their name", "phone": "Write their phone number"}

    class Meta:
        model = EmergencyContact
        fields = ("name", "relation", "phone", "has_key")
        labels = {"relation": "Who are they to the person?", "has_key": "They have a key"}
        help_texts = {"relation": "Such as: daughter, next door, minister"}
        widgets = {
            "name": forms.TextInput(attrs=OFF),
            "relation": forms.TextInput(attrs=OFF),
        }
        field_classes = {"phone": PhoneField}


class RingForm(OnceForm, ContactWords):
    """Someone new to ring."""


class RingChangeForm(ChangeForm, ContactWords):
    """Someone already on the list."""


class PapersForm(ChangeForm):
    """The GP, and where the papers are."""

    class Meta:
        model = HealthPapers
        fields = (
            "gp", "gp_phone", "respect_where", "respect_since", "attorney_who", "attorney_where",
            "attorney_since",
        )  # fmt: skip
        labels = {
            "gp_phone": "The GP’s phone",
            "respect_where": "Where is the ReSPECT form?",
            "respect_since": "The date on the ReSPECT form",
            "attorney_who": "Who holds power of attorney, and for what?",
            "attorney_where": "Where are those papers?",
            "attorney_since": "Power of attorney since",
        }
        help_texts = {
            "respect_where": "Such as: in the yellow folder on the fridge. If there is none, leave it empty",
            "attorney_who": "Such as: Joan, her daughter, for health and welfare",
        }
        widgets = {
            "gp": forms.TextInput(attrs=OFF),
            **{n: forms.TextInput(attrs=OFF) for n in ("respect_where", "attorney_who", "attorney_where")},
        }
        field_classes = {"gp_phone": PhoneField}


class HealthForm(ChangeForm):
    """Medicines support and moving; never a medicines record."""

    class Meta:
        model = HealthSupport
        fields = ("medicines", "chart_where", "time_critical", "if_missed", "moving", "skills")
        labels = {
            "medicines": "What support do they have with medicines?",
            "chart_where": "Where in the home is the chart kept?",
            "time_critical": "What must be on time?",
            "if_missed": "What should you do if one is missed?",
            "moving": "Moving and handling",
            "skills": "What must a worker be signed off to do?",
        }
        help_texts = {
            "chart_where": "Such as: kitchen drawer, left of the cooker",
            "time_critical": "Such as: Parkinson’s tablets, within half an hour",
            "if_missed": "Whom to ring, and how soon",
            "skills": "Such as: moving with a hoist",
        }
        widgets = {
            "medicines": forms.RadioSelect,
            "if_missed": box(3),
            "moving": box(3),
            **{name: forms.TextInput(attrs=OFF) for name in ("chart_where", "time_critical", "skills")},
        }


class SkillForm(OnceForm):
    """You have seen a colleague do it well and sign it off, until a day."""

    user = forms.TypedChoiceField(
        label="Who did you see?", coerce=UUID, error_messages={"required": "Choose a colleague"}
    )
    field_order = ("user", "what", "signed_on", "expires_on")
    asks = {"what": "Choose what they can do", "expires_on": "Choose until when"}

    class Meta:
        model = Skill
        fields = ("what", "signed_on", "expires_on")
        labels = {"what": "What can they do?", "signed_on": "Seen on", "expires_on": "Look again by"}
        help_texts = {"expires_on": "From this day they need to be seen again. Often a year"}

    def __init__(self, *args: Any, colleagues: list[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["user"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [("", "Choose one"), *((str(pk), name) for pk, name in colleagues)]

    @property
    def values(self) -> dict[str, Any]:
        """Ready for the model."""
        found = super().values
        found["user_id"] = found.pop("user")
        return found

    def clean_signed_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["signed_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This day is still to come")
        return day

    def clean_expires_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["expires_on"]
        if day <= timezone.localdate():
            raise forms.ValidationError(PAST)
        return day

    def _post_clean(self) -> None:
        """The row is made by its verb, with a user's id."""
