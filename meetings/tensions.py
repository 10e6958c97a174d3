"""A tension the team can see: its author words it, anyone helps it to an end, and it can be opened again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from meetings.models import Action, Agreement, Tension
from people.editing import Stale, make_once, save_if_unchanged
from people.models import User


def change(tension: Tension, version: int, *, by: User, **words: object) -> None:
    """New words, by its author alone; Stale when somebody saved first."""
    only_author(tension, by)
    save_if_unchanged(tension, version, **words)


def bring(tension: Tension, version: int, *, by: User, to_coach: bool) -> None:
    """Its author lets the team's coach read it, or no longer."""
    only_author(tension, by)
    save_if_unchanged(tension, version, for_coach=to_coach)


@transaction.atomic
def end(tension: Tension, version: int, ended_as: str, *, made: Action | Agreement | None = None) -> None:
    """How it ended, with the action or agreement that came of it. The same end sent twice is one end.

    Stale when its words or its end changed meanwhile.
    """
    try:
        save_if_unchanged(tension, version, ended_as=ended_as, ended_on=timezone.localdate())
    except Stale as stale:
        if stale.theirs.ended_as != ended_as or stale.theirs.version != version + 1:
            raise
    if made:
        make_once(made)


def reopen(tension: Tension, version: int) -> None:
    """It was not over after all; what came of it stays."""
    save_if_unchanged(tension, version, ended_as="", ended_on=None)


def only_author(tension: Tension, by: User) -> None:
    """PermissionDenied for anyone but the one who raised it."""
    if tension.author_id != by.pk:
        raise PermissionDenied
