"""The commissioner's report."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """What changed for people: figures, freezing, disclosure."""

    name = "wellbeing.reports"
    label = "reports"
