"""A perfect week, hopes and fears, from being there to giving, a good match."""

from __future__ import annotations

from typing import ClassVar

from people.forms.writing import box
from profiles.forms.tools.base import SHEET, SHEET_HELP, SHEET_LABELS, SheetWords, ToolWords, choice, line
from profiles.forms.tools.deeper import Plain
from profiles.models.tools import Hopes, HopesLine, Matching, Presence, PresenceLine, Week, WeekLine


class WeekWords(Plain):
    """The week."""

    class Meta(Plain.Meta):
        model = Week


class PresenceWords(Plain):
    """The places."""

    class Meta(Plain.Meta):
        model = Presence


class WeekLineWords(ToolWords):
    """Something in the week."""

    asks: ClassVar[dict[str, str]] = {"what": "Write what exactly happens"}

    class Meta:
        model = WeekLine
        fields = ("what", "day", "part", "whom", "kind", "cost", "now")
        labels = {
            "what": "What exactly?", "day": "Which day?", "part": "Which part of the day?",
            "whom": "With whom?", "kind": "Fixed or flexible?", "cost": "What does it cost?",
            "now": "It happens already",
        }  # fmt: skip
        help_texts = {
            "what": "What it is like, not a task. “Toast by the window, paper read aloud”",
            "cost": "Such as “£4 and the bus”. Keep the week within what {name} can afford",
        }
        widgets = {
            "what": box(2, maxlength=200), "part": choice(), "kind": choice(), "whom": line(), "cost": line(),
        }  # fmt: skip


class HopesWords(SheetWords):
    """What lies ahead."""

    asks: ClassVar[dict[str, str]] = {"about": "Write what lies ahead"}

    class Meta:
        model = Hopes
        fields = ("about", *SHEET)
        labels = SHEET_LABELS | {"about": "What lies ahead?"}
        help_texts = SHEET_HELP | {"about": "Such as “Coming home from hospital”"}
        widgets = {"about": line(), "with_whom": line()}


class HopesLineWords(ToolWords):
    """A hope or a fear."""

    asks: ClassVar[dict[str, str]] = {"text": "Write what it is", "who": "Write whose it is"}

    class Meta:
        model = HopesLine
        fields = ("side", "text", "who", "step")
        labels = {
            "side": "A hope or a fear?", "text": "What is it?", "who": "Whose is it?",
            "step": "What would help?",
        }  # fmt: skip
        help_texts = {
            "who": "{name}, or someone who said it by name",
            "step": "Who does what. Each fear needs one before you are done",
        }
        two = box(2, maxlength=200)
        widgets = {"side": choice(), "text": two, "who": line(), "step": two}


class PresenceLineWords(ToolWords):
    """One place."""

    asks: ClassVar[dict[str, str]] = {"what": "Write the place, or what happens there"}

    class Meta:
        model = PresenceLine
        fields = ("what", "stage", "aim", "step", "who")
        labels = {
            "what": "Which place?", "stage": "Where is it now?", "aim": "Where next?",
            "step": "What is the next step?", "who": "Who helps?",
        }  # fmt: skip
        help_texts = {
            "what": "Such as “Luncheon club”",
            "aim": "Always further than now. Leave it empty while it is good as it is",
            "step": "Small, such as “Edith pours the tea once”",
        }
        widgets = {
            "what": line(), "step": box(2, maxlength=200), "who": line(),
            "stage": choice(**{
                "1": "In the room", "2": "People greet {name}", "3": "{name} does it with others",
                "4": "They meet outside it too", "5": "Others would miss what {name} brings",
            }),
        }  # fmt: skip


class MatchingWords(SheetWords):
    """What makes a good match."""

    class Meta:
        model = Matching
        fields = ("supports", "skills", "personality", "interests", *SHEET)
        labels = SHEET_LABELS | {
            "supports": "What support does {name} want?", "skills": "What must someone be able to do?",
            "personality": "What kind of person does {name} get on with?",
            "interests": "What could they share?",
        }  # fmt: skip
        help_texts = SHEET_HELP | {
            "skills": "Such as driving, or the hoist",
            "personality": "Such as “talks while working” or “lets me be”",
            "interests": "Put each on its own line",
        }
        widgets = {"with_whom": line()} | {
            name: box(3, maxlength=300) for name in ("supports", "skills", "personality", "interests")
        }
