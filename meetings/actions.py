"""What one of us said they would do: made, worded anew, done, let go, or put back."""

from __future__ import annotations

from django.db.models import F
from django.utils import timezone

from meetings.models import Action
from people.editing import make_once, save_if_unchanged


def make(action: Action) -> Action:
    """Write it down; the same id twice is one action."""
    return make_once(action)[0]


def change(action: Action, version: int, **changes: object) -> None:
    """What, who or by when; Stale when somebody saved first."""
    save_if_unchanged(action, version, **changes)


def done(action: Action) -> None:
    """It is done; saying so twice changes nothing."""
    _move(action, Action.State.DONE)


def let_go(action: Action) -> None:
    """It no longer needs doing."""
    _move(action, Action.State.LET_GO)


def put_back(action: Action) -> None:
    """It still needs doing after all."""
    Action.objects.filter(pk=action.pk).exclude(state="").update(
        state="", ended_on=None, version=F("version") + 1
    )


def _move(action: Action, state: Action.State) -> None:
    """Only from to-do; a new wording saved meanwhile is kept."""
    Action.objects.filter(pk=action.pk, state="").update(
        state=state, ended_on=timezone.localdate(), version=F("version") + 1
    )
