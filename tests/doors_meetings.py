"""Addresses of how we decide that stand beside the others, and one row for each kind of them."""

from __future__ import annotations

from django.db.models import Model

from meetings.models import CoachNote, Feedback, Practice, Role
from people.models import Team, User

ROWS = {
    "feedback": "team:team write",
    "feedback_new": "team:team write",
    "feedback_ask": "team:team write",
    "feedback_one": "team:team write",
    "path": "team:team write",
    "practices": "team:team write",
    "practice_new": "team:team write",
    "practice": "team:team write",
    "heard": "team:team write",
    "heard_new": "team:team write",
    "roles": "team:team",
    "role_new": "team:team write",
    "role": "team:team",
    "role_hand_over": "team:team write",
    "buddy": "team:team write",
    "coaching": "team:coaching",
    "coach_note": "team:coaching write",
    "tension_question": "team:coaching write",
}
#: rows that only Shabnam owns here
ALONE = {"feedback_one", "practice"}


def rows(team: Team, me: User, mate: User, mark: str) -> dict[str, Model]:
    """One of each, marked with the town's name."""
    return {
        "feedback_id": Feedback.objects.create(team=team, author=me, to=mate, saw=mark),
        "practice_id": Practice.objects.create(team=team, author=me, about=mark, well=mark),
        "role_id": Role.objects.create(team=team, name=mark, purpose=mark),
        "coach_note_id": CoachNote.objects.create(team=team, author=me, text=mark),
    }
