"""Doors for the worker."""

from __future__ import annotations

from celery import shared_task

from rotas import letters, patterns

assert letters  # importing it registers what its post does


@shared_task
def make_visits() -> int:
    """Four weeks of visits for every team."""
    return patterns.keep_ahead()
