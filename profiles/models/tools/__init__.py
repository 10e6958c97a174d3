"""Person-centred thinking tools: each with its own fields and its own rule."""

from profiles.models.tools.ahead import (
    Hopes,
    HopesLine,
    Matching,
    Presence,
    PresenceLine,
    Week,
    WeekLine,
)
from profiles.models.tools.deeper import (
    FOUR,
    Communication,
    CommunicationLine,
    CommunicationOurs,
    Decisions,
    DecisionsLine,
    Important,
    ImportantLine,
    Questions,
)
from profiles.models.tools.everyday import Days, DaysLine, Doughnut, DoughnutLine, Log, Talk
from profiles.models.tools.round import Relation, Relations, Working, WorkingAction, WorkingLine
from profiles.models.tools.sheet import Line, Sheet

__all__ = [
    "FOUR", "Communication", "CommunicationLine", "CommunicationOurs", "Days", "DaysLine", "Decisions",
    "DecisionsLine", "Doughnut", "DoughnutLine", "Hopes", "HopesLine", "Important", "ImportantLine", "Line",
    "Log", "Matching", "Presence", "PresenceLine", "Questions", "Relation", "Relations", "Sheet", "Talk",
    "Week", "WeekLine", "Working", "WorkingAction", "WorkingLine",
]  # fmt: skip
