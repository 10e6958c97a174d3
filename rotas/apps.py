"""This room as a Django application."""

from django.apps import AppConfig


class RotasConfig(AppConfig):
    """Who visits when."""

    name = "rotas"
