"""Forms about contracts: with whom, for which teams, from when."""

from __future__ import annotations

from typing import Any

from django import forms

from people.forms.writing import OFF, ChangeForm, InWords, OnceForm
from people.models import Contract, Team


class Terms(InWords):
    """What both forms ask, of a contract whose organisation is known."""

    asks = {
        "name": "Write what the contract is called",
        "started_on": "Choose the day it begins",
        "teams": "Choose at least one team",
    }
    teams = forms.ModelMultipleChoiceField(
        Team.objects.none(), label="Which teams work under it?", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one team"},
    )  # fmt: skip

    class Meta:
        model = Contract
        fields = ("name", "started_on", "ended_on", "hours_a_week")
        labels = {
            "name": "What is the contract called?",
            "started_on": "First day",
            "ended_on": "First day after it ends",
            "hours_a_week": "Hours commissioned a week",
        }
        help_texts = {
            "ended_on": "Leave empty while it runs on",
            "hours_a_week": "As the contract says. The report puts planned hours beside it",
        }
        widgets = {"name": forms.TextInput(attrs=OFF)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        contract: Contract = self.instance
        teams: Any = self.fields["teams"]
        teams.queryset = contract.organisation.teams.order_by("name")
        if not contract._state.adding:
            self.initial["teams"] = list(contract.contract_teams.values_list("team_id", flat=True))
        self.fields["ended_on"].required = False
        hours = self.fields["hours_a_week"]
        hours.required = False
        assert isinstance(hours, forms.DecimalField)
        hours.min_value = 0
        hours.error_messages |= {"invalid": "Write hours as a number, like 120 or 37.5"}

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        first, last = given.get("started_on"), given.get("ended_on")
        if first and last and last <= first:
            self.add_error("ended_on", "It ends after it begins")
        hours = given.get("hours_a_week")
        if hours is not None and hours < 0:
            self.add_error("hours_a_week", "Hours are nought or more")
        return given


class NewContract(Terms, OnceForm):
    """A contract that was just agreed."""

    council = forms.CharField(
        label="Which council or NHS body?", max_length=80, widget=forms.TextInput(attrs=OFF),
        error_messages={"required": "Write who pays for the support"},
    )  # fmt: skip
    field_order = ("council", "name", "teams", "started_on", "ended_on", "hours_a_week")


class ChangeContract(Terms, ChangeForm):
    """A contract that was changed or has ended."""

    field_order = ("name", "teams", "started_on", "ended_on", "hours_a_week")
