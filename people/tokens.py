"""Personal keys to the API: the same doors, opened without a browser session."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from people.access import DOORS, SAFE
from people.models import Token, User
from people.problems import API, answer

PREFIX = "Bearer "
#: how long a key lasts: usually, and at most
LASTS, LONGEST = dt.timedelta(days=90), dt.timedelta(days=365)
READS = "This key was made to read. Make one that may write, under More, Keys to the API."
ROOMS = "This key was not made for this. Make one that opens it, under More, Keys to the API."


@dataclass(frozen=True)
class Key:
    """What a key that was sent opens."""

    writes: bool
    rooms: frozenset[str]

    def refuses(self, method: str, room: str) -> str:
        """Why it may not, in words; empty where it may."""
        if room not in self.rooms:
            return ROOMS
        return "" if self.writes or method in SAFE else READS


def digest(secret: str) -> str:
    """What is stored of a key: enough to recognise it, not to use it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def make(
    user: User,
    label: str,
    *,
    writes: bool = True,
    rooms: Collection[str] = tuple(Token.Room.values),
    ends_on: dt.date | None = None,
) -> str:
    """A new key, for 90 days unless said otherwise; the only time it can be read."""
    secret = secrets.token_urlsafe(32)
    Token.objects.create(
        user=user, label=label, digest=digest(secret), writes=writes, rooms=list(rooms),
        ends_on=ends_on or timezone.localdate() + LASTS,
    )  # fmt: skip
    return secret


def end(token: Token) -> None:
    """It opens nothing from now on."""
    Token.objects.filter(pk=token.pk).update(revoked_on=timezone.localdate())


def bearer(secret: str) -> tuple[User, Key] | None:
    """Whose key this is and what it opens, while it holds and its owner is active."""
    with connection.cursor() as q:
        q.execute("select holder, may_write, opens from key_holder(%s)", [digest(secret)])
        row = q.fetchone()
    user = User.objects.filter(pk=row[0], is_active=True).first() if row else None
    return (user, Key(row[1], frozenset(row[2]))) if user else None


class BearerToken:
    """Middleware: `Authorization: Bearer KEY` on /api/ signs the request in, for this request only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Authorization", "")
        wanted = request.path.startswith(API) and header.startswith(PREFIX)
        if wanted and (found := bearer(header.removeprefix(PREFIX).strip())):
            request.user, request.__dict__["key"] = found
            request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]  # no cookie was used
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """403 in words where the key was not made for this; a view's room is the first name of its module."""
        key: Key | None = request.__dict__.get("key")
        if key is None or DOORS[view].at == "anyone":
            return None
        why = key.refuses(request.method or "", view.__module__.partition(".")[0])
        return answer(403, why) if why else None
