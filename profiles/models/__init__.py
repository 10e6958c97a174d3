"""What matters."""

from profiles.models.choosing import Chosen, Wanted
from profiles.models.circles import (
    Circle,
    CircleAction,
    CircleAlong,
    CircleComing,
    CircleMeeting,
    CircleMember,
)
from profiles.models.facilitators import Facilitator, FacilitatorPage, FacilitatorPhoto
from profiles.models.fiveways import MyWay, PersonWay, Wellness
from profiles.models.neighbourhood import Introduction, Place
from profiles.models.notes import Note, NoteOutcome
from profiles.models.outcomes import NextStep, Outcome, OutcomeMove, OutcomePlan, Rating, Said
from profiles.models.pages import BUDGET, OnePage, PersonPage, PersonPhoto, WorkerPage, WorkerPhoto
from profiles.models.reviews import Review
from profiles.models.sequence import BankIdea, Carried, Idea, Step, StepTaken, Walk
from profiles.models.suggestions import Suggestion
from profiles.models.tools import Line, Sheet
from profiles.models.wellbeing import LifeCheck
from profiles.models.wheel import Spoke, SpokeMark

__all__ = [
    "BUDGET", "BankIdea", "Carried", "Chosen", "Circle", "CircleAction", "CircleAlong", "CircleComing",
    "CircleMeeting", "CircleMember", "Facilitator", "FacilitatorPage", "FacilitatorPhoto", "Idea",
    "Introduction", "LifeCheck", "Line", "MyWay", "NextStep", "Note", "NoteOutcome", "OnePage",
    "Outcome", "OutcomeMove", "OutcomePlan", "PersonPage", "PersonPhoto", "PersonWay", "Place",
    "Rating", "Review", "Said", "Sheet", "Spoke", "SpokeMark", "Step", "StepTaken", "Suggestion",
    "Walk", "Wanted", "Wellness", "WorkerPage", "WorkerPhoto",
]  # fmt: skip
