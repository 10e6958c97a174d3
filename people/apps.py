"""The ground floor."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate


class PeopleConfig(AppConfig):
    """Who we are and who may see what."""

    name = "people"

    def ready(self) -> None:
        """Doors stand before tables; grants come after them."""
        from people import checks, grants, letters

        assert checks and letters  # importing it registers the checks, and what this room tells people
        pre_migrate.connect(grants.before, sender=self)
        post_migrate.connect(grants.after, sender=self)
