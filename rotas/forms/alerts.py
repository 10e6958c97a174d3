"""What a team fills in about its safety net, and about an alert."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone

from people.forms.phones import PhoneField
from people.forms.writing import OFF, ChangeForm, OnceForm
from people.models import User
from rotas.models import OnCall, SafetyNet

ELSE = "else"


class WaitsForm(ChangeForm):
    """How many minutes the team waits before each rung."""

    class Meta:
        model = SafetyNet
        fields = ("worker_after", "buddy_after", "team_after", "oncall_after", "organisation_after")
        labels = {
            "worker_after": "Ask the visit’s worker after how many minutes?",
            "buddy_after": "Then their buddy, after how many more?",
            "team_after": "Then the whole team, after how many more?",
            "oncall_after": "Then who is on call, after how many more?",
            "organisation_after": "Then the emergency number, after how many more?",
        }
        help_texts = {"worker_after": "Counted from the end of the visit’s time"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.Meta.fields:
            field = self.fields[name]
            field.error_messages |= dict.fromkeys(
                ("required", "invalid", "min_value", "max_value"), "Write a number from 0 to 120"
            )
            field.widget.attrs["class"] = "nhsuk-input--width-4"

    def clean(self) -> dict[str, Any]:
        """Two hours at most: an alarm that waits longer is none."""
        for name in self.Meta.fields:
            if self.cleaned_data.get(name, 0) > 120:
                self.add_error(name, "Write a number from 0 to 120")
        return self.cleaned_data


class OnCallForm(OnceForm):
    """Who answers when the whole team is silent."""

    who = forms.ChoiceField(label="Who is on call?", error_messages={"required": "Choose who it is"})
    asks = {"phone": "Write the number that they answer"}

    class Meta:
        model = OnCall
        fields = ("name", "phone", "starts_on", "ends_on")
        labels = {
            "name": "Their name, if they are not on this list", "phone": "The number that they answer",
            "starts_on": "From which day?", "ends_on": "Until which day?",
        }  # fmt: skip
        help_texts = {"ends_on": "This day included. Leave it empty if it goes on"}
        widgets = {
            "name": forms.TextInput(OFF),
        }
        field_classes = {"phone": PhoneField}

    field_order = ("who", "name", "phone", "starts_on", "ends_on", "id")

    def __init__(self, *args: Any, people: list[tuple[Any, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = {str(pk): name for pk, name in people}
        who: Any = self.fields["who"]
        who.choices = [("", "Choose"), *self.names.items(), (ELSE, "Somebody else")]
        self.fields["name"].required = self.fields["ends_on"].required = False
        self.fields["starts_on"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        """A colleague's own name, or the name that was written; days in order."""
        data = self.cleaned_data
        chosen = data.get("who")
        if chosen and chosen != ELSE:
            data["name"] = self.names[chosen]
        elif chosen and not data.get("name"):
            self.add_error("name", "Write who it is")
        begins, ends = data.get("starts_on"), data.get("ends_on")
        if begins and ends and ends < begins:
            self.add_error("ends_on", "This must not be before the first day")
        return data

    def row(self, **more: Any) -> OnCall:
        """The row, not saved."""
        chosen = self.cleaned_data["who"]
        user = None if chosen == ELSE else User(pk=chosen)
        made: OnCall = self.made(user=user, **more)
        return made


class EndAlertForm(forms.Form):
    """How an alert ended."""

    words = forms.CharField(
        label="What did you find?", max_length=300, required=False,
        help_text="If you like, in a line. You can also leave it empty.",
        widget=forms.Textarea({"rows": 2}),
    )  # fmt: skip
