"""Shared interests: whose page names the same things as what somebody would love to share. Never ranked."""

from __future__ import annotations

import re

from profiles import colleagues
from profiles.models import WorkerPage
from profiles.models.tools import Matching

#: shorter words join sentences and name nothing
SHORTEST = 4
COMMON = {"also", "and", "from", "have", "like", "likes", "love", "loves", "old", "people", "some", "that",
          "things", "talk", "talking", "them", "with", "their"}  # fmt: skip


def things(text: str) -> set[str]:
    """The words of a text that name something: `Roses, and the radio` gives roses and radio."""
    return {word for word in re.findall(r"[^\W\d_]+", text.lower()) if len(word) >= SHORTEST} - COMMON


def shared(sheet: Matching) -> list[tuple[str, list[str]]]:
    """(name, what they share) of the team's workers in order of name; always six queries."""
    wanted = things(sheet.interests)
    faces = colleagues.faces(sheet.person.team)
    pages = WorkerPage.objects.filter(user__in=[face.id for face in faces]).order_by("number")
    enjoy = {page.user_id: page.interests for page in pages}  # the newest stands last
    found = [(face.name, sorted(wanted & things(enjoy.get(face.id, "")))) for face in faces]
    return [(name, words) for name, words in found if words]
