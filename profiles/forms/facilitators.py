"""Volunteers who run circles: their name, and their page."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from django import forms
from django.utils import timezone

from people.forms.writing import OFF, ChangeForm, InWords, OnceForm
from profiles.forms.pages import BY_LINES, LABELS, MINE, PageForm
from profiles.models import Facilitator, FacilitatorPage
from profiles.onepage import HEADINGS

TO_COME = "This day is still to come"


class NameWords(InWords):
    """What they are called."""

    asks: ClassVar[dict[str, str]] = {"name": "Write their name"}

    class Meta:
        model = Facilitator
        fields: tuple[str, ...] = ("name",)
        labels = {"name": "Their name", "stopped_on": "They stopped on"}
        help_texts = {
            "name": "As people in a circle would call them, such as “Carol Hurst”",
            "stopped_on": "Leave it empty while they go on. Their page is kept, and not offered any more",
        }
        widgets = {"name": forms.TextInput(attrs=OFF)}


class NewFacilitatorForm(NameWords, OnceForm):
    """Someone would like to run meetings."""


class FacilitatorForm(NameWords, ChangeForm):
    """Another name, or the day they stopped."""

    class Meta(NameWords.Meta):
        fields = ("name", "stopped_on")

    def clean_stopped_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["stopped_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(TO_COME)
        return day


class FacilitatorPageForm(PageForm):
    """Their page, in their own words, whoever holds the pen."""

    prompts = MINE | {
        "support": "What helps you run a good meeting, and what gets in the way",
    }

    class Meta:
        model = FacilitatorPage
        field_classes = BY_LINES
        fields = (*HEADINGS, "interests", "written_with", "agreed_on", "agreed_with")
        labels = LABELS | {
            "interests": "Things I enjoy",
            "written_with": "Supported to write this by",
            "agreed_on": "They agreed to this page on",
            "agreed_with": "Agreed with",
        }
        help_texts = {
            "interests": "Such as hymns, gardens or dominoes. It helps people choose",
            "agreed_on": "People see the page from then on. Leave it empty while it is being written",
        }
        widgets = dict.fromkeys(("interests", "written_with", "agreed_with"), forms.TextInput(attrs=OFF))

    field_order = (*HEADINGS, "interests", "written_with", "agreed_on", "agreed_with", "photo", "no_photo")

    def clean_agreed_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["agreed_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(TO_COME + ". Leave it empty until they have agreed")
        return day
