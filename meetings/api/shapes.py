"""What this room's addresses of a team take and answer, each with an example."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from meetings.models import Action, Agreement, Item, ThankYou
from people.rest import Shape

ID, WHO = "7f9c2f0e-58f5-4f0a-9d5c-0f6a1c0f8a11", "3b241101-e2bb-4255-8caf-4136c566a962"


class ActionShape(Shape[Action]):
    """Something one of us said they would do."""

    owner_name = serializers.SerializerMethodField(help_text="As colleagues speak: Shabnam. You, if yours.")

    class Meta:
        model = Action
        fields = (
            "id", "version", "what", "owner", "owner_name", "by_when", "state", "tension", "made_on",
            "ended_on",
        )  # fmt: skip

    def get_owner_name(self, action: Action) -> str:
        return str(self.context["known"].who(action.owner_id).called)


class NewActionShape(Shape[Action]):
    """A new one, with an id made where it is written."""

    id = serializers.UUIDField()
    owner = serializers.UUIDField(required=False, help_text="One of the team. You, if it is left out.")
    what = serializers.CharField(max_length=160, allow_blank=True)

    class Meta:
        model = Action
        fields = ("id", "what", "owner", "by_when")


class StateShape(serializers.Serializer[Any]):
    """Where it stands: done, let go, or to do."""

    state = serializers.ChoiceField(["", "done", "let_go"])


class RuleShape(serializers.Serializer[Any]):
    """What the rota reads of an agreement."""

    about = serializers.CharField(help_text="rest, weekends, finish, day or notice")
    limit = serializers.IntegerField()


class AgreementShape(Shape[Agreement]):
    """A way of working the team has agreed."""

    author_name = serializers.SerializerMethodField(help_text="Who brought it, if anyone.")
    rule = serializers.SerializerMethodField(help_text="What the rota reads of it, if anything.")

    class Meta:
        model = Agreement
        fields = (
            "id", "version", "text", "why", "trying_until", "look_again_on", "agreed_on", "ended_on",
            "author_name", "rule",
        )  # fmt: skip

    def get_author_name(self, agreement: Agreement) -> str | None:
        who = self.context["known"].who(agreement.author_id)
        return who.called if who else None

    @extend_schema_field(RuleShape(allow_null=True))
    def get_rule(self, agreement: Agreement) -> dict[str, Any] | None:
        rule = self.context["rules"].get(agreement.pk)
        return {"about": rule[0], "limit": rule[1]} if rule else None


class ItemShape(Shape[Item]):
    """A few words on the agenda."""

    author_name = serializers.SerializerMethodField()

    class Meta:
        model = Item
        fields = ("id", "version", "step", "text", "author_name", "carried")

    def get_author_name(self, item: Item) -> str:
        return str(self.context["known"].who(item.author_id).called)


class NewItemShape(Shape[Item]):
    """Something to talk about, with an id made where it is written."""

    id = serializers.UUIDField()
    step = serializers.CharField(max_length=12, help_text="A part of the meeting, by its key.")
    text = serializers.CharField(max_length=160, allow_blank=True)

    class Meta:
        model = Item
        fields = ("id", "step", "text")


class PartShape(serializers.Serializer[Any]):
    """A part of the weekly meeting, in the team's own order."""

    key = serializers.CharField()
    name = serializers.CharField()
    minutes = serializers.IntegerField()
    items = ItemShape(many=True)


class NextShape(serializers.Serializer[Any]):
    """The next meeting."""

    id = serializers.UUIDField()
    starts_at = serializers.DateTimeField()
    place = serializers.CharField(allow_blank=True)


class AgendaShape(serializers.Serializer[Any]):
    """What the next meeting will find, besides its tensions and actions."""

    meeting = NextShape(allow_null=True)
    parts = PartShape(many=True)


class ThankShape(Shape[ThankYou]):
    """A thank you for the whole team to read."""

    class Meta:
        model = ThankYou
        fields = ("id", "version", "sender", "to", "text", "on")


class NewThankShape(Shape[ThankYou]):
    """A new one, with an id made where it is written."""

    id = serializers.UUIDField()
    text = serializers.CharField(max_length=400, allow_blank=True)
    sender = serializers.CharField(max_length=80, required=False, help_text="You, if it is left out.")
    to = serializers.CharField(max_length=80, required=False, help_text="us all, if it is left out.")

    class Meta:
        model = ThankYou
        fields = ("id", "text", "sender", "to")


ASK = {
    "id": ID, "version": 1, "what": "Ask Tom when he’d like his tea", "owner": WHO, "owner_name": "You",
    "by_when": "2026-11-19", "state": "", "tension": None, "made_on": "2026-11-12", "ended_on": None,
}  # fmt: skip
FIRST = {
    "id": ID, "version": 1, "text": "A swap goes on the rota first", "why": "So nobody turns up twice",
    "trying_until": None, "look_again_on": "2027-02-01", "agreed_on": "2026-11-12", "ended_on": None,
    "author_name": "Dawn", "rule": {"about": "notice", "limit": 14},
}  # fmt: skip
CLINIC = {
    "id": ID, "version": 1, "step": "people", "text": "Who goes with Tom to the eye clinic?",
    "author_name": "You", "carried": 0,
}  # fmt: skip
AGENDA = {
    "meeting": {"id": WHO, "starts_at": "2026-11-13T13:30:00Z", "place": "The office"},
    "parts": [{"key": "people", "name": "People", "minutes": 10, "items": [CLINIC]}],
}
ROSES = {
    "id": ID, "version": 1, "sender": "Gwen’s daughter", "to": "us all", "text": "You noticed the roses.",
    "on": "2026-11-12",
}  # fmt: skip
