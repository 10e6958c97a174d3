"""The commissioner's report."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """What changed for people: figures, freezing, disclosure."""

    name = "wellbeing.reports"
    label = "reports"

    def ready(self) -> None:
        """What this room tells people becomes known."""
        from wellbeing.reports import letters

        assert letters
