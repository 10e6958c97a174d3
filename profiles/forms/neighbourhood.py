"""Places near, and how an introduction went."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet

from people.forms.phones import PhoneField
from people.forms.writing import OFF, ChangeForm, InWords, OnceForm, box
from profiles.models import Introduction, Place
from profiles.neighbourhood import Wish


class SecureURLField(forms.URLField):
    """What somebody types without a scheme is meant to be https."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)


class PlaceWords(InWords):
    """What one needs to know before going."""

    asks: ClassVar[dict[str, str]] = {"name": "Write what people call it"}

    class Meta:
        model = Place
        fields: tuple[str, ...] = (
            "name", "kind", "what", "when", "run_by", "cost", "free", "access", "step_free", "ask", "phone",
            "email", "url", "joining", "address", "postcode", "status",
        )  # fmt: skip
        labels = {
            "name": "What is it called?", "kind": "What kind is it?", "what": "What happens there?",
            "when": "When?", "run_by": "Who runs it?", "cost": "What does it cost?",
            "free": "It is free to come", "access": "Getting in and about",
            "step_free": "There are no steps", "ask": "Whom to ask for", "phone": "Phone",
            "email": "E-mail", "url": "Web page", "joining": "How to join", "address": "Where?",
            "postcode": "Postcode", "status": "Is it open?",
        }  # fmt: skip
        help_texts = {
            "when": "Such as “Thursdays, 12 to 2, not in August”",
            "cost": "Such as “£4 with pudding”",
            "access": "Ramp, toilet, hearing loop, quiet corner, who meets you at the door",
            "ask": "A name opens the door",
            "joining": "Such as “Just come. Father Mark will save a seat”",
        }
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "kind": forms.RadioSelect(), "status": forms.RadioSelect(), "what": box(3, maxlength=500),
            "access": box(2, maxlength=300), "joining": box(2, maxlength=300),
            "email": forms.EmailInput(attrs=OFF), "url": forms.URLInput(attrs=OFF),
            **{
                name: forms.TextInput(attrs=OFF)
                for name in ("name", "when", "run_by", "cost", "ask", "address", "postcode")
            },
        }  # fmt: skip
        field_classes: ClassVar[dict[str, type[forms.Field]]] = {"url": SecureURLField, "phone": PhoneField}
        error_messages: ClassVar[dict[str, dict[str, str]]] = {
            "url": {"invalid": "Write it like https://example.org"},
            "email": {"invalid": "Write it like name@example.org"},
        }

    def validate_constraints(self) -> None:
        """Said by the verb, beside the name."""


class NewPlaceForm(PlaceWords, OnceForm):
    """One more."""


class PlaceForm(PlaceWords, ChangeForm):
    """Better words for one of the team's own."""


class FindForm(forms.Form):
    """What somebody looks for. It never fails: what cannot be read is left out."""

    q = forms.CharField(label="Look for", required=False, max_length=80, widget=forms.TextInput(attrs=OFF))
    kind = forms.ChoiceField(
        label="Kind", required=False, choices=[("", "Every kind"), *Place.Kind.choices], widget=forms.Select
    )
    free = forms.BooleanField(label="Free to come", required=False)
    step_free = forms.BooleanField(label="No steps", required=False)
    due = forms.BooleanField(label="Needs checking", required=False)
    closed = forms.BooleanField(label="Closed ones too", required=False)

    @property
    def wish(self) -> Wish:
        """What was asked for."""
        self.full_clean()
        given = self.cleaned_data if self.is_bound else {}
        return Wish(
            given.get("q", ""), given.get("kind", ""), bool(given.get("free")), bool(given.get("step_free")),
            bool(given.get("due")), bool(given.get("closed")),
        )  # fmt: skip


class IntroductionWords(InWords):
    """Who goes along, how far it is, which outcome it helps, and how it went."""

    class Meta:
        model = Introduction
        fields: tuple[str, ...] = ("outcome", "with_whom", "walk_minutes")
        labels = {
            "outcome": "Which outcome does it help with?", "with_whom": "Who goes along at first?",
            "walk_minutes": "Minutes on foot from their door", "went": "How did it go?",
            "words": "In their own words", "place": "Which place?",
        }  # fmt: skip
        help_texts = {
            "walk_minutes": "As you walk it together. Leave it empty if it is too far to walk",
            "words": "Such as “They save me the seat by the window”",
        }
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "with_whom": forms.TextInput(attrs=OFF), "went": forms.RadioSelect(),
            "words": forms.TextInput(attrs=OFF),
            "walk_minutes": forms.NumberInput(
                attrs={"min": 1, "max": 240, "inputmode": "numeric", "class": "nhsuk-input--width-3"}
            ),
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outcome: Any = self.fields["outcome"]
        outcome.queryset, outcome.empty_label = self.instance.person.outcomes.all(), "None in particular"
        self.fields["walk_minutes"].error_messages["invalid"] = "Write a number, like 12"

    def clean_walk_minutes(self) -> int | None:
        minutes: int | None = self.cleaned_data["walk_minutes"]
        if minutes is not None and not 1 <= minutes <= 240:
            raise forms.ValidationError("Write a number from 1 to 240")
        return minutes

    def validate_constraints(self) -> None:
        """Said by the verb."""


class NewIntroductionForm(IntroductionWords, OnceForm):
    """The person and the place are introduced."""

    asks: ClassVar[dict[str, str]] = {"place": "Choose a place"}

    class Meta(IntroductionWords.Meta):
        fields = ("place", *IntroductionWords.Meta.fields)

    def __init__(self, *args: Any, places: QuerySet[Place], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        place: Any = self.fields["place"]
        place.queryset, place.empty_label = places, "Choose a place"


class IntroductionForm(IntroductionWords, ChangeForm):
    """How it went, in their words."""

    class Meta(IntroductionWords.Meta):
        fields = ("went", "words", *IntroductionWords.Meta.fields)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        went: Any = self.fields["went"]
        went.choices = Introduction.Went.choices

