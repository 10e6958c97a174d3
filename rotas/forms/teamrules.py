"""What a team fills in about its own rota: horizons, agreements, and the ways between homes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms

from people.forms.writing import OFF, ChangeForm, OnceForm
from rotas.models import RotaAgreement, RotaSettings

#: the least and the most each figure may be, as the database holds it too
WITHIN = {"ahead_weeks": (2, 12), "period_weeks": (1, 8), "notice_days": (0, 42), "usual_travel": (0, 90)}
LONGEST_WAY = 180


class SettingsForm(ChangeForm):
    """How far ahead we plan."""

    class Meta:
        model = RotaSettings
        fields = ("ahead_weeks", "period_weeks", "notice_days", "usual_travel")
        labels = {
            "ahead_weeks": "How many weeks ahead are visits open?",
            "period_weeks": "How many weeks do we agree at a time?",
            "notice_days": "How many days before it begins do we agree it?",
            "usual_travel": "How many minutes is the usual way from one home to the next?",
        }
        help_texts = {
            "notice_days": "14 is two weeks’ notice. A change after that is marked, and whoever it touches "
            "says they have seen it.",
            "usual_travel": "Used where nobody has written down a way of its own",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, (least, most) in WITHIN.items():
            words = f"Write a number from {least} to {most}"
            self.fields[name] = forms.IntegerField(
                label=self.Meta.labels[name], help_text=self.Meta.help_texts.get(name, ""), min_value=least,
                max_value=most, widget=forms.NumberInput({"class": "nhsuk-input--width-4"}),
                error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), words),
            )  # fmt: skip


class RotaAgreementForm(OnceForm):
    """Something we agreed, with the number that the rota checks."""

    asks = {"words": "Write it as you say it in the team"}

    class Meta:
        model = RotaAgreement
        fields = ("about", "limit", "words")
        labels = {"about": "What is it about?", "limit": "The number", "words": "In our own words"}
        help_texts = {
            "limit": "Hours or weekends; for how late, the hour of the day: 21 is nine in the evening",
            "words": "As the rota will say it: Home by nine, so that nobody walks late",
        }
        widgets = {"about": forms.RadioSelect, "words": forms.TextInput(OFF)}

    def __init__(self, *args: Any, taken: set[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about: Any = self.fields["about"]
        about.choices = [(key, label) for key, label in RotaAgreement.ABOUT if key not in taken]
        about.error_messages |= {"required": "Choose what it is about"}
        limit = self.fields["limit"]
        limit.error_messages |= dict.fromkeys(("required", "invalid", "min_value"), "Write a number")
        limit.widget.attrs["class"] = "nhsuk-input--width-4"

    def clean(self) -> dict[str, Any]:
        """Within what makes sense for its kind; the law's own limits stand anyway."""
        data = self.cleaned_data
        if "about" in data and "limit" in data:
            least, most = RotaAgreement.LIMITS[data["about"]]
            if not least <= data["limit"] <= most:
                self.add_error("limit", f"Write a number from {least} to {most}")
        return data


class TravelForm(forms.Form):
    """Minutes from one person's home to each other person's; empty for the usual way."""

    def __init__(self, *args: Any, others: list[tuple[UUID, str, int | None]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.others = others
        words = f"Write minutes from 0 to {LONGEST_WAY}, or leave it empty"
        for pk, name, minutes in others:
            self.fields[str(pk)] = forms.IntegerField(
                label=name, required=False, min_value=0, max_value=LONGEST_WAY, initial=minutes,
                widget=forms.NumberInput({"class": "nhsuk-input--width-4"}),
                error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), words),
            )  # fmt: skip

    @property
    def minutes(self) -> dict[UUID, int | None]:
        """{person: minutes or None}, once it is valid."""
        return {pk: self.cleaned_data[str(pk)] for pk, _, _ in self.others}
