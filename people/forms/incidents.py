"""An incident, and a safeguarding record."""

from __future__ import annotations

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms

from people.forms.supported import not_yet_to_come
from people.forms.writing import OFF, ChangeForm, InWords, OnceForm, box
from people.models import Concern, ConcernStep, Incident, Organisation, Person


class IncidentWords(InWords):
    """What happened, who was told, what changed."""

    asks = {
        "kind": "Choose what it was",
        "happened_on": "Choose the day",
        "what": "Write what happened. A few lines are enough",
    }

    class Meta:
        model = Incident
        fields = ("kind", "happened_on", "what", "told", "changed")
        labels = {
            "kind": "What was it?",
            "happened_on": "Which day?",
            "what": "What happened?",
            "told": "Who was told, and when?",
            "changed": "What changed because of it?",
        }
        help_texts = {
            "what": "What you saw, in the order it happened",
            "told": "The person, their family, the GP, the office",
            "changed": "You can add this later, once the team has talked about it",
        }
        widgets = {"kind": forms.RadioSelect, "what": box(5), "told": box(3), "changed": box(3)}

    def clean_happened_on(self) -> dt.date | None:
        return not_yet_to_come(self.cleaned_data["happened_on"], oldest=5)


class IncidentForm(OnceForm, IncidentWords):
    """A new one. `people`: those of the team it may be about, where the page does not say."""

    def __init__(self, *args: Any, people: list[Person] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if people is not None:
            self.fields["about"] = forms.TypedChoiceField(
                label="Who is it about?", required=False, coerce=UUID, empty_value=None,
                choices=[("", "Nobody in particular"), *((str(p.pk), p.name) for p in people)],
            )  # fmt: skip
            self.order_fields(["about", *IncidentWords.Meta.fields])


class IncidentChangeForm(ChangeForm, IncidentWords):
    """One that the team has."""


class ConcernForm(OnceForm):
    """What you saw or heard. `organisations`: where the writer stands in more than one."""

    asks = {
        "about": "Write who it is about",
        "reach": "Write your name, so that the lead can reach you",
        "what": "Write what you saw or heard. A few lines are enough",
        "happened_on": "Choose the day",
    }

    class Meta:
        model = Concern
        fields = ("about", "happened_on", "what", "danger", "said", "told", "reach")
        labels = {
            "about": "Who is it about?",
            "happened_on": "Which day?",
            "what": "What did you see or hear?",
            "danger": "Is anyone in danger now?",
            "said": "What does the person want to happen?",
            "told": "Who was told, and when?",
            "reach": "Your name, and how to reach you",
        }
        help_texts = {
            "what": "Their own words, if they told you. What you saw, not what you think it means",
            "danger": "If so, ring 999 first",
            "said": "Ask them, if it is safe to ask. It is their life",
            "told": "Such as: rang the council today, told the lead",
        }
        widgets = {
            "about": forms.TextInput(attrs=OFF),
            "what": box(6),
            "danger": box(2),
            "said": box(3),
            "told": box(3),
            "reach": forms.TextInput(attrs=OFF),
        }

    def __init__(self, *args: Any, organisations: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisations = {str(o.pk): o for o in organisations}
        self.fields["about"].required = self.fields["reach"].required = True
        if len(organisations) > 1:
            self.fields["organisation"] = forms.ChoiceField(
                label="Which organisation is it for?",
                choices=[(str(o.pk), o.name) for o in organisations],
                widget=forms.RadioSelect,
                error_messages={"required": "Choose the organisation"},
            )
            self.order_fields(["about", "organisation"])

    @property
    def values(self) -> dict[str, Any]:
        """Ready for the model, the organisation too."""
        found = super().values
        chosen = found.pop("organisation", None) or next(iter(self.organisations))
        return found | {"organisation": self.organisations[str(chosen)]}

    def clean_happened_on(self) -> dt.date | None:
        return not_yet_to_come(self.cleaned_data["happened_on"], oldest=80)

    def _post_clean(self) -> None:
        """The row is made by its verb."""


class StepForm(OnceForm):
    """What was done about it."""

    asks = {"text": "Write what was done", "done_on": "Choose the day"}

    class Meta:
        model = ConcernStep
        fields = ("text", "done_on")
        labels = {"text": "What was done?", "done_on": "Which day?"}
        widgets = {"text": box(4)}

    def clean_done_on(self) -> dt.date | None:
        return not_yet_to_come(self.cleaned_data["done_on"], oldest=5)
