"""Person-centred thinking tools: each with its own fields and its own rule."""

from profiles.models.tools.everyday import Days, DaysLine, Doughnut, DoughnutLine, Log, Talk
from profiles.models.tools.round import Relation, Relations, Working, WorkingAction, WorkingLine
from profiles.models.tools.sheet import Line, Sheet

__all__ = [
    "Days", "DaysLine", "Doughnut", "DoughnutLine", "Line", "Log", "Relation", "Relations", "Sheet", "Talk",
    "Working", "WorkingAction", "WorkingLine",
]  # fmt: skip
