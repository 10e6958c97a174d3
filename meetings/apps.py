"""This room as a Django application."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """How we decide."""

    name = "meetings"

    def ready(self) -> None:
        """What this room tells people becomes known."""
        from meetings import letters

        assert letters
