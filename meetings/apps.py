"""This room as a Django application."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """How we decide."""

    name = "meetings"
