"""The weekly meeting: planned, moved, and whose turn it is to lead, write and keep the time."""

from __future__ import annotations

from uuid import UUID

from meetings.colleagues import Colleagues
from meetings.models import Meeting
from people.editing import make_once, save_if_unchanged
from people.models import Team

#: whoever did it in one of the last so many meetings comes after those who did not
REMEMBERED = 26
HANDS = ("facilitator", "scribe", "timekeeper")


def plan(meeting: Meeting) -> Meeting:
    """Put it in the diary; the same id twice is one meeting."""
    return make_once(meeting)[0]


def change(meeting: Meeting, version: int, **changes: object) -> None:
    """Another day, place or pair of hands; Stale when somebody saved first."""
    save_if_unchanged(meeting, version, **changes)


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
