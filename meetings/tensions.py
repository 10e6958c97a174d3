"""A tension the team can see: its author words it, anyone helps it to an end, and it can be opened again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from meetings import agreements, proposals
from meetings.models import Action, Agreement, Proposal, Tension
from people.editing import Stale, make_once, save_if_unchanged
from people.models import User

#: what may come of a tension; a change of a role is a proposal that all have said yes to
Made = Action | Agreement | Proposal


def change(tension: Tension, version: int, *, by: User, **words: object) -> None:
    """New words, by its author alone; Stale when somebody saved first."""
    only_author(tension, by)
    save_if_unchanged(tension, version, **words)


def bring(tension: Tension, version: int, *, by: User, to_coach: bool) -> None:
    """Its author lets the team's coach read what the team can, or no longer."""
    only_author(tension, by)
    if tension.shared_with != Tension.With.TEAM:
        raise PermissionDenied
    save_if_unchanged(tension, version, for_coach=to_coach)


def widen(tension: Tension, version: int, *, by: User) -> None:
    """Its author shares with the whole team what a buddy or the coach alone could read."""
    only_author(tension, by)
    save_if_unchanged(tension, version, shared_with=Tension.With.TEAM, reader=None)


@transaction.atomic
def end(
    tension: Tension,
    version: int,
    ended_as: str,
    *,
    by: User,
    made: Made | None = None,
    rule: agreements.Rule | None = None,
    taken_to: str = "",
) -> None:
    """How it ended, with what came of it or where it was taken. The same end sent twice is one end.

    Its author says with it that they have what they need; from anyone else that is still to come.
    Stale when its words or its end changed meanwhile.
    """
    only_ours(tension, by)
    mine = tension.author_id == by.pk
    try:
        save_if_unchanged(
            tension, version, ended_as=ended_as, taken_to=taken_to, ended_on=timezone.localdate(),
            settled=mine,
        )  # fmt: skip
    except Stale as stale:
        if stale.theirs.ended_as != ended_as or stale.theirs.version != version + 1:
            raise
    if isinstance(made, Agreement):
        agreements.make(made, rule)
    elif isinstance(made, Proposal):
        proposals.adopt_at_once(made)
    elif made:
        make_once(made)


def reopen(tension: Tension, version: int, *, by: User) -> None:
    """It was not over after all; what came of it stays."""
    only_ours(tension, by)
    save_if_unchanged(tension, version, ended_as="", taken_to="", ended_on=None, settled=False)


def settle(tension: Tension, version: int, *, by: User) -> None:
    """Its author has what they need; only they can say so, and only of one that is over."""
    only_author(tension, by)
    if tension.ended_as:
        save_if_unchanged(tension, version, settled=True)


def only_author(tension: Tension, by: User) -> None:
    """PermissionDenied for anyone but the one who raised it."""
    if tension.author_id != by.pk:
        raise PermissionDenied


def only_ours(tension: Tension, by: User) -> None:
    """PermissionDenied for a buddy or coach who reads it alone: it ends, and goes further, by its author."""
    if tension.shared_with != Tension.With.TEAM:
        only_author(tension, by)
