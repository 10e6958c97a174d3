"""How we decide."""

from meetings.models.running import Item, Minute, Seat, Seen
from meetings.models.tensions import Action, Draft, RotaRule, Tension
from meetings.models.together import Agreement, Meeting, ThankYou
from meetings.models.ways import Ways

__all__ = [
    "Action",
    "Agreement",
    "Draft",
    "Item",
    "Meeting",
    "Minute",
    "RotaRule",
    "Seat",
    "Seen",
    "Tension",
    "ThankYou",
    "Ways",
]
