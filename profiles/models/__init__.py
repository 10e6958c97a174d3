"""What matters."""

from profiles.models.notes import Note, NoteOutcome
from profiles.models.outcomes import Outcome, OutcomeMove, OutcomePlan, Said
from profiles.models.pages import BUDGET, OnePage, PersonPage, PersonPhoto, WorkerPage, WorkerPhoto
from profiles.models.sequence import Idea, Step, StepTaken
from profiles.models.suggestions import Suggestion

__all__ = [
    "BUDGET", "Idea", "Note", "NoteOutcome", "OnePage", "Outcome", "OutcomeMove", "OutcomePlan",
    "PersonPage", "PersonPhoto", "Said", "Step", "StepTaken", "Suggestion", "WorkerPage", "WorkerPhoto",
]  # fmt: skip
