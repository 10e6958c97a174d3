"""Forms of a circle: the circle, who is in it, when it meets, and what somebody might do."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet

from people.forms.writing import OFF, ChangeForm, InWords, OnceForm, box
from profiles.models import Circle, CircleAction, CircleMeeting, CircleMember, Facilitator


class CircleWords(InWords):
    """A person and a purpose."""

    asks: ClassVar[dict[str, str]] = {
        "purpose": "Write the purpose in their own words", "asked": "Write how they asked for it",
    }  # fmt: skip

    class Meta:
        model = Circle
        fields = ("purpose", "asked", "connector", "outcome")
        labels = {
            "purpose": "What is the circle for, in their own words?",
            "asked": "How did they ask for it?",
            "connector": "Who is the connector?",
            "outcome": "Which outcome does it help with?",
        }
        help_texts = {
            "purpose": "One sentence. Everyone in the circle will see it",
            "asked": "We may tell them about circles. Only they can ask for one",
            "connector": "They help with the first three meetings",
        }
        widgets = {
            "purpose": box(2, maxlength=300), "asked": forms.TextInput(attrs=OFF),
            "connector": forms.TextInput(attrs=OFF),
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["outcome"]
        field.queryset, field.empty_label = self.instance.person.outcomes.all(), "None in particular"


class NewCircleForm(CircleWords, OnceForm):
    """A circle begins."""


class CircleForm(CircleWords, ChangeForm):
    """Better words for it."""


class MemberWords(InWords):
    """Someone of the circle."""

    asks: ClassVar[dict[str, str]] = {"name": "Write their name"}

    class Meta:
        model = CircleMember
        fields = ("name", "who", "enjoys")
        labels = {"name": "Their name", "who": "Who are they?", "enjoys": "What do they enjoy doing?"}
        help_texts = {
            "name": "As the circle calls them", "who": "Such as “Grandson” or “Next door”",
            "enjoys": "The circle sees this too. Ask them",
        }  # fmt: skip
        widgets = {name: forms.TextInput(attrs=OFF) for name in ("name", "who", "enjoys")}


class NewMemberForm(MemberWords, OnceForm):
    """Someone said yes."""


class MemberForm(MemberWords, ChangeForm):
    """Better words."""


class ChooseForm(OnceForm):
    """Whose page the person liked best, and what in it."""

    asks: ClassVar[dict[str, str]] = {"chosen_for": "Write what they liked. They choose by the page"}
    facilitator = forms.ModelChoiceField(
        queryset=Facilitator.objects.none(), label="Who should run the meetings?",
        widget=forms.RadioSelect, empty_label=None,
        error_messages={"required": "Choose whose page they like best"},
    )  # fmt: skip
    field_order = ("facilitator", "chosen_for")

    class Meta:
        model = CircleMember
        fields = ("chosen_for",)
        labels = {"chosen_for": "What did they like in that page?"}
        help_texts = {"chosen_for": "In their own words. Everyone in the circle sees it"}
        widgets = {"chosen_for": forms.TextInput(attrs=OFF)}

    def __init__(self, *args: Any, offered: QuerySet[Facilitator], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["facilitator"]
        field.queryset, self.fields["chosen_for"].required = offered, True

    def _post_clean(self) -> None:
        """The row is made by its verb."""


class MeetingWords(InWords):
    """When and where the circle meets."""

    asks: ClassVar[dict[str, str]] = {
        "on": "Choose the day", "at": "Choose when it begins", "until": "Choose about when it ends",
        "where": "Write where you meet",
    }  # fmt: skip

    class Meta:
        model = CircleMeeting
        fields = ("on", "at", "until", "where")
        labels = {"on": "Which day?", "at": "From", "until": "Until about", "where": "Where?"}
        help_texts = {"where": "Such as “At Edith’s, with cake”. Anywhere that feels good"}
        widgets: ClassVar[dict[str, forms.Widget]] = {
            "at": forms.TimeInput(), "until": forms.TimeInput(), "where": forms.TextInput(attrs=OFF),
        }  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("at", "until"):
            self.fields[name].error_messages["invalid"] = "Choose a time, like 14:00"

    def clean(self) -> dict[str, Any]:
        """It ends after it begins."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        at, until = data.get("at"), data.get("until")
        if at and until and until <= at:
            self.add_error("until", "Choose a time after it begins")
        return data

    def validate_constraints(self) -> None:
        """Said above, or by the verb, beside the field."""


class NewMeetingForm(MeetingWords, OnceForm):
    """The next time."""


class MeetingForm(MeetingWords, ChangeForm):
    """Another day, or what was said."""

    class Meta(MeetingWords.Meta):
        fields = (*MeetingWords.Meta.fields, "minutes")  # type: ignore[assignment]
        labels = MeetingWords.Meta.labels | {"minutes": "What did you do together?"}
        help_texts = MeetingWords.Meta.help_texts | {
            "minutes": "In the person’s own words. Everyone in the circle sees it"
        }
        widgets = MeetingWords.Meta.widgets | {"minutes": box(4, maxlength=1000)}


class ActionWords(InWords):
    """Something anyone of the circle may take."""

    asks: ClassVar[dict[str, str]] = {"what": "Write it in a few words"}

    class Meta:
        model = CircleAction
        fields = ("what", "when", "taken_by")
        labels = {"what": "What could somebody do?", "when": "When?", "taken_by": "Who said “I can”?"}
        help_texts = {"what": "Everyone in the circle sees it. Nothing about care", "when": "And what helps"}
        widgets = {"what": forms.TextInput(attrs=OFF), "when": forms.TextInput(attrs=OFF)}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["taken_by"]
        members = self.instance.circle.members.filter(left_on=None)
        field.queryset, field.empty_label = members, "Nobody yet"


class NewActionForm(ActionWords, OnceForm):
    """One more."""


class ActionForm(ActionWords, ChangeForm):
    """Better words, or somebody said yes."""


class ThoughtForm(OnceForm):
    """An idea of a member's, from their link."""

    asks: ClassVar[dict[str, str]] = {"what": "Write your idea in a few words"}

    class Meta:
        model = CircleAction
        fields = ("what", "when")
        labels = {"what": "What is your idea?", "when": "When?"}
        help_texts = {"what": "The circle sees it. Nothing private, please"}
        widgets = ActionWords.Meta.widgets
