"""The two files, as somebody chooses them."""

from __future__ import annotations

from typing import Any

from django import forms

from people.importing import MOST_BYTES


class FilesForm(forms.Form):
    """One file or both."""

    people = forms.FileField(label="People", required=False, allow_empty_file=True, help_text="A CSV file")
    patterns = forms.FileField(
        label="Weekly visits", required=False, allow_empty_file=True, help_text="A CSV file"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget = forms.FileInput(attrs={"accept": ".csv,text/csv"})
            field.error_messages["invalid"] = "Choose a CSV file"

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        for name in self.fields:
            if found.get(name) and found[name].size > MOST_BYTES:
                self.add_error(name, "This file is larger than 5 MB. Split it in two")
        if not self.errors and not any(found.get(name) is not None for name in self.fields):
            self.add_error("people", "Choose a file of people, of weekly visits, or both")
        return found

    def bytes_of(self, name: str) -> bytes | None:
        """What the chosen file holds; nothing if none was chosen."""
        chosen = self.cleaned_data.get(name)
        return chosen.read() if chosen is not None else None


class PlacesForm(forms.Form):
    """A list of places."""

    places = forms.FileField(
        label="The list", allow_empty_file=True, help_text="A CSV file",
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        error_messages={"required": "Choose a CSV file", "invalid": "Choose a CSV file"},
    )  # fmt: skip

    def clean_places(self) -> Any:
        chosen = self.cleaned_data["places"]
        if chosen.size > MOST_BYTES:
            raise forms.ValidationError("This file is larger than 5 MB. Split it in two")
        return chosen

    def bytes_of(self, name: str) -> bytes:
        """What the chosen file holds."""
        data: bytes = self.cleaned_data[name].read()
        return data
