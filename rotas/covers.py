"""Another team's worker covers a visit: the cover follows it, and whoever covers is told."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import connection
from django.db.models import F
from django.utils import timezone

from people import post
from people.models import Cover
from rotas.models import Visit


def follow(visits: Collection[UUID]) -> None:
    """These visits have changed: each cover has their times, or ends with them. Asked by the person's team.

    Where whoever covers could not be asked for the new time (works_beside in doors.sql), the visit is open.
    """
    covers = list(Cover.objects.filter(visit_id__in=visits, ended_on=None))
    now = Visit.objects.in_bulk([cover.visit_id for cover in covers])
    for cover in covers:
        visit = now[cover.visit_id]
        moved = (visit.starts_at, visit.ends_at) != (cover.starts_at, cover.ends_at)
        if visit.cancelled_on or visit.worker_id != cover.user_id:
            end(cover)
        elif moved and not works_beside(visit.pk, cover.user_id):
            Visit.objects.filter(pk=visit.pk).update(worker=None, version=F("version") + 1)
            end(cover)
        elif moved:
            Cover.objects.filter(pk=cover.pk).update(starts_at=visit.starts_at, ends_at=visit.ends_at)
            post.later("visit-cover", cover.user_id, once=f"cover {visit.pk} {visit.version}")


def end(cover: Cover) -> None:
    """The visit is not theirs any more, and they hear of it."""
    Cover.objects.filter(pk=cover.pk).update(ended_on=timezone.localdate())
    post.later("cover-ended", cover.user_id, once=f"cover ended {cover.pk}")


def works_beside(visit_id: UUID, user_id: UUID) -> bool:
    """May this account of another team cover the visit? Row security hides other teams, so SQL says."""
    with connection.cursor() as q:
        q.execute("select works_beside(%s, %s)", [visit_id, user_id])
        return bool(q.fetchone()[0])
