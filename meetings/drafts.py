"""A tension that only its owner can see: keep it, change it, share it, or let it go without a trace."""

from __future__ import annotations

import re

from django.db import transaction

from meetings.models import Draft, Tension
from people.editing import Reused, Stale, lock, make_once, save_if_unchanged

WORDS = ("noticed", "saw", "means", "better", "ask")
LABEL = 60


def words_of(row: Draft | Tension) -> dict[str, str]:
    """What its owner wrote."""
    return {name: getattr(row, name) for name in WORDS}


def label_of(noticed: str) -> str:
    """The first sentence, at most 60 characters, cut between words: `Tom eats his tea cold`."""
    line = next((text.strip() for text in noticed.splitlines() if text.strip()), "")
    line = re.split(r"(?<=[.?!])\s", line)[0].rstrip(".")
    if len(line) <= LABEL:
        return line
    return line[: LABEL - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


@transaction.atomic
def keep(draft: Draft) -> Draft:
    """Keep a new draft. The same id again is the same draft, in the words sent last.

    Stale when it has been shared meanwhile in other words: what was typed must not vanish.
    """
    lock(draft.pk)
    if shared := _shared(draft):
        raise Stale(shared)
    kept, new = make_once(draft)
    if not new and words_of(kept) != words_of(draft):
        save_if_unchanged(kept, kept.version, **words_of(draft))
    return kept


def change(draft: Draft, version: int, **words: str) -> None:
    """Save new words; Stale when another tab saved first."""
    save_if_unchanged(draft, version, **words)


@transaction.atomic
def share(draft: Draft, *, for_coach: bool = False) -> Tension:
    """Make it the team's, with its owner's name, under the same id; the draft is gone.

    The same id twice is one tension. Stale when it was shared before in other words.
    """
    lock(draft.pk)
    if shared := _shared(draft):
        if words_of(shared) != words_of(draft):
            raise Stale(shared)
        return shared
    draft.author.drafts.filter(pk=draft.pk).delete()
    tension = Tension(
        id=draft.pk, author=draft.author, team_id=draft.team_id, person_id=draft.person_id,
        visit_id=draft.visit_id, label=label_of(draft.noticed), for_coach=for_coach, **words_of(draft),
    )  # fmt: skip
    return make_once(tension)[0]


def drop(draft: Draft) -> None:
    """Gone for good: a draft has no history."""
    draft.author.drafts.filter(pk=draft.pk).delete()


def _shared(draft: Draft) -> Tension | None:
    """The tension this draft has already become. Somebody else's id is nobody's."""
    found = Tension.objects.filter(pk=draft.pk).first()
    if found and found.author_id != draft.author_id:
        raise Reused
    return found
