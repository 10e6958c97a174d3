"""Tensions, actions, agreements, thank yous and meetings, as they are filled in."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Collection
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone

from meetings.agreements import LIMITS, RULES, Rule
from meetings.drafts import WORDS
from meetings.models import Action, Agreement, Draft, Meeting, Tension, ThankYou
from people.forms.writing import from_today, offer

LONDON = ZoneInfo("Europe/London")
OFF = {"autocomplete": "off"}


class Written(forms.Form):
    """A form that makes a row: the id is made before it is sent, so that sent twice is one row."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)


class Versioned(forms.Form):
    """A form that changes a row: it names the version it started from."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class WordsForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """What someone noticed, and four lines if they help."""

    class Meta:
        model = Draft
        fields = WORDS
        widgets = {
            "noticed": forms.Textarea(attrs={"rows": 3, "data-label": "l"}),
            **{name: forms.TextInput(attrs=OFF) for name in WORDS[1:]},
        }
        help_texts = {
            "noticed": "One line is enough. Big or small, it all counts.",
            "saw": "As a camera would see it",
            "ask": "You can leave this for the meeting",
        }
        error_messages = {"noticed": {"required": "Write a line about what you have noticed"}}

    def __init__(self, *args: Any, about: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if about:
            self.fields["means"].label = f"What it means for {about}, or for us"
        for name in WORDS[1:]:
            self.fields[name].required = False

    @property
    def words(self) -> dict[str, str]:
        """What was written, once it is valid."""
        return {name: self.cleaned_data[name] for name in WORDS}

    @property
    def more_open(self) -> bool:
        """Is there anything in the four lines, or wrong with them?"""
        return any(self[name].value() or self[name].errors for name in WORDS[1:])


class NewWordsForm(WordsForm, Written):
    """A new one. `teams`: (id, name), where the writer works in several and has to choose."""

    def __init__(self, *args: Any, teams: list[tuple[str, str]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if teams and len(teams) > 1:
            self.fields["team"] = forms.ChoiceField(label="Which team is it for?", choices=teams)


class DraftForm(WordsForm, Versioned):
    """One's own draft."""


class TensionForm(DraftForm):
    """One's own tension, which the team reads."""

    class Meta(WordsForm.Meta):
        model = Tension  # type: ignore[assignment]  # narrower than its parent
        fields = ("label", *WORDS)  # type: ignore[assignment]  # narrower than its parent
        widgets = WordsForm.Meta.widgets | {
            "label": forms.TextInput(attrs=OFF),
            "noticed": forms.Textarea(attrs={"rows": 4}),
        }
        error_messages = WordsForm.Meta.error_messages | {
            "label": {"required": "Write a few words for the list"}
        }


class ActionForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """Who will do what by when. `members`: (id, name) of the team's workers."""

    owner = forms.TypedChoiceField(label="Who will do it?", coerce=uuid.UUID)

    class Meta:
        model = Action
        fields = ("what", "by_when")
        widgets = {"by_when": forms.DateInput(), "what": forms.TextInput(attrs=OFF)}
        error_messages = {"what": {"required": "Write what they will do"}}

    field_order = ("what", "owner", "by_when")

    def __init__(self, *args: Any, members: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "owner", members)

    @property
    def values(self) -> dict[str, Any]:
        """What, who and by when, once it is valid."""
        cleaned = self.cleaned_data
        return {"what": cleaned["what"], "owner_id": cleaned["owner"], "by_when": cleaned["by_when"]}


class ActionChangeForm(ActionForm, Versioned):
    """The same, of one that stands."""

    id = None  # type: ignore[assignment]  # Django: drops the field


HOW_MUCH = "Hours, weekends or days; for how late, the hour of the day: 21 is nine in the evening"


class AgreementForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """What we agreed, why, when to look at it again, and what the rota reads of it.

    `taken`: the rules that other agreements hold already.
    """

    about = forms.ChoiceField(
        label="Does the rota need to know?", choices=[("", "No"), *RULES], required=False,
        help_text="Then the rota warns whoever would go against it",
    )  # fmt: skip
    limit = forms.IntegerField(
        label="The number for the rota",
        required=False,
        help_text=HOW_MUCH,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-4"}),
    )

    class Meta:
        model = Agreement
        fields = ("text", "why", "trying_until", "look_again_on")
        widgets = {
            "text": forms.TextInput(attrs=OFF),
            "why": forms.TextInput(attrs=OFF),
            "trying_until": forms.DateInput(),
            "look_again_on": forms.DateInput(),
        }
        help_texts = {
            "why": "We agreed it so that…",
            "trying_until": "Leave this empty if it is more than a try",
        }
        error_messages = {"text": {"required": "Write what you agreed"}}

    def __init__(self, *args: Any, taken: Collection[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.taken = taken

    def clean(self) -> dict[str, Any]:
        """A rule needs its number, within what may be, and none of its kind beside it."""
        cleaned = super().clean() or self.cleaned_data
        about, limit = cleaned.get("about"), cleaned.get("limit")
        if about in self.taken:
            self.add_error("about", "There is an agreement about this already. Change or end that one first")
        elif about and "limit" not in self.errors:
            least, most = LIMITS[about]
            if limit is None or not least <= limit <= most:
                self.add_error("limit", f"Write a number from {least} to {most}")
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        """All of it but the rule, once it is valid."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}

    @property
    def rule(self) -> Rule | None:
        """What the rota reads of it, once it is valid."""
        about = self.cleaned_data["about"]
        return (about, self.cleaned_data["limit"]) if about else None


class AgreementChangeForm(AgreementForm, Versioned):
    """The same, of one that stands."""

    id = None  # type: ignore[assignment]  # Django: drops the field


class ThankForm(forms.ModelForm, Written):  # type: ignore[type-arg]  # not generic at run time
    """Who thanks whom, and for what."""

    class Meta:
        model = ThankYou
        fields = ("text", "to", "sender")
        labels = {"text": "What would you like to thank them for?", "to": "Who is it for?"}
        widgets = {
            "text": forms.Textarea(attrs={"rows": 3}),
            "to": forms.TextInput(attrs=OFF | {"list": "to-whom"}),
            "sender": forms.TextInput(attrs=OFF),
        }
        help_texts = {"to": "A name, or us all", "sender": "You, or someone who told you: Gwen’s daughter"}
        error_messages = {
            "text": {"required": "Write a line of thanks"},
            "to": {"required": "Write who it is for"},
            "sender": {"required": "Write who says thank you"},
        }


class MeetingForm(Written):
    """When and where we meet, who leads and who writes it down."""

    day = forms.DateField(widget=forms.DateInput, error_messages={"required": "Choose a day"})
    time = forms.TimeField(widget=forms.TimeInput, error_messages={"required": "Choose a time"})
    place = forms.CharField(label="Where?", max_length=80, required=False)
    facilitator = forms.TypedChoiceField(
        label="Who leads it?", required=False, coerce=uuid.UUID, empty_value=None
    )
    scribe = forms.TypedChoiceField(
        label="Who writes it down?", required=False, coerce=uuid.UUID, empty_value=None
    )
    timekeeper = forms.TypedChoiceField(
        label="Who keeps the time?", required=False, coerce=uuid.UUID, empty_value=None
    )

    def __init__(self, *args: Any, members: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("facilitator", "scribe", "timekeeper"):
            offer(self, name, [("", "---"), *members])

    def clean_day(self) -> dt.date | None:
        """Today or later."""
        return from_today(self.cleaned_data["day"])

    @property
    def values(self) -> dict[str, Any]:
        """As a meeting keeps it, once it is valid."""
        cleaned = self.cleaned_data
        return {
            "starts_at": dt.datetime.combine(cleaned["day"], cleaned["time"], LONDON),
            "place": cleaned["place"],
            "facilitator_id": cleaned["facilitator"],
            "scribe_id": cleaned["scribe"],
            "timekeeper_id": cleaned["timekeeper"],
        }

    @staticmethod
    def start(meeting: Meeting) -> dict[str, Any]:
        """What stands now, as the form shows it."""
        at = timezone.localtime(meeting.starts_at)
        return {
            "day": at.date(), "time": at.time(), "place": meeting.place, "version": meeting.version,
            "facilitator": meeting.facilitator_id, "scribe": meeting.scribe_id,
            "timekeeper": meeting.timekeeper_id,
        }  # fmt: skip


class MeetingChangeForm(MeetingForm, Versioned):
    """The same, of one that stands."""

    id = None  # type: ignore[assignment]  # Django: drops the field

    def clean_day(self) -> dt.date | None:
        """Today or later, or the day that stood there."""
        return from_today(self.cleaned_data["day"], self.initial.get("day"))


class HeldForm(Versioned):
    """What came of the meeting, in a minute's reading."""

    summary = forms.CharField(
        label="What came of it, in a minute?",
        help_text="For whoever was not there. No names of people we support are needed.",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": "Write a line or two about what came of it"},
    )
