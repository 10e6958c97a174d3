"""A person: who they are, where they live, how they are now, who links."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone

from people import nhsnumber
from people.forms.phones import PhoneField
from people.forms.writing import DAY, OFF, ChangeForm, InWords, OnceForm, box
from people.models import Contact, LinkWorker, Person, Secret

NOT_YET = "This day is still to come"


class WhoTheyAre(InWords):
    """What to call them is all that is needed."""

    asks = {"called": "Write what they like to be called"}

    class Meta:
        model = Person
        fields = ("called", "full_name", "address_as", "born_on", "nhs_number", "council_ref", "started_on")
        labels = {
            "called": "What do they like to be called?",
            "full_name": "Full name",
            "address_as": "How to greet them at first",
            "nhs_number": "NHS number",
            "started_on": "Support began",
        }
        help_texts = {
            "called": "The name they would use themselves",
            "address_as": "Such as “Mrs Jones” till she knows you",
            "nhs_number": "Ten digits. It is on letters from the GP or hospital",
        }
        widgets = {
            name: forms.TextInput(attrs=OFF) for name in ("called", "full_name", "address_as", "council_ref")
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # people write the number with spaces; the field would count them
        self.fields["nhs_number"] = forms.CharField(
            label="NHS number", max_length=20, required=False, help_text=self.fields["nhs_number"].help_text,
            widget=forms.TextInput(attrs=OFF | {"inputmode": "numeric"}),
        )  # fmt: skip

    def clean_nhs_number(self) -> str:
        number = nhsnumber.digits(self.cleaned_data["nhs_number"])
        if number and not nhsnumber.holds(number):
            raise forms.ValidationError("Check the NHS number: one of its ten digits is not right")
        return number

    def clean_born_on(self) -> dt.date | None:
        return not_yet_to_come(self.cleaned_data["born_on"], oldest=120)

    def _once_in_the_team(self, field: str, words: str) -> None:
        value, person = self.cleaned_data.get(field), self.instance
        itself = (person.pk, self.cleaned_data.get("id"))
        if value and person.team.people.filter(**{field: value}).exclude(pk__in=itself).exists():
            self.add_error(field, words)

    def clean(self) -> dict[str, Any]:
        self._once_in_the_team("nhs_number", "Somebody in your team has this NHS number already")
        self._once_in_the_team("council_ref", "Somebody in your team has this council reference already")
        return self.cleaned_data

    def validate_constraints(self) -> None:
        """Said above, beside the field."""


def not_yet_to_come(day: dt.date | None, oldest: int) -> dt.date | None:
    """A day in the past, at most so many years ago."""
    today = timezone.localdate()
    if day and day > today:
        raise forms.ValidationError(NOT_YET)
    if day and day.year < today.year - oldest:
        raise forms.ValidationError("Check the year")
    return day


class PersonForm(OnceForm, WhoTheyAre):
    """Someone new. `sure` carries "no, this is someone else" past the hint about doubles."""

    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)


class PersonChangeForm(ChangeForm, WhoTheyAre):
    """The same, of someone the team knows."""


class ContactForm(ChangeForm):
    """Where they live, and finding the door."""

    class Meta:
        model = Contact
        fields = ("phone", "address", "postcode", "getting_in")
        labels = {"getting_in": "Finding the door, and pets"}
        help_texts = {
            "getting_in": "Such as: green gate, the dog is friendly. A key-safe code has its own place",
        }
        widgets = {
            "address": box(3, **OFF),
            "postcode": forms.TextInput(attrs=OFF),
        }
        field_classes = {"phone": PhoneField}


class OldCode(forms.TypedChoiceField):
    """One that was ended meanwhile, or by the first of two taps, is no mistake: it opens nothing already."""

    def valid_value(self, value: Any) -> bool:
        return True


class SecretForm(OnceForm):
    """A new code, perhaps in the place of an old one. It is never shown here again."""

    asks = {"what": "Write what it opens", "code": "Write the code"}

    class Meta:
        model = Secret
        fields = ("what", "code", "where")
        labels = {"what": "What does it open?", "code": "The code", "where": "Where is it?"}
        help_texts = {
            "what": "Such as: key safe, door entry, alarm",
            "where": "Such as: left of the back door",
        }
        widgets = {name: forms.TextInput(attrs=OFF) for name in ("what", "code", "where")}

    def __init__(self, *args: Any, labels: list[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if labels:
            self.fields["instead_of"] = OldCode(
                label="Does it take the place of an old code?", required=False, coerce=UUID, empty_value=None,
                widget=forms.RadioSelect,
                choices=[("", "No, both work"), *((str(pk), f"Yes, of: {what}") for pk, what in labels)],
            )  # fmt: skip

    @property
    def instead_of(self) -> UUID | None:
        """The code that opens nothing any more."""
        found: UUID | None = self.cleaned_data.get("instead_of")
        return found


class MoveForm(forms.Form):
    """From which day they are somewhere else."""

    since = forms.DateField(
        label="Since when?", widget=forms.DateInput(),
        error_messages={"required": "Choose the day", "invalid": DAY},
    )  # fmt: skip
    version = forms.IntegerField(widget=forms.HiddenInput)

    def clean_since(self) -> dt.date | None:
        return not_yet_to_come(self.cleaned_data["since"], oldest=20)


class LinkForm(InWords):
    """Who comes next, and what they must know. `was` is whom the page showed."""

    was = forms.UUIDField(required=False, widget=forms.HiddenInput)
    user = forms.TypedChoiceField(
        label="Who will it be?", coerce=UUID, widget=forms.RadioSelect,
        error_messages={"required": "Choose who it will be"},
    )  # fmt: skip
    field_order = ("user", "handover")
    asks = {"handover": "Write what they need to know. One line is enough"}

    class Meta:
        model = LinkWorker
        fields = ("handover",)
        labels = {"handover": "What do they need to know?"}
        help_texts = {"handover": "Write it as the person would be happy to hear it"}
        widgets: dict[str, forms.Widget] = {"handover": box(4)}

    def __init__(self, *args: Any, workers: list[tuple[UUID, str]], was: UUID | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["user"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(str(pk), name) for pk, name in workers if pk != was]
        self.initial["was"] = was
        self.fields["handover"].required = was is not None

    def _post_clean(self) -> None:
        """The row is made by its verb, with a user and not an id in words."""
