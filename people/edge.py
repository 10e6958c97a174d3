"""The edge of the site: what no page should have to think of."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Next = Callable[[HttpRequest], HttpResponse]
POISON = ("\x00",)


def poisoned(text: str) -> bool:
    """NUL or a lone surrogate: Postgres cannot keep it, and nobody types it."""
    return "\x00" in text or any("\ud800" <= c <= "\udfff" for c in text)


class BadInput:
    """Middleware: text that cannot be kept is refused with words, before any page sees it."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if poisoned(request.path) or any(
            poisoned(k) or any(poisoned(v) for v in values) for k, values in request.GET.lists()
        ):
            return render(request, "errors/400.jinja", status=400)
        return self.get_response(request)


class Private:
    """Middleware: no page that may hold personal data is kept by a browser or on the way."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", "geolocation=(), camera=(self), microphone=(self)")
        if not request.path.startswith(("/static/", "/livez", "/readyz")):
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form's secret no longer fits (signed out meanwhile, or an old tab): say so, and how to go on."""
    return render(request, "errors/form_expired.jinja", status=403)
