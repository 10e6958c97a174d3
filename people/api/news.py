"""What I was told, for programs: with names while it is due and I may see it, else what it was."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponseBase
from rest_framework import serializers

from people import history, reaching
from people.access import mine
from people.lists import FLAG, By, Listed, since, until
from people.models import Notice
from people.policy import Data
from people.rest import Call, Shape, address


class NewsShape(Shape[Notice]):
    """Something I was told."""

    title = serializers.CharField(help_text="What kind of thing it is.")
    words = serializers.CharField(allow_blank=True, help_text="Empty once it is over.")
    url = serializers.CharField(allow_blank=True, help_text="The page where it is done, on this site.")
    due = serializers.BooleanField(help_text="Is it still to be done?")

    class Meta:
        model = Notice
        fields = ("id", "kind", "title", "words", "url", "due", "read", "told_on")


OPEN = {
    "id": "3b241101-e2bb-4255-8caf-4136c566a962", "kind": "visit-open", "title": "A visit needs someone",
    "words": "Edith on Thursday at 8am", "url": "/team/0d9a1a4e-33c8-4a8e-8f6e-1f1a4f6f1b22/rota/",
    "due": True, "read": False, "told_on": "2026-11-12",
}  # fmt: skip
NEWS = Listed(
    "news", NewsShape, "-told_on", since("told_on"), until("told_on"),
    By("read", "Read already, or not.", FLAG, lambda rows, on, call: rows.filter(read=on)),
)  # fmt: skip


@NEWS.says("news", "What I was told", OPEN)
@mine
@address("GET", csv=True)
def news(request: Call) -> HttpResponseBase:
    """Newest first. Reading it here marks nothing as read."""

    def told(found: list[Notice]) -> list[dict[str, Any]]:
        shown = reaching.told(request.user, found)
        people = {one.person_id for one in shown if one.person_id}
        history.looked(request._request, Data.NAME, "your team", *people)
        return [
            {
                "id": one.id, "kind": one.notice.kind, "title": one.title, "words": one.words, "url": one.url,
                "due": one.due, "read": one.notice.read, "told_on": one.notice.told_on.isoformat(),
            }
            for one in shown
        ]  # fmt: skip

    return NEWS.answer(request, request.user.notices.filter(app=True), told)
