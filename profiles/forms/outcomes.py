"""What is written about an outcome, its five steps and its ideas."""

from __future__ import annotations

import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.forms.models import fields_for_model

from people.forms.writing import (
    DAY,
    OFF,
    ChangeForm,
    InWords,
    OnceForm,
    box,
    from_today,
    in_words,
    needed,
    offer,
)
from people.models.records import Editable
from profiles import outcomes
from profiles.models import OnePage, Outcome, OutcomePlan
from profiles.models.outcomes import RUNGS, SIGNS
from profiles.outcomes import PLAN_WORDS

KINDS = {
    "change": "Something new or different",
    "keep": "It is good now, and should stay",
    "feel": "How life is for them",
}
PLAN_LABELS = {
    "why": "Why it matters",
    "good_week": "What it looks like when it’s there",
    "signs": "Signs anyone would notice",
    "ladder": "A ladder from here to there",
    "explore_by": "Walk steps 1 to 4 by",
    "care_act": "Care Act outcome",
    "ascof": "ASCOF objective",
}
PLAN_HELP = {
    "good_week": "A good week, in their words: where, with whom, how often",
    "signs": "One to three, a line each. Not a list of jobs",
    "ladder": "Up to five rungs in their words, a line each, the lowest first. Only if it helps them",
    "care_act": "The nearest one. Leave it empty if none is",
    "ascof": "The nearest one",
    "explore_by": "Where our visits began first",
}


class OutcomeWords(InWords):
    """The wish in their words, and the plan beside it."""

    asks: ClassVar[dict[str, str]] = {
        "statement": "Write what they want, in their own words",
        "kind": "Choose what kind of wish it is",
        "element": "Choose what it is counted under",
    }

    class Meta:
        model = Outcome
        fields = ("statement", "short", "kind", "element", "look_again_on")
        labels = {
            "statement": "What do they want?",
            "short": "In a few words",
            "kind": "What kind of wish is it?",
            "element": "Counted under",
            "look_again_on": "Look again by",
        }
        help_texts = {
            "short": "For lists, such as “Church on Thursdays”",
            "element": "For sums over everybody. It is never shown as a heading",
            "look_again_on": "Six weeks from now is a good start",
        }
        widgets = {
            "statement": box(2, maxlength=160),
            "short": forms.TextInput(attrs=OFF),
            "kind": forms.RadioSelect(attrs={"hints": KINDS}),
            "element": forms.RadioSelect,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        boxes: dict[str, Any] = {"why": box(3), "good_week": box(3), "signs": box(3), "ladder": box(4)}
        self.fields |= fields_for_model(
            OutcomePlan, fields=PLAN_WORDS, labels=PLAN_LABELS, help_texts=PLAN_HELP, widgets=boxes
        )
        for name in ("care_act", "ascof"):
            self.fields[name].error_messages["invalid_choice"] = "Choose one of these"
        self.fields["explore_by"].widget = forms.DateInput()
        self.fields["explore_by"].error_messages["invalid"] = DAY
        offer(self, "element", Outcome.Element.choices)
        called = self.instance.person.called
        self.fields["statement"].label = f"What does {called} want?"
        self.fields[
            "statement"
        ].help_text = f"In {called}’s own words, starting with “I”. Ask: what would you like more of?"

    def clean_look_again_on(self) -> dt.date | None:
        """Today or later, or the day that stood there."""
        return from_today(self.cleaned_data["look_again_on"], self.initial.get("look_again_on"))

    def clean(self) -> dict[str, Any]:
        """Signs and rungs are few, and a ladder has two rungs at least."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        signs, rungs = (len(OnePage.lines(data.get(name, ""))) for name in ("signs", "ladder"))
        if signs > SIGNS:
            self.add_error("signs", "Keep the three signs that anyone would notice first")
        if rungs == 1 or rungs > RUNGS:
            self.add_error("ladder", "A ladder has two to five rungs, a line each")
        return data

    @property
    def words(self) -> dict[str, Any]:
        """Everything written, by the names of both rows."""
        return {**self.values, **{name: self.cleaned_data[name] for name in PLAN_WORDS}}


class NewOutcomeForm(OutcomeWords, OnceForm):
    """A new outcome, agreed already or an idea for later."""

    life = forms.ChoiceField(
        label="Are you working on it now?",
        choices=[
            ("active", "Yes, we have begun"), ("agreed", "We have agreed it, and not begun"),
            ("idea", "No, it is an idea for later"),
        ],
        initial="active",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether you are working on it now"},
    )  # fmt: skip
    said = forms.CharField(
        label="What did they say about it?", max_length=300, required=False, widget=forms.TextInput(attrs=OFF)
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["element"] = Outcome.Element.MATTERS
        self.fields["said"].label = f"What did {self.instance.person.called} say about it?"

    def outcome(self) -> Outcome:
        """The new row, not saved."""
        own = {name: value for name, value in self.values.items() if name != "said"}
        return Outcome(pk=self.cleaned_data["id"], person=self.instance.person, **own)


class OutcomeForm(OutcomeWords):
    """Better words for an outcome and its plan; it names the version of the plan it started from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, plan: OutcomePlan, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.update({name: getattr(plan, name) for name in PLAN_WORDS})
        self.initial["version"] = 0 if plan._state.adding else plan.version

    def against(self, outcome: Outcome, plan: OutcomePlan) -> list[tuple[str, str]]:
        """(label, words) of what somebody saved meanwhile and differs from what is written here."""
        return [
            (str(self.fields[name].label), in_words(row, name))
            for row, names in ((outcome, outcomes.OUTCOME_WORDS), (plan, PLAN_WORDS))
            for name in names
            if getattr(row, name) != self.words[name]
        ]


class MoveForm(ChangeForm):
    """How it is going now."""

    agreed_with = forms.CharField(
        label="Who agreed?", max_length=120, required=False, widget=forms.TextInput(attrs=OFF),
        help_text="Such as “Edith and Shabnam”. Needed when it stands elsewhere than before",
    )  # fmt: skip
    said_now = forms.CharField(max_length=300, required=False, widget=box(2, maxlength=300))

    class Meta:
        model = Outcome
        fields = ("progress", "life")
        widgets = {"progress": forms.RadioSelect, "life": forms.RadioSelect}
        labels = {"progress": "How is it going?", "life": "Where does it stand?"}

    field_order = ("progress", "said_now", "life", "agreed_with")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        self.fields["said_now"].label = f"What does {called} say about it?"
        self.fields["said_now"].help_text = "In their own words. Leave it empty if you have not asked"
        needed(self, "agreed_with")
        offer(self, "life", outcomes.lives(self.instance))
        self.fields["life"].error_messages["invalid_choice"] = (
            f"From “{self.instance.get_life_display()}” it can only go to one of these"
        )
        offer(self, "progress", Outcome.Progress.choices)

    def clean(self) -> dict[str, Any]:
        """A move is agreed with somebody."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        stood = self.initial.get("life")
        if data.get("life") and data["life"] != stood and not data.get("agreed_with"):
            self.add_error("agreed_with", "Write who agreed that it stands there now")
        return data

    def against(self, theirs: Editable) -> list[tuple[str, str]]:
        """How it is going by now, and what was said last, whatever is written here."""
        names = {"progress": "How it is going", "life": "Where it stands"}
        last = outcomes.last_said(theirs) if isinstance(theirs, Outcome) else None
        found = [(label, in_words(theirs, name)) for name, label in names.items()]
        return [*found, ("What was said last", last.said if last else "")]
