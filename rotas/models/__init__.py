"""Who visits when."""

from rotas.models.lengths import LengthSum, LengthVoice
from rotas.models.visits import Pattern, Promise, Visit, VisitNote

__all__ = ["LengthSum", "LengthVoice", "Pattern", "Promise", "Visit", "VisitNote"]
