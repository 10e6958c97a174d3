"""The doors of profiles on paper, thinking tools and Five Ways plans, and their rows."""

from __future__ import annotations

from django.db.models import Model
from django.utils import timezone

from people.models import Person, User
from profiles.models import MyWay, PersonWay, Suggestion, Wellness, WorkerPage
from profiles.models.tools import Talk, Working, WorkingAction

TOOLS = {
    "worker_pdf": "team:team",
    "about_me": "person:profile",
    "about_me_json": "person:profile",
    "about_me_fhir": "person:profile",
    "tools": "person:plan",
    "tool": "person:plan",
    "tool_new": "person:plan write",
    "tool_sheet": "person:plan",
    "tool_edit": "person:plan write",
    "tool_done": "person:plan write",
    "tool_learned": "person:plan write",
    "tool_line_new": "person:plan write",
    "tool_line_edit": "person:plan write",
    "tool_line_off": "person:plan write",
    "talk_bring": "person:plan write",
    "suggestion_wait": "person:plan write",
    "five_ways": "mine",
    "my_way": "mine",
    "wellness": "mine",
    "person_ways": "person:plan",
    "person_way": "person:plan write",
}


def rows(person: Person, me: User, mate: User, mark: str) -> dict[str, Model]:
    """A mate's page; a talk and an answer from it; working and not working, with something to do about it."""
    WorkerPage.objects.create(user=mate, number=9, matters=mark)
    MyWay.objects.create(user=me, way="connect", next_step=mark)
    Wellness.objects.create(user=me, keeps_well=mark)
    PersonWay.objects.create(person=person, author=me, way="connect", next_step=mark)
    talk = Talk.objects.create(person=person, author=me, voice="self", helps=mark)
    sheet = Working.objects.create(person=person, author=me, about=mark)
    return {
        "talk_id": talk,
        "sheet_id": sheet,
        "line_id": WorkingAction.objects.create(
            person=person, sheet=sheet, what=mark, who=mark, by=timezone.localdate()
        ),
        "suggestion_id": Suggestion.objects.create(
            person=person, author=me, heading="support", text=mark, source="talk", source_id=talk.pk
        ),
    }
