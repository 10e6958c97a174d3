"""The weekly meeting: planned, moved, held, and told in a minute to whoever was not there."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from meetings.models import Meeting, Tension
from people.editing import make_once, save_if_unchanged


def plan(meeting: Meeting) -> Meeting:
    """Put it in the diary; the same id twice is one meeting."""
    return make_once(meeting)[0]


def change(meeting: Meeting, version: int, **changes: object) -> None:
    """Another day, place or pair of hands; Stale when somebody saved first."""
    save_if_unchanged(meeting, version, **changes)


@transaction.atomic
def held(meeting: Meeting, version: int, summary: str) -> None:
    """It took place; the summary is for those who were not there. What was not reached waits."""
    first = not meeting.held
    save_if_unchanged(meeting, version, held=True, summary=summary)
    if first:
        waiting = Tension.objects.filter(team=meeting.team_id).open().of_the_team()
        waiting.update(carried=F("carried") + 1)
