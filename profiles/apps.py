"""This room as a Django application."""

from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    """What matters."""

    name = "profiles"

    def ready(self) -> None:
        """What this room tells people becomes known."""
        from profiles import letters

        assert letters
