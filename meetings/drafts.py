"""A tension that only its owner can see: keep it, change it, share it, or let it go without a trace."""

from __future__ import annotations

import re

from django.db import transaction

from meetings.models import Draft, Tension
from meetings.tensions import only_ours
from people import incidents
from people.editing import Reused, Stale, lock, make_once, save_if_unchanged
from people.models import Incident, User

WORDS = ("noticed", "saw", "means", "better", "ask")
#: what it is about, which comes along when it is shared
ABOUT = ("team_id", "person_id", "visit_id", "agreement_id", "rule", "again_id")
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
def share(
    draft: Draft, *, for_coach: bool = False, alone: str = Tension.With.TEAM, reader: User | None = None
) -> Tension:
    """Make it the team's, or a buddy's or coach's alone, with its owner's name; the draft is gone.

    `reader`: that buddy or coach. The same id twice is one tension. Stale when it was shared before in
    other words.
    """
    lock(draft.pk)
    if shared := _shared(draft):
        if words_of(shared) != words_of(draft):
            raise Stale(shared)
        return shared
    draft.author.drafts.filter(pk=draft.pk).delete()
    tension = Tension(
        id=draft.pk, author=draft.author, label=label_of(draft.noticed), shared_with=alone, reader=reader,
        for_coach=for_coach or alone == Tension.With.COACH, **words_of(draft),
        **{name: getattr(draft, name) for name in ABOUT},
    )  # fmt: skip
    return make_once(tension)[0]


def report(row: Draft | Tension, by: User) -> Incident:
    """Put it in the record of incidents as it was written, for the team to read; twice is one incident.

    PermissionDenied for whom it was shared with alone.
    """
    if isinstance(row, Tension):
        only_ours(row, by)
    incident = Incident(
        id=row.pk, team_id=row.team_id, person_id=row.person_id, kind=Incident.Kind.OTHER, what=row.noticed,
        author=by,
    )  # fmt: skip
    return incidents.report(incident)[0]


def drop(draft: Draft) -> None:
    """Gone for good: a draft has no history."""
    draft.author.drafts.filter(pk=draft.pk).delete()


def _shared(draft: Draft) -> Tension | None:
    """The tension this draft has already become. Somebody else's id is nobody's."""
    found = Tension.objects.filter(pk=draft.pk).first()
    if found and found.author_id != draft.author_id:
        raise Reused
    return found
