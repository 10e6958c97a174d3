"""How we decide."""

from meetings.models.handbook import Page, PageVersion
from meetings.models.heard import Heard
from meetings.models.private import (
    Feedback,
    FeedbackAsk,
    FeedbackReply,
    PathStep,
    PeerWords,
    Practice,
    Rhythm,
)
from meetings.models.proposals import Proposal, Voice
from meetings.models.pulse import PulseCount, PulseRound, PulseVoice
from meetings.models.roles import CoachNote, Question, Role, Term
from meetings.models.running import Item, Minute, Seat, Seen
from meetings.models.tensions import Action, Draft, RotaRule, Tension
from meetings.models.together import Agreement, Meeting, ThankYou
from meetings.models.ways import Ways

__all__ = [
    "Action",
    "Agreement",
    "CoachNote",
    "Draft",
    "Feedback",
    "FeedbackAsk",
    "FeedbackReply",
    "Heard",
    "Item",
    "Meeting",
    "Minute",
    "Page",
    "PageVersion",
    "PathStep",
    "PeerWords",
    "Practice",
    "Proposal",
    "PulseCount",
    "PulseRound",
    "PulseVoice",
    "Question",
    "Rhythm",
    "Role",
    "RotaRule",
    "Seat",
    "Seen",
    "Tension",
    "Term",
    "ThankYou",
    "Voice",
    "Ways",
]
