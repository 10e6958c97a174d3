"""What a draft of the rota is asked for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import forms

from people.models import Team
from rotas import drafts
from rotas.times import span_words


class DraftForm(forms.Form):
    """Which weeks, and whether visits that somebody has may be thought about too."""

    weeks = forms.ChoiceField(
        label="Which weeks?", error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose the weeks")
    )
    moves = forms.ChoiceField(
        label="What may it suggest?", widget=forms.RadioSelect,
        choices=[
            ("gaps", "Only fill the gaps: whoever has a visit keeps it"),
            ("moves", "Also who could change: as few changes as it can"),
        ],
        initial="gaps",
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Choose what it may suggest"),
    )  # fmt: skip

    def __init__(self, *args: Any, team: Team, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.spans = {f"{first}_{after}": (first, after) for first, after in drafts.spans(team)}
        weeks: Any = self.fields["weeks"]
        weeks.choices = [
            (key, span_words(first, after - dt.timedelta(days=1)))
            for key, (first, after) in self.spans.items()
        ]

    @property
    def asked(self) -> dict[str, Any]:
        """What `drafts.begin` wants, once it is valid."""
        first, after = self.spans[self.cleaned_data["weeks"]]
        return {"first": first, "after": after, "moves": self.cleaned_data["moves"] == "moves"}
