"""What a team writes about a report: main points, its own words, a story, a correction."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone

from people.forms.writing import ChangeForm, OnceForm, box
from wellbeing.reports.figures import Figures
from wellbeing.reports.models import Draft, Points, Story, Word
from wellbeing.reports.points import strange_names, strange_numbers


def check_words(form: Any, name: str, names: Iterable[str], figures: Figures | None) -> None:
    """What the council reads names nobody, and holds no number that went round the small-number rule."""
    text = form.cleaned_data.get(name) or ""
    if found := strange_names(text, names):
        form.add_error(name, f"Take out the name {found[0]}. A report names nobody")
    elif figures is not None and (numbers := strange_numbers(text, figures)):
        form.add_error(
            name,
            f"Take out “{numbers[0]}”, or use a number from the figures. A small one could point at someone",
        )


class PointsForm(ChangeForm):
    """The main points, a line each."""

    asks = {"text": "Write at least one main point"}

    class Meta:
        model = Points
        fields = ("text",)
        help_texts = {"text": "Use numbers from the figures. Name nobody"}
        widgets = {"text": box(9)}

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = list(names)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        check_words(self, "text", self.names, self.instance.draft.figures)
        return given


class WordForm(ChangeForm):
    """A team's own words, and that it has seen the report."""

    seen = forms.BooleanField(
        label="Our team has seen this report and it may go to the council", required=False
    )

    class Meta:
        model = Word
        fields = ("comment", "changed")
        widgets = {"comment": box(4), "changed": box(3)}
        help_texts = {
            "comment": "The council reads this. Name nobody, and use numbers from the figures",
            "changed": "What is different now. Say nothing of what happened to whom",
        }

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = list(names)
        self.initial["seen"] = self.instance.seen == self.instance.draft.points.version

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name in ("comment", "changed"):
            check_words(self, name, self.names, self.instance.draft.figures)
        return given

    @property
    def said(self) -> dict[str, Any]:
        """What team.say takes."""
        return {name: self.cleaned_data[name] for name in ("comment", "changed", "seen")}


class WrongForm(OnceForm):
    """What needs to be put right in a report that was issued."""

    asks = {"why": "Write what is wrong"}

    class Meta:
        model = Draft
        fields = ("why",)
        labels = {"why": "What needs to be put right?"}
        help_texts = {"why": "The council reads this beside the corrected report. Name nobody"}
        widgets = {"why": box(3)}

    def __init__(self, *args: Any, names: Iterable[str], figures: Figures, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names, self.figures = list(names), figures
        self.fields["why"].required = True

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        check_words(self, "why", self.names, self.figures)
        return given


class StoryForm(ChangeForm):
    """A person's story, in their words, with no name in it."""

    WORDS = ("title", "words", "about", "own", "people", "places", "us")
    asks = {"title": "Give it a title", "words": "Write what they said, in their words"}

    class Meta:
        model = Story
        fields = ("title", "words", "about", "own", "people", "places", "us", "agreed_on")
        widgets = {"words": box(3), "about": box(2)}
        help_texts = {
            "title": "Without a name, like “Thursdays at church”",
            "words": "In their own words. Name nobody, not even a friend",
            "agreed_on": "Leave empty until they have. It is told only after this day",
        }

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = list(names)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        for name in self.WORDS:
            check_words(self, name, self.names, None)
        day = given.get("agreed_on")
        if day and day > timezone.localdate():
            self.add_error("agreed_on", "Choose a day that has been")
        elif day and self._other_words() and "agreed_on" not in self.changed_data:
            self.add_error("agreed_on", "The words are new. Show them again, then write the day of their yes")
        return given

    def _other_words(self) -> bool:
        """Do words that stood before read differently now?"""
        return not self.instance._state.adding and bool(set(self.WORDS) & set(self.changed_data))
