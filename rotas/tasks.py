"""Doors for the worker."""

from __future__ import annotations

from celery import shared_task

from rotas import alerts, counting, draftjob, letters, patterns, turns

assert letters  # importing it registers what its post does


@shared_task
def make_visits() -> int:
    """Four weeks of visits for every team."""
    return patterns.keep_ahead()


@shared_task
def climb() -> int:
    """The ladder of every essential visit that is silent: day and night, days off or not."""
    return alerts.climb()


@shared_task
def pass_turns() -> int:
    """Whoever was asked and let their turn run out: the next is asked."""
    return turns.pass_turns()


@shared_task
def draft() -> bool:
    """The draft of a rota that waits longest: long work, one at a time."""
    return draftjob.run_next()


@shared_task
def check_weeks() -> int:
    """Are the sums that pages read still those of the visits? How many are not."""
    return counting.check()
