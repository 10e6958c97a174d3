"""Forms about accounts: inviting, joining, keys, the organisation's numbers."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone

from people import contracts, offices
from people.forms.phones import PhoneField
from people.forms.writing import ChangeForm, needed
from people.invitations import Invite
from people.models import CommissioningBody, Organisation, Standing, Team, Token
from people.tokens import LASTS, LONGEST

#: workers ring these at the worst moment: one that is set can be changed, never emptied
RUNG = ("safeguarding_phone", "council_phone", "emergency_phone")
EMPTY = "Workers ring this when somebody is in danger. Write the new number: it cannot be left empty"


class InviteForm(forms.Form):
    """Whom to invite, as what, and where to."""

    name = forms.CharField(label="Their name", max_length=80, widget=forms.TextInput({"autocomplete": "off"}))
    email = forms.EmailField(label="Their work e-mail", widget=forms.EmailInput({"autocomplete": "off"}))
    standing = forms.ChoiceField(
        label="They join as", choices=Standing.choices, widget=forms.RadioSelect,
        error_messages={"required": "Choose what they join as"},
    )  # fmt: skip
    team = forms.ModelChoiceField(
        Team.objects.none(), required=False, label="Team", help_text="For a wellbeing worker or a coach"
    )
    body = forms.ModelChoiceField(
        CommissioningBody.objects.none(), required=False, label="Council or NHS body",
        help_text="For a commissioner",
    )  # fmt: skip

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed(self, "team", "body")
        self._choices("team", organisation.teams.order_by("name"))
        self._choices("body", contracts.bodies(organisation))

    def _choices(self, name: str, rows: Any) -> None:
        """Only this organisation's: the drop-down is where such lists leak."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        standing = given.get("standing")
        if standing in (Standing.WORKER, Standing.COACH) and not given.get("team"):
            self.add_error("team", "Choose the team they join")
        if standing == Standing.COMMISSIONER and not given.get("body"):
            self.add_error("body", "Choose who they commission for")
        return given

    def invite(self) -> Invite:
        """What was filled in; only what fits the standing."""
        given = self.cleaned_data
        standing = Standing(given["standing"])
        team = given["team"] if standing in (Standing.WORKER, Standing.COACH) else None
        body = given["body"] if standing is Standing.COMMISSIONER else None
        return Invite(given["email"], given["name"], standing, team, body)


class JoinForm(forms.Form):
    """What colleagues will see."""

    name = forms.CharField(
        label="Your name", max_length=80, help_text="As your team should see it",
        widget=forms.TextInput({"autocomplete": "name"}),
    )  # fmt: skip


class KeyForm(forms.Form):
    """What a personal key is for, what it opens, and until when."""

    label = forms.CharField(
        label="What is it for?", max_length=60, widget=forms.TextInput({"autocomplete": "off"}),
        error_messages={"required": "Write what it is for, like my calendar"},
    )  # fmt: skip
    may = forms.ChoiceField(
        label="What may it do?", choices=[("read", "Only read"), ("write", "Read and write, as me")],
        initial="read", widget=forms.RadioSelect,
        error_messages={"required": "Choose what it may do", "invalid_choice": "Choose one of these"},
    )  # fmt: skip
    rooms = forms.MultipleChoiceField(
        label="What does it open?", choices=Token.Room.choices, widget=forms.CheckboxSelectMultiple,
        help_text="Never more than you may see yourself. Tick as few as it needs",
        error_messages={"required": "Tick at least one", "invalid_choice": "Tick some of these"},
    )  # fmt: skip
    ends_on = forms.DateField(
        label="Until when?", widget=forms.DateInput({"type": "date"}), help_text="A year from now at most",
        error_messages={"required": "Choose a day", "invalid": "Choose a day, like 3 May 2027"},
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ends_on"].initial = timezone.localdate() + LASTS

    def clean_ends_on(self) -> dt.date:
        """From tomorrow to a year from today."""
        day: dt.date = self.cleaned_data["ends_on"]
        if not timezone.localdate() < day <= timezone.localdate() + LONGEST:
            raise forms.ValidationError("Choose a day after today, within a year")
        return day


class OrganisationForm(ChangeForm):
    """The numbers people ring when it matters, and who leads safeguarding."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lead: Any = self.fields["safeguarding_lead"]
        lead.queryset = offices.possible_leads(self.instance).select_related("colleague")
        lead.required = False
        lead.label_from_instance = lambda user: user.colleague.name
        for name in RUNG:
            self.fields[name].required = bool(self.initial[name])
            self.fields[name].error_messages["required"] = EMPTY

    class Meta:
        model = Organisation
        fields = [
            "safeguarding_lead",
            "safeguarding_phone",
            "council_name",
            "council_phone",
            "emergency_phone",
        ]
        field_classes = dict.fromkeys(RUNG, PhoneField)
        help_texts = {
            "safeguarding_lead": "The only person, beside its author, who can read a safeguarding record"
        }


class TeamForm(forms.ModelForm):  # type: ignore[type-arg]  # not generic at run time
    """A new neighbourhood team."""

    class Meta:
        model = Team
        fields = ["name", "neighbourhood"]
