"""How we decide."""

from meetings.models.tensions import Action, Draft, Tension
from meetings.models.together import Agreement, Meeting, ThankYou

__all__ = ["Action", "Agreement", "Draft", "Meeting", "Tension", "ThankYou"]
