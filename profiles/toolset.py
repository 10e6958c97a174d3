"""Which thinking tools there are, what each is for, and the words around it."""

from __future__ import annotations

from dataclasses import dataclass, field

from profiles.models import Suggestion
from profiles.models.tools import (
    Communication,
    CommunicationLine,
    CommunicationOurs,
    Days,
    DaysLine,
    Decisions,
    DecisionsLine,
    Doughnut,
    DoughnutLine,
    Hopes,
    HopesLine,
    Important,
    ImportantLine,
    Line,
    Log,
    Matching,
    Presence,
    PresenceLine,
    Questions,
    Relation,
    Relations,
    Sheet,
    Talk,
    Week,
    WeekLine,
    Working,
    WorkingAction,
    WorkingLine,
)

Source = Suggestion.Source


@dataclass(frozen=True)
class Words:
    """Headings of the forms of one kind of line."""

    new: str
    change: str


#: where "Add a line" would not say enough
LINES = {
    ("working", "lines"): Words("What works, what does not", "Change what works or does not"),
    ("working", "actions"): Words("Something to do about it", "Change what will be done"),
    ("relations", "lines"): Words("Someone in their life", "Change someone on the drawing"),
    ("days", "lines"): Words("Something in a good or bad day", "Change a line of the days"),
    ("doughnut", "lines"): Words("A line in the doughnut", "Change a line in the doughnut"),
    ("important", "lines"): Words("Something that is important", "Change what is important"),
    ("communication", "lines"): Words("Something they tell us", "Change what they tell us"),
    ("communication", "ours"): Words("Something we tell them", "Change what we tell them"),
    ("decisions", "lines"): Words("A decision", "Change a decision"),
    ("week", "lines"): Words("Something in the week", "Change something in the week"),
    ("hopes", "lines"): Words("A hope or a fear", "Change a hope or a fear"),
    ("presence", "lines"): Words("A place", "Change a place"),
}


@dataclass(frozen=True)
class Tool:
    """A tool: its sheet, the kinds of lines on it by their name on the sheet, and words about it.

    `copies`: a new sheet starts from the last one, which is then closed. `closes`: the word for being done.
    """

    source: Source
    icon: str
    purpose: str
    model: type[Sheet]
    parts: dict[str, type[Line]] = field(default_factory=dict)
    start: str = "Start it together"
    again: str = "Do it again together"
    closes: str = ""
    copies: bool = False

    @property
    def slug(self) -> str:
        return str(self.source.value)

    def words(self, part: str) -> Words:
        """The headings of this kind of line."""
        return LINES[self.slug, part]

    @property
    def name(self) -> str:
        return str(self.source.label)


TOOLS = {
    tool.slug: tool
    for tool in (
        Tool(
            Source.TALK, "messages-square", "A good talk to begin a one-page profile.", Talk,
            start="Have the talk", again="Talk again",
        ),
        Tool(
            Source.WORKING, "scale", "What to keep and what to change, as each of us sees it.", Working,
            {"lines": WorkingLine, "actions": WorkingAction}, closes="We have agreed what to do",
        ),
        Tool(
            Source.RELATIONS, "users-round", "Who is in their life, and who could be asked along.", Relations,
            {"lines": Relation}, start="Draw it together", again="Draw it again together", copies=True,
        ),
        Tool(
            Source.DAYS, "sun", "What makes a day good or bad, and how to have more good ones.", Days,
            {"lines": DaysLine}, closes="This is right for now",
        ),
        Tool(
            Source.DOUGHNUT, "target", "One situation: our job, our own judgement, and not ours.", Doughnut,
            {"lines": DoughnutLine}, start="Look at one situation", again="Look at another situation",
            closes="This situation is clear",
        ),
        Tool(
            Source.LOG, "lightbulb", "Something was tried. What did we learn?", Log,
            start="Write down what we learned", again="Add what we learned",
        ),
        Tool(
            Source.IMPORTANT, "heart", "What makes life good, what keeps well, and how both fit.", Important,
            {"lines": ImportantLine}, closes="The balance is right",
        ),
        Tool(
            Source.COMMUNICATION, "ear", "What they tell us without words, and how we tell them.",
            Communication, {"lines": CommunicationLine, "ours": CommunicationOurs},
            start="Begin the charts", again="Look at the charts again", copies=True,
        ),
        Tool(
            Source.DECISIONS, "circle-check-big", "Which decisions matter, and who has the last word.",
            Decisions, {"lines": DecisionsLine}, start="Begin the agreement", again="Agree it again",
            copies=True,
        ),
        Tool(
            Source.QUESTIONS, "circle-help", "Tried, learned, pleased, concerned. Only then: what next?",
            Questions, start="Ask the four questions", again="Ask about something else",
            closes="We know what next",
        ),
        Tool(
            Source.WEEK, "calendar-days", "A week they would love and could have. No timetable.", Week,
            {"lines": WeekLine}, start="Imagine it together", again="Imagine it again", copies=True,
        ),
        Tool(
            Source.HOPES, "sprout", "Something lies ahead. What is hoped for, what is feared?", Hopes,
            {"lines": HopesLine}, start="Talk about what lies ahead", closes="We know what would help",
        ),
        Tool(
            Source.PRESENCE, "trending-up", "At each place they go: from being there to giving.", Presence,
            {"lines": PresenceLine}, start="Look at the places", again="Look at the places again",
            copies=True,
        ),
        Tool(
            Source.MATCHING, "users", "What makes a good match with whoever supports them.", Matching,
            start="Describe a good match", again="Describe it again",
        ),
    )
}  # fmt: skip
