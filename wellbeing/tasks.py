"""Doors for the worker; here every room's post is known, and every job's last run is kept."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from celery.signals import task_success
from django.utils import timezone

from people import account_letters, keys, letters
from people.models import Beat
from profiles import letters as choosing_letters
from wellbeing import reminders

assert account_letters and keys and letters and choosing_letters  # importing them registers their post

#: hours, UTC, in which the job looks for every kind of thing
FULL = (7, 12, 17)


@shared_task
def remind() -> int:
    """What is newly due: each hour what cannot wait, three times a day everything."""
    return reminders.remind(every=timezone.now().hour in FULL)


@task_success.connect
def ran(sender: Any = None, **kwargs: Any) -> None:
    """When each job last ran to its end, so that a late one can be seen."""
    Beat._default_manager.update_or_create(job=sender.name[:60], defaults={"ran_at": timezone.now()})
