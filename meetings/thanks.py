"""A thank you for the whole team to read."""

from __future__ import annotations

from meetings.models import ThankYou
from people.editing import make_once


def give(thank_you: ThankYou) -> ThankYou:
    """Write it down; the same id twice is one thank you."""
    return make_once(thank_you)[0]
