"""What a worker fills in to hand a visit over, and to be away."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from uuid import UUID

from django import forms
from django.utils import timezone

from people.forms.writing import OnceForm
from rotas.couldtake import Answer
from rotas.models import Ask, Away, Visit

EVERYONE, TURNS = "all", "turns"
FAR = dt.timedelta(days=365)


class AskForm(forms.Form):
    """Whom to ask to take a visit, and what to offer in return."""

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    words = forms.CharField(
        label="Would you like to say why?", required=False, max_length=120,
        help_text="Whoever you ask will read it. It is fine to leave it empty.",
    )  # fmt: skip

    def __init__(self, *args: Any, answer: Answer, mine: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ones = [(str(one.user_id), one.first_name) for one in answer.could] if mine else []
        ways = [(TURNS, "Ask one after the other"), *([(EVERYONE, "Ask everyone")] if mine else [])]
        self.fields["who"] = forms.ChoiceField(
            choices=[*ones, *ways], label="Who could take this visit?",
            error_messages={"required": "Choose who to ask", "invalid_choice": "Choose who to ask"},
        )  # fmt: skip
        self.backs = {str(one.user_id): one.back for one in answer.could}

    @property
    def who(self) -> str:
        """What is chosen, or the first."""
        if self.is_bound:
            return str(self.data.get("who", ""))
        choices: Any = self.fields["who"]
        return str(choices.choices[0][0])

    def back(self) -> UUID | None:
        """The visit offered in return, among those that were offered to choose from."""
        who = self.cleaned_data["who"]
        sent = self.data.get(f"back-{who}", "")
        return next((one.id for one in self.backs.get(who, ()) if str(one.id) == sent), None)

    def made(self, visit: Visit) -> Ask:
        """The ask, not saved."""
        who, back = self.cleaned_data["who"], self.back()
        how = {EVERYONE: Ask.How.EVERYONE, TURNS: Ask.How.TURNS}.get(who, Ask.How.ONE)
        made = Ask(id=self.cleaned_data["id"], visit=visit, how=how, words=self.cleaned_data["words"])
        if how == Ask.How.ONE:
            made.to_id, made.back_id = UUID(who), back
        return made


class AwayForm(OnceForm):
    """Days on which I have no visits. `sure` is sent from the page that lists what they open."""

    why = forms.CharField(
        label="A note for yourself", required=False, max_length=160,
        help_text="Only you can ever read it. Your team sees the days, never the reason.",
    )  # fmt: skip
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)
    asks = {"starts_on": "Choose the first day", "ends_on": "Choose the last day"}

    class Meta:
        model = Away
        fields = ("starts_on", "ends_on")
        labels = {"starts_on": "The first day", "ends_on": "The last day"}

    field_order = ("starts_on", "ends_on", "why", "id", "sure")

    def clean(self) -> dict[str, Any]:
        """From today on, in order, within a year."""
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        today = timezone.localdate()
        if first and not today <= first <= today + FAR:
            self.add_error("starts_on", "Choose a day from today on, within a year")
        if first and last and not dt.timedelta() <= last - first <= FAR:
            self.add_error("ends_on", "This must be the first day or later, within a year")
        return self.cleaned_data
