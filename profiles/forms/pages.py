"""What is written on a one-page profile."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils import timezone

from people.forms.writing import OFF, InWords, box
from profiles import photos
from profiles.models import BUDGET, OnePage, PersonPage, WorkerPage
from profiles.models.pages import MORE
from profiles.onepage import ABOUT, HEADINGS

#: lines a heading may hold, so that the page stays one page
LINES = 10
FITS = f"Up to {BUDGET} letters, to fit one page"
TOO_LONG = f"Keep this to {BUDGET} letters, so that it fits one page"
PROMPTS = {
    "appreciate": "What do people thank {name} for? What is {name} proud of? Put each on its own line",
    "matters": "People, places, things to do, and when. “Tea with two sugars at 7”, not “likes tea”",
    "support": "What helps, and what gets in the way? Write it so that someone new could do it today",
}
MINE = {
    "appreciate": "What do people thank you for? What are you proud of? Put each on its own line",
    "matters": "People, places, things to do. What would you miss most? Put each on its own line",
    "support": "What helps you have a good day at work, and what gets in the way",
}
LABELS = {
    "appreciate": "What people appreciate about me",
    "matters": "What matters to me",
    "support": "How best to support me",
}


class Lines(forms.CharField):
    """Text of several lines; the end of a line counts as one letter, however the browser sends it."""

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        return text.replace("\r\n", "\n") if isinstance(text, str) else text


class PageForm(InWords):
    """Three headings, within a length that fits one page, and a photo."""

    photo = forms.FileField(
        label="Photo",
        required=False,
        help_text=f"JPEG, PNG or WebP, up to {photos.MEGABYTES} MB. We drop where and when it was taken",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={"empty": "This file is empty. Choose another photo", "invalid": "Choose a photo"},
    )
    no_photo = forms.BooleanField(label="Take the photo away", required=False)
    number = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    prompts: ClassVar[dict[str, str]]

    def __init__(self, *args: Any, has_photo: bool = False, called: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.jpeg: bytes | None = None
        self.initial["number"] = 0 if self.instance._state.adding else self.instance.number
        if not has_photo:
            del self.fields["no_photo"]
        for name in HEADINGS:
            self.fields[name].widget = box(6, maxlength=BUDGET)
            self.fields[name].error_messages["max_length"] = TOO_LONG
            self.fields[name].help_text = f"{self.prompts[name].format(name=called)}. {FITS}"

    @property
    def values(self) -> dict[str, Any]:
        """The words of the version."""
        return {name: value for name, value in super().values.items() if name != "number"}

    @property
    def started_from(self) -> int:
        """The number of the version this form was drawn from; 0 for none."""
        return int(self.cleaned_data["number"])

    def clean(self) -> dict[str, Any]:
        """A heading holds so many lines."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for name in HEADINGS:
            if len([line for line in data.get(name, "").splitlines() if line.strip()]) > LINES:
                self.add_error(name, f"Keep this to {LINES} lines, so that it fits one page")
        return data

    def clean_photo(self) -> None:
        file = self.cleaned_data["photo"]
        if isinstance(file, UploadedFile) and file.file:
            try:
                self.jpeg = photos.prepare(file.file, file.size or 0)
            except photos.Unfit as unfit:
                raise forms.ValidationError(str(unfit)) from unfit

    def too_long(self, lines: int) -> None:
        """It would not fit one sheet of large print: say by how much."""
        words = f"about {lines} lines" if lines > 1 else "about one line"
        self.add_error(None, f"This is more than one page of large print. Take out {words}")

    def against(self, theirs: OnePage) -> list[tuple[str, str]]:
        """(label, words) of what somebody saved meanwhile and differs from what is written here."""
        return [
            (str(self.fields[name].label), _said(getattr(theirs, name)))
            for name, value in self.values.items()
            if getattr(theirs, name) != value
        ]


def typed(kind: type[PageForm], sent: QueryDict, **options: Any) -> PageForm:
    """The form with what was typed so far, not yet judged."""
    form = kind(initial=sent.dict(), **options)
    form.initial["number"] = sent.get("number", 0)
    return form


def _said(value: object) -> str:
    return f"{value:%-d %B %Y}" if isinstance(value, dt.date) else str(value or "")


BY_LINES = dict.fromkeys(HEADINGS, Lines)


class PersonPageForm(PageForm):
    """A person's page: their own words, whoever holds the pen."""

    prompts = PROMPTS

    class Meta:
        model = PersonPage
        field_classes = BY_LINES | dict.fromkeys(ABOUT, Lines)
        fields = (*HEADINGS, "today", *ABOUT, "written_with", "agreed_on", "agreed_with")
        labels = LABELS | {
            "today": "What matters on the next visit",
            "people": "People who are important to me",
            "communicate": "How I communicate",
            "wellness": "How I am when I am well",
            "agreed_on": "Agreed on",
            "written_with": "Supported to write this by",
            "agreed_with": "Agreed with",
        }
        help_texts = {
            "today": "One line. It stands on the visit card",
            "written_with": "Who held the pen, or knows them well. Such as “Shabnam and her grandson Joe”",
            "agreed_with": "Such as “Edith and Joe”",
            "people": "Who they are to me, and when we see each other",
            "communicate": "How I tell you things, and how best to tell me",
            "wellness": "What a good day looks like, so that you notice when I am not well",
        }
        widgets: ClassVar[dict[str, Any]] = {
            **dict.fromkeys(("today", "written_with", "agreed_with"), forms.TextInput(attrs=OFF)),
            **{name: box(3, maxlength=MORE) for name in ABOUT},
        }

    field_order = (*Meta.fields, "photo", "no_photo")

    def clean_agreed_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["agreed_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError("This day is still to come. Leave it empty until you have agreed")
        return day


class WorkerPageForm(PageForm):
    """One's own page."""

    prompts = MINE

    class Meta:
        model = WorkerPage
        field_classes = BY_LINES
        fields = ("appreciate", "matters", "support", "interests")
        labels = LABELS | {"interests": "Things I enjoy"}
        help_texts = {"interests": "Such as baking or brass bands. It helps people choose you"}
        widgets = {"interests": forms.TextInput(attrs=OFF)}

    field_order = (*HEADINGS, "interests", "photo", "no_photo")
