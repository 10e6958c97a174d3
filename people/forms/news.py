"""How somebody wants to be told."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms
from django.http import QueryDict

from people import push
from people.forms.writing import ChangeForm
from people.models import Choice, Reach
from people.models.notices import Mail
from people.notices import Event

TIMES = [(dt.time(hour).isoformat(), f"{hour % 12 or 12}{'am' if hour < 12 else 'pm'}") for hour in range(24)]


class ReachForm(ChangeForm):
    """Quiet hours, the day of the weekly letter, and cover on days off."""

    quiet_from = forms.TypedChoiceField(label="Quiet from", choices=TIMES, coerce=dt.time.fromisoformat)
    quiet_until = forms.TypedChoiceField(
        label="Until", choices=TIMES, coerce=dt.time.fromisoformat,
        help_text="Your morning letter comes then. The same time twice: no quiet hours",
    )  # fmt: skip

    class Meta:
        model = Reach
        fields = ("quiet_from", "quiet_until", "weekly_on", "cover_on_days_off")
        labels = {
            "weekly_on": "My weekly letter comes on a",
            "cover_on_days_off": "Also ask me to take visits on my days off",
        }
        help_texts = {
            "cover_on_days_off": "Nothing else reaches you on a day off, but answers to what you asked for",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("quiet_from", "quiet_until"):
            self.initial[name] = getattr(self.instance, name).isoformat()


class ChoiceForm(forms.Form):
    """How one event reaches somebody; what must be heard can only ring or not.

    Where no phone can ring yet, what was chosen for phones stays as it is.
    """

    app = forms.BooleanField(label="Here", required=False)
    push = forms.BooleanField(label="On my phone", required=False)
    mail = forms.ChoiceField(label="By e-mail", choices=Mail.choices)

    def __init__(self, event: Event, chosen: Choice, sent: QueryDict | None = None, *, rings: bool) -> None:
        initial = {"app": chosen.app, "mail": chosen.mail, "push": chosen.push}
        super().__init__(sent, prefix=event.key, initial=initial)
        self.event = event
        for name in ("app", "mail"):
            self.fields[name].disabled = event.always
        self.fields["push"].disabled = not rings
        self.fields["mail"].widget.attrs["class"] = "app-choice__mail"


class PhoneForm(forms.Form):
    """What a browser says of itself when it is allowed to ring."""

    endpoint = forms.CharField(max_length=600)
    p256dh = forms.CharField(max_length=120)
    auth = forms.CharField(max_length=60)
    label = forms.CharField(max_length=60, required=False)

    def clean_endpoint(self) -> str:
        """One of the services we send to: a browser could name anything."""
        endpoint: str = self.cleaned_data["endpoint"]
        if not push.known_service(endpoint):
            raise forms.ValidationError("This browser uses a service we do not know.")
        return endpoint

    def clean(self) -> dict[str, Any]:
        """Keys that nothing can be encrypted for are no keys."""
        sent: dict[str, Any] = super().clean() or {}
        if not push.usable_keys(sent.get("p256dh", ""), sent.get("auth", "")):
            raise forms.ValidationError("This browser did not say how to reach it. Please try again.")
        return sent
