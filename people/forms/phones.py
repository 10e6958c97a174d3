"""The one field for a phone number that somebody may ring."""

from __future__ import annotations

from typing import Any

from django import forms

from people import phonenumber


class PhoneField(forms.CharField):
    """Refuses what no phone can dial: a page makes a button of it."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "off"})

    def to_python(self, value: Any) -> str:
        return phonenumber.plain(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        if value and not phonenumber.holds(value):
            raise forms.ValidationError(phonenumber.WRONG.removesuffix("."), "invalid")
