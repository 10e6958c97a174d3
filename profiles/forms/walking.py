"""Walking the five steps again: one page that asks only whether it is still so."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms

from people.forms.writing import OFF, needed
from profiles.models import Idea, StepTaken
from profiles.picture import step_name
from profiles.walking import CHOOSE, END, STILL, Answer


class WalkForm(forms.Form):
    """For each idea that stands: still so, or not; for each step without an answer: explored, or why not.

    It names the version of each idea it was drawn from, so that nothing is written over.
    """

    id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    with_whom = forms.CharField(
        label="Who walked it together?", max_length=120, widget=forms.TextInput(attrs=OFF),
        help_text="Such as “Edith and Shabnam”",
        error_messages={"required": "Write who walked it together"},
    )  # fmt: skip

    def __init__(
        self, *args: Any, ideas: Sequence[Idea], steps: Sequence[StepTaken], called: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.ideas, self.steps, self.called = list(ideas), list(steps), called
        for idea in self.ideas:
            self.fields[f"idea-{idea.pk}"] = _still(idea)
            self.fields[f"version-{idea.pk}"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=idea.version, min_value=0
            )
        for step in self.steps:
            self.fields[f"step-{step.number}"] = forms.ChoiceField(
                label="Have you explored this now?", widget=forms.RadioSelect, initial="not_yet",
                choices=[("yes", "Yes"), ("because", "No, because"), ("not_yet", "Not yet")],
                error_messages={"required": "Choose one of these", "invalid_choice": "Choose one of these"},
            )  # fmt: skip
            self.fields[f"because-{step.number}"] = forms.CharField(
                label="Why not?", max_length=300, required=False, widget=forms.TextInput(attrs=OFF)
            )
            needed(self, f"because-{step.number}")

    def clean(self) -> dict[str, Any]:
        """“Because” asks for its reason."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        for step in self.steps:
            if data.get(f"step-{step.number}") == "because" and not data.get(f"because-{step.number}"):
                self.add_error(f"because-{step.number}", "Write why this step was not explored")
        return data

    @property
    def answers(self) -> dict[UUID, Answer]:
        """What became of each idea, by its id."""
        data = self.cleaned_data
        return {i.pk: Answer(data[f"version-{i.pk}"], data[f"idea-{i.pk}"]) for i in self.ideas}

    @property
    def explored(self) -> list[tuple[StepTaken, str, str]]:
        """(step, "yes" or "because", reason) of those that have an answer now."""
        data = self.cleaned_data
        found = [(s, data[f"step-{s.number}"], data[f"because-{s.number}"]) for s in self.steps]
        return [(s, said, why if said == "because" else "") for s, said, why in found if said != "not_yet"]

    def by_step(self) -> list[tuple[int, str, list[tuple[Idea, forms.BoundField]], list[forms.BoundField]]]:
        """(number, name, [(idea, its question)], [questions of the step itself]) of the five."""
        asked = {step.number for step in self.steps}
        return [
            (
                n, step_name(n, self.called),
                [(i, self[f"idea-{i.pk}"]) for i in self.ideas if i.number == n],
                [self[f"step-{n}"], self[f"because-{n}"]] if n in asked else [],
            )
            for n in range(1, 6)
        ]  # fmt: skip


def _still(idea: Idea) -> forms.ChoiceField:
    """Still so? With “chosen now” for what is tried or was put off."""
    settle = [] if idea.choice == Idea.Choice.CHOSEN else [(CHOOSE, "Chosen now")]
    return forms.ChoiceField(
        label="Still so?", widget=forms.RadioSelect, initial=STILL,
        choices=[(STILL, "Yes, still so"), *settle, (END, "No, it has ended")],
        error_messages={"required": "Choose one of these", "invalid_choice": "Choose one of these"},
    )  # fmt: skip
