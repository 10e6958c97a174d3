"""What is written in a Five Ways plan and in a wellness plan."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from people.forms.writing import OFF, ChangeForm, box, offer
from profiles.models.fiveways import MyWay, PersonWay, Wellness

WORDS = ("now", "next_step", "when", "who_helps")
LABELS = {
    "now": "How is it now?", "next_step": "One small next thing", "when": "When?", "who_helps": "Who helps?",
}  # fmt: skip
HELP = {
    "next_step": "So small that it happens. “Ring Maureen”, not “see more people”",
    "when": "Such as “Sunday after tea”",
}
WIDGETS: dict[str, Any] = {
    "now": box(2, maxlength=200), "next_step": box(2, maxlength=200), "when": forms.TextInput(attrs=OFF),
    "who_helps": forms.TextInput(attrs=OFF),
}  # fmt: skip
ASKS = {"next_step": "Write one small next thing"}


class MyWayForm(ChangeForm):
    """One's own, and who may see it."""

    asks: ClassVar[dict[str, str]] = ASKS

    class Meta:
        model = MyWay
        fields = (*WORDS, "shared")
        labels = LABELS | {"shared": "Who may see it?"}
        help_texts = HELP
        widgets = WIDGETS | {"shared": forms.RadioSelect}

    def __init__(self, *args: Any, in_a_team: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not in_a_team:
            del self.fields["shared"]
            return
        offer(self, "shared", MyWay.Shared.choices)


class PersonWayForm(ChangeForm):
    """A person's; whoever wrote it down asks whether the team may see it."""

    asks: ClassVar[dict[str, str]] = ASKS

    class Meta:
        model = PersonWay
        fields = (*WORDS, "shared")
        labels = LABELS
        help_texts = HELP
        widgets = WIDGETS

    def __init__(self, *args: Any, mine: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        self.fields["shared"].label = f"{called} is happy for the whole team to see this"
        if not mine:
            del self.fields["shared"]  # only who wrote it down with them may take it back


class WellnessForm(ChangeForm):
    """Seven boxes, any of them empty."""

    class Meta:
        model = Wellness
        fields = (
            "keeps_well", "triggers", "early_signs", "effect", "support", "if_unwell", "look_again_on",
        )  # fmt: skip
        labels = {
            "keeps_well": "What keeps me well at work?", "triggers": "What makes it worse?",
            "early_signs": "What are early signs that I am not well?",
            "effect": "How may it show in my work?",
            "support": "What helps me then?", "if_unwell": "What will I do if I am not well?",
            "look_again_on": "Look at it again on",
        }  # fmt: skip
        help_texts = {"support": "Who could I tell, and what would I ask for?"}
        widgets = {name: box(3, maxlength=600) for name in fields[:6]}
