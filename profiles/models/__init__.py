"""What matters."""

from profiles.models.notes import Note, NoteOutcome
from profiles.models.outcomes import Idea, Outcome, OutcomeMove, OutcomePlan, Said, Step, StepTaken
from profiles.models.pages import BUDGET, OnePage, PersonPage, PersonPhoto, WorkerPage, WorkerPhoto

__all__ = [
    "BUDGET", "Idea", "Note", "NoteOutcome", "OnePage", "Outcome", "OutcomeMove", "OutcomePlan",
    "PersonPage", "PersonPhoto", "Said", "Step", "StepTaken", "WorkerPage", "WorkerPhoto",
]  # fmt: skip
