"""The forms of each thinking tool: its sheet, and each kind of line on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, cast

from people.forms.writing import ChangeForm, OnceForm
from profiles.forms.tools.ahead import (
    HopesLineWords,
    HopesWords,
    MatchingWords,
    PresenceLineWords,
    PresenceWords,
    WeekLineWords,
    WeekWords,
)
from profiles.forms.tools.base import ToolWords
from profiles.forms.tools.deeper import (
    CommunicationWords,
    DecisionsLineWords,
    DecisionsWords,
    ImportantLineWords,
    MessageWords,
    Plain,
    QuestionsWords,
    SignalWords,
)
from profiles.forms.tools.everyday import (
    DaysLineWords,
    DaysWords,
    DoughnutLineWords,
    DoughnutWords,
    LogWords,
    TalkWords,
)
from profiles.forms.tools.round import (
    ActionWords,
    RelationsWords,
    RelationWords,
    WorkingLineWords,
    WorkingWords,
)


@dataclass(frozen=True)
class Pair:
    """A form that makes a row, and one that changes it."""

    new: type[OnceForm]
    change: type[ChangeForm]


@dataclass(frozen=True)
class Forms:
    """The forms of one tool: of its sheet, and of each kind of line by its name."""

    sheet: Pair
    parts: dict[str, Pair] = field(default_factory=dict)


def _pair(words: type[ToolWords]) -> Pair:
    made: Any = type(f"New{words.__name__}", (words, OnceForm), {})
    changed: Any = type(f"Change{words.__name__}", (words, ChangeForm), {})
    return Pair(cast(type[OnceForm], made), cast(type[ChangeForm], changed))


FORMS = {
    "talk": Forms(_pair(TalkWords)),
    "working": Forms(_pair(WorkingWords), {"lines": _pair(WorkingLineWords), "actions": _pair(ActionWords)}),
    "relations": Forms(_pair(RelationsWords), {"lines": _pair(RelationWords)}),
    "days": Forms(_pair(DaysWords), {"lines": _pair(DaysLineWords)}),
    "doughnut": Forms(_pair(DoughnutWords), {"lines": _pair(DoughnutLineWords)}),
    "log": Forms(_pair(LogWords)),
    "important": Forms(_pair(Plain), {"lines": _pair(ImportantLineWords)}),
    "communication": Forms(
        _pair(CommunicationWords), {"lines": _pair(SignalWords), "ours": _pair(MessageWords)}
    ),
    "decisions": Forms(_pair(DecisionsWords), {"lines": _pair(DecisionsLineWords)}),
    "questions": Forms(_pair(QuestionsWords)),
    "week": Forms(_pair(WeekWords), {"lines": _pair(WeekLineWords)}),
    "hopes": Forms(_pair(HopesWords), {"lines": _pair(HopesLineWords)}),
    "presence": Forms(_pair(PresenceWords), {"lines": _pair(PresenceLineWords)}),
    "matching": Forms(_pair(MatchingWords)),
}
