"""Is this process alive, and can it serve? Neither needs anyone signed in."""

from __future__ import annotations

from django.db import connection
from django.http import HttpRequest, HttpResponse

from people.access import anyone


@anyone
def livez(request: HttpRequest) -> HttpResponse:
    """Touches nothing."""
    return HttpResponse("ok", content_type="text/plain")


@anyone
def readyz(request: HttpRequest) -> HttpResponse:
    """The database answers; Redis is not asked, because no page needs it."""
    with connection.cursor() as q:
        q.execute("select 1")
    return HttpResponse("ok", content_type="text/plain")
