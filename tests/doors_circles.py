"""The doors of circles and the neighbourhood, and their rows."""

from __future__ import annotations

from django.db.models import Model
from django.utils import timezone

from people.models import Permission, Person, User
from profiles import circles
from profiles.models import (
    Circle,
    CircleAction,
    CircleMeeting,
    CircleMember,
    Facilitator,
    FacilitatorPage,
    FacilitatorPhoto,
    Introduction,
    Place,
    Spoke,
)

ROWS = {
    "circle": "person:plan",
    "circle_new": "person:plan write",
    "circle_edit": "person:plan write",
    "circle_end": "person:plan write",
    "circle_member_new": "person:plan write",
    "circle_member": "person:plan write",
    "circle_link": "person:plan write",
    "circle_member_leave": "person:plan write",
    "circle_meeting_new": "person:plan write",
    "circle_meeting": "person:plan write",
    "circle_meeting_off": "person:plan write",
    "circle_along": "person:plan write",
    "circle_facilitator": "person:plan write",
    "circle_wheel": "person:plan",
    "wheel_mark": "person:plan write",
    "spoke_new": "person:plan write",
    "spoke": "person:plan write",
    "spoke_off": "person:plan write",
    "facilitators": "team:team",
    "facilitator_new": "team:team write",
    "facilitator": "team:team",
    "facilitator_edit": "team:team write",
    "facilitator_name": "team:team write",
    "facilitator_versions": "team:team",
    "facilitator_photo": "team:team",
    "facilitator_pdf": "team:team",
    "neighbourhood": "team:team",
    "place_new": "team:team write",
    "place": "team:team",
    "place_edit": "team:team write",
    "place_checked": "team:team write",
    "places_csv": "team:team",
    "import_places": "team:import",
    "introductions": "person:plan",
    "introduction_new": "person:plan write",
    "introduction": "person:plan write",
    "circle_action_new": "person:plan write",
    "circle_action": "person:plan write",
    "circle_action_end": "person:plan write",
    "circle_here": "anyone",
    "circle_leave": "anyone",
}


def allow(person: Person, me: User) -> Permission:
    """The person's yes to sharing with a circle."""
    return Permission.objects.create(
        person=person, purpose="circle", scope="My circle", how="said", decided_by="me", recorded_by=me
    )


def rows(person: Person, me: User, mark: str, jpeg: bytes) -> dict[str, Model]:
    """A circle that may be shared, with one of each; the member's link is the mark."""
    allow(person, me)
    circle = Circle.objects.create(person=person, purpose=mark, asked=mark)
    of = {"circle": circle, "person": person}
    volunteer = Facilitator.objects.create(team=person.team, name=mark)
    of_theirs = {"facilitator": volunteer, "team": person.team}
    FacilitatorPage.objects.create(**of_theirs, number=1, matters=mark, author=me)
    FacilitatorPhoto.objects.create(**of_theirs, jpeg=jpeg)
    place = Place.objects.create(team=person.team, name=mark)
    return {
        "place_id": place,
        "introduction_id": Introduction.objects.create(person=person, place=place, words=mark),
        "facilitator_id": volunteer,
        "spoke_id": Spoke.objects.create(**of, name=mark),
        "circle_member_id": CircleMember.objects.create(**of, name=mark, digest=circles.digest(mark)),
        "circle_meeting_id": CircleMeeting.objects.create(**of, on=timezone.localdate(), where=mark),
        "circle_action_id": CircleAction.objects.create(**of, what=mark),
    }
