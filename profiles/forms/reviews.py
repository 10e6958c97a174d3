"""What is written for a review: beforehand under its headings, and at the table all that it changes."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from people.forms.writing import DAY, OFF, ChangeForm, box, from_today
from profiles import outcomes
from profiles.forms.pages import LINES, TOO_LONG, Lines
from profiles.forms.walking import WalkForm
from profiles.models import BUDGET, Idea, NextStep, Outcome, Review, Suggestion
from profiles.models.reviews import YEAR
from profiles.onepage import HEADINGS as PAGE
from profiles.reviews import HEADINGS, Reviewed
from profiles.suggestions import Waiting

LABELS = {
    "here": "Who is here?",
    "appreciate": "What do people appreciate about {name}?",
    "now": "What is important to {name} now?",
    "future": "What is important for the future?",
    "support": "What support does {name} need?",
    "working": "What is working?",
    "not_working": "What is not working?",
    "questions": "What questions do we still have?",
}
HEADS = dict(Suggestion.Heading.choices)
ASKS = {
    "here": "{name} chooses who comes",
    "future": "Hopes, dreams, worries, and the things to stay away from",
    "working": "For {name} first, then for family, then for us. Keep these",
    "not_working": "For {name} first, then for family, then for us. What should change?",
}


class HeadingsForm(ChangeForm):
    """The headings of a person-centred review."""

    class Meta:
        model = Review
        fields: tuple[str, ...] = HEADINGS
        widgets: ClassVar[dict[str, Any]] = {
            "here": forms.TextInput(attrs=OFF),
            **{name: box(3, maxlength=600) for name in HEADINGS[1:]},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        for name in HEADINGS:
            self.fields[name].label = LABELS[name].format(name=called)
            self.fields[name].help_text = ASKS.get(name, "").format(name=called)


class PrepareForm(HeadingsForm):
    """Beforehand: what the person wants to say, who should come, when and where."""

    class Meta(HeadingsForm.Meta):
        fields: tuple[str, ...] = ("planned_on", "place", *HEADINGS, "prepared_with")
        widgets: ClassVar[dict[str, Any]] = HeadingsForm.Meta.widgets | {
            "place": forms.TextInput(attrs=OFF), "prepared_with": forms.TextInput(attrs=OFF),
        }  # fmt: skip
        labels: ClassVar[dict[str, str]] = {
            "planned_on": "On which day do we sit down?", "place": "Where?",
            "prepared_with": "Who prepared this together?",
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["here"].label = f"Who does {self.instance.person.called} want there?"


class HoldForm(HeadingsForm):
    """At the table: the headings as they are found together, and when the next one is.

    Its id is made before it is sent, so that a double tap holds one review.
    """

    review = forms.UUIDField(widget=forms.HiddenInput)

    class Meta(HeadingsForm.Meta):
        fields: tuple[str, ...] = (*HEADINGS, "next_on")
        labels: ClassVar[dict[str, str]] = {"next_on": "Sit down again by"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        self.fields["here"].required = self.fields["next_on"].required = True
        self.fields["here"].error_messages["required"] = "Write who is here"
        self.fields["next_on"].error_messages["required"] = "Choose when to sit down again"
        self.fields["next_on"].help_text = f"When {called} wants it; after a year at the latest"
        self.initial["review"] = self.instance.pk
        if not self.initial.get("next_on"):
            self.initial["next_on"] = timezone.localdate() + (YEAR / 2)

    def clean_next_on(self) -> Any:
        day, today = self.cleaned_data["next_on"], timezone.localdate()
        if day and not today < day <= today + YEAR:
            raise forms.ValidationError("Choose a day to come, within a year")
        return day


class PagePart(forms.Form):
    """The three headings of the one-page profile, as they read now and may read after.

    What waits at the side is offered too: a line that is ticked is put under its heading.
    """

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    take = forms.MultipleChoiceField(
        label="Put in what waits at the side", required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Somebody decided about one of these just now. Look again"},
    )  # fmt: skip

    def __init__(self, *args: Any, waiting: Sequence[Waiting] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.waiting = list(waiting)
        take: Any = self.fields["take"]
        take.choices = [(one.key, one.text) for one in self.waiting]
        take.widget.attrs["hints"] = {one.key: HEADS[one.heading] for one in self.waiting}
        if not self.waiting:
            del self.fields["take"]
        for name, label in HEADS.items():
            self.fields[name] = Lines(
                label=label, required=False, max_length=BUDGET, widget=box(5, maxlength=BUDGET),
                error_messages={"max_length": TOO_LONG},
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """What is ticked stands under its heading; a heading holds so many lines and letters."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for one in self.waiting:
            if one.key in data.get("take", []) and one.heading in data:
                data[one.heading] = f"{data[one.heading].rstrip()}\n{one.text}".lstrip()
        for name in PAGE:
            if len(data.get(name, "")) > BUDGET:
                self.add_error(name, TOO_LONG)
            elif len([line for line in data.get(name, "").splitlines() if line.strip()]) > LINES:
                self.add_error(name, f"Keep this to {LINES} lines, so that it fits one page")
        return data


