"""Doors for the worker."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from celery.signals import task_prerun

from people import account_letters, asking, keys, letters, post

assert account_letters and keys and letters  # importing them says what each kind of post does


@task_prerun.connect
def nobody_asks(task: Any = None, **kwargs: Any) -> None:
    """A job begins as nobody; a handler asks as whoever receives its letter."""
    asking.tell(None, request=task.name)


@shared_task
def drain() -> int:
    """Empty the outbox."""
    sent = 0
    while batch := post.drain():
        sent += batch
    return sent
