"""Personal keys to the API: the same doors, opened without a browser session."""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication

from people.models import Token, User

PREFIX = "Bearer "
LASTS = dt.timedelta(days=90)


def digest(secret: str) -> str:
    """What is stored of a key: enough to recognise it, not to use it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def make(user: User, label: str) -> str:
    """A new key for 90 days; the only time it can be read."""
    secret = secrets.token_urlsafe(32)
    Token.objects.create(
        user=user, label=label, digest=digest(secret), ends_on=timezone.localdate() + LASTS
    )
    return secret


def bearer(secret: str) -> User | None:
    """Whose key this is, while it holds and its owner is active."""
    with connection.cursor() as q:
        q.execute("select bearer(%s)", [digest(secret)])
        row = q.fetchone()
    return User.objects.filter(pk=row[0], is_active=True).first() if row and row[0] else None


class BearerToken:
    """Middleware: `Authorization: Bearer KEY` on /api/ signs the request in, for this request only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        header = request.headers.get("Authorization", "")
        wanted = request.path.startswith("/api/") and header.startswith(PREFIX)
        if wanted and (user := bearer(header.removeprefix(PREFIX).strip())):
            request.user = user
            request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]  # no cookie was used
        return self.get_response(request)


class AlreadySignedIn(BaseAuthentication):
    """REST framework takes whom the middleware found; the middleware also checked CSRF for cookies."""

    def authenticate(self, request: Any) -> tuple[User, None] | None:
        user = request._request.user
        return (user, None) if user.is_authenticated else None

    def authenticate_header(self, request: Any) -> str:
        return "Bearer"