class WishPart(forms.Form):
    """How one outcome is going, what was said, and when to look again."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    progress = forms.ChoiceField(
        label="How is it going?", choices=Outcome.Progress.choices, widget=forms.RadioSelect,
        error_messages={"required": "Choose one of these", "invalid_choice": "Choose one of these"},
    )  # fmt: skip
    said = forms.CharField(max_length=300, required=False, widget=box(2, maxlength=300))
    life = forms.ChoiceField(label="Where does it stand?")
    look_again_on = forms.DateField(
        label="Look again by", required=False, widget=forms.DateInput(), error_messages={"invalid": DAY}
    )

    def __init__(self, data: Any, *, outcome: Outcome, ideas: Sequence[Idea], called: str) -> None:
        self.outcome, prefix = outcome, f"o-{outcome.pk}"
        start = {"version": outcome.version, "progress": outcome.progress, "life": outcome.life,
                 "look_again_on": outcome.look_again_on}  # fmt: skip
        super().__init__(data, prefix=prefix, initial=start)
        self.fields["said"].label = f"What does {called} say about it?"
        life: Any = self.fields["life"]
        life.choices = outcomes.lives(outcome)
        life.error_messages["invalid_choice"] = "It can only go to one of these"
        self.walk = WalkForm(data, prefix=f"w-{outcome.pk}", ideas=ideas, steps=[], called=called)
        del self.walk.fields["with_whom"]

    def clean_look_again_on(self) -> dt.date | None:
        """Today or later, or the day that stood there."""
        return from_today(self.cleaned_data["look_again_on"], self.outcome.look_again_on)

    def is_valid(self) -> bool:
        """Both of its halves."""
        return all([super().is_valid(), self.walk.is_valid()])

    def reviewed(self) -> Reviewed:
        """What the review says of this outcome."""
        data = self.cleaned_data
        return Reviewed(
            self.outcome, data["version"], data["life"], data["progress"], data["said"], "",
            data["look_again_on"], self.walk.cleaned_data["id"], self.walk.answers,
        )  # fmt: skip


class ActionPart(forms.Form):
    """Something to do; left empty it is nothing."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    what = forms.CharField(
        label="What comes next?", max_length=160, required=False, widget=forms.TextInput(OFF)
    )
    who = forms.CharField(label="Who does it?", max_length=80, required=False, widget=forms.TextInput(OFF))
    due_on = forms.DateField(
        label="By when?", required=False, widget=forms.DateInput(), error_messages={"invalid": DAY}
    )
    outcome = forms.ChoiceField(label="For which wish?", required=False)

    def __init__(self, *args: Any, wishes: Sequence[Outcome], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.wishes = {str(one.pk): one for one in wishes}
        field: Any = self.fields["outcome"]
        field.choices = [(key, one.short or one.statement) for key, one in self.wishes.items()]
        field.error_messages["invalid_choice"] = "Choose one of these"

    def clean(self) -> dict[str, Any]:
        """What is to be done has somebody who does it."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("what") and not data.get("who"):
            self.add_error("who", "Write who does it")
        if data.get("what") and not data.get("outcome"):
            self.add_error("outcome", "Choose what it is for")
        return data

    def step(self) -> NextStep | None:
        """The new row, not saved; nothing when nothing was written."""
        data = self.cleaned_data
        if not data["what"]:
            return None
        outcome = self.wishes[data["outcome"]]
        return NextStep(
            pk=data["id"], outcome=outcome, person_id=outcome.person_id, what=data["what"], who=data["who"],
            due_on=data["due_on"],
        )  # fmt: skip


class NewWishPart(forms.Form):
    """Something new that the person wants; left empty it is nothing."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    statement = forms.CharField(
        label="Is there something new?", max_length=160, required=False, widget=box(2, maxlength=160),
        help_text="In their own words, starting with “I”. More about it can be added afterwards",
    )  # fmt: skip
    element = forms.ChoiceField(label="Counted under", choices=Outcome.Element.choices, initial="matters")

    def wish(self, review: Review) -> Outcome | None:
        """The new row, not saved; nothing when nothing was written."""
        data = self.cleaned_data
        if not data["statement"]:
            return None
        return Outcome(
            pk=data["id"], person=review.person, statement=data["statement"], element=data["element"]
        )


