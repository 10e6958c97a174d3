"""This room as a Django application."""

from django.apps import AppConfig


class ProfilesConfig(AppConfig):
    """What matters."""

    name = "profiles"
