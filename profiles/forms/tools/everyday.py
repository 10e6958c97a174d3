"""A profile talk, good and bad days, the doughnut, the learning log."""

from __future__ import annotations

from typing import ClassVar

from people.forms.writing import box
from profiles.forms.tools.base import SHEET, SHEET_HELP, SHEET_LABELS, SheetWords, ToolWords, choice, line
from profiles.models.tools import Days, DaysLine, Doughnut, DoughnutLine, Log, Talk

ASKED = ("thanked", "proud", "gifts", "people", "doing", "places", "rhythm", "helps", "hinders")


class TalkWords(SheetWords):
    """Nine questions; leave out what does not come up."""

    class Meta:
        model = Talk
        fields = ("voice", "others", *ASKED, *SHEET)
        labels = SHEET_LABELS | {
            "voice": "Whose words are these?",
            "others": "Who told us?",
            "thanked": "What do people thank {name} for?",
            "proud": "What is {name} proud of?",
            "gifts": "What is {name} good at? What can {name} teach us?",
            "people": "Who matters to {name}?",
            "doing": "What does {name} love to do?",
            "places": "Where does {name} like to be?",
            "rhythm": "How does {name}’s day like to go?",
            "helps": "What helps {name}?",
            "hinders": "What gets in the way?",
        }
        help_texts = SHEET_HELP | {
            "others": "Needed where {name} could not say it. Names, such as “Joe, her grandson”",
            "thanked": "Put each thing on its own line, in {name}’s words",
            "people": "By name, and how they keep in touch. “Joe rings on Sundays at 4”",
            "doing": "“Tea with two sugars at 7”, not “likes tea”",
            "places": "And when, and how often",
            "rhythm": "Fast or slow, alone or in company, what {name} decides alone",
            "helps": "Write it so that someone new could do it today",
            "hinders": "Go on from “Please don’t”, such as “rush me”",
        }
        widgets = {"voice": choice(), "others": line(), "with_whom": line()} | {n: box(3) for n in ASKED}

    asks: ClassVar[dict[str, str]] = {"on": "Choose the day of the talk"}


class DaysWords(SheetWords):
    """The sheet of good and bad days."""

    class Meta:
        model = Days
        fields = ("said_back", *SHEET)
        labels = SHEET_LABELS | {"said_back": "We said it back, and {name} agreed"}
        help_texts = SHEET_HELP | {
            "said_back": "Tick this once you have read it all out. You can do it later"
        }
        widgets = {"with_whom": line()}


class DaysLineWords(ToolWords):
    """Something in a good day or a bad one."""

    asks: ClassVar[dict[str, str]] = {"text": "Write what it is"}

    class Meta:
        model = DaysLine
        fields = ("side", "text", "deeper", "who")
        labels = {
            "side": "Where does it belong?", "text": "What is it?", "deeper": "What is it about that?",
            "who": "Who does it?",
        }  # fmt: skip
        help_texts = {
            "text": "From waking up to going to bed",
            "deeper": "Ask once more. “Tea in bed” may be about not being rushed",
            "who": "Only for “For more good days”",
        }
        widgets = {
            "side": choice(),
            "text": box(2, maxlength=200),
            "deeper": box(2, maxlength=200),
            "who": line(),
        }


class DoughnutWords(SheetWords):
    """One situation."""

    asks: ClassVar[dict[str, str]] = {"situation": "Write the situation in a few words"}

    class Meta:
        model = Doughnut
        fields = ("situation", *SHEET)
        labels = SHEET_LABELS | {"situation": "What is the situation?"}
        help_texts = SHEET_HELP | {"situation": "Just one, such as “{name} wants fish and chips”"}
        widgets = {"situation": box(2, maxlength=120), "with_whom": line()}


class DoughnutLineWords(ToolWords):
    """A line in one ring."""

    asks: ClassVar[dict[str, str]] = {"text": "Write what it is"}

    class Meta:
        model = DoughnutLine
        fields = ("ring", "text", "whose")
        labels = {
            "ring": "Which ring?",
            "text": "What is it?",
            "whose": "Whose is it, and how will they know?",
        }
        help_texts = {
            "text": "A thing to do or to decide",
            "whose": "Only for “Not our paid responsibility”. It is somebody’s",
        }
        widgets = {
            "ring": choice(
                core="If we did not, {name} would not be safe or we would break our word",
                judgement="Try things. Tell each other what you learned. You will be backed",
                not_ours="{name}’s own business, the family’s, or another service’s",
            ),
            "text": box(2, maxlength=200),
            "whose": line(),
        }


class LogWords(SheetWords):
    """Something was tried."""

    asks: ClassVar[dict[str, str]] = {"what": "Write what was done"}

    class Meta:
        model = Log
        fields = ("what", "where", "how_long", "worked", "did_not", "next_time", *SHEET)
        labels = SHEET_LABELS | {
            "what": "What did {name} do?",
            "where": "Where?",
            "how_long": "How long did it go on?",
            "worked": "What worked well? What should we keep doing?",
            "did_not": "What did not work? What should be different?",
            "next_time": "What will we do next time?",
        }
        help_texts = SHEET_HELP | {"how_long": "In words, such as “till the rain came”"}
        widgets = {
            "what": box(2, maxlength=160), "where": line(), "how_long": line(),
            "worked": box(2, maxlength=300), "did_not": box(2, maxlength=300),
            "next_time": box(2, maxlength=200), "with_whom": line(),
        }  # fmt: skip
