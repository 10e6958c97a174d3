"""A worker's desk at somebody's thinking tools."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from people.models import Person
from profiles.toolset import TOOLS
from tests.conftest import keys
from tests.make import Cast

#: the least a first sheet of each tool holds
FIRST: dict[str, dict[str, Any]] = {
    "talk": {"voice": "self", "helps": "Knock, and wait"},
    "working": {"about": "Mornings"},
    "relations": {},
    "days": {},
    "doughnut": {"situation": "Edith wants fish and chips"},
    "log": {"what": "Walked to the post box", "worked": "Arm in arm"},
    "important": {},
    "communication": {},
    "decisions": {},
    "questions": {"about": "The stairs", "tried": "Dawn: a second rail"},
    "week": {},
    "hopes": {"about": "Coming home from hospital"},
    "presence": {},
    "matching": {"interests": "Roses"},
}


class Desk:
    """Dawn's browser at Edith's tools."""

    def __init__(self, browser: Any, person: Person) -> None:
        self.browser, self.person, self.today = browser, person, timezone.localdate().isoformat()

    def at(self, name: str, *args: object) -> str:
        return reverse(name, args=[self.person.pk, *args])

    def page(self, name: str, *args: object) -> str:
        return str(self.browser.get(self.at(name, *args)).content.decode())

    def begin(self, tool: str, **words: Any) -> Any:
        """A new sheet through its form."""
        sent = {"id": str(uuid.uuid4()), "on": self.today} | words
        answer = self.browser.post(self.at("tool_new", tool), sent)
        assert answer.status_code == 302, re.findall(
            r"error-message.*?</span>(.*?)<", answer.content.decode()
        )
        with keys():
            return TOOLS[tool].model._default_manager.get(pk=sent["id"])

    def put(self, tool: str, sheet: Any, kind: str = "lines", /, **words: Any) -> Any:
        """One more line through its form; the answer."""
        sent = {"id": str(uuid.uuid4())} | words
        return self.browser.post(self.at("tool_line_new", tool, sheet.pk, kind), sent)

    def finish(self, tool: str, sheet: Any) -> str:
        """The words that came back."""
        answer = self.browser.post(self.at("tool_done", tool, sheet.pk), follow=True)
        with keys():
            sheet.refresh_from_db()
        return str(answer.content.decode())


@pytest.fixture
def desk(cast: Cast, sign_in: Any) -> Desk:
    return Desk(sign_in(cast.dawn), cast.edith)
