"""Who visits when."""

from rotas.models.alerts import Alert, AlertStep, OnCall, SafetyNet
from rotas.models.lengths import LengthSum, LengthVoice
from rotas.models.visits import Pattern, Promise, Visit, VisitNote

__all__ = [
    "Alert", "AlertStep", "LengthSum", "LengthVoice", "OnCall", "Pattern", "Promise", "SafetyNet", "Visit",
    "VisitNote",
]  # fmt: skip
