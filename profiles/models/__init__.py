"""What matters."""

from profiles.models.notes import Note, NoteOutcome
from profiles.models.outcomes import NextStep, Outcome, OutcomeMove, OutcomePlan, Rating, Said
from profiles.models.pages import BUDGET, OnePage, PersonPage, PersonPhoto, WorkerPage, WorkerPhoto
from profiles.models.reviews import Review
from profiles.models.sequence import BankIdea, Carried, Idea, Step, StepTaken, Walk
from profiles.models.suggestions import Suggestion
from profiles.models.wellbeing import LifeCheck

__all__ = [
    "BUDGET", "BankIdea", "Carried", "Idea", "LifeCheck", "NextStep", "Note", "NoteOutcome", "OnePage",
    "Outcome", "OutcomeMove", "OutcomePlan", "PersonPage", "PersonPhoto", "Rating", "Review", "Said",
    "Step", "StepTaken", "Suggestion", "Walk", "WorkerPage", "WorkerPhoto",
]  # fmt: skip
