"""What a member of the team fills in."""

from meetings.forms.words import (
    ActionChangeForm,
    ActionForm,
    AgreementChangeForm,
    AgreementForm,
    DraftForm,
    HeldForm,
    MeetingChangeForm,
    MeetingForm,
    NewWordsForm,
    TensionForm,
    ThankForm,
    Versioned,
    WordsForm,
    Written,
)

__all__ = [
    "ActionChangeForm",
    "ActionForm",
    "AgreementChangeForm",
    "AgreementForm",
    "DraftForm",
    "HeldForm",
    "MeetingChangeForm",
    "MeetingForm",
    "NewWordsForm",
    "TensionForm",
    "ThankForm",
    "Versioned",
    "WordsForm",
    "Written",
]
