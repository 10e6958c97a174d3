"""Working and not working, and the relationship circle."""

from __future__ import annotations

from typing import Any, ClassVar

from people.forms.writing import box, offer
from profiles.forms.tools.base import SHEET, SHEET_HELP, SHEET_LABELS, SheetWords, ToolWords, choice, line
from profiles.models.tools import Relation, Relations, Working, WorkingAction, WorkingLine


class WorkingWords(SheetWords):
    """What it is about."""

    asks: ClassVar[dict[str, str]] = {"about": "Write what it is about"}

    class Meta:
        model = Working
        fields = ("about", *SHEET)
        labels = SHEET_LABELS | {"about": "What is it about?"}
        help_texts = SHEET_HELP | {"about": "Such as “Mornings”, or “Our support as a whole”"}
        widgets = {"about": line(), "with_whom": line()}


class WorkingLineWords(ToolWords):
    """Something that works or does not, from one point of view."""

    asks: ClassVar[dict[str, str]] = {"text": "Write what it is"}

    class Meta:
        model = WorkingLine
        fields = ("whose", "side", "text", "who")
        labels = {"whose": "Whose view is this?", "side": "Does it work?", "text": "What is it?",
                  "who": "Who said it?"}  # fmt: skip
        help_texts = {"text": "In their words, or what they showed you", "who": "A first name"}
        widgets = {"whose": choice(), "side": choice(), "text": box(2, maxlength=200), "who": line()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        called = self.instance.person.called
        choices = [(called if v == "person" else label) for v, label in WorkingLine.Whose.choices]
        offer(self, "whose", list(zip(WorkingLine.Whose.values, choices, strict=True)))


class ActionWords(ToolWords):
    """What will be done about it."""

    asks: ClassVar[dict[str, str]] = {
        "what": "Write what will be done", "who": "Write who does it", "by": "Choose a day",
    }  # fmt: skip

    class Meta:
        model = WorkingAction
        fields = ("what", "who", "by", "went")
        labels = {
            "what": "What will be done?",
            "who": "Who does it?",
            "by": "By when?",
            "went": "How did it go?",
        }
        help_texts = {
            "what": "Keep what works, change what does not",
            "who": "A name. It may be {name}, or a neighbour",
            "went": "Leave it empty until it has been tried",
        }
        widgets = {"what": box(2, maxlength=160), "who": line(), "went": line()}


class RelationsWords(SheetWords):
    """A drawing."""

    class Meta:
        model = Relations
        fields = SHEET
        labels = SHEET_LABELS
        help_texts = SHEET_HELP
        widgets = {"with_whom": line()}


class RelationWords(ToolWords):
    """Someone in their life."""

    asks: ClassVar[dict[str, str]] = {"name": "Write their name"}

    class Meta:
        model = Relation
        fields = ("name", "who", "quarter", "ring", "together")
        labels = {
            "name": "What are they called?", "who": "Who are they?", "quarter": "Where do they belong?",
            "ring": "How near, as {name} sees it?", "together": "What do they do together, and when?",
        }  # fmt: skip
        help_texts = {
            "who": "Such as “grandson” or “next door”",
            "together": "Such as “Rings on Sundays at 4”",
        }
        widgets = {
            "name": line(), "who": line(), "together": line(), "ring": choice(),
            "quarter": choice(places="Church, club, work: people met there", paid="Anyone paid to be there"),
        }  # fmt: skip
