"""Who visits when."""

from rotas.models.alerts import Alert, AlertStep, OnCall, SafetyNet
from rotas.models.choices import Bend, Passing
from rotas.models.cycle import ChangeSeen, Commitment, Period
from rotas.models.drafts import DraftLock, DraftPlace, RotaDraft
from rotas.models.lengths import LengthSum, LengthVoice
from rotas.models.own import FeedKey, Miles
from rotas.models.swaps import Ask, Away, AwayReason, Expected, Turn
from rotas.models.teamrules import RotaAgreement, RotaSettings, TravelTime
from rotas.models.visits import Pattern, Promise, Visit, VisitNote
from rotas.models.weeks import SharedWeeks, TeamWeek, TouchedWeek
from rotas.models.wishes import Help, Preference, PreferenceReason, WorkTerms

__all__ = [
    "Alert", "AlertStep", "Ask", "Away", "AwayReason", "Bend", "ChangeSeen", "Commitment", "DraftLock",
    "DraftPlace", "Expected", "FeedKey", "Help", "LengthSum", "LengthVoice", "Miles", "OnCall", "Passing",
    "Pattern", "Period", "Preference", "PreferenceReason", "Promise", "RotaAgreement", "RotaDraft",
    "RotaSettings", "SafetyNet", "SharedWeeks", "TeamWeek", "TouchedWeek", "TravelTime", "Turn", "Visit",
    "VisitNote", "WorkTerms",
]  # fmt: skip
