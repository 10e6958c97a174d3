"""Addresses of how we decide that stand beside the others, and one row for each kind of them."""

from __future__ import annotations

from django.db.models import Model
from django.utils import timezone

from meetings.models import CoachNote, Feedback, Page, PageVersion, Practice, Proposal, Role
from people.models import Team, User

ROWS = {
    "feedback": "team:feedback write",
    "feedback_new": "team:feedback write",
    "feedback_ask": "team:feedback write",
    "feedback_one": "team:feedback write",
    "path": "team:feedback write",
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
    "buddies": "team:team write",
    "api_team_tension": "team:team",
    "api_actions": "team:team",
    "api_action_state": "team:team write",
    "api_agreements": "team:team",
    "api_agenda": "team:team write",
    "api_thanks": "team:team write",
    "actions": "team:team",
    "proposals": "team:team",
    "proposal_new": "team:team write",
    "proposal": "team:team",
    "pulse": "team:team write",
    "handbook": "team:team",
    "page_new": "team:team write",
    "page_edit": "team:team write",
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
        "proposal_id": Proposal.objects.create(
            team=team, author=me, about="agreement", text=mark, why=mark, closes_on=timezone.localdate()
        ),
        "handbook_page_id": _page(team, me, mark),
        "role_id": Role.objects.create(team=team, name=mark, purpose=mark),
        "coach_note_id": CoachNote.objects.create(team=team, author=me, text=mark),
    }


def _page(team: Team, me: User, mark: str) -> Page:
    page = Page.objects.create(team=team)
    PageVersion.objects.create(team=team, page=page, number=1, title=mark, text=mark, author=me)
    return page
