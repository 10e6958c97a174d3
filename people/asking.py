"""Who is asking: told to the database before anything personal is read."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import UUID

from django.db import connection, connections
from django.http import HttpRequest, HttpResponse

TELL = (
    "select set_config('app.user_id', %s, false), set_config('app.invitation', %s, false), "
    "set_config('app.circle', %s, false), "
    "set_config('pghistory.context_id', %s, false), set_config('pghistory.context_metadata', %s, false)"
)


def tell(
    user_id: UUID | str | None,
    *,
    why: str = "",
    request: str = "",
    invitation: str = "",
    circle: str = "",
    using: str = "default",
) -> None:
    """Overwrite the previous context of this connection, whatever it was: for row security and history.

    Never inside a transaction that may roll back: the setting would return to the previous person.
    """
    who = str(user_id or "")
    metadata = json.dumps({"user": who, "why": why, "request": request})
    with connections[using].cursor() as q:
        q.execute(TELL, [who, invitation, circle, str(uuid.uuid4()), metadata])


def basis(why: str) -> None:
    """Add to the history's context on what basis the user now acts."""
    with connection.cursor() as q:
        q.execute(
            "select set_config('pghistory.context_metadata', (coalesce(nullif("
            "current_setting('pghistory.context_metadata', true), ''), '{}')::jsonb"
            " || jsonb_build_object('why', %s::text))::text, false)",
            [why],
        )


@contextmanager
def asking_as(user_id: UUID | str | None, *, why: str = "") -> Iterator[None]:
    """Ask as this user for a while, then as nobody: for jobs, each on behalf of whoever receives."""
    tell(user_id, why=why)
    try:
        yield
    finally:
        tell(None)


class WhoIsAsking:
    """Middleware: the first statement of every request says who asks; a dead session is nobody."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        tell(None)  # before the session is read: a kept connection may still be somebody's
        if request.user.pk:
            tell(request.user.pk, request=f"{request.method} {request.path}"[:200])
        return self.get_response(request)
