"""What matters."""

from profiles.models.notes import Note, NoteOutcome
from profiles.models.outcomes import Outcome, OutcomeMove, OutcomePlan, Said
from profiles.models.pages import BUDGET, OnePage, PersonPage, PersonPhoto, WorkerPage, WorkerPhoto
from profiles.models.sequence import Idea, Step, StepTaken

__all__ = [
    "BUDGET", "Idea", "Note", "NoteOutcome", "OnePage", "Outcome", "OutcomeMove", "OutcomePlan",
    "PersonPage", "PersonPhoto", "Said", "Step", "StepTaken", "WorkerPage", "WorkerPhoto",
]  # fmt: skip
