"""What REST framework asks us: who is signed in, and what we speak: JSON; CSV too, where there is a list."""

from __future__ import annotations

from typing import Any

from rest_framework.authentication import BaseAuthentication
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import JSONRenderer

from people.models import User

CSV = "text/csv"


class CSVRenderer(JSONRenderer):
    """Lets a program ask for CSV. Lists write it themselves, so all it ever draws is a refusal."""

    media_type, format = CSV, "csv"


class Spoken(DefaultContentNegotiation):
    """What Accept asks for; an address that is no list turns CSV away (rest.address)."""

    def select_renderer(self, request: Any, renderers: Any, format_suffix: str | None = None) -> Any:
        return super().select_renderer(request, [*renderers, CSVRenderer()], format_suffix)


class AlreadySignedIn(BaseAuthentication):
    """REST framework takes whom the middleware found; the middleware also checked CSRF for cookies."""

    def authenticate(self, request: Any) -> tuple[User, None] | None:
        user = request._request.user
        return (user, None) if user.is_authenticated else None

    def authenticate_header(self, request: Any) -> str:
        return "Bearer"
