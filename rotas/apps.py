"""This room as a Django application."""

from django.apps import AppConfig


class RotasConfig(AppConfig):
    """Who visits when."""

    name = "rotas"

    def ready(self) -> None:
        """What this room tells people becomes known."""
        from rotas import letters

        assert letters
