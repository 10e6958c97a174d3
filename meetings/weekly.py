"""The weekly meeting: planned, moved, and whose turn it is to lead, write and keep the time."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

from django.db import transaction

from meetings import running
from meetings.colleagues import Colleagues
from meetings.models import Meeting
from people.editing import make_once, save_if_unchanged
from people.models import Team
from rotas import commitments
from rotas.models import Commitment

#: as the rota says it: "You are at our weekly meeting at 1pm."
TITLE = "our weekly meeting"
#: whoever did it in one of the last so many meetings comes after those who did not
REMEMBERED = 26
HANDS = ("facilitator", "scribe", "timekeeper")


@transaction.atomic
def plan(meeting: Meeting) -> Meeting:
    """Put it in the diary, and its time on everyone's rota; the same id twice is one meeting."""
    kept, new = make_once(meeting)
    if new:
        _on_the_rota(kept)
    return kept


@transaction.atomic
def change(meeting: Meeting, version: int, **changes: object) -> None:
    """Another day, place or pair of hands; Stale when somebody saved first."""
    save_if_unchanged(meeting, version, **changes)
    _on_the_rota(meeting)


def _on_the_rota(meeting: Meeting) -> None:
    commitments.keep(
        meeting.pk, meeting.team, kind=Commitment.Kind.MEETING, title=TITLE,
        starts_at=meeting.starts_at, ends_at=ends_at(meeting),
    )  # fmt: skip


def ends_at(meeting: Meeting) -> dt.datetime:
    """As long as the team's parts of a meeting usually take."""
    minutes = sum(step.minutes for step in running.steps_of(meeting.team))
    return meeting.starts_at + dt.timedelta(minutes=minutes)


def in_its_time(meeting: Meeting) -> int:
    """How many visits of the team somebody has while it meets."""
    return commitments.visits_then(meeting.team, meeting.starts_at, ends_at(meeting))


def turns(team: Team, known: Colleagues) -> dict[str, UUID]:
    """Whose turn it is for each of HANDS: whoever did it longest ago, or never; nobody does two things."""
    last: dict[str, dict[UUID, int]] = {hand: {} for hand in HANDS}
    rows = team.meetings.order_by("-starts_at").values_list(*(f"{hand}_id" for hand in HANDS))[:REMEMBERED]
    for ago, row in enumerate(rows):
        for hand, user_id in zip(HANDS, row, strict=True):
            if user_id:
                last[hand].setdefault(user_id, ago)
    chosen: dict[str, UUID] = {}
    for hand in HANDS:
        free = [one.id for one in known.workers if one.id not in chosen.values()]
        if free:
            chosen[hand] = max(free, key=lambda pk: last[hand].get(pk, REMEMBERED))
    return chosen
