"""Doors for the worker."""

from __future__ import annotations

from celery import shared_task

from meetings import proposals


@shared_task
def adopt() -> int:
    """What nobody saw harm in until its day."""
    return proposals.adopt_everywhere()
