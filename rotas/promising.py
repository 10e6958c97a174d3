"""Times the team keeps free for someone's life: made and ended by whose life it is."""

from __future__ import annotations

from django.utils import timezone

from people.editing import make_once, save_if_unchanged
from people.models import Team, User
from rotas.models import Promise


def promise(made: Promise) -> Promise:
    """Keep a promise; the same one sent twice is one."""
    kept, _ = make_once(made)
    return kept


def mine(user: User, team: Team) -> list[Promise]:
    """My promises to come in this team, soonest first."""
    return list(
        Promise.objects.filter(
            user=user, team=team, ended_on=None, ends_at__gt=timezone.now()
        ).order_by("starts_at")
    )  # fmt: skip


def end(made: Promise) -> None:
    """It is no longer needed; ended twice is ended once."""
    if made.ended_on is None:
        save_if_unchanged(made, made.version, ended_on=timezone.localdate())
