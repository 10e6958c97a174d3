"""What each kind of post about choosing workers does when its turn comes: asked as whoever receives it."""

from __future__ import annotations

from uuid import UUID

from people import asking, mail, post
from people.models import User
from profiles import choosing


def wanted(user_id: UUID) -> None:
    """Somebody would like this worker, unless that was answered or taken back meanwhile. No name goes out."""
    reader = User.objects.filter(pk=user_id, is_active=True).first()
    if reader is None:
        return
    with asking.asking_as(user_id, why="worker-wanted"):
        waits = bool(choosing.asked(reader))
    if waits:
        mail.send("worker_wanted", [reader.email])


post.HANDLERS |= {choosing.WANTED: wanted}
