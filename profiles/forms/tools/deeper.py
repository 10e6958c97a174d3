"""Important to and for, the communication chart, making decisions, four questions and one."""

from __future__ import annotations

from typing import Any, ClassVar

from people.forms.writing import box
from profiles.forms.tools.base import SHEET, SHEET_HELP, SHEET_LABELS, SheetWords, ToolWords, choice, line
from profiles.models.tools import (
    FOUR,
    Communication,
    CommunicationLine,
    CommunicationOurs,
    Decisions,
    DecisionsLine,
    Important,
    ImportantLine,
    Questions,
    Sheet,
)

WHAT = {"text": "Write what it is"}


class Plain(SheetWords):
    """A sheet that asks only when it was done and who was there."""

    class Meta:
        model: type[Sheet] = Important
        fields = SHEET
        labels = SHEET_LABELS
        help_texts = SHEET_HELP
        widgets: ClassVar[dict[str, Any]] = {"with_whom": line()}


class CommunicationWords(Plain):
    """The charts."""

    class Meta(Plain.Meta):
        model = Communication


class DecisionsWords(Plain):
    """The agreement."""

    class Meta(Plain.Meta):
        model = Decisions


class ImportantLineWords(ToolWords):
    """One thing that is important."""

    asks: ClassVar[dict[str, str]] = WHAT

    class Meta:
        model = ImportantLine
        fields = ("side", "text", "known", "balance")
        labels = {
            "side": "Where does it belong?", "text": "What is it?", "known": "How do we know?",
            "balance": "How can it be done in a way that suits {name}?",
        }  # fmt: skip
        help_texts = {
            "known": "Needed for “Important to”. What others think belongs under “Important for”",
            "balance": "Only for “Important for”. Such as “Tablets after the news, with tea”",
        }
        widgets = {
            "side": choice(
                to="What makes {name} happy, content, at ease", **{"for": "Health, safety, being valued"},
                learn="Questions, not guesses",
            ),
            "text": box(2, maxlength=200), "known": choice(), "balance": box(2, maxlength=200),
        }  # fmt: skip


class SignalWords(ToolWords):
    """Something they do that tells us something: the middle columns first."""

    asks: ClassVar[dict[str, str]] = {"does": "Write what they do", "means": "Write what you think it means"}

    class Meta:
        model = CommunicationLine
        fields = ("does", "means", "when", "should")
        labels = {
            "does": "What does {name} do?", "means": "What do we think it means?",
            "when": "What is happening then?", "should": "What should we do?",
        }  # fmt: skip
        help_texts = {
            "does": "What a camera would see, such as “pushes the plate away”",
            "when": "Leave it empty for “at any time”",
        }
        two = box(2, maxlength=200)
        widgets = {"does": two, "means": two, "when": line(), "should": two}


class MessageWords(ToolWords):
    """Something we want them to know."""

    asks: ClassVar[dict[str, str]] = {
        "tell": "Write what you want them to know",
        "how": "Write how you tell them",
    }

    class Meta:
        model = CommunicationOurs
        fields = ("tell", "how", "helped")
        labels = {
            "tell": "What do we want {name} to know?", "how": "How do we tell {name}?",
            "helped": "What or who helps?",
        }  # fmt: skip
        help_texts = {"how": "Such as “show the blue mug”", "helped": "Such as “glasses on, telly off”"}
        widgets = {"tell": box(2, maxlength=200), "how": box(2, maxlength=200), "helped": line()}


class DecisionsLineWords(ToolWords):
    """One decision."""

    asks: ClassVar[dict[str, str]] = {
        "decision": "Write what is to be decided", "involved": "Write how they must be part of it",
    }  # fmt: skip

    class Meta:
        model = DecisionsLine
        fields = ("decision", "involved", "last", "whose", "chance")
        labels = {
            "decision": "What is the decision?", "involved": "How must {name} be part of it?",
            "last": "Who has the last word?", "whose": "Who is that, by name?",
            "chance": "How did we give {name} the best chance to decide?",
        }  # fmt: skip
        help_texts = {
            "involved": "When, where and how to ask. Such as “in the morning, with photos”",
            "whose": "Only where it is not {name}",
            "chance": "Only where it is not {name}. The right time, words, pictures, people",
        }
        two = box(2, maxlength=200)
        widgets = {"decision": two, "involved": two, "last": choice(), "whose": line(), "chance": two}


class QuestionsWords(SheetWords):
    """Four questions; the last is asked once the four are answered."""

    asks: ClassVar[dict[str, str]] = {"about": "Write what it is about"}

    class Meta:
        model = Questions
        fields = ("about", *FOUR, "next_step", *SHEET)
        labels = SHEET_LABELS | {
            "about": "What is it about?", "tried": "What have we tried?", "learned": "What have we learned?",
            "pleased": "What are we pleased about?", "concerned": "What are we concerned about?",
            "next_step": "So, what next?",
        }  # fmt: skip
        help_texts = SHEET_HELP | {
            "tried": "More than one voice. Start each line with a name",
            "next_step": "Grows out of the four. Who does what, by when?",
        }
        widgets = {"about": line(), "with_whom": line()} | {name: box(3) for name in (*FOUR, "next_step")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.four:
            del self.fields["next_step"]
